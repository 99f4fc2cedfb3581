"""What is just enough for two units, two blocks of code or two addresses to be taken
for one another, or for something else, on either side of each number."""

from __future__ import annotations

from dataclasses import replace

import pytest

from doclint.alignment.align import align
from doclint.dialects import dialect
from doclint.evidence.beside import is_another_text, units_alike
from doclint.evidence.blocks import block_left_out, occasions
from doclint.evidence.code_blocks import CodeChange
from doclint.evidence.copied import copies_of
from doclint.evidence.counting import Counting
from doclint.evidence.gaps import Gap
from doclint.evidence.html import HtmlChange
from doclint.evidence.inline_code import InlineCodeChange
from doclint.evidence.kinds import Evidence, MakerContext
from doclint.evidence.label_pairs import is_short, kept_cells
from doclint.evidence.prose_pairs import said_pairs
from doclint.evidence.runs import emptied
from doclint.evidence.targets import (
    address_reader,
    is_language_bar,
    is_slip,
    likely_meant,
)
from doclint.languages import language
from doclint.once import Memo
from doclint.parsing import parse
from doclint.project import Pair, Unit
from doclint.source import Source
from doclint.vocabulary import Vocabulary

ENGLISH = (
    "The gate stays open until the sun has gone down behind the wall of the garden."
)
FRENCH = (
    "La porte demeure ouverte jusqu’au coucher du soleil derrière le mur du jardin."
)


def pair_of(source: str, translation: str) -> Pair:
    pages = (("en", source), ("fr", translation))
    mine, theirs = (
        parse(Source(f"{code}.md", f"{text}\n"), dialect("generic"), code)
        for code, text in pages
    )
    return align(mine, theirs)


def found(kind: type[Evidence], pair: Pair) -> list[Evidence]:
    """The evidence of a kind in a pair."""
    setting = MakerContext(
        "en", language("fr"), dialect("generic"), Vocabulary(), Memo()
    )
    return list(kind.of(pair, setting))


def only(pair: Pair) -> Unit:
    """The only unit of a translation."""
    (both,) = pair.blocks
    assert both.translation is not None
    return both.translation


@pytest.mark.parametrize(
    ("size", "cost", "like"),
    [(70, 0.5, True), (70, 0.7, False), (50, 0.7, True), (50, 0.9, False)],
)
def test_units_are_alike(size: int, cost: float, like: bool) -> None:
    pair = pair_of(ENGLISH, FRENCH[:size])
    pair = replace(pair, blocks=(replace(pair.blocks[0], cost=cost),))
    assert units_alike(pair, only(pair)) is like


@pytest.mark.parametrize(
    ("text", "another"),
    [
        ("Nobody sent for the dogs of a keeper.", False),
        ("Nobody sent for the dogs of a keeper and her.", True),
        ("The wall of the garden has a gate and nobody sends for dogs.", True),
        ("The wall of the garden has a gate and nobody sends.", False),
    ],
)
def test_a_unit_is_another_text(text: str, another: bool) -> None:
    pair = pair_of(ENGLISH, text)
    assert is_another_text(pair, only(pair)) is another


@pytest.mark.parametrize(("at", "standing"), [(2, True), (3, False)])
def test_a_standing_note_is_near_the_top(at: int, standing: bool) -> None:
    mine = [f"Gate `g{number}` is open." for number in range(12)]
    theirs = [f"La porte `g{number}` est ouverte." for number in range(12)]
    theirs.insert(at, "Cette page est traduite par nos lecteurs.")
    pair = pair_of("\n\n".join(mine), "\n\n".join(theirs))
    assert bool(list(occasions(pair))) is standing


def code_pair(mine: str, theirs: str) -> Pair:
    """Two blocks of code between texts that hold them in their places."""
    return pair_of(
        f"# A\n\n{ENGLISH}\n\n```js\n{mine}\n```\n\n{ENGLISH}",
        f"# A\n\n{FRENCH}\n\n```js\n{theirs}\n```\n\n{FRENCH}",
    )


def code(changed: int, kept: int) -> Pair:
    """Two blocks of code that differ in some words, each followed by a line that
    stayed."""
    lines = [f"open{at}(door)" for at in range(max(changed, kept))]
    mine = [f"{line} a{at}b" if at < changed else line for at, line in enumerate(lines)]
    theirs = [
        f"{line} z{at}y" if at < changed else line for at, line in enumerate(lines)
    ]
    return code_pair("\n".join(mine), "\n".join(theirs))


@pytest.mark.parametrize(("changed", "other"), [(4, False), (6, True)])
def test_a_block_with_many_changes_is_other_code(changed: int, other: bool) -> None:
    (change,) = found(CodeChange, code(changed, 12))
    assert isinstance(change, CodeChange)
    assert change.other is other


