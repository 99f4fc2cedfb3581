"""Faults by degrees: what is just enough for evidence, and what is not, on either side
of each tuned number.

A number that is moved by a third turns one of these. Each case is a pair of pages that
differ in one thing alone.
"""

from __future__ import annotations

import pytest

from doclint.alignment.align import align
from doclint.checks.translation.runaway import runaway
from doclint.dialects import dialect
from doclint.evidence import lengths, runs
from doclint.evidence.cut_off import Cut
from doclint.evidence.doubled import Doubling, doubled_inside
from doclint.evidence.gaps import Addition, Gap
from doclint.evidence.kinds import Evidence, MakerContext
from doclint.evidence.left_over import LeftOver
from doclint.evidence.literal_changes import LiteralChange
from doclint.evidence.lost_names import NameFate, NameLoss
from doclint.evidence.numbers import NumberChange, NumberLoss
from doclint.evidence.tag_changes import TagChange, TagDifference
from doclint.languages import language
from doclint.once import Memo
from doclint.parsing import parse
from doclint.project import Pair
from doclint.rule import Context, NoOptions
from doclint.source import Source
from doclint.vocabulary import Brand, Vocabulary

ENGLISH = (
    "The garden has a wall of red bricks, and the gate in it stays open until the evening.",
    "Every morning the keeper waters the beds, before the sun has climbed above the roof.",
    "Old apple trees stand along the path that leads from the house down to the river.",
    "In winter the boats are kept in a long shed, where their hulls are painted again.",
    "Children come here after school, because the meadow is wide and nobody sends them off.",
    "A stone bench beside the well bears the names of those who dug it a century ago.",
    "When the wind turns, the vane on the barn creaks so loudly that the dogs wake up.",
    "The baker sends fresh rolls across the bridge as soon as his oven has cooled down.",
    "Behind the chapel there is a field of clover, which the bees visit all summer long.",
    "Travellers may leave their bags with the porter, who writes a ticket for each piece.",
)
FRENCH = (
    "Le jardin a un mur de briques rouges, et sa porte reste ouverte jusqu’à la nuit tombée.",
    "Chaque matin le gardien arrose les massifs, avant que le soleil ne dépasse le toit.",
    "De vieux pommiers bordent le chemin qui mène de la maison jusqu’à la rivière en bas.",
    "L’hiver, les barques dorment sous un long hangar, où l’on repeint leurs coques usées.",
    "Les enfants viennent ici après la classe, car le pré est large et nul ne les chasse.",
    "Un banc de pierre près du puits porte les noms de ceux qui le creusèrent jadis.",
    "Quand le vent tourne, la girouette de la grange grince et tous les chiens s’éveillent.",
    "Le boulanger envoie ses pains au-delà du pont dès que son four a un peu refroidi.",
    "Derrière la chapelle s’étend un champ de trèfle, que les abeilles visitent tout l’été.",
    "Les voyageurs laissent leurs sacs au portier, qui écrit un billet pour chaque pièce.",
)


def pair_of(source: list[str], translation: list[str], site: str = "generic") -> Pair:
    """Two pages of some blocks, aligned."""
    pages = (("en", source), ("fr", translation))
    mine, theirs = (
        parse(Source(f"{code}.md", text(blocks)), dialect(site), code)
        for code, blocks in pages
    )
    return align(mine, theirs)


def text(blocks: list[str]) -> str:
    return "\n\n".join(blocks) + "\n"


def found(kind: type[Evidence], pair: Pair, *entries: Brand) -> list[Evidence]:
    """The evidence of a kind in a pair."""
    setting = MakerContext(
        "en", language("fr"), dialect(pair.source.dialect), Vocabulary(entries), Memo()
    )
    return list(kind.of(pair, setting))


def shortened(words: str, share: float, ends: bool) -> str:
    """The beginning of a text, of so much of its length; with a last mark or
    without."""
    cut = words[: round(len(words) * share)].rstrip(" ,.")
    return f"{cut}." if ends else cut


@pytest.mark.parametrize(
    ("share", "ends", "told"),
    [(0.38, True, True), (0.55, True, False), (0.6, False, True), (0.77, False, False)],
)
def test_a_block_is_cut(share: float, ends: bool, told: bool) -> None:
    translation = [*FRENCH[:5], shortened(FRENCH[5], share, ends), *FRENCH[6:]]
    assert bool(found(Cut, pair_of(list(ENGLISH), translation))) is told


@pytest.mark.parametrize(
    ("english", "french", "sure"),
    [
        (
            "Turn the page over now, and do it slowly, so that nobody in the room hears it.",
            "Tournez la page.",
            False,
        ),
        (
            "Turn the page over now, and do it slowly, so that nobody in the room hears it.",
            "Tournez.",
            True,
        ),
        (
            "Turn the page over now, and do it slowly. Nobody in the room must hear it.",
            "Tournez la page.",
            True,
        ),
    ],
)
def test_a_writer_of_few_words_cuts_nothing(
    english: str, french: str, sure: bool
) -> None:
    cuts = found(Cut, pair_of([*ENGLISH, english], [*FRENCH, french]))
    assert [cut.sure for cut in cuts] == [sure]


