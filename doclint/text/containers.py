"""Pairs of container marks: `:::note` … `:::` (remark, markdown-it), `/// note` … `///` (pymdown)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from doclint.document import Document, Tag, TagKind

_SIGNS = re.compile(r":{3,}|/{3,}")


@dataclass(frozen=True, slots=True)
class Containers:
    """Opening marks that nothing closes and closing marks that close nothing, with their signs."""

    unclosed: list[tuple[Tag, str]] = field(default_factory=list)
    unopened: list[tuple[Tag, str]] = field(default_factory=list)


def open_containers(document: Document, text: str) -> Containers:
    """Match the marks of a page. A closing mark closes the innermost container with as many signs, or else (`:::`)
    with fewer; what is open inside that one was never closed."""
    found = Containers()
    stack: list[tuple[Tag, str]] = []
    for tag in document.of(Tag):
        signs = _SIGNS.match(text, tag.span.start) if tag.kind is TagKind.CONTAINER else None
        if signs is None:
            continue
        if tag.name or tag.arguments:
            stack.append((tag, signs[0]))
            continue
        depth = _closed_by(signs[0], [opening for _, opening in stack])
        if depth is None:
            found.unopened.append((tag, signs[0]))
        else:
            found.unclosed.extend(stack[depth + 1 :])
            del stack[depth:]
    found.unclosed.extend(stack)
    return found


def _closed_by(closing: str, openings: list[str]) -> int | None:
    """The index of the opening marks that a closing mark closes."""
    numbers = range(len(openings) - 1, -1, -1)
    same = (n for n in numbers if openings[n] == closing)
    fewer = (n for n in numbers if closing[0] == ":" and closing.startswith(openings[n]))
    return next(same, next(fewer, None))
