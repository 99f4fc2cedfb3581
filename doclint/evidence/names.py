"""Names: which a page shows as such, how often a text has one, and what in a text may
be one that was damaged."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from enum import IntEnum
from functools import cached_property

from doclint.dataclasses import dataclass
from doclint.document import OPAQUE, Document, Emphasis, Role, Segment
from doclint.expressions import expression
from doclint.once import once
from doclint.source import Span
from doclint.text.similar import one_edit_apart, slips_apart
from doclint.text.spans import Spans
from doclint.text.words import fold, level

# Letters of names. Particles of other scripts (Korean, Japanese) may follow them at
# once.
_LETTERS = "A-Za-z0-9À-ɏ"
_WORD = expression(f"[{_LETTERS}]+")
# A word with a capital that is no part of an address, a path or a longer name.
_CAPITAL = expression(rf"(?<![\w@./-])[A-Z][{_LETTERS}]+(?![\w/@-]|\.\w)")
_TITLE = expression(
    r"[A-Z][\w-]+(?:[ \n]+(?:(?:of|or|and|to|for|in|the|a|an|by|with|from|on)[ \n]+){0,2}[A-Z][\w-]+){2,}"
)
# What goes on behind a word that is part of an address: `github.com`.
_ADDRESS = expression(r"\.[a-z]{2,}")
# A picture before the first word (`💡 **Note**: …`) leaves it the first.
_SENTENCE_STARTS = expression(
    rf"(?:^|[.!?:…。！？\n{OPAQUE})\u2190-\u2bff\ufe0f\U0001f000-\U0001faff])[\s\"'“«‘(_*-]*$"
)
_REACH = 8
_PLURALS = r"(?:e?s|['’]s)?"
_VOWEL_CASES = "[a-zà-öø-ɏ]{1,3}"
# Before an ending Slavic languages soften the last letter: Polish "w JavaScripcie".
_SOFTENED = {"t": "ci", "d": "dzi", "r": "rz", "k": "[cč]", "g": "dz"}
_VOWELS = "aeiouy"


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What is a name, and what is one damaged; words on either side of each number
    stand in tests/evidence/test_words_by_degrees.py."""

    # A name is used so often (count), and so is a word that is no damage.
    least_uses: int = 3
    # Shorter words (letters) are too near one another.
    least_letters: int = 4
    # So many letters of a name, and half of it, may be all that is left.
    least_rest: int = 3
    # A word so like one of the source (0 to 100) is that one, misspelt.
    likeness: int = 75
    # Where more of the words (share, 0 to 1) are written large, nouns are: a capital
    # tells nothing.
    many_capitals: float = 0.15


_LIMITS = _Calibration()


@dataclass(frozen=True)
class Name:
    """A name; its plural and genitive count as the name. `listed` tells that the team's
    entries have it, `plurals` are endings of plurals in the language of a translation,
    `cases` a pattern of those of its cases."""

    text: str
    listed: bool = False
    plurals: tuple[str, ...] = ()
    cases: str = ""

    @cached_property
    def folded(self) -> str:
        """For comparing, without case and accents."""
        return fold(self.text)

    @property
    def needs_capitals(self) -> bool:
        """Whether it is wrong without them: one that is told by its capital alone may
        rightly lose it."""
        return self.listed or not self.text[1:].islower()

    @cached_property
    def length(self) -> int:
        """How many words it has."""
        return len(_WORD.findall(self.text))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        spaced = r"\s+".join(map(re.escape, _singular(self.text).split()))
        if (
            self.cases
            and self.text[-1:] in "aeo"
            and len(self.text) >= _LIMITS.least_letters
        ):
            spaced = f"{spaced[:-1]}(?:{spaced[-1]}|{_VOWEL_CASES})"
        elif (
            self.cases
            and self.text[-1:] in _SOFTENED
            and len(self.text) >= _LIMITS.least_letters
        ):
            spaced = f"{spaced[:-1]}(?:{spaced[-1]}|{_SOFTENED[self.text[-1]]})"
        flags = re.IGNORECASE if self.text.islower() else 0
        # What stands before is looked at after the first letter, so that the search can
        # leap to that.
        start = re.match(r"\\?.", spaced)
        first = start[0] if start else ""
        barred = rf"(?<![{_LETTERS}]{first})"
        return re.compile(
            rf"{first}{barred}{spaced[len(first) :]}{self._endings}(?![{_LETTERS}])",
            flags,
        )

    @property
    def _endings(self) -> str:
        """The endings that may follow, as a pattern."""
        endings = [f"(?:{self.cases})"] if self.cases else []
        ends_in_vowel = self.text[-1:].lower() in _VOWELS
        if not ends_in_vowel:
            endings += self.plurals
        return f"(?:{'|'.join([*endings, _PLURALS])})"

    @cached_property
    def _sought(self) -> str:
        """What a text must have to have the name: quick to look for. Empty where case
        does not count."""
        if self.text.islower():
            return ""
        first = "".join(_singular(self.text).split()[:1])
        return first[:-1] if self.cases else first

    def count(self, text: str) -> int:
        """How often a text has it."""
        return len(self._pattern.findall(text)) if self._sought in text else 0

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """Where a text has it."""
        yield from (match.span() for match in self._pattern.finditer(text))


