"""The manners of a site as lines of the configuration, which settle them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator

from doclint.expressions import expression
from doclint.findings import Finding, Report
from doclint.patterns import Pattern

# The key with its lines below it, and in any form.
_BLOCK = expression(r"^manners:[ \t]*(?:#.*)?\n(?=[ \t]+\S)", re.MULTILINE)
_KEY = expression(r"^[\"']?manners[\"']?[ \t]*:", re.MULTILINE)


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


def settled_in(configuration: str, block: str) -> str | None:
    """The text of a configuration with the lines of a `manners:` block below those that
    it has; None where it has manners in another form than a line each."""
    existing = _BLOCK.search(configuration)
    if existing is not None:
        _, _, lines = block.partition("\n")
        end = existing.end()
        return f"{configuration[:end]}{lines}{configuration[end:]}"
    if _KEY.search(configuration):
        return None
    if not configuration:
        return block
    end_of_line = "" if configuration.endswith("\n") else "\n"
    blank_line = "" if configuration.endswith("\n\n") else "\n"
    return f"{configuration}{end_of_line}{blank_line}{block}"


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
