"""What a page is, aspect by aspect: what must be the same after a fix but for what the
fix declares."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from doclint.dataclasses import dataclass
from doclint.document import (
    Document,
)
from doclint.engine.mending.readings import (
    MAKES_LINKS,
    Item,
    PortraitItems,
    TextComparison,
    attributes,
    blocks,
    code_spans,
    comments,
    definitions,
    emphasis,
    fences,
    footnotes,
    front_matter,
    html,
    ids,
    keys,
    links,
    prose,
    references,
    tables,
    tag_blocks,
    tags,
    working,
)
from doclint.findings import Change
from doclint.parsing import Event


class Aspect(NamedTuple):
    """One way to look at a page. `free`: with one of these changes it may differ in any
    way; `grows`: with one of these things may come, and none go; `counted`: with one of
    these it may differ at as many places as there are edits, and only there."""

    name: str
    items: Callable[[Document, TextComparison], PortraitItems]
    free: frozenset[Change] = frozenset()
    counted: frozenset[Change] = frozenset()
    grows: frozenset[Change] = frozenset()


_C = Change
_MAKES_PROSE = frozenset(
    {_C.STRUCTURE, _C.LINK, _C.DEFINITION, _C.EMPHASIS, _C.FRONT_MATTER}
)
_IN_PROSE = frozenset({_C.WORDS, _C.FOOTNOTE, _C.HEADING_ID})
_READ = frozenset({_C.STRUCTURE, _C.FRONT_MATTER})
ASPECTS = (
    Aspect("blocks", blocks, _READ),
    Aspect("tables", tables, _READ),
    Aspect("the prose", prose, _MAKES_PROSE, _IN_PROSE),
    Aspect("what is bold or in italics", emphasis, frozenset({_C.EMPHASIS})),
    Aspect(
        "links",
        links,
        frozenset({_C.FRONT_MATTER}),
        frozenset({_C.TARGET, _C.TAG}),
        MAKES_LINKS,
    ),
    Aspect(
        "what leads somewhere",
        working,
        frozenset({_C.FRONT_MATTER}),
        grows=MAKES_LINKS,
    ),
    Aspect("references", references, frozenset({_C.LINK, _C.DEFINITION})),
    Aspect(
        "definitions of links",
        definitions,
        frozenset({_C.DEFINITION}),
        frozenset({_C.TARGET}),
    ),
    Aspect("footnotes", footnotes, counted=frozenset({_C.FOOTNOTE})),
    Aspect("inline code", code_spans, counted=frozenset({_C.CODE_SPAN})),
    Aspect("a code block", fences, counted=frozenset({_C.CODE})),
    Aspect("HTML", html, counted=frozenset({_C.HTML, _C.TARGET})),
    Aspect("a comment", comments),
    Aspect("template tags", tags, counted=frozenset({_C.TAG, _C.TARGET})),
    Aspect("blocks of template tags", tag_blocks, frozenset({_C.TAG})),
    Aspect("attribute lists", attributes, frozenset(), frozenset({_C.HEADING_ID})),
    # Words of a heading make its id; that no link of the site is lost by it, the
    # findings tell.
    Aspect(
        "the id of a heading",
        ids,
        frozenset({_C.FRONT_MATTER}),
        frozenset({_C.HEADING_ID, _C.WORDS, _C.STRUCTURE}),
    ),
    Aspect("keys of the front matter", keys, frozenset({_C.KEY, _C.FRONT_MATTER})),
    Aspect(
        "the front matter",
        front_matter,
        frozenset({_C.FRONT_MATTER}),
        frozenset({_C.VALUE, _C.WORDS}),
    ),
)

# Which events of the rendered page may be others; what is not here may not.
_EVENTS: dict[str, frozenset[Change]] = {
    "block": _READ,
    "mark": frozenset({_C.EMPHASIS, _C.LINK, _C.DEFINITION, _C.FRONT_MATTER}),
    "link": frozenset({_C.LINK, _C.DEFINITION, _C.TARGET, _C.TAG, _C.FRONT_MATTER}),
    "image": frozenset({_C.LINK, _C.DEFINITION, _C.TARGET, _C.TAG, _C.FRONT_MATTER}),
    "code": frozenset({_C.CODE_SPAN}),
    "fence": frozenset({_C.CODE}),
    "html": frozenset(
        {_C.HTML, _C.TARGET, _C.WORDS}
    ),  # blocks of it hold words; its tags are compared by themselves
    "attributes": frozenset({_C.HEADING_ID}),
    "text": frozenset(
        {_C.WORDS, _C.FOOTNOTE, _C.CODE_SPAN, _C.LINK, _C.DEFINITION, _C.HEADING_ID}
    )
    | {_C.FRONT_MATTER, _C.TARGET},
}


_READ_AS = {
    "code": TextComparison.code,
    "fence": TextComparison.code,
    "html": TextComparison.prose,
}


@dataclass(frozen=True, eq=False)
class Portrait:
    """A page as it is compared: its document, and the stream that `render` makes of
    it."""

    document: Document
    render: Callable[[Document], Sequence[Event]]

    @cached_property
    def events(self) -> Sequence[Event]:
        """The stream, made when it is asked for."""
        return self.render(self.document)

    def items(self, aspect: Aspect, wording: TextComparison) -> list[Item]:
        """What the page has of an aspect."""
        return list(aspect.items(self.document, wording))

    def html(self, wording: TextComparison) -> list[tuple[str, str]]:
        """The stream without what the declared changes may change."""
        return list(_joined(self.events, wording))


def _joined(
    events: Iterable[Event], wording: TextComparison
) -> Iterator[tuple[str, str]]:
    text = ""
    for kind, value in events:
        if wording.changes & _EVENTS[kind]:
            continue
        if kind == "text":
            text += value
            continue
        if prose := wording.prose(text):
            yield "text", prose
        text = ""
        yield kind, _READ_AS.get(kind, TextComparison.exact)(wording, value)
    if prose := wording.prose(text):
        yield "text", prose
