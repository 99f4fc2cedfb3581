"""Forms of forbidden words: those that differ in their endings alone."""

from __future__ import annotations

import pytest

from doclint.languages import language
from doclint.terms.inflected import InflectedBook
from doclint.text.phrases import Phrase


@pytest.mark.parametrize(
    ("code", "phrase", "text", "found"),
    [
        ("fr", "zone de travail", "vos zones de travail", ["zones de travail"]),
        ("fr", "zone de travail", "une zone de travail", []),
        ("fr", "sollicitation", "des sollicitations", ["sollicitations"]),
        # A verb of the same stem is another word.
        ("fr", "sollicitation", "il faut solliciter", []),
        ("ru", "рабочая зона", "в рабочую зону", ["рабочую зону"]),
        ("de", "Arbeitszone", "die Arbeitszonen", ["Arbeitszonen"]),
        ("fr", "compte", "pour compter", []),
        ("fr", "clé", "des clés clef", ["clés"]),
        ("es", "zona", "las zonas", ["zonas"]),
        # Two letters of an ending differ, and three.
        ("de", "gutes Bild", "gute Bilder", ["gute Bilder"]),
        ("de", "gutes Bild", "guten Bildern", []),
        ("de", "gutes Bild", "gutes altes Bild, gute. Bilder", []),
        # Nobody knows the forms of these.
        ("ja", "作業場", "作業場所", []),
        ("vi", "vung", "vungs", []),
    ],
)
def test_forms(code: str, phrase: str, text: str, found: list[str]) -> None:
    book = InflectedBook([Phrase(phrase, None)], language(code))
    assert [text[match.start : match.end] for match in book.find(text)] == found
