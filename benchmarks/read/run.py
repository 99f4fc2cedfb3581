"""Which of the defects that a reader found on real pages are told, and what else is said
of these pages.

usage: python benchmarks/read/run.py SITE=PATH …

See README.md beside this file.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from csv import DictReader
from pathlib import Path

_DEFECTS = Path(__file__).with_name("defects.tsv")
# A finding is on a defect when it lies so many lines from it at most.
_NEAR = 1

_Row = Mapping[str, str]


def main() -> None:
    """Print the share of each reading, and the findings that lie at no defect."""
    sites = dict(each.split("=", 1) for each in sys.argv[1:])
    if not sites:
        sys.exit(__doc__)
    with _DEFECTS.open(encoding="utf-8") as file:
        rows = [
            row for row in DictReader(file, delimiter="\t") if _is_there(row, sites)
        ]
    findings = {site: _findings(path, site, rows) for site, path in sites.items()}
    counts: Counter[tuple[str, str, bool]] = Counter()
    for row in rows:
        is_told = any(_lies_at(row, each) for each in findings[row["site"]])
        counts[row["reading"], row["judged by"], is_told] += 1
    for reading, judged, _ in sorted({(*key[:2], True) for key in counts}):
        told, silent = counts[reading, judged, True], counts[reading, judged, False]
        print(f"reading {reading}, {judged}: {told} of {told + silent}")
    for site, found in findings.items():
        for each in _elsewhere(found, [row for row in rows if row["site"] == site]):
            where = f"{site} {each['path']}:{each['line']}"
            print(f"elsewhere: {where}: {each['rule']}: {each['message']}")


def _is_there(row: _Row, sites: Mapping[str, str]) -> bool:
    """Whether a folder is given for a site, and has the page."""
    return row["site"] in sites and Path(sites[row["site"]], row["page"]).is_file()


def _findings(path: str, site: str, rows: Sequence[_Row]) -> list[dict[str, object]]:
    """What doclint says of the pages that were read."""
    pages = sorted({row["page"] for row in rows if row["site"] == site})
    command = [sys.executable, "-m", "doclint", "check", "--all", "--format", "json"]
    command += ["--fail-on", "never", "--max-findings", "0", *pages]
    done = subprocess.run(command, cwd=path, capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)["findings"]
    return [each for each in found if each["path"] in pages]


def _lies_at(row: _Row, finding: Mapping[str, object]) -> bool:
    if finding["path"] != row["page"]:
        return False
    start, end = finding["line"], finding["end_line"]
    assert isinstance(start, int) and isinstance(end, int)  # noqa: S101
    return start - _NEAR <= int(row["line"]) <= end + _NEAR


def _elsewhere(
    findings: Sequence[dict[str, object]], rows: Sequence[_Row]
) -> Iterator[dict[str, object]]:
    """The findings that lie at no defect: a reader says whether they are false, or what
    was overlooked."""
    for finding in findings:
        if not any(_lies_at(row, finding) for row in rows):
            yield finding


if __name__ == "__main__":
    main()
