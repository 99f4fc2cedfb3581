"""Words said twice in a row, and the same word on both sides of an "or"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from doclint.dataclasses import dataclass
from doclint.expressions import expression
from doclint.languages import Language
from doclint.text.words import level_words

# Two words twice or thrice are mere style ("year after year after year").
_LOOPS = frozenset({1, 3, 4, 5, 6, 7, 8})
_SYLLABLES = expression("[가-힣]")
# Runs of one script, whole; numerals begin runs that are said twice for "each" (一人一人),
# and two syllables of katakana twice are a sound.
_KANJI, _KATAKANA = "一-龠々", "ァ-ヺー"
_UNSPACED_TWICE = expression(
    rf"(?<![{_KANJI}])(?![一二三十百千各])([{_KANJI}]{{2,4}})\1(?:(?=[的性化](?![{_KANJI}]))|(?![{_KANJI}]))"
    rf"|(?<![{_KATAKANA}])([{_KATAKANA}]{{3,4}})\2(?![{_KATAKANA}])"
)
# The same letters on both sides of a blank, which no prose without blanks has.
_LETTERS = f"{_KANJI}{_KATAKANA}ぁ-ゖ"
_PARTED_TWICE = expression(rf"(?P<run>[{_LETTERS}]{{3,40}}) (?P=run)")
# A Latin word twice, within a text of another script.
_LATIN_TWICE = expression(
    r"(?<![A-Za-z0-9_./-])(?P<run>[A-Za-z][A-Za-z0-9]{2,}) (?P=run)(?![A-Za-z0-9_/-]| ?(?P=run)|\.\w)"
)

_LATIN_TWICE_GLUED = expression(
    r"(?<![A-Za-z0-9_./-])(?P<run>[A-Za-z][A-Za-z0-9]{2,}) (?P=run)(?=[가-힣])"
)

# A whole sentence twice, also where no blank parts the two.
_SENTENCE_TWICE = expression(
    r"(?:(?<=[.。!?！？])|^)[ \n]*(?P<run>[^.。!?！？\n]{6,300}[.。!?！？])(?P<gap>[ \n]*)(?P=run)"
)


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What joins two words by "or"."""

    # Shorter words (letters) are joined for other ends than to tell two things apart;
    shortest: int = 4
    # so are they in scripts whose letters are syllables (count).
    shortest_syllables: int = 2
    # So long an ending (letters) may one of them have that the other has not.
    ending: int = 2
    # So many words on each side of an "or" (count) may hold one that the translation
    # repeats beside its own.
    near: int = 4
    # Or so many letters, where blanks part no words.
    near_letters: int = 14


_LIMITS = _Calibration()


