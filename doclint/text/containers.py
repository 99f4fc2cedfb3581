"""Pairs of container marks: `:::note` … `:::` (remark-directive, markdown-it-container), `/// note` … `///` (pymdownx)."""

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
    """Match the marks of a page. A closing mark closes the innermost container with no more signs than it has
    (`:::`), or exactly as many (`///`); what is open inside that one was never closed."""
    found = Containers()
    stack: list[tuple[Tag, str]] = []
    for tag in document.of(Tag):
        signs = _SIGNS.match(text, tag.span.start) if tag.kind is TagKind.CONTAINER else None
        if signs is None:
            continue
        if tag.name or tag.arguments:
            stack.append((tag, signs[0]))
            continue
        depth = next((n for n in range(len(stack) - 1, -1, -1) if _closes(signs[0], stack[n][1])), None)
        if depth is None:
            found.unopened.append((tag, signs[0]))
        else:
            found.unclosed.extend(stack[depth + 1 :])
            del stack[depth:]
    found.unclosed.extend(stack)
    return found


def _closes(closing: str, opening: str) -> bool:
    if closing[0] != opening[0]:
        return False
    return len(closing) >= len(opening) if closing[0] == ":" else len(closing) == len(opening)
