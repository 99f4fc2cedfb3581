#!/usr/bin/env python3
"""Takes the pictures of docs/report.md: the example site's report, with a history that
is made up.

Needs Chromium, node, `npm ci` in tests/report/browser, and ImageMagick. Writes into
docs/pictures.
"""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from doclint.report.history import Point, RunRecord, Turnover, as_line
from doclint.report.identity import digests, identity

TOP = Path(__file__).resolve().parents[2]
CHECK = [sys.executable, "-m", "doclint", "check", "--no-cache", "--format", "json"]
DOCLINT = [
    sys.executable,
    "-m",
    "doclint",
    "report",
    "--no-cache",
    "--fail-on",
    "never",
]


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        history, file = folder / "history.jsonl", folder / "report.html"
        told = subprocess.run(
            CHECK, cwd=TOP / "examples/site", capture_output=True, text=True
        ).stdout
        findings = [
            identity(each["path"], each["rule"], each["excerpt"])
            for each in json.loads(told)["findings"]
        ]
        # The run of last week knew all but three of today's findings, and one that is
        # gone.
        before = Turnover(frozenset([*digests(findings)[3:], "AAAAAAAA"]), whole=True)
        *older, newest = past()
        runs = [*older, replace(newest, turnover=before)]
        history.write_text("".join(map(as_line, runs)), encoding="utf-8")
        subprocess.run(
            [*DOCLINT, "--output", str(file), "--history", str(history)],
            cwd=TOP / "examples/site",
            check=True,
        )
        table = subprocess.run([*DOCLINT, "--format", "csv", "--output", "-"], cwd=TOP / "examples/site", check=True,
                               capture_output=True, text=True).stdout  # fmt: skip
        rows = csv.DictReader(io.StringIO(table.lstrip("\ufeff")))
        (one,) = [row["id"] for row in rows if row["rule"] == "links/split"]
        views = [
            "overview@#overview",
            f"finding@#findings?language=fr&f={one}",
            "page@#page?page=fr%2Fschedule.md",
        ]
        views += ["coverage@#coverage", "trend@#trend"]
        command = ["node", "drive.mjs", "shots", str(file), name, *views]
        subprocess.run(command, cwd=TOP / "tests/report/browser", check=True)
        for view in views:
            joined(folder, view.partition("@")[0])


def past() -> list[RunRecord]:
    """Runs of two months that are made up."""
    runs = []
    for week in range(9):
        errors = (31, 30, 33, 27, 24, 25, 19, 16, 17)[week]
        day = f"2026-{9 + (week * 7) // 30:02}-{1 + (week * 7) % 30:02}T06:00:00Z"
        french, german = (
            Point(errors - 8, 14 - week, 2, 60.0 - 4 * week),
            Point(8, 6, 1, 40.0 + week),
        )
        families = {
            "links": Point(errors - 12, 3, 0),
            "translation": Point(6, 9 - week // 2, 3),
            "terms": Point(5, 3, 1),
        }
        whole = Point(errors, 20 - week, 3, 55.0 - 3 * week)
        runs.append(
            RunRecord(
                day,
                f"{week}1a2b3c4d5e6",
                "main",
                whole,
                {"fr": french, "de": german},
                families,
            )
        )
    return runs


def joined(folder: Path, view: str) -> None:
    """Light and dark, wide and narrow, in one small picture."""
    out = TOP / "docs" / "pictures" / f"{view}.png"
    out.parent.mkdir(parents=True, exist_ok=True)
    shots = [
        str(folder / f"{view}-{size}.png")
        for size in ("1400-light", "1400-dark", "400-light", "400-dark")
    ]
    tall = [
        "(",
        *shots[:2],
        "-append",
        ")",
        "(",
        *shots[2:],
        "-append",
        "-resize",
        "x1800",
        ")",
    ]
    small = [
        "+append",
        "-resize",
        "900x",
        "+dither",
        "-colors",
        "64",
        "-strip",
        f"PNG8:{out}",
    ]
    subprocess.run(["convert", *tall, *small], check=True)


if __name__ == "__main__":
    main()
