"""Block tags that hold more or less than in the source text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from doclint.dataclasses import dataclass
from doclint.document import BlockKind, Document, Tag, TagBlock, TagKind
from doclint.evidence.beside import told
from doclint.evidence.runs import named
from doclint.findings import Hit, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

# More blocks than this are not taken in by an end that slipped: the pages are built
# otherwise.
_MOST = 12
# How a tag is shown in a message.
_SHOWN = {TagKind.TAG: "{{% {} %}}", TagKind.SHORTCODE: "{{{{< {} >}}}}"}


@rule(
    "templates/changed-extent",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(
            source="{% alert note %}\nIt goes on.\n{% endalert %}\n\n## What is sent\n\nThe text below.\n",
            translation="{% alert note %}\nCela continue.\n\n## Ce qui part\n⟦{% endalert %}⟧\n\nLe texte qui suit.\n",
            dialect="jekyll",
        ),
        bad(
            source="{% tab Two %}\nLay it down.\n\nThen write.\n{% endtab %}\n\n## End\n",
            translation="{% tab Zwei %}\nHinlegen.\n⟦{% endtab %}⟧\n\nDann schreiben.\n\n## Ende\n",
            dialect="jekyll",
            language="de",
        ),
        bad(
            source="{{< note >}}\nIt goes on.\n{{< /note >}}\n\nThe text that follows it.\n",
            translation="{{< note >}}\nCela continue.\n\nLe texte qui le suit.\n⟦{{< /note >}}⟧\n",
            dialect="hugo",
        ),
        good(
            source="{% alert note %}\nIt goes on.\n{% endalert %}\n\nThe text below.\n",
            translation="{% alert note %}\n\nCela continue.\n\n{% endalert %}\n\nLe texte qui suit.\n",
            dialect="jekyll",
        ),
        good(
            source="{% if page.a %}\nIt goes on.\n{% endif %}\n\nThe text below.\n",
            translation="{% if page.a %}\nCela continue.\n\nEt encore.\n{% endif %}\n\nLe texte qui suit.\n",
            dialect="jekyll",
        ),
    ],
)
def changed_extent(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The end of a box, a tab or another block tag slid behind a block that follows it, or before one that it holds.

    The page builds, but a heading is shut up in a note, or the last paragraph of a tab
    shows under all of them.
    """
    if pair.drifted:
        return
    told_units: set[Span] = set()
    for one, other in _matched(pair):
        moved = _moved(one, other, pair)
        fresh = [
            both
            for both in moved.swallowed + moved.dropped
            if both[1].span not in told_units
        ]
        if not fresh or other.end is None:
            continue
        told_units |= {unit.span for _, unit in fresh}
        where = "inside" if fresh[0] in moved.swallowed else "outside of"
        side = "outside of it" if where == "inside" else "inside"
        tag = _SHOWN.get(other.start.kind, "{}").format(other.name)
        message = f"found {named([unit for _, unit in fresh])} {where} {tag}, expected {side} as in the source text"
        yield Hit(other.end.span, message, related=told(pair, fresh[0][0].span))


_Pairs = list[tuple[Unit, Unit]]


@dataclass(frozen=True, slots=True)
class _Moved:
    """Units with their source: those that only the translation's block holds, and those
    that only the source's does."""

    swallowed: _Pairs
    dropped: _Pairs


def _matched(pair: Pair) -> Iterator[tuple[TagBlock, TagBlock]]:
    """The block tags of both pages in order, innermost last, of each name that both
    have as often."""
    mine, theirs = _by_name(pair.source), _by_name(pair.translation)
    for name, blocks in mine.items():
        others = theirs.get(name, [])
        if len(blocks) == len(others):
            yield from sorted(
                zip(blocks, others, strict=True),
                key=lambda both: both[1].body.end - both[1].body.start,
            )


def _by_name(document: Document) -> dict[str, list[TagBlock]]:
    blocks = defaultdict(list)
    for block in (*document.of(TagBlock), *_shortcodes(document)):
        if block.end is not None and not block.start.quoted and not block.start.in_code:
            blocks[block.name].append(block)
    return blocks


def _shortcodes(document: Document) -> Iterator[TagBlock]:
    """The shortcodes that an end tag of their name closes: Hugo does not say which have
    one."""
    open_tags: list[Tag] = []
    for tag in document.of(Tag):
        if tag.kind is not TagKind.SHORTCODE or tag.quoted:
            continue
        if not tag.name.startswith("/"):
            open_tags.append(tag)
            continue
        at = next(
            (
                at
                for at in reversed(range(len(open_tags)))
                if open_tags[at].name == tag.name[1:]
            ),
            None,
        )
        if at is not None:
            start = open_tags[at]
            del open_tags[at:]
            body = Span(start.span.end, tag.span.start)
            yield TagBlock(
                Span(start.span.start, tag.span.end), start.name, start, tag, body, -1
            )


def _moved(one: TagBlock, other: TagBlock, pair: Pair) -> _Moved:
    """The units that stand within one of two blocks, where their counterparts do not
    stand within the other."""
    moved = _Moved([], [])
    kept = 0
    for both in pair.blocks:
        source, translation = both.source, both.translation
        if not (
            source and translation and both.sure and not both.moved and _counts(source)
        ):
            continue
        was_inside, is_inside = (
            one.body.holds(source.span),
            other.body.holds(translation.span),
        )
        if was_inside and is_inside:
            kept += 1
        elif is_inside:
            moved.swallowed.append((source, translation))
        elif was_inside:
            moved.dropped.append((source, translation))
    # Two blocks that share nothing, or hold each other's neighbours, were taken for one
    # another.
    are_others = not kept or (moved.swallowed and moved.dropped)
    return (
        _Moved([], [])
        if are_others or len(moved.swallowed) + len(moved.dropped) > _MOST
        else moved
    )


def _counts(unit: Unit) -> bool:
    return unit.kind is not BlockKind.CELL and not unit.key
