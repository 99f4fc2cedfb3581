"""Lines that tell of the program that writes a page, with the day of its run: nobody
translates them or keeps them up to date by hand."""

from __future__ import annotations

import re

from doclint.dataclasses import dataclass
from doclint.document import Document
from doclint.expressions import expression
from doclint.once import once
from doclint.source import Source

_TELLS = expression(
    r"^\W*(?:this (?:file|page|section|reference|document(?:ation)?) (?:is|was|has been) )?"
    r"auto(?:matically)?[- ]?generated (?:by|from|with|using|on|at)\b[^\n]{1,80}$",
    re.IGNORECASE | re.MULTILINE,
)

_COMMENT = expression(r"<!--(.*?)-->", re.S)


@dataclass(frozen=True, slots=True)
class _Calibration:
    """Where a page says who writes it. Held by tests/page/test_degrees.py."""

    # So far from its top (characters) a page says that a program writes all of it.
    top: int = 600


_LIMITS = _Calibration()


_GENERATED = (
    r"(?:\bthis (?:file|page|document) (?:is|was|has been) |^\W*)"
    r"auto(?:matically)?[- ]?generated\b"
)
_MADE_BY = r"\b(?:generated|written) (?:by|from)\b[^\n]{0,80}\bdo not (?:edit|modify)\b"
_LEAVE_ALONE = (
    r"\bdo not (?:edit|modify) (?:this (?:file|page)|by hand|manually|directly)\b"
)
_WHOLE = expression(
    f"{_GENERATED}|{_MADE_BY}|{_LEAVE_ALONE}", re.IGNORECASE | re.MULTILINE
)


def is_generated(source: Source) -> bool:
    """Whether a comment at the top of a page says that a program writes it."""
    comments = _COMMENT.findall(source.text[: _LIMITS.top])
    return any(_WHOLE.search(comment) for comment in comments)


@once
def generated_lines(document: Document) -> frozenset[int]:
    """The numbers of these lines, from 1."""
    source = document.source
    return frozenset(
        source.position(match.end()).line for match in _TELLS.finditer(source.text)
    )
