"""Numbers by value, in the writing of each language."""

import pytest

from doclint.languages import language
from doclint.text.numbers import numbers, unmatched
from doclint.text.spelt_numbers import spelt


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1,000", "1 000"),
        ("1,000", "1.000"),
        ("1,000", "1\u202f000"),
        ("2,500,000", "2’500’000"),
        ("3.5", "3,5"),
        ("1,234.56", "1.234,56"),
        ("007", "7"),
        ("12", "１２"),
        ("3 keys", "3개"),
        ("10,000", "1万"),
        ("144,000,000", "1億4,400万"),
        ("45k", "4 万 5 千"),
        ("45,000", "4만 5천"),
        ("12,500", "1万2千5百"),
        ("1 million", "100만"),
        ("2 billion", "2 Milliarden"),
        ("5 PM", "17 h"),
        ("6-8 PM", "18-20 Uhr"),
        ("50%", "50 %"),
        ("10px", "10 px"),
        ("3 PM", "pukul 15.00"),
        ("9:30", "klo 9.30"),
        ("1,200 meters", "1,2 kilometriä"),
        ("1990s", "jaren 90"),
        ("1870s", "70. letech"),
    ],
)
def test_same(one: str, other: str) -> None:
    assert unmatched(list(numbers(one)), list(numbers(other))) == ([], [])


@pytest.mark.parametrize(
    ("one", "other"),
    [("15", "51"), ("3.5", "35"), ("3.10", "3.1"), ("1,000", "100"), ("2", "12")],
)
def test_different(one: str, other: str) -> None:
    lost, gained = unmatched(list(numbers(one)), list(numbers(other)))
    assert [number.text for number in lost] == [one]
    assert [number.text for number in gained] == [other]


@pytest.mark.parametrize(
    "text",
    ["HTML5", "UTF-8", "OAuth2", "2FA", "1.2.3", "v3", "user_2", "#12", "a.1", "n^2"],
)
def test_names(text: str) -> None:
    assert list(numbers(text)) == []


def test_places() -> None:
    text = "第3章は1万2,000字、12個"
    assert [
        (number.text, text[number.start : number.end]) for number in numbers(text)
    ] == [(number.text, number.text) for number in numbers(text)]
    assert sorted(number.text for number in numbers(text)) == ["12", "1万2,000", "3"]


@pytest.mark.parametrize(
    ("text", "code", "value"),
    [
        ("deux clés", "fr", "2"),
        ("die zweiminütige Pause", "de", "2"),
        ("docena", "es", "12"),
        ("두 개", "ko", "2"),
        ("十二個", "ja", "12"),
        ("يحتفظ بثلاث نسخ", "ar", "3"),
        ("הוא שומר בשלוש תיקיות", "he", "3"),
        ("両方", "ja", "2"),
        ("twice", "en", "2"),
        ("hodinu a půl", "cs", "1.5"),
        ("półtorej godziny", "pl", "1.5"),
        ("полтора часа", "ru", "1.5"),
        ("anderthalb Stunden", "de", "1.5"),
        ("zwei und eine halbe Minute", "de", "2.5"),
        ("une demi-seconde", "fr", "0.5"),
        ("ba danh sách", "vi", "3"),
    ],
)
def test_spelt(text: str, code: str, value: str) -> None:
    assert value in spelt(text, language(code))


def test_not_spelt() -> None:
    assert not spelt("Une dizaine de clefs".removeprefix("Une "), language("fr")) & {
        "1",
        "2",
    }


@pytest.mark.parametrize(
    ("text", "code"),
    [("deshalb innerhalb", "de"), ("пользователь", "ru"), ("pole", "sk")],
)
def test_no_half(text: str, code: str) -> None:
    assert not spelt(text, language(code)) & {"0.5", "1.5"}


@pytest.mark.parametrize(
    ("text", "code", "value"),
    [
        ("anderhalf uur", "nl", "1.5"),
        ("honderdduizend bomen", "nl", "100000"),
        ("een dozijn eieren", "nl", "12"),
        ("půl hodiny", "cs", "30"),
        ("sto tisíc knih", "cs", "100000"),
        ("yüz bin kitap", "tr", "100000"),
        ("двадцать страниц", "ru", "20"),
        ("satatuhatta kalaa", "fi", "100000"),
        ("setengah jam", "id", "30"),
        ("डेढ़ घंटे", "hi", "1.5"),
        ("一時間半", "ja", "0.5"),
    ],
)
def test_said_in_words(text: str, code: str, value: str) -> None:
    assert value in spelt(text, language(code))


def test_a_word_that_begins_like_a_number_says_none() -> None:
    assert spelt("the tenth thousandth", language("en")).isdisjoint({"10000"})
