"""What a text says by words of closed lists, in languages that decline and join
words."""

from __future__ import annotations

import pytest

from doclint.checks.translation._named_dates import named_dates
from doclint.text.denials import denials
from doclint.text.senses import bounds, senses


@pytest.mark.parametrize(
    ("text", "code", "name", "side"),
    [
        ("A zár bekapcsolása kötelező.", "hu", "switch", 0),
        ("A zár letiltása után várjon.", "hu", "switch", 1),
        ("Η απενεργοποίηση διαρκεί λίγο.", "el", "switch", 1),
        ("Deaktiverte låser er grå.", "no", "switch", 1),
        ("Nevýhodné zámky vypnuté.", "cs", "switch", 1),
    ],
)
def test_a_form_may_be_the_beginning_of_words(
    text: str, code: str, name: str, side: int
) -> None:
    assert senses(text, code)[name] == {side}


def test_a_number_in_words_is_bounded_too() -> None:
    assert bounds("You need at least two lids.", "en") == {0}
    assert bounds("Tarvitset enintään kaksi kantta.", "fi") == {1}
    assert not bounds("At least it is warm.", "en")


@pytest.mark.parametrize(
    ("text", "code", "times"),
    [
        ("Kapak kapanmıyor.", "tr", 1),
        ("Kapağı açmayın.", "tr", 1),
        ("Kapağın adı değildir.", "tr", 1),
        ("Okuma bitti.", "tr", 0),
        ("Нямаме капак.", "bg", 1),
    ],
)
def test_words_deny_by_how_they_are_made(text: str, code: str, times: int) -> None:
    assert denials(text, code) == times


@pytest.mark.parametrize(
    ("text", "code", "kind", "number"),
    [
        ("Vuoden 2027 kesäkuussa.", "fi", "month", 6),
        ("2027 júliusában ér véget.", "hu", "month", 7),
        ("Varje lördagskväll.", "sv", "day", 6),
        ("Hver søndagen.", "nb", "day", 7),
        ("Την 1η Νοεμβρίου 2026.", "el", "month", 11),
    ],
)
def test_names_of_months_and_days_decline(
    text: str, code: str, kind: str, number: int
) -> None:
    assert [(date.kind, date.number) for date in named_dates(text, code)] == [
        (kind, number)
    ]
