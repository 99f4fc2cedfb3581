"""The history of a project: a line of JSON a run, appended, so that git merges what
branches add."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from doclint import files
from doclint.dataclasses import dataclass, replace
from doclint.errors import MALFORMED, DoclintError
from doclint.report.figure_records import Counts, Figures
from doclint.report.identity import LENGTH
from doclint.report.named import text_of

_VERSION = 1
_WEEK = timedelta(days=7)
_HINT = "mend or delete the line; `merge=union` for the file in .gitattributes lets git keep the lines of both sides"


@dataclass(frozen=True, slots=True)
class Point:
    """Counts and density of a run, of all pages or of a language or family; families
    have no density."""

    errors: int
    warnings: int
    infos: int
    density: float | None = None

    @property
    def total(self) -> int:
        """All findings."""
        return self.errors + self.warnings + self.infos


@dataclass(frozen=True, slots=True)
class Turnover:
    """Which findings, by their digests (`identity.digests`), a run has that the one
    before it had not, and which are gone. A run that knows of none before it is
    `whole`: all its findings came."""

    came: frozenset[str]
    went: frozenset[str] = frozenset()
    whole: bool = False


@dataclass(frozen=True, slots=True)
class RunRecord:
    """A run. `time` is in UTC, as ISO 8601 has it, so that its text sorts it. Lines of
    older versions of doclint have no `turnover`."""

    time: str
    commit: str | None
    branch: str | None
    all: Point
    languages: Mapping[str, Point] = field(default_factory=dict)
    families: Mapping[str, Point] = field(default_factory=dict)
    turnover: Turnover | None = None


def findings_after(records: Iterable[RunRecord]) -> frozenset[str] | None:
    """The digests of the findings that the last of some runs, in their order, had; None
    where no run tells."""
    present: frozenset[str] | None = None
    for each in records:
        turnover = each.turnover
        if turnover is None:
            continue
        if turnover.whole:
            present = turnover.came
        elif present is not None:
            present = (present - turnover.went) | turnover.came
    return present


def week_before(records: Sequence[RunRecord]) -> RunRecord | None:
    """The last run that is a week older than the newest one, else the oldest; None for
    fewer than two runs."""
    if len(records) < 2:
        return None
    newest = moment(records[-1])
    older = [each for each in records[:-1] if newest - moment(each) >= _WEEK]
    return older[-1] if older else records[0]


def moment(each: RunRecord) -> datetime:
    """When a run was; long ago for one whose time is none."""
    try:
        return datetime.fromisoformat(each.time.replace("Z", "+00:00"))
    except ValueError:
        return datetime.fromisoformat("1970-01-01T00:00:00+00:00")


@dataclass(frozen=True, slots=True)
class SinceWeek:
    """What changed since the run of last week: digests of findings that are new, and
    how many are gone."""

    new: frozenset[str]
    gone: int


def since_week(records: Sequence[RunRecord]) -> SinceWeek | None:
    """The findings of the newest run beside those of the week before; None where one of
    the two does not tell."""
    week = week_before(records)
    if week is None:
        return None
    before = findings_after(records[: records.index(week) + 1])
    now = findings_after(records)
    if before is None or now is None:
        return None
    return SinceWeek(now - before, len(before - now))


def record(figures: Figures) -> RunRecord:
    """What is kept of a run but for its turnover, which `append` knows."""
    families = {
        family: _sum(cell.counts for cell in figures.cells if cell.family == family)
        for family in figures.families
    }
    return RunRecord(
        figures.run.time,
        figures.run.commit,
        figures.run.branch,
        _point(figures.totals.counts, figures.quality.density),
        {
            each.code: _point(each.counts, each.quality.density)
            for each in figures.languages
            if each.code
        },
        families,
    )


def _point(counts: Counts, density: float | None) -> Point:
    return Point(counts.errors, counts.warnings, counts.infos, density)


def _sum(counts: Iterable[Counts]) -> Point:
    total = list(counts)
    return Point(
        sum(c.errors for c in total),
        sum(c.warnings for c in total),
        sum(c.infos for c in total),
    )


def load(file: Path) -> list[RunRecord]:
    """The runs of a history file, the oldest first; none where there is no file. Raises
    DoclintError for a line that is no run."""
    text = text_of(file, "the history") or ""
    runs: dict[tuple[str, str | None], RunRecord] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            run = _read(line, file, number)
            runs[run.time, run.commit] = run
    by_time = sorted(runs.items(), key=lambda run: (run[0][0], run[0][1] or ""))
    return [run for _, run in by_time]


def _read(line: str, file: Path, number: int) -> RunRecord:
    try:
        data = json.loads(line)
        if data["version"] != _VERSION:
            raise ValueError
        return RunRecord(
            str(data["time"]),
            data.get("commit"),
            data.get("branch"),
            _point_of(data["all"]),
            {code: _point_of(each) for code, each in data["languages"].items()},
            {family: _point_of(each) for family, each in data["families"].items()},
            _turnover_of(data),
        )
    except MALFORMED as error:
        raise DoclintError(
            "found a line that is no run of doclint", str(file), number, hint=_HINT
        ) from error


def _point_of(data: Sequence[Any]) -> Point:
    errors, warnings, infos, density = data
    return Point(
        int(errors),
        int(warnings),
        int(infos),
        None if density is None else float(density),
    )


def _turnover_of(data: Mapping[str, Any]) -> Turnover | None:
    if "whole" in data:
        return Turnover(_cut(data["whole"]), whole=True)
    if "came" in data:
        return Turnover(_cut(data["came"]), _cut(data["went"]))
    return None


def _cut(digests: str) -> frozenset[str]:
    """Digests that stand in one string, so that a line is not all quotation marks."""
    return frozenset(digests[at : at + LENGTH] for at in range(0, len(digests), LENGTH))


def as_line(each: RunRecord) -> str:
    """A record as it stands in the file."""
    data = {
        "version": _VERSION,
        "time": each.time,
        "commit": each.commit,
        "branch": each.branch,
        "all": _as_list(each.all),
        "languages": {
            code: _as_list(point) for code, point in sorted(each.languages.items())
        },
        "families": {
            family: _as_list(point) for family, point in sorted(each.families.items())
        },
    }
    if turnover := each.turnover:
        came = "".join(sorted(turnover.came))
        data |= (
            {"whole": came}
            if turnover.whole
            else {"came": came, "went": "".join(sorted(turnover.went))}
        )
    return json.dumps(data, ensure_ascii=False) + "\n"


def _as_list(point: Point) -> list[Any]:
    return [point.errors, point.warnings, point.infos, point.density]


def append(file: Path, each: RunRecord, digests: Iterable[str]) -> list[RunRecord]:
    """Add a run with the digests of its findings to a file, which may not be there yet;
    returns all its runs. Raises DoclintError when it cannot be read or written; then it
    stays as it is."""
    known = load(file)
    if any((other.time, other.commit) == (each.time, each.commit) for other in known):
        return known
    each = replace(each, turnover=_turnover(findings_after(known), frozenset(digests)))
    before = text_of(file, "the history") or ""
    gap = "" if before.endswith("\n") or not before else "\n"
    try:
        files.write(
            file, f"{before}{gap}{as_line(each)}".encode("utf-8", "backslashreplace")
        )
    except OSError as error:
        raise DoclintError(
            f"cannot write the history: {files.reason(error)}", str(file)
        ) from error
    return load(file)


def _turnover(before: frozenset[str] | None, now: frozenset[str]) -> Turnover:
    if before is None:
        return Turnover(now, whole=True)
    return Turnover(now - before, before - now)
