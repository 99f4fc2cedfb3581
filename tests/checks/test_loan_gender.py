"""Words that stay English, with articles of both genders."""

from __future__ import annotations

import pytest

from doclint.checks.terms.loan_gender import loan_gender
from doclint.rule import good
from examples import found
from projects import Roots


def told(translations: list[str], language: str, source: str, roots: Roots) -> int:
    """How many findings a page of these paragraphs has, each of the source's one."""
    example = good(
        source="".join(f"{source}\n\n" for _ in translations),
        translation="".join(f"{text}\n\n" for text in translations),
        language=language,
    )
    return len(found(loan_gender, example, roots, example.pages))


@pytest.mark.parametrize(
    ("language", "masculine", "feminine"),
    [
        ("es", "Abre el webhook ahora", "Mira una webhook ahora"),
        ("pt-br", "Abra o webhook agora", "Veja uma webhook agora"),
        ("it", "Apri il webhook adesso", "Guarda una webhook adesso"),
        ("fr", "Ouvrez le webhook ici", "Prenez une webhook ici"),
    ],
)
def test_each_gender_twice(
    language: str, masculine: str, feminine: str, roots: Roots
) -> None:
    """One may be a slip, two are none."""
    source = "Open the webhook right now"
    for times, findings in ((1, 0), (2, 1)):
        texts = [masculine] * 3 + [feminine] * times
        assert told(texts, language, source, roots) == findings


@pytest.mark.parametrize(
    ("masculine", "feminine", "source"),
    [
        # The article is that of the last of several words.
        ("Abre el webhook list", "Mira la webhook page", "Open the webhook list page"),
        # A word of the language itself.
        ("Abre el terminal", "Mira la terminal", "Open the terminal"),
        # Not of the source.
        ("Abre el webhook", "Mira la webhook", "Open it now"),
    ],
)
def test_what_is_left_alone(
    masculine: str, feminine: str, source: str, roots: Roots
) -> None:
    texts = [masculine] * 3 + [feminine] * 3
    assert told(texts, "es", source, roots) == 0
