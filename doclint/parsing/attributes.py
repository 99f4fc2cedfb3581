"""Attribute lists: `{: .class #id key="value"}`, `{ #id }`, `{#id}`."""

from __future__ import annotations

import re

from doclint.document import AttributeList
from doclint.source import Span

_ITEM = re.compile(
    r"#(?P<id>[^\s}]+)|\.(?P<class>[^\s}]+)"
    r"|(?P<key>[\w:-]+)=(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<plain>[^\s}]+))"
)
# kramdown's own (parser/kramdown/extensions.rb): an id has no dot, and what is not wholly understood is nothing.
_KRAMDOWN_ITEM = re.compile(
    r"(?<!\S)(?:(?P<key>[a-zA-Z0-9_][\w-]*)=(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)')"
    r"|(?P<names>(?:#[A-Za-z][a-zA-Z0-9_:-]*|\.[^\s.#]+)+))(?!\S)"
)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_NAME = re.compile(r"#(?P<id>[^.#]+)|\.(?P<class>[^.#]+)")


def attribute_list(text: str, span: Span, block: bool, kramdown: bool = False) -> AttributeList:
    """Read an attribute list. Of several ids the last wins, as kramdown and Python-Markdown have it.

    A heading's own `{#id}` may have any name; only lists (`{: #id}`) have kramdown's grammar."""
    body = text.strip().strip("{}")
    grammar = _KRAMDOWN_ITEM if kramdown and body.startswith(":") else _ITEM
    ids: list[str] = []
    classes: list[str] = []
    pairs: list[tuple[str, str]] = []
    for match in grammar.finditer(body.removeprefix(":")):
        if match["key"]:
            told = match.groupdict()
            value = told["double"] or told["single"] or told.get("plain") or ""
            pairs.append((match["key"], value))
            ids += [value] if match["key"] == "id" else []
        else:
            names = _NAME.finditer(match["names"]) if grammar is _KRAMDOWN_ITEM else (match,)
            for name in names:
                ids += [name["id"]] if name["id"] else []
                classes += [name["class"]] if name["class"] else []
    own = _ESCAPED.sub(r"\1", ids[-1]) if ids else None  # Python-Markdown reads escapes before lists
    return AttributeList(span, own, tuple(classes), tuple(pairs), block)
