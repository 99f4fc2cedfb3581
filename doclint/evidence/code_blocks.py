"""Code blocks that a translation has otherwise than its source text, token by token."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple, Self

from doclint.dataclasses import dataclass
from doclint.document import Document, Fence
from doclint.evidence.beside import compared
from doclint.evidence.free_code import takes_yours
from doclint.evidence.kinds import Evidence, MakerContext
from doclint.evidence.own_script import (
    is_in_own_script,
    names_in_letters,
    says_in_letters,
)
from doclint.evidence.renamed import Renaming, code_signs, renaming
from doclint.expressions import expression
from doclint.once import once
from doclint.page.boxes import is_prose
from doclint.page.code import shown_code
from doclint.project import Pair
from doclint.source import Span
from doclint.text.fences import CodeToken, alike_in_prompts, fence_language, tokens

_SHOWN = expression(r"[A-Z][a-z]+\d*(?:[ ,][A-Za-z ,'’]*)?[.!?:…]*")
_STRING = expression(r"'[^'\n]*'|\"[^\"\n]*\"")
# A locale as programs are told it: a language with its country.
_LOCALES = expression(r"\b[a-z]{2}-[A-Z]{2}\b")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a block is other code. Held by tests/evidence/test_degrees.py."""

    # More changes (count) than this in one block are told as one: at 3 and 7 blocks
    # with four and with six turn.
    most: int = 5
    # Or more (count) than this, when less than half of it stayed: at 1 and 3 blocks
    # with two and with three turn.
    most_unlike: int = 2


_LIMITS = _Calibration()


