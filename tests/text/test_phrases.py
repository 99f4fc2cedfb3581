"""Many phrases found in one pass."""

import random

import pytest

from doclint.text.phrases import Phrase, PhraseBook

BOOK = PhraseBook(
    [
        Phrase("en Brésil", "brand"),
        Phrase("point", "short"),
        Phrase("point final", "long"),
        Phrase("Saas", "case", match_case=True),
        Phrase("point d'extrémité", "apostrophe"),
        Phrase("ブラジル", "katakana"),
        Phrase("画像", "kanji"),
        Phrase("브라질", "hangul"),
        Phrase("sœur", "ligature"),
        Phrase("C++", "sign"),
    ]
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("En\u00a0Brésil, en\nBrésil", ["En\u00a0Brésil", "en\nBrésil"]),
        ("en brésilien, viaen Brésil", []),
        ("un Point Final, un point finalement", ["Point Final", "point"]),
        ("Saas SaaS SAAS saas", ["Saas"]),
        ("point d’extrémité", ["point d’extrémité"]),
        ("a.point.com point@x.org \\point", []),
        ("e-point, l'point", ["point", "point"]),
        ("Brazeのブラジルで、ブラジルナッツ、画像画像", ["ブラジル", "画像", "画像"]),
        ("브라질에서 브라질은 브라질리언 남브라질", ["브라질", "브라질"]),
        ("sœurs, sœur", ["sœur"]),
        ("pointœ", []),
        ("C++ and C+", ["C++"]),
    ],
)
def test_find(text: str, expected: list[str]) -> None:
    found = list(BOOK.find(text))
    assert [text[match.start : match.end] for match in found] == expected


def test_no_phrases_find_nothing() -> None:
    assert list(PhraseBook[str]([]).find("anything")) == []
    assert list(PhraseBook([Phrase(" ", "blank")]).find("any thing")) == []


def test_thousands_of_phrases_are_each_found() -> None:
    dice = random.Random(1)  # noqa: S311  # a fixed sample, no secret
    phrases = sorted(
        {
            "".join(dice.choices("abcdeé", k=6)) + dice.choice(["", " fin"])
            for _ in range(3000)
        }
    )
    book = PhraseBook(Phrase(text, text) for text in phrases)
    for text in phrases[::50]:
        found = list(book.find(f"x {text} y"))
        assert [match.phrase.value for match in found] == [text]


def test_a_phrase_may_be_long() -> None:
    long = " ".join(["marmot"] * 1000)
    text = f"A {long}, a marmot."
    found = PhraseBook([Phrase(long, "long"), Phrase("marmot", "short")]).find(text)
    assert [len(text[match.start : match.end]) for match in found] == [
        len(long),
        len("marmot"),
    ]
