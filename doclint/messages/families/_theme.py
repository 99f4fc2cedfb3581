"""The labels of Docusaurus' classic theme, as the site's configuration says them: the
bar on top and the columns at the foot, as far as they are literal.

`docusaurus write-translations` makes their keys of the labels.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from doclint.dataclasses import replace
from doclint.messages.families._common import is_words
from doclint.messages.formats.script import texts
from doclint.messages.record import Ground, Text
from doclint.site.script import Library, ValueKind
from doclint.site.script import ScriptValue as Literal

_ENDINGS = ("js", "ts", "mjs", "cjs", "mts", "cts")
_DEEPEST = 4


def labels_of(site: str, part: str, ground: Ground) -> tuple[Text, ...]:
    """The labels of a `part` of the theme's configuration (`navbar`, `footer`), the
    first of each key. `site` is the site's folder and ends in `/`, or is empty."""
    paths = (f"{site}docusaurus.config.{ending}" for ending in _ENDINGS)
    path = next((path for path in paths if path in ground.shelf.names), None)
    if path is None:
        return ()
    theme = Library(ground.shelf).exported(path).at("themeConfig", part)
    labels = _navbar(theme) if part == "navbar" else _footer(theme)
    by_key: dict[str, Text] = {}
    for key, label in labels:
        for value in texts(label, ground.shelf):
            if is_words(value.text):
                by_key.setdefault(key, Text(key, replace(value, path=(key,))))
    return tuple(by_key.values())


_Label = tuple[str, Literal]


def _navbar(navbar: Literal) -> Iterator[_Label]:
    yield from _text("title", navbar.at("title"))
    yield from _text("logo.alt", navbar.at("logo", "alt"))
    yield from _items("item.label", navbar.at("items").items)


def _footer(footer: Literal) -> Iterator[_Label]:
    yield from _text("copyright", footer.at("copyright"))
    yield from _text("logo.alt", footer.at("logo", "alt"))
    for column in footer.at("links").items:
        title = column.at("title")
        yield from _text(f"link.title.{title.text}", title)
    yield from _items("link.item.label", footer.at("links").items)


def _items(key: str, items: Sequence[Literal], depth: int = 0) -> Iterator[_Label]:
    """The labels of entries and of those below them."""
    for item in items:
        label = item.at("label")
        yield from _text(f"{key}.{label.text}", label)
        if depth < _DEEPEST:
            yield from _items(key, item.at("items").items, depth + 1)


def _text(key: str, value: Literal) -> Iterator[_Label]:
    if value.kind is ValueKind.TEXT:
        yield key, value
