"""Where a segment says a word, or a run of words, twice: by itself, or to be held
against its source text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from doclint.checks.translation._repeats import (
    alternatives,
    glued_loops,
    loops,
    parted_loops,
    says_again,
    sentence_loops,
    unspaced_alternatives,
    unspaced_loops,
)
from doclint.dataclasses import dataclass
from doclint.document import OPAQUE, Role, Segment
from doclint.evidence.copied import QUOTED
from doclint.expressions import expression
from doclint.languages import Language, all_languages
from doclint.source import Span
from doclint.text.filler import is_filler
from doclint.text.spans import Spans
from doclint.text.words import Word, level, level_words, words

# English has small words twice where two phrases meet: "to check in in order to".
_TWO_PHRASES = expression(r"\b(?:in in order|as as an?)\b", re.IGNORECASE)
_CONTINUED = expression(r"[-‑]\w")
# What may stand at a word without being part of it.
_MARKS = ".,;:!?…()[]{}«»\"“”„‘’'*_–—/￼"
_HIRAGANA = expression("[ぁ-ゖ]")
# In Japanese only what no grammar allows: a particle between two nouns or a comma twice, a long run
# of characters twice, or the end of a sentence once more behind it.
_JAPANESE = expression(
    r"をを|、、|((?:[ぁ-ゖァ-ヺー一-龠]{5,30}|[ぁ-ゖ]{0,2}[一-龠]{1,3}[はがをにで]))\1|(?<=[ぁ-ゖァ-ヺー一-龠])([ぁ-ゖ]{1,4}。)\2"
    r"|(?<=[ァ-ヺー一-龠])([がにでの])\3(?=[ァ-ヺ一-龠])"
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
    # So long a sentence (characters) is nowhere meant to stand twice in a row.
    sentence: int = 40
    # So many times in a row (count) a word is said on purpose.
    no_slip: int = 5
    # Longer words of a list of small words (letters) may be said twice for emphasis
    # where grammar knows that ("lama lama").
    short: int = 3


_LIMITS = _Calibration()


def in_words(
    segment: Segment, spoken: Language | None, source_text: Callable[[], str]
) -> Iterator[Repetition]:
    """What a segment surely says twice, in a language that parts words by blanks.
    `source_text` tells what it translates, and is asked where something is found."""
    for first_end, start, end in sentence_loops(segment.text):
        if end - start >= _LIMITS.sentence and not is_filler(segment.text):
            yield Repetition(segment.text[start:end], start, end, first_end)
    even = level(segment.text)
    if not _likely(even, spoken) or is_filler(even):
        return
    texts = level_words(segment.text)
    in_a_row = list(loops(texts))
    adverbs = list(_adverbs(texts, spoken))
    if not in_a_row and not adverbs:
        return
    repeated = [texts[at] for at, _ in in_a_row]
    if repeated and _says_as_well(source_text(), repeated):
        return
    at_words = list(words(even))
    for at, length in in_a_row:
        if _is_slip(segment, at_words, texts, at, length, spoken):
            yield _repetition(segment, at_words, at, length)
    yield from _on_both_sides(segment, at_words, adverbs)


def _is_slip(
    segment: Segment,
    at_words: Sequence[Word],
    texts: Sequence[str],
    at: int,
    length: int,
    spoken: Language | None,
) -> bool:
    """Whether a run of words that stands again behind itself was surely meant to stand
    once."""
    is_word = length == 1
    if is_word and not _never_twice(texts[at], spoken):
        return False
    if not _is_loop(segment, at_words, at, length):
        return False
    first, second = at_words[at], at_words[at + 1]
    if _TWO_PHRASES.match(segment.text, first.start):
        return False
    if is_word and _are_lines(segment.text, first, second):
        return False
    return not (is_word and _may_stand(segment.text, first, second, spoken))


def _are_lines(text: str, first: Word, second: Word) -> bool:
    """Whether each stands on a line of its own: two forms of a name, a command and one
    with more behind it (`make`, `make install`)."""
    if "\n" not in text[first.end : second.start]:
        return False
    is_all_of_line = text[: first.start].rpartition("\n")[2].strip() == ""
    return is_all_of_line or first.text != second.text


def in_characters(segment: Segment) -> Iterator[Repetition]:
    """What a segment surely says twice, in a script without blanks."""
    text = segment.text
    for match in _JAPANESE.finditer(text):
        run, end_of_sentence = match[1], match[2]
        is_sound = len(match[0]) > 2 and len(set(match[0])) == 2
        if is_sound and not end_of_sentence:
            continue  # a laugh, a drum roll
        start, end = match.span()
        if run and _goes_on(run, text[end : end + 1]):
            continue
        middle = (start + end) // 2
        place = segment.place(middle, end)
        is_parted = place.end - place.start > end - middle
        if run and is_parted:
            continue  # marks of emphasis or of a link part what only looks like a run
        yield Repetition(text[middle:end], middle, end)


def perhaps(segment: Segment, spoken: Language) -> Iterator[Repetition]:
    """What may be right by itself, and is wrong where the source text says nothing
    twice: names, short words of Japanese, "X or X"."""
    for first_end, start, end in sentence_loops(segment.text):
        if not spoken.spaces or end - start < _LIMITS.sentence:
            yield Repetition(segment.text[start:end], start, end, first_end)
    if not spoken.spaces:
        for first_end, start, end in parted_loops(segment.text):
            yield Repetition(segment.text[start:end], start, end, first_end)
        if spoken.kana:
            yield from _in_kana(segment, spoken)
        return
    for first_end, start, end in glued_loops(segment.text):
        yield Repetition(segment.text[start:end], start, end, first_end)
    texts = level_words(segment.text)
    in_a_row = [at for at, length in loops(texts) if length == 1]
    both_sides = _plain_alternatives(texts, spoken)
    if not in_a_row and not both_sides:
        return
    at_words = list(words(level(segment.text)))
    for at in in_a_row:
        is_loop = _is_loop(segment, at_words, at, 1)
        if is_loop and _is_name(segment.text, at_words[at + 1], spoken):
            yield _repetition(segment, at_words, at, 1)
    yield from _on_both_sides(segment, at_words, both_sides)


def _plain_alternatives(texts: Sequence[str], spoken: Language) -> list[int]:
    """Where "X or X" begins, neither of adverbs nor with a word that tells the second
    from the first."""
    of_adverbs = set(_adverbs(texts, spoken))
    begins = set(alternatives(texts, spoken)) - of_adverbs
    return sorted(at for at in begins if not _described(texts, at, spoken))


def _in_kana(segment: Segment, spoken: Language) -> Iterator[Repetition]:
    for start, end in unspaced_loops(segment.text):
        yield Repetition(segment.text[start:end], start, end)
    for start, end in unspaced_alternatives(segment.text, spoken):
        yield Repetition(segment.text[start:end], start, end, between="")


def _likely(text: str, spoken: Language | None) -> bool:
    """Whether a closer look may find something: only blanks part what is repeated, so
    blanks may cut it."""
    pieces = [piece.strip(_MARKS) for piece in text.replace("'", "' ").split()]
    if next(loops(pieces), None) is not None:
        return True
    return next(_adverbs(pieces, spoken), None) is not None


def _says_as_well(source_text: str, repeated: Sequence[str]) -> bool:
    """Whether the source text says something twice in its own words; the same words are
    an inherited fault."""
    if not says_again(source_text):
        return False
    return set(repeated).isdisjoint(level_words(source_text))


def _never_twice(word: str, spoken: Language | None) -> bool:
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
    return word in spoken.function_words and letters <= _LIMITS.short


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
    has_word_behind = at + 3 < len(texts)
    if not spoken.noun_first or not has_word_behind:
        return False
    return texts[at + 3] not in spoken.function_words


def _is_loop(segment: Segment, at_words: Sequence[Word], at: int, length: int) -> bool:
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
    if not all(_joined(segment, before, after) for before, after in pairwise(run)):
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
    if length < _LIMITS.clause:
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
    is_short = first.end - first.start <= _LIMITS.short
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
    while first > 0 and at - first < _LIMITS.no_slip and is_same(first - 1):
        first -= 1
    while (
        last + 1 < len(at_words) and last - at < _LIMITS.no_slip and is_same(last + 1)
    ):
        last += 1
    times = last - first + 1
    if times >= _LIMITS.no_slip:
        return True
    place = Span(at_words[at].start, at_words[at].end)
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
    if gap.strip():
        return False
    return "\n" not in gap or segment.role is Role.PROSE


def _may_stand(text: str, first: Word, second: Word, spoken: Language | None) -> bool:
    """Whether a word may rightly stand twice in a row."""
    return (
        _may_recur(second, spoken)
        or _is_sign(text, first, second)
        or _is_name(text, second, spoken)
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
    words_before = text[: first.start].split()
    return len(words_before) > 0 and words_before[-1].isalpha()


def _goes_on(run: str, following: str) -> bool:
    """Whether the second of two equal runs of Japanese goes on in another way: what
    works and what does not work."""
    ends_in_kana = _HIRAGANA.match(run[-1]) is not None
    return ends_in_kana and _HIRAGANA.match(following) is not None


def _on_both_sides(
    segment: Segment, at_words: Sequence[Word], alike: Iterable[int]
) -> Iterator[Repetition]:
    for at in alike:
        first, joint, second = at_words[at : at + 3]
        if _joined(segment, first, joint) and _joined(segment, joint, second):
            yield Repetition(first.text, joint.start, second.end, between=joint.text)


def _repetition(
    segment: Segment, at_words: Sequence[Word], at: int, length: int
) -> Repetition:
    """A run of so many words that stands again behind itself."""
    last = at_words[at + length - 1]
    first_again, last_again = at_words[at + length], at_words[at + 2 * length - 1]
    start, end = first_again.start, last_again.end
    return Repetition(segment.text[start:end], start, end, last.end)
