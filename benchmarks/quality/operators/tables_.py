"""18 and 19: tables."""

from collections.abc import Iterator
from random import Random

from doclint.findings import Severity
from doclint.source import Span

from ..plants import table
from ..record import operator
from ..subject import Damage, Subject, drop, put
from ..words.sample import SAMPLES


def _lines(subject: Subject) -> tuple[Span, list[Span]]:
    """The planted table, and its lines with their ends."""
    text = table(SAMPLES[subject.language])
    start = at = subject.text.index(text)
    lines = []
    for line in text.splitlines(keepends=True):
        lines.append(Span(at, at + len(line)))
        at += len(line)
    return Span(start, at), lines


@operator(18, "line of a tag or row lost", "table on one line", planted=True)
def one_line(subject: Subject, rng: Random) -> Iterator[Damage]:
    whole, _ = _lines(subject)
    text = subject.cut(whole).rstrip().replace("\n", " ") + "\n"
    yield Damage((put(whole.start, whole.end, text),))


@operator(18, "line of a tag or row lost", "two rows on a line", planted=True)
def two_rows(subject: Subject, rng: Random) -> Iterator[Damage]:
    whole, lines = _lines(subject)
    row = rng.choice(lines[2:-1])
    yield Damage((put(row.end - 1, row.end, " "),), (whole,))


@operator(19, "table", "cell lost", planted=True)
def cell(subject: Subject, rng: Random) -> Iterator[Damage]:
    whole, lines = _lines(subject)
    row = rng.choice(lines[2:])
    text = subject.cut(row)
    start = text.index("|", 1)
    yield Damage(
        (drop(row.start + start, row.start + text.index("|", start + 1)),), (whole,)
    )


@operator(19, "table", "row lost", planted=True)
def row_lost(subject: Subject, rng: Random) -> Iterator[Damage]:
    whole, lines = _lines(subject)
    row = rng.choice(lines[2:])
    yield Damage((drop(row.start, row.end),), (whole,))


@operator(19, "table", "last pipe lost", planted=True, least=Severity.INFO, counted=False,
          waits="harmless to every generator")  # fmt: skip
def pipe(subject: Subject, rng: Random) -> Iterator[Damage]:
    whole, lines = _lines(subject)
    end = rng.choice(lines[2:]).end
    yield Damage((drop(end - 3, end - 1),), (whole,))


@operator(19, "table", "cell added", planted=True)
def added(subject: Subject, rng: Random) -> Iterator[Damage]:
    whole, lines = _lines(subject)
    row = rng.choice(lines[2:])
    yield Damage((put(row.end - 1, row.end - 1, " 5 |"),), (whole,))


@operator(19, "table", "column added", planted=True)
def column(subject: Subject, rng: Random) -> Iterator[Damage]:
    whole, lines = _lines(subject)
    extra = [" 1 |", "---|", *(" 2 |" for _ in lines[2:])]
    changes = (
        put(line.end - 1, line.end - 1, text)
        for line, text in zip(lines, extra, strict=True)
    )
    yield Damage(tuple(changes), (whole,))
