"""What of the source text was left in its translation.

Copies that are prose, told from names, terms and texts that are kept on purpose.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Self

from doclint.dataclasses import dataclass
from doclint.document import (
    BlockKind,
    Document,
    Region,
    RegionKind,
    Role,
    Segment,
    name_of_key,
)
from doclint.evidence.copied import COPIED, ELSEWHERE, Copy, copies_of
from doclint.evidence.copied_script import is_foreign_script, script_copies
from doclint.evidence.images import alt_kept
from doclint.evidence.keys import key_kept
from doclint.evidence.kinds import Evidence, MakerContext
from doclint.evidence.label_pairs import kept_cells
from doclint.evidence.runs import name
from doclint.evidence.targets import is_language_bar
from doclint.expressions import expression
from doclint.languages import Language, language
from doclint.languages.detect import is_of_its_own, votes, writes
from doclint.once import once
from doclint.page.filler import is_of_filler, is_of_no_language
from doclint.page.hidden import hidden
from doclint.page.ordinary import ordinary_words
from doclint.patterns import Pattern
from doclint.project import BlockPair, Pair, Unit
from doclint.source import Span
from doclint.text.changelog import is_row_of_change, titles_change
from doclint.text.filler import is_filler
from doclint.text.legal import is_of_licence, names_licence
from doclint.text.spans import Spans
from doclint.text.titles import is_citation, is_title, is_work
from doclint.text.typed import is_made_of_keywords, is_type, lists_constants
from doclint.text.words import word_texts, words

# `ERR_NO_KEY: no key was given`.
_MESSAGE = expression(
    r"(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|(?:\w+\.)*[A-Z]\w*(?:Error|Exception))\s*[:：]"
)
# What has a number in a catalogue (CWE-79, RFC 9110) is the title of an entry.
_ENTRY = expression(r"[A-Z]{2,8}(?:-\d+| \d{3,})\s")
_LAST_MARKS = (".", "!", "?")
_IN_BACKTICKS = expression(r"`[^`]+`")
# A command with what it is to work on: `install pump:x64-static mill:x64-static`.
_COMMAND = expression(r"(?<!\S)\w[\w+.]*:[\w.]+(?:-\w+)+ \w[\w+.]*:[\w.]+(?:-\w+)+")
# A function with its arguments: `Open(path string, mode int)`.
_SIGNATURE = expression(r"\s*[A-Za-z_][\w.]*\([^()]*[ ,][^()]*\).{0,20}")
# A statement of a program, which a comment may hold: `let one = two(3);`.
_STATEMENT = expression(
    r"\b(?:let|const|var|auto)\s+(?:mut\s+)?\w+\s*(?::[^=\n]{1,40})?=|\w\([^()\n]*\);"
)
# A query of SQL: `select * from lamps where height > 3`.
_QUERY = expression(
    r"\s*(?:select\b[^\n]*\bfrom|insert\s+into|delete\s+from|update\b[^\n]*\bset)\b(?=[^\n]*(?:[=<>*;]|\{\{))",
    re.IGNORECASE,
)
_IDENTIFIER = expression(r"(?<!\w)(?:[a-z]+[A-Z]\w*|[a-z]\w*_\w+)(?!\w)")
# The values of a setting, one of which stands in code: `full, half, no light`.
_VALUES = expression(r"[\w-]+(?: [\w-]+){0,2}(?:, [\w-]+(?: [\w-]+){0,2})+")
# As a source has them in quotation marks of code, the outer ones left out:
# `full", "half", "none`.
_QUOTED_VALUES = expression(r"[\w.-]+(?:[\"'],?\s*(?:(?:or|and)\s+)?[\"'][\w.-]+)+")
# An address of mail that no machine is to read, with what is before it on its line:
# `Email: keeper at mill dot example`.
_SPELT_ADDRESS = expression(
    r"(?:\S+\s+){0,4}\S+ [\[(]?at[\])]? \S+ [\[(]?dot[\])]? \w+\W*"
)
# Codes of languages, countries or money: `cs, da, de, el, en, fr`.
_CODES = expression(
    r"[A-Za-z]{2,3}(?:-[A-Za-z]{2,4})?(?:, [A-Za-z]{2,3}(?:-[A-Za-z]{2,4})?){5,}"
)
# What stands between a term and its translation in a title.
_DASH_AT_START = expression(r"\s*(?:[–—(（]|[-:=/](?=\s))\s*\w")
_DASH_AT_END = expression(r"\w\s*(?:[–—(（]|(?<=\s)[-:=/])\s*$")
# And between a sentence and its translation.
_STROKE_AT_START = expression(r"\s*[/／|]\s*([^/／|\n]+)")
_STROKE_AT_END = expression(r"([^/／|\n]+?)\s*[/／|]\s*\Z")
# What a program says that fails: `failed to light: failed to find a match`.
_FAILURE = expression(
    r"(?i:[^.:：]{0,20}\bfailed\b[^.:：]*[:：].+|[^.:：]*\b(?:failed|error)\b[^.:：]*\bstatus code \d{3}[^.]*)"
)
_SHORT_FORM = expression(r"([\w -]+) \(([A-Z][A-Za-z]{0,6}[A-Z])s?\)")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What is left over, and what stands there on purpose. Held by
    tests/evidence/test_degrees.py and test_words_by_degrees.py."""

    # A page with so many whole copies (count): at 4 and 8 pages with five and with six
    # turn,
    many: int = 6
    # that make so much of its text (share, 0 to 1), is not translated: at 0.33 and 0.67
    # pages with six of fifteen and with six of ten turn.
    mostly: float = 0.5
    # A short page has several (count) that make nearly all of its text (share, 0 to 1).
    several: int = 3
    nearly: float = 0.9
    # A text of another language is at least so long beside its translation (ratio): at
    # 0.27 and 0.53 texts of 0.35 and of 0.5 turn,
    shorter: float = 0.4
    # and not so many times as long: at 1.7 and 3.3 texts of twice and three times its
    # length turn.
    longer: float = 2.5


