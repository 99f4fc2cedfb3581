"""Pages on either side of each tuned number of a check: what a third more or less of it
would tell, or leave untold."""

from __future__ import annotations

import pytest

from doclint.checks.front_matter.other_language import (
    other_language as other_language_of_page,
)
from doclint.checks.front_matter.unknown_key import unknown_key
from doclint.checks.links.other_language import other_language
from doclint.checks.references.undefined import undefined
from doclint.checks.structure.emphasis_lost import emphasis_lost
from doclint.checks.structure.exchanged_cells import exchanged_cells
from doclint.checks.structure.exchanged_headings import exchanged_headings
from doclint.checks.structure.joined_blocks import joined_blocks
from doclint.checks.structure.lost_box import lost_box
from doclint.checks.terms.inconsistent_name import inconsistent_name
from doclint.checks.terms.site_register import site_register
from doclint.checks.translation.changed_alert import changed_alert
from doclint.checks.translation.changed_modality import changed_modality
from doclint.checks.translation.changed_negation import changed_negation
from doclint.checks.translation.changed_numeral import changed_numeral
from doclint.checks.translation.changed_tag import changed_tag
from doclint.checks.translation.foreign_word import foreign_word
from doclint.checks.translation.glued_code import glued_code
from doclint.checks.translation.invented_quotes import invented_quotes
from doclint.checks.translation.lost_sentence import lost_sentence
from doclint.checks.translation.opposite_word import opposite_word
from doclint.checks.translation.quoted_code import quoted_code
from doclint.checks.translation.repeated_item import repeated_item
from doclint.checks.translation.said_again import said_again
from doclint.checks.translation.wrong_language import wrong_language
from doclint.checks.typography.changed_end import changed_end
from doclint.checks.typography.full_width_latin import full_width_latin
from doclint.checks.typography.lost_opening_mark import lost_opening_mark
from doclint.checks.typography.mixed_width import mixed_width
from doclint.checks.typography.punctuation_spacing import punctuation_spacing
from doclint.checks.typography.small_beginning import small_beginning
from doclint.checks.typography.unbalanced_quotes import unbalanced_quotes
from doclint.findings import Finding, Severity
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
        ("Il regarde le paysagiste", "paysagiste dans la nuit.", False),
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


@pytest.mark.parametrize(("padding", "is_told"), [(180, True), (230, False)])
def test_a_long_block_says_a_number_in_other_words(
    padding: int, is_told: bool, roots: Roots
) -> None:
    words = ("the wall is grey " * 20)[:padding].strip()
    mots = ("le mur est gris " * 20)[:padding].strip()
    example = good(
        source=f"It has three doors and a roof, {words}.\n",
        translation=f"Il a quatre portes et un toit, {mots}.\n",
    )
    assert bool(told(changed_numeral, example, roots)) is is_told


@pytest.mark.parametrize(
    ("source", "translation", "is_told"),
    [
        ("It has both doors.", "Il a cinq portes.", False),
        ("It has three doors.", "Il a cinq portes.", True),
        ("It has nine doors.", "Il a 8 portes.", True),
        ("It has eleven doors.", "Il a 12 portes.", False),
    ],
)
def test_numbers_from_three_to_ten_are_said_in_words(
    source: str, translation: str, is_told: bool, roots: Roots
) -> None:
    example = good(source=f"{source}\n", translation=f"{translation}\n")
    assert bool(told(changed_numeral, example, roots)) is is_told


@pytest.mark.parametrize(("padding", "is_told"), [(100, True), (150, False)])
def test_a_long_block_denies_in_other_words(
    padding: int, is_told: bool, roots: Roots
) -> None:
    words = ("and the wall is grey " * 20)[:padding].strip()
    mots = ("et le mur est gris " * 20)[:padding].strip()
    example = good(
        source=f"Do not open the small door {words}\n",
        translation=f"Ouvrez la petite porte {mots}\n",
    )
    assert bool(told(changed_negation, example, roots)) is is_told


