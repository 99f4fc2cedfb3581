"""A word that changed in one language costs the pages of that language, and is never
missed."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint import engine
from doclint.config import load
from doclint.engine import first_pass
from doclint.engine.results import Bundle
from doclint.engine.taught import Taught
from doclint.findings import Report
from doclint.vocabulary import Brand, EntryBase, Forbidden, Term
from projects import put

BURROW = Term("1", term="burrow", translations={"fr": ("terrier",), "de": ("Bau",)})
MEADOW = Term("2", term="meadow", translations={"fr": ("pré",)})
SITE = {
    ".doclint.yaml": "glossaries: [{file: words.csv}]\nlanguages: {source: en}\n",
    "words.csv": "en,fr,de\nburrow,terrier,Bau\n",
    "en/index.md": "# Start\n\nThe burrow has two doors, and each burrow has hay.\n",
    "fr/index.md": "# Début\n\nLe gîte a deux portes, et chaque gîte a du foin.\n",
    "de/index.md": "# Anfang\n\nDer Bau hat zwei Türen, und jeder Bau hat Heu.\n",
}
FRENCH, ALL = ["fr/index.md"], sorted(path for path in SITE if path.endswith(".md"))


def _to(entries: list[EntryBase]) -> dict[str, bytes]:
    taught = Taught.of(entries)
    return {language: taught.to([language]) for language in ("fr", "de", "en")}


def test_what_is_said_of_a_language_is_taught_to_it_alone() -> None:
    before = [BURROW, MEADOW, Forbidden("3", "de", text=("Höhle",))]

    french = Term("1", term="burrow", translations={"fr": ("trou",), "de": ("Bau",)})
    canada = Term(
        "2", term="meadow", translations={"fr": ("pré",), "fr-CA": ("prairie",)}
    )
    swapped = [
        Term("1", term="burrow", translations={"fr": ("pré",), "de": ("Bau",)}),
        Term("2", term="meadow", translations={"fr": ("terrier",)}),
    ]
    wrong = Term(
        "2", term="meadow", translations=MEADOW.translations, leaks={"de": ("x",)}
    )
    cases: list[tuple[list[EntryBase], str]] = [
        ([*before], ""),
        ([french, *before[1:]], "fr"),
        ([BURROW, canada, before[2]], "fr"),
        ([*swapped, before[2]], "fr"),
        ([BURROW, wrong, before[2]], "de"),
        ([BURROW, MEADOW, Forbidden("3", "de", text=("Loch",))], "de"),
        ([BURROW, MEADOW], "de"),
        ([before[2], BURROW, MEADOW], "de"),
        ([MEADOW, BURROW, before[2]], "fr de en"),
        ([*before, Brand("4", name="Marmot")], "fr de en"),
        ([*before, Forbidden("4", text=("etc",))], "fr de en"),
    ]
    one = _to(before)
    for after, expected in cases:
        other = _to(after)
        found = {language for language in one if one[language] != other[language]}
        assert found == set(expected.split()), after


def test_a_page_has_the_words_of_its_own_language_and_of_its_source_s() -> None:
    one, other = (
        Taught.of([Forbidden("1", code, text=("x",))]) for code in ("pt-BR", "en")
    )
    assert one.to(["pt"]) != Taught.of([]).to(["pt"])
    assert other.to(["fr", "en"]) != Taught.of([]).to(["fr", "en"])
    assert other.to(["fr"]) == Taught.of([]).to(["fr"])


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that are looked at."""
    paths: list[str] = []
    look = first_pass.look

    def noted(bundle: Bundle, *more: object) -> object:
        paths.extend(p.path for p in bundle.pages if p.path not in bundle.known)
        return look(bundle, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(first_pass, "look", noted)
    return paths


def _checked(root: Path, *, cache: bool = True) -> Report:
    return engine.check_paths(load(root / ".doclint.yaml"), jobs=1, cache=cache)


def test_a_changed_word_costs_the_pages_of_its_language(
    tmp_path: Path, looked: list[str]
) -> None:
    root = tmp_path / "site"
    put(root, SITE)
    wrong = [finding.path for finding in _checked(root).findings]
    assert "fr/index.md" in wrong
    for words, pages in (
        ("en,fr,de\nburrow,gîte,Bau\n", FRENCH),
        ("en,fr,de\nburrow,gîte|terrier,Bau\n", FRENCH),
        ("en,fr,de\nburrow,terrier,Bau\n", []),
        ("en,fr,de\nburrow,terrier,Bau\nhay,foin,Heu\n", ALL),
    ):
        (root / "words.csv").write_text(words, encoding="utf-8")
        looked.clear()
        report = _checked(root)
        assert sorted(looked) == pages, words
        assert report == _checked(root, cache=False), words
