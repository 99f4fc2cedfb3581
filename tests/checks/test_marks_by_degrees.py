"""Pages on either side of each tuned number of checks that judge marks, registers and
values: what a third more or less of it would tell, or leave untold."""

from __future__ import annotations

import pytest

from doclint.checks.front_matter.unlike_siblings import unlike_siblings
from doclint.checks.front_matter.unlike_versions import unlike_versions
from doclint.checks.markup.slipped_particle import slipped_particle
from doclint.checks.structure.emphasis_lost import emphasis_lost
from doclint.checks.structure.emphasis_moved import emphasis_moved
from doclint.checks.terms.misspelt import misspelt
from doclint.checks.terms.mixed_register import mixed_register
from doclint.checks.typography.lost_full_stop import lost_full_stop
from doclint.findings import Finding
from doclint.rule import Example, Rule, good
from doclint.vocabulary import Brand
from examples import found
from projects import Roots


def told(rule: Rule, example: Example, roots: Roots) -> list[Finding]:
    """The findings of a rule on the pages of an example."""
    return found(rule, example, roots, example.pages)


def spoken(vous: int, tu: int) -> str:
    """A page that says so often `vous`, and so often `tu`, each in a paragraph."""
    formal = "\n\n".join(f"C’est votre porte numéro {at}." for at in range(vous))
    other = "\n\n".join(f"C’est ta porte numéro {at}." for at in range(tu))
    return f"{formal}\n\n{other}\n"


@pytest.mark.parametrize(("tu", "findings"), [(3, 3), (4, 1)])
@pytest.mark.parametrize("beside", [False, True])
def test_slips_of_a_register_are_told_one_by_one_where_they_are_few(
    beside: bool, tu: int, findings: int, roots: Roots
) -> None:
    page = spoken(20, tu)
    doors = (f"The door number {at} is opened." for at in range(20 + tu))
    source = "\n\n".join(doors) + "\n"
    example = (
        good(source=source, translation=page) if beside else good(page, language="fr")
    )
    assert len(told(mixed_register, example, roots)) == findings


_OFT = "Der Server bewahrt jeden Brief eine Woche lang auf und löscht ihn dann"
_SAID = "The server keeps every letter for a week, and then deletes it."


@pytest.mark.parametrize(("kept", "findings"), [(3, 0), (5, 1)])
def test_a_page_ends_its_paragraphs_with_a_full_stop(
    kept: int, findings: int, roots: Roots
) -> None:
    example = good(
        source=f"{_SAID}\n\n" * (kept + 1),
        translation=f"{_OFT}.\n\n" * kept + f"{_OFT}\n",
        language="de",
    )
    assert len(told(lost_full_stop, example, roots)) == findings


@pytest.mark.parametrize(
    ("text", "code", "findings"),
    [
        ("Der Server bewahrt jeden Brief auf", "de", 0),
        ("Der Server bewahrt jeden Brief eine Woche auf", "de", 1),
        ("箱は手紙を一週間とります", "ja", 0),
        ("その箱は手紙を一週間とっておきます", "ja", 1),
    ],
)
def test_a_label_needs_no_full_stop(
    text: str, code: str, findings: int, roots: Roots
) -> None:
    stop = "。" if code == "ja" else "."
    example = good(
        source="The server keeps each letter for a week.\n\n" * 7,
        translation=f"{text}{stop}\n\n" * 6 + f"{text}\n",
        language=code,
    )
    assert len(told(lost_full_stop, example, roots)) == findings


@pytest.mark.parametrize(("letters", "is_told"), [(33, True), (47, False)])
def test_a_long_bold_text_is_stressed(
    letters: int, is_told: bool, roots: Roots
) -> None:
    name = "Settings and keys of doors and more of old gates"[:letters]
    example = good(
        source=f"Open **{name}** in the menu of the page.\n",
        translation="Ouvrez tous les paramètres des portes et des clés dans le menu de la page.\n",
    )
    assert bool(told(emphasis_lost, example, roots)) is is_told


