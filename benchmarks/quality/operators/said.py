"""52 to 54 and 74 to 83: what is said again, slipped or turned in sentences of the
planted section and of the page."""

import re
from collections.abc import Iterator
from random import Random

from doclint.document import BlockKind, LinkKind
from doclint.findings import Severity

from ..picking import shuffled
from ..record import operator
from ..subject import PROSE, Damage, Subject, put
from ..words.said import SAID


def _planted(subject: Subject, sentence: str, part: str, text: str) -> Iterator[Damage]:
    """Another text in the place of a part of a planted sentence."""
    at = subject.text.find(sentence)
    if at >= 0:
        start = at + sentence.index(part)
        yield Damage((put(start, start + len(part), text),))


@operator(52, "line says again", languages=["fr", "de", "es", "pt", "ko"])
def line(subject: Subject, rng: Random) -> Iterator[Damage]:
    for both in shuffled(subject.of(BlockKind.PARAGRAPH), rng):
        for at, text in subject.plain(both.translation):
            match = re.search(r"(?<=\s)(\w+ \w+ \w{4,})\. ", text)
            if match:
                yield Damage(
                    (put(at + match.end() - 1, at + match.end(), f"\n{match[1]}. "),)
                )
                break


@operator(53, "blank within a word", languages=["ja"])
def blank(subject: Subject, rng: Random) -> Iterator[Damage]:
    for both in shuffled(subject.of(*PROSE), rng):
        for at, text in subject.plain(both.translation):
            match = re.search(
                "[ァ-ヺー]{3}(?=[ーァィゥェォャュョッン])[ァ-ヺー]{2,}", text
            )
            if match:
                yield Damage(
                    (put(at + match.start() + 3, at + match.start() + 3, " "),)
                )
                break


@operator(54, "full stop lost", least=Severity.INFO)
def full_stop(subject: Subject, rng: Random) -> Iterator[Damage]:
    for both in shuffled(subject.of(BlockKind.PARAGRAPH), rng):
        end = both.translation.span.end
        if (
            BlockKind.ITEM not in both.translation.within
            and subject.text[end - 1 : end] in (".", "。")
            and both.source.text.rstrip().endswith(".")
        ):
            yield Damage((put(end - 1, end, ""),))


@operator(74, "task", "box filled", planted=True)
def task(subject: Subject, rng: Random) -> Iterator[Damage]:
    second = SAID[subject.language].tasks[1]
    yield from _planted(subject, f"- [ ] {second}", "[ ]", "[x]")


@operator(75, "must not", "need not", planted=True, least=Severity.INFO)
def ban(subject: Subject, rng: Random) -> Iterator[Damage]:
    said = SAID[subject.language]
    yield from _planted(subject, said.ban, said.ban, said.freed)


@operator(76, "number word", planted=True, least=Severity.INFO)
def number(subject: Subject, rng: Random) -> Iterator[Damage]:
    said = SAID[subject.language]
    yield from _planted(subject, said.wait, *said.wrong[2])


@operator(77, "weekday", planted=True)
def weekday(subject: Subject, rng: Random) -> Iterator[Damage]:
    said = SAID[subject.language]
    yield from _planted(subject, said.figures, *said.wrong[0])


@operator(78, "currency", planted=True)
def currency(subject: Subject, rng: Random) -> Iterator[Damage]:
    said = SAID[subject.language]
    yield from _planted(subject, said.figures, *said.wrong[1])


@operator(79, "minus lost", planted=True)
def minus(subject: Subject, rng: Random) -> Iterator[Damage]:
    yield from _planted(subject, SAID[subject.language].figures, "-5", "5")


@operator(80, "time zone", planted=True)
def zone(subject: Subject, rng: Random) -> Iterator[Damage]:
    yield from _planted(subject, SAID[subject.language].figures, "UTC", "PST")


@operator(81, "code exchanged", planted=True, least=Severity.INFO)
def codes(subject: Subject, rng: Random) -> Iterator[Damage]:
    sentence = SAID[subject.language].codes
    exchanged = (
        sentence.replace("`limit`", "`*`")
        .replace("`offset`", "`limit`")
        .replace("`*`", "`offset`")
    )
    yield from _planted(subject, sentence, sentence, exchanged)


@operator(82, "scheme", least=Severity.INFO)
def scheme(subject: Subject, rng: Random) -> Iterator[Damage]:
    for both in shuffled(subject.of(*PROSE), rng):
        kept = [link.target for link in both.source.links]
        for link in [
            each for each in both.translation.links if each.kind is LinkKind.INLINE
        ]:
            if link.target.startswith("https://") and link.target in kept:
                start = link.target_span.start
                yield Damage((put(start, start + len("https"), "http"),))
                break


@operator(83, "heading level")
def level(subject: Subject, rng: Random) -> Iterator[Damage]:
    for both in shuffled(subject.of(BlockKind.HEADING), rng):
        start = both.translation.span.start
        if (
            subject.text.startswith("## ", start)
            and both.source.heading
            and both.source.heading.level == 2
        ):
            yield Damage((put(start, start + 2, "###"),))
