"""The figures, counted and printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import mean
from typing import Any

from doclint.findings import Finding, Severity

from .measure import Outcome
from .record import Operator, operators

GROUPS = {
    "1-19": (range(1, 20), 0.95),
    "20-32": (range(20, 33), 0.90),
    "33-35": (range(33, 36), 0.90),
    "mechanical": ((*range(1, 33), *range(34, 55), 68, *range(70, 75), 82, 83), 0.90),
    "meaning": ((33, *range(60, 68), 69, *range(75, 82)), 0.60),
}
SILENT, ERRORS, LOUD = 0.98, 2.0, 10.0


@dataclass(frozen=True)
class Row:
    """An operator in a language: how many cases, the share found (of silent ones: kept
    silent), findings a case."""

    operator: Operator
    language: str
    cases: int
    share: float
    share_of_any: float
    findings: float
    elsewhere: float
    rules: tuple[tuple[str, int], ...]


def good(outcome: Outcome) -> bool:
    """Whether a fault was found, or a right change left alone."""
    operator = operators()[outcome.operator]
    return (
        outcome.loudest < Severity.WARNING
        if operator.silent
        else outcome.found >= operator.least
    )


def _good_at_all(outcome: Outcome) -> bool:
    silent = operators()[outcome.operator].silent
    return outcome.loudest is Severity.OFF if silent else outcome.found > Severity.OFF


def rows(outcomes: Sequence[Outcome]) -> list[Row]:
    """One row an operator and language that had a case."""
    grouped: dict[tuple[str, str], list[Outcome]] = {}
    for outcome in outcomes:
        grouped.setdefault((outcome.operator, outcome.language), []).append(outcome)
    order = {name: index for index, name in enumerate(operators())}
    return [
        _row(*key, group)
        for key, group in sorted(
            grouped.items(), key=lambda item: (order[item[0][0]], item[0][1])
        )
    ]


def _row(name: str, language: str, group: Sequence[Outcome]) -> Row:
    rules = Counter(rule for outcome in group for rule in outcome.rules)
    return Row(
        operators()[name],
        language,
        len(group),
        mean(good(outcome) for outcome in group),
        mean(_good_at_all(outcome) for outcome in group),
        mean(len(outcome.rules) for outcome in group),
        mean(outcome.elsewhere for outcome in group),
        tuple(rules.most_common(4)),
    )


def by_number(found: Iterable[Row], waiting: bool) -> dict[int, float]:
    """The share of each operator: the mean of its variants and languages.

    Without `waiting`, of those that need not wait.
    """
    shares: dict[int, list[float]] = {}
    for row in found:
        if row.operator.counted and (waiting or not row.operator.waits):
            shares.setdefault(row.operator.number, []).append(row.share)
    return {number: mean(values) for number, values in sorted(shares.items())}


def means(found: Sequence[Row]) -> Iterator[tuple[str, float, float, float]]:
    """Name, mean share, the same of operators that wait for nothing, and the target, of
    each group."""
    of_silent = [row for row in found if row.operator.silent]
    others = [row for row in found if not row.operator.silent]
    for name, (numbers, target) in GROUPS.items():
        every, now = (
            {n: s for n, s in by_number(others, w).items() if n in numbers}
            for w in (True, False)
        )
        if every:
            yield (
                name,
                mean(every.values()),
                mean(now.values()) if now else float("nan"),
                target,
            )
    if of_silent:
        every, now = by_number(of_silent, True), by_number(of_silent, False)
        yield (
            "silent",
            mean(every.values()),
            mean(now.values()) if now else float("nan"),
            SILENT,
        )


def print_rows(found: Sequence[Row]) -> None:
    """The table of operators."""
    languages = sorted({row.language for row in found})
    by_name: dict[str, dict[str, Row]] = {}
    for row in found:
        by_name.setdefault(row.operator.name, {})[row.language] = row
    print(
        "\nOperators: share found (silent ones: share left alone), any severity in brackets; findings a case"
    )
    print(f"{'operator':<34}{''.join(f'{code:>20}' for code in languages)}  rules")
    for name, cells in by_name.items():
        rules: Counter[str] = Counter()
        for row in cells.values():
            rules.update(dict(row.rules))
        first = next(iter(cells.values())).operator
        told = ", ".join(f"{rule} {count}" for rule, count in rules.most_common(3))
        waits = (
            f"  [{'' if first.counted else 'not counted: '}{first.waits}]"
            if first.waits
            else ""
        )
        print(
            f"{name:<34}{''.join(_cell(cells.get(code)) for code in languages)}  {told}{waits}"
        )


def _cell(row: Row | None) -> str:
    if row is None:
        return f"{'–':>20}"
    return (
        f"{row.share:>7.2f} ({row.share_of_any:.2f}) {row.findings:.1f}".ljust(
            17
        ).rjust(17)
        + f"{row.cases:>3}"
    )


def print_means(found: Sequence[Row]) -> None:
    """The means of the groups beside their targets, for all languages and for each."""
    print("\nMeans (in brackets without the operators that wait for something)")
    for code in ["all", *sorted({row.language for row in found})]:
        part = [row for row in found if code in ("all", row.language)]
        told = [
            f"{name} {share:.3f} ({now:.3f}) of {target:.2f}"
            for name, share, now, target in means(part)
        ]
        print(f"  {code:<5}{'   '.join(told)}")


def print_clean(findings: Sequence[Finding], blocks: Mapping[str, int]) -> None:
    """Findings per 1,000 blocks of clean pairs, by language, severity and rule."""
    print("\nClean pairs: findings per 1,000 blocks")
    for code, count in sorted(blocks.items()):
        part = [f for f in findings if (f.language or "").partition("-")[0] == code]
        k = 1000 / max(count, 1)
        errors, loud = (
            sum(f.severity >= s for f in part) * k
            for s in (Severity.ERROR, Severity.WARNING)
        )
        print(f"  {code}: {count} blocks; errors {errors:.2f} of {ERRORS:.0f}, with warnings {loud:.2f} of {LOUD:.0f}, "
              f"with notes {len(part) * k:.2f}")  # fmt: skip
        for (severity, rule), number in Counter(
            (-f.severity, f.rule) for f in part
        ).most_common():
            print(
                f"    {Severity(-severity).word:<8}{rule:<38}{number:>5}  {number * k:.2f}"
            )


def as_data(
    found: Sequence[Row], findings: Sequence[Finding], blocks: Mapping[str, int]
) -> dict[str, Any]:
    """All figures, for programs."""
    return {
        "operators": [
            {
                "operator": row.operator.number, "variant": row.operator.variant, "language": row.language,
                "silent": row.operator.silent, "counted": row.operator.counted, "waits": row.operator.waits,
                "cases": row.cases, "share": row.share, "share_any": row.share_of_any, "findings": row.findings,
                "elsewhere": row.elsewhere, "rules": dict(row.rules),
            }
            for row in found
        ],
        "means": {name: {"share": share, "target": target} for name, share, _, target in means(found)},
        "blocks": dict(blocks),
        "clean": [
            {"language": code, "severity": severity.word, "rule": rule, "findings": number}
            for (code, severity, rule), number in sorted(
                Counter(((f.language or "").partition("-")[0], f.severity, f.rule) for f in findings).items()
            )
        ],
    }  # fmt: skip