@pytest.mark.parametrize(("lost", "findings"), [(2, 2), (3, 0)])
def test_a_page_does_not_care_for_bold_names(
    lost: int, findings: int, roots: Roots
) -> None:
    kept = range(25 - lost)
    source = "".join(f"Open **Door {at}** in the menu.\n\n" for at in range(25))
    translation = "".join(f"Ouvrez **Porte {at}** dans le menu.\n\n" for at in kept)
    translation += "".join(
        f"Ouvrez Porte {at} dans le menu.\n\n" for at in range(25 - lost, 25)
    )
    example = good(source=source, translation=translation)
    assert len(told(emphasis_lost, example, roots)) == findings


@pytest.mark.parametrize(
    ("bold", "is_told"), [("never ever", True), ("never do so", False)]
)
def test_a_bold_negation_is_little_else(bold: str, is_told: bool, roots: Roots) -> None:
    example = good(
        source=f"You must **{bold}** and open the first lid.\n",
        translation="Você nunca deve abrir a **primeira tampa** dali.\n",
        language="pt-br",
    )
    assert bool(told(emphasis_moved, example, roots)) is is_told


@pytest.mark.parametrize(
    ("name", "slip", "is_told"), [("Acme", "Acne", False), ("Quayer", "Quayir", True)]
)
def test_short_names_are_near_other_words(
    name: str, slip: str, is_told: bool, roots: Roots
) -> None:
    example = good(
        f"Open {name} there, then {slip} again.\n",
        language="en",
        entries=[Brand(id="team/brands/name", name=name)],
    )
    assert bool(told(misspelt, example, roots)) is is_told


@pytest.mark.parametrize(("length", "is_told"), [(33, True), (47, False)])
def test_a_long_value_is_a_text(length: int, is_told: bool, roots: Roots) -> None:
    def pages(folder: str, values: list[str]) -> dict[str, str]:
        return {
            f"{folder}/{at}.md": f"---\nkind: {value}\n---\n"
            for at, value in enumerate(values)
        }

    tutorial = ("tutorial-" * 9)[: length - 1] + "x"
    example = good(
        {
            **pages("partners", [*["partner"] * 10, tutorial]),
            **pages("guides", [tutorial] * 4),
        }
    )
    assert bool(told(unlike_siblings, example, roots)) is is_told


@pytest.mark.parametrize(
    ("value", "other", "is_told"),
    [
        ("Keys for Doors", "Clés de portes", True),
        ("Keys for old Doors", "Clés de vieilles portes", False),
    ],
)
def test_a_value_of_some_words_is_no_text(
    value: str, other: str, is_told: bool, roots: Roots
) -> None:
    languages = ("", "de/", "es/", "fr/", "ja/")
    values = [["Doors"] * 5, ["Locks"] * 5, [value, value, value, other, value]]
    example = good(
        {
            f"docs/{folder}{at}.md": f"---\ntool: {text}\n---\n"
            for at, row in enumerate(values)
            for folder, text in zip(languages, row, strict=True)
        }
    )
    assert bool(told(unlike_versions, example, roots)) is is_told


@pytest.mark.parametrize(("letters", "is_told"), [(33, True), (47, False)])
def test_a_long_bold_text_holds_its_particle(
    letters: int, is_told: bool, roots: Roots
) -> None:
    words = ("保存画面設定言語時間場所番号" * 5)[: letters - 1]
    example = good(
        source="Select **Save all of it** there.\n",
        translation=f"設定で**{words}を**選びます。\n",
        language="ja",
    )
    assert bool(told(slipped_particle, example, roots)) is is_told


@pytest.mark.parametrize(
    ("rows", "is_told"),
    [
        (["Doors|Doors|Doors|Doors|Doors", "Keys|Keys|Keys|Clés|Keys"], True),
        (["Doors|Doors|Doors|Doors", "Keys|Keys|Keys|Clés|Keys"], False),
        (["Doors|Doors|Doors|Doors|Doors", "Keys|Keys|Keys|Clés|鍵"], False),
    ],
)
def test_a_key_is_kept_by_translations(
    rows: list[str], is_told: bool, roots: Roots
) -> None:
    """By seven of its values and more, and by nearly all."""
    folders = ("", "de/", "es/", "fr/", "ja/")
    example = good(
        {
            f"docs/{folder}{at}.md": f"---\ntool: {text}\n---\n"
            for at, row in enumerate(rows)
            for folder, text in zip(folders, row.split("|"), strict=False)
        }
    )
    assert bool(told(unlike_versions, example, roots)) is is_told
