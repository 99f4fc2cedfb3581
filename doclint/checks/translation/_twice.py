"""Where a segment says a word, or a run of words, twice: by itself, or to be held
against its source text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from doclint.checks.translation._meant_twice import (
    LIMITS,
    goes_on,
    is_loop,
    is_name,
    joined,
    may_stand,
    never_twice,
    says_as_well,
)
from doclint.checks.translation._repeats import (
    alternatives,
    glued_loops,
    loops,
    parted_loops,
    sentence_loops,
    unspaced_alternatives,
    unspaced_loops,
)
from doclint.dataclasses import dataclass
from doclint.document import Segment
from doclint.expressions import expression
from doclint.languages import Language
from doclint.text.filler import is_filler
from doclint.text.words import Word, level, level_words, words

# English has small words twice where two phrases meet: "to check in in order to".
_TWO_PHRASES = expression(r"\b(?:in in order|as as an?)\b", re.IGNORECASE)
# What may stand at a word without being part of it.
_MARKS = ".,;:!?…()[]{}«»\"“”„‘’'*_–—/￼"
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


def in_words(
    segment: Segment, spoken: Language | None, source_text: Callable[[], str]
) -> Iterator[Repetition]:
    """What a segment surely says twice, in a language that parts words by blanks.
    `source_text` tells what it translates, and is asked where something is found."""
    for first_end, start, end in sentence_loops(segment.text):
        if end - start >= LIMITS.sentence and not is_filler(segment.text):
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
    if repeated and says_as_well(source_text(), repeated):
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
    if is_word and not never_twice(texts[at], spoken):
        return False
    if not is_loop(segment, at_words, at, length):
        return False
    first, second = at_words[at], at_words[at + 1]
    if _TWO_PHRASES.match(segment.text, first.start):
        return False
    if is_word and _are_lines(segment.text, first, second):
        return False
    return not (is_word and may_stand(segment.text, first, second, spoken))


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
        if run and goes_on(run, text[end : end + 1]):
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
        if not spoken.spaces or end - start < LIMITS.sentence:
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
        recurs = is_loop(segment, at_words, at, 1)
        if recurs and is_name(segment.text, at_words[at + 1], spoken):
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


def _on_both_sides(
    segment: Segment, at_words: Sequence[Word], alike: Iterable[int]
) -> Iterator[Repetition]:
    for at in alike:
        first, joint, second = at_words[at : at + 3]
        if joined(segment, first, joint) and joined(segment, joint, second):
            yield Repetition(first.text, joint.start, second.end, between=joint.text)


def _repetition(
    segment: Segment, at_words: Sequence[Word], at: int, length: int
) -> Repetition:
    """A run of so many words that stands again behind itself."""
    last = at_words[at + length - 1]
    first_again, last_again = at_words[at + length], at_words[at + 2 * length - 1]
    start, end = first_again.start, last_again.end
    return Repetition(segment.text[start:end], start, end, last.end)
