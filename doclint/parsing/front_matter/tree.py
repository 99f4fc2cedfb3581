"""YAML as a tree of values with exact places, read event by event so that size and
depth stay bounded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from typing import Any

import yaml

from doclint.dataclasses import dataclass
from doclint.document import Entry
from doclint.nesting import too_deep
from doclint.source import Span

# Deeper nesting and more values (aliases counted each time they are used) are refused:
# the first keeps walks over the tree safe from recursion, the second is the guard
# against "billion laughs".
MAX_DEPTH = 50
MAX_VALUES = 20_000

# libyaml where PyYAML was built with it: ten times faster, and its marks count
# characters, too.
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_AS_TEXT = frozenset(
    {
        "tag:yaml.org,2002:timestamp",
        "tag:yaml.org,2002:binary",
        "tag:yaml.org,2002:value",
    }
)
_MERGE = "<<"


class Unreadable(Exception):  # noqa: N818  # it is what the text is, not an error of ours
    """YAML that cannot be read, with the place where reading stopped. `refused`: legal,
    but too much."""

    def __init__(self, message: str, span: Span, refused: bool = False) -> None:
        super().__init__(message)
        self.message = message
        self.span = span
        self.refused = refused


@dataclass(frozen=True, slots=True)
class Node:
    """A value where it is written. `text` is a scalar's, resolved as to quotes and escapes but not to a type;
    `pairs` are a mapping's keys and values, `items` a list's items."""

    span: Span
    value: object
    text: str | None = None
    quoted: bool = False
    size: int = 1
    mapping: bool = False
    pairs: tuple[tuple[Node, Node], ...] = ()
    items: tuple[Node, ...] = ()
    alias: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing is written."""
        return self.span.start == self.span.end


@dataclass(frozen=True, slots=True)
class Tree:
    """A YAML text read: its root, None when it is blank, and the keys that stand twice
    in one mapping."""

    root: Node | None
    duplicates: tuple[tuple[Node, Node], ...]


@dataclass(slots=True)
class _Open:
    """A collection whose end has not come yet."""

    start: int
    mapping: bool
    flow: bool
    anchor: str | None
    nodes: list[Node] = field(default_factory=list)


def compose(text: str) -> Tree:
    """Read YAML.

    Raises:
        Unreadable: with the parser's own words and place, when the text is no YAML or too much of it.
    """
    if (deep := too_deep(text, MAX_DEPTH)) is not None:
        raise _refused_depth(deep)
    try:
        loader = _Loader(text)
    # The pure Python reader looks at the first characters at once.
    except yaml.YAMLError as error:
        raise _unreadable(error, text) from error
    try:
        return _Builder(loader, text).build()
    except yaml.YAMLError as error:
        raise _unreadable(error, text) from error
    finally:
        loader.dispose()


def _unreadable(error: yaml.YAMLError, text: str) -> Unreadable:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark:
        position = mark.index
    else:
        position = getattr(error, "position", 0) or 0
    at = min(position, len(text))
    problem = getattr(error, "problem", None) or getattr(error, "reason", None)
    return Unreadable(str(problem or "not YAML"), Span(at, at))


def _refused_depth(at: int) -> Unreadable:
    return Unreadable(
        f"found values nested more than {MAX_DEPTH} deep, expected fewer",
        Span(at, at + 1),
        refused=True,
    )


