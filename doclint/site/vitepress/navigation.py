"""What the sidebars and bars of a VitePress site lead to, in each of its languages."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.expressions import expression
from doclint.site.record import NavigationEntry, Way
from doclint.site.script import ScriptValue, ValueKind
from doclint.website import Mention

_AWAY = expression(r"[a-zA-Z][\w+.-]*:|//|#|\?")
_DEEPEST = 20


def entries(
    themes: list[ScriptValue], base: str, among: str
) -> Iterator[NavigationEntry]:
    """Every entry of the `themeConfig`s that names a page, each once; all pages where a
    sidebar is computed."""
    listed: list[NavigationEntry] = []
    for theme in themes:
        listed += _items(theme.at("nav"), base)
        sidebar = theme.at("sidebar")
        if any(not value.known for value in sidebar.walk()):
            listed.append(
                NavigationEntry(
                    Mention(sidebar.file, ".", sidebar.span), Way.FOLDER, among
                )
            )
        groups = (
            tuple(sidebar.pairs.values())
            if sidebar.kind is ValueKind.MAP
            else (sidebar,)
        )
        for group in groups:
            below = group.at("base").string() if group.kind is ValueKind.MAP else ""
            listed += _items(
                group.at("items") if group.kind is ValueKind.MAP else group, base, below
            )
    yield from dict.fromkeys(listed)


def _items(
    listed: ScriptValue, base: str, below: str = "", depth: int = 0
) -> Iterator[NavigationEntry]:
    """The items of a list, and those in them; `below` stands before their links, as
    `base` of an item above says."""
    for item in listed.items if depth < _DEEPEST else ():
        link, base_here = item.at("link"), item.at("base")
        inner = base_here.string(below)
        unsure = (
            base_here.kind is ValueKind.COMPUTED
            or item.at("target").kind is not ValueKind.ABSENT
        )  # it may be another site
        if link.kind is ValueKind.TEXT and not unsure and not _AWAY.match(link.text):
            yield NavigationEntry(
                Mention(link.file, link.text, link.span),
                Way.ADDRESS,
                "",
                _joined(base, inner),
            )
        if base_here.kind is not ValueKind.COMPUTED:
            yield from _items(item.at("items"), base, inner, depth + 1)


def _joined(base: str, below: str) -> str:
    return f"{base}/{below.strip('/')}".rstrip("/") if below else base
