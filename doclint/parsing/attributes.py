"""Attribute lists: `{: .class #id key="value"}`, `{ #id }`, `{#id}`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import AttributeList
from doclint.expressions import expression
from doclint.source import Span

_ITEM = expression(
    r"[#.][^\s}]+|(?P<key>[\w:-]+)=(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<plain>[^\s}]+))"
)
# kramdown's own (parser/kramdown/extensions.rb): an id has no dot, and what is not
# wholly understood is nothing.
_KRAMDOWN_ITEM = expression(
    r"(?<!\S)(?:(?P<key>[a-zA-Z0-9_][\w-]*)=(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)')"
    r"|(?P<names>(?:#[A-Za-z][a-zA-Z0-9_:-]*|\.[^\s.#]+)+))(?!\S)"
)
_ESCAPED = expression(r"\\([!-/:-@\[-`{-~])")
_NAME = expression(r"[#.][^.#]+")


def attribute_list(
    text: str, span: Span, block: bool, kramdown: bool = False
) -> AttributeList:
    """Read an attribute list. Of several ids the last wins, as kramdown and
    Python-Markdown have it.

    A heading's own `{#id}` may have any name; only lists (`{: #id}`) have kramdown's
    grammar."""
    body = text.strip().removeprefix("\\").strip("{}").removesuffix("\\")
    grammar = _KRAMDOWN_ITEM if kramdown and body.startswith(":") else _ITEM
    items = tuple(_items(grammar, body.removeprefix(":")))
    ids = [value for name, value in items if name in ("#", "id")]
    classes = (value for name, value in items if name == ".")
    pairs = (item for item in items if item[0] not in ("#", "."))
    last_id = (
        _ESCAPED.sub(r"\1", ids[-1]) if ids else None
    )  # Python-Markdown reads escapes before lists
    return AttributeList(span, last_id, tuple(classes), tuple(pairs), block)


def _items(grammar: re.Pattern[str], body: str) -> Iterator[tuple[str, str]]:
    """What a list says, in order: a key with its value, `#` with an id, `.` with a
    class."""
    for match in grammar.finditer(body):
        groups = match.groupdict("")
        if groups["key"]:
            yield (
                groups["key"],
                groups["double"] or groups["single"] or groups.get("plain", ""),
            )
        else:
            names = _NAME.findall(groups["names"]) if "names" in groups else (match[0],)
            yield from ((name[0], name[1:]) for name in names)
