"""What must hold for every document, whatever the page: cutting a span gives the very
text that the part is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from doclint.document import (
    FILLER,
    OPAQUE,
    CodeSpan,
    Definition,
    Document,
    Emphasis,
    Entry,
    Fence,
    Heading,
    Image,
    Link,
    LinkKind,
    Reference,
    Segment,
    Table,
    Tag,
    TagKind,
)
from doclint.source import Span


def faults(document: Document) -> Iterator[str]:
    """Each breach of an invariant, in words."""
    text = document.text
    assert len(document.masked) == len(text)
    for parts in document.parts.values():
        for part in parts:
            if not 0 <= part.span.start <= part.span.end <= len(text):
                yield f"{part} lies outside the page"
    for kind, holds in _CHECKS.items():
        for part in document.of(kind):
            if not holds(part, text):
                yield f"{part} is {text[part.span.start : part.span.end]!r}"


def cut(text: str, span: Span) -> str:
    return text[span.start : span.end]


def link(part: Link, text: str) -> bool:
    whole = cut(text, part.span)
    target = cut(text, part.target_span) == part.target
    match part.kind:
        case LinkKind.INLINE:
            brackets = whole.startswith("[") and whole.endswith(")")
            return target and brackets and part.text_span.start == part.span.start + 1
        case LinkKind.FULL | LinkKind.COLLAPSED | LinkKind.SHORTCUT:
            return target and whole.startswith("[") and whole.endswith("]")
        case LinkKind.AUTOLINK:
            return target and whole == f"<{part.target}>"
    return target


def image(part: Image, text: str) -> bool:
    whole = cut(text, part.span)
    if part.kind is LinkKind.HTML:
        return whole.startswith("<") and cut(text, part.target_span) == part.target
    return (
        whole.startswith("![")
        and whole[-1] in ")]"
        and part.alt_span.start == part.span.start + 2
    )


def reference(part: Reference, text: str) -> bool:
    if FILLER in part.label:
        return True  # a template tag makes it
    label = " ".join(
        re.sub(r"\n[ \t>]*", " ", cut(text, part.label_span)).split()
    ).casefold()
    return label.replace("\\|", "|").replace("\0", "\ufffd") == part.label.replace(
        "\\|", "|"
    )


def definition(part: Definition, text: str) -> bool:
    return cut(text, part.target_span) == part.target and cut(
        text, part.span
    ).startswith("[")


def segment(part: Segment, text: str) -> bool:
    end = part.span.start
    for index, char in enumerate(part.text):
        place, gap = part.place(index, index + 1), part.place(index, index)
        if not (gap.start == gap.end and end <= gap.start <= place.start <= place.end):
            return False
        end = place.end
        source = cut(text, place)
        same = (
            source == char
            or char in (OPAQUE, "\n")
            or source[:1] in "&\\"
            or source in "\r\0"
        )
        if not same:
            return False
    return True


def fence(part: Fence, text: str) -> bool:
    if part.marker[:1] not in ("`", "~"):
        return True
    return cut(text, part.span).startswith(part.marker) and part.span.holds(
        part.content_span
    )


def emphasis(part: Emphasis, text: str) -> bool:
    whole = cut(text, part.span)
    marks = 1 + part.strong
    return whole[:marks] == whole[-marks:] and set(whole[:marks]) <= set("*_")


def code_span(part: CodeSpan, text: str) -> bool:
    whole = cut(text, part.span)
    return (
        whole.startswith("`")
        and whole.endswith("`")
        and part.span.holds(part.content_span)
    )


def heading(part: Heading, text: str) -> bool:
    whole = cut(text, part.span)
    return whole.startswith("#") or "\n" in whole or "\r" in whole


def table(part: Table, text: str) -> bool:
    rows = [row for row in (part.header, *part.rows) if row]
    cells = [cut(text, cell.span) for row in rows for cell in row.cells]
    return all(cell == cell.strip(" \t") and "\n" not in cell for cell in cells)


def tag(part: Tag, text: str) -> bool:
    if part.kind is TagKind.CONTAINER:
        return True
    return (
        cut(text, part.span).startswith("{")
        and cut(text, part.name_span).replace(" ", "") == part.name
    )


def entry(part: Entry, text: str) -> bool:
    return part.span.holds(part.value_span)


_CHECKS: dict[type, Callable[..., bool]] = {
    Link: link,
    Image: image,
    Reference: reference,
    Definition: definition,
    Segment: segment,
    Fence: fence,
    Emphasis: emphasis,
    CodeSpan: code_span,
    Heading: heading,
    Table: table,
    Tag: tag,
    Entry: entry,
}
