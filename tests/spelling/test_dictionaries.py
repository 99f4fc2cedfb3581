"""Which dictionary serves a language."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint.cli import main
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


def test_the_command_tells_of_slips(
    write: Write, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("spylls")
    root = write(
        {
            "en/a.md": "Open the window of the hall.\n",
            "fr/a.md": "Ouvrez la fenètre du hall.\n",
            "d/fr.aff": _RULES,
            "d/fr.dic": "3\nouvrez\nfenêtre/S\nporte/S\n",
        }
    )
    monkeypatch.chdir(root)
    assert main(["spell", "--dictionaries", "d", "--exit-code"]) == 1
    assert (
        capsys.readouterr().out == "fr/a.md:1:11: found “fenètre”, expected “fenêtre”\n"
    )