@pytest.mark.parametrize(("runs", "other"), [(2, False), (3, True)])
def test_a_block_of_which_little_stayed_is_other_code(runs: int, other: bool) -> None:
    mine = " stay ".join(f"a{at} b{at} c{at}" for at in range(runs))
    theirs = " stay ".join(f"x{at} y{at} z{at}" for at in range(runs))
    (change,) = found(CodeChange, code_pair(mine, theirs))
    assert isinstance(change, CodeChange)
    assert change.other is other


def copied(text: str, source: str) -> list[str]:
    english = language("en")
    assert english is not None
    return [copy.text for _, copy in copies_of(pair_of(source, text), english)]


def test_words_said_twice_are_no_copy() -> None:
    for words, count in (("more and more and", 0), ("more and more of", 1)):
        text = f"Le jardin devient {words} vert chaque année."
        assert len(copied(text, f"The garden is {words} green.")) == count


def test_runs_near_one_another_are_one_copy() -> None:
    for between, count in ((3, 1), (4, 2)):
        own = " ".join(["mur", "puits", "pré", "banc"][:between])
        text = f"Alors the gate stays open {own} until the sun has encore."
        assert (
            len(copied(text, "So the gate stays open until the sun has gone.")) == count
        )


def test_short_words_join_those_of_names() -> None:
    english = language("en")
    assert english is not None
    text = "Alors the cat sat on our gate encore."
    pair = pair_of("So the cat sat on our gate.", text)
    ((_, copy),) = copies_of(pair, english)
    assert copy.plain == 1


@pytest.mark.parametrize(("headings", "count"), [(2, 0), (3, 3)])
def test_headings_count_themselves(headings: int, count: int) -> None:
    text = "\n\n".join(f"## Step {at}\n\nGo." for at in range(1, 1 + headings))
    page = parse(Source("a.md", f"{text}\n"), dialect("generic"), "en")
    assert len(Counting.of(page).places) == count


@pytest.mark.parametrize(("changes", "findings"), [(3, 3), (4, 1)])
def test_many_changes_of_html_are_one(changes: int, findings: int) -> None:
    mine = "".join(f'<i id="a{at}">x</i>' for at in range(5))
    theirs = "".join(
        f'<i id="{"z" if at < changes else "a"}{at}">y</i>' for at in range(5)
    )
    pair = pair_of(f"<div>\n{mine}\n</div>", f"<div>\n{theirs}\n</div>")
    assert len(found(HtmlChange, pair)) == findings


@pytest.mark.parametrize(("written", "sure"), [("dbcxyz", False), ("abcdyz", True)])
def test_a_code_takes_the_place_of_one_that_is_like_it(
    written: str, sure: bool
) -> None:
    pair = pair_of("Turn `abcdef` round.", f"Tournez `{written}` une fois.")
    (change,) = found(InlineCodeChange, pair)
    assert change.sure is sure


@pytest.mark.parametrize(("words", "short"), [(7, True), (10, False)])
def test_a_label_has_few_words(words: int, short: bool) -> None:
    assert is_short(" ".join(["gate"] * words)) is short


@pytest.mark.parametrize(
    ("kept", "changed", "cells"), [(2, 0, 0), (3, 0, 3), (3, 3, 0), (3, 1, 3)]
)
def test_a_column_keeps_keys(kept: int, changed: int, cells: int) -> None:
    def table(words: list[str]) -> str:
        rows = "\n".join(f"| {word} | 1 |" for word in words)
        return f"| A | B |\n|---|---|\n{rows}"

    same = [f"key{'abcdefgh'[at]}" for at in range(kept)]
    mine = [*same, *[f"door{'abcdefgh'[at]}" for at in range(changed)]]
    theirs = [*same, *[f"porte{'abcdefgh'[at]}" for at in range(changed)]]
    assert len(kept_cells(pair_of(table(mine), table(theirs)))) == cells


@pytest.mark.parametrize(
    ("size", "length", "pairs"),
    [
        (79, 35, 0),
        (79, 50, 1),
        (79, 140, 1),
        (79, 190, 0),
        (10, 34, 1),
        (14, 42, 0),
    ],
)
def test_a_translation_says_as_much(size: int, length: int, pairs: int) -> None:
    pair = pair_of(ENGLISH[:size], f"{FRENCH} {FRENCH} {FRENCH}"[:length])
    assert len(said_pairs(pair)) == pairs


@pytest.mark.parametrize(("size", "parts"), [(22, 1), (50, 2), (72, 2)])
def test_units_say_a_thing_a_sentence(size: int, parts: int) -> None:
    mine, theirs = ENGLISH[: size - 2].strip(), FRENCH[: size - 2].strip()
    pair = pair_of(f"{mine}. {mine}.", f"{theirs}. {theirs}.")
    assert len(said_pairs(pair)) == parts


