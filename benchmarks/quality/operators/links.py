"""9 to 13: links, references and images."""

import re
from collections.abc import Callable, Iterator
from random import Random

from doclint.document import Image, Link, LinkKind
from doclint.source import Span

from ..picking import other_word, shuffled
from ..plants import DEFINITIONS
from ..record import operator
from ..subject import Both, Change, Damage, Subject, drop, put
from ..words.tables import FOLDER


def _shared(subject: Subject, rng: Random) -> list[tuple[Both, Link]]:
    """Inline links whose address the source's block has, too, each once."""
    found = []
    for both in subject.blocks:
        theirs = [link.target for link in both.source.links]
        ours = [link.target for link in both.translation.links]
        for link in both.translation.links:
            if (
                link.kind is LinkKind.INLINE
                and theirs.count(link.target) == ours.count(link.target) == 1
            ):
                found.append((both, link))
    return shuffled(found, rng)


def _writes(subject: Subject, link: Link) -> bool:
    """Whether the link is a plain `[text](target)`, its text neither an image nor an
    address."""
    text, start = subject.cut(link.text_span), link.text_span.end
    return (
        subject.cut(Span(start, start + 2)) == "]("
        and "[" not in text
        and "://" not in text
    )


@operator(9, "link dropped, text kept")
def dropped(subject: Subject, rng: Random) -> Iterator[Damage]:
    for _, link in _shared(subject, rng):
        if _writes(subject, link):
            start, end = link.text_span
            yield Damage(
                (drop(link.span.start, start), drop(end, link.span.end)), (link.span,)
            )


def _relative(subject: Subject, rng: Random) -> Iterator[Link]:
    for _, link in _shared(subject, rng):
        if (
            re.fullmatch(r"[\w./-]*[a-z]{4,}[\w./-]*(?:#.*)?", link.target)
            and subject.cut(link.target_span) == link.target
        ):
            yield link


@operator(10, "address of the site", "altered")
def altered(subject: Subject, rng: Random) -> Iterator[Damage]:
    for link in _relative(subject, rng):
        yield Damage(
            (
                Change(
                    link.target_span,
                    _with_path(link.target, lambda name: other_word(name, rng)),
                ),
            )
        )


@operator(10, "address of the site", "translated")
def translated(subject: Subject, rng: Random) -> Iterator[Damage]:
    for link in _relative(subject, rng):
        yield Damage(
            (
                Change(
                    link.target_span,
                    _with_path(link.target, lambda name: FOLDER[subject.language]),
                ),
            )
        )


def _with_path(target: str, change: Callable[[str], str]) -> str:
    """The address with its last longer name changed."""
    name = list(re.finditer(r"[A-Za-z][A-Za-z-]{3,}", target.partition("#")[0]))[-1]
    return f"{target[: name.start()]}{change(name.group())}{target[name.end() :]}"


@operator(11, "](→ ] (")
def spaced(subject: Subject, rng: Random) -> Iterator[Damage]:
    for _, link in _shared(subject, rng):
        if _writes(subject, link):
            yield Damage(
                (put(link.text_span.end + 1, link.text_span.end + 1, " "),),
                (link.span,),
            )


@operator(12, "references", "label changed", planted=True)
def label(subject: Subject, rng: Random) -> Iterator[Damage]:
    name = rng.choice(["sample-guide", "sample-list"])
    at = subject.text.index(f"][{name}]") + 2
    zones = (Span(at, at + len(name)), _definitions(subject))
    yield Damage((put(at, at + len(name), other_word(name, rng)),), zones)


@operator(12, "references", "definition dropped", planted=True)
def definition(subject: Subject, rng: Random) -> Iterator[Damage]:
    span = _definitions(subject)
    lines = DEFINITIONS.splitlines(keepends=True)
    first = rng.random() < 0.5
    start = span.start if first else span.start + len(lines[0])
    yield Damage(
        (drop(start, start + len(lines[0 if first else 1])),), (_uses(subject), span)
    )


@operator(12, "references", "two on one line", planted=True)
def one_line(subject: Subject, rng: Random) -> Iterator[Damage]:
    span = _definitions(subject)
    at = span.start + DEFINITIONS.index("\n")
    yield Damage((put(at, at + 1, " "),), (span, _uses(subject)))


def _definitions(subject: Subject) -> Span:
    at = subject.text.index(DEFINITIONS)
    return Span(at, at + len(DEFINITIONS))


def _uses(subject: Subject) -> Span:
    start, end = (
        subject.text.index("][sample-guide]"),
        subject.text.index("][sample-list]"),
    )
    return Span(min(start, end), max(start, end))


@operator(13, "brackets escaped", "link")
def escaped_link(subject: Subject, rng: Random) -> Iterator[Damage]:
    for _, link in _shared(subject, rng):
        if _writes(subject, link):
            start, end = link.text_span
            yield Damage(
                (put(start - 1, start, "\\["), put(end, end + 1, "\\]")), (link.span,)
            )


@operator(13, "brackets escaped", "reference", planted=True)
def escaped_reference(subject: Subject, rng: Random) -> Iterator[Damage]:
    name = rng.choice(["sample-guide", "sample-list"])
    at = subject.text.index(f"][{name}]")
    start = subject.text.rindex("[", 0, at)
    end = at + len(name) + 2
    changes = (
        put(start, start + 1, "\\["),
        put(at, at + 2, "\\]\\["),
        put(end, end + 1, "\\]"),
    )
    yield Damage(changes, (Span(start, end), _definitions(subject)))


@operator(13, "brackets escaped", "image", planted=True)
def escaped_image(subject: Subject, rng: Random) -> Iterator[Damage]:
    images = subject.pair.translation.of(Image)
    for image in shuffled(
        [each for each in images if subject.cut(each.span).startswith("![")], rng
    ):
        start, end = image.alt_span
        if subject.cut(Span(end, end + 1)) == "]" and "\n" not in subject.cut(
            image.span
        ):
            yield Damage(
                (put(start - 1, start, "\\["), put(end, end + 1, "\\]")), (image.span,)
            )