def _singular(name: str) -> str:
    """A name without its English plural ending ("Canvases"); names that only end like
    one ("Canvas") are left."""
    if re.search(r"(?:s|x|z|ch|sh)es$", name):
        return name[:-2]
    if re.fullmatch(r"[A-Z]{2,}s", name):  # APIs
        return name[:-1]
    return (
        name[:-1]
        if re.search(r"[^aious]s$", name) and len(name) > _LIMITS.least_letters
        else name
    )


def _titles(text: str) -> Spans:
    """Where three words and more that begin with a capital follow one another, small
    words between them aside."""
    return Spans(Span(*match.span()) for match in _TITLE.finditer(text))


@once
def shown_names(document: Document) -> tuple[Name, ...]:
    """The names that a page shows as such: words with a capital in the midst of
    sentences, never in small letters. A word of titles ("the Access Control List of
    Pages") has its capital from them."""
    uses: Counter[str] = Counter()
    titled: Counter[str] = Counter()
    for text, is_of_title in _inner_capitals(document):
        uses[text] += 1
        titled[text] += is_of_title
    often = [
        text
        for text, times in uses.items()
        if times >= _LIMITS.least_uses
        and len(text) >= _LIMITS.least_letters
        and 2 * titled[text] <= times
    ]
    small = page_wording(document).small if often else frozenset()
    return tuple(Name(text) for text in often if text.lower() not in small)


def _inner_capitals(document: Document) -> Iterator[tuple[str, bool]]:
    """The words with a capital in the midst of sentences, each with whether it stands
    in a title."""
    # What a button says stands in bold, as often as not.
    apart = Spans(emphasis.span for emphasis in document.of(Emphasis))
    for segment in document.of(Segment):
        if segment.role not in (Role.PROSE, Role.CELL):
            continue
        titles = _titles(segment.text)
        for match in _CAPITAL.finditer(segment.text):
            if _starts(segment.text, match.start()):
                continue
            if not apart.hold(segment.place(*match.span())):
                yield match.group(), titles.hold(Span(*match.span()))


class NameLikeness(IntEnum):
    """How far a text is from a name that it may stand for, the nearest first."""

    OTHER_CASE = 0  # the name but for case, accents and a plural
    ONE_EDIT = 1
    TWO_EDITS = 2
    ITS_END = 3  # the end of the name, the rest is gone
    STRANGE = 4  # another word with a capital that nobody knows


class PageWording:
    """The words of a page, for telling what is strange in it."""

    def __init__(self, document: Document) -> None:
        uses = Counter(
            text
            for segment in document.of(Segment)
            for text in _WORD.findall(segment.text)
        )
        self.folded: Counter[str] = Counter()
        for text, times in uses.items():
            self.folded[fold(text)] += times
        self.small = frozenset(level(text) for text in uses if text.islower())
        large = sum(times for text, times in uses.items() if text[0].isupper())
        self.capitals_tell = large < _LIMITS.many_capitals * uses.total()