@pytest.mark.parametrize(
    ("source", "share", "empty"),
    [(150, 0, False), (240, 0, True), (1000, 0.08, True), (1000, 0.12, False)],
)
def test_a_page_is_empty(source: int, share: float, empty: bool) -> None:
    english = (ENGLISH * 20)[:source]
    french = (FRENCH * 20)[: round(source * share * 1.1)]
    pair = replace(pair_of(english, french), ratio=1.1)
    assert emptied(pair) is empty


def meant(one: str, other: str) -> bool:
    read = address_reader("en", "fr")
    return likely_meant(read(one), read(other))


def test_addresses_are_one_damaged() -> None:
    assert is_slip("/docs/doors", "/docs/doorsetplu")
    assert not is_slip("/docs/doors", "/docs/doorsetplus!")
    assert is_slip("/docs/doors", "/docs/droos")
    assert not is_slip("/docs/doors", "/docs/drooz")


def test_most_links_of_a_bar_lead_to_languages() -> None:
    for codes, bar in ((["de", "ja"], False), (["de", "ja", "ko"], True)):
        text = " ".join(f"[{code}](/{code}/)" for code in codes)
        assert is_language_bar(only(pair_of("A", text))) is bar


LIST = "# Keys\n\n" + "".join(
    f"- {words}\n"
    for words in (
        "The first of all keys is the one that opens the gate.",
        "Never lend the key to anybody whom you do not know.",
        "Hang it on the board when you have come back home.",
        "Ask the smith for another one when it is worn out.",
    )
)


@pytest.mark.parametrize(("code", "gaps"), [("", 0), (" `lend`", 1)])
def test_as_many_items_on_both_sides_are_all_there(code: str, gaps: int) -> None:
    """An item that was taken for its neighbour leaves one alone on either side; what it
    keeps tells whether it may be the other."""
    pair = pair_of(LIST.replace("you do not know.", f"you do not know{code}."), LIST)
    blocks = list(pair.blocks)
    lone, other = blocks[2], blocks[4]
    blocks[2:5] = [
        replace(lone, translation=None),
        replace(blocks[3], translation=lone.translation),
        replace(other, translation=blocks[3].translation),
        replace(other, source=None),
    ]
    assert len(found(Gap, replace(pair, blocks=tuple(blocks)))) == gaps


@pytest.mark.parametrize(("times", "gaps"), [(1, 1), (3, 0), (6, 1)])
def test_paragraphs_may_stand_in_their_neighbour(times: int, gaps: int) -> None:
    """Where it is about as long as all of them."""
    texts = [ENGLISH, f"{ENGLISH} Then it is shut.", f"It is shut then. {ENGLISH}"]
    assert gaps_beside(texts, " ".join([FRENCH] * times)) == gaps


@pytest.mark.parametrize(("share", "gaps"), [(0.5, 1), (0.65, 0)])
def test_a_paragraph_stands_in_its_neighbour(share: float, gaps: int) -> None:
    """Where that is longer by most of its length."""
    lone = "Nobody knows who opens it again in the morning, for the keeper sleeps at home by then."
    length = round(len(ENGLISH) + share * len(lone))
    assert gaps_beside([ENGLISH, lone], " ".join([FRENCH] * 3)[:length]) == gaps


def gaps_beside(paragraphs: list[str], translation: str) -> int:
    """How many gaps there are where one paragraph of the translation stands beside the
    first of several."""
    source = "\n\n".join(["# Gate", *paragraphs, "## Wall\n"])
    pair = pair_of(source, f"# Porte\n\n{translation}\n\n## Mur\n")
    blocks = [both for both in pair.blocks if both.source is None or both.translation]
    whole = next(b for b in blocks if b.translation and not b.translation.heading)
    texts = [b.source for b in pair.blocks if b.source and not b.source.heading]
    at = blocks.index(whole)
    blocks[at : at + 1] = [
        replace(whole, source=texts[0]),
        *(replace(whole, source=text, translation=None) for text in texts[1:]),
    ]
    lone = replace(pair, blocks=tuple(blocks), ratio=1.0)
    return len(found(Gap, lone))


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("Written here by", "Written here by https://a.example/1"),
        ("It was written here by", "It was written here by "),
    ],
)
def test_some_words_before_an_address_tell_a_note(note: str, told: str) -> None:
    pair = pair_of(f"{note} https://a.example/1", FRENCH)
    unit = next(both.source for both in pair.blocks if both.source)
    assert block_left_out(unit, pair.source).subject == (told,)


def test_steps_in_one_are_a_gap() -> None:
    """They are counted, and named by their numbers."""
    for mark, gaps in (("1.", 1), ("-", 0)):
        english = f"{mark} Open it.\n{mark} Fill it.\n{mark} Shut it again, then go.\n"
        french = f"{mark} Ouvrez-le. Remplissez-le.\n{mark} Refermez-le, puis partez.\n"
        pair = pair_of(f"# Gate\n\n{english}", f"# Porte\n\n{french}")
        assert len(found(Gap, pair)) == gaps, mark
