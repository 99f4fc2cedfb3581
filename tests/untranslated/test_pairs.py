"""Texts left in the source's language: one finding a fault, and which rule it is."""

from pathlib import Path

import pytest

from doclint.config import Config, Languages, Translation
from doclint.engine import check_paths

RULES = ["translation/untranslated", "translation/partly-untranslated", "translation/foreign-sentence",
         "translation/wrong-language", "terms/lost-brand", "terms/missing-brand", "terms/misspelt"]  # fmt: skip
SENTENCE = "You can open the page with this button and then close it."
WHOLE, PART, ALONE = (
    "translation/untranslated",
    "translation/partly-untranslated",
    "translation/foreign-sentence",
)

CASES = {
    "a paragraph": (f"# A\n\n{SENTENCE}\n", f"# A\n\n{SENTENCE}\n", [WHOLE]),
    "a sentence": (f"# A\n\nStop. {SENTENCE}\n", f"# A\n\nArrêtez. {SENTENCE}\n", [PART]),
    "English that the source has not": ("# A\n\nStop here.\n", f"# A\n\nArrêtez. {SENTENCE}\n", [ALONE]),
    "a quotation": (f"# A\n\nSee “{SENTENCE}”\n", f"# A\n\nVoir « {SENTENCE} »\n", []),
    "emphasis within a sentence": (f"# A\n\nRead _{SENTENCE}_\n", f"# A\n\nLisez _{SENTENCE}_\n", []),
    "a title of another site": (f"# A\n\nRead [{SENTENCE}](//a.io)\n", f"# A\n\nLisez [{SENTENCE}](//a.io)\n", []),
    "emphasis all over": (f"# A\n\n**{SENTENCE}**\n", f"# A\n\n**{SENTENCE}**\n", [WHOLE]),
    "a heading in title case": ("# Run a Server\n\nThe server can run.\n", "# Run a Server\n\nIl tourne.\n", []),
    "a longer heading in title case": (
        "# Run a Server Manually\n\nThe server can run manually.\n", "# Run a Server Manually\n\nIl tourne.\n", [WHOLE],
    ),
    "an acronym spelled out": (
        "# CORS (Cross-Origin Resource Sharing)\n\nA resource.\n",
        "# CORS (Cross-Origin Resource Sharing)\n\nOui.\n",
        [],
    ),
    "a list of names": ("# A\n\n- GitHub, GitLab, Jira or Trello\n", "# A\n\n- GitHub, GitLab, Jira or Trello\n", []),
    "code": ("# A\n\n`if you can open the page`\n", "# A\n\n`if you can open the page`\n", []),
    "an empty page": ("", "", []),
}  # fmt: skip


def rules(
    tmp_path: Path, source: str, translation: str, language: str = "fr"
) -> list[str]:
    way = Translation(
        language=language, source="source.md", translation="translation.md"
    )
    (tmp_path / "source.md").write_text(source, encoding="utf-8")
    (tmp_path / "translation.md").write_text(translation, encoding="utf-8")
    config = Config(tmp_path, languages=Languages(source="en", translations=(way,)))
    report = check_paths(config, select=RULES, language=None)
    return [
        finding.rule for finding in report.findings if finding.path == "translation.md"
    ]


@pytest.mark.parametrize("case", CASES)
def test_who_speaks(case: str, tmp_path: Path) -> None:
    source, translation, expected = CASES[case]
    assert rules(tmp_path, source, translation) == expected


@pytest.mark.parametrize("language", ["fr", "de", "ja", "ko"])
def test_an_untranslated_page_is_told_once(language: str, tmp_path: Path) -> None:
    page = "# How to open it all\n\n" + "".join(
        f"{SENTENCE[:-1]} and page {n}.\n\n" for n in range(12)
    )
    assert rules(tmp_path, page, page, language) == [WHOLE]


def test_a_page_of_another_language_is_told_once(tmp_path: Path) -> None:
    source = f"# A\n\n{SENTENCE}\n\n" * 8
    other = (
        "# A\n\nSie können die Seite mit diesem Knopf öffnen und sie danach wieder schließen.\n\n"
        * 8
    )
    assert rules(tmp_path, source, other) == ["translation/wrong-language"]


def test_rows_of_another_width_are_left_alone(tmp_path: Path) -> None:
    source = f"# A\n\n| a | b |\n|---|---|\n| x | {SENTENCE} |\n"
    assert rules(tmp_path, source, "# A\n\n| a |\n|---|\n| x |\n") == []
