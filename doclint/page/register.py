"""How a page speaks to its readers: the signs of each register in its prose."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from doclint.dataclasses import dataclass
from doclint.document import (
    OPAQUE,
    Block,
    BlockKind,
    Document,
    Emphasis,
    Footnote,
    HtmlTag,
    Link,
    Role,
    Segment,
)
from doclint.expressions import expression
from doclint.languages import USUAL_SOURCE, Language
from doclint.languages.meaning import meaning
from doclint.languages.record import Register
from doclint.project import Pair, VoiceFact
from doclint.source import Span
from doclint.text.lines import line_start
from doclint.text.sentences import sentences
from doclint.text.spans import Spans

# What others say: quotations, and what stands in brackets, which has a style of its
# own.
_ASIDE = expression(
    r"«[^»]{0,600}»|»[^«»]{0,600}«|[\"“„][^\"”“„]*[\"”“]|‘[^’]{0,600}’|(?<!\w)'[^']*'(?!\w)"
    r"|「[^」]{0,600}」|『[^』]{0,600}』|[(（][^()（）]*[)）]"
)
# Elements of HTML that hold what somebody says, or a text beside the page's own.
_QUOTING = frozenset({"aside", "blockquote", "figure", "q", "cite"})
# What these begin with: quick to look for.
_MARKS = expression("[«»\"“„‘'「『(（]")


@dataclass(frozen=True, slots=True)
class Sign:
    """A word or an ending that only one register has."""

    register: Register
    span: Span
    block: int = -1


def signs(
    document: Document, language: Language, pair: Pair | None = None
) -> Iterator[Sign]:
    """The signs of a language's registers in a page's own prose, in order: no
    quotations, link texts or notes.

    Endings are looked for in paragraphs alone, since list items are often clipped.
    Beside its source, a block whose source speaks to the reader ("you") has signs that
    elsewhere speak of others (Spanish `puede`).
    """
    addressed = _addressing(pair) if pair else {}
    spoken_to = Spans(addressed)
    said_to_readers = (
        _sure_to_readers(document, language, spoken_to) if addressed else ()
    )
    alone = _shown_alone(addressed, document, language)
    quoted = _quotations(document)
    # Bold words before a sentence are its title, and clipped as titles are.
    bold = (emphasis for emphasis in document.of(Emphasis) if emphasis.strong)
    titles = Spans(emphasis.span for emphasis in bold)
    for segment, is_item in _own_prose(document):
        registers = _without_endings(language) if is_item else language.registers
        if spoken_to.hold(segment.span):
            registers = (*registers, *(said_to_readers or alone.at(segment.span)))
        for sign in _of_segment(segment, registers):
            begin = Span(sign.span.start, sign.span.start + 1)
            is_title = sign.register.ends and titles.hold(begin)
            if not (quoted.hold(begin) or is_title):
                yield sign


def _shown_alone(
    addressed: Mapping[Span, str], document: Document, language: Language
) -> _Alone:
    """The signs that a block shows alone, where the page has enough of such blocks."""
    alone = _Alone.of(addressed, language)
    return alone if alone.shown_by(document, _LIMITS.blocks) else _Alone((), ())


def _quotations(document: Document) -> Spans:
    """Where a page says what others call things: texts of links, and what HTML
    quotes."""
    link_texts = (link.text_span for link in document.of(Link))
    return Spans([*link_texts, *_quoted_html(document)])


def _without_endings(language: Language) -> tuple[Register, ...]:
    """The registers that other things than endings show."""
    return tuple(register for register in language.registers if not register.ends)


def _own_prose(document: Document) -> Iterator[tuple[Segment, bool]]:
    """What a page says in its own words, quotations and notes left out, and whether it
    stands in a list."""
    blocks = document.of(Block)
    notes = sorted(
        footnote.span.start for footnote in document.of(Footnote) if footnote.definition
    )
    for segment in document.of(Segment):
        if segment.role is not Role.PROSE:
            continue
        within = frozenset(_containers(blocks, segment.block))
        if BlockKind.QUOTE not in within and not _is_note(segment, notes, document):
            yield segment, BlockKind.ITEM in within


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When blocks that may speak to the reader show a register; pages on either side
    stand in tests/terms/test_slips_by_degrees.py."""

    # So many of them (count) do,
    blocks: int = 3
    # and so many for each that surely speaks to him in another way (count).
    for_each: int = 3


_LIMITS = _Calibration()


def _sure_to_readers(
    document: Document, language: Language, spoken_to: Spans
) -> tuple[Register, ...]:
    """The signs that may mean the reader where the source speaks to him, of registers
    that the page surely has, or that nearly all such blocks show."""
    said_to_readers = _said_to_readers(language)
    if not said_to_readers:
        return ()
    in_order = list(signs(document, language))
    sure = {sign.register.name for sign in in_order}
    otherwise = {sign.block for sign in in_order}
    for register in said_to_readers:
        pattern = _compiled(register.signs)
        blocks = {
            segment.block
            for segment, _ in _own_prose(document)
            if spoken_to.hold(segment.span) and pattern.search(segment.text)
        }
        blocks -= otherwise
        if len(blocks) >= max(_LIMITS.blocks, _LIMITS.for_each * len(otherwise)):
            sure.add(register.name)
    return tuple(register for register in said_to_readers if register.name in sure)


