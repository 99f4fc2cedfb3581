"""VitePress: the bar, the sidebar and the labels of each language in `locales` of
`.vitepress/config.*`.

Entries of bars belong together by where they lead; other labels by their key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from doclint.expressions import expression
from doclint.messages.families._common import is_words
from doclint.messages.formats.script import texts
from doclint.messages.record import Family, File, Ground, Section, Text
from doclint.site.script import Library, ValueKind
from doclint.site.script import ScriptValue as Literal

_CONFIG = expression(r"(?:(?P<folder>.*)/)?\.vitepress/config(?:/index)?\.[mc]?[jt]s")
_NO_WORDS = frozenset(
    {
        "lang",
        "link",
        "dir",
        "pattern",
        "src",
        "icon",
        "svg",
        "base",
        "activeMatch",
        "rel",
        "target",
        "label",
    }
)
_ADDRESSES = ("link", "base")
_DEEPEST = 20


def find(ground: Ground) -> Iterator[File]:
    """The configurations that have languages."""
    for path in sorted(ground.shelf.names):
        if _CONFIG.fullmatch(path) and _locales(path, ground).kind is ValueKind.MAP:
            yield File(path, None, path)


def _locales(path: str, ground: Ground) -> Literal:
    return Library(ground.shelf).exported(path).at("locales")


def sections(file: File, ground: Ground) -> Iterator[Section]:
    """The texts of each language; `root` is the source's."""
    for name, locale in _locales(file.path, ground).pairs.items():
        is_source = name == "root"
        if is_source:
            code: str | None = ground.source
        else:
            lang = locale.at("lang").string() or name
            code = ground.code(name) or ground.code(lang)
        if code:
            prefix = "" if is_source else name
            yield Section(code, tuple(_labels(locale, ground, prefix, "")))


def _labels(
    value: Literal, ground: Ground, prefix: str, key: str, depth: int = 0
) -> Iterator[Text]:
    if depth > _DEEPEST:
        return
    for name, below in value.pairs.items():
        here = f"{key}.{_neutral(name, prefix)}"
        # At the top `label` is the name of the language.
        is_label = name not in _NO_WORDS or (name == "label" and depth > 0)
        if below.kind is ValueKind.TEXT and is_label and is_words(below.text):
            for text in texts(below, ground.shelf):
                yield Text(here.lstrip("."), text)
        elif name not in _NO_WORDS:
            yield from _labels(below, ground, prefix, here, depth + 1)
    for number, item in enumerate(value.items):
        name_or_number = _called(item.pairs, prefix) or number
        here = f"{key}[{name_or_number}]"
        yield from _labels(item, ground, prefix, here, depth + 1)


def _called(pairs: Mapping[str, Literal], prefix: str) -> str:
    """What an entry leads to: its own address, or that of the first below it."""
    for name in _ADDRESSES:
        if name in pairs and pairs[name].string():
            return _neutral(pairs[name].string(), prefix)
    items = pairs["items"].items if "items" in pairs else ()
    return next(
        (f"above {above}" for item in items if (above := _called(item.pairs, prefix))),
        "",
    )


def _neutral(address: str, prefix: str) -> str:
    """An address without the folder of its language."""
    return (
        re.sub(rf"^/?{re.escape(prefix)}(?=/|$)/?", "/", address) if prefix else address
    )


FAMILY = Family(
    "vitepress",
    "labels of the configuration",
    find,
    sections,
    whole=False,
)
