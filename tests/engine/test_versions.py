"""What an older copy of a page has as the newest has it is told there alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint.config import default
from doclint.engine import check_paths
from doclint.findings import Severity
from projects import Run, Write, put

FAULT = "# Pump\n\nSee [the valve] (valve.md) first.\n"
OTHER = "# Pump\n\nSee [the tank] (tank.md) first.\n"


@pytest.mark.parametrize(
    ("pages", "loud"),
    [
        ({"docs/a.md": FAULT, "versioned_docs/version-1.9/a.md": FAULT}, ["docs/a.md"]),
        (
            {
                "i18n/fr/docs/current/a.md": FAULT,
                "i18n/fr/docs/version-2.0/a.md": FAULT,
            },
            ["i18n/fr/docs/current/a.md"],
        ),
        (
            {
                "docs/v1.9/a.md": FAULT,
                "docs/v1.10/a.md": FAULT,
                "docs/v1.2/a.md": FAULT,
            },
            ["docs/v1.10/a.md"],
        ),
        (
            {"docs/9.0/a.md": FAULT, "docs/10.0/a.md": OTHER},
            ["docs/10.0/a.md", "docs/9.0/a.md"],
        ),
        (
            {"docs/9.0/a.md": FAULT + FAULT, "docs/10.0/a.md": FAULT},
            ["docs/10.0/a.md", "docs/9.0/a.md"],
        ),
        ({"guide/a.md": FAULT, "main/a.md": FAULT}, ["guide/a.md", "main/a.md"]),
    ],
)
def test_versions(pages: dict[str, str], loud: list[str], tmp_path: Path) -> None:
    put(tmp_path, pages)
    report = check_paths(default(tmp_path), select=["links/split"], cache=False, jobs=1)
    assert [
        finding.path for finding in report.findings if finding.severity > Severity.INFO
    ] == loud
    assert len(report.findings) == sum(text.count("] (") for text in pages.values())


def test_a_copy_in_a_folder_of_its_language_repeats_nothing(
    write: Write, run: Run
) -> None:
    page = "# Pump\n\nStart the the pump, and wait for the water of the cellar.\n"
    german = (
        "# Pumpe\n\nStarten Sie die Pumpe und warten Sie auf das Wasser im Keller.\n"
    )
    write(
        {
            "docs/pump.md": page,
            "docs/locales/en/pump.md": page,
            "docs/locales/de/pump.md": german,
        }
    )
    loud = [
        each["path"] for each in run("check").findings if each["severity"] != "info"
    ]
    assert loud == ["docs/pump.md"]


def test_it_repeats_nothing_of_a_page_whose_language_nothing_tells(
    write: Write, run: Run
) -> None:
    page = "# Pump\n\nStart the the pump, and wait for the water of the cellar.\n"
    patterns = '{source: "locales/en/{path}.md", translation: "locales/{lang}/{path}.md", languages: [de]}'
    write(
        {
            ".doclint.yaml": f"languages:\n  source: en\n  translations:\n    - {patterns}\n",
            "pump.md": page,
            "locales/en/pump.md": page,
            "locales/de/pump.md": "# Pumpe\n\nStarten Sie die Pumpe im Keller.\n",
        }
    )
    loud = [
        each["path"] for each in run("check").findings if each["severity"] != "info"
    ]
    assert loud == ["pump.md"]
