"""Reads what stands in one field of a glossary as a person would: several words, notes,
marks of inflection.

Teams keep glossaries in flat tables, so a field holds what has no field of its own:
"analyse/analytique (if used as an adjective)", "放棄カート or カート放棄", "Nutzer:in",
"allowlist/allow list". A slash that belongs to the word ("A/B", "et/ou",
"hauteur/largeur") is kept.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from doclint.dataclasses import dataclass
from doclint.expressions import expression
from doclint.glossary.record import Dirt
from doclint.languages import USUAL_SOURCE, Language, language
from doclint.languages.detect import votes

_BLANKS = expression(r"\s+")
_AND_SO_ON = expression(
    r"[,、;]?\s*(?:\betc\b\.?|\busw\b\.?|…|\.\.\.)\s*$", re.IGNORECASE
)
_BRACKETS = expression(r"(\s*)[(（\[]([^()（）\[\]]*)[)）\]]")
_GENDER = expression(r"(?<=[^\W\d_])(?:[:*_·]|/-)([a-zäöüé]{1,5})(?![^\W\d_])")
_EDGES = expression(r"^[\s:：…、,;.\-–]+(?=\w)|(?:\s*(?:[:：、,;\-–]|…|\.\.\.)+\s*)$")
_PARTS = expression(
    r"\s*[;；|]\s*|\s*、\s*|,\s+|(?<=[\u3041-\u9fff가-힣]),\s*|\s+or\s+"
)
_SLASH = expression(r"\s*[/／]\s*")
_LETTER = expression(r"[^\W\d_]")
_ENDING = expression(r"[a-zäöüéß]{1,3}(?:/[a-zäöüéß]{1,3})*")
_SHORT = 3


@dataclass(frozen=True, slots=True)
class FieldReading:
    """What a field says. `words` are right, the preferred first; `verbatim` tells that
    nobody would write it so."""

    words: tuple[str, ...]
    notes: tuple[str, ...] = ()
    dirt: tuple[Dirt, ...] = ()
    verbatim: bool = False


def read_value(value: str, key: str, target: str | None) -> FieldReading:
    """The translations that a field gives for the term `key`."""
    record = language(target)
    whole = _even(value)
    text, so_on = _without_so_on(whole, key)
    parts = _parts(text, key)
    readings = [_read_part(part, key, record) for part in parts]
    if so_on:
        readings.insert(0, FieldReading((), (so_on,), (Dirt.NOTE,), True))
    if len(parts) > 1:
        readings.append(FieldReading((), (), (Dirt.SEVERAL,), True))
    if _frayed(whole) and not _frayed(_even(key)):
        readings.append(FieldReading((), (), (Dirt.EDGE,)))
    return _joined(readings)


def read_key(key: str) -> FieldReading:
    """The forms that a term has in the source's language."""
    text = _even(key)
    asides = _in_brackets(text)
    spellings = [_even(_BRACKETS.sub(" ", text))]
    if asides.optional:
        spellings.append(_even(_with_optional(text, asides.optional)))
    forms = [form for spelling in spellings for form in _key_forms(spelling)]
    has_several = len(forms) > len(spellings)
    dirt = []
    if asides.optional or asides.acronyms or has_several:
        dirt.append(Dirt.KEY_FORMS)
    if asides.notes:
        dirt.append(Dirt.NOTE)
    if _frayed(text):
        dirt.append(Dirt.EDGE)
    words = _distinct((*forms, *asides.acronyms))
    return FieldReading(words, tuple(asides.notes), tuple(dirt))


def _with_optional(text: str, optional: Sequence[str]) -> str:
    """A key with the words that may be left out, and without its other brackets."""

    def kept(match: re.Match[str]) -> str:
        inner = match.group(2)
        return f" {inner}" if inner.strip() in optional else ""

    return _BRACKETS.sub(kept, text)


def _joined(readings: Sequence[FieldReading]) -> FieldReading:
    """What several parts of a field say together."""
    words = (word for reading in readings for word in reading.words)
    notes = (note for reading in readings for note in reading.notes)
    dirt = (kind for reading in readings for kind in reading.dirt)
    return FieldReading(
        _distinct(words),
        tuple(notes),
        tuple(dict.fromkeys(dirt)),
        any(reading.verbatim for reading in readings),
    )


class _Asides(NamedTuple):
    """What a key has in brackets: words that may be left out (`[shopping] cart`),
    acronyms, and notes."""

    optional: list[str]
    acronyms: list[str]
    notes: list[str]