# Longer stretches that differ are not compared token by token.
_LONGEST = 2000
_QUOTES = frozenset("\"'`")
_KEY = expression(r"[\"'`][ \t]*:")
_YOURS = expression(
    r"[Yy]our(?:[-_A-Z][\w-]*)?|YOUR(?:[-_][\w-]+)?|my[-_][\w-]+|MY_\w+"
)
# What readers are to fill in, named in their language: `<description>`, or `[the body
# of it]` alone on its line. One word in square brackets may be a section of a program's
# settings; a translation may say two in one.
_SLOT = expression(
    r"(?<![\w)\]])<[^\W\d][^<>/=\n]*>|^[ \t]*\[[^\W\d][^\[\]\n=,\"']*[ \t][^\[\]\n=,\"']*\][ \t\r]*$",
    re.M,
)
_ITS_SLOT = expression(
    r"(?<![\w)\]])<[^\W\d][^<>/=\n]*>|^[ \t]*\[[^\W\d][^\[\]\n=,\"']*\][ \t\r]*$", re.M
)
_NAME_PART = expression(r"[A-Za-z0-9]+|[^A-Za-z0-9]+")
_PATH = expression(r"[\w:/.~-]*\bpath/to(?:/[\w.*-]+)*|\byour/[\w./-]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CodeDifference:
    """A stretch of a code block that differs: its place and words on both sides, one of
    them empty where that side has nothing; how it differs; whether it stands within
    strings; and whether it names a key in quotes, as in JSON."""

    source: Span
    place: Span
    expected: str
    written: str
    renaming: Renaming
    in_strings: bool
    names_key: bool


@dataclass(frozen=True, slots=True)
class CodeChange(Evidence):
    """A code block that differs from its source's in more than what a translation may
    change.

    `differences` are its places, in order. `other`: they are so many that it is other code; `places` says how many, 0
    where nobody counted. `sure`: neither page has blocks that the other lacks.
    """

    differences: Sequence[CodeDifference]
    other: bool = False
    places: int = 0

    @classmethod
    def of(cls, pair: Pair, setting: MakerContext) -> Iterator[Self]:
        """The blocks that differ."""
        for source, translation in compared(pair):
            if source.fence is None or translation.fence is None:
                continue
            if not is_prose(source.fence, pair.source):
                yield from cls._of_block(source.fence, translation.fence, pair)

    @classmethod
    def _of_block(cls, source: Fence, translation: Fence, pair: Pair) -> Iterator[Self]:
        shown = shown_code(source, pair.source)
        shown_other = shown_code(translation, pair.translation)
        if shown == shown_other:
            return
        language = fence_language(pair.source.source.cut(source.info_span))
        mine_plain, their_plain = alike_in_prompts(shown, shown_other)
        mine = _Side(source, tokens(mine_plain, language), mine_plain)
        theirs = _Side(translation, tokens(their_plain, language), their_plain)
        where = (
            source.span,
            theirs.whole,
            pair.source.source.cut(source.content_span),
            pair.translation.source.cut(translation.content_span),
        )
        runs = _runs(mine.words, theirs.words)
        if runs is None or _is_other_code(mine, theirs, runs):
            count = len(runs or ())
            yield cls(*where, (), other=True, places=count, sure=_is_whole(pair))
            return
        differing = tuple(
            _difference(mine, theirs, run, pair)
            for run in runs
            if not _may_differ(mine, theirs, run, pair)
        )
        if differing:
            yield cls(*where, differing, sure=_is_whole(pair))


@once
def _is_whole(pair: Pair) -> bool:
    return pair.whole


def _difference(mine: _Side, theirs: _Side, run: _Run, pair: Pair) -> CodeDifference:
    """What a run of tokens is in the one block, and in the other."""
    source = mine.place(run.start, run.end)
    place = theirs.place(run.other_start, run.other_end)
    expected = pair.source.source.cut(source)
    written = pair.translation.source.cut(place)
    in_strings = theirs.in_strings(run.other_start, run.other_end) and mine.in_strings(
        run.start, run.end
    )
    kind = Renaming.OTHER
    if expected and written:
        kind = renaming(expected, written, pair)
    is_example = in_strings and code_signs(expected) == code_signs(written)
    if kind is Renaming.OTHER and is_example:
        kind = Renaming.EXAMPLE
    return CodeDifference(
        source, place, expected, written, kind, in_strings, theirs.is_key(place)
    )


@dataclass(frozen=True, slots=True)
class _Side:
    """A code block's tokens and text."""

    fence: Fence
    tokens: list[CodeToken]
    text: str

    @property
    def whole(self) -> Span:
        """The span in the page of all the code, without blanks around it."""
        offset = self.fence.content_span.start
        end = max(len(self.text.rstrip()), self._start)
        return Span(offset + self._start, offset + end)

    @property
    def _start(self) -> int:
        return len(self.text) - len(self.text.lstrip())

    def run(self, first: int, last: int) -> str:
        """The text of a run of tokens."""
        if first == last:
            return ""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]

    def line(self, first: int) -> str:
        """The line of a token; that of the last one behind all."""
        if not self.tokens:
            return ""
        last = len(self.tokens) - 1
        at = self.tokens[min(first, last)].start
        start = self.text.rfind("\n", 0, at) + 1
        end = self.text.find("\n", at)
        if end < 0:
            end = len(self.text)
        return self.text[start:end].strip()

    def named(self, first: int, last: int) -> list[str]:
        """The words and signs of a run of tokens."""
        return _NAME_PART.findall(self.run(first, last))

    def in_strings(self, first: int, last: int) -> bool:
        """Whether a run of tokens stands in strings that name no key."""
        return all(self._quoted(token) for token in self.tokens[first:last])

    def _quoted(self, token: CodeToken) -> bool:
        mark = self.text[token.start - 1 : token.start]
        return mark in _QUOTES and not _KEY.match(self.text, token.end)

    def is_key(self, place: Span) -> bool:
        """Whether what ends where a place does is the name of a key in quotes."""
        end = place.end - self.fence.content_span.start
        return _KEY.match(self.text, end) is not None

    def place(self, first: int, last: int) -> Span:
        """The span in the page of a run of tokens; of an empty run the place after the
        token before it."""
        offset = self.fence.content_span.start
        if first == last:
            end = self.tokens[first - 1].end if first else self._start
            return Span(offset + end, offset + end)
        start = self.tokens[first].start
        end = self.tokens[last - 1].end
        return Span(offset + start, offset + end)

    @property
    def words(self) -> list[str]:
        """The texts of the tokens."""
        return [token.text for token in self.tokens]