class _Builder:
    """Turns parser events into nodes. Lives for one text."""

    def __init__(self, loader: Any, text: str) -> None:
        self._loader = loader
        self._text = text
        self._open: list[_Open] = []
        self._root: Node | None = None
        self._anchors: dict[str, Node | None] = {}
        self._size = 0
        self._duplicates: list[tuple[Node, Node]] = []

    def build(self) -> Tree:
        while self._loader.check_event():
            event = self._loader.get_event()
            if isinstance(event, yaml.ScalarEvent):
                self._add(self._scalar(event), event.anchor)
            elif isinstance(event, yaml.AliasEvent):
                self._add(self._alias(event), None)
            elif isinstance(event, yaml.CollectionStartEvent):
                self._begin(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._end(event)
        return Tree(self._root, tuple(self._duplicates))

    def _scalar(self, event: Any) -> Node:
        start, end = event.start_mark.index, event.end_mark.index
        # For the parser, a block text lasts until the next thing begins.
        if event.style in (
            "|",
            ">",
        ):
            end = start + len(self._text[start:end].rstrip())
        return Node(
            Span(start, end), self._value(event), event.value, quoted=bool(event.style)
        )

    def _value(self, event: Any) -> object:
        tag = event.tag if event.tag not in (None, "!") else None
        tag = tag or self._loader.resolve(yaml.ScalarNode, event.value, event.implicit)
        if tag in _AS_TEXT:
            return event.value
        try:
            return self._loader.construct_object(
                yaml.ScalarNode(tag, event.value, event.start_mark, event.end_mark)
            )
        # `!!int x`, `!!int` without a number, `!!bool x`, 5,000 digits, a tag of the generator's own
        except (ValueError, LookupError, yaml.YAMLError):
            return event.value

    def _alias(self, event: Any) -> Node:
        span = Span(event.start_mark.index, event.end_mark.index)
        target = self._anchors.get(event.anchor)
        if target is None:
            known = event.anchor in self._anchors
            reason = "refers to itself" if known else "refers to no anchor"
            raise Unreadable(f"alias *{event.anchor} {reason}", span, refused=known)
        return Node(
            span, target.value, target.text, target.quoted, target.size, alias=True
        )

    def _begin(self, event: Any) -> None:
        if len(self._open) >= MAX_DEPTH:
            raise _refused_depth(event.start_mark.index)
        if event.anchor:
            self._anchors[event.anchor] = None
        mapping = isinstance(event, yaml.MappingStartEvent)
        self._open.append(
            _Open(event.start_mark.index, mapping, bool(event.flow_style), event.anchor)
        )

    def _end(self, event: Any) -> None:
        done = self._open.pop()
        # A block collection ends for the parser where the next thing begins, for a
        # reader with its last value.
        last = done.nodes[-1].span.end if done.nodes else done.start
        span = Span(done.start, event.end_mark.index if done.flow else last)
        self._add(
            self._mapping(span, done.nodes)
            if done.mapping
            else _sequence(span, done.nodes),
            done.anchor,
        )

    def _mapping(self, span: Span, nodes: list[Node]) -> Node:
        pairs = tuple(zip(nodes[::2], nodes[1::2], strict=True))
        first: dict[str, Node] = {}
        merged: dict[str, object] = {}
        value: dict[str, object] = {}
        for key, item in pairs:
            name = _name(key)
            if name == _MERGE and not key.quoted:
                merged = {**_merge(item.value), **merged}
                continue
            if name in first:
                self._duplicates.append((first[name], key))
            first.setdefault(name, key)
            value[name] = item.value
        return Node(
            span, {**merged, **value}, size=_total(nodes), mapping=True, pairs=pairs
        )

    def _add(self, node: Node, anchor: str | None) -> None:
        if anchor:
            self._anchors[anchor] = node
        self._size += node.size if node.alias else 1
        if self._size > MAX_VALUES:
            raise Unreadable(
                f"found more than {MAX_VALUES:,} values, expected fewer",
                node.span,
                refused=True,
            )
        if self._open:
            self._open[-1].nodes.append(node)
        else:
            self._root = node


def _sequence(span: Span, nodes: list[Node]) -> Node:
    return Node(
        span,
        tuple(node.value for node in nodes),
        size=_total(nodes),
        items=tuple(nodes),
    )


def _total(nodes: list[Node]) -> int:
    return 1 + sum(node.size for node in nodes)


def _name(key: Node) -> str:
    if key.text is None:
        raise Unreadable("a list or mapping as key", key.span)
    return key.text


def _merge(value: object) -> dict[str, object]:
    """What `<<:` brings in: a mapping, or several of which the first wins."""
    if isinstance(value, dict):
        return value
    merged: dict[str, object] = {}
    for item in reversed(value) if isinstance(value, tuple) else ():
        merged.update(item if isinstance(item, dict) else {})
    return merged


def entries_of(
    root: Node, path: tuple[str | int, ...] = (), key: Span | None = None
) -> Iterator[Entry]:
    """Every key below `root`, and every single value in a list, in the order of the
    page."""
    for name, value in root.pairs:
        here = (*path, _name(name))
        yield Entry(
            Span(name.span.start, value.span.end),
            here,
            name.span,
            value.span,
            value.value,
            value.quoted,
        )
        yield from entries_of(value, here, name.span)
    for index, item in enumerate(root.items):
        here = (*path, index)
        if item.text is not None:
            yield Entry(
                item.span, here, key or item.span, item.span, item.value, item.quoted
            )
        yield from entries_of(item, here, key)
