"""Reads what stands in one field of a glossary as a person would: several words, notes, marks of inflection.

Teams keep glossaries in flat tables, so a field holds what has no field of its own: "analyse/analytique (if used as an
adjective)", "放棄カート or カート放棄", "Nutzer:in", "allowlist/allow list". A slash that belongs to the word ("A/B",
"et/ou", "hauteur/largeur") is kept.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from doclint.glossary.record import Dirt
from doclint.languages import Language, language
from doclint.languages.detect import votes

_BLANKS = re.compile(r"\s+")
_AND_SO_ON = re.compile(r"[,、;]?\s*(?:\betc\b\.?|\busw\b\.?|…|\.\.\.)\s*$", re.IGNORECASE)
_BRACKETS = re.compile(r"(\s*)[(（\[]([^()（）\[\]]*)[)）\]]")
_GENDER = re.compile(r"(?<=[^\W\d_])(?:[:*_·]|/-)([a-zäöüé]{1,5})(?![^\W\d_])")
_EDGES = re.compile(r"^[\s:：…、,;.\-–]+(?=\w)|(?:\s*(?:[:：、,;\-–]|…|\.\.\.)+\s*)$")
_PARTS = re.compile(r"\s*[;；|]\s*|\s*、\s*|,\s+|(?<=[\u3041-\u9fff가-힣]),\s*|\s+or\s+")
_SLASH = re.compile(r"\s*[/／]\s*")
_LETTER = re.compile(r"[^\W\d_]")
_ENDING = re.compile(r"[a-zäöüéß]{1,3}(?:/[a-zäöüéß]{1,3})*")
_SHORT = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """What a field says. `words` are right, the preferred first; `verbatim` tells that nobody would write it so."""

    words: tuple[str, ...]
    notes: tuple[str, ...] = ()
    dirt: tuple[Dirt, ...] = ()
    verbatim: bool = False


def read_value(value: str, key: str, target: str | None) -> Reading:
    """The translations that a field gives for the term `key`."""
    record = language(target)
    text = _even(value)
    notes: list[str] = []
    dirt: list[Dirt] = []
    words: list[str] = []
    shorter = _AND_SO_ON.sub("", text)
    if shorter != text and not key.rstrip().endswith(("...", "…")):
        if "etc" in text[len(shorter) :].lower() or "usw" in text[len(shorter) :].lower():
            notes.append(text[len(shorter) :].strip(" ,、;"))
            dirt.append(Dirt.NOTE)
        text = shorter
    verbatim = Dirt.NOTE in dirt
    for part in _parts(text, key):
        bare, more, told, kinds = _without_brackets(part, record)
        notes += told
        dirt += kinds
        verbatim = verbatim or any(_is_note(note, record) for note in told)
        for one in [bare, *more]:
            several, sure = _by_slash(one, key, record)
            words += [form for each in several for form in _inflected(each, dirt)]
            verbatim = verbatim or sure
            dirt += [Dirt.SEVERAL] if sure else []
    if len(_parts(text, key)) > 1:
        dirt.append(Dirt.SEVERAL)
        verbatim = True
    trimmed = [_EDGES.sub("", word).strip() for word in words]
    if _EDGES.sub("", _even(value)) != _even(value) and _EDGES.sub("", _even(key)) == _even(key):
        dirt.append(Dirt.EDGE)
    return Reading(_distinct(trimmed), tuple(notes), tuple(dict.fromkeys(dirt)), verbatim)


def read_key(key: str) -> Reading:
    """The forms that a term has in the source's language."""
    text = _even(key)
    notes: list[str] = []
    dirt: list[Dirt] = []
    forms: list[str] = []
    optional: list[str] = []
    for match in _BRACKETS.finditer(text):
        inner = match.group(2).strip()
        if text[match.start() :].lstrip()[0] == "[":
            optional.append(inner)
        elif _is_acronym(inner) and match.start():
            forms.append(inner)
        else:
            notes.append(inner)
    if optional or forms:
        dirt.append(Dirt.KEY_FORMS)
    if notes:
        dirt.append(Dirt.NOTE)
    bare = _even(_BRACKETS.sub(" ", text)) if _BRACKETS.search(text) else text
    first = [bare]
    if optional:
        kept = _BRACKETS.sub(lambda found: " " + found.group(2) if found.group(2).strip() in optional else "", text)
        first.append(_even(kept))
    several = [form for one in first for form in _key_forms(one)]
    if len(several) > len(first):
        dirt.append(Dirt.KEY_FORMS)
    trimmed = [_EDGES.sub("", form).strip() for form in (*several, *forms)]
    if _EDGES.sub("", text) != text:
        dirt.append(Dirt.EDGE)
    return Reading(_distinct(trimmed), tuple(notes), tuple(dict.fromkeys(dirt)))


def _even(text: str) -> str:
    return _BLANKS.sub(" ", unicodedata.normalize("NFC", text)).strip()