_LIMITS = _Calibration()
_ROLES = {Role.ALT: "alternative text", Role.TITLE: "title", Role.CAPTION: "caption"}


@dataclass(frozen=True, slots=True)
class LeftOver(Evidence):
    """Prose that the translation has word for word from its source.

    `whole`: it is all of a paragraph, heading, value … (`what`), of the front matter key `key` or of none; else it
    stands in the midst of a translated text. `texts` counts those of a page that is mostly its source's text: they are
    left over together.
    """

    whole: bool
    what: str
    key: str
    texts: int = 1

    @property
    def patterns(self) -> tuple[Pattern, ...]:
        """Values of one key may be kept by a whole site, and what stands below the same
        image on every page."""
        if not self.whole or self.texts > 1:
            return ()
        if self.what == _ROLES[Role.ALT]:
            return (alt_kept(self.expected),)
        return (key_kept(self.key),) if self.key else ()

    @classmethod
    def of(cls, pair: Pair, setting: MakerContext) -> Iterator[Self]:
        """What was left in another language than the page's own."""
        source = language(pair.source.language)
        target = language(pair.translation.language)
        if source is None or target is None or source.code == target.code:
            return
        copies = [
            (unit, copy)
            for unit, copy in left_over(pair, source)
            if _is_in_script(copy.text, source)
            and not is_of_its_own(copy.text, source, target)
            and not is_of_no_language(copy.text, source)
        ]
        wholes = [(unit, copy) for unit, copy in copies if copy.whole]
        if mostly_copied(pair, [copy for _, copy in wholes]):
            yield cls._from(*wholes[0], texts=len(wholes))
            return
        for unit, copy in copies:
            yield cls._from(unit, copy)

    @classmethod
    def _from(cls, unit: Unit, copy: Copy, texts: int = 1) -> Self:
        label, key = _called(unit, copy), name_of_key(unit.key)
        return cls(
            copy.origin, copy.place, copy.text, copy.text, copy.whole, label, key, texts
        )