def _runs(mine: list[str], theirs: list[str]) -> list[_Run] | None:
    """Runs of tokens that differ; None when there is too much to compare."""
    if mine == theirs:
        return []
    shorter = min(len(mine), len(theirs))
    head = _same_from_start(mine, theirs, shorter)
    tail = _same_from_start(mine[::-1], theirs[::-1], shorter - head)
    left = mine[head : len(mine) - tail]
    right = theirs[head : len(theirs) - tail]
    if max(len(left), len(right)) > _LONGEST:
        return None
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    return [
        _Run(start + head, end + head, other_start + head, other_end + head)
        for step, start, end, other_start, other_end in matcher.get_opcodes()
        if step != "equal"
    ]


def _same_from_start(mine: list[str], theirs: list[str], most: int) -> int:
    """How many words, at most `most`, are the same one by one from the beginning."""
    for at in range(most):
        if mine[at] != theirs[at]:
            return at
    return most


def _alike(mine: _Side, theirs: _Side, runs: Sequence[_Run]) -> bool:
    """Whether half of the longer block's tokens stand in the other."""
    longer = max(len(mine.tokens), len(theirs.tokens))
    changed = sum(run.end - run.start for run in runs)
    kept = len(mine.tokens) - changed
    return 2 * kept >= longer


def _replaceable(mine: _Side, theirs: _Side, run: _Run) -> bool:
    """Whether words took the place of what readers are to replace by their own
    (`YOUR_KEY`, `path/to/it`)."""
    ours = mine.tokens[run.start : run.end]
    others = theirs.tokens[run.other_start : run.other_end]
    if ours and _stands_within(ours, _PATH.finditer(mine.text)):
        return True
    if _fills(ours, _SLOT, mine.text) and _fills(others, _ITS_SLOT, theirs.text):
        return True
    if not ours or len(ours) != len(others):
        return False
    return all(_is_yours(token) or _is_slot(token, mine.text) for token in ours)


def _takes_yours(mine: _Side, theirs: _Side, run: _Run) -> bool:
    """Whether both stretches are alike but for what the reader's own is called."""
    expected = mine.run(run.start, run.end)
    written = theirs.run(run.other_start, run.other_end)
    if takes_yours(expected, written):
        return True
    line = mine.line(run.start)
    other = theirs.line(run.other_start)
    framed = _NAMED_SLOT.sub("<>", line)
    has_slot = framed != line
    return has_slot and framed == _NAMED_SLOT_THERE.sub("<>", other)


# What readers are to fill in, named in capitals: `<USER>:<PASSWORD>@<HOST>`, and who
# they are on a host that is an example.
_NAMED_SLOT = expression(
    r"<[A-Z][A-Z0-9_-]*>|\b(?:user|username|name)(?=@[\w.-]*example\b)"
)
_NAMED_SLOT_THERE = expression(
    r"<[^\W\da-z][^\Wa-z]*(?:[_-][^\Wa-z]+)*>|\b[^\W\d_]+(?=@[\w.-]*example\b)"
)


def _is_yours(token: CodeToken) -> bool:
    """Whether a token names what is the reader's."""
    return _YOURS.fullmatch(token.text.lstrip("/")) is not None


def _says_in_letters(mine: _Side, theirs: _Side, run: _Run) -> bool:
    """Whether the source says something in letters of its own script, and the
    translation in other ones: that is for readers."""
    expected = mine.run(run.start, run.end)
    written = theirs.run(run.other_start, run.other_end)
    if says_in_letters(expected, written):
        return True
    other = theirs.line(run.other_start)
    # Letters are no token of what a program prints: the one before is on their line.
    lines = (mine.line(max(run.start - 1, 0)), mine.line(run.start))
    return any(names_in_letters(line, other) for line in lines)


def _is_shown(mine: _Side, theirs: _Side, run: _Run) -> bool:
    """Whether both stand in strings, the source's begins as words for readers do, and the translation's is in letters that
    programs hardly ever have: `title="标题"` for `title="Title"`."""
    written = theirs.run(run.other_start, run.other_end)
    are_strings = mine.in_strings(run.start, run.end) and theirs.in_strings(
        run.other_start, run.other_end
    )
    expected = mine.run(run.start, run.end)
    is_for_readers = _SHOWN.fullmatch(expected) is not None
    if are_strings and is_for_readers and is_in_own_script(written):
        return True
    return _differ_in_shown_strings(expected, written)


