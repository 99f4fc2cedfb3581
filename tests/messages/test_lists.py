"""Items of lists in interface files: they have places, and no names that could be
misspelt."""

from __future__ import annotations

from pathlib import Path

from doclint.config import default
from doclint.engine import check_paths
from doclint.findings import Severity
from projects import put


def test_an_item_of_another_place_is_no_misspelt_key(tmp_path: Path) -> None:
    put(
        tmp_path,
        {
            "docs/a.md": "A.\n",
            "locales/en.json": '{"menu": [{"items": ["Open"]}, {"items": ["Save", "Close", "Print"]}]}\n',
            "locales/fr.json": '{"menu": [{"items": ["Ouvrir", "Aide"]}, {"items": ["Enregistrer", "Fermer"]}]}\n',
        },
    )
    report = check_paths(
        default(tmp_path), select=["messages/left-over"], cache=False, jobs=1
    )
    assert all(
        finding.severity is Severity.INFO and "missing" not in finding.message
        for finding in report.findings
    )
    assert report.findings
