"""Texts on either side of each tuned number of checks that judge words: what a third more
or less of it would tell, or leave untold."""

from __future__ import annotations

import json

import pytest

from doclint.checks.messages.untranslated import untranslated
from doclint.checks.translation._repeats import alternatives, shares_around_or
from doclint.checks.translation.changed_negation import changed_negation
from doclint.checks.translation.changed_numeral import changed_numeral
from doclint.checks.translation.foreign_word import foreign_word
from doclint.checks.translation.rewritten import rewritten
from doclint.checks.translation.untranslated_label import untranslated_label
from doclint.checks.typography.other_han_form import other_han_form
from doclint.findings import Finding
from doclint.languages import language
from doclint.rule import Example, Rule, good
from examples import found
from projects import Roots


def told(rule: Rule, example: Example, roots: Roots) -> list[Finding]:
    """The findings of a rule on the pages of an example."""
    return found(rule, example, roots, example.pages)


@pytest.mark.parametrize(
    ("simplified", "other", "findings"),
    [(15, "対", 0), (25, "対", 1), (30, "處處", 0), (45, "處處", 1)],
)
def test_a_page_writes_simplified_characters(
    simplified: int, other: str, findings: int, roots: Roots
) -> None:
    example = good(f"{'说' * simplified}。\n\n{other}。\n", language="zh")
    assert len(told(other_han_form, example, roots)) == findings


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        # A small word of French stands 18 and 26 letters before it.
        ("Voyez dans incompréhensibles makers performants.", 1),
        ("Voyez dans anticonstitutionnellement makers performants.", 0),
    ],
)
def test_a_word_stands_among_words_of_its_language(
    text: str, findings: int, roots: Roots
) -> None:
    example = good(f"{text}\n", language="fr")
    assert len(told(foreign_word, example, roots)) == findings


@pytest.mark.parametrize(("quoted", "findings"), [(250, 0), (350, 1)])
def test_a_quotation_is_looked_for_so_far(
    quoted: int, findings: int, roots: Roots
) -> None:
    words = ("la porte de la maison est ouverte et " * 20)[:quoted].rpartition(" ")[0]
    example = good(f"On lit « {words} les makers » partout.\n", language="fr")
    assert len(told(foreign_word, example, roots)) == findings


@pytest.mark.parametrize(("length", "is_told"), [(85, True), (115, False)])
def test_a_long_clause_is_turned_in_other_ways(
    length: int, is_told: bool, roots: Roots
) -> None:
    size = length - len("You can change the name.")
    more = " of the old door in the wall of the big house by the river near the mill of the town"
    otra = " de la vieja puerta en el muro de la gran casa junto al río cerca del molino de allí"
    example = good(
        source=f"You can change the name{more[:size]}.\n",
        translation=f"No puede cambiar el nombre{otra[:size]}.\n",
        language="es",
    )
    assert bool(told(changed_negation, example, roots)) is is_told


@pytest.mark.parametrize(
    ("english", "french", "is_told"),
    [
        ("three", "quatre", True),
        ("two", "quatre", False),
        ("eight", "5", True),
        ("twelve", "5", False),
    ],
)
def test_a_word_says_a_number(
    english: str, french: str, is_told: bool, roots: Roots
) -> None:
    example = good(
        source=f"It has {english} doors and a roof.\n",
        translation=f"Il a {french} portes et un toit, les deux.\n",
    )
    assert bool(told(changed_numeral, example, roots)) is is_told


@pytest.mark.parametrize(
    ("text", "code", "twice"),
    [
        ("la clé ou clé", "fr", False),
        ("la porte ou porte", "fr", True),
        ("문 또는 문", "ko", False),
        ("단어 또는 단어", "ko", True),
    ],
)
def test_two_alike_are_joined_by_or(text: str, code: str, twice: bool) -> None:
    assert bool(list(alternatives(text.split(), language(code)))) is twice


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("data or a very personal data", True),
        ("data or a very old personal data", False),
        ("key or a key", True),
        ("of or a of", False),
    ],
)
def test_a_word_stands_on_both_sides_of_or(text: str, shares: bool) -> None:
    assert shares_around_or(text, language("en")) is shares


def interface(left: int, texts: int) -> Example:
    """A site with an interface of so many messages, of which some are not translated."""
    source = {f"key{at:02}": f"Open the door of the house {at}" for at in range(texts)}
    translation = {
        f"key{at:02}": f"Ouvrir la porte de la maison {at}" for at in range(texts)
    }
    translation |= dict(list(source.items())[:left])
    files = (("locales/en.json", source), ("locales/fr.json", translation))
    return good(
        {
            "docs/a.md": "A.\n",
            **{path: json.dumps(texts, indent=1) + "\n" for path, texts in files},
        }
    )


@pytest.mark.parametrize(
    ("left", "texts", "findings"), [(8, 16, 8), (12, 24, 1), (12, 48, 12), (12, 34, 1)]
)
def test_a_file_with_many_untranslated_messages_is_told_once(
    left: int, texts: int, findings: int, roots: Roots
) -> None:
    assert len(told(untranslated, interface(left, texts), roots)) == findings


@pytest.mark.parametrize(("places", "findings"), [(5, 5), (6, 1)])
def test_a_text_that_many_places_leave_is_told_once(
    places: int, findings: int, roots: Roots
) -> None:
    sources = {
        f"docs/{at}.md": "## Request body\n\nSend the text.\n" for at in range(places)
    }
    translations = {
        f"docs/ko/{at}.md": "## Request body\n\n텍스트를 보내세요.\n"
        for at in range(places)
    }
    example = good({**sources, **translations})
    assert len(told(untranslated_label, example, roots)) == findings


_STEPS = "Open the small door of the burrow now.\n\nClose it behind you again.\n\nThen write the day down.\n"
_MUCH = "then bring all of the last roots home."
_PASOS = "Abra ahora la pequeña puerta de la madriguera.\n\nCiérrela de nuevo detrás de usted.\n"


@pytest.mark.parametrize(
    ("source", "translation", "findings"),
    [
        ("Run `dig` and `bring` it.", "Nada de eso está ahí.", 1),
        ("Run `dig` and bring it.", "Nada de eso está ahí.", 0),
        (f"Run `dig --deep` and {_MUCH}", "Nada de eso ahí.", 1),
        (f"Run `dig --deep` and {_MUCH}", "Nada de eso está ahí.", 0),
    ],
)
def test_a_paragraph_tells_of_something_else(
    source: str, translation: str, findings: int, roots: Roots
) -> None:
    example = good(
        source=f"## Keys\n\n{source}\n\n## Doors\n\n{_STEPS}",
        translation=f"## Claves\n\n{translation}\n\n## Puertas\n\n{_PASOS}",
        language="es",
    )
    assert len(told(rewritten, example, roots)) == findings
