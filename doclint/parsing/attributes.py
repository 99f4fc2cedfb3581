"""Attribute lists: `{: .class #id key="value"}`, `{ #id }`, `{#id}`."""

from __future__ import annotations

import re

from doclint.document import AttributeList
from doclint.source import Span

_ITEM = re.compile(
    r"#(?P<id>[^\s.#}]+)|\.(?P<class>[^\s.#}]+)|(?P<key>[\w:-]+)=(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<plain>[^\s}]+))"
)


def attribute_list(text: str, span: Span, block: bool) -> AttributeList:
    """Read an attribute list. Of several ids the last wins, as kramdown and Python-Markdown have it."""
    ids: list[str] = []
    classes: list[str] = []
    pairs: list[tuple[str, str]] = []
    for match in _ITEM.finditer(text.strip().strip("{}")):
        if match["id"]:
            ids.append(match["id"])
        elif match["class"]:
            classes.append(match["class"])
        else:
            pairs.append((match["key"], match["double"] or match["single"] or match["plain"] or ""))
    ids += [value for key, value in pairs if key == "id"]
    return AttributeList(span, ids[-1] if ids else None, tuple(classes), tuple(pairs), block)
