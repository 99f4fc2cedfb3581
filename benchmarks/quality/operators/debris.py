"""37 to 51: what machines leave on a page, and damage letter for letter."""

import re
from collections.abc import Iterator
from random import Random

from doclint.document import BlockKind, LinkKind

from ..picking import shuffled
from ..record import operator
from ..subject import PROSE, Damage, Subject, put
from ..words.meaning import ALERTS, ANSWERS, FENCES, NOTES


def _words(subject: Subject, rng: Random, pattern: str) -> Iterator[tuple[int, str]]:
    for both in shuffled(subject.of(*PROSE), rng):
        places = [
            (at + match.start(), match.group())
            for at, text in subject.plain(both.translation)
            for match in re.finditer(pattern, text)
        ]
        if places:
            yield rng.choice(places)


@operator(37, "wrong encoding", languages=["fr", "de", "es", "pt"])
def encoding(subject: Subject, rng: Random) -> Iterator[Damage]:
    for at, word in _words(subject, rng, r"[^\W\d_]*[À-ÿ][^\W\d_]*"):
        yield Damage(
            (
                put(
                    at,
                    at + len(word),
                    word.encode()
                    .decode("cp1252", "replace")
                    .replace("\ufffd", "\u009d"),
                ),
            )
        )


@operator(38, "entity twice", "apostrophe", languages=["fr", "es", "pt", "de"])
def apostrophe(subject: Subject, rng: Random) -> Iterator[Damage]:
    for at, _ in _words(subject, rng, r"(?<=[^\W\d_])['’](?=[^\W\d_])"):
        yield Damage((put(at, at + 1, "&amp;#39;"),))


@operator(
    38, "entity twice", "no-break space", languages=["fr", "de", "es", "pt", "ko"]
)
def no_break(subject: Subject, rng: Random) -> Iterator[Damage]:
    for at, _ in _words(subject, rng, r"(?<=\d) (?=[^\W\d_]{2})"):
        yield Damage((put(at, at + 1, "&amp;nbsp;"),))


@operator(39, "tag of a tool", "around bold words")
def tag(subject: Subject, rng: Random) -> Iterator[Damage]:
    for both in shuffled(subject.of(*PROSE), rng):
        for bold in [each for each in both.translation.emphases if each.strong][:1]:
            start, end = bold.content_span
            yield Damage(
                (
                    put(bold.span.start, start, f'<g id="{rng.randrange(1, 20)}">'),
                    put(end, bold.span.end, "</g>"),
                )
            )


@operator(39, "tag of a tool", "token for code")
def token(subject: Subject, rng: Random) -> Iterator[Damage]:
    for both in shuffled(subject.of(*PROSE), rng):
        for code in both.translation.code_spans[:1]:
            number = rng.randrange(1, 20)
            yield Damage(
                (
                    put(
                        *code.span,
                        rng.choice(
                            [
                                f'<x id="{number}"/>',
                                f"@@PH{number}@@",
                                f"%%CODE_{number}%%",
                            ]
                        ),
                    ),
                )
            )


@operator(40, "a machine's answer")
def answer(subject: Subject, rng: Random) -> Iterator[Damage]:
    blocks = [both for both in subject.blocks if not both.translation.within]
    if blocks:
        at = blocks[0].translation.span.start
        yield Damage((put(at, at, f"{ANSWERS[subject.language]}\n\n"),), near=True)


@operator(41, "a translator's open question")
def note(subject: Subject, rng: Random) -> Iterator[Damage]:
    for both in shuffled(subject.of(BlockKind.PARAGRAPH), rng):
        end = both.translation.span.end
        if subject.visible(end - 1, end):
            yield Damage((put(end, end, NOTES[subject.language]),))


@operator(42, "marks of a merge")
def merge(subject: Subject, rng: Random) -> Iterator[Damage]:
    for both in shuffled(subject.of(BlockKind.PARAGRAPH), rng):
        if both.translation.within:
            continue
        start, end = both.translation.span
        text = subject.cut(both.translation.span)
        yield Damage(
            (
                put(
                    start, end, f"<<<<<<< HEAD\n{text}\n=======\n{text}\n>>>>>>> update"
                ),
            ),
            near=True,
        )


