"""Names that the source page misspells, and its translation does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint.config import default
from doclint.engine import check_paths
from doclint.findings import Severity
from projects import put

SLIP = "`{}` lights it. Call `LampLighter`, and again `LampLighter`.\n"


@pytest.mark.parametrize(
    ("there", "here", "severity"),
    [
        ("LampLigther", "LampLighter", Severity.INFO),
        ("LampLighter", "LampLigther", Severity.WARNING),
    ],
)
def test_the_page_that_slipped(
    there: str, here: str, severity: Severity, tmp_path: Path
) -> None:
    put(
        tmp_path,
        {"docs/en/a.md": SLIP.format(there), "docs/da/a.md": SLIP.format(here)},
    )
    report = check_paths(
        default(tmp_path),
        select=["translation/changed-inline-code"],
        cache=False,
        jobs=1,
    )
    assert [finding.severity for finding in report.findings] == [severity]
