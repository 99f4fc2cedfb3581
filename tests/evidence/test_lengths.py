"""Numbers of lengths and repetitions: what is just enough on either side of each, so
that moving one is seen."""

from __future__ import annotations

from math import sqrt

import pytest

from doclint.alignment.align import align
from doclint.dialects import dialect
from doclint.evidence.cut_off import cuts
from doclint.evidence.doubled import repeated_share
from doclint.evidence.lengths import ends_freely, usual_ratio
from doclint.languages import language
from doclint.parsing import parse
from doclint.project import Pair
from doclint.source import Source

ENGLISH = [
    f"On day {day} the keeper opens the {part} of the garden early, and nobody has to wait outside of it."
    for day, part in enumerate(
        (
            "gate",
            "well",
            "shed",
            "barn",
            "yard",
            "lawn",
            "wall",
            "tower",
            "pond",
            "path",
        )
        * 3
    )
]
FRENCH = [
    f"Le jour {day}, le gardien ouvre {part} du jardin de bonne heure, et personne n’attend dehors."
    for day, part in enumerate(
        (
            "le portail",
            "le puits",
            "la remise",
            "la grange",
            "la cour",
            "la pelouse",
            "le mur",
            "la tour",
            "l’étang",
        )
        * 4
    )
]
JAPANESE = [
    f"{day}日目には管理人が庭のその場所を朝早くから開けるので、外で待つ人は誰もいません。"
    for day in range(30)
]


def pair_of(source: list[str], translation: list[str], code: str = "fr") -> Pair:
    """Two pages of some paragraphs, aligned."""
    one, other = ("\n\n".join(blocks) + "\n" for blocks in (source, translation))
    page = parse(Source("en.md", one), dialect("generic"), "en")
    return align(page, parse(Source("other.md", other), dialect("generic"), code))


@pytest.mark.parametrize(("share", "sure"), [(0.42, True), (0.6, False)])
def test_half_of_a_text_without_blanks_is_surely_cut(share: float, sure: bool) -> None:
    english = [f"{block} {block}" for block in ENGLISH[:10]]
    japanese = [f"{block}{block}" for block in JAPANESE[:10]]
    japanese[4] = japanese[4][: round(len(japanese[4]) * share)].rstrip("。、")
    assert [cut.sure for cut in cuts(pair_of(english, japanese, "ja"))] == [sure]


@pytest.mark.parametrize(("size", "told"), [(125, False), (185, True)])
def test_few_characters_tell_no_length_beside_a_script_without_blanks(
    size: int, told: bool
) -> None:
    english, japanese = ENGLISH[:10], JAPANESE[:10]
    english[4] = " ".join(ENGLISH[4:8])[: size - 1] + "."
    share = 0.58 * size / len(ENGLISH[0])
    japanese[4] = "".join(JAPANESE[4:8])[: round(share * len(JAPANESE[4]))].rstrip(
        "。、"
    )
    assert bool(cuts(pair_of(english, japanese, "ja"))) is told


@pytest.mark.parametrize(("more", "told"), [(16, True), (24, False)])
def test_so_much_more_code_holds_words_of_the_prose(more: int, told: bool) -> None:
    english = [*ENGLISH[:4], f"{ENGLISH[4]} `ab`", *ENGLISH[5:10]]
    french = [*FRENCH[:4], f"{FRENCH[4][:18]}. `ab{'c' * more}`", *FRENCH[5:10]]
    assert bool(cuts(pair_of(english, french))) is told


@pytest.mark.parametrize(("copied", "own"), [(4, True), (5, False)])
def test_a_page_with_few_copied_words_is_as_long_as_it_is(
    copied: int, own: bool
) -> None:
    """So many of a hundred blocks of one length are the source's own."""
    english = [
        f"Keeper number {at} opens garden gate {at} in the morning."
        for at in range(100, 200)
    ]
    french = [
        f"Le gardien {at} ouvre le portail {at} au grand matin ."
        for at in range(100, 200)
    ]
    pair = pair_of(english, [*english[:copied], *french[copied:]])
    assert (usual_ratio(pair) == pair.ratio) is own


def test_a_page_is_trusted_as_much_as_its_languages_at_so_many_characters() -> None:
    english = [
        f"Keeper number {at} opens garden gate {at} in the morning."
        for at in range(100, 160)
    ]
    french = [f"Le gardien {at} ouvre." for at in range(100, 160)]
    prose = sum(map(len, english[:38]))  # 2,014 characters
    pair = pair_of([*english[:38], *english[50:]], [*french[:38], *english[50:]])
    own = sum(map(len, french[:38])) / prose
    english_record, french_record = language("en"), language("fr")
    assert english_record and french_record
    assert usual_ratio(pair) == pytest.approx(
        sqrt(own * french_record.length / english_record.length), rel=0.02
    )


@pytest.mark.parametrize(
    ("count", "unended", "share", "freely"),
    [(25, 1, 1, False), (30, 2, 1, True), (20, 2, 0.88, True)],
)
def test_a_page_ends_freely(
    count: int, unended: int, share: float, freely: bool
) -> None:
    """Where more than one of twenty whole paragraphs lacks its last mark; `share` is
    the length of those."""
    french = FRENCH[:count]
    for at in range(3, 3 + unended):
        french[at] = french[at][: round(len(french[at]) * share)].rstrip("., ")
    assert ends_freely(pair_of(ENGLISH[:count], french)) is freely


@pytest.mark.parametrize(
    ("text", "repeats"),
    [
        ("one two three four five, then one two three four five", True),
        ("one two three four, then one two three four", False),
        ("あいうえおかきくけこさしすせそ、たあいうえおかきくけこさしすせそ", True),
        ("あいうえおかきくけこさしすせ、たあいうえおかきくけこさしすせ", False),
    ],
)
def test_words_or_characters_in_a_row_count_as_repeated(
    text: str, repeats: bool
) -> None:
    assert (repeated_share(text) > 0) is repeats


@pytest.mark.parametrize(
    ("english", "told"),
    [
        ("All of it is in GardenKeeper/GK61A-solutions by GardenKeeper", False),
        ("All of it is in the shed", True),
    ],
)
def test_names_are_as_long_in_any_language(english: str, told: bool) -> None:
    """Of a Chinese text only what is Chinese is short."""
    chinese = (
        "我在学习这门课中用到的所有资源都汇总在 GardenKeeper/GK61A-solutions 中，作者是 GardenKeeper。"
        if not told
        else "我在学习这门课的很长一段时间中用到的所有资源、所有作业以及它们的全部实现，"
        "最后都汇总在花园后面的那间小屋里，请大家自己去看。"
    )
    source, translation = (
        parse(Source("a.md", text), dialect("generic"), code)
        for text, code in ((f"{chinese}\n", "zh"), (f"{english}\n", "en"))
    )
    assert bool(cuts(align(source, translation))) is told
