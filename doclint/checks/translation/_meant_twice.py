"""Whether words that stand twice are meant to: adverbs, names, titles, clauses that nest."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from doclint.checks.translation._repeats import says_again
from doclint.dataclasses import dataclass
from doclint.document import OPAQUE, Role, Segment
from doclint.evidence.copied import QUOTED
from doclint.expressions import expression
from doclint.languages import Language, all_languages
from doclint.source import Span
from doclint.text.spans import Spans
from doclint.text.words import Word, level_words

_CONTINUED = expression(r"[-‑]\w")


_HIRAGANA = expression("[ぁ-ゖ]")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What is said twice; texts on either side stand in
    tests/terms/test_slips_by_degrees.py."""

    # So many words (count) are a clause.
    clause: int = 4
    # So long a sentence (characters) is nowhere meant to stand twice in a row.
    sentence: int = 40
    # So many times in a row (count) a word is said on purpose.
    no_slip: int = 5
    # Longer words of a list of small words (letters) may be said twice for emphasis
    # where grammar knows that ("lama lama").
    short: int = 3


LIMITS = _Calibration()


def says_as_well(source_text: str, repeated: Sequence[str]) -> bool:
    """Whether the source text says something twice in its own words; the same words are
    an inherited fault."""
    if not says_again(source_text):
        return False
    return set(repeated).isdisjoint(level_words(source_text))


def never_twice(word: str, spoken: Language | None) -> bool:
    """Whether a word can hardly be meant to stand twice: any in most languages; only a
    small one where words are said twice by grammar (Vietnamese "song song", Turkish
    "yavaş yavaş"), or where the language is not known."""
    if spoken is None:
        records = all_languages().values()
        is_small = any(word in record.function_words for record in records)
        may_repeat = any(word in record.repeats for record in records)
        return is_small and not may_repeat
    if not spoken.reduplicates:
        return True
    letters = sum(map(str.isalpha, word))
    return word in spoken.function_words and letters <= LIMITS.short


def is_loop(segment: Segment, at_words: Sequence[Word], at: int, length: int) -> bool:
    """Whether only blanks part all words of two runs, and nothing continues the last."""
    run = at_words[at : at + 2 * length]
    if _is_more_than_twice(segment, at_words, at, length):
        return False
    if _says_another_thing(segment.text, run) or _is_nested(run):
        return False
    if length == 1 and _is_label(segment, run[0]):
        return False
    if _is_clause_again(segment, at_words, at, length):
        return True
    if not all(joined(segment, before, after) for before, after in pairwise(run)):
        return False
    # What a hyphen continues is another word: "the CVE CVE-2025-1".
    return _CONTINUED.match(segment.text, run[-1].end) is None


def _says_another_thing(text: str, run: Sequence[Word]) -> bool:
    """Whether capitals tell that the second is no repetition: a type and its value (`FD
    fd`), or a new line that begins anew."""
    half = len(run) // 2
    first, second = run[0], run[half]
    mine = text[first.start : first.end]
    theirs = text[second.start : second.end]
    if half == 1:
        return len(mine) > 1 and mine.isupper() and theirs.islower()
    gap = text[run[half - 1].end : second.start]
    begins_anew = theirs[:1].isupper() and not mine[:1].isupper()
    return "\n" in gap and begins_anew


def _is_clause_again(
    segment: Segment, at_words: Sequence[Word], at: int, length: int
) -> bool:
    """Whether so many words stand again with the same marks and code between them."""
    if length < LIMITS.clause:
        return False
    first = at_words[at : at + length]
    again = at_words[at + length : at + 2 * length]
    start, end = first[0].start, first[-1].end
    start_again, end_again = again[0].start, again[-1].end
    text = segment.text
    # Code at the end is no word, but a part of what is said again.
    between = text[end:start_again]
    code = between.rstrip(" \n,;、，")
    # A clause may end as the next one begins: "the page that you open, you open first".
    goes_on = _WORD_BEHIND.match(text, end_again) is not None
    if between.strip(" \n") and goes_on and _in_clause(text, first[0]):
        return False
    if code.strip() not in ("", OPAQUE):
        return False
    clause = text[start:end] + code
    return text.startswith(clause, start_again)


_NESTING = frozenset(
    {"that", "which", "who", "whose", "qui", "que", "che", "die", "der", "das"}
)


_NESTED_FROM = frozenset(
    {"a", "an", "un", "une", "una", "uno", "um", "uma", "ein", "eine", "einen"}
)


_WORD_BEFORE = expression(r"\w[ \n]+\Z")


_WORD_BEHIND = expression(r"[ \n]+\w")


