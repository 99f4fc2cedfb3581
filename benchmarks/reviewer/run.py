"""Tells which faults of the table are told at their place, and what is said of the same
pages without them.

usage: python benchmarks/reviewer/run.py [--items heading,alert] [--languages fr,ja]
[--misses]

All rows of a language and generator are one site: a page a row, with the same blocks
around (`context.py`). It is looked at twice, right and with the faults. A fault is told
by a finding in the lines of its block (or of the front matter) that the right page does
not have.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from doclint.config import load
from doclint.engine import check_paths
from doclint.findings import Finding, Severity
from reviewer.context import AROUND, ENGLISH, Around
from reviewer.record import Row
from reviewer.rows import rows

COMPONENTS = ("docusaurus", "starlight", "mintlify", "nextra", "fumadocs")


@dataclass(frozen=True)
class Outcome:
    """What was told of a row's fault, and what of the row's page without it."""

    row: Row
    severity: Severity
    rules: tuple[str, ...]
    elsewhere: tuple[Finding, ...]
    false: tuple[Finding, ...]


def main() -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--items",
        default="",
        help="beginnings of the items' names, with commas between",
    )
    parser.add_argument("--languages", default="")
    parser.add_argument(
        "--misses",
        action="store_true",
        help="show what is not told, and what is told wrongly",
    )
    options = parser.parse_args()
    chosen = [row for row in rows() if _wanted(row, options.items, options.languages)]
    found = list(outcomes(chosen))
    _print(found)
    if options.misses:
        _print_misses(found)


def _wanted(row: Row, items: str, languages: str) -> bool:
    return (not items or row.item.startswith(tuple(items.split(",")))) and (
        not languages or row.language in languages.split(",")
    )


def outcomes(chosen: Iterable[Row]) -> Iterator[Outcome]:
    """What comes of each row, site by site."""
    sites: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in chosen:
        sites[row.site, row.language].append(row)
    for of_site in sites.values():
        right, wrong = (_told(of_site, faulty) for faulty in (False, True))
        for index, row in enumerate(of_site):
            yield _outcome(row, right[index], wrong[index])


def _told(of_site: Sequence[Row], faulty: bool) -> Mapping[int, list[Finding]]:
    """The findings on each row's translation."""
    language, site = of_site[0].language, of_site[0].site
    suffix = "mdx" if site in COMPONENTS else "md"
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for index, row in enumerate(of_site):
            for code, around, block in (
                ("en", ENGLISH, row.source),
                (language, AROUND[language], row.bad if faulty else row.good),
            ):
                _put(
                    root / code / f"page{index}.{suffix}",
                    page(around, block, row.front),
                )
        _put(root / ".doclint.yaml", _configuration(site, language))
        report = check_paths(load(root / ".doclint.yaml"), cache=False, jobs=1)
    told: defaultdict[int, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        if finding.path.startswith(f"{language}/page"):
            told[int(Path(finding.path).stem.removeprefix("page"))].append(finding)
    return told


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def _configuration(site: str, language: str) -> str:
    return (
        f"site: {site}\nlanguages:\n  source: en\n  translations:\n    - language: {language}\n"
        f"      source: 'en/{{path}}'\n      translation: '{language}/{{path}}'\n"
    )


def page(around: Around, block: str, front: bool) -> str:
    """A page with a block, or with more lines in its front matter."""
    head = f"title: {around.title}\ndescription: {around.description}\n"
    if front:
        kept = [
            line for line in head.splitlines() if line.split(":")[0] not in _keys(block)
        ]
        return "\n".join(("---", *kept, block, "---", "", around.before, around.behind))
    return "\n".join((f"---\n{head}---", "", around.before, block, "", around.behind))


def _keys(block: str) -> set[str]:
    return {line.split(":")[0] for line in block.splitlines()}


def _outcome(row: Row, right: Sequence[Finding], wrong: Sequence[Finding]) -> Outcome:
    known = Counter((each.rule, each.message) for each in right)
    text = page(AROUND[row.language], row.bad, row.front)
    start = (
        0
        if row.front
        else text.index(AROUND[row.language].before) + len(AROUND[row.language].before)
    )
    end = (
        text.index("\n---\n", 4)
        if row.front
        else text.rindex(AROUND[row.language].behind)
    )
    new = [each for each in wrong if not known[each.rule, each.message]]
    here = [each for each in new if start <= each.span.start <= end]
    far = [each for each in new if each not in here]
    severity = max((each.severity for each in here), default=Severity.OFF)
    return Outcome(
        row, severity, tuple(each.rule for each in here), tuple(far), tuple(right)
    )


def _print(found: Sequence[Outcome]) -> None:
    by_item: defaultdict[str, list[Outcome]] = defaultdict(list)
    for each in found:
        by_item[each.row.item].append(each)
    for item, of_item in by_item.items():
        told = sum(each.severity > Severity.OFF for each in of_item)
        loud = sum(each.severity > Severity.INFO for each in of_item)
        missed = " ".join(
            f"{e.row.language}/{e.row.site}"
            for e in of_item
            if e.severity is Severity.OFF
        )
        print(
            f"{item:42} told {told}/{len(of_item)}  as warning or error {loud}  {missed}"
        )
    told = sum(each.severity > Severity.OFF for each in found)
    loud = sum(each.severity > Severity.INFO for each in found)
    false = Counter(str(finding.severity) for each in found for finding in each.false)
    print(
        f"all: {told} of {len(found)} told, {loud} as warning or error; on the right pages {dict(false)}"
    )


def _print_misses(found: Iterable[Outcome]) -> None:
    for each in found:
        if each.severity is Severity.OFF:
            print(
                f"\nnot told: {each.row.item} ({each.row.language}, {each.row.site})\n{each.row.bad}"
            )
            for finding in each.elsewhere:
                print(f"  elsewhere: {finding.rule}: {finding.message}")
        for finding in each.false:
            print(
                f"\nfalse: {each.row.item} ({each.row.language}, {each.row.site}) {finding.rule}: {finding.message}"
            )


if __name__ == "__main__":
    main()
