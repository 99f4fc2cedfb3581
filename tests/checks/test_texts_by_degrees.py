"""Pages by themselves on either side of tuned numbers of checks: what a third more or
less of each would tell, or leave untold."""

from __future__ import annotations

import pytest

from doclint.checks.markup.slipped_code import slipped_code
from doclint.checks.tables.column_count import column_count
from doclint.checks.translation.foreign_sentence import foreign_sentence
from doclint.checks.translation.repeated_word import repeated_word
from doclint.checks.translation.wrong_language import wrong_language
from doclint.checks.typography.arabic_letter import arabic_letter
from doclint.checks.typography.foreign_mark import foreign_mark
from doclint.checks.typography.mixed_width import mixed_width
from doclint.checks.typography.unbalanced_quotes import unbalanced_quotes
from doclint.rule import Rule, good
from examples import found
from projects import Roots
from together import each

Case = tuple[str, int]


def check(rule: Rule, cases: list[Case], roots: Roots, code: str) -> None:
    """Assert of each text in a language how much a rule tells."""

    def one(case: Case) -> None:
        text, expected = case
        example = good(f"{text}\n", language=code)
        findings = found(rule, example, roots, example.pages)
        assert len(findings) == expected, [each.message for each in findings]

    each(one, [(case[0], case) for case in cases])


def test_a_sentence_in_the_sources_language(roots: Roots) -> None:
    cases = [
        # Its words.
        ("Ouvrez la page. Use it with care.", 0),
        ("Ouvrez la page. Save it with the key.", 1),
        # Its small words.
        ("Ouvrez la page. Save blue pages using the key.", 0),
        ("Ouvrez la page. Save all blue pages with care.", 1),
        # The small words of a part of it.
        ("Cliquez dans la page et wait until the blue page closes pour continuer.", 0),
        ("Cliquez dans la page et then wait until the blue page closes pour voir.", 1),
    ]
    check(foreign_sentence, cases, roots, "fr")


def test_a_text_in_a_third_language(roots: Roots) -> None:
    plain = "Puede guardar páginas nuevas con botones azules"
    swedish = "Den kan inte vara här när jag går till skolan, men"
    cases = [
        # Its words.
        ("Puede guardar la página con este botón y luego.", 0),
        ("Puede guardar la página con este botón y luego volver a la lista.", 1),
        # Its small words.
        (f"{plain}, usuarios buenos, puertas grandes y ventanas.", 0),
        (f"{plain} para usuarios buenos, puertas grandes y ventanas.", 1),
        # Those of the page's own language by chance.
        (f"{swedish} nos här.", 1),
        (f"{swedish} jag har nos des här nu.", 0),
    ]
    check(
        wrong_language,
        [(f"Ouvrez.\n\n{text}", told) for text, told in cases],
        roots,
        "fr",
    )


def test_a_text_in_a_language_near_the_pages_own(roots: Roots) -> None:
    cases = [
        # Small words of that alone.
        ("Cierre el portón viejo, el jardín blanco, el muro gris que brilla de noche.", 0),
        ("Cierre el portón viejo, el jardín blanco, la puerta gris, la casa de noche.", 1),
        # How far it is ahead.
        (
            "Cierre el portón para todos, abra el jardín de rosas, las puertas que brillan este invierno, muros grises, "
            "techos viejos, sombras azules.",
            0,
        ),
        ("Cierre el portón de madera, el jardín de rosas, la puerta que brilla, muros grises.", 1),
        # The share of small words of the page's own.
        ("Guarde la página de todos los usuarios con cuidado y luego vuelva para que se vea el jardín.", 1),
        ("Guarde los libros de los usuarios y luego vuelva para que se vea de noche como es de día.", 0),
    ]  # fmt: skip
    check(
        wrong_language,
        [(f"Abra.\n\n{text}", told) for text, told in cases],
        roots,
        "pt-br",
    )


def test_a_text_without_blanks_in_a_third_language(roots: Roots) -> None:
    chinese = "您可以使用此按钮保存页面，然后返回所有用户的列表，最后关闭该页面"
    cases = [
        (f"設定を開きます。\n\n{chinese[:at]}。", told)
        for at, told in ((20, 0), (28, 1))
    ]
    check(wrong_language, cases, roots, "ja")


def test_a_blank_slipped_into_code_and_into_a_sentence(roots: Roots) -> None:
    cases = [
        ("Take `one`/` kibra doors gates`.", 1),
        ("Take `one`/` kibra doors gates keys locks`.", 0),
    ]
    check(slipped_code, cases, roots, "en")


@pytest.mark.parametrize(("rows", "findings"), [(2, 2), (3, 1)])
def test_rows_that_are_alike_are_no_slip(
    rows: int, findings: int, roots: Roots
) -> None:
    table = "| Key | Use |\n|---|---|\n" + "| a | b | c |\n" * rows
    check(column_count, [(table, findings)], roots, "en")


def test_a_word_stands_in_a_row(roots: Roots) -> None:
    cases = [
        ("Ouvrez la la la la page.", 3),
        ("Ouvrez la la la la la la page.", 0),
    ]
    check(repeated_word, cases, roots, "fr")


def test_a_small_word_stands_twice_where_grammar_doubles_words(roots: Roots) -> None:
    cases = [("Buka pintu dan dan kunci.", 1), ("Kunci yang yang baru.", 0)]
    check(repeated_word, cases, roots, "id")


def test_a_short_word_ends_a_label_and_begins_a_clause(roots: Roots) -> None:
    cases = [
        ("Click **Go for** for all of it.", 0),
        ("Click *Go with* with all of it.", 1),
    ]
    check(repeated_word, cases, roots, "en")


@pytest.mark.parametrize(("between", "findings"), [(9, 0), (13, 2)])
def test_a_quotation_of_several_paragraphs(
    between: int, findings: int, roots: Roots
) -> None:
    doors = "".join(f"C’est la porte numéro {at}.\n\n" for at in range(between))
    text = f"Elle dit : « Entrez.\n\n{doors}Et fermez derrière vous. »"
    check(unbalanced_quotes, [(text, findings)], roots, "fr")


def test_a_page_writes_the_letters_of_its_language(roots: Roots) -> None:
    cases = [("کتاب " * times + "علي", told) for times, told in ((3, 0), (5, 1))]
    check(arabic_letter, cases, roots, "fa")


def test_a_page_writes_the_marks_of_its_script(roots: Roots) -> None:
    cases = [("باب، " * times + "باب, باب", told) for times, told in ((1, 0), (2, 1))]
    check(foreign_mark, cases, roots, "ar")


def test_a_long_text_stands_between_two_quotations(roots: Roots) -> None:
    words = "打开门关上窗然后走出花园看见房子" * 4
    cases = [
        (f'他说“打开门”，又说“关上窗”。\n\n她写"{words[:length]}"。', told)
        for length, told in ((35, 1), (47, 0))
    ]
    check(mixed_width, cases, roots, "zh")
