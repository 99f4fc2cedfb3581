"""Words that are nearly the same.

`rapidfuzz` is imported by the first question: it takes a while, and most pages without
faults ask none."""

from __future__ import annotations

from collections.abc import Iterable


def ratio(one: str, other: str, at_least: float = 0) -> float:
    """How alike two texts are (0 to 100); 0 for what is less so than `at_least`."""
    from rapidfuzz import fuzz

    return float(fuzz.ratio(one, other, score_cutoff=at_least))


def edits(one: str, other: str, most: int) -> int:
    """How many letters must be added, left out or changed to make a text the other; one
    more than `most` for more."""
    from rapidfuzz.distance import Levenshtein

    return int(Levenshtein.distance(one, other, score_cutoff=most))


def slips_apart(one: str, other: str, most: int) -> bool:
    """Whether at most so many slips make a text the other: letters added, left out or
    changed, neighbours swapped."""
    # A slip adds one letter and takes one away at most, which nearly all words tell.
    if abs(len(one) - len(other)) > most or len({*one} ^ {*other}) > 2 * most:
        return False
    from rapidfuzz.distance import DamerauLevenshtein

    return int(DamerauLevenshtein.distance(one, other, score_cutoff=most)) <= most


def one_edit_apart(one: str, other: str) -> bool:
    """Whether one letter added, left out, changed, or two neighbours swapped make a
    word the other."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    short, long = sorted((one, other), key=len)
    at = next(
        (
            index
            for index, (a, b) in enumerate(zip(short, long, strict=False))
            if a != b
        ),
        len(short),
    )
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = short[at : at + 2] == long[at : at + 2][::-1]
    return short[at + 1 :] == long[at + 1 :] or (
        swapped and short[at + 2 :] == long[at + 2 :]
    )


def closest(word: str, known: Iterable[str], likeness: float = 0.75) -> str | None:
    """The known word most like `word`, case aside, or None when none is at least
    `likeness` (0 to 1) like it."""
    from rapidfuzz import fuzz, process, utils

    best = process.extractOne(
        word,
        sorted(known),
        scorer=fuzz.ratio,
        processor=utils.default_process,
        score_cutoff=likeness * 100,
    )
    return str(best[0]) if best else None