def _in_brackets(key: str) -> _Asides:
    """What a key has in brackets, by what it is."""
    asides = _Asides([], [], [])
    for match in _BRACKETS.finditer(key):
        inner = match.group(2).strip()
        is_square = match.group().lstrip().startswith("[")
        stands_behind = match.start() > 0
        if is_square:
            asides.optional.append(inner)
        elif stands_behind and _is_acronym(inner):
            asides.acronyms.append(inner)
        else:
            asides.notes.append(inner)
    return asides


def _without_so_on(text: str, key: str) -> tuple[str, str]:
    """A field without "etc." or dots at its end, unless the term ends so itself; and
    the word for it, if it is one."""
    if key.rstrip().endswith(("...", "…")):
        return text, ""
    shorter = _AND_SO_ON.sub("", text)
    cut = text[len(shorter) :]
    is_word = "etc" in cut.lower() or "usw" in cut.lower()
    return shorter, cut.strip(" ,、;") if is_word else ""


def _even(text: str) -> str:
    """A text in one form of Unicode, with single blanks."""
    composed = unicodedata.normalize("NFC", text)
    return _BLANKS.sub(" ", composed).strip()


def _frayed(text: str) -> bool:
    """Whether stray marks stand at its edges."""
    return _EDGES.search(text) is not None


def _distinct(words: Iterable[str]) -> tuple[str, ...]:
    """Words without stray marks, each once."""
    trimmed = (_EDGES.sub("", word).strip() for word in words)
    written = (word for word in trimmed if _LETTER.search(word) or word.isalnum())
    return tuple(dict.fromkeys(written))


def _parts(text: str, key: str) -> list[str]:
    """Alternatives set apart by a mark or by "or", none of which the term itself
    has."""
    if _PARTS.search(_even(key)):
        return [text]
    # Nothing is set apart within brackets.
    outside = _BRACKETS.sub(lambda match: "\0" * len(match.group()), text)
    parts = []
    start = 0
    for cut in _PARTS.finditer(outside):
        parts.append(text[start : cut.start()])
        start = cut.end()
    parts.append(text[start:])
    return [part for part in parts if part.strip()]


def _read_part(text: str, key: str, record: Language | None) -> FieldReading:
    """What one of the alternatives of a field says."""
    outside = _without_brackets(text, record)
    words: list[str] = []
    dirt = list(outside.dirt)
    verbatim = outside.verbatim
    for word in outside.words:
        alternatives, sure = _by_slash(word, key, record)
        for alternative in alternatives:
            words += _inflected(alternative)
        if any(map(_GENDER.search, alternatives)):
            dirt.append(Dirt.INFLECTION)
        if sure:
            dirt.append(Dirt.SEVERAL)
            verbatim = True
    return FieldReading(tuple(words), outside.notes, tuple(dirt), verbatim)


def _without_brackets(text: str, record: Language | None) -> FieldReading:
    """What an alternative says without its brackets, with the words that these give."""
    match = _BRACKETS.search(text)
    if match is None:
        return FieldReading((text,))
    has_blank = bool(match.group(1))
    inner = match.group(2).strip()
    before, after = text[: match.start()], text[match.end() :]
    is_glued = not has_blank and before[-1:].isalpha()
    if is_glued and _ENDING.fullmatch(inner):
        return FieldReading((text,), (), (Dirt.INFLECTION,))
    bare = _even(f"{before} {after}" if has_blank else before + after)
    if _is_note(inner, record):
        return FieldReading((bare,), (inner,), (Dirt.NOTE,), True)
    if _foreign(bare, record) or _is_acronym(bare):
        return FieldReading((bare, inner), (), (Dirt.SEVERAL,))
    dirt = Dirt.NOTE if has_blank else Dirt.SEVERAL
    if record is None or record.spaces:
        return FieldReading((bare,), (inner,), (dirt,))
    return FieldReading((bare, before + inner + after), (inner,), (dirt,))


def _is_note(text: str, record: Language | None) -> bool:
    """Whether what stands in brackets is English said of the word, not the word."""
    english = language(USUAL_SOURCE)
    if english is None:
        return False
    if record is None:
        return votes(text, english) > 0
    if record.code == USUAL_SOURCE:
        return False
    return votes(text, english) > votes(text, record)


