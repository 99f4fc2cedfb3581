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
class Reading:
    """What a field says. `words` are right, the preferred first; `verbatim` tells that
    nobody would write it so."""

    words: tuple[str, ...]
    notes: tuple[str, ...] = ()
    dirt: tuple[Dirt, ...] = ()
    verbatim: bool = False


def read_value(value: str, key: str, target: str | None) -> Reading:
    """The translations that a field gives for the term `key`."""
    record = language(target)
    whole = _even(value)
    text, so_on = _without_so_on(whole, key)
    parts = _parts(text, key)
    readings = [_read_part(part, key, record) for part in parts]
    if so_on:
        readings.insert(0, Reading((), (so_on,), (Dirt.NOTE,), True))
    if len(parts) > 1:
        readings.append(Reading((), (), (Dirt.SEVERAL,), True))
    if _frayed(whole) and not _frayed(_even(key)):
        readings.append(Reading((), (), (Dirt.EDGE,)))
    return _joined(readings)


def read_key(key: str) -> Reading:
    """The forms that a term has in the source's language."""
    text = _even(key)
    optional, acronyms, notes = _in_brackets(text)
    bare = [_even(_BRACKETS.sub(" ", text))]
    if optional:
        kept = _BRACKETS.sub(
            lambda found: (
                " " + found.group(2) if found.group(2).strip() in optional else ""
            ),
            text,
        )
        bare.append(_even(kept))
    forms = [form for one in bare for form in _key_forms(one)]
    dirt = {
        Dirt.KEY_FORMS: optional or acronyms or len(forms) > len(bare),
        Dirt.NOTE: notes,
        Dirt.EDGE: _frayed(text),
    }
    return Reading(
        _distinct((*forms, *acronyms)),
        tuple(notes),
        tuple(kind for kind, found in dirt.items() if found),
    )


def _joined(readings: Sequence[Reading]) -> Reading:
    return Reading(
        _distinct(word for each in readings for word in each.words),
        tuple(note for each in readings for note in each.notes),
        tuple(dict.fromkeys(kind for each in readings for kind in each.dirt)),
        any(each.verbatim for each in readings),
    )


def _in_brackets(key: str) -> tuple[list[str], list[str], list[str]]:
    """What a key has in brackets: words that may be left out (`[shopping] cart`),
    acronyms, and notes."""
    optional: list[str] = []
    acronyms: list[str] = []
    notes: list[str] = []
    for match in _BRACKETS.finditer(key):
        inner = match.group(2).strip()
        if match.group().lstrip().startswith("["):
            optional.append(inner)
        elif _is_acronym(inner) and match.start():
            acronyms.append(inner)
        else:
            notes.append(inner)
    return optional, acronyms, notes


def _without_so_on(text: str, key: str) -> tuple[str, str]:
    """A field without "etc." or dots at its end, unless the term ends so itself; and
    the word for it, if it is one."""
    shorter = _AND_SO_ON.sub("", text)
    if key.rstrip().endswith(("...", "…")):
        return text, ""
    rest = text[len(shorter) :]
    return shorter, rest.strip(
        " ,、;"
    ) if "etc" in rest.lower() or "usw" in rest.lower() else ""


def _even(text: str) -> str:
    return _BLANKS.sub(" ", unicodedata.normalize("NFC", text)).strip()


def _frayed(text: str) -> bool:
    """Whether stray marks stand at its edges."""
    return _EDGES.search(text) is not None


def _distinct(words: Iterable[str]) -> tuple[str, ...]:
    """Words without stray marks, each once."""
    trimmed = (_EDGES.sub("", word).strip() for word in words)
    return tuple(
        dict.fromkeys(
            word for word in trimmed if _LETTER.search(word) or word.isalnum()
        )
    )


def _parts(text: str, key: str) -> list[str]:
    """Alternatives set apart by a mark or by "or", none of which the term itself
    has."""
    if _PARTS.search(_even(key)):
        return [text]
    outside = _BRACKETS.sub(lambda found: "\0" * len(found.group()), text)
    cuts = [match.span() for match in _PARTS.finditer(outside)]
    edges = [0, *(edge for cut in cuts for edge in cut), len(text)]
    return [
        text[start:end]
        for start, end in zip(edges[::2], edges[1::2], strict=True)
        if text[start:end].strip()
    ]


def _read_part(text: str, key: str, record: Language | None) -> Reading:
    """What one of the alternatives of a field says."""
    outside = _without_brackets(text, record)
    words: list[str] = []
    dirt = [*outside.dirt]
    verbatim = outside.verbatim
    for one in outside.words:
        several, sure = _by_slash(one, key, record)
        words += [form for each in several for form in _inflected(each)]
        if any(map(_GENDER.search, several)):
            dirt.append(Dirt.INFLECTION)
        if sure:
            dirt.append(Dirt.SEVERAL)
            verbatim = True
    return Reading(tuple(words), outside.notes, tuple(dirt), verbatim)