@operator(43, "no-break space behind a mark")
def mark(subject: Subject, rng: Random) -> Iterator[Damage]:
    for both in shuffled(subject.of(BlockKind.HEADING), rng):
        match = re.match(r"#{1,6} (?=\S)", subject.cut(both.translation.span))
        if match:
            at = both.translation.span.start + match.end() - 1
            yield Damage((put(at, at + 1, "\u00a0"),), near=True)


@operator(44, "no-break space in an address")
def address(subject: Subject, rng: Random) -> Iterator[Damage]:
    for both in shuffled(subject.of(*PROSE), rng):
        for link in [
            each for each in both.translation.links if each.kind is LinkKind.INLINE
        ][:1]:
            end = link.target_span.end
            yield Damage((put(end, end, "\u00a0"),))


@operator(46, "entities in code", "inline")
def entities(subject: Subject, rng: Random) -> Iterator[Damage]:
    for both in shuffled(subject.of(*PROSE, BlockKind.TABLE), rng):
        for code in both.translation.code_spans:
            text = subject.cut(code.content_span)
            escaped = (
                text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace('"', "&quot;")
            )
            if escaped != text and text in both.source.codes:
                yield Damage((put(*code.content_span, escaped),))
                break


@operator(47, "alert", "keyword translated")
def alert(subject: Subject, rng: Random) -> Iterator[Damage]:
    for both in shuffled(subject.of(BlockKind.PARAGRAPH), rng):
        match = re.match(r"\[!([A-Z]+)\]", subject.cut(both.translation.span))
        if match and BlockKind.QUOTE in both.translation.within:
            at = both.translation.span.start + 2
            yield Damage((put(at, at + len(match[1]), ALERTS[subject.language]),))


@operator(48, "fence", "language translated")
def fence(subject: Subject, rng: Random) -> Iterator[Damage]:
    for both in shuffled(subject.of(BlockKind.FENCE), rng):
        ours, theirs = both.translation.fence, both.source.fence
        if ours and theirs and ours.marker[:1] in ("`", "~"):
            name, other = (
                subject.cut(ours.info_span),
                subject.cut_source(theirs.info_span),
            )
            if (
                name
                and name == other
                and subject.cut(ours.content_span)
                == subject.cut_source(theirs.content_span)
            ):
                word = re.match(r"[\w+-]+", name)
                if word:
                    start = ours.info_span.start
                    yield Damage(
                        (put(start, start + word.end(), FENCES[subject.language]),),
                        near=True,
                    )


@operator(49, "quotation mark slipped")
def quote(subject: Subject, rng: Random) -> Iterator[Damage]:
    marks = {"de": "„“", "ja": "「」", "fr": "«»"}.get(subject.language, "“”")
    for both in shuffled(subject.of(*PROSE), rng):
        for link in [
            each for each in both.translation.links if each.kind is LinkKind.INLINE
        ][:1]:
            start, end = link.text_span.start, link.span.end
            yield Damage((put(start, start, marks[0]), put(end, end, marks[1])))


@operator(50, "file name for words")
def file_name(subject: Subject, rng: Random) -> Iterator[Damage]:
    for both in shuffled(subject.of(*PROSE), rng):
        for image in both.translation.images[:1]:
            alt = subject.cut(image.alt_span)
            if image.kind is LinkKind.INLINE and len(alt) > 12 and "." in image.target:
                yield Damage((put(*image.alt_span, image.target.rpartition("/")[2]),))


@operator(51, "image escaped")
def escaped(subject: Subject, rng: Random) -> Iterator[Damage]:
    for both in shuffled(subject.of(*PROSE), rng):
        for image in both.translation.images[:1]:
            if image.kind is LinkKind.INLINE:
                yield Damage((put(image.span.start, image.span.start, "\\"),))
