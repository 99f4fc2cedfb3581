"""The language records, and telling languages apart."""

import re

import pytest

from doclint.languages import all_languages, language
from doclint.languages.detect import language_of_text, thin_language_of_text, votes
from doclint.languages.tags import closest_code, speaks

CODES = sorted(all_languages())


def test_the_first_class_languages_are_there() -> None:
    assert set(CODES) >= {"en", "fr", "de", "es", "pt-br", "ja", "ko"}


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("pt", "pt-br"),
        ("pt_BR", "pt-br"),
        ("fr-CA", "fr"),
        ("zh-Hans", "zh"),
        ("JA", "ja"),
        ("uk-UA", "uk"),
        ("nb_NO", "nb"),
        ("sr-Latn-RS", "sr"),
        ("iw", "he"),
        ("xx", None),
        ("", None),
    ],
)
def test_codes_in_any_spelling(written: str, code: str | None) -> None:
    found = language(written)
    assert (found.code if found else None) == code


@pytest.mark.parametrize("code", CODES)
def test_records_are_lower_case_and_well_formed(code: str) -> None:
    record = all_languages()[code]
    words = (
        record.function_words
        | record.repeats
        | record.loanwords
        | frozenset(record.or_words)
    )
    assert all(word == word.lower() and word for word in words)
    assert all(len(pair) == 2 for pair in record.quotes)
    assert code in record.path_names or code.partition("-")[0] in record.path_names
    if record.script:
        re.compile(f"[{record.script}]")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("You can then use the button to go there.", "en"),
        ("Vous pouvez ensuite utiliser le bouton pour y aller.", "fr"),
        ("Sie können dann den Knopf benutzen, um dorthin zu gehen.", "de"),
        ("Luego puede usar el botón para ir a esa página.", "es"),
        ("Você pode então usar o botão para ir até essa página.", "pt-br"),
        ("次にボタンを押して、ページを開きます。", "ja"),
        ("그런 다음 버튼을 눌러 페이지를 엽니다.", "ko"),
        ("然后按下按钮打开页面。", "zh"),
        ("Poi può usare il pulsante per andare alla pagina.", "it"),
        ("Daarna kunt u de knop gebruiken om er naar toe te gaan.", "nl"),
        ("BrazeのSDK API REST endpointを使います", "ja"),
        ("API Key", None),
        ("", None),
        ("Foo Bar Baz Quux Quuux", None),
    ],
)
def test_language_of_text(text: str, code: str | None) -> None:
    assert language_of_text(text, CODES)[0] == code


def test_confidence_lies_between_none_and_all() -> None:
    for text in ("", "one two three four five", "the of and to is", "これは"):
        assert 0.0 <= language_of_text(text, CODES)[1] <= 1.0


def test_votes_count_small_words() -> None:
    english = language("en")
    assert english is not None
    assert votes("The page, and THE button", english) == 3


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "Bu programı açmak için soldaki düğmeyi kullanın ve daha sonra ne olduğunu bize yazın.",
            "tr",
        ),
        ("Если вы хотите сохранить эту страницу, нажмите на кнопку слева.", "ru"),
        ("เปิดการตั้งค่าแล้วเลือกโฟลเดอร์ที่คุณต้องการเก็บ", "th"),
        (
            "GitHub, GitLab, Jira, Trello, Slack and Confluence are six names of tools.",
            None,
        ),
    ],
)
def test_languages_with_a_thin_record_are_told(text: str, code: str | None) -> None:
    assert thin_language_of_text(text) == code


@pytest.mark.parametrize(
    ("page", "said", "meant"),
    [
        ("pt-br", ["pt_BR", "pt"], "pt_BR"),
        ("fr-CA", ["fr", "fr-ca"], "fr-ca"),
        ("fr", ["fr-CA"], "fr-CA"),
        ("zh-TW", ["zh-CN", "zh-Hant"], "zh-Hant"),
        ("zh-cn", ["zh", "zh_Hans"], "zh_Hans"),
        ("pt-PT", ["pt-BR"], None),
        ("de", [], None),
    ],
)
def test_a_region_stands_before_its_language(
    page: str, said: list[str], meant: str | None
) -> None:
    assert closest_code(page, said) == meant


@pytest.mark.parametrize(
    ("page", "wanted", "holds"),
    [
        ("pt-BR", "pt", True),
        ("pt", "pt-br", False),
        ("fr-ca", "fr_CA", True),
        ("zh-CN", "zh-Hans", True),
        (None, "fr", False),
    ],
)
def test_which_language_a_page_falls_under(
    page: str | None, wanted: str, holds: bool
) -> None:
    assert speaks(page, wanted) is holds


@pytest.mark.parametrize(("one", "other"), [("zh", "zh-cn"), ("de", "de-at")])
def test_a_region_has_the_record_of_its_language(one: str, other: str) -> None:
    """Rules ask whether a text is in the page's language, whatever region that is of."""
    assert language(one) == language(other)
    assert len({language(one), language(other)}) == 1
    assert language(one) != language("fr")
