"""What is told once a page, with all its places: blanks too many or too few."""

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
    message = f"found a blank {where}{elsewhere(len(others))}, expected none"
    return Hit(blanks[0], message, fix=fix, related=others)


def missing_blanks(places: Sequence[Span], points: Sequence[int], where: str) -> Hit:
    """One finding of all places of a page that want a blank, at least one, with a fix
    that puts them in at the `points`.

    `where` says what wants it, as "before (".
    """
    edits = tuple(Edit(Span(point, point), " ") for point in points)
    fix = Fix("put in the blanks", edits, (Change.BLANKS,), safe=True)
    message = f"found no blank {where}{elsewhere(len(places) - 1)}, expected one"
    return Hit(places[0], message, fix=fix)


def elsewhere(number: int) -> str:
    """What a message says of further places (count); nothing where there are none."""
    return f", and so in {number} other places" if number else ""