@pytest.mark.parametrize(("padding", "is_told"), [(190, True), (250, False)])
def test_a_long_block_may_forbid_in_another_sentence(
    padding: int, is_told: bool, roots: Roots
) -> None:
    words = ("and the wall is grey " * 20)[:padding].strip()
    worte = ("und die Mauer ist grau " * 20)[:padding].strip()
    example = good(
        source=f"You must not open the lid {words}\n",
        translation=f"Sie müssen den Deckel nicht öffnen {worte}\n",
        language="de",
    )
    assert bool(told(changed_modality, example, roots)) is is_told


@pytest.mark.parametrize(("padding", "is_told"), [(190, True), (250, False)])
def test_a_long_block_says_the_opposite_of_something_else(
    padding: int, is_told: bool, roots: Roots
) -> None:
    words = ("with the grey wall " * 20)[:padding].strip()
    worte = ("mit der grauen Mauer " * 20)[:padding].strip()
    example = good(
        source=f"Disable the alarm in the settings {words}\n",
        translation=f"Aktivieren Sie den Alarm dort {worte}\n",
        language="de",
    )
    assert bool(told(opposite_word, example, roots)) is is_told


@pytest.mark.parametrize(
    ("full", "plain", "findings"), [(1, 2, 1), (1, 1, 0), (2, 4, 2), (2, 3, 0)]
)
def test_letters_of_full_width_are_a_habit_of_a_page(
    full: int, plain: int, findings: int, roots: Roots
) -> None:
    text = "".join(["ＡＰＩを開きます。"] * full + ["APIを開きます。"] * plain)
    example = good(f"{text}\n", language="ja")
    assert len(told(full_width_latin, example, roots)) == findings


@pytest.mark.parametrize(("wide", "findings"), [(1, 0), (2, 1)])
def test_marks_of_full_width_are_a_habit_of_a_page(
    wide: int, findings: int, roots: Roots
) -> None:
    example = good("開きます。" * wide + "戻ります.\n", language="ja")
    assert len(told(mixed_width, example, roots)) == findings


@pytest.mark.parametrize(("wide", "findings"), [(4, 0), (6, 1)])
def test_colons_of_full_width_are_a_habit_of_a_page(
    wide: int, findings: int, roots: Roots
) -> None:
    example = good("時刻：朝です。\n\n" * wide + "場所:東です。\n", language="ja")
    assert len(told(mixed_width, example, roots)) == findings


@pytest.mark.parametrize(("lonely", "findings"), [(3, 3), (4, 1)])
def test_lonely_quotes_in_many_places_are_told_once(
    lonely: int, findings: int, roots: Roots
) -> None:
    text = "".join(f'Say "number {at}” to them.\n\n' for at in range(lonely))
    example = good(text, language="en")
    assert len(told(unbalanced_quotes, example, roots)) == findings


def boxes(lost: int) -> Example:
    """A page that lost so many boxes."""
    source = "".join(
        f"Step {at} begins here.\n\n:::note\n\nIt is number {at}.\n\n:::\n\n"
        for at in range(lost)
    )
    translation = "".join(
        f"L’étape {at} commence ici.\n\nC’est le numéro {at}.\n\n" for at in range(lost)
    )
    return good(source=source, translation=translation, dialect="docusaurus")


@pytest.mark.parametrize(("lost", "findings"), [(2, 2), (3, 1)])
def test_many_lost_boxes_are_told_once(lost: int, findings: int, roots: Roots) -> None:
    assert len(told(lost_box, boxes(lost), roots)) == findings


def buttons(usual: int, other: int, text: str = "Save draft") -> Example:
    """Pages that call a button so, and others that call it otherwise."""
    names = ["Enregistrer le brouillon"] * usual + ["Sauver l’ébauche"] * other
    pages = {f"en/{at}.md": f"Press **{text}** now.\n" for at in range(len(names))}
    for at, name in enumerate(names):
        pages[f"fr/{at}.md"] = f"Appuyez sur **{name}**.\n"
    return good(pages)


@pytest.mark.parametrize(
    ("usual", "other", "findings"),
    [(2, 1, 0), (3, 1, 1), (4, 2, 0), (6, 2, 2), (9, 4, 0)],
)
def test_one_name_of_a_button_prevails(
    usual: int, other: int, findings: int, roots: Roots
) -> None:
    assert len(told(inconsistent_name, buttons(usual, other), roots)) == findings


