"""Boxes, block tags and components that hold more or less than in the source text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from doclint.dataclasses import dataclass
from doclint.document import BlockKind, Document, HtmlTag, Tag, TagBlock, TagKind
from doclint.evidence.beside import is_aged, source_place
from doclint.evidence.runs import named
from doclint.findings import Hit, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.lines import before_on_line, behind_on_line


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What an end that slipped takes in. Held by tests/checks/test_pairs_by_degrees.py."""

    # More blocks (count) than this it does not take in: the pages are built
    # otherwise.
    most: int = 12


_LIMITS = _Calibration()


# How a tag is shown in a message.
_SHOWN = {
    TagKind.TAG: "{{% {} %}}",
    TagKind.SHORTCODE: "{{{{< {} >}}}}",
    TagKind.CONTAINER: ":::{}",
}


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
        bad(
            source=":::note\n\nIt goes on.\n\n:::\n\n## What is sent\n\nThe text below.\n",
            translation=":::note\n\nÞað heldur áfram.\n\n## Það sem fer\n\n⟦:::⟧\n\nTextinn á eftir.\n",
            dialect="docusaurus",
            language="is",
        ),
        bad(
            source="<Steps>\n\n1. Lay it down.\n\nThen write.\n\n</Steps>\n\n## End\n",
            translation="<Steps>\n\n1. Hinlegen.\n\n⟦</Steps>⟧\n\nDann schreiben.\n\n## Ende\n",
            dialect="starlight",
            language="de",
        ),
        good(
            source="::::tip\n\n:::note\n\nIt goes on.\n\n:::\n\nThe text below.\n\n::::\n",
            translation=":::tip\n\n::note\n\nCela continue.\n\n::\n\nLe texte qui suit.\n\n:::\n",
            dialect="docusaurus",
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
    # A page of another version is laid out in its way.
    at_most = Severity.INFO if is_aged(pair) else Severity.WARNING
    told_units: set[Span] = set()
    for one, other in _matched(pair):
        moved = _moved(one, other, pair)
        fresh = [
            both
            for both in moved.swallowed + moved.dropped
            if both[1].span not in told_units
        ]
        if not fresh:
            continue
        told_units |= {unit.span for _, unit in fresh}
        where = "inside" if fresh[0] in moved.swallowed else "outside of"
        side = "outside of it" if where == "inside" else "inside"
        message = f"found {named([unit for _, unit in fresh])} {where} {other.shown}, expected {side} as in the source text"
        related = source_place(pair, fresh[0][0].span)
        yield Hit(other.end, message, related=related, at_most=at_most)


_Pairs = list[tuple[Unit, Unit]]


@dataclass(frozen=True, slots=True)
class _Holder:
    """What holds blocks between its beginning and its end; `shown` names it in a
    message. `is_block`: its marks are blocks themselves, so that a block which it lost
    counts as moved."""

    name: str
    shown: str
    body: Span
    end: Span
    is_block: bool = False


@dataclass(frozen=True, slots=True)
class _Moved:
    """Units with their source: those that only the translation's block holds, and those
    that only the source's does."""

    swallowed: _Pairs
    dropped: _Pairs


def _matched(pair: Pair) -> Iterator[tuple[_Holder, _Holder]]:
    """What holds blocks on both pages in order, innermost last, of each name that both
    have as often."""
    mine, theirs = _by_name(pair.source), _by_name(pair.translation)
    for name, holders in mine.items():
        others = theirs.get(name, [])
        if len(holders) == len(others):
            yield from sorted(
                zip(holders, others, strict=True),
                key=lambda both: both[1].body.end - both[1].body.start,
            )


def _by_name(document: Document) -> dict[str, list[_Holder]]:
    holders = defaultdict(list)
    for holder in (
        *_block_tags(document),
        *_between(_marks(document)),
        *_between(_components(document)),
    ):
        holders[holder.name].append(holder)
    return holders


def _block_tags(document: Document) -> Iterator[_Holder]:
    for block in document.of(TagBlock):
        start, end = block.start, block.end
        if end is not None and not start.quoted and not start.in_code:
            shown = _SHOWN.get(start.kind, "{}").format(block.name)
            yield _Holder(block.name, shown, block.body, end.span)


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark that begins something, or ends what one of the same `key` has begun.
    Of beginnings with one key the last is ended first."""

    key: str
    name: str
    shown: str
    span: Span
    ends: bool
    is_block: bool = False


def _between(marks: Iterable[_Mark]) -> Iterator[_Holder]:
    """What an end of its own closes: nobody else says what has one."""
    opened: list[_Mark] = []
    for mark in marks:
        if not mark.ends:
            opened.append(mark)
            continue
        keys = [each.key for each in opened]
        if mark.key in keys:
            at = len(keys) - 1 - keys[::-1].index(mark.key)
            start = opened[at]
            del opened[at:]
            body = Span(start.span.end, mark.span.start)
            yield _Holder(start.name, start.shown, body, mark.span, start.is_block)


def _marks(document: Document) -> Iterator[_Mark]:
    """Shortcodes, which an end names again (`{{< /note >}}`), and containers, which as
    many signs without a name end (`:::`)."""
    for tag in document.of(Tag):
        shown = _SHOWN.get(tag.kind, "{}").format(tag.name)
        if tag.quoted:
            continue
        if tag.kind is TagKind.SHORTCODE:
            name = tag.name.removeprefix("/")
            yield _Mark(name, name, shown, tag.span, tag.name.startswith("/"))
        elif tag.kind is TagKind.CONTAINER:
            written = document.source.cut(tag.span).lstrip()
            signs = written[: len(written) - len(written.lstrip(written[0]))]
            yield _Mark(signs, f":::{tag.name}", shown, tag.span, not tag.name)


def _components(document: Document) -> Iterator[_Mark]:
    """Components and HTML around blocks: tags that stand alone on their line."""
    for tag in document.of(HtmlTag):
        if not tag.self_closing and _is_alone(tag.span, document.text):
            key, shown = f"<{tag.name}", f"<{tag.name}>"
            name = key + next(
                (f" {value}" for name, value, _ in tag.attributes if name == "class"),
                "",
            )
            yield _Mark(key, name, shown, tag.span, tag.closing, is_block=True)


def _is_alone(span: Span, text: str) -> bool:
    before = before_on_line(text, span.start)
    return not before.strip(" \t") and not behind_on_line(text, span.end).strip()


def _moved(one: _Holder, other: _Holder, pair: Pair) -> _Moved:
    """The units that stand within one of two blocks, where their counterparts do not
    stand within the other; none where the blocks do not translate one another."""
    moved = _Moved([], [])
    begin_alike = False
    for source, translation in _placed(pair, one):
        was_inside = one.body.holds(source.span)
        is_inside = other.body.holds(translation.span)
        if was_inside and is_inside:
            begin_alike = True
        elif was_inside or is_inside:
            # It is the end that slides: two blocks that begin otherwise, or hold each
            # other's neighbours, were taken for one another.
            if not begin_alike:
                return _Moved([], [])
            side = moved.swallowed if is_inside else moved.dropped
            side.append((source, translation))
    slides_both_ways = moved.swallowed and moved.dropped
    if slides_both_ways or len(moved.swallowed) + len(moved.dropped) > _LIMITS.most:
        return _Moved([], [])
    return moved


def _placed(pair: Pair, holder: _Holder) -> Iterator[tuple[Unit, Unit]]:
    """The units that surely translate one another, and tell by their place how far a
    block reaches. Of those that stand elsewhere only such tell as its own marks were
    aligned with."""
    for both in pair.blocks:
        source, translation = both.source, both.translation
        if not both.sure or (both.moved and not holder.is_block):
            continue
        if source and translation and _counts(source):
            yield source, translation


def _counts(unit: Unit) -> bool:
    return unit.kind not in (BlockKind.CELL, BlockKind.HTML) and not unit.key
