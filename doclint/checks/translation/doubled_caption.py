"""Tabs and boxes side by side that a translation calls by one name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from doclint.document import Document, Tag, TagBlock
from doclint.evidence.beside import source_place
from doclint.findings import Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.words import fold


@rule(
    "translation/doubled-caption",
    visits=Pair,
    severity=Severity.WARNING,
    yields_to=("translation/changed-tag",),
    examples=[
        bad(
            source="{% tabs %}\n{% tab Lid %}\nTap.\n{% endtab %}\n{% tab Pot %}\nGo.\n{% endtab %}\n{% endtabs %}\n",
            translation="{% tabs %}\n{% tab Pot %}\nTu.\n{% endtab %}\n{% tab ⟦Pot⟧ %}\nGeh.\n{% endtab %}\n{% endtabs %}\n",
            language="de",
            dialect="jekyll",
        ),
        good(
            source="{% tabs %}\n{% tab Lid %}\nTap.\n{% endtab %}\n{% tab Pot %}\nGo.\n{% endtab %}\n{% endtabs %}\n",
            translation="{% tabs %}\n{% tab Topf %}\nTu.\n{% endtab %}\n{% tab Pot %}\nGeh.\n{% endtab %}\n{% endtabs %}\n",
            language="de",
            dialect="jekyll",
        ),
        good(
            source="{% tabs %}\n{% tab Lid %}\nTap.\n{% endtab %}\n{% tab Lid %}\nGo.\n{% endtab %}\n{% endtabs %}\n",
            translation="{% tabs %}\n{% tab Lid %}\nTu.\n{% endtab %}\n{% tab Lid %}\nGeh.\n{% endtab %}\n{% endtabs %}\n",
            language="de",
            dialect="jekyll",
        ),
    ],
)
def doubled_caption(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Two tabs or boxes that follow one another have one caption in the translation, and two in the source text.

    One of them was copied from the other, and readers cannot tell which is which.
    """
    mine, theirs = _by_name(pair.source), _by_name(pair.translation)
    for name, blocks in mine.items():
        others = theirs.get(name, ())
        if len(blocks) != len(others):
            continue
        for before, at in pairwise(range(len(blocks))):
            if not _are_one(others[before], others[at]):
                continue
            if _are_neighbours(blocks[before], blocks[at]) and not _are_one(
                blocks[before], blocks[at]
            ):
                wanted = blocks[at].start.arguments.strip()
                message = f"found the caption of the {name} before, expected another as in the source text ({wanted})"
                yield Hit(
                    _place(others[at].start, pair.translation),
                    message,
                    related=source_place(pair, blocks[at].start.span),
                )


def _by_name(document: Document) -> Mapping[str, Sequence[TagBlock]]:
    """The blocks of a page whose tag has words behind its name, by name."""
    blocks: defaultdict[str, list[TagBlock]] = defaultdict(list)
    for block in document.of(TagBlock):
        if any(map(str.isalpha, block.start.arguments)):
            blocks[block.name].append(block)
    return blocks


def _are_one(one: TagBlock, other: TagBlock) -> bool:
    """Whether two blocks of one group have one caption."""
    captions = {fold(block.start.arguments).strip() for block in (one, other)}
    return _are_neighbours(one, other) and len(captions) == 1


def _are_neighbours(one: TagBlock, other: TagBlock) -> bool:
    return one.parent == other.parent >= 0


def _place(tag: Tag, document: Document) -> Span:
    """Where the words of a caption stand, without the blanks around them."""
    written = document.source.cut(tag.arguments_span)
    start = tag.arguments_span.start + len(written) - len(written.lstrip())
    return Span(start, start + len(written.strip()))
