#!/usr/bin/env python3
"""Opens a report in Debian's Chromium and tells milliseconds to the first list and of
filters, and its size.

Without FILE a report of 14,000 findings in thirty languages is made up, of the same
words each time. Needs Chromium, node and `npm ci` in tests/report/browser. The lowest
of several openings is told, for what else runs adds to all.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TESTS = Path(__file__).resolve().parents[2] / "tests"
sys.path.insert(0, str(TESTS))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "file", nargs="?", type=Path, help="a report that is there already"
    )
    parser.add_argument("--times", type=int, default=5)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = arguments.file or made(Path(folder) / "report.html")
        runs = [opened(file.resolve()) for _ in range(arguments.times)]
    print(f"{file.stat().st_size / 1e6:.1f} MB, " if file.exists() else "", end="")
    print(f"{runs[0]['elements']:,} elements, {runs[0]['rows']} rows drawn")
    print(f"first list {min(run['firstList'] for run in runs):.0f} ms")
    filters = [
        min(times) for times in zip(*(run["filters"] for run in runs), strict=True)
    ]
    print(f"filters {', '.join(f'{each:.0f}' for each in filters)} ms")
    print(f"free text {min(run['typed'] for run in runs):.0f} ms")


def made(file: Path) -> Path:
    """A report that is made up."""
    from report import huge
    from report.views import html

    report, texts = huge.report(pages=2000, findings_a_page=7)
    start = time.process_time()
    text = html(report, None, texts)
    print(
        f"made in {time.process_time() - start:.1f} s of CPU time, {len(text) / 1e6:.1f} MB"
    )
    file.write_text(text, encoding="utf-8")
    return file


def opened(file: Path) -> dict[str, float]:
    """What one opening took."""
    command = ["node", "drive.mjs", "open", str(file)]
    done = subprocess.run(
        command,
        cwd=TESTS / "report" / "browser",
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


if __name__ == "__main__":
    main()
