"""84 to 90: what a careless hand does to lines: blocks joined, marks and numbers of items
lost or changed, headings exchanged, a mark of code or highlight left alone,
marks of Chinese."""

from collections.abc import Iterator
from itertools import pairwise
from random import Random
from re import compile as expression

from doclint.document import BlockKind
from doclint.findings import Severity
from doclint.source import Span

from ..picking import shuffled
from ..record import operator
from ..subject import PROSE, Both, Damage, Subject, drop, put

_LEAST = 30
_STEP = expression(r"(?:(?<=\n)|\A)([2-9])(?=\. \S)")
_BULLET = expression(r"(?<=\n)[-*] (?=\S)")


def _neighbours(subject: Subject, kind: BlockKind) -> list[tuple[Both, Both]]:
    """Blocks of a kind at the top of the page that follow one another in both pages."""
    top = [both for both in subject.blocks if not both.translation.within]
    found = [
        (one, other)
        for one, other in pairwise(top)
        if one.translation.kind is other.translation.kind is kind
    ]
    return found


@operator(84, "paragraphs joined")
def joined(subject: Subject, rng: Random) -> Iterator[Damage]:
    for one, other in shuffled(_neighbours(subject, BlockKind.PARAGRAPH), rng):
        start, end = one.translation.span.end, other.translation.span.start
        between = subject.text[start:end]
        same_in_source = subject.source[one.source.span.end : other.source.span.start]
        texts = one.translation.text, other.translation.text
        if between.strip() or same_in_source.strip() or between.count("\n") != 2:
            continue
        if all(len(text) >= _LEAST for text in texts):
            zones = (one.translation.span, other.translation.span)
            yield Damage((put(start, end, "\n"),), zones, near=True)


@operator(85, "step out of count", least=Severity.INFO)
def step(subject: Subject, rng: Random) -> Iterator[Damage]:
    for match in shuffled(list(_STEP.finditer(subject.text)), rng):
        if subject.source.count(f"\n{match[1]}. ") and subject.visible(*match.span()):
            number = str(int(match[1]) + 2)
            yield Damage((put(*match.span(), number),), near=True)


@operator(86, "mark of an item lost")
def mark(subject: Subject, rng: Random) -> Iterator[Damage]:
    """The mark of an item in the middle of a list, whose line then belongs to the item
    before."""
    for match in shuffled(list(_BULLET.finditer(subject.text)), rng):
        line_before = subject.text.rfind("\n", 0, match.start() - 1) + 1
        end = subject.text.find("\n", match.end()) + 1
        has_one_before = subject.text.startswith(match[0], line_before)
        if has_one_before and subject.text.startswith(match[0], end):
            yield Damage((drop(*match.span()),), near=True)


@operator(87, "headings exchanged")
def headings(subject: Subject, rng: Random) -> Iterator[Damage]:
    found = [
        both
        for both in subject.of(BlockKind.HEADING)
        if both.translation.level == both.source.level == 2
    ]
    for one, other in shuffled(list(pairwise(found)), rng):
        first, second = one.translation.span, other.translation.span
        changes = (
            put(*first, subject.cut(second).strip()),
            put(*second, subject.cut(first).strip()),
        )
        yield Damage(changes, (first, second), near=True)


@operator(88, "backtick lost")
def backtick(subject: Subject, rng: Random) -> Iterator[Damage]:
    codes = [
        code.span
        for both in subject.of(BlockKind.PARAGRAPH)
        for code in both.translation.code_spans
    ]
    for span in shuffled(codes, rng):
        if subject.text[span.end - 2 : span.end - 1] != "`":
            yield Damage((drop(span.end - 1, span.end),), (Span(*span),), near=True)


@operator(89, "thing of a list named twice")
def named_twice(subject: Subject, rng: Random) -> Iterator[Damage]:
    """One of six and more things between commas takes the place of another."""
    item = expression(r"(?<=, )[^\W\d_]{3,}(?=, )")
    for both in shuffled(subject.of(BlockKind.PARAGRAPH), rng):
        span = both.translation.span
        things = [
            match
            for match in item.finditer(subject.text, *span)
            if subject.visible(*match.span())
        ]
        if len(things) >= 6 and len({thing[0] for thing in things}) == len(things):
            yield Damage((put(*things[4].span(), things[1][0]),), (span,))


@operator(90, "comma full-width")
def wide_comma(subject: Subject, rng: Random) -> Iterator[Damage]:
    """A comma of Chinese in a language that has none."""
    if not subject.spaced:
        return
    comma = expression(r"(?<=[^\W\d_]), (?=[^\W\d_])")
    for both in shuffled(subject.of(*PROSE), rng):
        for at, text in subject.plain(both.translation):
            match = comma.search(text)
            if match:
                yield Damage((put(at + match.start(), at + match.end(), "，"),))
                break
