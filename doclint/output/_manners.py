"""The manners of a site as lines of the configuration, which settle them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator

from doclint.findings import Finding, Report
from doclint.patterns import Pattern


def unsettled(report: Report, settled: Collection[str]) -> str:
    """What the site's manner explains, as YAML below `manners:`, the most frequent
    first; empty where nothing is left.

    Names that are `settled` are left out. Each line tells how often the pattern was
    explained, in which languages, and a place where it stands.
    """
    groups: defaultdict[Pattern, list[Finding]] = defaultdict(list)
    for finding in report.explained:
        for pattern in finding.patterns:
            if pattern.name not in settled:
                groups[pattern].append(finding)
    ordered = sorted(groups.items(), key=lambda each: (-len(each[1]), each[0]))
    return "".join(["manners:\n", *_lines(ordered)]) if ordered else ""


def _lines(groups: list[tuple[Pattern, list[Finding]]]) -> Iterator[str]:
    for pattern, findings in groups:
        first = min(findings, key=lambda finding: finding.order)
        languages = ", ".join(
            sorted({finding.language for finding in findings if finding.language})
        )
        times = f"{len(findings):,} time{'s' if len(findings) > 1 else ''}"
        where = f"{first.path}:{first.place.start.line}"
        yield (
            f"  # {times} ({languages}), as in {where}\n"
            if languages
            else f"  # {times}, as in {where}\n"
        )
        yield f"  {_quoted(pattern.name)}: accept\n"


def _quoted(name: str) -> str:
    """A name in single quotes, as YAML reads it."""
    return "'" + name.replace("'", "''") + "'"
