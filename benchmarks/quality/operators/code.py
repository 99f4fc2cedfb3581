"""14 to 16: inline code and code blocks."""

import re
from collections.abc import Iterator
from random import Random

from doclint.document import BlockKind, CodeSpan
from doclint.source import Span

from ..picking import other_word, shuffled
from ..plants import JSON
from ..record import operator
from ..subject import Change, Damage, Subject, drop
from ..words.tables import CODE, FOLDER


def _spans(subject: Subject, rng: Random) -> Iterator[CodeSpan]:
    """Code spans that the source's block has as often."""
    found = []
    for both in subject.blocks:
        if both.translation.kind is BlockKind.TABLE:
            continue
        for code, span in zip(
            both.translation.codes, both.translation.code_spans, strict=True
        ):
            if (
                both.source.codes.count(code) == both.translation.codes.count(code)
                and code.strip()
            ):
                found.append(span)
    yield from shuffled(found, rng)


@operator(14, "inline code translated")
def translated(subject: Subject, rng: Random) -> Iterator[Damage]:
    for span in _spans(subject, rng):
        if re.fullmatch(r"[A-Za-z_]{2,}", subject.cut(span.content_span)):
            yield Damage(
                (Change(span.content_span, rng.choice(CODE[subject.language])),)
            )


@operator(15, "backticks", "both lost")
def backticks(subject: Subject, rng: Random) -> Iterator[Damage]:
    for span in _spans(subject, rng):
        start, end = span.content_span
        yield Damage(
            (drop(span.span.start, start), drop(end, span.span.end)), (span.span,)
        )


@operator(15, "backticks", "one lost")
def backtick(subject: Subject, rng: Random) -> Iterator[Damage]:
    for span in _spans(subject, rng):
        start, end = span.content_span
        if rng.random() < 0.5:
            yield Damage((drop(span.span.start, start),), (span.span,))
        else:
            yield Damage((drop(end, span.span.end),), (span.span,))


# Names in code that no string or comment can hold: called, imported, an attribute, or
# given a value.
_NAME = re.compile(
    r"^\s*(?:import|from|def|class|async def|FROM|RUN|COPY) +(\w{4,})|^\s*(\w{4,}) ?=|^\s*@?(\w{4,})[.(]"
)


@operator(16, "fence", "identifier changed")
def identifier(subject: Subject, rng: Random) -> Iterator[Damage]:
    fences = [
        both for both in subject.blocks if both.source.fence and both.translation.fence
    ]
    for both in shuffled(fences, rng):
        theirs, ours = both.source.fence, both.translation.fence
        assert theirs and ours  # noqa: S101  # what they were chosen by
        text = subject.cut(ours.content_span)
        if text != subject.cut_source(theirs.content_span):
            continue
        found = [
            match
            for match in re.finditer(_NAME.pattern, text, re.M)
            if '"""' not in text[: match.start()]
        ]
        if found:
            match = rng.choice(found)
            start, end = match.span(match.lastindex or 0)
            start, end = start + ours.content_span.start, end + ours.content_span.start
            word = other_word(match[match.lastindex or 0], rng)
            yield Damage((Change(Span(start, end), word),), (ours.span,))


@operator(16, "fence", "JSON key translated", planted=True)
def json_key(subject: Subject, rng: Random) -> Iterator[Damage]:
    at = subject.text.index(JSON)
    key = rng.choice(["company", "street", "unit", "active"])
    start = subject.text.index(f'"{key}":', at) + 1
    span = Span(start, start + len(key))
    zone = Span(at, at + len(JSON))
    yield Damage(
        (
            Change(
                span, rng.choice((*CODE[subject.language], FOLDER[subject.language]))
            ),
        ),
        (zone,),
    )
