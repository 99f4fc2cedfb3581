"""Where a segment says a word, or a run of words, twice: by itself, or to be held
against its source text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from doclint.checks.translation._repeats import (
    alternatives,
    loops,
    says_again,
    unspaced_alternatives,
    unspaced_loops,
)
from doclint.dataclasses import dataclass
from doclint.document import OPAQUE, Role, Segment
from doclint.evidence.copied import QUOTED
from doclint.expressions import expression
from doclint.languages import Language, all_languages
from doclint.source import Span
from doclint.text.spans import Spans
from doclint.text.words import Word, level, level_words, words

# So many times in a row (count) a word is said on purpose.
_NO_SLIP = 5
# Longer words of a list of small words (letters) may be said twice for emphasis where
# grammar knows that ("lama lama").
_SHORT = 3
# English has small words twice where two phrases meet: "to check in in order to".
_TWO_PHRASES = expression(r"\b(?:in in order|as as an?)\b", re.IGNORECASE)
_CONTINUED = expression(r"[-‑]\w")
# What may stand at a word without being part of it.
_MARKS = ".,;:!?…()[]{}«»\"“”„‘’'*_–—/￼"
_HIRAGANA = expression("[ぁ-ゖ]")
# In Japanese only what no grammar allows: an object marker or a comma twice, a long run
# of characters twice, or the end of a sentence once more behind it.
_JAPANESE = expression(
    r"をを|、、|((?:[ぁ-ゖァ-ヺー一-龠]{5,30}|[ぁ-ゖ]{0,2}[一-龠]{1,3}[はがをにで]))\1|(?<=[ぁ-ゖァ-ヺー一-龠])([ぁ-ゖ]{1,4}。)\2"
)


@dataclass(frozen=True, slots=True)
class Repetition:
    """What is said twice. `start` and `end` are where it stands the second time in the
    text of its segment; `first_end` is where the first one ends, None where nothing can
    be taken out. `between` is the word that stands between both, None where they stand
    in a row, empty where it has no blanks around it."""

    text: str
    start: int
    end: int
    first_end: int | None = None
    between: str | None = None


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What is said twice; texts on either side stand in
    tests/terms/test_slips_by_degrees.py."""

    # So many words (count) are a clause.
    clause: int = 4


_LIMITS = _Calibration()


def in_words(
    segment: Segment, spoken: Language | None, source_text: Callable[[], str]
) -> Iterator[Repetition]:
    """What a segment surely says twice, in a language that parts words by blanks.
    `source_text` tells what it translates, and is asked where something is found."""
    even = level(segment.text)
    if not _likely(even, spoken):
        return
    texts = level_words(segment.text)
    in_a_row = list(loops(texts))
    adverbs = list(_adverbs(texts, spoken))
    if in_a_row and _says_as_well(source_text(), [texts[at] for at, _ in in_a_row]):
        return
    at_words = list(words(even)) if in_a_row or adverbs else []
    for at, length in in_a_row:
        is_word = length == 1
        if is_word and not _never_twice(texts[at], spoken):
            continue
        if not _is_loop(segment, at_words, at, length):
            continue
        if _TWO_PHRASES.match(segment.text, at_words[at].start):
            continue
        if is_word and _may_stand(segment.text, at_words[at], at_words[at + 1], spoken):
            continue
        yield _repetition(segment, at_words, at, length)
    yield from _on_both_sides(segment, at_words, adverbs)


def in_characters(segment: Segment) -> Iterator[Repetition]:
    """What a segment surely says twice, in a script without blanks."""
    text = segment.text
    for match in _JAPANESE.finditer(text):
        is_sound = len(match.group()) > 2 and len(set(match.group())) == 2
        if is_sound and not match[2]:
            continue  # a laugh, a drum roll
        if match[1] and _goes_on(match[1], text[match.end() : match.end() + 1]):
            continue
        middle, end = (match.start() + match.end()) // 2, match.end()
        place = segment.place(middle, end)
        if match[1] and place.end - place.start > end - middle:
            continue  # marks of emphasis or of a link part what only looks like a run
        yield Repetition(text[middle:end], middle, end)


