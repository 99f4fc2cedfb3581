"""Words without their accent: pages on either side of each number."""

import pytest

from doclint import config, engine
from projects import Roots

RULE = "typography/accent-slip"


def _found(roots: Roots, text: str) -> int:
    report = engine.check_text(
        config.default(roots.empty), "page.md", text, select=[RULE], language="pt"
    )
    return len(report.findings)


@pytest.mark.parametrize(("times", "findings"), [(2, 1), (1, 0)])
def test_the_page_has_it_so_often(roots: Roots, times: int, findings: int) -> None:
    page = "Mude o método agora.\n\n" * times
    assert _found(roots, f"{page}Guarde o metodo antigo.\n") == findings


@pytest.mark.parametrize(
    ("word", "bare", "findings"),
    [("método", "metodo", 1), ("sótão", "sotao", 0), ("fábula", "fabula", 1)],
)
def test_short_words_are_others(
    roots: Roots, word: str, bare: str, findings: int
) -> None:
    page = f"Mude o {word} agora.\n\n" * 2
    assert _found(roots, f"{page}Guarde o {bare} antigo.\n") == findings


@pytest.mark.parametrize(
    ("word", "bare", "findings"), [("cantará", "cantara", 0), ("cântaro", "cantaro", 1)]
)
def test_ends_tell_forms_of_verbs(
    roots: Roots, word: str, bare: str, findings: int
) -> None:
    page = f"Ele o {word} agora.\n\n" * 2
    assert _found(roots, f"{page}Ela o {bare} antes.\n") == findings


def test_the_word_before_is_the_same(roots: Roots) -> None:
    page = "Mude o método agora.\n\n" * 2
    assert _found(roots, f"{page}Guarde um metodo antigo.\n") == 0
