"""1 to 5: names that stay as they are, damaged."""

from collections.abc import Iterator
from random import Random

from ..picking import misspelt, name_in, shuffled
from ..record import operator
from ..subject import PROSE, Both, Damage, Subject, put
from ..words.tables import EXONYMS, NOUNS


def _uses(both: Both, subject: Subject, name: str) -> list[tuple[int, int]]:
    """Where a name stands in the prose of a block, if the source has it as often."""
    found = [
        (at + start, at + end)
        for at, text in subject.plain(both.translation)
        for start, end in name_in(text, name)
    ]
    there = sum(
        len(list(name_in(segment.text, name))) for segment in both.source.segments
    )
    return found if len(found) == there else []


def _places(
    subject: Subject, name: str, rng: Random, least: int = 1
) -> Iterator[tuple[int, int]]:
    for both in shuffled(subject.of(*PROSE), rng):
        found = _uses(both, subject, name)
        if len(found) >= least:
            yield rng.choice(found)


@operator(1, "name → exonym or verb")
def exonym(subject: Subject, rng: Random) -> Iterator[Damage]:
    for start, end in _places(subject, subject.names.brand, rng):
        yield Damage((put(start, end, rng.choice(EXONYMS[subject.language])),))


@operator(2, "name, one edit")
def one_edit(subject: Subject, rng: Random) -> Iterator[Damage]:
    for start, end in _places(subject, subject.names.brand, rng):
        yield Damage((put(start, end, misspelt(subject.names.brand, rng)),))


@operator(3, "name, two edits")
def two_edits(subject: Subject, rng: Random) -> Iterator[Damage]:
    for start, end in _places(subject, subject.names.brand, rng):
        yield Damage((put(start, end, misspelt(subject.names.brand, rng, 2)),))


@operator(4, "product feature translated")
def feature(subject: Subject, rng: Random) -> Iterator[Damage]:
    for start, end in _places(subject, subject.names.feature, rng):
        yield Damage((put(start, end, rng.choice(NOUNS[subject.language])),))


@operator(5, "one of two names in a block")
def one_of_two(subject: Subject, rng: Random) -> Iterator[Damage]:
    for start, end in _places(subject, subject.names.brand, rng, 2):
        exonyms = EXONYMS[subject.language]
        text = (
            rng.choice(exonyms)
            if rng.random() < 0.5
            else misspelt(subject.names.brand, rng)
        )
        yield Damage((put(start, end, text),))