def perhaps(segment: Segment, spoken: Language) -> Iterator[Repetition]:
    """What may be right by itself, and is wrong where the source text says nothing
    twice: names, short words of Japanese, "X or X"."""
    if not spoken.spaces:
        if spoken.kana:
            yield from _in_kana(segment, spoken)
        return
    texts = level_words(segment.text)
    both_sides = {
        at for at in alternatives(texts, spoken) if not _described(texts, at, spoken)
    }
    both_sides -= set(_adverbs(texts, spoken))
    in_a_row = [at for at, length in loops(texts) if length == 1]
    at_words = list(words(level(segment.text))) if in_a_row or both_sides else []
    for at in in_a_row:
        is_loop = _is_loop(segment, at_words, at, 1)
        if is_loop and _is_name(segment.text, at_words[at + 1], spoken):
            yield _repetition(segment, at_words, at, 1)
    yield from _on_both_sides(segment, at_words, sorted(both_sides))


def _in_kana(segment: Segment, spoken: Language) -> Iterator[Repetition]:
    for start, end in unspaced_loops(segment.text):
        yield Repetition(segment.text[start:end], start, end)
    for start, end in unspaced_alternatives(segment.text, spoken):
        yield Repetition(segment.text[start:end], start, end, between="")


def _likely(text: str, spoken: Language | None) -> bool:
    """Whether a closer look may find something: only blanks part what is repeated, so
    blanks may cut it."""
    pieces = [piece.strip(_MARKS) for piece in text.replace("'", "' ").split()]
    return any(True for _ in loops(pieces)) or any(
        True for _ in _adverbs(pieces, spoken)
    )


def _says_as_well(source_text: str, repeated: Sequence[str]) -> bool:
    """Whether the source text says something twice in its own words; the same words are
    an inherited fault."""
    return says_again(source_text) and not set(repeated).intersection(
        level_words(source_text)
    )


def _never_twice(word: str, spoken: Language | None) -> bool:
    """Whether a word can hardly be meant to stand twice: any in most languages; only a
    small one where words are said twice by grammar (Vietnamese "song song", Turkish
    "yavaş yavaş"), or where the language is not known."""
    if spoken is None:
        known = all_languages().values()
        is_small = any(word in each.function_words for each in known)
        return is_small and not any(word in each.repeats for each in known)
    if not spoken.reduplicates:
        return True
    letters = sum(map(str.isalpha, word))
    return word in spoken.function_words and letters <= _SHORT


def _adverbs(texts: Sequence[str], spoken: Language | None) -> Iterator[int]:
    """Where "X or X" of adverbs of manner begins. Other words may be told apart by what
    stands around them, as in "the most used or used"."""
    if spoken is not None and spoken.adverb_endings:
        for at in alternatives(texts, spoken):
            if texts[at].endswith(spoken.adverb_endings):
                yield at


def _described(texts: Sequence[str], at: int, spoken: Language) -> bool:
    """Whether the second of two alternatives has a word behind it that tells it from
    the first: "sesiones o sesiones adhesivas"."""
    behind = texts[at + 3] if at + 3 < len(texts) else ""
    return spoken.noun_first and bool(behind) and behind not in spoken.function_words


def _is_loop(segment: Segment, found: Sequence[Word], at: int, length: int) -> bool:
    """Whether only blanks part all words of two runs, and nothing continues the last."""
    last = at + 2 * length - 1
    if _is_more_than_twice(segment, found, at, length):
        return False
    if _says_another_thing(segment.text, found[at : at + 2 * length]):
        return False
    if _is_clause_again(segment, found, at, length):
        return True
    joined = all(
        _joined(segment, found[i], found[i + 1]) for i in range(at, max(last, at + 1))
    )
    # What a hyphen continues is another word: "the CVE CVE-2025-1".
    return joined and _CONTINUED.match(segment.text, found[last].end) is None


