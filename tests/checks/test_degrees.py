"""Pages on either side of each tuned number of a check: what a third more or less of it
would tell, or leave untold."""

from __future__ import annotations

import pytest

from doclint.checks.front_matter.unknown_key import unknown_key
from doclint.checks.links.other_language import other_language
from doclint.checks.structure.emphasis_lost import emphasis_lost
from doclint.checks.structure.exchanged_cells import exchanged_cells
from doclint.checks.terms.site_register import site_register
from doclint.checks.translation.changed_negation import changed_negation
from doclint.checks.translation.invented_quotes import invented_quotes
from doclint.checks.translation.said_again import said_again
from doclint.checks.typography.lost_opening_mark import lost_opening_mark
from doclint.checks.typography.punctuation_spacing import punctuation_spacing
from doclint.findings import Finding
from doclint.rule import Example, Rule, good
from doclint.vocabulary import KeySpec
from examples import found
from projects import Roots


def told(rule: Rule, example: Example, roots: Roots) -> list[Finding]:
    """The findings of a rule on the pages of an example."""
    return found(rule, example, roots, example.pages)


@pytest.mark.parametrize(
    ("before", "line", "is_told"),
    [
        # Letters that are said again behind a full stop.
        ("Il marche vers le sud.", "sud est loin et froid.", False),
        ("Il marche vers la route.", "route qui mène fort loin.", True),
        # The share of the first words that stand in the line before.
        ("La porte du jardin est là.", "porte du jardin bleu et vert.", True),
        ("La porte du jardin est là.", "porte du jardin bleu et vert ou noir.", False),
        # The longest of them.
        ("Il voit le sol gris.", "le sol noir.", False),
        ("Il voit le toit gris.", "le toit noir.", True),
    ],
)
def test_a_line_that_goes_on_in_small_letters_says_the_last_one_again(
    before: str, line: str, is_told: bool, roots: Roots
) -> None:
    example = good(
        source="He goes and sees the thing.\nIt is a thing that he knows.\n",
        translation=f"{before}\n{line}\n",
    )
    assert bool(told(said_again, example, roots)) is is_told


@pytest.mark.parametrize(
    ("before", "line", "is_told"),
    [
        ("Il regarde le bon feu", "bon feu dans la nuit.", False),
        ("Il regarde le bon mur", "le bon mur dans la nuit.", True),
        ("Il regarde le beau toit", "beau toit dans la nuit.", True),
        ("Il regarde le paysage", "paysage dans la nuit.", False),
    ],
)
def test_two_words_of_eight_letters_are_no_chance(
    before: str, line: str, is_told: bool, roots: Roots
) -> None:
    example = good(
        source="He looks at the thing\nin the middle of the night.\n",
        translation=f"{before}\n{line}\n",
    )
    assert bool(told(said_again, example, roots)) is is_told


def abroad(links: int, pages: int, own: int) -> Example:
    """French pages with so many links into English, and so many to French ones."""
    names = [f"page{at}" for at in range(12)]
    texts = [""] * pages
    for at in range(links):
        texts[at % pages] += f"[A](../{names[3 + at % 9]}.md), "
    for at in range(own):
        texts[at % pages] += f"[B]({names[at % 12]}.md), "
    translations = {
        f"docs/fr/{name}.md": f"# {name}\n\n{texts[at] if at < pages else ''}\n"
        for at, name in enumerate(names)
    }
    sources = {f"docs/{name}.md": f"# {name}\n" for name in names}
    return good({**sources, **translations})


@pytest.mark.parametrize(
    ("links", "pages", "own", "findings"),
    [(10, 3, 0, 1), (9, 3, 0, 9), (10, 2, 0, 10), (12, 3, 1, 1), (12, 3, 2, 12)],
)
def test_links_abroad_are_the_manner_of_a_language(
    links: int, pages: int, own: int, findings: int, roots: Roots
) -> None:
    assert len(told(other_language, abroad(links, pages, own), roots)) == findings


def bold(blocks: int, lost: int, word: str) -> Example:
    """A page with bold words in so many blocks, of which some lost them."""
    source = [f"You {word} keep the thing number {at} here." for at in range(blocks)]
    translation = [
        f"Il **faut** garder la chose numéro {at} ici."
        if at >= lost
        else f"Il faut garder la chose numéro {at} ici."
        for at in range(blocks)
    ]
    return good(
        source="\n\n".join(source) + "\n", translation="\n\n".join(translation) + "\n"
    )


@pytest.mark.parametrize(("blocks", "is_told"), [(7, False), (8, True)])
def test_one_block_of_eight_lost_its_stress(
    blocks: int, is_told: bool, roots: Roots
) -> None:
    example = bold(blocks, 1, "**must**")
    assert bool(told(emphasis_lost, example, roots)) is is_told


