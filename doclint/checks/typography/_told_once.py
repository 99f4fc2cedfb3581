"""Blanks where a script has none, told once a page with all places."""

from __future__ import annotations

from collections.abc import Sequence

from doclint.findings import Change, Edit, Fix, Hit, Related
from doclint.source import Span


def needless_blanks(blanks: Sequence[Span], where: str, *, safe: bool = True) -> Hit:
    """One finding of all blanks of a page, at least one: at the first of them, with a
    fix that deletes all.

    `where` says where they stand, as "behind a full-width mark". What is not `safe`
    joins words.
    """
    edits = tuple(Edit(place, "") for place in blanks)
    changes = (Change.BLANKS,) if safe else (Change.BLANKS, Change.WORDS)
    fix = Fix("delete the blanks", edits, changes, safe=safe)
    others = tuple(Related(place, "and here") for place in blanks[1:])
    more = f", and so in {len(others)} other places" if others else ""
    message = f"found a blank {where}{more}, expected none"
    return Hit(blanks[0], message, fix=fix, related=others)
