"""What a site's sidebars, bar and footer lead to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from doclint.dataclasses import replace
from doclint.expressions import expression
from doclint.site.docusaurus.content import ContentInstance, Sort
from doclint.site.docusaurus.sidebars import named
from doclint.site.record import NavigationEntry, Way
from doclint.site.script import Library, ScriptValue, ValueKind
from doclint.source import Span
from doclint.website import Mention

_AWAY = expression(r"[a-zA-Z][\w+.-]*:|//|#|\?")


def entries(
    config: ScriptValue, parts: Iterable[ContentInstance], base: str, library: Library
) -> Iterator[NavigationEntry]:
    """Every entry that names a page of the site, each once."""
    listed: list[NavigationEntry] = []
    for part in parts:
        if part.sort is Sort.DOCS:
            for version in part.versions:
                listed += named(part, version, library)
        else:  # a blog lists its posts; single pages are found by their names
            listed.append(
                NavigationEntry(
                    Mention(part.options.file, ".", part.options.span),
                    Way.FOLDER,
                    part.among(),
                )
            )
    listed += _bars(config.at("themeConfig"), config.at("url").string().rstrip("/"))
    for entry in dict.fromkeys(listed):
        if entry.way is not Way.ADDRESS:
            yield entry
        elif not _AWAY.match(entry.mention.target):
            yield replace(entry, before=base)


def _bars(theme: ScriptValue, host: str) -> Iterator[NavigationEntry]:
    """The items of the bar and the links of the footer, those in menus too."""
    todo = [*theme.at("navbar", "items").items, *theme.at("footer", "links").items]
    while todo:
        item = todo.pop(0)
        todo += item.at("items").items if item.kind is ValueKind.MAP else ()
        to, doc = item.at("to"), item.at("docId")
        if to.kind is ValueKind.TEXT:
            yield NavigationEntry(Mention(to.file, to.text, to.span))
        elif doc.kind is ValueKind.TEXT:
            among = f"docs/{item.at('docsPluginId').string('default')}"
            yield NavigationEntry(
                Mention(doc.file, doc.text, doc.span), Way.NAME, among
            )
        yield from _own(item.at("href"), host)


def _own(url: ScriptValue, host: str) -> Iterator[NavigationEntry]:
    """An address of the site's own host, written in full."""
    is_own = url.kind is ValueKind.TEXT and url.text.startswith(f"{host}/")
    if not host or not is_own:
        return
    path = url.text.removeprefix(host)
    span = Span(url.span.end - len(path), url.span.end)
    yield NavigationEntry(Mention(url.file, path, span))
