"""Lines and bars as numbers for inline SVG: the templates draw them, style sheets
colour them."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

from doclint.dataclasses import dataclass
from doclint.report.figure_records import Counts, Coverage, Figures, LanguageFigures
from doclint.report.history import (
    Point,
    RunRecord,
    SinceWeek,
    moment,
    since_week,
    week_before,
)

# The size that lines are drawn in (units of SVG), and what is left free for words below
# and beside them.
WIDTH, HEIGHT, SPARK_WIDTH, SPARK_HEIGHT = 720, 220, 160, 36
_LEFT, _BOTTOM, _TOP = 48, 24, 10
# So many runs (count), the latest, are drawn.
_MOST = 200
# Steps (count) of a scale.
_STEPS = 4


@dataclass(frozen=True, slots=True)
class ChartLine:
    """A line of a chart: `points` as SVG wants them, the last value, and where it
    lies."""

    name: str
    points: str
    last: float
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Spark:
    """A small chart of one language or family. `change` is what came since last week,
    None where nobody knows."""

    name: str
    points: str
    last: int
    change: int | None
    density: float | None
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Trend:
    """The charts of a history. `ticks` are heights with their numbers, `days` places
    with their days; `week` is the time of the run that "last week" means, `since` what
    came and went since, where the history tells."""

    lines: tuple[ChartLine, ...]
    ticks: tuple[tuple[float, str], ...]
    days: tuple[tuple[float, str], ...]
    languages: tuple[Spark, ...]
    families: tuple[Spark, ...]
    all: Spark
    runs: tuple[RunRecord, ...]
    week: str | None
    since: SinceWeek | None
    density: Spark | None


def trend(records: Sequence[RunRecord]) -> Trend | None:
    """The charts of at least two runs; None for fewer."""
    if len(records) < 2:
        return None
    since = since_week(records)
    records = records[-_MOST:]
    week = week_before(records)
    most = max(
        max(record.all.errors, record.all.warnings, record.all.infos)
        for record in records
    )
    step = _step(most)
    top = step * _STEPS
    x = _places(records, _LEFT, WIDTH - 16)

    def y(value: float) -> float:
        return _TOP + (HEIGHT - _TOP - _BOTTOM) * (1 - value / top)

    kinds: Mapping[str, Callable[[Point], int]] = {
        "errors": lambda point: point.errors,
        "warnings": lambda point: point.warnings,
        "infos": lambda point: point.infos,
    }
    lines = []
    for name, of in kinds.items():
        values = [of(record.all) for record in records]
        lines.append(
            ChartLine(
                name,
                _points(x, [y(value) for value in values]),
                values[-1],
                x[-1],
                y(values[-1]),
            )
        )
    return Trend(
        tuple(lines),
        tuple((y(step * number), f"{step * number:,}") for number in range(_STEPS + 1)),
        _days(records, x),
        _sparks(records, week, lambda record: record.languages),
        _sparks(records, week, lambda record: record.families),
        _spark("all", records, week, lambda record: record.all),
        tuple(reversed(records)),
        week.time if week else None,
        since,
        _densities(records),
    )


def _step(most: int) -> int:
    """The height of a step of the scale: 1, 2 or 5 times a power of ten."""
    power = 1
    while True:
        for factor in (1, 2, 5):
            if factor * power * _STEPS >= most:
                return factor * power
        power *= 10


def _places(records: Sequence[RunRecord], left: float, right: float) -> list[float]:
    """Where runs stand, by their time; all the same time apart, where they are of one
    moment."""
    moments = [moment(record).timestamp() for record in records]
    first, length = moments[0], moments[-1] - moments[0]
    if length <= 0:
        return [
            left + (right - left) * at / (len(moments) - 1)
            for at in range(len(moments))
        ]
    return [left + (right - left) * (time - first) / length for time in moments]


def _points(xs: Sequence[float], ys: Sequence[float]) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in zip(xs, ys, strict=True))


def _days(
    records: Sequence[RunRecord], x: Sequence[float]
) -> tuple[tuple[float, str], ...]:
    """The days of the first, the middle and the last run."""
    chosen = sorted({0, len(records) // 2, len(records) - 1})
    return tuple((x[at], records[at].time[:10]) for at in chosen)


def _sparks(
    records: Sequence[RunRecord],
    week: RunRecord | None,
    of: Callable[[RunRecord], Mapping[str, Point]],
) -> tuple[Spark, ...]:
    nothing = Point(0, 0, 0)
    names = sorted({name for record in records for name in of(record)})
    sparks = []
    for name in names:
        points = {record.time: of(record).get(name, nothing) for record in records}
        sparks.append(
            _spark(
                name,
                records,
                week,
                lambda record, points=points: points[record.time],  # type: ignore[misc]
            )
        )
    return tuple(sorted(sparks, key=lambda spark: (-spark.last, spark.name)))


def _spark(
    name: str,
    records: Sequence[RunRecord],
    week: RunRecord | None,
    of: Callable[[RunRecord], Point],
) -> Spark:
    values = [of(record).total for record in records]
    change = values[-1] - of(week).total if week else None
    return Spark(
        name,
        _spark_points(values, records),
        values[-1],
        change,
        of(records[-1]).density,
        tuple(values),
    )


def _spark_points(values: Sequence[float], records: Sequence[RunRecord]) -> str:
    most = max(values) or 1
    x = _places(records, 2, SPARK_WIDTH - 2)
    return _points(x, [2 + (SPARK_HEIGHT - 4) * (1 - value / most) for value in values])


def _densities(records: Sequence[RunRecord]) -> Spark | None:
    known = [record for record in records if record.all.density is not None]
    if len(known) < 2:
        return None
    values = [record.all.density or 0.0 for record in known]
    return Spark("density", _spark_points(values, known), 0, None, values[-1], ())


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of a stacked bar, in percent of its whole length."""

    kind: str
    start: float
    length: float
    number: int


