"""Jekyll's data: `_data/LANG/x.yml`, `_data/x/LANG.yml`, `_i18n/LANG.yml`, and files
that have all languages in one.

Data may be anything. Values count under keys that usually hold words, in files of labels (`_i18n`, `strings`, `locale`,
`ui-text`) and below keys of that name under all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from doclint.expressions import expression
from doclint.messages.families._common import by_pattern, texts, with_source
from doclint.messages.formats import Value
from doclint.messages.record import Family, File, Ground, Section

_LABELS = expression(
    r"(?:^|/)_i18n(?:/|$)|(?:^|/)(?:i18n|locales?|strings?|ui[-_]?text|translations?|labels?|messages|lang(?:uage)?s?|t)(?:[./]|$)"
)
_WORDS = expression(
    r"(?i)(?:.*[-_])?(?:title|text|label|description|name|message|caption|heading|subtitle|tagline|content|button|summary|alt|note|tooltip|placeholder)"
)
_ONE = expression(r"(?:.*/)?_data/(?:.*/)?[\w-]+\.(?:ya?ml|json|toml)")
_ENDINGS = r"(?:ya?ml|json|toml)"


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
        yield Section(file.language, tuple(texts(_words(values, file.group))))
        return
    for top, code in _languages(ground, file.path).items():
        below = [
            value
            for value in values
            if str(value.path[0]) == top and len(value.path) > 1
        ]
        yield Section(code, tuple(texts(_words(below, file.path), drop=1)))


def _words(values: Sequence[Value], group: str) -> list[Value]:
    if _LABELS.search(group.replace("{lang}", "").removesuffix("/")):
        return list(values)
    return [value for value in values if _holds_words(value)]


def _holds_words(value: Value) -> bool:
    """Whether a value's key, or one above it, says that it is a label."""
    above = "/".join(map(str, value.path[:-1]))
    return _WORDS.fullmatch(str(_name(value))) is not None or bool(
        _LABELS.search(above)
    )


def _name(value: Value) -> str | int:
    """The nearest key; items of lists have that of their list."""
    return next((step for step in reversed(value.path) if isinstance(step, str)), "")


FAMILY = Family("jekyll", "data of the site", find, sections)
