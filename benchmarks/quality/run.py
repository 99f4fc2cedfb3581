"""Measures what doclint finds of known faults in good translations, and what it says of
good ones.

usage: python benchmarks/quality/run.py CORPUS [--languages fr,ja] [--site mkdocs]
[--operators 1-19,22] …

See README.md beside this file.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from doclint.config import Config
from doclint.engine import check_paths
from doclint.engine.plan import plan
from doclint.findings import Finding
from quality import corpus, measure, plants, table
from quality.record import Operator, operators
from quality.subject import Names


def main() -> None:
    """Measure, and print figures."""
    options = _options()
    began = time.perf_counter()
    plain = corpus.plain_config(options.corpus, options.site)
    wanted = [code for code in options.languages.split(",") if code]
    pages = corpus.pairs(plain, wanted, plants.languages())
    if not pages:
        sys.exit(
            f"found no translations{' into ' + ', '.join(wanted) if wanted else ''} below {options.corpus}"
        )
    names, confusable = corpus.names(plain, pages, options.seed, options.brand)
    config = corpus.bench_config(
        plain, names, confusable, sorted({page.language for page in pages})
    )
    chosen = list(_chosen(options.operators))
    result = _measured(options, config, names, pages, chosen)
    findings = [] if options.no_clean else _clean(config, pages, options.reviewed)
    rows = table.rows(result.outcomes)
    if options.json:
        print(
            json.dumps(
                table.as_data(rows, findings, result.blocks),
                indent=1,
                ensure_ascii=False,
            )
        )
        return
    print(
        f"{len(pages)} pairs, names {names.brand} and {names.feature}, seed {options.seed}"
    )
    if rows:
        table.print_rows(rows)
        table.print_means(rows)
    if not options.no_clean:
        table.print_clean(findings, result.blocks)
    _print_misses(result.outcomes, options.misses)
    _print_findings(findings, options.findings)
    print(f"{time.perf_counter() - began:.0f} s")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument(
        "--languages",
        default="",
        help="of the translations, such as fr,ja (default: all known)",
    )
    parser.add_argument(
        "--site", help="the site generator (default: told from the folder)"
    )
    parser.add_argument(
        "--samples", type=int, default=40, help="cases of each operator and language"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--operators", default="", help="numbers, such as 9,10,20-32 (default: all)"
    )
    parser.add_argument(
        "--brand", help="NAME[=confusable,…] (default: the most frequent name)"
    )
    parser.add_argument(
        "--reviewed",
        type=Path,
        help="findings on clean pages that are right: rule, path, line's text",
    )
    parser.add_argument(
        "--whole", action="store_true", help="do not take long pages apart"
    )
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument(
        "--misses",
        type=int,
        default=0,
        help="show so many missed cases of each operator",
    )
    parser.add_argument(
        "--findings", help="show the findings on clean pages of this severity or rule"
    )
    parser.add_argument(
        "--no-clean", action="store_true", help="leave out the clean pages"
    )
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def _chosen(wanted: str) -> Iterator[Operator]:
    numbers: set[int] = set()
    for part in filter(None, wanted.split(",")):
        first, _, last = part.partition("-")
        numbers.update(range(int(first), int(last or first) + 1))
    yield from (
        each for each in operators().values() if not numbers or each.number in numbers
    )


@dataclass(frozen=True)
class Result:
    """All outcomes, and the blocks of each language's clean pages."""

    outcomes: list[measure.Outcome]
    blocks: dict[str, int]


