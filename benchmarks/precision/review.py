"""How many findings on real sites are right: draws findings to read, keeps verdicts,
and scores later runs by them.

usage:
  python benchmarks/precision/review.py draw SITE… [--each 20]   findings that nobody has judged, with their lines
  python benchmarks/precision/review.py label VERDICT ID…        right, useless or false
  python benchmarks/precision/review.py table SITE…              rule by site, and what all of it makes

See README.md beside this file.
"""

from __future__ import annotations

import argparse
import collections
import hashlib
import json
import random
import shlex
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

VERDICTS = ("right", "useless", "false")
KEPT = Path(__file__).with_name("verdicts.tsv")
LOUD = ("error", "warning")
Finding = Mapping[str, Any]


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=("draw", "label", "table"))
    parser.add_argument("values", nargs="+", help="sites; for label a verdict and ids")
    parser.add_argument(
        "--doclint",
        default=f"{sys.executable} -m doclint",
        help="the program that is measured",
    )
    parser.add_argument(
        "--each", type=int, default=20, help="findings of a rule and site to draw"
    )
    parser.add_argument("--rules", nargs="*", default=[])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--verdicts", type=Path, default=KEPT)
    told = parser.parse_args(arguments)
    known = verdicts(told.verdicts)
    if told.command == "label":
        label(told.values[0], told.values[1:], told.verdicts)
    elif told.command == "draw":
        for site in map(Site, told.values):
            draw(site, site.findings(told.doclint), known, told)
    else:
        table(
            [(site, site.findings(told.doclint)) for site in map(Site, told.values)],
            known,
        )


@dataclass(frozen=True)
class Site:
    """A folder of pages, and their lines."""

    path: str

    def findings(self, command: str) -> list[Finding]:
        """What doclint says of it at warning or above, without a configuration of
        ours."""
        check = [
            *shlex.split(command),
            "check",
            "--format",
            "json",
            "--fail-on",
            "never",
            "--no-cache",
        ]
        done = subprocess.run(
            check, cwd=self.path, capture_output=True, text=True, check=False
        )
        try:
            told = json.loads(done.stdout)["findings"]
        except ValueError:
            sys.exit(f"{self.path}: no findings to read: {done.stderr.strip()[-300:]}")
        return [finding for finding in told if finding["severity"] in LOUD]

    def line(self, path: str, number: int) -> str:
        """A line of a page, counted from 1; nothing where there is none."""
        lines = _lines(Path(self.path, path))
        return lines[number - 1] if 0 < number <= len(lines) else ""

    def key(self, finding: Finding) -> str:
        """What a verdict is kept under: it survives moved lines and other words of the
        message."""
        text = self.line(finding["path"], finding["line"]).strip()
        place = _hash("\0".join((Path(self.path).name, finding["path"], text)))
        return _hash(f"{place} {finding['rule']}")


def _hash(text: str) -> str:
    return hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()[:12]


@lru_cache(maxsize=4096)
def _lines(path: Path) -> list[str]:
    return (
        path.read_text(encoding="utf-8", errors="replace").splitlines()
        if path.is_file()
        else []
    )


def verdicts(path: Path) -> dict[str, str]:
    """The verdicts by what they are kept under."""
    rows = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    return dict(row.split("\t")[:2] for row in rows if row and not row.startswith("#"))


def label(verdict: str, ids: Sequence[str], path: Path) -> None:
    """Keep a verdict on findings that were drawn."""
    if verdict not in VERDICTS:
        sys.exit(f"{verdict}: expected one of {', '.join(VERDICTS)}")
    with path.open("a", encoding="utf-8") as kept:
        kept.writelines(f"{each}\t{verdict}\n" for each in ids)


def draw(
    site: Site,
    findings: Sequence[Finding],
    known: Mapping[str, str],
    told: argparse.Namespace,
) -> None:
    """Print findings that nobody has judged, with the lines of page and source."""
    by_rule: dict[str, list[Finding]] = collections.defaultdict(list)
    for finding in findings:
        if site.key(finding) not in known and (
            not told.rules or finding["rule"] in told.rules
        ):
            by_rule[finding["rule"]].append(finding)
    for rule, fresh in sorted(by_rule.items()):
        random.Random(told.seed).shuffle(fresh)  # noqa: S311  # which ones are read, no secret
        for finding in fresh[: told.each]:
            print(
                f"{site.key(finding)} {rule} {finding['path']}:{finding['line']} {finding['message']}"
            )
            print(f"    page   {site.line(finding['path'], finding['line']).strip()}")
            for other in finding["related"][:1]:
                print(f"    source {site.line(other['path'], other['line']).strip()}")


@dataclass
class Cell:
    """The findings of a rule on a site, and the verdicts on some of them."""

    findings: int = 0
    read: collections.Counter[str] = field(default_factory=collections.Counter)

    def share(self, verdict: str) -> float:
        """The findings of a verdict, told from those read; 0 where none was."""
        total = self.read.total()
        return self.findings * self.read[verdict] / total if total else 0.0


def table(
    runs: Sequence[tuple[Site, Sequence[Finding]]], known: Mapping[str, str]
) -> None:
    """Rule by site: findings, and right, useless and false of those read; then all of
    them, weighed by findings."""
    cells: dict[tuple[str, str, str], Cell] = collections.defaultdict(Cell)
    for site, findings in runs:
        seen: set[str] = set()
        for finding in findings:
            cell = cells[finding["severity"], finding["rule"], Path(site.path).name]
            cell.findings += 1
            key = site.key(finding)
            if key in known and key not in seen:
                cell.read[known[key]] += 1
            seen.add(key)
    print(
        "severity  rule                                     site          findings  right useless false"
    )
    for (severity, rule, name), cell in sorted(cells.items()):
        read = "  ".join(f"{cell.read[verdict]:>5}" for verdict in VERDICTS)
        print(f"{severity:<9} {rule:<40} {name:<13} {cell.findings:>8}  {read}")
    for wanted in (("error",), LOUD):
        some = [cell for (severity, *_), cell in cells.items() if severity in wanted]
        print(f"{' and '.join(wanted)}: {', '.join(_shares(some))}")


def _shares(cells: Sequence[Cell]) -> Iterator[str]:
    judged = [cell for cell in cells if cell.read]
    total = sum(cell.findings for cell in judged) or 1
    for verdict in VERDICTS:
        yield f"{sum(cell.share(verdict) for cell in judged) / total:.0%} {verdict}"
    yield f"of {total} findings; {sum(cell.findings for cell in cells) - total} of rules that nobody read there"


if __name__ == "__main__":
    main(sys.argv[1:])