def bars(numbers: Mapping[str, int], whole: int) -> tuple[Bar, ...]:
    """A stacked bar of several numbers; those that are 0 are left out."""
    made, at = [], 0.0
    for kind, number in numbers.items():
        length = 100 * number / whole if whole else 0.0
        if number:
            made.append(Bar(kind, round(at, 2), round(length, 2), number))
        at += length
    return tuple(made)


def coverage_bars(coverage: Coverage) -> tuple[Bar, ...]:
    """How the source pages stand in a language."""
    numbers = {
        state: number for state, number in coverage.pages.items() if state != "orphan"
    }
    return bars(numbers, coverage.total)


# Shades (count) of the heat map.
SHADES = 5


def shade(number: int, most: int) -> int:
    """The shade of a cell: 0 for nothing, up to `SHADES`, by the square root, for a few
    cells have most."""
    if not number or not most:
        return 0
    share = math.sqrt(number / most)
    return max(1, min(SHADES, round(share * SHADES)))


# What a cell of the heat map counts.
_KINDS = ("all", "error", "warning", "info")


def heat(
    figures: Figures,
) -> list[tuple[LanguageFigures, list[tuple[str, dict[str, tuple[int, int]]]]]]:
    """The heat map: a row a language with findings, a cell a family, and in it for each
    severity and all its number and shade."""
    numbers = {
        (cell.language, cell.family): _numbers(cell.counts) for cell in figures.cells
    }
    most = {
        kind: max((cell[kind] for cell in numbers.values()), default=0)
        for kind in _KINDS
    }
    nothing = dict.fromkeys(_KINDS, 0)
    rows = []
    for language in figures.languages:
        cells = [
            (family, numbers.get((language.code, family), nothing))
            for family in figures.families
        ]
        if not any(cell["all"] for _, cell in cells):
            continue
        shaded = [
            (family, {kind: (n, shade(n, most[kind])) for kind, n in cell.items()})
            for family, cell in cells
        ]
        rows.append((language, shaded))
    return rows


def _numbers(counts: Counts) -> dict[str, int]:
    return {
        "all": counts.total,
        "error": counts.errors,
        "warning": counts.warnings,
        "info": counts.infos,
    }