def _is_in_script(text: str, source: Language) -> bool:
    """Whether a text has letters of the source's script, where that is its own: an
    English title on a Chinese page is English already."""
    return not source.writing or writes(text, source)


def _called(unit: Unit, copy: Copy) -> str:
    """What writers call the text that was left."""
    if role := _ROLES.get(copy.segment.role):
        return role
    return "text" if unit.kind is BlockKind.HTML else name(unit)


def left_over(pair: Pair, source: Language) -> Iterator[tuple[Unit, Copy]]:
    """The prose that a page has word for word from its source, each with its unit, in
    order."""
    is_licence = names_licence(posixpath.basename(pair.source.path))
    if is_licence or is_of_filler(pair.source, source):
        return
    unseen = hidden(pair.translation)
    for at, copy in _copies(pair, source):
        unit = pair.blocks[at].translation
        start = copy.place.start
        is_unseen = any(span.start <= start < span.end for span in unseen)
        if unit is None or is_unseen:
            continue
        if not (_reads(copy) or _is_worded_label(copy, pair.source)):
            continue
        if not (_is_kept_cell(copy, unit, pair) or _is_kept(copy, unit, at, pair)):
            yield unit, copy


def _copies(pair: Pair, source: Language) -> Iterator[tuple[int, Copy]]:
    """All copies, each with the number of its blocks."""
    yield from copies_of(pair, source)
    target = language(pair.translation.language)
    if target is None or not is_foreign_script(source, target):
        return
    for at, both in enumerate(pair.blocks):
        if both.sure or not pair.drifted:
            for copy in script_copies(both, source):
                yield at, copy


def _is_kept_cell(copy: Copy, unit: Unit, pair: Pair) -> bool:
    """Whether it is a name in a column of names: a sentence has small words, or its
    mark at the end."""
    if unit.span not in kept_cells(pair):
        return False
    has_end = copy.segment.text.rstrip().endswith(_LAST_MARKS)
    return not copy.small and not has_end


def _is_kept(copy: Copy, unit: Unit, at: int, pair: Pair) -> bool:
    """Whether a text belongs into both pages as it is."""
    if _lists_titles(unit, copy) or _is_of_change(unit, pair):
        return True
    if copy.whole and _is_kept_whole(copy, at, pair):
        return True
    if not copy.whole and is_language_bar(unit):
        return True  # the names of the languages
    if not copy.whole and (_is_glossed(copy) or _is_said_twice(copy, pair)):
        return True
    if _QUOTED_VALUES.fullmatch(pair.source.source.cut(copy.origin)):
        return True
    if _SPELT_ADDRESS.fullmatch(copy.text) or _STATEMENT.search(copy.text):
        return True
    # A command, which the page is about.
    return _is_label(copy) and copy.text.strip() in _code(pair)


def _is_glossed(copy: Copy) -> bool:
    """Whether a title gives the source's words and then their translation, or the other
    way round: `greater than – größer als`."""
    if copy.segment.role is not Role.TITLE:
        return False
    text = copy.segment.text
    before, after = text[: copy.start], text[copy.end :]
    if before.strip():
        return not after.strip() and _DASH_AT_END.search(before) is not None
    return _DASH_AT_START.match(after) is not None


def _is_said_twice(copy: Copy, pair: Pair) -> bool:
    """Whether a text in another script gives the source's words and, behind a stroke, its own, or the other way
    round: `The lid is open / 蓋が開いています`."""
    target = language(pair.translation.language)
    if target is None or not target.writing:
        return False
    after = _STROKE_AT_START.match(copy.segment.text, copy.end)
    before = _STROKE_AT_END.search(copy.segment.text[: copy.start])
    said = (after and after[1]) or (before and before[1]) or ""
    return writes(said, target)


def _is_kept_whole(copy: Copy, at: int, pair: Pair) -> bool:
    """The same of all of a text."""
    if _is_kept_on_purpose(pair.blocks, at, copy):
        return True
    if not copy.plain and _is_made_of_names(copy, pair):
        return True
    if _lists_values(copy.segment.text, pair):
        return True
    is_cover_of_book = copy.segment.role is Role.ALT and is_title(copy.text)
    return is_cover_of_book


