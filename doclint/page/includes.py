"""Files that a page takes in when the site is built."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from doclint.dialects import dialect
from doclint.document import Document, Tag, TagKind
from doclint.expressions import expression
from doclint.page.included import taken_in
from doclint.page.markup import VERBATIM
from doclint.page.regions import without
from doclint.source import Span
from doclint.text.spans import Within
from doclint.website import IncludeFact

# Tags that take in a file: the generators' own, and the ones that sites name after
# them.
_INCLUDE = expression(r"\w*include\w*|readfile", re.IGNORECASE)
_OWN = frozenset({"include", "include_relative", "include_cached"})
# What a tag of a site's own takes in is a page, or part of one, when its name says so.
_PAGE = expression(r".*\.(?:md|markdown|mdx|html?|txt|liquid)", re.IGNORECASE)
# The marks of Markdown extensions: pymdownx.snippets, VitePress, mdBook, imports of MDX.
# What they name stands in group 1.
_ANYWHERE = {
    "--8<--": expression(
        r"^[ \t]*-+8<-+[ \t]+[\"']([^\"'\n;:]+)(?::[\w:-]*)?[\"']", re.MULTILINE
    ),
    "{{#": expression(
        r"(?<!\\)\{\{#(?:rustdoc_)?(?:include|playground)[ \t]+([^\s:{}]+)[^{}\n]*\}\}"
    ),
    "{!": expression(r"^[ \t]*\{!>?[ \t]*([^\s!{}]+)[ \t]*!\}", re.MULTILINE),
    "@include": expression(
        r"<!--[ \t]*@include:[ \t]*([^\n{<>#]+?)(?:#[^\n]*?)?(?:\{[^}\n]*\})?[ \t]*-->"
    ),
}
_IN_PROSE = {
    "<<<": expression(r"^<<<[ \t]*([@.][^\s{\[#]+)", re.MULTILINE),
    "import": expression(
        r"^import\s[^\n;]*?\sfrom\s+['\"]((?:\.{1,2}/|@site/)[^'\"\n!]+\.mdx?)['\"]",
        re.MULTILINE,
    ),
}
# What a string of a script escapes for nothing, as translation tools write it:
# `'./common/\_part.md'`.
_UNESCAPED = expression(r"\\([\W_])")
# `{% include notitle [Keys](_parts/keys.md#door) %}` (Diplodoc).
_LINKED = expression(r"\s*(?:notitle\s+)?\[[^\]\n]*\]\(([^()#\s]+)")
_FIRST = expression(
    r"(?:-markdown)?\s*(?:(?:file|path|src)=)?(?:\"([^\"{}]+)\"|'([^'{}]+)'|([^\s\"'{}%,|=]+))(?=\s|$|,)"
)


# What folders of such files are called.
_PARTS = expression(
    r"_?(?:includes?|partials?|parts|snippets?|fragments?|shared|common|reusables?|components?)",
    re.I,
)
# What begins with a low line and is shown for itself: list pages of Hugo, navigation of
# docsify and of wikis.
_SHOWN = expression(r"_(?:index|sidebar|navbar|footer|coverpage)\..*", re.IGNORECASE)


def is_part(path: str) -> bool:
    """Whether a file's name or folder says that pages take it in."""
    *folders, name = path.split("/")
    return _is_low(name) or any(map(_PARTS.fullmatch, folders))


def is_hidden(path: str) -> bool:
    """Whether that name says, too, that it is no page by itself."""
    *folders, name = path.split("/")
    return is_part(path) and (
        _is_low(name) or any(each.startswith("_") for each in folders)
    )


def _is_low(name: str) -> bool:
    """Whether a file is kept out of the site by the low line before its name."""
    return name.startswith("_") and _SHOWN.fullmatch(name) is None


def includes(document: Document) -> Iterator[IncludeFact]:
    """Each file that is taken in by name; names that are made when the site is built
    are left out."""
    for tag in document.of(Tag):
        is_running = not tag.quoted and tag.kind is not TagKind.OUTPUT
        if is_running and _INCLUDE.fullmatch(tag.name):
            yield from _named(tag, document)
    shown = ""
    for how in dialect(document.dialect).inclusions:
        if how in _IN_PROSE:
            shown = shown or without(document, *VERBATIM)
            matches = _IN_PROSE[how].finditer(shown)
        else:
            matches = _ANYWHERE[how].finditer(document.text)
        for match in matches:
            target = match[1]
            if how == "import":
                target = _UNESCAPED.sub(r"\1", target)
            yield IncludeFact(document.path, how, target, Span(*match.span(1)))


def unnamed(document: Document, named: Iterable[IncludeFact]) -> bool:
    """Whether the page takes in texts beside those that are named."""
    names = Within(each.span for each in named)
    return any(not names.any_in(span) for span in taken_in(document))


def _named(tag: Tag, document: Document) -> Iterator[IncludeFact]:
    """The file that a tag names first, or that the link leads to that it begins with."""
    linked = _LINKED.match(
        document.text, tag.arguments_span.start, tag.arguments_span.end
    )
    if linked:
        yield IncludeFact(document.path, tag.name, linked[1], Span(*linked.span(1)))
        return
    first = _FIRST.match(
        document.text, tag.arguments_span.start, tag.arguments_span.end
    )
    if first:
        group = next(number for number in (1, 2, 3) if first[number])
        if tag.name in _OWN or _PAGE.fullmatch(first[group]):
            how = (
                f"{tag.name}-markdown"
                if tag.arguments.startswith("-markdown")
                else tag.name
            )
            yield IncludeFact(
                document.path, how, first[group], Span(*first.span(group))
            )