@pytest.mark.parametrize(
    ("text", "is_told"),
    [("Save the draft now", True), ("Save the whole draft now", False)],
)
def test_a_long_bold_text_names_no_button(
    text: str, is_told: bool, roots: Roots
) -> None:
    example = buttons(4, 1, text)
    assert bool(told(inconsistent_name, example, roots)) is is_told


SPANISH = "Puede guardar la página con este botón y luego volver a la lista de todos los usuarios."
PORTUGUESE = "Pode salvar a página com este botão e depois voltar para a lista de todos os usuários."


@pytest.mark.parametrize(
    ("foreign", "own", "findings"), [(1, 0, 1), (3, 2, 1), (2, 4, 2), (3, 4, 3)]
)
def test_a_page_that_is_mostly_in_a_third_language_is_told_once(
    foreign: int, own: int, findings: int, roots: Roots
) -> None:
    texts = [SPANISH] * foreign + [PORTUGUESE] * own
    example = good("\n\n".join(texts) + "\n", language="pt-br")
    assert len(told(wrong_language, example, roots)) == findings


@pytest.mark.parametrize(("words", "is_told"), [(7, False), (12, True)])
def test_few_words_tell_no_third_language(
    words: int, is_told: bool, roots: Roots
) -> None:
    text = " ".join(SPANISH.split()[:words])
    example = good(f"{PORTUGUESE}\n\n{text}\n", language="pt-br")
    assert bool(told(wrong_language, example, roots)) is is_told


@pytest.mark.parametrize(
    ("sentence", "is_told"),
    [
        # A third fewer words than are asked, and a third more.
        ("Dann schließen Sie es wieder.", False),
        ("Dann schließen Sie es hinter den Kühen wieder und gehen.", True),
        # The same of letters of another script, and of their share of all.
        ("문을 닫습니다", False),
        ("그런 다음 문을 닫습니다", True),
        ("Abra Acme Postfach 그런 다음 문을 닫습니다", False),
        ("Abra Acme 그런 다음 문을 천천히 닫습니다", True),
    ],
)
def test_a_sentence_in_a_third_language(
    sentence: str, is_told: bool, roots: Roots
) -> None:
    example = good(
        source="Open the gate and let all of the cows out. Then close it.\n",
        translation=f"Abra a porteira e solte todas as vacas que estão no curral. {sentence}\n",
        language="pt-br",
    )
    assert bool(told(wrong_language, example, roots)) is is_told


@pytest.mark.parametrize(
    ("source", "severity"),
    [
        ("See [this](/a). Jane mended it in the console.\n", Severity.ERROR),
        ("See [this](/a). [console][Jane] mended it.\n", Severity.INFO),
    ],
)
def test_brackets_that_the_source_has_in_vain_may_be_two_words(
    source: str, severity: Severity, roots: Roots
) -> None:
    translation = "Voir [ceci](/a). [console][Jane] l’a réparé.\n"
    example = good(source=source, translation=translation, language="fr")
    findings = told(undefined, example, roots)
    assert [finding.severity for finding in findings][-1] is severity


@pytest.mark.parametrize(
    ("other", "own", "findings"), [(2, 0, 2), (3, 0, 0), (4, 6, 4), (6, 4, 0)]
)
def test_pages_that_name_another_language_as_a_habit(
    other: int, own: int, findings: int, roots: Roots
) -> None:
    codes = ["en"] * other + ["fr"] * own
    pages = {
        f"fr/{number}.md": f"---\nlang: {code}\n---\n\nTexte.\n"
        for number, code in enumerate(codes)
    }
    example = good({"en/a.md": "Text.\n", **pages})
    assert len(told(other_language_of_page, example, roots)) == findings


