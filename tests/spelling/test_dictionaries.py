"""Which dictionary serves a language."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from doclint.cli import main
from doclint.config import Config, default
from doclint.engine import check_paths
from doclint.engine.spelled import UNKNOWN_WORD
from doclint.spelling.dictionaries import Dictionary, find
from projects import Write


@pytest.mark.parametrize(
    ("code", "file"),
    [
        ("fr", "fr_FR"),
        ("fr-ca", "fr_CA"),
        ("pt-br", "pt_BR"),
        ("pt", "pt_PT"),
        ("de", "de_AT"),
        ("ja", None),
    ],
)
def test_a_region_stands_before_its_language(
    code: str, file: str | None, tmp_path: Path
) -> None:
    for name in ("fr_CA", "fr_FR", "pt_BR", "pt_PT", "de_AT"):
        for suffix in (".aff", ".dic"):
            (tmp_path / f"{name}{suffix}").touch()
    found = find(code, [tmp_path])
    assert (found.stem if found else None) == file


_RULES = "SET UTF-8\nSFX S Y 1\nSFX S 0 s .\n"


def test_hunspell_files_are_read(write: Write) -> None:
    pytest.importorskip("spylls")
    root = write({"d/fr.aff": _RULES, "d/fr.dic": "2\nporte/S\nfenêtre/S\n"})
    own = Dictionary(root / "d/fr.aff")
    assert own.knows("portes") and not own.knows("fenêtrez")


_SITE = {
    "en/a.md": "Open the window of the hall.\n",
    "fr/a.md": "Ouvrez la fenètre du hall.\n",
    "d/fr.aff": _RULES,
    "d/fr.dic": "3\nouvrez\nfenêtre/S\nporte/S\n",
}


def test_the_command_tells_of_slips(
    write: Write, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("spylls")
    monkeypatch.chdir(write(_SITE))
    assert main(["spell", "--dictionaries", "d", "--exit-code"]) == 1
    assert (
        capsys.readouterr().out == "fr/a.md:1:11: found “fenètre”, expected “fenêtre”\n"
    )


def _config(root: Path, spell: bool) -> Config:
    return replace(default(root), spell=spell, dictionaries=(root / "d",))


@pytest.mark.parametrize(
    ("spell", "select", "told"),
    [(False, (), 0), (True, (), 1), (False, ("spelling",), 1)],
)
def test_a_check_asks_dictionaries_where_somebody_wants_it(
    spell: bool, select: tuple[str, ...], told: int, write: Write
) -> None:
    pytest.importorskip("spylls")
    config = _config(write(_SITE), spell)
    found = [
        finding.suggestion
        for finding in check_paths(config, select=select, jobs=1).findings
        if finding.rule == UNKNOWN_WORD
    ]
    assert found == ["fenêtre"] * told


def test_without_a_reader_of_dictionaries_a_check_says_so_once(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("doclint.engine.spelled.is_installed", lambda: False)
    report = check_paths(_config(write(_SITE), spell=True), jobs=1)
    assert UNKNOWN_WORD not in {f.rule for f in report.findings}
    assert len([each for each in report.notices if "doclint[spell]" in each]) == 1


def test_languages_without_blanks_are_left_out_and_told_of(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("doclint.engine.spelled.is_installed", lambda: True)
    pages = {
        "en/a.md": "# A\n\nThe window.\n",
        "ja/a.md": "# あ\n\n窓です。\n",
        "pl/a.md": "# A\n\nTo jest okno.\n",
    }
    report = check_paths(_config(write(pages), spell=True), jobs=1)
    left_out, no_dictionary = sorted(
        (each for each in report.notices if "ja" in each or "pl" in each), reverse=True
    )
    assert left_out.startswith("left out ja: ")
    assert no_dictionary.startswith("found no dictionary for pl: ")
