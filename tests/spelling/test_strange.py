"""Which words are slips of the pen, with a dictionary of a dozen words."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from doclint.dialects import dialect
from doclint.languages import language
from doclint.parsing import parse
from doclint.source import Source
from doclint.spelling.strange import slips


class Words:
    """A speller that knows these words."""

    def __init__(self, *stems: str) -> None:
        self.stems: Sequence[str] = stems

    def knows(self, word: str) -> bool:
        return word in self.stems


FRENCH = Words("bibliothèque", "bibliothèques", "séparément", "fenêtre", "ouvrez", "fermez", "proposition")  # fmt: skip


SPANISH = Words("pétalo", "pega", "diciendo", "diciéndote", "intentar", "connaitre")
REFORMED = Words("connaître", "transférer", "coûts", "cours")


def found(
    text: str, *known: str, code: str = "fr", speller: Words = FRENCH
) -> list[tuple[str, str]]:
    """The slips of a page, each with what was meant."""
    record = language(code)
    assert record
    page = parse(Source("a.md", text), dialect("generic"), code)
    return [(slip.word, slip.meant) for slip in slips([page], record, speller, known)]


@pytest.mark.parametrize(
    ("text", "word", "meant"),
    [
        ("Ouvrez-les séparement.", "séparement", "séparément"),
        ("Ouvrez la bilbiothèque.", "bilbiothèque", "bibliothèque"),
        ("Ouvrez la propostion.", "propostion", "proposition"),
        ("Ouvrez la fennêtre.", "fennêtre", "fenêtre"),
        ("Ouvrez la fenètre.", "fenètre", "fenêtre"),
        ("Fremez la fenêtre.", "Fremez", "fermez"),
        ("Ouvrez la fenutre.", "fenutre", "fenêtre"),
    ],
)
def test_a_slip_is_a_letter_away_from_a_known_word(
    text: str, word: str, meant: str
) -> None:
    assert found(f"{text}\n\nIci.\n\nLettres : io é.\n\nIci io é.\n") == [(word, meant)]


@pytest.mark.parametrize(
    "text",
    [
        "Une fenètre, et encore une fenètre.",  # the site's own way
        "Ouvrez `fenètre` et [la](fenètre.md) de fenètre.txt.",
        "Ouvrez Fenètre et FENÈTRE.",  # names and abbreviations
        "Ouvrez la chatoyance.",  # nothing is like it
        "Ouvrez la fenêtres.",  # another form
        "Une fenê.",
    ],
)
def test_what_may_be_a_word_is_none(text: str) -> None:
    assert found(f"{text}\n") == []


def test_words_of_source_texts_and_glossaries_are_right() -> None:
    assert found("Ouvrez la fenètre.\n", "fenètre") == []


def test_a_verb_takes_a_sign_with_its_pronoun() -> None:
    wanted = [("diciendote", "diciéndote")]
    text = "Ahora pégalo, y sigue diciendote cosas.\n"
    assert found(text, code="es", speller=SPANISH) == wanted


def test_borrowed_words_have_endings_of_their_own() -> None:
    text = "Hay que indentar el texto.\n"
    assert found(text, code="es", speller=SPANISH) == [("indentar", "intentar")]
    assert found(text, "indent", code="es", speller=SPANISH) == []


def test_what_a_reform_spells_otherwise_is_no_slip() -> None:
    text = "Il faut connaitre et transferer les couts aux lecteur·trices.\n"
    assert found(text, "transfer", speller=REFORMED) == [("transferer", "transférer")]