def _says_another_thing(text: str, run: Sequence[Word]) -> bool:
    """Whether capitals tell that the second is no repetition: a type and its value (`FD
    fd`), or a new line that begins anew."""
    half = len(run) // 2
    mine = [text[word.start : word.end] for word in run[:half]]
    theirs = [text[word.start : word.end] for word in run[half:]]
    if half == 1 and mine[0].isupper() and theirs[0].islower() and len(mine[0]) > 1:
        return True
    gap = text[run[half - 1].end : run[half].start]
    is_line = "\n" in gap and theirs[0][:1].isupper() and not mine[0][:1].isupper()
    return is_line and half > 1


def _is_clause_again(
    segment: Segment, found: Sequence[Word], at: int, length: int
) -> bool:
    """Whether so many words stand again with the same marks and code between them."""
    if length < _LIMITS.clause:
        return False
    first, again = found[at : at + length], found[at + length : at + 2 * length]
    text = segment.text
    # Code at the end is no word, but a part of what is said again.
    gap = text[first[-1].end : again[0].start].rstrip(" \n,;、，")
    said = text[first[0].start : first[-1].end] + gap
    return gap.strip() in ("", OPAQUE) and text.startswith(said, again[0].start)


def _is_more_than_twice(
    segment: Segment, found: Sequence[Word], at: int, length: int
) -> bool:
    """Whether a word stands three times and more in a row in a quotation, or so often
    that nobody's hand slips so: a sample of such a text."""
    if length > 1:
        return False
    text = segment.text

    def is_it(other: int) -> bool:
        """Whether the word of a number is the same one."""
        mine, its = found[at], found[other]
        said = text[its.start : its.end].casefold()
        return said == text[mine.start : mine.end].casefold()

    # No further than it takes to tell: a page may be one word said a thousand times.
    first = last = at
    while first > 0 and at - first < _NO_SLIP and is_it(first - 1):
        first -= 1
    while last + 1 < len(found) and last - at < _NO_SLIP and is_it(last + 1):
        last += 1
    times = last - first + 1
    if times >= _NO_SLIP:
        return True
    place = Span(found[at].start, found[at].end)
    return times > 2 and _quotations(text).hold(place)


@lru_cache(maxsize=1)
def _quotations(text: str) -> Spans:
    """Where a text quotes; asked for each word of it that stands three times."""
    return Spans(Span(*match.span()) for match in QUOTED.finditer(text))


def _joined(segment: Segment, word: Word, following: Word) -> bool:
    """Whether only blanks part two words, and a new line only in running text."""
    gap = segment.text[word.end : following.start]
    if not gap:
        return word.text.endswith(("'", "’"))
    return not gap.strip() and ("\n" not in gap or segment.role is Role.PROSE)


def _may_stand(text: str, first: Word, second: Word, spoken: Language | None) -> bool:
    """Whether a word may rightly stand twice in a row."""
    return (
        _may_recur(second, spoken)
        or _is_name(text, second, spoken)
        or _is_title(text, first, second, spoken)
    )


def _may_recur(second: Word, spoken: Language | None) -> bool:
    return second.text.endswith("'") or (
        spoken is not None and second.text in spoken.repeats
    )


def _is_name(text: str, second: Word, spoken: Language | None) -> bool:
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
    before = text[: first.start].split()[-1:]
    return bool(before) and before[0].isalpha()


def _goes_on(run: str, following: str) -> bool:
    """Whether the second of two equal runs of Japanese goes on in another way: what
    works and what does not work."""
    return (
        _HIRAGANA.match(run[-1]) is not None and _HIRAGANA.match(following) is not None
    )


def _on_both_sides(
    segment: Segment, found: Sequence[Word], alike: Iterable[int]
) -> Iterator[Repetition]:
    for at in alike:
        first, joint, second = found[at : at + 3]
        if _joined(segment, first, joint) and _joined(segment, joint, second):
            yield Repetition(first.text, joint.start, second.end, between=joint.text)


def _repetition(
    segment: Segment, found: Sequence[Word], at: int, length: int
) -> Repetition:
    """A run of so many words that stands again behind itself."""
    first_end = found[at + length - 1].end
    start, end = found[at + length].start, found[at + 2 * length - 1].end
    return Repetition(segment.text[start:end], start, end, first_end)
