"""A suffix that also means something else names a language where the site's
configuration lists it."""

from __future__ import annotations

from pathlib import Path

from doclint.config import default
from doclint.engine import check_paths
from projects import put

LEFT = "The pump stays on until the tank is full again, and the valve stays open.\n"
PAGES = {
    "content/a.md": f"# Pump\n\nThe pump starts in the morning and has to be watched.\n\n{LEFT}",
    "content/a.it.md": f"# Pompa\n\nLa pompa parte al mattino e deve essere sorvegliata.\n\n{LEFT}",
}


def test_a_listed_language(tmp_path: Path) -> None:
    put(
        tmp_path,
        {"hugo.yaml": "languages: {en: {weight: 1}, it: {weight: 2}}\n", **PAGES},
    )
    report = check_paths(default(tmp_path), select=["translation"], cache=False, jobs=1)
    found = [
        (finding.rule, finding.path, finding.language) for finding in report.findings
    ]
    assert found == [("translation/untranslated", "content/a.it.md", "it")]
