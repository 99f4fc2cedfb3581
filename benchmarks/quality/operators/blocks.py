"""22 to 25: blocks that are gone, moved, cut off or there twice."""

from collections.abc import Iterator
from random import Random

from doclint.document import BlockKind
from doclint.findings import Severity
from doclint.source import Span

from ..picking import sentences, shuffled
from ..record import operator
from ..subject import Both, Damage, Subject, drop, put

_LEAST = 40


def _paragraphs(subject: Subject, rng: Random, least: int = _LEAST) -> list[Both]:
    """Paragraphs that stand alone, not in lists or quotes, and of some length for their
    language."""
    least = least if subject.spaced else least // 2
    found = [
        both for both in subject.of(BlockKind.PARAGRAPH) if not both.translation.within
    ]
    return shuffled(
        [both for both in found if len(both.translation.text) >= least], rng
    )


@operator(22, "block dropped or doubled", "block dropped")
def dropped(subject: Subject, rng: Random) -> Iterator[Damage]:
    for both in _paragraphs(subject, rng):
        yield Damage((drop(*both.translation.span),), near=True)


@operator(22, "block dropped or doubled", "item dropped")
def item(subject: Subject, rng: Random) -> Iterator[Damage]:
    """A list item of one line, with the line; one that is not all of its list."""
    found = [
        both
        for both in subject.of(BlockKind.PARAGRAPH)
        if both.translation.within[-1:] == (BlockKind.ITEM,)
    ]
    for both in shuffled(found, rng):
        start = subject.text.rfind("\n", 0, both.translation.span.start) + 1
        end = subject.text.find("\n", both.translation.span.start) + 1
        mark = subject.text[start : both.translation.span.start]
        before = subject.text[
            subject.text.rfind("\n", 0, max(start - 1, 0)) + 1 : start
        ]
        alone = end >= both.translation.span.end and mark.strip() in ("*", "-", "+")
        if (
            alone
            and before.startswith(mark)
            and subject.text[end : end + 1] in ("\n", mark[:1])
        ):
            yield Damage((drop(start, end),), near=True)


@operator(22, "block dropped or doubled", "block doubled")
def doubled(subject: Subject, rng: Random) -> Iterator[Damage]:
    for both in _paragraphs(subject, rng):
        start, end = both.translation.span
        yield Damage(
            (put(end, end, f"\n\n{subject.text[start:end].rstrip()}"),),
            (both.translation.span,),
            near=True,
        )


@operator(23, "two sections swapped", least=Severity.INFO)
def swapped(subject: Subject, rng: Random) -> Iterator[Damage]:
    heads = [
        both for both in subject.of(BlockKind.HEADING) if not both.translation.within
    ]
    starts = [
        both.translation.span.start
        for both in heads
        if both.translation.level == both.source.level == 2
    ]
    higher = [
        both.translation.span.start for both in heads if both.translation.level < 2
    ]
    for index in shuffled(range(len(starts) - 2), rng):
        one, two, end = starts[index : index + 3]
        if any(one < start < end for start in higher) or "```" in subject.text[one:end]:
            continue
        text = (
            f"{subject.text[two:end].rstrip()}\n\n{subject.text[one:two].rstrip()}\n\n"
        )
        yield Damage((put(one, end, text),), (Span(one, end),), near=True)


def _cut(subject: Subject, rng: Random, part: float) -> Iterator[Damage]:
    for both in _paragraphs(subject, rng, 160):
        start, end = both.translation.span
        at = start + round((end - start) * part)
        if subject.spaced:
            at = subject.text.rfind(" ", start, at)
        if at > start and not any(span.start < at < span.end for span in _closed(both)):
            yield Damage((drop(at, end),), (both.translation.span,))


def _closed(both: Both) -> Iterator[Span]:
    for parts in (
        both.translation.links,
        both.translation.code_spans,
        both.translation.emphases,
    ):
        yield from (part.span for part in parts)


@operator(24, "text cut off", "to 40 %")
def cut_to_40(subject: Subject, rng: Random) -> Iterator[Damage]:
    yield from _cut(subject, rng, 0.4)


@operator(
    24,
    "text cut off",
    "to 60 %",
    least=Severity.INFO,
    counted=False,
    waits="a quarter is all that is hoped for",
)
def cut_to_60(subject: Subject, rng: Random) -> Iterator[Damage]:
    yield from _cut(subject, rng, 0.6)


@operator(24, "text cut off", "a sentence dropped", least=Severity.INFO)
def sentence_dropped(subject: Subject, rng: Random) -> Iterator[Damage]:
    """A sentence in the midst of a paragraph, and whatever code or links it has."""
    if not subject.spaced:
        return
    for both in _paragraphs(subject, rng, 160):
        start, end = both.translation.span
        inner = sentences(subject.text[start:end])[1:-1]
        if not inner:
            continue
        first, last = max(inner, key=lambda place: place[1] - place[0])
        place = Span(start + first, start + last)
        ends = (at for span in _closed(both) for at in span)
        if not any(place.start < at < place.end for at in ends):
            yield Damage((drop(*place),), (both.translation.span,))


@operator(25, "words said twice in a paragraph")
def repeated(subject: Subject, rng: Random) -> Iterator[Damage]:
    """The last sentence, or all of a paragraph of one sentence, once more."""
    for both in _paragraphs(subject, rng):
        start, end = both.translation.span
        text = subject.text[start:end].rstrip()
        again = text[slice(*sentences(text)[-1])]
        if len(again) >= (_LEAST if subject.spaced else _LEAST // 2):
            at = start + len(text)
            yield Damage(
                (put(at, at, f"{' ' if subject.spaced else ''}{again}"),),
                (both.translation.span,),
            )
