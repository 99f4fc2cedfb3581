"""35: the source text changed after its translation was made."""

import re
from collections.abc import Iterator
from random import Random

from doclint.document import BlockKind

from ..picking import shuffled
from ..record import operator
from ..subject import Both, Change, Damage, Subject, put

_MORE = "This needs no restart of the whole service."
_VERB = re.compile(r"\b(?:is|are|can|will|should|must)\b(?! not)")


def _found(
    subject: Subject, rng: Random, pattern: re.Pattern[str]
) -> Iterator[tuple[Both, re.Match[str], int]]:
    """A place of a pattern in the prose of the source's paragraphs, each in another."""
    for both in shuffled(subject.of(BlockKind.PARAGRAPH), rng):
        found = [
            (match, piece.source.start)
            for segment in both.source.segments
            for piece in segment.pieces
            for match in pattern.finditer(
                segment.text[piece.at : piece.at + piece.length]
            )
            if subject.cut_source(piece.source)
            == segment.text[piece.at : piece.at + piece.length]
        ]
        if found:
            yield (both, *rng.choice(found))


def _damage(both: Both, change: Change) -> Damage:
    return Damage((change,), (both.translation.span,), of_source=True)


@operator(35, "source changed later", "number")
def number(subject: Subject, rng: Random) -> Iterator[Damage]:
    for both, match, at in _found(
        subject, rng, re.compile(r"(?<![\w.,])[2-9](?![\w.,])")
    ):
        value = str((int(match.group()) + rng.randrange(1, 7)) % 10 + 10)
        yield _damage(both, put(at + match.start(), at + match.end(), value))


@operator(35, "source changed later", "negation")
def negation(subject: Subject, rng: Random) -> Iterator[Damage]:
    for both, match, at in _found(subject, rng, _VERB):
        yield _damage(both, put(at + match.end(), at + match.end(), " not"))


@operator(35, "source changed later", "sentence added")
def sentence(subject: Subject, rng: Random) -> Iterator[Damage]:
    for both, match, at in _found(subject, rng, re.compile(r"(?<=[a-z])\.(?=\s|$)")):
        yield _damage(both, put(at + match.end(), at + match.end(), f" {_MORE}"))


@operator(35, "source changed later", "lines broken anew", silent=True)
def lines(subject: Subject, rng: Random) -> Iterator[Damage]:
    for both, match, at in _found(subject, rng, re.compile(r"(?<=[a-z]) (?=[a-z])")):
        if not both.translation.within:
            yield _damage(both, put(at + match.start(), at + match.end(), "\n"))
