"""Inline code that is a value each language writes in its way: amounts, sizes, keys, dates, slots."""

from __future__ import annotations

import re

from doclint.evidence.free_words import SIGNS
from doclint.expressions import expression

_BLANK_IN_PATH = expression(
    r"(?<=\w)\s+/(?=\w[\w./-]*\.\w+$)|(?<=\w)/\s+(?=\w[\w./-]*\.\w+$)"
)


_NUMBER = expression(r"\d{1,3}(?:[ .,'\u00a0\u202f]?\d{3})+")


_MEASURED = expression(r"(\d+(?:[.,]\d+)?)[ \u00a0]([^\W\d_]{3,})")


# French bytes are octets: `1,5 Go` for `1.5 GB`.
_STORED = expression(r"(\d+(?:[.,]\d+)?)[ \u00a0\u202f]?([kKMGTP]?)i?[Bo]")


_DIGITS = expression(r"\d")


def is_quantity(source: str, translation: str) -> bool:
    """Whether it is the same number, grouped as each language does it or with its unit
    in words: `200 000` and `7 meters`."""
    if _NUMBER.fullmatch(source) and _NUMBER.fullmatch(translation):
        return _DIGITS.findall(source) == _DIGITS.findall(translation)
    mine = _MEASURED.fullmatch(source)
    theirs = _MEASURED.fullmatch(translation)
    if mine and theirs and mine[1] == theirs[1]:
        return True
    amount = _bytes(source)
    return amount is not None and amount == _bytes(translation)


def _bytes(code: str) -> tuple[str, str] | None:
    """The number and the scale of an amount of bytes."""
    match = _STORED.fullmatch(code)
    return (match[1].replace(",", "."), match[2]) if match else None


_MODIFIER = r"(?: ctrl|control|cmd|command|alt|option|shift|win | [⌘⌥⇧⌃] )"


_NAMED_KEY = r"""
    enter | return | tab | esc(?:ape)? | space | backspace | del(?:ete)? | insert
    | home | end | page [ ]? (?:up|down)
"""


_KEYS = expression(rf"(?xi: \[? {_MODIFIER} \]? \s* [+-]? \s* \S.* | {_NAMED_KEY} )")


def is_key(source: str, translation: str = "") -> bool:
    """Whether it is a key of the keyboard (`Ctrl+Space`), which has another name in
    another language (`Strg+Leertaste`)."""
    return _KEYS.fullmatch(source) is not None


def is_explained(source: str, translation: str) -> bool:
    """Whether it is the term in the reader's language, and the code after it."""
    in_brackets = rf"[^()（）]+[(（]{re.escape(source)}[)）]"
    return re.fullmatch(in_brackets, translation) is not None


def is_plural(source: str, translation: str) -> bool:
    """Whether the source has several of a kind, and the translation one, in a language
    that counts otherwise; or the source a verb with its ending (`dispatched`)."""
    if source in (f"{translation}s", f"{translation}es"):
        return True
    stem = translation.removesuffix("e")
    is_word = translation.isalpha() and translation.islower()
    return is_word and source in (f"{stem}ed", f"{stem}ing")


# A protocol or a format, and what it is of: `HTTP header`.
_KIND_OF = expression(r"(?P<name>[A-Z]{2,})(?:[ ][a-z]{3,}){1,2}")


def is_kind_of(source: str, translation: str) -> bool:
    """Whether both are words beside one name in capitals: `PROXY protocol`."""
    kind = _KIND_OF.fullmatch(source)
    if kind is None or SIGNS.search(translation):
        return False
    return re.search(rf"(?<![A-Za-z]){kind['name']}(?![a-z])", translation) is not None


# How a thing may be written, its parts that may be left out in square brackets:
# `lamp:room[:place][,light=value]`.
_NOTATION = expression(r"[\w.-]+(?:[:=,/][\w.-]+)*(?:\[[:=,/ ][^\[\]]+\])+")


_NOTED_WORD = expression(r"[^\W\d_]+")


def is_same_notation(source: str, translation: str) -> bool:
    """Whether both are such a notation with the same signs and the same beginning."""
    if _NOTATION.fullmatch(source) is None:
        return False
    mine = _NOTED_WORD.findall(source)
    theirs = _NOTED_WORD.findall(translation)
    has_same_signs = _NOTED_WORD.sub("a", source) == _NOTED_WORD.sub("a", translation)
    return has_same_signs and mine[0] == theirs[0]


# An option with the name of its value: `--lamp=LAMP`.
_OPTION = expression(r"(?P<option>--?[a-z][\w-]*[= ])[A-Z]{2}[A-Z_-]*")


def is_same_option(source: str, translation: str) -> bool:
    """Whether both are one option, with its value's name in capitals."""
    option = _OPTION.fullmatch(source)
    if option is None or not translation.startswith(option["option"]):
        return False
    name = translation.removeprefix(option["option"])
    return name == name.upper() and not SIGNS.search(name.replace("_", ""))


# An address of an example, whose pages have names in any language.
_EXAMPLE = expression(r"(?:https?://)?(?:[\w-]+\.)*example(?:\.(?:com|org|net))?(?=/)")


def is_on_example(source: str, translation: str) -> bool:
    """Whether both are addresses of pages on one host that is an example."""
    host = _EXAMPLE.match(source)
    if host is None or not translation.startswith(host[0] + "/"):
        return False
    return not re.search(r"\s", source + translation)


_DATED = expression(
    r"(?:[^\W\d_]{3,}|\d{1,2})[., ]+(?:[^\W\d_]{3,}|\d{1,2})[., ]+\d{4}"
)


def is_same_date(source: str, translation: str) -> bool:
    """Whether both say one day, the month in words."""
    if not _DATED.fullmatch(source):
        return False
    return sorted(_DAYS.findall(source)) == sorted(_DAYS.findall(translation))


_DAYS = expression(r"\d+")


# What a reader is to replace is told in the reader's language: `<your-key>`,
# `YOUR_KEY`, `<a name>`.
_PLACEHOLDER = expression(
    r"""(?xi:
        < [^<>]* \s [^<>]* >
        | < (?:your|my|some|the|an?) [_-] [^<>]* >
        | \{? (?:your|my) [_-] [\w-]+ \}? (?:://)?
    )"""
)


_ANY_PLACEHOLDER = expression(
    r"(?x) [<\[{] [^<>]+ [>\]}] | [^\W\d]+ (?: [_-] [^\W_]+ )+ (?:://)?"
)


def is_placeholder(source: str, translation: str) -> bool:
    """Whether both are what a reader is to replace."""
    return bool(
        _PLACEHOLDER.fullmatch(source) and _ANY_PLACEHOLDER.fullmatch(translation)
    )


def has_lost_blank_in_path(source: str, translation: str) -> bool:
    """Whether a blank within a path of the source's, which cannot be right, is gone:
    `api /keys.go`."""
    return _BLANK_IN_PATH.sub("/", source) == translation
