"""Files that a page takes in when the site is built."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import Document, Tag, TagKind
from doclint.source import Span
from doclint.text.markup import VERBATIM
from doclint.text.regions import without
from doclint.website import IncludeFact

_TAGS = frozenset({"include", "include_relative", "include_cached"})
# The marks of Markdown extensions: pymdownx.snippets, VitePress, imports of MDX. What they name stands in group 1.
_ANYWHERE = {
    "--8<--": re.compile(r"^[ \t]*-+8<-+[ \t]+\"([^\"\n;:]+)\"", re.MULTILINE),
    "@include": re.compile(r"<!--[ \t]*@include:[ \t]*([^\n{<>#]+?)(?:#[^\n]*?)?(?:\{[^}\n]*\})?[ \t]*-->"),
}
_IN_PROSE = {
    "<<<": re.compile(r"^<<<[ \t]*([@.][^\s{\[#]+)", re.MULTILINE),
    "import": re.compile(r"^import\s[^\n;]*?\sfrom\s+['\"]((?:\.{1,2}/|@site/)[^'\"\n!]+\.mdx?)['\"]", re.MULTILINE),
}
_FIRST = re.compile(r"\s*(?:\"([^\"{}]+)\"|'([^'{}]+)'|([^\s\"'{}%,|=]+))(?=\s|$|,)")


def includes(document: Document) -> Iterator[IncludeFact]:
    """Each file that is taken in by name; names that are made when the site is built are left out."""
    for tag in document.of(Tag):
        if tag.kind is TagKind.TAG and tag.name in _TAGS and not tag.quoted:
            first = _FIRST.match(document.text, tag.arguments_span.start, tag.arguments_span.end)
            if first:
                group = next(number for number in (1, 2, 3) if first[number])
                yield IncludeFact(document.path, tag.name, first[group], Span(*first.span(group)))
    marks = {"mkdocs": ("--8<--",), "vitepress": ("@include", "<<<"), "docusaurus": ("import",)}
    shown = ""
    for how in marks.get(document.dialect, ()):
        if how in _IN_PROSE:
            shown = shown or without(document, *VERBATIM)
        pattern, text = (_IN_PROSE[how], shown) if how in _IN_PROSE else (_ANYWHERE[how], document.text)
        for match in pattern.finditer(text):
            yield IncludeFact(document.path, how, match[1], Span(*match.span(1)))