def _foreign(text: str, record: Language | None) -> bool:
    """Whether a text has none of a script's letters."""
    if record is None or not record.script:
        return False
    return not re.search(f"[{record.script}一-龯]", text)


def _is_acronym(text: str) -> bool:
    """Whether a short word is mostly capitals."""
    if not 1 < len(text) <= 6:
        return False
    capitals = sum(char.isupper() for char in text)
    return text[0].isupper() and capitals > len(text) / 2


def _inflected(text: str) -> list[str]:
    """A word with marks of inflection as the words that they stand for."""
    if _GENDER.search(text):
        return [_GENDER.sub("", text), _GENDER.sub(r"\1", text)]
    match = re.search(r"(?<=[^\W\d_])[(（]([^()（）]*)[)）]", text)
    if match is None or not _ENDING.fullmatch(match.group(1)):
        return [text]
    before, after = text[: match.start()], text[match.end() :]
    endings = match.group(1).split("/")
    all_endings = ["", *endings, "".join(endings)]
    return [before + ending + after for ending in all_endings]


def _by_slash(text: str, key: str, record: Language | None) -> tuple[list[str], bool]:
    """The alternatives that slashes set apart, and whether they surely do. Where they
    may not, the text comes first."""
    parts = [part for part in _SLASH.split(text) if part]
    if len(parts) < 2 or _inflects(text) or _is_one_word(text, parts, key, record):
        return [text], False
    crossed = _word_by_word(parts)
    if crossed and _small(parts, record):
        return crossed, True
    if _each_whole(parts, key):
        return parts, True
    # A first part of several words may hold what belongs to the others, too.
    begins_with_phrase = len(parts[0].split()) > 1
    whole = parts[1:] if begins_with_phrase else parts
    return [text, *crossed, *whole], False


def _inflects(text: str) -> bool:
    """Whether slashes may stand between endings: "Nutzer/-in", "participant(e/s)"."""
    return bool(_GENDER.search(text) or _ENDING.search(text.partition("(")[2]))


def _each_whole(parts: Sequence[str], key: str) -> bool:
    """Whether each part surely translates all of the term, not a word of it."""
    lengths = [len(part.split()) for part in parts]
    longest, shortest = max(lengths), min(lengths)
    is_term_longer = len(re.findall(r"\w+", key)) > 1
    if longest == 1 and is_term_longer:
        return False
    are_alike = longest == shortest
    are_phrases = shortest > 1
    are_many = len(parts) > 2
    return are_alike or are_phrases or are_many or _is_acronym(parts[-1])


def _is_one_word(
    text: str, parts: Sequence[str], key: str, record: Language | None
) -> bool:
    """Whether the slash belongs to the word: "A/B", "et/ou", or a slash that the term
    has, too."""
    if "://" in text or _SLASH.search(key):
        return True
    or_words = record.or_words if record else ()

    def is_joined(left: str, right: str) -> bool:
        """Whether the words on either side of a slash make one."""
        if left.isdigit() or right.isdigit():
            return True
        if f"{left}/{right}".lower() in or_words:
            return True
        is_short = max(len(left), len(right)) <= _SHORT
        return is_short and (left + right).isupper()

    return all(
        is_joined(before.split()[-1], after.split()[0])
        for before, after in pairwise(parts)
    )


def _word_by_word(parts: Sequence[str]) -> list[str]:
    """Two alternatives of one word in a phrase: "exécuter le/un rapport" is two
    phrases."""
    if len(parts) != 2:
        return []
    left, right = parts[0].split(), parts[1].split()
    if len(left) < 2 and len(right) < 2:
        return []
    beginning, end = left[:-1], right[1:]
    return [" ".join([*beginning, word, *end]) for word in (left[-1], right[0])]


def _small(parts: Sequence[str], record: Language | None) -> bool:
    """Whether the words on either side of the slash are small ones."""
    if record is None:
        return False
    before, after = parts[0].split()[-1], parts[1].split()[0]
    return {before.lower(), after.lower()} <= record.function_words


def _key_forms(text: str) -> list[str]:
    """The forms of a term that slashes set apart."""
    parts = [part for part in _SLASH.split(text) if part]
    english = language(USUAL_SOURCE)
    if len(parts) < 2 or english is None or _is_one_word(text, parts, "", english):
        return [text]
    first, second, *more = parts
    if more or _is_acronym(second):
        return parts
    is_phrase = len(first.split()) > 1
    is_word = len(second.split()) == 1
    return _word_by_word(parts) if is_phrase and is_word else parts