def _without_brackets(text: str, record: Language | None) -> Reading:
    """What an alternative says without its brackets, with the words that these give."""
    match = _BRACKETS.search(text)
    if match is None:
        return Reading((text,))
    blank, inner = match.group(1), match.group(2).strip()
    before, after = text[: match.start()], text[match.end() :]
    if not blank and before[-1:].isalpha() and _ENDING.fullmatch(inner):
        return Reading((text,), (), (Dirt.INFLECTION,))
    bare = _even(f"{before} {after}" if blank else before + after)
    if _is_note(inner, record):
        return Reading((bare,), (inner,), (Dirt.NOTE,), True)
    if _foreign(bare, record) or _is_acronym(bare):
        return Reading((bare, inner), (), (Dirt.SEVERAL,))
    unspaced = record is not None and not record.spaces
    words = (bare, before + inner + after) if unspaced else (bare,)
    return Reading(words, (inner,), (Dirt.NOTE if blank else Dirt.SEVERAL,))


def _is_note(text: str, record: Language | None) -> bool:
    """Whether what stands in brackets is English said of the word, not the word."""
    english = language(USUAL_SOURCE)
    if english is None or (record is not None and record.code == USUAL_SOURCE):
        return False
    return votes(text, english) > (votes(text, record) if record else 0)


def _foreign(text: str, record: Language | None) -> bool:
    """Whether a text has none of a script's letters."""
    return (
        record is not None
        and bool(record.script)
        and not re.search(f"[{record.script}一-龯]", text)
    )


def _is_acronym(text: str) -> bool:
    return (
        1 < len(text) <= 6
        and text[0].isupper()
        and sum(char.isupper() for char in text) > len(text) / 2
    )


def _inflected(text: str) -> list[str]:
    """A word with marks of inflection as the words that they stand for."""
    if _GENDER.search(text):
        return [_GENDER.sub("", text), _GENDER.sub(r"\1", text)]
    match = re.search(r"(?<=[^\W\d_])[(（]([^()（）]*)[)）]", text)
    if match and _ENDING.fullmatch(match.group(1)):
        before, after = text[: match.start()], text[match.end() :]
        endings = match.group(1).split("/")
        return [before + ending + after for ending in ("", *endings, "".join(endings))]
    return [text]


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
    return [text, *crossed, *parts[1 if len(parts[0].split()) > 1 else 0 :]], False


def _inflects(text: str) -> bool:
    """Whether slashes may stand between endings: "Nutzer/-in", "participant(e/s)"."""
    return bool(_GENDER.search(text) or _ENDING.search(text.partition("(")[2]))


def _each_whole(parts: Sequence[str], key: str) -> bool:
    """Whether each part surely translates all of the term, not a word of it."""
    counts = [len(part.split()) for part in parts]
    if max(counts) == 1 and len(re.findall(r"\w+", key)) > 1:
        return False
    return (
        len(set(counts)) == 1
        or min(counts) > 1
        or len(parts) > 2
        or _is_acronym(parts[-1])
    )


def _is_one_word(
    text: str, parts: Sequence[str], key: str, record: Language | None
) -> bool:
    """Whether the slash belongs to the word: "A/B", "et/ou", or a slash that the term
    has, too."""
    if "://" in text or _SLASH.search(key):
        return True
    joints = [(one.split()[-1], other.split()[0]) for one, other in pairwise(parts)]
    or_words = record.or_words if record else ()
    return all(
        f"{one}/{other}".lower() in or_words
        or (max(len(one), len(other)) <= _SHORT and (one + other).isupper())
        or one.isdigit()
        or other.isdigit()
        for one, other in joints
    )


def _word_by_word(parts: Sequence[str]) -> list[str]:
    """Two alternatives of one word in a phrase: "exécuter le/un rapport" is two
    phrases."""
    if len(parts) != 2:
        return []
    left, right = parts[0].split(), parts[1].split()
    if len(left) < 2 and len(right) < 2:
        return []
    return [" ".join([*left[:-1], one, *right[1:]]) for one in (left[-1], right[0])]


def _small(parts: Sequence[str], record: Language | None) -> bool:
    joint = (parts[0].split()[-1].lower(), parts[1].split()[0].lower())
    return record is not None and all(word in record.function_words for word in joint)


def _key_forms(text: str) -> list[str]:
    parts = [part for part in _SLASH.split(text) if part]
    english = language(USUAL_SOURCE)
    if len(parts) < 2 or english is None or _is_one_word(text, parts, "", english):
        return [text]
    if (
        len(parts) == 2
        and len(parts[0].split()) > 1
        and len(parts[1].split()) == 1
        and not _is_acronym(parts[1])
    ):
        return _word_by_word(parts)
    return parts
