"""The front matter of a page: from its text to parts with exact places, and at most one
fault of form.

YAML between `---` marks, TOML between `+++` marks and a JSON object at the top are
read. What cannot be read gives one fault where the writer must act; the entries that
are fine are still handed on, and the body is never lost.
"""

from __future__ import annotations

from doclint.dataclasses import dataclass
from doclint.document import Entry, FrontMatter, FrontMatterFault
from doclint.parsing.front_matter.diagnosis import diagnose, readable_chunks
from doclint.parsing.front_matter.explanations import Diagnosis
from doclint.parsing.front_matter.marks import Frame, Syntax, find_frame
from doclint.parsing.front_matter.toml import read_toml
from doclint.parsing.front_matter.tree import (
    Node,
    Tree,
    Unreadable,
    compose,
    entries_of,
)
from doclint.source import Span

# Larger front matter is refused unread: no writer makes it, and a reader must not be
# kept waiting for it.
MAX_LENGTH = 1_000_000


@dataclass(frozen=True, slots=True)
class FrontMatterParts:
    """What the front matter gives to a document. The body begins at `end`."""

    front_matter: FrontMatter
    entries: tuple[Entry, ...]
    faults: tuple[FrontMatterFault, ...]
    end: int


def parse_front_matter(
    text: str, behind_blanks: bool = False
) -> FrontMatterParts | None:
    """Read the front matter at the top of `text` (as read, without byte order mark; any
    line ends), or `behind_blanks`, where the generator takes it there.

    None when the page has none. Never raises: whatever is wrong is a fault. List items
    that are single values are entries too; their path ends in the item's index and
    their key is the list's.
    """
    frame = find_frame(text, behind_blanks)
    if frame is None:
        return None
    content = text[frame.content.start : frame.content.end]
    entries, faults, readable = _read(content, frame)
    marks = tuple(
        FrontMatterFault(fault.span, fault.kind, fault.message, fault.suggestion)
        for fault in frame.faults
    )
    # Without its end, nobody knows which lines belong to the front matter, so their
    # faults are not told.
    unclosed = any(fault.kind == "unclosed" for fault in marks)
    shown = marks + (
        ()
        if unclosed
        else tuple(_shifted(fault, frame.content.start) for fault in faults)
    )
    return FrontMatterParts(
        FrontMatter(frame.span, frame.content, readable and not marks),
        tuple(_placed(entry, frame.content.start) for entry in entries),
        tuple(sorted(shown, key=lambda fault: fault.span)),
        frame.end,
    )


def _read(
    content: str, frame: Frame
) -> tuple[tuple[Entry, ...], tuple[FrontMatterFault, ...], bool]:
    if len(content) > MAX_LENGTH:
        what = f"front matter of {len(content):,} characters, expected at most {MAX_LENGTH:,}"
        return (), (FrontMatterFault(Span(0, 0), "invalid", what),), False
    if frame.syntax is Syntax.TOML:
        toml = read_toml(content)
        return toml.entries, toml.faults, not toml.faults
    return _read_yaml(content)


def _read_yaml(
    content: str,
) -> tuple[tuple[Entry, ...], tuple[FrontMatterFault, ...], bool]:
    try:
        tree = compose(content)
    except Unreadable as error:
        left = () if error.refused else _what_is_left(content)
        return left, (_invalid(diagnose(content, error)),), False
    root = tree.root
    if root is None or root.empty:
        return (), (), True
    if not root.mapping:
        fault = diagnose(content, Unreadable("text without a key", root.span))
        return _what_is_left(content), (_invalid(fault),), False
    return tuple(entries_of(root)), _duplicates(tree), True


def _what_is_left(content: str) -> tuple[Entry, ...]:
    """The entries of the top-level keys that can be read one by one."""
    nodes: tuple[tuple[int, Node], ...] = tuple(readable_chunks(content))
    return tuple(_placed(entry, at) for at, node in nodes for entry in entries_of(node))


def _invalid(diagnosis: Diagnosis) -> FrontMatterFault:
    return FrontMatterFault(
        diagnosis.span, "invalid", diagnosis.message, diagnosis.suggestion
    )


def _duplicates(tree: Tree) -> tuple[FrontMatterFault, ...]:
    return tuple(
        FrontMatterFault(
            later.span,
            "duplicate-key",
            f"found key {later.value} again, expected it once",
            None,
            first.span,
        )
        for first, later in sorted(tree.duplicates, key=lambda pair: pair[1].span)
    )


def _shifted(fault: FrontMatterFault, by: int) -> FrontMatterFault:
    related = fault.related.shift(by) if fault.related else None
    return FrontMatterFault(
        fault.span.shift(by), fault.kind, fault.message, fault.suggestion, related
    )


def _placed(entry: Entry, by: int) -> Entry:
    return Entry(
        entry.span.shift(by),
        entry.path,
        entry.key_span.shift(by),
        entry.value_span.shift(by),
        entry.value,
        entry.quoted,
    )