def _is_nested(run: Sequence[Word]) -> bool:
    """Whether one thing holds another of its kind: "a box that holds a box that holds a
    lamp"."""
    half = len(run) // 2
    first, *others = (word.text for word in run[:half])
    return first in _NESTED_FROM and not _NESTING.isdisjoint(others)


def _in_clause(text: str, word: Word) -> bool:
    """Whether a word stands right before another, within a clause."""
    return _WORD_BEFORE.search(text, max(word.start - _FAR, 0), word.start) is not None


# So far back (characters) the word before another is looked for.
_FAR = 8


def _is_label(segment: Segment, first: Word) -> bool:
    """Whether a long word is a label in bold, before the same word that begins what it
    means: "**address** address of the house"."""
    is_short = first.end - first.start <= LIMITS.short
    # The line end of Windows is two characters of the page, and no mark.
    if is_short or segment.text[first.end : first.end + 1] == "\n":
        return False
    end = segment.place(first.start, first.end).end
    behind = segment.place(first.end, first.end + 1).start
    marks = behind - end
    return marks == _STRONG


# The mark of bold words has so many characters; those of links have more.
_STRONG = 2


def _is_more_than_twice(
    segment: Segment, at_words: Sequence[Word], at: int, length: int
) -> bool:
    """Whether a word stands three times and more in a row in a quotation, or so often
    that nobody's hand slips so: a sample of such a text."""
    if length > 1:
        return False
    text = segment.text
    word = text[at_words[at].start : at_words[at].end].casefold()

    def is_same(other: int) -> bool:
        """Whether the word of a number is the same one."""
        return text[at_words[other].start : at_words[other].end].casefold() == word

    # No further than it takes to tell: a page may be one word said a thousand times.
    first = last = at
    while first > 0 and at - first < LIMITS.no_slip and is_same(first - 1):
        first -= 1
    while last + 1 < len(at_words) and last - at < LIMITS.no_slip and is_same(last + 1):
        last += 1
    times = last - first + 1
    if times >= LIMITS.no_slip:
        return True
    place = Span(at_words[at].start, at_words[at].end)
    return times > 2 and _quotations(text).hold(place)


def joined(segment: Segment, word: Word, following: Word) -> bool:
    """Whether only blanks part two words, and a new line only in running text."""
    gap = segment.text[word.end : following.start]
    if not gap:
        return word.text.endswith(("'", "’"))
    if gap.strip():
        return False
    return "\n" not in gap or segment.role is Role.PROSE


def may_stand(text: str, first: Word, second: Word, spoken: Language | None) -> bool:
    """Whether a word may rightly stand twice in a row."""
    return (
        _may_recur(second, spoken)
        or _is_sign(text, first, second)
        or is_name(text, second, spoken)
        or _is_title(text, first, second, spoken)
    )


def _is_sign(text: str, first: Word, second: Word) -> bool:
    """Whether the first is a letter that stands for something, and the second a word of
    one letter: "los ejes X, Y y Z"."""
    before = text[: first.start].rstrip()
    is_letter = first.end - first.start == 1 and text[first.start].isupper()
    return (
        is_letter
        and text[second.start].islower()
        and before[-1:] not in ("", ".", "!", "?")
    )


def _may_recur(second: Word, spoken: Language | None) -> bool:
    """Whether a word is one that its language repeats, or is cut by an apostrophe."""
    if second.text.endswith("'"):
        return True
    return spoken is not None and second.text in spoken.repeats


def is_name(text: str, second: Word, spoken: Language | None) -> bool:
    """A large first letter begins a sentence or makes a name ("New York New Haven",
    "Duran Duran"); not in German."""
    nouns_large = spoken is not None and spoken.nouns_large
    is_large = text[second.start].isupper()
    return is_large and not nouns_large and not _may_recur(second, spoken)


def _is_title(text: str, first: Word, second: Word, spoken: Language | None) -> bool:
    """Whether the first word is a name, in the midst of a sentence, and the second says
    what it is ("the Entry Settings settings", "da A a Z", "il Tedesco tedesco")."""
    nouns_large = spoken is not None and spoken.nouns_large
    large_then_small = text[first.start].isupper() and text[second.start].islower()
    if nouns_large or not large_then_small:
        return False
    words_before = text[: first.start].split()
    return len(words_before) > 0 and words_before[-1].isalpha()


def goes_on(run: str, following: str) -> bool:
    """Whether the second of two equal runs of Japanese goes on in another way: what
    works and what does not work."""
    ends_in_kana = _HIRAGANA.match(run[-1]) is not None
    return ends_in_kana and _HIRAGANA.match(following) is not None


@lru_cache(maxsize=1)
def _quotations(text: str) -> Spans:
    """Where a text quotes; asked for each word of it that stands three times."""
    return Spans(Span(*match.span()) for match in QUOTED.finditer(text))
