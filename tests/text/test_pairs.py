"""Quotes and brackets without partner."""

import pytest

from doclint import languages
from doclint.checks.typography._balance import unpaired
from doclint.checks.typography._paired_marks import brackets, quotes


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("(a (b) c)", ""),
        ("(a (b c)", "("),
        ("a) one, b) two, 3) three, iv) four", ""),
        ("word) one", ")"),
        ("(see a) and b)", ""),
        ("[0, 1) and (0; 1]", ""),
        (":) ;-) :( =( .", ""),
        ("(voir :)", ""),
        ("（a)", ""),
        ("【a", "【"),
        ("]a[", "]["),
    ],
)
def test_brackets(text: str, alone: str) -> None:
    assert "".join(text[mark.at] for mark in unpaired(brackets(text))) == alone


@pytest.mark.parametrize(
    ("text", "language", "alone"),
    [
        ('« a » “b” "c" 「d」『e』', "fr", ""),
        ("« a", "fr", "«"),
        ("a »", "fr", "»"),
        ("„a“ »b« „c”", "de", ""),
        ("„a", "de", "„"),
        ("“a“", "en", "““"),
        ('15" and 3" wide', "en", ""),
        ('« a! » b"', "fr", '"'),
        ('say "15" or "x"', "en", ""),
        ("「a『b」", "ja", "『"),
    ],
)
def test_quotes(text: str, language: str, alone: str) -> None:
    assert (
        "".join(
            text[mark.at]
            for mark in unpaired(quotes(text, languages.language(language)))
        )
        == alone
    )