@pytest.mark.parametrize(("length", "is_told"), [(38, True), (42, False)])
def test_a_long_bold_text_names_nothing(
    length: int, is_told: bool, roots: Roots
) -> None:
    name = "Saved letters of the whole town and of all its streets"[:length].strip("a ")
    name = name.ljust(length, "x")
    example = good(
        source=f"Open **{name}** in the menu.\n",
        translation=f"Ouvrez {name} dans le menu.\n",
    )
    assert bool(told(emphasis_lost, example, roots)) is is_told


def rows(turned: int, straight: int, word: str) -> Example:
    """A table with so many rows whose cells changed places; its head is one more."""
    cells = [(f"{word} {at}", f"{word} {at + 5}") for at in range(turned + straight)]
    source = "".join(f"| {one} | {other} |\n" for one, other in cells)
    translation = "".join(f"| {other} | {one} |\n" for one, other in cells[:turned])
    translation += "".join(f"| {one} | {other} |\n" for one, other in cells[turned:])
    return good(
        source=f"| A | B |\n|---|---|\n{source}",
        translation=f"| C | D |\n|---|---|\n{translation}",
    )


@pytest.mark.parametrize(("turned", "straight", "findings"), [(2, 2, 2), (4, 2, 0)])
def test_most_rows_that_are_turned_have_other_columns(
    turned: int, straight: int, findings: int, roots: Roots
) -> None:
    example = rows(turned, straight, "Step")
    assert len(told(exchanged_cells, example, roots)) == findings


@pytest.mark.parametrize(("length", "is_told"), [(18, True), (21, False)])
def test_a_long_cell_is_no_amount(length: int, is_told: bool, roots: Roots) -> None:
    example = rows(1, 2, "S".ljust(length - 2, "t"))
    assert bool(told(exchanged_cells, example, roots)) is is_told


@pytest.mark.parametrize(("at_fault", "findings"), [(1, 1), (2, 0)])
def test_one_page_of_seven_speaks_otherwise(
    at_fault: int, findings: int, roots: Roots
) -> None:
    formal = "Vous ouvrez la page. Votre nom y est. Vous cliquez, puis vous lisez.\n"
    familiar = "Tu ouvres ta page. Ton nom y est. Tu cliques, puis tu lis ton nom.\n"
    pages = {
        f"fr/{name}.md": familiar if at < at_fault else formal
        for at, name in enumerate("abcdefg")
    }
    assert len(told(site_register, good(pages), roots)) == findings


@pytest.mark.parametrize(
    ("source", "translation", "is_told"),
    [
        ("Do not dig.", "Creusez là.", False),
        ("Do not dig it.", "Creusez-le donc.", True),
    ],
)
def test_a_label_may_lose_its_negation(
    source: str, translation: str, is_told: bool, roots: Roots
) -> None:
    example = good(source=f"{source}\n", translation=f"{translation}\n")
    assert bool(told(changed_negation, example, roots)) is is_told


@pytest.mark.parametrize(
    ("quotation", "language", "is_told"),
    [
        ("« C’est. »", "fr", False),
        ("« Il est là. »", "fr", True),
        ("「賢いです。」", "ja", False),
        ("「とても賢いのです。」", "ja", True),
    ],
)
def test_a_sentence_in_quotes_has_some_words(
    quotation: str, language: str, is_told: bool, roots: Roots
) -> None:
    texts = {
        "fr": f"C’est facile. {quotation} Vous le savez.\n",
        "ja": f"保存は簡単です。{quotation}それはご存じですね。\n",
    }
    example = good(
        source="Saving is easy. It is there. You know that.\n",
        translation=texts[language],
        language=language,
    )
    assert bool(told(invented_quotes, example, roots)) is is_told


@pytest.mark.parametrize(("pages", "findings"), [(1, 1), (2, 2), (3, 0)])
def test_a_key_on_many_pages_is_meant(pages: int, findings: int, roots: Roots) -> None:
    example = good(
        {f"{at}.md": "---\ndescrption: Keys\n---\n" for at in range(pages)},
        entries=[KeySpec(id="a/b/c", key="description")],
    )
    assert len(told(unknown_key, example, roots)) == findings


@pytest.mark.parametrize(
    ("key", "known", "is_told"), [("dats", "date", False), ("tilte", "title", True)]
)
def test_short_keys_are_near_by_chance(
    key: str, known: str, is_told: bool, roots: Roots
) -> None:
    example = good(f"---\n{key}: Keys\n---\n", entries=[KeySpec(id="a/b/c", key=known)])
    assert bool(told(unknown_key, example, roots)) is is_told


@pytest.mark.parametrize(("lines", "is_told"), [(2, True), (3, False)])
def test_three_lines_with_a_colon_are_output(
    lines: int, is_told: bool, roots: Roots
) -> None:
    text = "".join(f"Info : reading page {at}\n" for at in range(lines))
    example = good(text, language="en")
    assert bool(told(punctuation_spacing, example, roots)) is is_told


@pytest.mark.parametrize(("text", "is_told"), [("Hola!", False), ("Muy buenos!", True)])
def test_one_word_may_be_a_name(text: str, is_told: bool, roots: Roots) -> None:
    example = good(f"{text}\n", language="es")
    assert bool(told(lost_opening_mark, example, roots)) is is_told