@pytest.mark.parametrize(
    ("kind", "severity"),
    [("attenzione", Severity.ERROR), ("tip", Severity.WARNING)],
)
def test_a_box_of_a_kind_that_nobody_knows_is_an_error(
    kind: str, severity: Severity, roots: Roots
) -> None:
    alert = good(
        source="> [!NOTE]\n> The mill turns.\n",
        translation=f"> [!{kind.upper()}]\n> Il mulino gira.\n",
        language="it",
    )
    container = good(
        source=":::note\nThe mill turns.\n:::\n",
        translation=f":::{kind}\nIl mulino gira.\n:::\n",
        language="it",
        dialect="docusaurus",
    )
    findings = [
        *told(changed_alert, alert, roots),
        *told(changed_tag, container, roots),
    ]
    assert [finding.severity for finding in findings] == [severity] * 2


JAPANESE = "環境変数の設定を開きます。次に、このページを保存してから、もう一度読み直してください。"


@pytest.mark.parametrize(
    ("heading", "times", "is_told"),
    [
        ("Données d'entrée 入力する", 2, False),
        ("Données d'entrée 入力する", 1, True),
        # Headings in one script say nothing of a page for readers of both.
        ("Données d'entrée", 2, True),
    ],
)
def test_headings_in_two_scripts_tell_a_page_for_readers_of_both(
    heading: str, times: int, is_told: bool, roots: Roots
) -> None:
    headings = "".join(f"## {heading} {number}\n\n" for number in range(times))
    example = good(f"{headings}{JAPANESE}\n", language="fr")
    assert bool(told(wrong_language, example, roots)) is is_told


@pytest.mark.parametrize(
    ("translation", "is_told"),
    [
        ("La porte n’est jamais ouverte.\n", True),
        # What denies a third time says the contrary.
        ("La porte n’est jamais pas ouverte.\n", False),
    ],
)
def test_never_denies_with_two_words(
    translation: str, is_told: bool, roots: Roots
) -> None:
    source = "The door is always open.\n"
    example = good(source=source, translation=translation, language="fr")
    assert bool(told(opposite_word, example, roots)) is is_told


@pytest.mark.parametrize(("word", "is_told"), [("eda", False), ("Feld", True)])
def test_short_words_before_code_are_parts_of_words(
    word: str, is_told: bool, roots: Roots
) -> None:
    example = good(
        source="Ask for the field `keys/list` here.\n",
        translation=f"Fragen Sie hier nach dem {word}`keys/list`.\n",
        language="de",
    )
    assert bool(told(glued_code, example, roots)) is is_told


@pytest.mark.parametrize(("code", "is_told"), [("x", False), ("xy", True)])
def test_one_sign_may_be_quoted(code: str, is_told: bool, roots: Roots) -> None:
    example = good(
        source=f"Type `{code}` there now.\n",
        translation=f"Escriba ahí «{code}» ahora.\n",
        language="es",
    )
    assert bool(told(quoted_code, example, roots)) is is_told


@pytest.mark.parametrize(("lost", "findings"), [(1, 1), (2, 2), (3, 0)])
def test_a_page_that_often_does_without_bold_names_cares_little(
    lost: int, findings: int, roots: Roots
) -> None:
    names = ["Keys", "Locks", "Doors", "Walls", "Roofs", "Floors", "Seas", "Lakes"]
    names += [f"{name} of stone" for name in names] + [
        "Hills",
        "Woods",
        "Farms",
        "Towns",
    ]
    source = "".join(f"Open **{name}** in the menu.\n\n" for name in names)
    translation = "".join(
        f"Ouvrez {name if at < lost else f'**{name}**'} dans le menu.\n\n"
        for at, name in enumerate(names)
    )
    example = good(source=source, translation=translation)
    assert len(told(emphasis_lost, example, roots)) == findings


@pytest.mark.parametrize(
    ("between", "is_told"),
    [("de la", True), ("Marmotte Pelletier Fouineur Griffu", False)],
)
def test_a_foreign_word_stands_among_words_of_the_page(
    between: str, is_told: bool, roots: Roots
) -> None:
    example = good(f"Voici {between} event-driven Marmotte Pelletier.\n", language="fr")
    assert bool(told(foreign_word, example, roots)) is is_told


