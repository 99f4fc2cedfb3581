"""Jekyll's data: `_data/LANG/x.yml`, `_data/x/LANG.yml`, `_i18n/LANG.yml`, and files
that have all languages in one.

Data may be anything. Values count under keys that usually hold words, in files of labels (`_i18n`, `strings`, `locale`,
`ui-text`), below keys of that name, and in mappings whose values the languages say in words of their own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from doclint.dataclasses import dataclass
from doclint.expressions import expression
from doclint.messages.families._common import (
    by_pattern,
    is_words,
    section,
    steps_of_language,
    with_source,
)
from doclint.messages.formats import FileText
from doclint.messages.record import Family, File, Ground, Section

_LABELS = expression(
    r"(?:^|/)_i18n(?:/|$)|(?:^|/)(?:i18n|locales?|strings?|ui(?:[-_]?text)?|translations?|labels?|messages|lang(?:uage)?s?|t)(?:[./]|$)"
)
_WORDS = expression(
    r"(?i)(?:.*[-_])?(?:title|text|label|description|name|message|caption|heading|subtitle|tagline|content|button|summary|alt|note|tooltip|placeholder)"
)
_ONE = expression(r"(?:.*/)?_data/(?:.*/)?[\w-]+\.(?:ya?ml|json|toml)")
_ENDINGS = r"(?:ya?ml|json|toml)"


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a mapping holds words for readers, though no name says so."""

    # The languages say so many of its texts otherwise than the source (count),
    translated: int = 2
    # and this much of those that both have (share, 0 to 1).
    share: float = 0.5


_LIMITS = _Calibration()


def find(ground: Ground) -> Iterator[File]:
    """Files of a language below `_data` or `_i18n`, and those with a language a key at
    the top."""
    files = list(
        by_pattern(
            ground,
            rf"(?:.*/)?_data/(?P<lang>[\w-]+)/(?:.*/)?[\w.-]+\.{_ENDINGS}",
            rf"(?:.*/)?_data/(?:.*/)?(?P<lang>[\w-]+)\.{_ENDINGS}",
            rf"(?:.*/)?_data/(?:.*/)?[\w-]+[._-](?P<lang>[a-z]{{2}}(?:[-_]\w+)?)\.{_ENDINGS}",
            rf"(?:.*/)?_i18n/(?P<lang>[\w-]+)\.{_ENDINGS}",
            rf"(?:.*/)?_i18n/(?P<lang>[\w-]+)/(?:.*/)?[\w.-]+\.{_ENDINGS}",
        )
    )
    yield from with_source(files, ground)
    known = {file.path for file in files}
    for path in ground.names:
        if path in known or not _ONE.fullmatch(path):
            continue
        if len(_languages(ground, path)) > 1:
            yield File(path, None, path)


def _languages(ground: Ground, path: str) -> dict[str, str]:
    """The languages that the keys at the top of a file name; nothing where others stand
    beside them, or the source's is not among them."""
    tops = {
        str(value.path[0])
        for value in ground.reading(path).values
        if len(value.path) > 1
    }
    codes = {top: code for top in tops if (code := ground.code(top))}
    whole = len(codes) == len(
        {str(value.path[0]) for value in ground.reading(path).values}
    )
    return codes if whole and ground.source in codes.values() else {}


def sections(file: File, ground: Ground) -> Iterator[Section]:
    """What a file says, or what it says below the key of each language."""
    values = ground.reading(file.path).values
    if file.language:
        mappings = _translated_mappings(file.group, ground)
        drop = steps_of_language(values, file.language, ground)
        words = _words(values, file.group, mappings, drop)
        yield section(file.language, words, drop=drop, there=values)
        return
    for top, code in _languages(ground, file.path).items():
        below = [
            value
            for value in values
            if str(value.path[0]) == top and len(value.path) > 1
        ]
        words = _words(below, file.path)
        yield section(code, words, drop=1, there=below)


_Mapping = tuple[str | int, ...]


def _words(
    values: Sequence[FileText],
    group: str,
    mappings: frozenset[_Mapping] = frozenset(),
    drop: int = 0,
) -> list[FileText]:
    if _LABELS.search(group.replace("{lang}", "").removesuffix("/")):
        return list(values)
    return [
        value
        for value in values
        if _holds_words(value) or value.path[drop:-1] in mappings
    ]


def _translated_mappings(group: str, ground: Ground) -> frozenset[_Mapping]:
    """The mappings of a group's files, by their paths, most of whose texts are said
    otherwise in the languages than in the source. Items of lists are data."""
    versions = _versions(group, ground)
    kin = ground.source.partition("-")[0]
    sources = [path for path, code in versions if code.partition("-")[0] == kin]
    if not sources:
        return frozenset()
    there = _texts(sources[0], ground.source, ground)
    both: Counter[_Mapping] = Counter()
    otherwise: Counter[_Mapping] = Counter()
    for path, code in versions:
        here = _texts(path, code, ground) if path not in sources else {}
        for key in here.keys() & there.keys():
            both[key[:-1]] += 1
            otherwise[key[:-1]] += here[key] != there[key]
    return frozenset(
        mapping
        for mapping, count in both.items()
        if otherwise[mapping] >= max(_LIMITS.translated, _LIMITS.share * count)
    )


def _texts(path: str, language: str, ground: Ground) -> dict[_Mapping, str]:
    """The words of a file by their paths, but for those in lists."""
    values = ground.reading(path).values
    drop = steps_of_language(values, language, ground)
    return {
        value.path[drop:]: value.text
        for value in values
        if is_words(value.text) and not any(isinstance(key, int) for key in value.path)
    }


def _versions(group: str, ground: Ground) -> list[tuple[str, str]]:
    """The files of a group, each with its language."""
    before, _, after = group.partition("{lang}")
    shape = expression(rf"(?P<lang>[\w-]+){re.escape(after)}\.{_ENDINGS}")
    versions = []
    for path in ground.names[bisect_left(ground.names, before) :]:
        if not path.startswith(before):
            break
        match = shape.fullmatch(path[len(before) :])
        code = ground.code(match["lang"]) if match else None
        if code:
            versions.append((path, code))
    return versions


def _holds_words(value: FileText) -> bool:
    """Whether a value's key, or one above it, says that it is a label."""
    above = "/".join(map(str, value.path[:-1]))
    return _WORDS.fullmatch(str(_name(value))) is not None or bool(
        _LABELS.search(above)
    )


def _name(value: FileText) -> str | int:
    """The nearest key; items of lists have that of their list."""
    return next((step for step in reversed(value.path) if isinstance(step, str)), "")


FAMILY = Family("jekyll", "data of the site", find, sections)
