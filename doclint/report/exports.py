"""The figures in other forms: a summary in Markdown, findings as CSV or a workbook,
everything as JSON."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

from doclint.errors import DoclintError
from doclint.output import _safe as safe
from doclint.output._excerpt import visible
from doclint.report.figure_records import Figures, LanguageFigures
from doclint.report.payload import Contents, finding_ids

COLUMNS = (
    *(
        "path",
        "line",
        "column",
        "language",
        "severity",
        "rule",
        "message",
        "suggestion",
    ),
    *("owner", "fixable", "inherited", "new", "id"),
)
VERSION = 1
# So many causes, rules and pages (count) stand in a summary.
_CAUSES, _RULES, _PAGES = 8, 12, 8
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_json(contents: Contents) -> str:
    """All figures as one JSON object."""
    return safe.as_json({"version": VERSION, **asdict(contents.figures)})


def rows(contents: Contents) -> Iterator[list[Any]]:
    """A row a finding, in the order of `COLUMNS`; None for what nobody knows."""
    for finding, name in zip(
        contents.findings, finding_ids(contents.findings), strict=True
    ):
        fresh = None if contents.new is None else contents.is_new(finding)
        place = finding.place.start
        yield [
            *(
                finding.path,
                place.line,
                place.column,
                finding.language,
                finding.severity.word,
                finding.rule,
            ),
            *(
                finding.message,
                finding.suggestion,
                " ".join(contents.owners_of(finding.path)),
            ),
            *(finding.fix is not None, finding.inherited, fresh, name),
        ]


def as_csv(contents: Contents) -> str:
    """RFC 4180 with a mark by which spreadsheets know UTF-8; what they would take for a
    formula is quoted."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows(contents):
        writer.writerow([_cell(value) for value in row])
    return "\ufeff" + text.getvalue()


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        shown = " ".join(visible(each) for each in value.splitlines())
        return f"'{shown}" if value.startswith(_FORMULA) else shown
    return value


def as_xlsx(contents: Contents) -> bytes:
    """A workbook: findings, and figures by language. Raises DoclintError where openpyxl
    is not installed."""
    try:
        from openpyxl import Workbook
        from openpyxl.styles import Font
    except ImportError:
        raise DoclintError(
            "workbooks need openpyxl, which is not installed",
            hint="pip install openpyxl, or `doclint[xlsx]`",
        ) from None
    book = Workbook()
    del book["Sheet"]
    _fill(book.create_sheet("Findings"), [COLUMNS, *rows(contents)], Font(bold=True))
    _fill(
        book.create_sheet("Languages"),
        _language_rows(contents.figures),
        Font(bold=True),
    )
    book.properties.created = book.properties.modified = _moment(
        contents.figures.run.time
    )
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _fill(sheet: Any, table: Iterable[Sequence[Any]], bold: Any) -> None:
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    for row in table:
        sheet.append(
            [
                ILLEGAL_CHARACTERS_RE.sub("\ufffd", each)
                if isinstance(each, str)
                else each
                for each in row
            ]
        )
    for line in sheet.iter_rows():
        for cell in line:
            if cell.data_type == "f":  # text of a page is no formula
                cell.data_type = "s"
    for cell in sheet[1]:
        cell.font = bold
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions


def _moment(time: str) -> Any:
    from datetime import datetime

    return datetime.fromisoformat(time.removesuffix("Z"))


def _language_rows(figures: Figures) -> list[Sequence[Any]]:
    head = [
        "language",
        "pages",
        "faulty",
        "errors",
        "warnings",
        "infos",
        "words",
        "penalty",
        "density",
        "score",
    ]
    return [
        head,
        *([each.code or "", *_of_language(each)] for each in figures.languages),
    ]


def _of_language(each: LanguageFigures) -> list[Any]:
    counts, quality = each.counts, each.quality
    return [
        *(each.pages, each.faulty, counts.errors, counts.warnings, counts.infos),
        *(quality.words, quality.penalty, quality.density, quality.score),
    ]


def as_markdown(contents: Contents) -> str:
    """A summary for a pull request, a step of CI or a mail."""
    figures = contents.figures
    lines = [
        *_head(figures),
        *_languages(figures),
        *_causes(figures),
        *_rules(figures),
        *_pages(figures),
    ]
    return "\n".join(safe.line(each) for each in lines) + "\n"