@pytest.mark.parametrize(
    ("source", "translation", "is_told"),
    [
        # How long the translation is.
        (
            "The gate of the garden is open until the evening comes. It is closed by the keeper.",
            "La porte du jardin demeure ouverte jusqu’à la venue du soir.",
            True,
        ),
        (
            "The gate of the garden is open until the evening comes. The keeper locks it.",
            "La porte du jardin demeure ouverte jusqu’à la venue du soir, à clef.",
            False,
        ),
        # How long a sentence is.
        (
            "The gate of the garden is open until the evening comes. It stays so. And so on. It does so, yes.",
            "La porte du jardin demeure ouverte jusqu’à la venue du soir.",
            False,
        ),
    ],
)
def test_a_sentence_that_is_left_out(
    source: str, translation: str, is_told: bool, roots: Roots
) -> None:
    rest = "The house has a roof of red bricks, and a door."
    french = "La maison a un toit de briques rouges et une porte."
    example = good(
        source=f"{rest}\n\n{source}\n\n{rest}\n",
        translation=f"{french}\n\n{translation}\n\n{french}\n",
    )
    assert bool(told(lost_sentence, example, roots)) == is_told


@pytest.mark.parametrize(
    ("source", "translation", "is_told"),
    [
        # How long a text is that asks.
        ("Is the gate open?", "Le portail est ouvert", False),
        ("Is the garden still open?", "Le jardin est encore ouvert.", True),
        # How many ends a page keeps for each that it lost.
        (
            "Is the garden still open?\n\nIs the gate of it still closed?",
            "Le jardin est encore ouvert.\n\nSa porte est encore fermée.",
            False,
        ),
        (
            "Is the garden still open?\n\nIs the gate of it still closed?\n\nIs it as warm as it was?"
            "\n\nAnd is it as green as it was?",
            "Le jardin est encore ouvert.\n\nSa porte est encore fermée.\n\nFait-il aussi chaud ?"
            "\n\nEt est-il aussi vert ?",
            False,
        ),
        (
            "Is the garden still open?\n\nIs the gate of it still closed?\n\nIs it as warm as it was?"
            "\n\nAnd is it as green as it was?"
            + "\n\nIs the keeper of it at home?"
            * 2,
            "Le jardin est encore ouvert.\n\nSa porte est encore fermée.\n\nFait-il aussi chaud ?"
            "\n\nEt est-il aussi vert ?" + "\n\nLe gardien est-il chez lui ?" * 2,
            True,
        ),
    ],
)
def test_an_end_that_became_a_full_stop(
    source: str, translation: str, is_told: bool, roots: Roots
) -> None:
    example = good(source=f"{source}\n", translation=f"{translation}\n")
    assert bool(told(changed_end, example, roots)) == is_told


@pytest.mark.parametrize(("many", "findings"), [(2, 2), (3, 0)])
def test_paragraphs_that_begin_small_are_a_way_of_a_page(
    many: int, findings: int, roots: Roots
) -> None:
    example = good(
        source="The garden is open.\n\n" * (many + 1),
        translation="Le jardin est ouvert.\n\n" + "le jardin est ouvert.\n\n" * many,
    )
    assert len(told(small_beginning, example, roots)) == findings


@pytest.mark.parametrize(("small", "findings"), [(2, 2), (3, 0)])
def test_small_beginnings_are_a_page_s_way(
    small: int, findings: int, roots: Roots
) -> None:
    doors = "".join(f"The door {at} is shut now.\n\n" for at in range(small))
    portes = "".join(f"la porte {at} est fermée.\n\n" for at in range(small))
    example = good(source=f"# Doors\n\n{doors}", translation=f"# Portes\n\n{portes}")
    assert len(told(small_beginning, example, roots)) == findings


@pytest.mark.parametrize(("first", "line"), [(30, 2), (16, 1)])
def test_a_line_ends_where_the_source_s_first_block_does(
    first: int, line: int, roots: Roots
) -> None:
    sentence = "Il fait beau. "
    lines = (sentence * 8, sentence * (first - 8), sentence * (80 - first))
    example = good(
        source=f"{'It is fine. ' * 39}\nIt is.\n\n{'It is so. ' * 40}\n",
        translation="\n".join(lines) + "\n",
    )
    places = [
        finding.place.start.line for finding in told(joined_blocks, example, roots)
    ]
    assert places == [line]