def _measured(
    options: argparse.Namespace,
    config: Config,
    names: Names,
    pages: Sequence[corpus.PagePair],
    chosen: Sequence[Operator],
) -> Result:
    fewest = min(
        sum(page.language == code for page in pages)
        for code in {page.language for page in pages}
    )
    per_page = 1 + 2 * options.samples // fewest
    site = plan(config, pages[0].path).dialect.name
    setup = measure.Setup(
        config,
        names,
        site,
        options.seed,
        tuple(each.name for each in chosen),
        per_page,
        options.whole,
    )
    with ProcessPoolExecutor(
        options.jobs, initializer=measure.start, initargs=(setup,)
    ) as pool:
        taken = _taken(pages, 2 * options.samples, options.seed)
        offers = [
            offer
            for found in pool.map(measure.offers, taken, chunksize=4)
            for offer in found
        ]
        work = _selected(offers, options.samples, options.seed)
        outcomes = (
            [
                each
                for found in pool.map(measure.outcomes, *zip(*work, strict=True))
                for each in found
            ]
            if work
            else []
        )
        blocks: dict[str, int] = {}
        for page, count in zip(
            pages, pool.map(measure.count, pages, chunksize=8), strict=True
        ):
            blocks[page.language] = blocks.get(page.language, 0) + count
    return Result(outcomes, blocks)


def _taken(
    pages: Sequence[corpus.PagePair], number: int, seed: int
) -> list[corpus.PagePair]:
    """So many pages of each language, by chance: more are not needed for so many
    cases."""
    mixed = Random(seed).sample(pages, len(pages))  # noqa: S311  # a sample, not a secret
    taken: dict[str, list[corpus.PagePair]] = {}
    for page in mixed:
        taken.setdefault(page.language, []).append(page)
    return [page for found in taken.values() for page in found[:number]]


def _selected(
    offers: Sequence[measure.Offer], samples: int, seed: int
) -> list[tuple[corpus.PagePair, list[measure.Case]]]:
    """So many cases of each operator and language, from as many pages as there are."""
    rounds: dict[tuple[str, str], list[tuple[int, float, int, measure.Case]]] = {}
    rng = Random(seed)  # noqa: S311  # a sample, not a secret
    for index, offer in enumerate(offers):
        seen: dict[str, int] = {}
        for case in offer.cases:
            turn = seen[case.operator] = seen.get(case.operator, 0) + 1
            key = case.operator, offer.page.language
            rounds.setdefault(key, []).append((turn, rng.random(), index, case))
    work: dict[int, list[measure.Case]] = {}
    for found in rounds.values():
        for _, _, index, case in sorted(found, key=lambda each: each[:3])[:samples]:
            work.setdefault(index, []).append(case)
    return [(offers[index].page, cases) for index, cases in sorted(work.items())]


def _clean(
    config: Config, pages: Sequence[corpus.PagePair], reviewed: Path | None
) -> list[Finding]:
    """What doclint says of the untouched translations, without what a person has found
    to be right."""
    report = check_paths(config, [config.root / page.path for page in pages])
    known = set()
    if reviewed:
        lines = reviewed.read_text(encoding="utf-8").splitlines()
        known = {
            tuple(line.split("\t")[:3])
            for line in lines
            if line and not line.startswith("#")
        }
    return [
        f for f in report.findings if (f.rule, f.path, f.excerpt.strip()) not in known
    ]


def _print_misses(outcomes: Sequence[measure.Outcome], number: int) -> None:
    shown: dict[tuple[str, str], int] = {}
    for outcome in outcomes:
        key = outcome.operator, outcome.language
        if table.good(outcome) or shown.get(key, 0) >= number:
            continue
        shown[key] = shown.get(key, 0) + 1
        told = ", ".join(outcome.rules) or "nothing"
        print(
            f"\n{outcome.operator} · {outcome.path}\n  - {outcome.before}\n  + {outcome.after}\n  {told}"
        )


def _print_findings(findings: Sequence[Finding], wanted: str | None) -> None:
    for finding in findings if wanted else ():
        if wanted in (finding.rule, finding.severity.word):
            place = finding.place.start
            print(
                f"{finding.path}:{place.line}:{place.column} {finding.rule}\n  {finding.message}\n  {finding.excerpt}"
            )


if __name__ == "__main__":
    main()