def _head(figures: Figures) -> Iterator[str]:
    totals, run = figures.totals, figures.run
    yield f"## doclint: {'passed' if figures.gate.passed else 'failed'}"
    yield ""
    yield (
        f"{totals.counts.errors:,} errors, {totals.counts.warnings:,} warnings, {totals.counts.infos:,} infos on "
        f"{totals.faulty:,} of {totals.files:,} pages"
    )
    if figures.gate.reasons:
        yield f"Failed by: {'; '.join(map(_text, figures.gate.reasons))}"
    if figures.quality.score is not None:
        yield f"Quality score {figures.quality.score:.1f}, density {figures.quality.density:.1f} a 1,000 source words"
    if figures.comparison:
        beside = figures.comparison
        sentence = f"New {beside.new:,}, fixed {beside.fixed:,}, remaining {beside.remaining:,}"
        yield f"{sentence} beside {_code(beside.beside)}"
    if totals.known or totals.mended:
        yield f"In the baseline {totals.known:,} more; {totals.mended:,} of it are fixed"
    if totals.mendable:
        yield f"`doclint check --fix` mends {totals.mendable:,} on {totals.mended_pages:,} pages"
    where = f" of {_code(run.commit)}" if run.commit else ""
    yield f"{run.time}{where}, doclint {run.doclint}"
    yield ""


def _languages(figures: Figures) -> Iterator[str]:
    if len(figures.languages) < 2:
        return
    yield "| language | pages | errors | warnings | infos | density | translated | current |"
    yield "|---|--:|--:|--:|--:|--:|--:|--:|"
    for each in figures.languages:
        counts = each.counts
        dense = "–" if each.quality.density is None else f"{each.quality.density:.1f}"
        translated = current = "–"
        if each.coverage:
            there = each.coverage.total - each.coverage.pages["untranslated"]
            translated, current = (
                f"{there:,} of {each.coverage.total:,}",
                f"{each.coverage.pages['current']:,}",
            )
        yield (
            f"| {_text(each.code or 'none')} | {each.pages:,} | {counts.errors:,} | {counts.warnings:,} | "
            f"{counts.infos:,} | {dense} | {translated} | {current} |"
        )
    yield ""


def _causes(figures: Figures) -> Iterator[str]:
    if figures.causes:
        yield "### One cause, many findings"
        yield ""
    for cause in figures.causes[:_CAUSES]:
        place = _code(f"{cause.example.path}:{cause.example.line}")
        yield f"- {cause.count:,} × {cause.severity} `{cause.rule}`: {_text(cause.message)}, for example {place}"
    if figures.causes:
        yield ""


def _rules(figures: Figures) -> Iterator[str]:
    if not figures.rules:
        return
    yield "| rule | errors | warnings | infos | pages |"
    yield "|---|--:|--:|--:|--:|"
    for rule in figures.rules[:_RULES]:
        counts = rule.counts
        yield f"| `{rule.id}` | {counts.errors:,} | {counts.warnings:,} | {counts.infos:,} | {rule.pages:,} |"
    yield ""


def _pages(figures: Figures) -> Iterator[str]:
    worst = [page for page in figures.pages if page.quality.density is not None][
        :_PAGES
    ]
    if not worst:
        return
    yield "| page | density | findings |"
    yield "|---|--:|--:|"
    for page in worst:
        yield f"| {_code(page.path)} | {page.quality.density:.1f} | {page.counts.total:,} |"
    yield ""


def _code(text: str) -> str:
    return f"`{visible(text).replace('`', chr(39)).replace('|', '¦')}`"


def _text(text: str) -> str:
    """Words of a page that Markdown takes for words."""
    shown = visible(" ".join(text.split()))
    return "".join(f"\\{char}" if char in "\\`*_[]<>#|~@!" else char for char in shown)


FORMATS = ("html", "markdown", "csv", "json", "xlsx")


def written(contents: Contents, form: str) -> bytes:
    """A report in another form than HTML. Raises DoclintError for a form that nobody
    knows."""
    makers = {"markdown": as_markdown, "csv": as_csv, "json": as_json}
    if form == "xlsx":
        return as_xlsx(contents)
    if form not in makers:
        raise DoclintError(
            f"unknown format {form!r}", hint=f"known formats: {', '.join(FORMATS)}"
        )
    return makers[form](contents).encode("utf-8", "backslashreplace")
