"""Words for messages: the known name that a mistyped one was meant to be."""

from __future__ import annotations

from collections.abc import Iterable

# Below this a near name is more puzzling than none; found by trying typing slips on
# short keys (`incldue`, `rule`).
_NEAR = 65.0
_FEW = 12


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known name most like `word`, or None when none is near."""
    from rapidfuzz import (
        fuzz,
        process,
    )  # costs 40 ms, and only a user's mistake needs it

    best = process.extractOne(
        word.lower(),
        list(known),
        scorer=fuzz.ratio,
        processor=str.lower,
        score_cutoff=_NEAR,
    )
    return best[0] if best else None


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """A hint for an unknown name: the nearest known one, else the known ones when they
    are few."""
    names = sorted(known)
    near = nearest(word, names)
    if near is not None:
        return f"did you mean {near}?"
    return f"known are {', '.join(names)}" if 0 < len(names) <= _FEW else None
