"""What a text denies, bans, frees from or demands, by words of closed lists."""

from __future__ import annotations

import re
from functools import cache

from doclint.dataclasses import dataclass
from doclint.expressions import expression
from doclint.languages.meaning import Meaning, meaning
from doclint.text.senses import any_of, starts
from doclint.text.words import level


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What denies. Held by tests/text/test_degrees.py."""

    # So many words (count) deny once: French has two for it; of three one turns the
    # others round ("ce n’est pas rien").
    denying: int = 2


_LIMITS = _Calibration()


def denials(text: str, code: str | None) -> int:
    """How many words of a text deny."""
    record = meaning(code)
    return (
        len(_negations(record).findall(level(text)))
        if record and record.negations
        else 0
    )


def plainly_denies(text: str, code: str | None) -> bool:
    """Whether a text of an author denies something, idioms apart: by a word that does
    nothing else, where its language tells which ones do."""
    record = meaning(code)
    if record is None or not record.negations:
        return False
    if record.plain_negations:
        return _compiled(record.plain_negations).search(level(text)) is not None
    return denials(text, code) > 0


def surely_denies(text: str, code: str | None) -> bool:
    """Whether a text has a word that denies, and no idiom of such a word; never in a
    language of unknown idioms.

    French denies in two words; more than these turn one another round.
    """
    record = meaning(code)
    if (
        record is None
        or not record.idioms
        or _compiled(record.idioms).search(level(text))
    ):
        return False
    return 0 < denials(text, code) <= _LIMITS.denying


def removes(text: str, code: str | None) -> bool:
    """Whether a text says that something is taken away."""
    record = meaning(code)
    return (
        record is not None
        and bool(record.removals)
        and _compiled(record.removals).search(level(text)) is not None
    )


def nearly_denies(text: str, code: str | None, removing: bool = False) -> bool:
    """Whether a text has a word that denies, or one that says as much in another way;
    with `removing` what takes something away says nothing of that."""
    record = meaning(code)
    if record is None or not record.negations:
        return True
    plain = level(text)
    if removing and record.removals:
        plain = _compiled(record.removals).sub(" ", plain)
    return (
        _negations(record).search(plain) is not None
        or _compiled(record.near_negations).search(plain) is not None
    )


def nearly(text: str, code: str | None, removing: bool = False) -> bool:
    """Whether a text has a word that says as much as a negation, or turns one round
    ("forget"); with `removing` what takes something away says nothing of that."""
    record = meaning(code)
    if record is None:
        return True
    plain = level(text)
    if removing and record.removals:
        plain = _compiled(record.removals).sub(" ", plain)
    return _compiled(record.near_negations).search(plain) is not None


@cache
def _negations(record: Meaning) -> re.Pattern[str]:
    forms = sorted(record.negations.split("/"), key=len, reverse=True)
    words = any_of(forms, record.code)
    if not record.denying_prefix:
        return words
    return expression(f"{words.pattern}|{starts(record.code)}{record.denying_prefix}")


_compiled = cache(expression)


def demands(text: str, code: str | None) -> bool:
    """Whether a text surely says that something must be done."""
    record = meaning(code)
    return (
        record is not None
        and bool(record.musts)
        and _compiled(record.musts).search(level(text)) is not None
    )


def bans(text: str, code: str | None) -> bool:
    """Whether a text says that something must not be done."""
    record = meaning(code)
    return (
        record is not None
        and bool(record.bans)
        and _compiled(record.bans).search(level(text)) is not None
    )


def frees(text: str, code: str | None) -> bool:
    """Whether a text says that something need not be done."""
    record = meaning(code)
    return (
        record is not None
        and bool(record.frees)
        and _compiled(record.frees).search(level(text)) is not None
    )
