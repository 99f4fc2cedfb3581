"""60 to 71: what a translation says otherwise, as far as a machine can tell."""

import re
from collections.abc import Iterator, Sequence
from random import Random

from doclint.document import BlockKind, LinkKind
from doclint.findings import Severity

from ..picking import shuffled
from ..record import operator
from ..subject import PROSE, Both, Damage, Subject, put
from ..words.meaning import BOUNDS, MONTHS, NEGATIONS, OPPOSITES, UNITS

_LONGEST = 240


def _prose(subject: Subject, rng: Random) -> Iterator[Both]:
    yield from (
        both
        for both in shuffled(subject.of(*PROSE), rng)
        if len(both.source.text) <= _LONGEST
    )


def _replaced(
    subject: Subject, both: Both, pattern: str, text: str, flags: int = 0
) -> Damage | None:
    """The first place of a pattern in the visible prose of a block, with another text
    in it."""
    for at, plain in subject.plain(both.translation):
        match = re.search(pattern, plain, flags)
        if match:
            return Damage(
                (put(at + match.start(), at + match.end(), match.expand(text)),)
            )
    return None


def _turned(
    subject: Subject,
    rng: Random,
    pairs: Sequence[tuple[str, str, str]],
    *,
    beside_number: bool = False,
) -> Iterator[Damage]:
    for both in _prose(subject, rng):
        for english, word, contrary in shuffled(pairs, rng):
            bound = r"\b" if subject.spaced and subject.language != "ko" else ""
            number = beside_number and not re.search(
                rf"{english}\D{{0,12}}\d", both.source.text, re.IGNORECASE
            )
            if number or not re.search(
                rf"\b{english}\b", both.source.text, re.IGNORECASE
            ):
                continue
            if damage := _replaced(
                subject, both, bound + re.escape(word) + bound, contrary
            ):
                yield damage
                break


@operator(60, "unit")
def unit(subject: Subject, rng: Random) -> Iterator[Damage]:
    for both in _prose(subject, rng):
        for mine, other in shuffled(UNITS, rng):
            end = r"(?![A-Za-z])" if mine[-1].isascii() and mine[-1].isalpha() else ""
            if damage := _replaced(
                subject,
                both,
                rf"(?<=\d)([ \u00a0]?){re.escape(mine)}{end}",
                rf"\1{other}",
            ):
                yield damage
                break


@operator(61, "comparison sign")
def sign(subject: Subject, rng: Random) -> Iterator[Damage]:
    turned = {">=": "<=", "<=": ">=", "≥": "≤", "≤": "≥", "!=": "=="}
    for both in _prose(subject, rng):
        for mine, other in turned.items():
            if mine in both.source.text and (
                damage := _replaced(subject, both, re.escape(mine), other)
            ):
                yield damage
                break


@operator(62, "month")
def month(subject: Subject, rng: Random) -> Iterator[Damage]:
    names, english = MONTHS[subject.language].split(), MONTHS["en"].split()
    for both in _prose(subject, rng):
        for number, name in shuffled(enumerate(names), rng):
            if not re.search(rf"\b{english[number]}\b", both.source.text.lower()):
                continue
            other = names[(number + rng.randrange(1, 11)) % 12]
            if damage := _replaced(
                subject, both, rf"(?<!\d){re.escape(name)}", other, re.IGNORECASE
            ):
                yield damage
                break


@operator(64, "at least, at most", least=Severity.INFO)
def bound(subject: Subject, rng: Random) -> Iterator[Damage]:
    yield from _turned(subject, rng, BOUNDS[subject.language], beside_number=True)


@operator(65, "opposite", least=Severity.INFO)
def opposite(subject: Subject, rng: Random) -> Iterator[Damage]:
    yield from _turned(subject, rng, OPPOSITES[subject.language])


@operator(66, "negation lost", least=Severity.INFO)
def negation(subject: Subject, rng: Random) -> Iterator[Damage]:
    for both in _prose(subject, rng):
        if not re.search(r"\b(?:not|never|cannot|no)\b|n['’]t\b", both.source.text):
            continue
        for pattern, text in NEGATIONS[subject.language]:
            if damage := _replaced(subject, both, pattern, text):
                yield damage
                break


@operator(68, "mark for yes")
def mark(subject: Subject, rng: Random) -> Iterator[Damage]:
    for both in shuffled(subject.of(BlockKind.TABLE, *PROSE), rng):
        for mine, other in (("✅", "❌"), ("❌", "✅"), ("✔", "✘")):
            kept = both.source.text.count(mine) == both.translation.text.count(mine) > 0
            if kept and (damage := _replaced(subject, both, mine, other)):
                yield damage
                break


@operator(69, "key")
def key(subject: Subject, rng: Random) -> Iterator[Damage]:
    for both in shuffled(subject.of(*PROSE, BlockKind.TABLE), rng):
        start, end = both.translation.span
        match = re.search(
            r"(?i)(?:ctrl|alt|shift|cmd)\s?[+-]\s?(?:<kbd>)?([a-z])(?![\w])",
            subject.text[start:end],
        )
        if (
            match
            and match.group().lower() in subject.cut_source(both.source.span).lower()
        ):
            other = "q" if match[1].lower() != "q" else "x"
            at = start + match.start(1)
            yield Damage(
                (put(at, at + 1, other.upper() if match[1].isupper() else other),)
            )


@operator(71, "links exchanged", least=Severity.INFO)
def links(subject: Subject, rng: Random) -> Iterator[Damage]:
    for both in shuffled(subject.of(*PROSE, BlockKind.TABLE), rng):
        mine = [link for link in both.translation.links if link.kind is LinkKind.INLINE]
        if (
            len(mine) == 2 == len(both.source.links)
            and mine[0].target != mine[1].target
        ):
            yield Damage(
                (
                    put(*mine[0].target_span, mine[1].target),
                    put(*mine[1].target_span, mine[0].target),
                )
            )


@operator(72, "cells exchanged")
def cells(subject: Subject, rng: Random) -> Iterator[Damage]:
    for both in shuffled(subject.of(BlockKind.TABLE), rng):
        ours = both.translation.cells
        if (
            len(ours) != len(both.source.cells)
            or len(ours) < 2
            or not (ours[0].codes or ours[0].links)
        ):
            continue
        if ours[1].codes or ours[1].links or not ours[1].text.strip():
            continue
        first, second = ours[0].span, ours[1].span
        yield Damage(
            (put(*first, subject.cut(second)), put(*second, subject.cut(first)))
        )


@operator(73, "mark of a quotation lost")
def quotation(subject: Subject, rng: Random) -> Iterator[Damage]:
    for both in shuffled(subject.of(BlockKind.PARAGRAPH), rng):
        one = both.translation
        if (
            one.within != (BlockKind.QUOTE,)
            or "\n" in subject.cut(one.span)
            or "[!" in subject.cut(one.span)
        ):
            continue
        before = subject.text[: one.span.start]
        if (
            before.endswith("> ")
            and before[:-2].endswith("\n\n")
            and subject.text[one.span.end : one.span.end + 2] == "\n\n"
        ):
            yield Damage((put(one.span.start - 2, one.span.start, ""),), near=True)