@pytest.mark.parametrize(("many", "findings"), [(1, 1), (2, 0)])
def test_paragraphs_are_divided_by_their_translator(
    many: int, findings: int, roots: Roots
) -> None:
    first, second = "The garden is open all day.", "The house is shut at night."
    one, other = "Le jardin est ouvert le jour.", "La maison est fermée la nuit."
    example = good(
        source=f"# Doors\n\n{first} {second}\n\n" * many,
        translation=f"# Portes\n\n{one}\n\n{other}\n\n" * many,
    )
    assert len(told(joined_blocks, example, roots)) == findings


@pytest.mark.parametrize(
    ("name", "use", "is_told"),
    [
        # How many times as long one is as the other,
        ("Deckel", "Hält den Regen aus.  Gut", True),
        ("Der Deckel", "Hält den Regen ab. Gut so", False),
        # and how long it is.
        ("Hut", "Hält den Regen fern", False),
    ],
)
def test_a_long_cell_in_the_place_of_a_short_one(
    name: str, use: str, is_told: bool, roots: Roots
) -> None:
    example = good(
        source="| Name | Use |\n|---|---|\n| Lid | It keeps the rain out of it. |\n| Hat | So, too. |\n",
        translation=f"| Name | Zweck |\n|---|---|\n| {use} | {name} |\n| Hut | Ebenso. |\n",
        language="de",
    )
    assert bool(told(exchanged_cells, example, roots)) is is_told


@pytest.mark.parametrize(
    ("kitchen", "garden", "is_told"),
    [
        # Words that are alike by five letters, of which two tell.
        ("Die Küche hat einen Herd.", "Der Garten hat ein Tor.", True),
        ("Die Küche hat einen Herd.", "Er hat ein Tor.", False),
        ("Küchlein gibt es auch.", "Gärtner kommen durch das Tor.", False),
    ],
)
def test_headings_over_one_another_s_text(
    kitchen: str, garden: str, is_told: bool, roots: Roots
) -> None:
    source = "## Kitchen\n\nThe kitchen has a stove.\n\n## Garden\n\nThe garden has a gate.\n"
    translation = f"## Garten\n\n{kitchen}\n\n## Küche\n\n{garden}\n"
    example = good(
        source=f"# House\n\n{source}",
        translation=f"# Haus\n\n{translation}",
        language="de",
    )
    assert bool(told(exchanged_headings, example, roots)) is is_told


def test_a_name_tells_whose_heading_it_is(roots: Roots) -> None:
    example = good(
        source="# House\n\n## Acmebox\n\nIt has a lid.\n\n## Stove\n\nIt is hot.\n",
        translation="# Haus\n\n## Herd\n\nSie hat einen Deckel.\n\n## Acmebox\n\nEr ist heiß.\n",
        language="de",
    )
    assert told(exchanged_headings, example, roots)


@pytest.mark.parametrize(
    ("things", "is_told"),
    [
        # How many things an enumeration has,
        ("rojo, verde, rojo, azul, gris, blanco", False),
        ("rojo, verde, rojo, azul, gris, negro, blanco", True),
        # and in how many words.
        ("rojo, de un verde, rojo, azul, gris, negro, blanco", True),
        ("rojo, verde, rojo, azul, de un gris claro, negro, blanco", False),
    ],
)
def test_an_enumeration_names_a_thing_once(
    things: str, is_told: bool, roots: Roots
) -> None:
    example = good(
        source="It is red, green, yellow, blue, grey, black and white.\n",
        translation=f"Es: {things}.\n",
        language="es",
    )
    assert bool(told(repeated_item, example, roots)) is is_told


@pytest.mark.parametrize(("others", "is_told"), [(19, False), (15, True)])
def test_pseudo_latin_is_no_third_language(
    others: int, is_told: bool, roots: Roots
) -> None:
    some = [
        "quiatae",
        "cullecum",
        "eossequodi",
        "nonsequ",
        "idebis",
        "sapicia",
        "sinveli",
        "squiatum",
    ]
    text = " ".join(["dans", "une", "avec", *(some * 3)[:others]])
    example = good(
        f"The gate is open and the cows are out.\n\n{text}.\n", language="en"
    )
    assert bool(told(wrong_language, example, roots)) is is_told
