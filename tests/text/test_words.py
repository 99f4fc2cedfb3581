"""Words, their edges and their comparing."""

import pytest

from doclint.text.sentences import sentences
from doclint.text.similar import closest, one_edit_apart, slips_apart
from doclint.text.words import fold, level, same_case, word_texts, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L’API-Triggered qu'il a", ["L’", "API-Triggered", "qu'", "il", "a"]),
        ("don't aujourd’hui", ["don't", "aujourd’hui"]),
        ("À 10:30, h2o !", ["À", "h2o"]),
        ("Brazeの設定", ["Braze", "の設定"]),
        ("API를 설정", ["API를", "설정"]),
        ("e\u0301te\u0301", ["e\u0301te\u0301"]),
        ("", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    found = list(words(text))
    assert [word.text for word in found] == expected == word_texts(text)
    assert all(text[word.start : word.end] == word.text for word in found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Référence", "reference"),
        ("d’un\u00a0seul", "d'un seul"),
        ("STRASSE", "straße"),
        ("e\u0301", "é"),
    ],
)
def test_fold_makes_equal(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_fold_can_keep_accents() -> None:
    assert fold("Où", accents=False) == "où" != fold("ou", accents=False)


@pytest.mark.parametrize("text", ["İstanbul’s", "ABC\n d", "ẞ", "ﬁ"])
def test_level_keeps_places(text: str) -> None:
    assert len(level(text)) == len(text)


@pytest.mark.parametrize(
    ("model", "text", "expected"),
    [
        ("Chaîne", "canal", "Canal"),
        ("chaîne", "Canal", "Canal"),
        ("API key", "clé", "clé"),
        ("", "a", "a"),
        ("A", "", ""),
    ],
)
def test_same_case(model: str, text: str, expected: str) -> None:
    assert same_case(model, text) == expected


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("wehook", "webhook", True),
        ("wehok", "webhook", False),
        ("wbehook", "webhook", True),
        ("webbhook", "webhook", True),
        ("webhook", "webhook", False),
        ("", "a", True),
        ("ab", "ba", True),
    ],
)
def test_one_edit_apart(one: str, other: str, near: bool) -> None:
    assert one_edit_apart(one, other) is near is one_edit_apart(other, one)


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("webhook", "webhook", True),
        ("wbehok", "webhook", True),
        ("vebhooc", "webhook", True),
        ("vebhoocs", "webhook", False),
        ("wbeohok", "webhook", True),
        ("ab", "xy", True),
        ("abc", "xyz", False),
    ],
)
def test_slips_apart(one: str, other: str, near: bool) -> None:
    assert slips_apart(one, other, 2) is near is slips_apart(other, one, 2)


def test_closest() -> None:
    assert closest("partenr", ["partner", "landing"]) == "partner"
    assert closest("zzz", ["partner", "landing"]) is None
    assert closest("zzz", []) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three", ["One.", "Two!", "Three"]),
        ("E.g. this. Etc. etc. Done", ["E.g. this.", "Etc. etc. Done"]),
        ("一つ。二つ！", ["一つ。", "二つ！"]),
        ("Version 1.5 is here", ["Version 1.5 is here"]),
        ("(One.) Two", ["(One.)", "Two"]),
        ("one\n\ntwo\nthree", ["one", "two\nthree"]),
        (" ", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[span.start : span.end] for span in sentences(text)] == expected
