"""Codes of languages (BCP 47) in any usual spelling, and which of them speak for which.

`pt_BR`, `pt-br` and `PT-BR` are one code. A region or script stands before its language: what is said for `fr-CA` holds
for that page rather than what is said for `fr`, and what is said for `zh-Hans` holds for `zh-CN`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import lru_cache

from doclint.expressions import expression

# Regions that write Chinese in other signs than Mandarin's usual ones, and the reverse.
_CHINESE = {
    "cn": "hans", "sg": "hans", "my": "hans", "tw": "hant", "hk": "hant", "mo": "hant",
}  # fmt: skip
# Codes that ISO 639 gave up, and the ones that took their place.
_RENAMED = {"iw": "he", "in": "id", "ji": "yi", "jw": "jv", "mo": "ro", "tl": "fil"}
# What countries are taken for, in names of files and folders and by sites that say so.
_COUNTRIES = {
    "cn": "zh",
    "jp": "ja",
    "kr": "ko",
    "vn": "vi",
    "ua": "uk",
    "cz": "cs",
    "gr": "el",
    "ir": "fa",
    "il": "he",
    "dk": "da",
    "kz": "kk",
    "kh": "km",
    "bd": "bn",
    "tw": "zh-tw",
    "ch": "zh",
}
_SEPARATOR = expression(r"[_@. ]")


def countries_of(code: str) -> frozenset[str]:
    """What sites call a language by, where that is a country (`tw`)."""
    return frozenset(
        name for name, spoken in _COUNTRIES.items() if spoken == code.lower()
    )


def meant(code: str) -> str:
    """The language that somebody means who calls it by its country (`kr`); any other
    code as it is."""
    return _COUNTRIES.get(code.lower(), code)


@lru_cache(maxsize=1024)
def normal_code(code: str) -> str:
    """A code in small letters with hyphens: `pt_BR` → `pt-br`. Of the usual
    `zh_Hans_CN` all parts are kept."""
    return _SEPARATOR.sub("-", code.strip()).lower()


@lru_cache(maxsize=1024)
def lineage(code: str) -> tuple[str, ...]:
    """The code and what it falls under, the narrowest first: `zh-tw` → `zh-tw`,
    `zh-hant`, `zh`."""
    parts = normal_code(code).split("-")
    tags = ["-".join(parts[:length]) for length in range(len(parts), 0, -1)]
    script = _CHINESE.get(parts[-1]) if parts[0] == "zh" and len(parts) > 1 else None
    if script and f"zh-{script}" not in tags:
        tags.insert(len(tags) - 1, f"zh-{script}")
    if parts[0] in _RENAMED:
        tags.append(_RENAMED[parts[0]])
    return tuple(tags)


def han_form(code: str) -> str:
    """Which Chinese characters a code asks for: `hans`, `hant`, or nothing where it does
    not say."""
    parts = {part for tag in lineage(code) for part in tag.split("-")}
    return next((form for form in ("hans", "hant") if form in parts), "")


def speaks(code: str | None, wanted: str) -> bool:
    """Whether text in `code` (`pt-BR`) falls under `wanted` (`pt`, or `pt_br`
    itself)."""
    return code is not None and normal_code(wanted) in lineage(code)


def closest_code(code: str | None, codes: Collection[str]) -> str | None:
    """Which of `codes` is meant for text in `code`: itself, what it falls under, or the
    only kind of it there is (`pt-br` for `pt`). None where none is."""
    if code is None or not codes:
        return None
    by_code = {normal_code(each): each for each in reversed(list(codes))}
    for each in lineage(code):
        if each in by_code:
            return by_code[each]
    return next((each for each in codes if speaks(each, code)), None)


def same_language(one: str, other: str) -> bool:
    """Whether two codes are of one language, whatever the region."""
    return lineage(one)[-1] == lineage(other)[-1]


def languages_of(codes: Iterable[str]) -> frozenset[str]:
    """The languages of codes, without regions."""
    return frozenset(lineage(code)[-1] for code in codes)