def _is_worded_label(copy: Copy, page: Document) -> bool:
    """Whether it is a label, written large all over, that is made of words and is no
    name."""
    if copy.words < COPIED.least or not _is_label(copy):
        return False
    if copy.small + copy.plain > 0:
        return True
    ordinary = ordinary_words(page)
    return sum(word in ordinary for word in copy.large) > 1


def _is_kept_on_purpose(blocks: Sequence[BlockPair], at: int, copy: Copy) -> bool:
    """Whether a text that is all the source's is a name, a program's, or stands beside
    its translation."""
    if _spelt_out(copy.text) or _is_of_program(copy.segment.text):
        return True
    if _FAILURE.fullmatch(copy.segment.text.strip()):
        return True
    if is_of_licence(copy.text) or is_citation(copy.text) or is_filler(copy.text):
        return True
    if is_work(copy.segment.text):
        return True
    if _ENTRY.match(copy.text) or _names_another_site(blocks[at].source, copy):
        return True
    if _CODES.fullmatch(copy.segment.text.strip()):
        return True
    return _beside_translation(blocks, at, copy)


def _reads(copy: Copy) -> bool:
    """Whether it reads as text, not as names and terms that both languages share."""
    if copy.words < COPIED.least:
        return False
    if (copy.small and copy.plain) or (
        copy.small >= COPIED.least and copy.small * 2 > copy.words
    ):
        return True
    return copy.whole and (
        copy.plain > 2 or (copy.small > 1 and copy.words > COPIED.least)
    )


def _is_made_of_names(copy: Copy, pair: Pair) -> bool:
    """Whether a title is made of names that the translated text of the page has, too,
    joined by small words that it has: "Quick Path in Acme"."""
    running = _running(pair)
    texts = frozenset(word_texts(running))
    names: list[list[str]] = [[]]
    for word in word_texts(copy.text):
        if word[0].isupper():
            names[-1].append(word)
        elif word in texts:
            names.append([])
        else:
            return False
    return all(" ".join(each) in running for each in names if each)


@once
def _code(pair: Pair) -> str:
    """All code of a translation that is its source's as well."""
    known = _codes(pair.source)
    return "\n".join(code for code in _codes(pair.translation) if code in known)


def _codes(document: Document) -> dict[str, None]:
    """The code of a page as written, in order, each once."""
    regions = (each for each in document.of(Region) if each.kind is RegionKind.CODE)
    return dict.fromkeys(document.source.cut(each.span) for each in regions)


def _lists_values(text: str, pair: Pair) -> bool:
    """Whether a text lists values, one of which stands in code that both pages have."""
    if not _VALUES.fullmatch(text.strip()):
        return False
    code = _code(pair)
    return any(
        re.search(rf"(?<![\w-]){re.escape(value)}(?![\w-])", code)
        for value in text.strip().split(", ")
    )


@once
def _running(pair: Pair) -> str:
    """The running text of a translation that is not its source's word for word."""
    there = {segment.text for segment in pair.source.of(Segment)}
    return "\n".join(
        segment.text
        for segment in pair.translation.of(Segment)
        if segment.role is Role.PROSE and segment.text not in there
    )


def _spelt_out(text: str) -> bool:
    """Whether it is a name with its short form: "Model Context Protocol (MCP)"."""
    match = _SHORT_FORM.fullmatch(text.strip())
    return (
        match is not None
        and "".join(word[0] for word in word_texts(match[1])).upper()
        == match[2].upper()
    )


def _names_another_site(source: Unit | None, copy: Copy) -> bool:
    """Whether the source has it as the text of a link to another site: the title of
    what is there, also where the translation's link is gone."""
    if source is None:
        return False
    return any(
        link.span.holds(copy.origin) and ELSEWHERE.match(link.target)
        for link in source.links
    )