def loops(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where a run of words begins that stands again right after itself, and how many
    words it has."""
    if len(set(texts)) == len(texts):
        return
    last: dict[str, int] = {}
    free = 0
    for at, text in enumerate(texts):
        first = last.get(text, at)
        length = at - first
        is_again = first >= free and texts[first:at] == texts[at : at + length]
        if is_again and (length in _LOOPS or _goes_on(texts, at, length)):
            yield first, length
            free = at
        last[text] = at


def _goes_on(texts: Sequence[str], at: int, length: int) -> bool:
    """Whether a run of two words, which stands at a place a second time, stands there a
    third and a fourth time, too."""
    again = at + length
    return length == 2 and all(
        texts[at:again] == texts[more : more + length]
        for more in (again, again + length)
    )


def alternatives(texts: Sequence[str], language: Language | None) -> Iterator[int]:
    """Where "X or X" begins, for words long enough."""
    if language is None or not any(joint in texts for joint in language.or_words):
        return
    for at in range(len(texts) - 2):
        one, joint, other = texts[at : at + 3]
        if (
            one == other
            and joint in language.or_words
            and _long_enough(one)
            and one not in language.repeats
        ):
            yield at


def _long_enough(word: str) -> bool:
    return len(word) >= (
        _LIMITS.shortest_syllables if _SYLLABLES.match(word) else _LIMITS.shortest
    )


def unspaced_loops(text: str) -> Iterator[tuple[int, int]]:
    """Where the second of two equal words of Japanese in a row stands."""
    for match in _UNSPACED_TWICE.finditer(text):
        yield (match.start() + match.end()) // 2, match.end()


def parted_loops(text: str) -> Iterator[tuple[int, int, int]]:
    """Where a run of Chinese or Japanese letters, or a Latin word, ends, and where the
    same begins and ends behind a blank."""
    for pattern in (_PARTED_TWICE, _LATIN_TWICE):
        yield from _parted(pattern.finditer(text))


def glued_loops(text: str) -> Iterator[tuple[int, int, int]]:
    """The same of Latin words in Korean, where an ending is glued to the second one."""
    yield from _parted(_LATIN_TWICE_GLUED.finditer(text))


def sentence_loops(text: str) -> Iterator[tuple[int, int, int]]:
    """Where a sentence ends, and where the same sentence begins and ends behind it."""
    for match in _SENTENCE_TWICE.finditer(text):
        yield match.end("run"), match.end("gap"), match.end()


def _parted(matches: Iterator[re.Match[str]]) -> Iterator[tuple[int, int, int]]:
    for match in matches:
        first_end = match.end("run")
        yield first_end, first_end + 1, match.end()


def unspaced_alternatives(text: str, language: Language) -> Iterator[tuple[int, int]]:
    """Where "or X" stands after X, in Japanese: whole runs of Chinese characters or
    katakana."""
    joints = "|".join(map(re.escape, language.or_words))
    if not any(joint in text for joint in language.or_words):
        return
    for script, least in ((_KANJI, 2), (_KATAKANA, 3)):
        # What a longer word begins with is not the same: ports or port ranges.
        pattern = rf"(?<![{script}])([{script}]{{{least},}})((?:{joints})\1)(?![{_KANJI}{_KATAKANA}])"
        for match in re.finditer(pattern, text):
            yield match.start(2), match.end()


# Two alike with a hyphen between.
_DOUBLED = expression(r"\b(\w{3,})[-‑]\1\b", re.IGNORECASE)


def says_again(text: str) -> bool:
    """Whether a text has a word, or a run of words, twice in a row: "active-active"."""
    if _DOUBLED.search(text):
        return True
    return next(loops(level_words(text)), None) is not None


def shares_around_or(text: str, language: Language | None) -> bool:
    """Whether a word stands near both sides of an "or" of the text ("data or personal
    data")."""
    if language is None:
        return False
    if not language.spaces:
        return _shares_around_unspaced(text, language)
    texts = level_words(text.replace("-", " "))  # "an array or array-like object"
    return any(
        len(word) >= _LIMITS.shortest - 1 and _are_forms(word, other)
        for at, joint in enumerate(texts)
        if joint in language.or_words
        for word in texts[max(at - _LIMITS.near, 0) : at]
        for other in texts[at + 1 : at + 1 + _LIMITS.near]
    )


def _shares_around_unspaced(text: str, language: Language) -> bool:
    """The same of a text in which no blanks part words: two letters of one (旧客户端或新客户端)."""
    joints = "|".join(map(re.escape, language.or_words))
    if not joints:
        return False
    return any(
        not _pairs(
            text[max(match.start() - _LIMITS.near_letters, 0) : match.start()]
        ).isdisjoint(_pairs(text[match.end() : match.end() + _LIMITS.near_letters]))
        for match in re.finditer(joints, text)
    )


def _pairs(text: str) -> frozenset[str]:
    return frozenset(re.findall(rf"(?=([{_KANJI}{_KATAKANA}]{{2}}))", text))


def _are_forms(one: str, other: str) -> bool:
    """Whether two words are one, but for an ending: "a lamp or a list of lamps"."""
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) and len(longer) - len(shorter) <= _LIMITS.ending
