"""20 and 21: words of the source text left in the translation."""

import re
from collections.abc import Iterator
from random import Random

from doclint.document import BlockKind

from ..picking import alike, sentences, shuffled, words
from ..plants import table
from ..record import operator
from ..subject import Both, Change, Damage, Subject, put
from ..words.sample import SAMPLES

_MARKS = re.compile(r"[`\[\]<>{}|*_\n]")


def _texts(both: Both) -> tuple[str, str]:
    return both.source.text, both.translation.text


def _prose(text: str, least: int) -> bool:
    return len(words(text)) >= least and text.isascii()


@operator(20, "sentence in the source's language", "sentence")
def sentence(subject: Subject, rng: Random) -> Iterator[Damage]:
    for both in shuffled(subject.of(BlockKind.PARAGRAPH), rng):
        theirs, ours = (
            subject.cut_source(both.source.span),
            subject.cut(both.translation.span),
        )
        there, here = sentences(theirs), sentences(ours)
        if len(there) != len(here) or len(here) < 2:
            continue
        for index in shuffled(range(len(here)), rng):
            text = theirs[slice(*there[index])]
            start = both.translation.span.start
            visible = subject.visible(start + here[index][0], start + here[index][1])
            if alike(text, ours[slice(*here[index])]):
                continue
            if (
                visible
                and _prose(text, 6)
                and not _MARKS.search(text + ours[slice(*here[index])])
            ):
                yield Damage(
                    (put(start + here[index][0], start + here[index][1], text),)
                )
                break


@operator(20, "sentence in the source's language", "block")
def block(subject: Subject, rng: Random) -> Iterator[Damage]:
    for both in shuffled(subject.of(BlockKind.PARAGRAPH), rng):
        text = subject.cut_source(both.source.span)
        if (
            "<" not in text
            and len(words(both.source.text)) >= 8
            and not alike(*_texts(both))
        ):
            yield Damage((Change(both.translation.span, text),))


@operator(21, "left in the source's language", "clause")
def clause(subject: Subject, rng: Random) -> Iterator[Damage]:
    """A run of six words and more at the end of a sentence, for as great a part of its
    translation."""
    for both in shuffled(subject.of(BlockKind.PARAGRAPH), rng):
        theirs, ours = (
            subject.cut_source(both.source.span),
            subject.cut(both.translation.span),
        )
        there, here = sentences(theirs), sentences(ours)
        if len(there) != len(here):
            continue
        for index in shuffled(range(len(here)), rng):
            damage = _clause(
                theirs[slice(*there[index])], ours[slice(*here[index])], subject.spaced
            )
            start = both.translation.span.start + here[index][0]
            if damage and subject.visible(start, start + damage[1]):
                yield Damage((put(start + damage[0], start + damage[1], damage[2]),))
                break


def _clause(theirs: str, ours: str, spaced: bool) -> tuple[int, int, str] | None:
    """From where to where, and the words; None when the sentence is too short or has
    markup."""
    found = words(theirs)
    if (
        len(found) < 12
        or alike(theirs, ours)
        or _MARKS.search(theirs + ours)
        or not theirs.isascii()
    ):
        return None
    start = found[-_taken(len(found))].start()
    part = (len(theirs) - start) / len(theirs)
    at = round(len(ours) * (1 - part))
    if spaced:
        gaps = [match.end() for match in re.finditer(" ", ours) if match.end() >= at]
        at = gaps[0] if gaps else at
    return at, len(ours) - 1, theirs[start:].rstrip(".!?")


def _taken(count: int) -> int:
    """How many of a sentence's words the clause takes: six, or half of a long
    sentence."""
    return max(6, count // 2)


@operator(21, "left in the source's language", "heading")
def heading(subject: Subject, rng: Random) -> Iterator[Damage]:
    for both in shuffled(subject.of(BlockKind.HEADING), rng):
        theirs, ours = both.source.heading, both.translation.heading
        if (
            theirs
            and ours
            and len(words(both.source.text)) >= 4
            and not alike(*_texts(both))
        ):
            yield Damage(
                (Change(ours.text_span, subject.cut_source(theirs.text_span)),)
            )


@operator(21, "left in the source's language", "cell", planted=True)
def cell(subject: Subject, rng: Random) -> Iterator[Damage]:
    row = rng.randrange(1, 4)
    ours, theirs = SAMPLES[subject.language].cells[row][1], SAMPLES["en"].cells[row][1]
    at = subject.text.index(table(SAMPLES[subject.language]))
    start = subject.text.index(f"| {ours} |", at) + 2
    yield Damage((put(start, start + len(ours), theirs),))


@operator(21, "left in the source's language", "alternative text", planted=True)
def alt(subject: Subject, rng: Random) -> Iterator[Damage]:
    ours = SAMPLES[subject.language].alt
    at = subject.text.index(f"![{ours}]") + 2
    yield Damage((put(at, at + len(ours), SAMPLES["en"].alt),))


@operator(21, "left in the source's language", "title", planted=True)
def title(subject: Subject, rng: Random) -> Iterator[Damage]:
    ours = SAMPLES[subject.language].title
    at = subject.text.index(f'"{ours}"') + 1
    yield Damage((put(at, at + len(ours), SAMPLES["en"].title),))
