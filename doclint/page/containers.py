"""Pairs of container marks: `:::note` … `:::` (remark, markdown-it), `/// note` … `///`
(pymdown)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import field

from doclint.dataclasses import dataclass
from doclint.dialects import dialect
from doclint.document import Document, Tag, TagKind
from doclint.expressions import expression

_SIGNS = expression(r":{3,}|/{3,}")
# Containers of Learn that have an end of their name.
_PAIRED = frozenset({"moniker", "zone", "row", "column"})
_END = "-end"


@dataclass(frozen=True, slots=True)
class UnmatchedMarks:
    """Opening marks that nothing closes and closing marks that close nothing, with
    their signs."""

    unclosed: list[tuple[Tag, str]] = field(default_factory=list)
    unopened: list[tuple[Tag, str]] = field(default_factory=list)


def open_containers(document: Document, text: str) -> UnmatchedMarks:
    """Match the marks of a page. A closing mark closes the innermost container with as
    many signs, or else (`:::`) with fewer; what is open inside that one was never
    closed."""
    if dialect(document.dialect).loose_containers:
        return _closed_by_name(document, text)
    marks = UnmatchedMarks()
    stack: list[tuple[Tag, str]] = []
    depths: defaultdict[str, list[int]] = defaultdict(
        list
    )  # where in the stack each kind of signs stands
    for tag in document.of(Tag):
        signs = (
            _SIGNS.match(text, tag.span.start)
            if tag.kind is TagKind.CONTAINER
            else None
        )
        if signs is None:
            continue
        if tag.name or tag.arguments:
            depths[signs[0]].append(len(stack))
            stack.append((tag, signs[0]))
            continue
        depth = _closed_by(signs[0], depths)
        if depth is None:
            marks.unopened.append((tag, signs[0]))
        else:
            marks.unclosed.extend(stack[depth + 1 :])
            for _, closed in stack[depth:]:
                depths[closed].pop()
            del stack[depth:]
    marks.unclosed.extend(stack)
    return marks


def _closed_by_name(document: Document, text: str) -> UnmatchedMarks:
    """Match marks that are closed by their names (`:::zone` … `:::zone-end`), of those
    that must be."""
    marks = UnmatchedMarks()
    stack: list[tuple[Tag, str]] = []
    for tag in document.of(Tag):
        signs = (
            _SIGNS.match(text, tag.span.start)
            if tag.kind is TagKind.CONTAINER
            else None
        )
        name = tag.name.rstrip(":")
        opened = name.removesuffix(_END)
        if signs is None or opened not in _PAIRED:
            continue
        if opened == name:
            stack.append((tag, signs[0]))
            continue
        depths = [
            depth
            for depth, (other, _) in enumerate(stack)
            if other.name.rstrip(":") == opened
        ]
        if not depths:
            marks.unopened.append((tag, signs[0]))
            continue
        marks.unclosed.extend(stack[depths[-1] + 1 :])
        del stack[depths[-1] :]
    marks.unclosed.extend(stack)
    return marks


def end_of(tag: Tag, signs: str, document: Document) -> str:
    """The mark that closes a container, as it is written."""
    if not dialect(document.dialect).loose_containers:
        return signs
    name = tag.name.rstrip(":")
    return f"{signs}{name}{_END}{tag.name[len(name) :]}"


def _closed_by(closing: str, depths: Mapping[str, list[int]]) -> int | None:
    """The depth of the opening marks that a closing mark closes; `depths` has those of
    all that are open, by signs."""
    if depths.get(closing):
        return depths[closing][-1]
    fewer = (
        opened[-1]
        for signs, opened in depths.items()
        if opened and closing.startswith(signs)
    )
    return max(fewer, default=None) if closing[0] == ":" else None
