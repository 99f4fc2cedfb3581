"""Links by a name instead of an address: wikilinks of Obsidian, MyST's roles for labels
and documents."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.dialects import dialect
from doclint.document import CodeSpan, Document, Fence
from doclint.expressions import expression
from doclint.page.markup import VERBATIM
from doclint.page.regions import without
from doclint.source import Span
from doclint.website import NameFact, NameKind

# `[[Note]]`, `[[folder/Note#Heading|words]]`, with an escaped bar in tables.
_WIKILINK = expression(
    r"\[\[(?P<name>[^\[\]|#^\n\\]*)(?:#(?P<part>[^\[\]|\n\\]*))?(?:\\?\|[^\[\]\n]*)?\]\]"
)
_ROLES = {"ref": NameKind.LABEL, "numref": NameKind.LABEL, "doc": NameKind.DOCUMENT}
_ROLE = expression(rf"\{{(?P<role>{'|'.join(_ROLES)})\}}$")
_WHOLE_ROLE = expression(rf"\{{(?P<role>{'|'.join(_ROLES)})\}}`(?P<content>[^`\n]+)`")
# What a role leads to: `words <name>`, or the name alone.
_NAMED = expression(r"[^<>]*<(?P<inner>[^<>]+)>\s*|(?P<whole>[^<>]+)")
# Directives whose content is prose.
_PROSE = expression(
    r"\{(?!code|literal|raw|eval-rst|math|mermaid|toctree|csv|parsed)[\w:-]+\}"
)
# Space to look for a role's name before its content (characters).
_LONGEST_ROLE = 12


def names(document: Document) -> Iterator[NameFact]:
    """The links of a page that name what they lead to, with the place of the name."""
    way = dialect(document.dialect).names
    if way == "wikilinks":
        yield from _wikilinks(document)
    elif way == "roles":
        yield from _roles(document)


def _wikilinks(document: Document) -> Iterator[NameFact]:
    for match in _WIKILINK.finditer(without(document, *VERBATIM)):
        name = match["name"].strip()
        if not name:
            continue
        part = (match["part"] or "").strip()
        place = Span(*match.span("name"))
        yield NameFact(document.path, name, place, NameKind.NOTE, part)


def _roles(document: Document) -> Iterator[NameFact]:
    for code in document.of(CodeSpan):
        before = document.text[
            max(0, code.span.start - _LONGEST_ROLE) : code.span.start
        ]
        if role := _ROLE.search(before):
            content = document.text[code.content_span.start : code.content_span.end]
            yield from _role(role["role"], content, code.content_span.start, document)
    for fence in document.of(Fence):
        if _PROSE.match(document.source.cut(fence.info_span)):
            inside = _WHOLE_ROLE.finditer(
                document.text, fence.content_span.start, fence.content_span.end
            )
            for match in inside:
                yield from _role(
                    match["role"], match["content"], match.start("content"), document
                )


def _role(
    role: str, content: str, start: int, document: Document
) -> Iterator[NameFact]:
    match = _NAMED.fullmatch(content)
    if match is None:
        return
    group = "inner" if match["inner"] else "whole"
    place = Span(start + match.start(group), start + match.end(group))
    yield NameFact(document.path, match[group].strip(), place, _ROLES[role])