def _distinct(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in words if _LETTER.search(word) or word.isalnum()))


def _parts(text: str, key: str) -> list[str]:
    """Alternatives set apart by a mark or by "or", none of which the term itself has."""
    if _PARTS.search(_even(key)):
        return [text]
    outside = _BRACKETS.sub(lambda found: "\0" * len(found.group()), text)
    cuts = [match.span() for match in _PARTS.finditer(outside)]
    edges = [0, *(edge for cut in cuts for edge in cut), len(text)]
    return [text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True) if text[start:end].strip()]


def _without_brackets(text: str, record: Language | None) -> tuple[str, list[str], list[str], list[Dirt]]:
    """A part without its brackets, the words that these give, the notes, and what was odd."""
    match = _BRACKETS.search(text)
    if match is None:
        return text, [], [], []
    blank, inner = match.group(1), match.group(2).strip()
    before, after = text[: match.start()], text[match.end() :]
    if not blank and before and _ENDING.fullmatch(inner) and before[-1].isalpha():
        return text, [], [], [Dirt.INFLECTION]
    bare = _even(f"{before} {after}" if blank else before + after)
    if _is_note(inner, record):
        return bare, [], [inner], [Dirt.NOTE]
    if _foreign(bare, record) or _is_acronym(bare):
        return bare, [inner], [], [Dirt.SEVERAL]
    unspaced = record is not None and not record.spaces
    return bare, [before + inner + after] if unspaced else [], [inner], [Dirt.NOTE] if blank else [Dirt.SEVERAL]


def _is_note(text: str, record: Language | None) -> bool:
    """Whether what stands in brackets is English said of the word, not the word."""
    english = language("en")
    if english is None or (record is not None and record.code == "en"):
        return False
    return votes(text, english) > (votes(text, record) if record else 0)


def _foreign(text: str, record: Language | None) -> bool:
    """Whether a text has none of a script's letters."""
    return record is not None and bool(record.script) and not re.search(f"[{record.script}一-龯]", text)


def _is_acronym(text: str) -> bool:
    return 1 < len(text) <= 6 and text[0].isupper() and sum(char.isupper() for char in text) > len(text) / 2


def _inflected(text: str, dirt: list[Dirt]) -> list[str]:
    """A word with marks of inflection as the words that they stand for."""
    if _GENDER.search(text):
        dirt.append(Dirt.INFLECTION)
        return [_GENDER.sub("", text), _GENDER.sub(r"\1", text)]
    match = re.search(r"(?<=[^\W\d_])[(（]([^()（）]*)[)）]", text)
    if match and _ENDING.fullmatch(match.group(1)):
        before, after = text[: match.start()], text[match.end() :]
        endings = match.group(1).split("/")
        return [before + ending + after for ending in ("", *endings, "".join(endings))]
    return [text]


def _by_slash(text: str, key: str, record: Language | None) -> tuple[list[str], bool]:
    """The alternatives that slashes set apart, and whether they surely do. Where they may not, the text comes first."""
    parts = [part for part in _SLASH.split(text) if part]
    if len(parts) < 2 or _GENDER.search(text) or ("(" in text and _ENDING.search(text[text.find("(") + 1 :])):
        return [text], False
    if _is_one_word(text, parts, key, record):
        return [text], False
    counts = [len(part.split()) for part in parts]
    crossed = _word_by_word(parts) if len(parts) == 2 else []
    if crossed and _small(parts, record):
        return crossed, True
    even = len(set(counts)) == 1 or min(counts) > 1 or len(parts) > 2 or _is_acronym(parts[-1])
    paired = len(re.findall(r"\w+", key)) > 1 and max(counts) == 1
    if even and not paired:
        return parts, True
    return [text, *crossed, *parts[1 if counts[0] > 1 else 0 :]], False


def _is_one_word(text: str, parts: Sequence[str], key: str, record: Language | None) -> bool:
    """Whether the slash belongs to the word: "A/B", "et/ou", or a slash that the term has, too."""
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
    """Two alternatives of one word in a phrase: "exécuter le/un rapport" is two phrases."""
    left, right = parts[0].split(), parts[1].split()
    if len(left) < 2 and len(right) < 2:
        return []
    return [" ".join([*left[:-1], one, *right[1:]]) for one in (left[-1], right[0])]


def _small(parts: Sequence[str], record: Language | None) -> bool:
    joint = (parts[0].split()[-1].lower(), parts[1].split()[0].lower())
    return record is not None and all(word in record.function_words for word in joint)


def _key_forms(text: str) -> list[str]:
    parts = [part for part in _SLASH.split(text) if part]
    english = language("en")
    if len(parts) < 2 or english is None or _is_one_word(text, parts, "", english):
        return [text]
    if len(parts) == 2 and len(parts[0].split()) > 1 and len(parts[1].split()) == 1 and not _is_acronym(parts[1]):
        return _word_by_word(parts)
    return parts
