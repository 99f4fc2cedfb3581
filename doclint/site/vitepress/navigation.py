"""What the sidebars and bars of a VitePress site lead to, in each of its languages."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.expressions import expression
from doclint.site.record import Entry, Way
from doclint.site.script import Kind, Value
from doclint.website import Mention

_AWAY = expression(r"[a-zA-Z][\w+.-]*:|//|#|\?")
_DEEPEST = 20


def entries(themes: list[Value], base: str, among: str) -> Iterator[Entry]:
    """Every entry of the `themeConfig`s that names a page, each once; all pages where a
    sidebar is computed."""
    found: list[Entry] = []
    for theme in themes:
        found += _items(theme.at("nav"), base)
        sidebar = theme.at("sidebar")
        if any(not value.known for value in sidebar.walk()):
            found.append(
                Entry(Mention(sidebar.file, ".", sidebar.span), Way.FOLDER, among)
            )
        groups = (
            tuple(sidebar.pairs.values()) if sidebar.kind is Kind.MAP else (sidebar,)
        )
        for group in groups:
            below = group.at("base").string() if group.kind is Kind.MAP else ""
            found += _items(
                group.at("items") if group.kind is Kind.MAP else group, base, below
            )
    yield from dict.fromkeys(found)


def _items(
    listed: Value, base: str, below: str = "", depth: int = 0
) -> Iterator[Entry]:
    """The items of a list, and those in them; `below` stands before their links, as
    `base` of an item above says."""
    for item in listed.items if depth < _DEEPEST else ():
        link, own = item.at("link"), item.at("base")
        inner = own.string(below)
        unsure = (
            own.kind is Kind.COMPUTED or item.at("target").kind is not Kind.ABSENT
        )  # it may be another site
        if link.kind is Kind.TEXT and not unsure and not _AWAY.match(link.text):
            yield Entry(
                Mention(link.file, link.text, link.span),
                Way.ADDRESS,
                "",
                _joined(base, inner),
            )
        if own.kind is not Kind.COMPUTED:
            yield from _items(item.at("items"), base, inner, depth + 1)


def _joined(base: str, below: str) -> str:
    return f"{base}/{below.strip('/')}".rstrip("/") if below else base