def voices(document: Document, language: Language) -> tuple[VoiceFact, ...]:
    """The registers of a page by their signs, the commonest first."""
    if not language.registers:
        return ()
    by_register: dict[str, list[Sign]] = {}
    for sign in signs(document, language):
        by_register.setdefault(sign.register.name, []).append(sign)
    facts = [
        VoiceFact(name, len(of_name), of_name[0].span)
        for name, of_name in by_register.items()
    ]
    return tuple(sorted(facts, key=lambda fact: -fact.times))


_YOU = expression(r"\b(?:you|your)\b", re.IGNORECASE)
_YOUR = expression(r"\byour\b", re.IGNORECASE)
# Whose a thing is, if not the reader's.
_OF_OTHERS = expression(r"\b(?:its?|his|her|their|they|whose|one's)\b", re.IGNORECASE)
_MODALS = r"(?:can|could|may|might|must|should|need|will|would|want|wish|wants|needs)"
_SAID_TO_YOU = expression(rf"\byou (?:\w+ly |also |even )?{_MODALS}\b", re.IGNORECASE)
_MODAL = expression(rf"\b{_MODALS}\b", re.IGNORECASE)


def _said_alone(source: str, language: Language) -> tuple[Register, ...]:
    """The signs that surely mean the reader in the translation of an English block:
    possessives where it says "your" and speaks of nobody else's, verbs where only
    "you" can or must."""
    record = meaning(language.code)
    if record is None or not record.addressed or _OF_OTHERS.search(source):
        return ()
    to_you = len(_SAID_TO_YOU.findall(source))
    is_yours = _YOUR.search(source) is not None
    you_may = 0 < to_you == len(_MODAL.findall(source))
    return tuple(
        Register(name, pattern)
        for name, possessives, verbs in record.addressed
        for pattern, holds in ((possessives, is_yours), (verbs, you_may))
        if pattern and holds
    )


@dataclass(frozen=True, slots=True)
class _Alone:
    """The signs that surely mean the reader, by the blocks of a translation, in their
    order."""

    spans: Sequence[Span]
    registers: Sequence[tuple[Register, ...]]

    @staticmethod
    def of(addressed: Mapping[Span, str], language: Language) -> _Alone:
        spans = sorted(addressed)
        return _Alone(spans, [_said_alone(addressed[span], language) for span in spans])

    def shown_by(self, document: Document, least: int) -> bool:
        """Whether so many blocks of a page have such signs: one may be of others."""
        blocks = {
            segment.block
            for segment, _ in _own_prose(document)
            for register in self.at(segment.span)
            if _compiled(register.signs).search(segment.text)
        }
        return len(blocks) >= least

    def at(self, place: Span) -> tuple[Register, ...]:
        """Those of the block that holds a place."""
        behind = bisect_left(self.spans, place.start + 1, key=lambda span: span.start)
        number = behind - 1
        is_held = number >= 0 and self.spans[number].holds(place)
        return self.registers[number] if is_held else ()


def _addressing(pair: Pair) -> dict[Span, str]:
    """The blocks of a translation whose English source speaks to the reader, and what
    it says."""
    if not (pair.source.language or "").startswith(USUAL_SOURCE):
        return {}
    return {
        both.translation.span: both.source.text
        for both in pair.blocks
        if both.sure
        and both.source
        and both.translation
        and _YOU.search(both.source.text)
    }


def _said_to_readers(language: Language) -> tuple[Register, ...]:
    record = meaning(language.code)
    return (
        tuple(
            Register(name, "|".join(filter(None, patterns)))
            for name, *patterns in record.addressed
        )
        if record
        else ()
    )


def _is_note(segment: Segment, notes: Sequence[int], document: Document) -> bool:
    """Whether a segment is the text of a footnote; `notes` are where those begin, in
    order."""
    if not notes:
        return False
    line = line_start(document.text, segment.span.start)
    at = bisect_left(notes, line)
    return at < len(notes) and notes[at] <= segment.span.start


def _containers(blocks: tuple[Block, ...], index: int) -> Iterator[BlockKind]:
    while index >= 0:
        yield blocks[index].kind
        index = blocks[index].parent


def _quoted_html(document: Document) -> Iterator[Span]:
    """From each opening tag that quotes to the closing tag of its name."""
    starts: dict[str, int] = {}
    for tag in document.of(HtmlTag):
        if tag.name.lower() not in _QUOTING:
            continue
        if not tag.closing:
            starts.setdefault(tag.name.lower(), tag.span.start)
        elif tag.name.lower() in starts:
            yield Span(starts.pop(tag.name.lower()), tag.span.end)


def _of_segment(segment: Segment, registers: tuple[Register, ...]) -> Iterator[Sign]:
    text = segment.text
    if _MARKS.search(text):
        text = _ASIDE.sub(lambda aside: OPAQUE * len(aside[0]), text)
    places = [
        (place, register) for register in registers for place in _places(text, register)
    ]
    places.sort(key=lambda both: both[0])
    for place, register in places:
        span = segment.place(place.start, place.end)
        yield Sign(register, span, segment.block)


_compiled = cache(expression)


def _places(text: str, register: Register) -> Iterator[Span]:
    if not register.ends:
        yield from (
            Span(*match.span()) for match in _compiled(register.signs).finditer(text)
        )
        return
    ending = _compiled(rf"(?:{register.signs})$")
    for sentence in sentences(text):
        if match := ending.search(text, sentence.start, sentence.end):
            yield Span(*match.span())