@once
def page_wording(document: Document) -> PageWording:
    """The words of a page; several rules ask for them, of a source page beside each of
    its translations."""
    return PageWording(document)


def suspects(
    name: Name, segment: Segment, page: PageWording, source: PageWording
) -> Iterator[tuple[NameLikeness, Span]]:
    """Stretches of a segment that may be the name, damaged, each with how far it is
    from it.

    `page` has the words of the segment's page, `source` those of its source: they are no damage.
    """
    places = [match.span() for match in _WORD.finditer(segment.text)]
    for first in range(len(places) - name.length + 1):
        start, _ = places[first]
        _, end = places[first + name.length - 1]
        if _is_of_address(segment.text, start, end):
            continue
        text = segment.text[start:end]
        if name.count(text) or _goes_on(name, text):
            continue  # it is the name, or a longer one
        has_capital = text[0].isupper() and not _starts(segment.text, start)
        likeness = _likeness(name, text, has_capital, page, source)
        if likeness is not None:
            yield likeness, Span(start, end)


def _is_of_address(text: str, start: int, end: int) -> bool:
    """Whether a stretch of a text is a part of an address or a path."""
    before = text[max(start - 1, 0) : start]
    return before in ("/", "@") or _ADDRESS.match(text, end) is not None


def _starts(text: str, at: int) -> bool:
    """Whether a sentence may start here, so that a capital tells nothing."""
    return (
        at == 0 or _SENTENCE_STARTS.search(text[max(at - _REACH, 0) : at]) is not None
    )


def _likeness(
    name: Name, text: str, has_capital: bool, page: PageWording, source: PageWording
) -> NameLikeness | None:
    """How far a text is from a name that it is not; None where it stands for something
    else."""
    folded = fold(text)
    if folded.rstrip("s") == name.folded.rstrip("s"):
        return NameLikeness.OTHER_CASE if name.needs_capitals else None
    is_well_known = source.folded[folded] or page.folded[folded] > _LIMITS.least_uses
    if is_well_known:
        return None
    if _is_one_apart(folded, name.folded):
        return NameLikeness.ONE_EDIT
    is_no_common_word = text[0].isupper() and level(text) not in page.small
    if is_no_common_word and _is_two_apart(folded, name.folded):
        return NameLikeness.TWO_EDITS
    is_term = name.text.islower()
    if is_term:
        return None  # it may rightly be said in another word, which is no damage
    if _is_end(folded, name.folded):
        return NameLikeness.ITS_END
    if has_capital and _is_strange(text, page) and not _is_near(folded, source.folded):
        return NameLikeness.STRANGE
    return None


def _goes_on(name: Name, text: str) -> bool:
    """Whether a word begins with a name and goes on with a capital: `NodeJS`."""
    return text.startswith(name.text) and text[len(name.text) :][:1].isupper()


def _is_one_apart(one: str, other: str) -> bool:
    """Whether one edit makes a word the other, plural or not."""
    if len(one) < _LIMITS.least_letters:
        return False
    return one_edit_apart(one, other) or one_edit_apart(
        one.removesuffix("s"), other.removesuffix("s")
    )


def _is_two_apart(one: str, other: str) -> bool:
    if len(one) < _LIMITS.least_letters or len(other) <= _LIMITS.least_letters:
        return False
    return slips_apart(one, other, 2)


def _is_end(text: str, name: str) -> bool:
    """Whether a text is what is left of a name whose beginning is gone."""
    return len(text) >= max(_LIMITS.least_rest, len(name) / 2) and name.endswith(text)


def _is_near(folded: str, words: Iterable[str]) -> bool:
    """Whether a word is likely one of others, misspelt: it stands for that one, and for
    no other name."""
    from rapidfuzz import process  # not needed on a page that lost no name

    return (
        process.extractOne(folded, list(words), score_cutoff=_LIMITS.likeness)
        is not None
    )


def _is_strange(text: str, page: PageWording) -> bool:
    """Whether it looks like a name that was made by translation."""
    if not page.capitals_tell or len(text) <= _LIMITS.least_letters:
        return False
    is_written_as_name = text.isalpha() and text[1:].islower()
    return is_written_as_name and level(text) not in page.small