def _differ_in_shown_strings(expected: str, written: str) -> bool:
    """Whether two stretches of a program differ in texts in quotes alone, which are words for readers and their
    translations: `[v => v || '请选择']` for `[v => v || 'Please choose']`."""
    ours, theirs = _STRING.findall(expected), _STRING.findall(written)
    if not ours or len(ours) != len(theirs):
        return False
    differing = [
        (one, other) for one, other in zip(ours, theirs, strict=True) if one != other
    ]
    are_shown = all(
        _SHOWN.fullmatch(one[1:-1].strip()) and is_in_own_script(other)
        for one, other in differing
    )
    frame, frame_there = _STRING.sub("", expected), _STRING.sub("", written)
    return bool(differing) and are_shown and frame.split() == frame_there.split()


def _names_own_language(mine: _Side, theirs: _Side, run: _Run, pair: Pair) -> bool:
    """Whether two stretches differ in nothing but the language that they name:
    `letters-en` and `letters-fr`."""
    expected = mine.named(run.start, run.end)
    written = theirs.named(run.other_start, run.other_end)
    if len(expected) != len(written):
        return False
    differing = {
        (one.lower(), other.lower())
        for one, other in zip(expected, written, strict=True)
        if one != other
    }
    return differing == {
        (_base_language(pair.source), _base_language(pair.translation))
    }


def _is_locale_of(mine: _Side, theirs: _Side, run: _Run, pair: Pair) -> bool:
    """Whether the translation's example is told in its own locale: `'pt-BR'` for `'ja-JP'`."""
    expected = _LOCALES.findall(mine.run(run.start, run.end))
    written = _LOCALES.findall(theirs.run(run.other_start, run.other_end))
    own = _base_language(pair.translation)
    is_alike = _LOCALES.sub("", mine.run(run.start, run.end)) == _LOCALES.sub(
        "", theirs.run(run.other_start, run.other_end)
    )
    return (
        is_alike
        and len(expected) == len(written) > 0
        and all(locale.partition("-")[0] == own for locale in written)
    )


def _base_language(document: Document) -> str:
    """The language of a page without its region."""
    return (document.language or "").partition("-")[0]


def _fills(run: Sequence[CodeToken], slot: re.Pattern[str], code: str) -> bool:
    """Whether a run of tokens stands within one slot, or is empty. Code with tags of
    markup has none."""
    if not run:
        return True
    has_markup = "</" in code
    return not has_markup and _stands_within(run, slot.finditer(code))


def _stands_within(run: Sequence[CodeToken], matches: Iterable[re.Match[str]]) -> bool:
    """Whether a run of tokens lies inside one of the matches."""
    place = Span(run[0].start, run[-1].end)
    return any(Span(*match.span()).holds(place) for match in matches)


def _is_slot(token: CodeToken, code: str) -> bool:
    """Whether a token is in capitals and angle brackets: `<PROJECT>`."""
    before = code[token.start - 1 : token.start]
    after = code[token.end : token.end + 1]
    return token.text.isupper() and before == "<" and after == ">"


def _is_other_code(mine: _Side, theirs: _Side, runs: Sequence[_Run]) -> bool:
    """Whether two blocks differ in so many places that they are not one code."""
    most = _LIMITS.most if _alike(mine, theirs, runs) else _LIMITS.most_unlike
    return len(runs) > most


def _may_differ(mine: _Side, theirs: _Side, run: _Run, pair: Pair) -> bool:
    """Whether a translation may have another thing in a place."""
    if _replaceable(mine, theirs, run) or _takes_yours(mine, theirs, run):
        return True
    if _says_in_letters(mine, theirs, run) or _is_shown(mine, theirs, run):
        return True
    named_alike = _names_own_language(mine, theirs, run, pair)
    return named_alike or _is_locale_of(mine, theirs, run, pair)


class _Run(NamedTuple):
    """Tokens that differ: from `start` to before `end` of the source's, and from
    `other_start` to before `other_end` of the translation's."""

    start: int
    end: int
    other_start: int
    other_end: int
