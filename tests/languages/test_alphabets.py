"""Neighbours in one script: told where a text could not be spelled in the page's
language, on either side of each number."""

from __future__ import annotations

import pytest

from doclint.languages import alphabets, language
from doclint.languages.alphabets import neighbour


@pytest.mark.parametrize(
    ("own", "text", "told"),
    [
        ("uk", "Мы чистим дом и были рады, чтобы вы сыты были.", "ru"),
        ("uk", "Ми чистимо дім і були раді, щоб ви були ситі.", None),
        ("ru", "Бұл файл баптаудың барлық үлгілерін қамтиды және сақталады.", "kk"),
        ("sr", "Этот фильтр промывайте каждую неделю тёплой водой.", "ru"),
        ("ar", "این پرونده چند گزینه دارد که پیش از ذخیره باید پر شود.", "fa"),
        ("fa", "این پرونده چند گزینه دارد که پیش از ذخیره باید پر شود.", None),
        # Persian typed with the letters of an Arabic keyboard is no Arabic.
        ("fa", "اين فايل شامل همه تنظيمات است و بايد به مخزن اضافه شود.", None),
        # Where few words have such letters, langdetect must agree.
        ("ru", "Натисніть кнопку «Зберегти» і зачекайте, поки файл завантажиться.", "uk"),
        ("uk", "Тут живе Ярослав Сыроїжко, і його знають у кожному селі.", None),
        ("de", "Den Filter jede Woche mit warmem Wasser spülen.", None),
    ],
)  # fmt: skip
def test_neighbours(own: str, text: str, told: str | None) -> None:
    record = language(own)
    assert record
    found = neighbour(text, record)
    assert (found.code if found else None) == told


@pytest.mark.parametrize(
    ("foreign", "names", "told"),
    [(2, 4, None), (3, 5, "ru"), (3, 9, "ru"), (3, 12, None)],
)
def test_words_that_could_not_be_spelled(
    foreign: int, names: int, told: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By letters alone."""
    monkeypatch.setattr(alphabets, "language_by_model", lambda text: None)
    text = " ".join(["дымили", "мылись", "рыли"][:foreign] + ["Acme"] * names)
    record = language("uk")
    assert record
    found = neighbour(text, record)
    assert (found.code if found else None) == told
