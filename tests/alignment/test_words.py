"""What words tell of units: pages on either side of each number of
`doclint.alignment.likeness` and `traits`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from doclint.alignment.likeness import Index, Likeness
from doclint.alignment.traits import Traits, stems, traits
from doclint.alignment.units import units
from doclint.dialects import dialect
from doclint.parsing import parse
from doclint.source import Source

# Blocks of a page by number, with their words.
Page = Mapping[int, str]


def index(page: Page, blocks: int) -> Index:
    return Index([frozenset(page.get(at, "").split()) for at in range(blocks)])


def learnt(mine: Page, theirs: Page, met: Sequence[int]) -> float:
    """What the first blocks share once those of some numbers are known to belong
    together."""
    left, right = index(mine, 20), index(theirs, 20)
    return Likeness(left, right, [(at, at) for at in met]).shared(0, 0)


def test_words_that_meet_are_learnt() -> None:
    """Once is chance."""
    twice = {0: "cat", 1: "cat"}, {0: "chat", 1: "chat"}
    once = {0: "cat", 1: "cat"}, {0: "chat", 2: "chat"}
    assert learnt(*twice, met=[0, 1, 2]) > 0
    assert learnt(*once, met=[0, 1, 2]) == 0


def test_words_that_mostly_stand_apart_are_not_learnt() -> None:
    for times, believed in ((4, True), (6, False)):
        cats = dict.fromkeys([0, 1, *range(2, times)], "cat")
        chats = dict.fromkeys([0, 1, *range(10, 8 + times)], "chat")
        assert (learnt(cats, chats, met=range(20)) > 0) is believed


def test_words_of_many_blocks_tell_nothing() -> None:
    for times, blocks, telling in (
        (9, 40, True),
        (11, 40, False),
        (5, 10, True),
        (6, 10, False),
    ):
        page = dict.fromkeys(range(times), "door")
        assert ("door" in index(page, blocks).rarity) is telling, (times, blocks)


def twins(mine: Page, theirs: Page) -> list[tuple[int, int]]:
    return list(Likeness(index(mine, 20), index(theirs, 20)).twins())


def test_units_that_share_words_are_alike() -> None:
    """Each word that stands once weighs 3, so that two are full evidence."""
    assert twins({0: "a b"}, {3: "a b"}) == [(0, 3)]
    assert twins({0: "a"}, {3: "a"}) == []


def test_units_that_share_few_of_their_words_are_not_alike() -> None:
    mine = {0: "a b c d e f g h i"}
    rest = {4: "d", 5: "e", 6: "f", 7: "g", 8: "h", 9: "i"}
    fewer = {0: "a b c d e f"}, {4: "d", 5: "e", 6: "f"}
    assert twins(mine, {3: "a b c", **rest}) == []
    assert twins(fewer[0], {3: "a b c", **fewer[1]}) == [(0, 3)]


def test_a_unit_as_likely_is_a_rival() -> None:
    mine = {0: "a b c d e f g h i j"}
    assert twins(mine, {3: "a b c d e f", 4: "g h i"}) == [(0, 3)]
    assert twins(mine, {3: "a b c d e f", 4: "g h i j"}) == []


def test_words_share_their_beginnings() -> None:
    assert stems("systems") == stems("système")
    assert stems("import") != stems("imprimer")


def only(text: str) -> Traits:
    """The traits of the only block of a page."""
    page = parse(Source("a.md", text), dialect("generic"), "en")
    (unit,) = units(page)
    return traits(unit, page)


def test_long_code_may_be_the_only_one() -> None:
    for code, single in (("run a b", False), ("run a b c d", True)):
        assert bool(only(f"```\n{code}\n```\n").key) is single


def test_long_texts_are_known_again() -> None:
    for size, telling in ((70, False), (95, True)):
        assert only("the cat sat on a mat and so on " * 5)  # a text without names
        text = ("the cat sat on a mat and so on " * 5)[:size].rstrip()
        assert only(f"{text}\n").telling is telling


def linked(target: str) -> Traits:
    document = parse(Source("a.md", f"See [it]({target}).\n"), dialect("generic"))
    return traits(units(document)[0], document)


def test_a_page_is_known_by_its_name_however_its_link_is_written() -> None:
    one = linked("../docs/keys.md#top").links
    assert one == linked("/fr/docs/keys.html").links == linked("keys.fr.md").links
    assert one != linked("../docs/locks.md").links
    # Names that many folders have, and those of another site.
    assert linked("a/index.md").links != linked("b/index.md").links
    assert linked("//a.example/keys").links != linked("//b.example/keys").links


def test_short_names_of_pages_may_be_parts_of_something_else() -> None:
    assert linked("old/page/").links == linked("new/page/").links
    assert linked("old/v12/").links != linked("new/v12/").links