@pytest.mark.parametrize(("size", "told"), [(34, False), (48, True)])
def test_a_block_stands_twice(size: int, told: bool) -> None:
    twice = shortened(FRENCH[3], size / len(FRENCH[3]), ends=True)
    translation = [*FRENCH[:3], twice, FRENCH[4], twice, FRENCH[5]]
    assert bool(found(Doubling, pair_of([*ENGLISH[:6]], translation))) is told


@pytest.mark.parametrize(("size", "told"), [(15, False), (23, True)])
def test_a_block_stands_twice_in_a_row(size: int, told: bool) -> None:
    twice = shortened(FRENCH[3], size / len(FRENCH[3]), ends=True)
    translation = [*FRENCH[:3], twice, twice, *FRENCH[4:6]]
    assert bool(found(Doubling, pair_of([*ENGLISH[:6]], translation))) is told


@pytest.mark.parametrize(("more", "told"), [(6, True), (11, False)])
def test_a_text_says_the_same_again(more: int, told: bool) -> None:
    said = " ".join(FRENCH[0].split()[:10])
    rest = " ".join((FRENCH[1] + FRENCH[2]).split()[:more])
    assert doubled_inside(ENGLISH[0], f"{said} {said} {rest}") is told


@pytest.mark.parametrize(("times", "told"), [(2.1, False), (3.6, True)])
def test_a_block_runs_away(times: float, told: bool) -> None:
    long = " ".join(FRENCH[3:])[: round(len(FRENCH[0]) * times)]
    pair = pair_of(list(ENGLISH), [long, *FRENCH[1:]])
    context = Context(
        pair.translation, NoOptions(), dialect("generic"), language("fr"), pair=pair
    )
    assert bool(list(runaway.check(pair, context))) is told


def every_other(count: int, blocks: tuple[str, ...]) -> list[str]:
    """Headings with two paragraphs each; so many of the second ones are left out."""
    page = []
    for at, block in enumerate(blocks):
        page += [f"## {at + 1}", block]
        if at >= count:
            page.append(f"`{at}`: {block[::2]}")
    return page


@pytest.mark.parametrize(("count", "told"), [(5, 5), (6, 1)])
def test_gaps_of_an_outdated_page_are_one(count: int, told: int) -> None:
    gaps = found(Gap, pair_of(every_other(0, ENGLISH), every_other(count, FRENCH)))
    assert len(gaps) == told


@pytest.mark.parametrize(("count", "told"), [(3, 3), (4, 1)])
def test_additions_of_a_habit_are_one(count: int, told: int) -> None:
    additions = found(
        Addition, pair_of(every_other(count, ENGLISH), every_other(0, FRENCH))
    )
    assert len(additions) == told


@pytest.mark.parametrize(("count", "told"), [(2, 2), (3, 1)])
def test_lost_tags_are_told_once_where_they_are_many(count: int, told: int) -> None:
    tags = [f"{{{{ site.name{at} }}}}" for at in range(count)]
    source = [f"{block} {tag}" for block, tag in zip(ENGLISH, tags, strict=False)]
    pair = pair_of([*source, *ENGLISH[count:]], list(FRENCH), "jekyll")
    changes = [
        change for change in found(TagChange, pair) if isinstance(change, TagChange)
    ]
    assert [change.difference for change in changes] == [TagDifference.LOST] * told


@pytest.mark.parametrize(
    ("left", "of", "once"),
    [
        *((5, 6, False), (6, 7, True), (6, 10, True), (6, 15, False)),
        *((2, 2, False), (3, 3, True), (3, 4, False), (5, 5, True)),
    ],
)
def test_a_page_is_mostly_left_over(left: int, of: int, once: bool) -> None:
    source = [ENGLISH[at % 10].replace(".", f", {at}.") for at in range(of)]
    french = [FRENCH[at % 10].replace(".", f", {at}.") for at in range(of)]
    pair = pair_of(source, [*source[:left], *french[left:]])
    assert (len(found(LeftOver, pair)) == 1) is once


@pytest.mark.parametrize(
    ("copied", "told"), [("under the old", False), ("under the old bridge", True)]
)
def test_words_in_a_row_are_left_over(copied: str, told: bool) -> None:
    source = [f"The boats pass slowly {copied} now.", *ENGLISH]
    pair = pair_of(source, [f"Les barques passent {copied} maintenant.", *FRENCH])
    assert bool(found(LeftOver, pair)) is told


