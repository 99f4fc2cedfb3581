"""Names that the source page misspells, and its translation does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint.config import default
from doclint.engine import check_paths
from doclint.findings import Severity
from projects import put

SLIP = "`{}` opens it. Call `{right}`, and again `{right}`.\n"


@pytest.mark.parametrize(
    ("there", "here", "severity"),
    [
        ("GateKeepre", "GateKeeper", Severity.INFO),
        ("GateKeeper", "GateKeepre", Severity.WARNING),
        ("GateKey", "GateKye", Severity.WARNING),
        # Seven letters, and of other names one may be another.
        ("GateKye", "GateKey", Severity.WARNING),
    ],
)
def test_the_page_that_slipped(
    there: str, here: str, severity: Severity, tmp_path: Path
) -> None:
    right = "GateKeeper" if "Keep" in there else "GateKey"
    put(
        tmp_path,
        {
            "docs/en/a.md": SLIP.format(there, right=right),
            "docs/da/a.md": SLIP.format(here, right=right),
        },
    )
    report = check_paths(
        default(tmp_path),
        select=["translation/changed-inline-code"],
        cache=False,
        jobs=1,
    )
    assert [finding.severity for finding in report.findings] == [severity]
