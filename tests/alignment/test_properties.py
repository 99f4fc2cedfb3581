"""What holds of every alignment, whatever the pages."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doclint.alignment.align import align
from doclint.alignment.moves import increasing
from doclint.alignment.traits import traits
from doclint.alignment.units import units
from doclint.dialects import dialect
from doclint.document import BlockKind, Document
from doclint.parsing import parse
from doclint.project import BlockPair, Unit
from doclint.source import Source
from doclint.vocabulary import Vocabulary

BLOCKS = (
    "# Start", "## Next", "Run it now, please.", "Open `door` and wait.", "See [this](a.md) and [that](b.md).",
    "A long paragraph that says a lot of things about nothing at all, and then some more.", "- One\n- Two",
    "1. First\n2. Second\n\n   And more.", "```sh\nrun --fast 3\n```", "| a | b |\n|---|---|\n| c | `d` |", "> Quoted.",
    "![a picture](x.png)", "<div>raw</div>", "本日は晴天なり。テストです。",
    "Ceci est la même chose en français, ou presque.",
)  # fmt: skip
pages = st.lists(st.sampled_from(BLOCKS), max_size=14).map("\n\n".join)


def document(text: str, language: str) -> Document:
    return parse(
        Source(f"{language}.md", text), dialect("generic"), language, Vocabulary()
    )


def body(pair_blocks: tuple[BlockPair, ...]) -> list[BlockPair]:
    kinds = [(both, both.source or both.translation) for both in pair_blocks]
    return [
        both
        for both, unit in kinds
        if unit and unit.kind is not BlockKind.CELL and not unit.key
    ]


def held(of: Document, unit: Unit) -> list[int]:
    """The units of the page that a unit stands for: one, or the two that it was merged
    of."""
    return [
        i
        for i, other in enumerate(units(of))
        if other.kind is unit.kind and unit.span.holds(other.span)
    ]


@settings(max_examples=150, deadline=None, derandomize=True)
@given(source=pages, translation=pages)
def test_every_unit_stands_in_one_pair_in_order(source: str, translation: str) -> None:
    one, other = document(source, "en"), document(translation, "fr")
    found = body(align(one, other).blocks)
    mine = [i for both in found if both.source for i in held(one, both.source)]
    theirs = [
        j for both in found if both.translation for j in held(other, both.translation)
    ]
    assert mine == list(range(len(units(one))))
    assert sorted(theirs) == list(range(len(units(other))))
    in_order = [
        j
        for both in found
        if both.translation and not both.moved
        for j in held(other, both.translation)
    ]
    assert in_order == sorted(in_order)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(pages)
def test_a_page_belongs_to_itself(text: str) -> None:
    found = body(align(document(text, "en"), document(text, "en")).blocks)
    assert all(
        b.source
        and b.translation
        and b.source.span == b.translation.span
        and not b.moved
        for b in found
    )


@given(st.sets(st.tuples(st.integers(0, 30), st.integers(0, 30))))
def test_the_longest_run_rises(pairs: set[tuple[int, int]]) -> None:
    firsts = sorted({i: (i, j) for i, j in sorted(pairs)}.values())
    chain = increasing(firsts)
    assert [j for _, j in chain] == sorted({j for _, j in chain})
    assert set(chain) <= set(firsts)
    longest = [0] * len(firsts)
    for at, (_, second) in enumerate(firsts):
        longest[at] = 1 + max(
            (longest[n] for n in range(at) if firsts[n][1] < second), default=0
        )
    assert len(chain) == max(longest, default=0)


@pytest.mark.parametrize(
    ("source", "translation"), [("`GET` it", "`GET `吧"), ("`a.<name>`", "`a.<名字>`")]
)
def test_blanks_and_slots_of_code_tell_no_blocks_apart(
    source: str, translation: str
) -> None:
    pages = [
        parse(Source("a.md", text), dialect("generic"), "en", Vocabulary())
        for text in (source, translation)
    ]
    mine, theirs = (traits(units(page)[0], page) for page in pages)
    assert mine.codes == theirs.codes
