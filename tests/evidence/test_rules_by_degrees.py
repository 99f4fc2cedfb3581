"""Faults by degrees as rules tell of them: how many findings there are on either side
of each tuned number."""

from __future__ import annotations

import json

import pytest

from doclint.checks.messages.missing import missing
from doclint.checks.structure.lost_quote import lost_quote
from doclint.checks.terms.mixed_register import mixed_register
from doclint.checks.translation.changed_heading_id import changed_heading_id
from doclint.checks.translation.foreign_sentence import foreign_sentence
from doclint.findings import Finding
from doclint.rule import Example, Rule, good
from examples import found
from projects import Roots


def told(rule: Rule, example: Example, roots: Roots) -> list[Finding]:
    """The findings of a rule on the pages of an example."""
    return found(rule, example, roots, example.pages)


def interface(keys: int, lacking: set[int]) -> Example:
    """A site with an interface of so many messages, some of which the translation
    lacks."""
    source = {f"key{at:02}": f"Open door {at}" for at in range(keys)}
    translation = {
        f"key{at:02}": f"Ouvrir la porte {at}"
        for at in range(keys)
        if at not in lacking
    }
    files = (("locales/en.json", source), ("locales/fr.json", translation))
    return good(
        {
            "docs/a.md": "A.\n",
            **{path: json.dumps(texts, indent=1) + "\n" for path, texts in files},
        }
    )


@pytest.mark.parametrize(("gaps", "findings"), [(9, 9), (10, 10), (11, 1), (12, 1)])
def test_a_file_with_many_gaps_is_told_once(
    gaps: int, findings: int, roots: Roots
) -> None:
    example = interface(4 * gaps, set(range(1, 4 * gaps, 4)))
    assert len(told(missing, example, roots)) == findings


@pytest.mark.parametrize(("lacking", "unfinished"), [(8, False), (12, True)])
def test_a_file_that_lacks_most_messages_is_unfinished(
    lacking: int, unfinished: bool, roots: Roots
) -> None:
    (finding,) = told(missing, interface(20, set(range(1, 1 + lacking))), roots)
    assert ("messages, expected" in finding.message) is unfinished


HEADINGS = (
    "Keys",
    "Locks",
    "Doors",
    "Walls",
    "Roofs",
    "Floors",
    "Seas",
    "Lakes",
    "Hills",
    "Woods",
)
TITRES = (
    "Clés",
    "Serrures",
    "Portes",
    "Murs",
    "Toits",
    "Sols",
    "Mers",
    "Lacs",
    "Collines",
    "Bois",
)


def headings(names: tuple[str, ...], ids: dict[int, str]) -> str:
    """Sections of these names, some with ids."""
    return "".join(
        f"## {name}{f' {{#{ids[at]}}}' if at in ids else ''}\n\n"
        for at, name in enumerate(names)
    )


@pytest.mark.parametrize(("with_ids", "is_told"), [(4, False), (6, True)])
def test_a_page_usually_writes_ids(with_ids: int, is_told: bool, roots: Roots) -> None:
    source = headings(HEADINGS, {at: f"id-{at}" for at in range(with_ids)})
    translation = headings(TITRES, {at: f"id-{at}" for at in range(1, with_ids)})
    example = good(source=source, translation=translation, dialect="jekyll")
    assert bool(told(changed_heading_id, example, roots)) is is_told


def test_three_headings_are_pinned_by_no_accident(roots: Roots) -> None:
    translation = headings(TITRES[:4], {at: HEADINGS[at].lower() for at in range(3)})
    example = good(
        source=headings(HEADINGS[:4], {}), translation=translation, dialect="mkdocs"
    )
    assert len(told(changed_heading_id, example, roots)) == 1


@pytest.mark.parametrize(("foreign", "findings"), [(8, 8), (9, 1)])
def test_what_many_places_have_without_a_source_text_is_told_once(
    foreign: int, findings: int, roots: Roots
) -> None:
    english = [
        f"You can use this button for page number {at}.\n" for at in range(foreign)
    ]
    french = [
        f"Vous pouvez ensuite enregistrer la page numéro {at} avec le bouton de la page.\n"
        for at in range(3 * foreign)
    ]
    example = good("\n".join([*english, *french]), language="fr")
    assert len(told(foreign_sentence, example, roots)) == findings


@pytest.mark.parametrize(
    ("foreign", "own", "findings"),
    [(5, 0, 5), (7, 0, 1), (7, 10, 7), (7, 4, 1)],
)
def test_a_page_that_is_mostly_foreign_is_told_once(
    foreign: int, own: int, findings: int, roots: Roots
) -> None:
    """Where there are more than five such stretches, and they are more than half of
    it."""
    english = [
        f"You can then use this button to save the whole page with number {at}.\n"
        for at in range(foreign)
    ]
    french = [
        f"Vous pouvez ensuite utiliser le bouton numéro {at} de la page.\n"
        for at in range(own)
    ]
    example = good("\n".join([*english, *french]), language="fr")
    assert len(told(foreign_sentence, example, roots)) == findings


def quoted(count: int) -> Example:
    """Paragraphs that the source has in quotations, and the translation plain."""
    source = "\n\n".join(
        f"> Mind the door of house number {at}." for at in range(count)
    )
    translation = "\n\n".join(
        f"Attention à la porte de la maison numéro {at}." for at in range(count)
    )
    return good(
        source=f"# Doors\n\n{source}\n",
        translation=f"# Portes\n\n{translation}\n",
        dialect="github",
    )


@pytest.mark.parametrize(("count", "findings"), [(2, 2), (3, 1)])
def test_quotations_that_are_plain_all_over_a_page_are_told_once(
    count: int, findings: int, roots: Roots
) -> None:
    assert len(told(lost_quote, quoted(count), roots)) == findings


def spoken(vous: int, tu: int, joint: str = "\n\n") -> str:
    """A page that says so often `vous`, each in a paragraph, and so often `tu`."""
    formal = "\n\n".join(f"C’est votre porte numéro {at}." for at in range(vous))
    return f"{formal}\n\n{joint.join(f'C’est ta porte numéro {at}.' for at in range(tu))}\n"


@pytest.mark.parametrize(
    ("vous", "tu", "is_told"),
    [
        (6, 5, True),
        (6, 4, False),
        (4, 1, True),
        (3, 1, False),
        (10, 3, False),
        (13, 3, True),
    ],
)
def test_a_page_mixes_registers(
    vous: int, tu: int, is_told: bool, roots: Roots
) -> None:
    assert (
        bool(told(mixed_register, good(spoken(vous, tu), language="fr"), roots))
        is is_told
    )


@pytest.mark.parametrize(("tu", "is_told"), [(2, False), (3, True)])
def test_a_block_in_another_register_is_enough(
    tu: int, is_told: bool, roots: Roots
) -> None:
    assert (
        bool(told(mixed_register, good(spoken(3, tu, " "), language="fr"), roots))
        is is_told
    )


@pytest.mark.parametrize(
    ("vous", "tu", "is_told"), [(4, 3, True), (4, 2, False), (3, 1, True), (5, 2, True)]
)
def test_a_translation_mixes_registers(
    vous: int, tu: int, is_told: bool, roots: Roots
) -> None:
    source = (
        "\n\n".join(f"The door number {at} is opened." for at in range(vous + tu))
        + "\n"
    )
    example = good(source=source, translation=spoken(vous, tu))
    assert bool(told(mixed_register, example, roots)) is is_told