@pytest.mark.parametrize(
    ("kept", "fate"),
    [
        (0, NameFate.OMITTED),
        (1, NameFate.OMITTED_ONCE),
        (2, NameFate.OMITTED_ONCE),
        (3, NameFate.TRANSLATED),
    ],
)
def test_a_name_is_translated_where_the_page_keeps_it(
    kept: int, fate: NameFate
) -> None:
    source = [
        "# Gate7",
        *(f"{block} Gate7." for block in ENGLISH[:kept]),
        *ENGLISH[kept:],
    ]
    translation = [
        "# Porte",
        *(f"{block} Gate7." for block in FRENCH[:kept]),
        *FRENCH[kept:],
    ]
    found_here = found(
        NameLoss, pair_of(source, translation), Brand(id="team/gate", name="Gate7")
    )
    losses = [loss for loss in found_here if isinstance(loss, NameLoss)]
    assert [loss.fate for loss in losses] == [fate]


@pytest.mark.parametrize(
    ("other", "matched"), [("gate_ix", False), ("gate_closed_at", True)]
)
def test_one_of_two_values_is_surely_meant(other: str, matched: bool) -> None:
    source = f"Call gate_opened_at or well_depth_now, then wait. {ENGLISH[0]}"
    pair = pair_of(
        [source, *ENGLISH],
        [f"Appelez {other} ou puits_profond puis attendez. {FRENCH[0]}", *FRENCH],
    )
    changes = [
        change
        for change in found(LiteralChange, pair)
        if isinstance(change, LiteralChange)
    ]
    assert (
        any(change.matched and change.written == other for change in changes) is matched
    )


@pytest.mark.parametrize(("minutes", "told"), [("27", False), ("26", True)])
def test_an_estimate_is_each_languages_own(minutes: str, told: bool) -> None:
    pair = pair_of(
        ["Reading time: 30 minutes", *ENGLISH],
        [f"Temps de lecture : {minutes} minutes", *FRENCH],
    )
    assert bool(found(NumberChange, pair)) is told


@pytest.mark.parametrize(
    ("label", "told"),
    [("Reading time of this page", False), ("Reading time of this one page", True)],
)
def test_the_label_of_an_estimate_is_short(label: str, told: bool) -> None:
    pair = pair_of([f"{label}: 30", *ENGLISH], ["Temps de lecture : 28", *FRENCH])
    assert bool(found(NumberChange, pair)) is told


@pytest.mark.parametrize(("share", "told"), [(0.5, False), (0.72, True)])
def test_a_block_that_is_whole_lost_a_number(share: float, told: bool) -> None:
    source = [f"{ENGLISH[0]} It costs 4711.", *ENGLISH[1:]]
    pair = pair_of(source, [shortened(FRENCH[0], share * 1.15, True), *FRENCH[1:]])
    assert bool(found(NumberLoss, pair)) is told


@pytest.mark.parametrize(
    ("source", "share", "emptied"),
    [(180, 0.0, False), (220, 0.0, True), (340, 0.08, True), (340, 0.12, False)],
)
def test_a_page_is_empty(source: int, share: float, emptied: bool) -> None:
    prose = " ".join(ENGLISH)[:source]
    pair = pair_of(
        ["# Garden", prose], ["# Jardin", " ".join(FRENCH)[: round(source * share)]]
    )
    assert runs.emptied(pair) is emptied


@pytest.mark.parametrize(("size", "judged"), [(50, False), (70, True)])
def test_a_text_is_long_enough_for_its_length_to_tell(size: int, judged: bool) -> None:
    pair = pair_of([ENGLISH[0][:size], *ENGLISH[1:]], [FRENCH[0][:size], *FRENCH[1:]])
    assert (lengths.length_ratio(pair.blocks[0], 1.0) is not None) is judged


@pytest.mark.parametrize(("kept", "copied"), [(11, False), (14, True)])
def test_a_block_is_its_sources(kept: int, copied: bool) -> None:
    mine, theirs = (" ".join(block.split()[:10]) for block in (ENGLISH[0], FRENCH[0]))
    words = [
        "gate",
        "wall",
        "bench",
        "river",
        "meadow",
        "barn",
        "well",
        "roof",
        "clover",
        "bridge",
    ]
    shared = [*mine.split(), *words][:kept]
    pair = pair_of(
        [f"{mine} {' '.join(words)}."],
        [" ".join([*shared, *theirs.split()[: 20 - kept]])],
    )
    unit = pair.blocks[0]
    assert unit.source and unit.translation
    assert lengths.copied(unit.source, unit.translation) is copied


@pytest.mark.parametrize(
    ("before", "told"), [("", True), ("La lampe est allumée ce soir. ", False)]
)
def test_a_short_block_does_not_hide_in_its_neighbour(before: str, told: bool) -> None:
    """Two paragraphs that are one are as long as that one."""
    source = [
        *ENGLISH[:4],
        "The lamp is on this evening.",
        "It shines on all of the boats below.",
        *ENGLISH[4:],
    ]
    translation = [
        *FRENCH[:4],
        f"{before}Elle éclaire toutes les barques en bas.",
        *FRENCH[4:],
    ]
    assert bool(found(Gap, pair_of(source, translation))) is told
