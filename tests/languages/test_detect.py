"""Texts whose language is just sure enough, and texts whose is not, on either side of
each number."""

from __future__ import annotations

import pytest

from doclint.languages import language
from doclint.languages.detect import (
    language_of_prose,
    language_of_text,
    may_be_usual,
    thin_language_of_text,
)


def test_some_words_tell_a_language() -> None:
    assert language_of_text("the gate of a", ("en", "fr"))[0] is None
    assert language_of_text("the gate of a b c", ("en", "fr"))[0] == "en"


def test_one_small_word_tells_none() -> None:
    for text, code in (
        ("the gate door wall roof", None),
        ("the gate of wall roof", "en"),
    ):
        assert language_of_text(text, ("en", "fr"))[0] == code


def test_letters_of_a_script_tell_a_language() -> None:
    for korean, code in (("가나다", None), ("가나다라", "ko")):
        text = korean + "x" * (24 - len(korean))
        assert language_of_text(text, ("ko", "fr"))[0] == code


def test_ideographs_tell_chinese() -> None:
    for chinese, code in (("山水火木水", None), ("山水火木水火木", "zh")):
        text = chinese + "x" * (20 - len(chinese))
        assert language_of_text(text, ("zh", "fr"))[0] == code


def test_prose_is_surely_of_a_language() -> None:
    assert language_of_prose("the gate of a wall and more of it") is None
    assert language_of_prose("this is what they would have been without you") == "en"


def test_ideographs_among_code_are_no_european_language() -> None:
    code = "npm install the-gate git pull origin "
    assert (
        language_of_prose(code * 2 + "安裝之後，你就可以使用這支程式了。" * 4) == "zh"
    )
    assert language_of_prose(code * 2 + "インストールすると使えます。" * 4) == "ja"


# Polish stands for languages without a record of ours, as long as it has none.
_polish = language("pl")
_of_thin_polish = pytest.mark.skipif(
    _polish is None or not _polish.thin, reason="Polish has a record"
)


@_of_thin_polish
def test_a_model_is_asked_for_enough_letters() -> None:
    polish = "Stary ogród leży przy rzece, a jego brama stoi otworem"
    assert language_of_prose(polish) is None
    assert language_of_prose(f"{polish} do późnego wieczora") == "pl"


@_of_thin_polish
@pytest.mark.parametrize(
    ("small", "others", "code"),
    [(3, 2, None), (5, 0, "pl"), (5, 12, "pl"), (5, 19, None)],
)
def test_small_words_tell_a_language_without_a_record(
    small: int, others: int, code: str | None
) -> None:
    words = ["jako", "zaś", "gdy", "oto", "albo"][:small]
    strange = [f"qx{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"[:others]]
    assert thin_language_of_text(" ".join([*words, *strange])) == code


def test_letters_tell_a_language_without_a_record() -> None:
    for russian, code in ((5, None), (7, "ru")):
        text = "ш" * russian + "x" * (10 - russian)
        assert thin_language_of_text(text) == code


def test_a_short_list_of_small_words_tells_nothing() -> None:
    """Of Irish there are a hundred and one, of Basque ninety."""
    assert thin_language_of_text("cois gur cúig sinn chtó dár") == "ga"
    assert thin_language_of_text("horko beraiek hauei asko haiei dago") is None


def test_letters_tell_what_may_be_english() -> None:
    assert may_be_usual("Open it: Café")
    assert not may_be_usual("鍵を開けます")
    assert not may_be_usual("12 : 30")