def _lists_titles(unit: Unit, copy: Copy) -> bool:
    """Whether it is all of a cell that lists links to pages by their titles."""
    if unit.kind is not BlockKind.CELL or not copy.whole or len(unit.links) <= 1:
        return False
    copied_words = list(words(copy.segment.text))
    if any(word.text.islower() for word in copied_words):
        return False
    linked = Spans(link.text_span for link in unit.links)
    places = (copy.segment.place(word.start, word.end) for word in copied_words)
    return all(map(linked.hold, places))


def _is_of_change(unit: Unit, pair: Pair) -> bool:
    """Whether it is a cell of a row that tells of a change."""
    if unit.kind is not BlockKind.CELL:
        return False
    source = pair.translation.source
    line = source.line_span(source.position(unit.span.start).line)
    return is_row_of_change(source.cut(line).lstrip("> \t"))


def _is_of_program(text: str) -> bool:
    """Whether a text is a program's: its message behind the name of an error, code in a
    value, one of its changes, or mostly names."""
    if (
        _MESSAGE.match(text)
        or _IN_BACKTICKS.fullmatch(text.strip())
        or titles_change(text)
    ):
        return True
    if _COMMAND.search(text) or _SIGNATURE.fullmatch(text) or _QUERY.match(text):
        return True
    if is_type(text) or is_made_of_keywords(text) or lists_constants(text):
        return True
    return 2 * len(_IDENTIFIER.findall(text)) >= len(word_texts(text))


def _is_label(copy: Copy) -> bool:
    """Whether it is a heading or the like: hardly ever a name of four words, but often
    written large all over."""
    return copy.whole and copy.segment.role not in (Role.PROSE, Role.HTML)


def _beside_translation(blocks: Sequence[BlockPair], at: int, copy: Copy) -> bool:
    """Whether the block before or after a copy is its translation: the page gives a
    text in both languages.

    Such a block has no counterpart, or the two were taken for one.
    """
    unit, other = blocks[at].translation, blocks[at].source
    if unit is None or other is None:
        return False
    role = copy.segment.role
    texts = [
        segment.text for segment in unit.of_role(role) if segment is not copy.segment
    ]
    if len(texts) < len(other.of_role(role)):
        texts = []
    neighbours = (*blocks[max(at - 1, 0) : at], *blocks[at + 1 : at + 2])
    for both in neighbours:
        near = both.translation
        if near and both.source is None and _is_like(near, unit):
            texts.append(near.text)
    length = len(copy.segment.text)
    return any(_is_about_as_long(length, len(text)) for text in texts)


def _is_about_as_long(length: int, of_other: int) -> bool:
    return _LIMITS.shorter < length / max(of_other, 1) < _LIMITS.longer


def _is_like(unit: Unit, other: Unit) -> bool:
    """Whether two blocks are of one kind, and in the same box."""
    return unit.kind is other.kind and unit.within == other.within


def copied_segments(pair: Pair, source: Language) -> frozenset[Span]:
    """The spans of segments that have words of their source, left behind or kept on
    purpose."""
    return frozenset(
        copy.segment.span
        for _, copy in copies_of(pair, source)
        if votes(copy.text, source)
    )


@once
def untranslated_segments(pair: Pair) -> frozenset[Span]:
    """The spans of segments that were left in the source language as a whole, on an
    untranslated page all that are the source's."""
    if not (spoken := language(pair.source.language)):
        return frozenset()
    copies = [copy for _, copy in left_over(pair, spoken) if copy.whole]
    if not mostly_copied(pair, copies):
        return frozenset(copy.segment.span for copy in copies)
    there = {segment.text for segment in pair.source.of(Segment)}
    return frozenset(
        segment.span
        for segment in pair.translation.of(Segment)
        if segment.text in there
    )


def mostly_copied(pair: Pair, copies: Iterable[Copy]) -> bool:
    """Whether so much of a page is the source's text that the page as a whole is not
    translated."""
    lengths = [copy.end - copy.start for copy in copies if copy.whole]
    if len(lengths) < _LIMITS.several:
        return False
    total = sum(len(segment.text) for segment in pair.translation.of(Segment))
    share = _LIMITS.mostly if len(lengths) >= _LIMITS.many else _LIMITS.nearly
    return sum(lengths) > total * share
