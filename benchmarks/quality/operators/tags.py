"""17 and 18: template tags, and the lines they stand on."""

from collections.abc import Iterator
from itertools import pairwise
from random import Random

from doclint.document import Tag, TagKind
from doclint.findings import Severity
from doclint.source import Span

from ..picking import shuffled
from ..plants import ENDIF, IF, INCLUDE
from ..record import operator
from ..subject import Damage, Subject, drop, put
from ..words import tables


def _replaced(subject: Subject, tag: str, text: str) -> Damage:
    at = subject.text.index(tag)
    return Damage((put(at, at + len(tag), text),))


@operator(17, "template tag", "name translated", planted=True)
def name(subject: Subject, rng: Random) -> Iterator[Damage]:
    yield _replaced(
        subject,
        INCLUDE,
        INCLUDE.replace("include", tables.INCLUDE[subject.language], 1),
    )


@operator(17, "template tag", "argument translated", planted=True)
def argument(subject: Subject, rng: Random) -> Iterator[Damage]:
    yield _replaced(
        subject,
        INCLUDE,
        INCLUDE.replace('"note"', f'"{tables.NOTE[subject.language]}"'),
    )


@operator(17, "template tag", "operator translated", planted=True)
def word(subject: Subject, rng: Random) -> Iterator[Damage]:
    yield _replaced(subject, IF, IF.replace(" or ", f" {tables.OR[subject.language]} "))


@operator(17, "template tag", "marks broken", planted=True)
def marks(subject: Subject, rng: Random) -> Iterator[Damage]:
    tag = rng.choice([INCLUDE, IF])
    old, new = rng.choice(
        [("{%", "{ %"), ("{%", "{"), ("%}", "% }"), ("{%", "{{%"), ("%}", "}")]
    )
    end = subject.text.index(ENDIF)
    at = subject.text.index(tag)
    changes = (put(at, at + len(tag), tag.replace(old, new)),)
    yield Damage(
        changes,
        (Span(at, at + len(tag)), *((Span(end, end + 1),) if tag == IF else ())),
    )


@operator(17, "template tag", "end lost", planted=True)
def end(subject: Subject, rng: Random) -> Iterator[Damage]:
    start, at = subject.text.index(IF), subject.text.index(ENDIF)
    yield Damage((drop(at, at + len(ENDIF) + 1),), (Span(start, at),))


def _containers(subject: Subject, rng: Random) -> list[tuple[Tag, Tag]]:
    """The mark lines of containers, each with the one that closes it."""
    tags = [
        tag for tag in subject.pair.translation.of(Tag) if tag.kind is TagKind.CONTAINER
    ]
    return shuffled(
        [(one, other) for one, other in pairwise(tags) if one.name and not other.name],
        rng,
    )


@operator(17, "template tag", "container renamed", sites=["mkdocs"])
def container(subject: Subject, rng: Random) -> Iterator[Damage]:
    for start, _ in _containers(subject, rng):
        yield Damage(
            (put(*start.name_span, tables.NOTE[subject.language]),), (start.span,)
        )


@operator(17, "template tag", "container not closed", sites=["mkdocs"])
def unclosed(subject: Subject, rng: Random) -> Iterator[Damage]:
    for start, end in _containers(subject, rng):
        yield Damage(
            (drop(*end.span),), (Span(start.span.start, end.span.end),), near=True
        )


@operator(
    18, "line of a tag or row lost", "after a tag", planted=True, least=Severity.INFO
)
def after_tag(subject: Subject, rng: Random) -> Iterator[Damage]:
    """The line behind a tag is drawn up to it. Readers see the same, so a note is enough."""
    at = subject.text.index(IF) + len(IF)
    yield Damage((put(at, at + 1, " "),))
