"""Starlight's sidebar in `astro.config.*`: each entry has its label, and below
`translations` what other languages call it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from doclint.dataclasses import replace
from doclint.expressions import expression
from doclint.messages.families._common import is_words
from doclint.messages.formats.script import texts
from doclint.messages.record import Family, File, Ground, Section, Text
from doclint.site.script import Library, ValueKind
from doclint.site.script import ScriptValue as Literal
from doclint.site.starlight import options

_CONFIG = expression(r"(?:.*/)?astro\.config\.(?:mjs|ts|js|mts|cjs)")
_DEEPEST = 12


def find(ground: Ground) -> Iterator[File]:
    """The configurations whose sidebar is translated."""
    for path in sorted(ground.shelf.names):
        if _CONFIG.fullmatch(path) and _by_language(path, ground):
            yield File(path, None, path)


def sections(file: File, ground: Ground) -> Iterator[Section]:
    """The labels as they are, and what each language calls them."""
    by_language = _by_language(file.path, ground)
    if by_language:
        yield from (
            Section(code, tuple(texts_of_code))
            for code, texts_of_code in by_language.items()
        )


def _by_language(path: str, ground: Ground) -> Mapping[str, Sequence[Text]]:
    """The texts of each language; nothing where no label is translated."""
    sidebar = options(Library(ground.shelf).exported(path)).at("sidebar")
    by_language: defaultdict[str, list[Text]] = defaultdict(list)
    seen: set[str] = set()
    for key, entry in _entries(sidebar.items):
        translations = entry.at("translations").pairs
        if not translations or key in seen:
            continue
        seen.add(key)
        by_language[ground.source] += _texts(key, entry.at("label"), ground)
        for name, label in translations.items():
            code = ground.code(name)
            if code and code != ground.source:
                by_language[code] += _texts(key, label, ground)
    return by_language if len(by_language) > 1 else {}


def _entries(
    items: Sequence[Literal], above: str = "sidebar", depth: int = 0
) -> Iterator[tuple[str, Literal]]:
    """Entries under the labels of those above them and their own."""
    for item in items:
        key = f"{above}.{item.at('label').string()}"
        yield key, item
        if depth < _DEEPEST:
            yield from _entries(item.at("items").items, key, depth + 1)


def _texts(key: str, label: Literal, ground: Ground) -> Iterator[Text]:
    if label.kind is not ValueKind.TEXT or not is_words(label.text):
        return
    for value in texts(label, ground.shelf):
        yield Text(key, replace(value, path=(key,)))


FAMILY = Family(
    "starlight_sidebar", "labels of the sidebar", find, sections, whole=False
)
