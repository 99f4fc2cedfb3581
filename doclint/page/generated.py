"""Lines that tell of the program that writes a page, with the day of its run: nobody
translates them or keeps them up to date by hand."""

from __future__ import annotations

import re

from doclint.document import Document
from doclint.expressions import expression
from doclint.once import once

_TELLS = expression(
    r"^\W*(?:this (?:file|page|section|reference|document(?:ation)?) (?:is|was|has been) )?"
    r"auto(?:matically)?[- ]?generated (?:by|from|with|using|on|at)\b[^\n]{1,80}$",
    re.IGNORECASE | re.MULTILINE,
)


@once
def generated_lines(document: Document) -> frozenset[int]:
    """The numbers of these lines, from 1."""
    source = document.source
    return frozenset(
        source.position(match.end()).line for match in _TELLS.finditer(source.text)
    )
