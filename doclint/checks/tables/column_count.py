"""Rows with more or fewer cells than their table has columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from doclint.checks.tables._rows import split_code
from doclint.dataclasses import dataclass
from doclint.document import Row, Table
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule


@rule(
    "tables/column-count",
    visits=Table,
    severity=Severity.WARNING,
    same_as=(
        "markdownlint/MD056",
        "rumdl/MD056",
    ),
    examples=[
        good("| a | b |\n|---|---|\n| One | {{ index $a | shown }} |\n"),
        bad("| Key | Use |\n|---|---|\n⟦| a |⟧\n"),
        bad("| Key | Use | Since |\n|---|---|---|\n⟦| a | b |⟧\n| c | d | e |\n"),
        bad("| Key | Use |\n|---|---|\n⟦| a | b | c |⟧\n"),
        bad("| Key | Use |\n|---|---|\n⟦| a | b | c |⟧\n", dialect="jekyll"),
        bad("Key | Use\n--- | ---\n⟦a | b | c⟧\n"),
        good("| Key | Use |\n|---|---|\n| a | b \n| c | `d` |\n"),
        good("| Key | Use |\n|---|---|\n| a \\| b | c |\n"),
        good("| Key | Use |\n|---|---|\n| **Group** ||\n| a | b |\n"),
        good("| Key | Use |\n|---|---|\n| a | b |\nText.\n"),
        good("| Key | Use |\n|---|---|\n| `a | b` | c |\n"),
        good("| a | b |\n| c | d |\n", dialect="jekyll"),
        good("| Key | Use | Since |\n|---|---|---|\n| **Group** | |\n| a | b | c |\n"),
        bad(
            "| Key | Use |\n|---|---|\n⟦| a | b | c |⟧\n| d | e | f |\n| g | h | i |\n"
        ),
        good(
            "| Key | Use | Since |\n|---|---|---|\n| Old |\n| a | b | c |\n| New |\n| d | e | f |\n"
        ),
        good("| Key | Use | Since |\n|---|---|---|\n| **Old:** |\n| a | b | c |\n"),
        good("Key | Use | Since\n--- | --- | ---\na | b |\nc | d | e\n"),
        bad("Key | Use | Since\n--- | --- | ---\n⟦a |⟧\nc | d | e\n"),
    ],
)
def column_count(table: Table, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A row has more or fewer cells than the table's header.

    Most renderers drop what is too many, kramdown widens the whole table for it; what
    is too few is left empty. Often a `|` in the text of a cell was meant as a letter
    and wants a backslash. A missing last pipe does no harm.
    """
    if table.header is None:
        return
    expected = len(table.header.cells)
    odd = _odd_rows(table, table.header, ctx)
    alike = Counter(len(row.cells) for row in odd)
    seen: set[int] = set()
    for row in odd:
        cells = len(row.cells)
        # Where most rows are alike, the header is at fault: it is told once.
        are_most = 2 * alike[cells] > len(table.rows)
        throughout = are_most and alike[cells] >= _LIMITS.several
        if throughout and cells in seen:
            continue
        seen.add(cells)
        count = "1 cell" if cells == 1 else f"{cells} cells"
        where = f" in {alike[cells]} rows" if throughout else ""
        happens = "the rest stays empty" if cells < expected else _surplus(ctx)
        message = (
            f"found {count}{where}, expected {expected} as in the header; {happens}"
        )
        yield Hit(row.span, message)


def _odd_rows(table: Table, header: Row, ctx: Context[NoOptions]) -> list[Row]:
    """The rows with more or fewer cells than the header, but for those of one cell that
    part groups of rows."""
    odd = [row for row in table.rows if _is_odd(row, header, ctx)]
    lone = [row for row in odd if len(row.cells) == 1]
    may_have_groups = len(header.cells) > 2  # of a pair, a cell alone lost the other
    if may_have_groups and (len(lone) > 1 or _is_bold(lone, ctx)):
        return [row for row in odd if row not in lone]
    return odd


_BOLD = expression(
    r"\|?\s*(?:\*\*|__|<b>|<strong>)\S[^|]*(?:\*\*|__|</b>|</strong>)[:：]?\s*\|?\s*"
)


def _is_bold(rows: Sequence[Row], ctx: Context[NoOptions]) -> bool:
    """Whether all that rows say is bold."""
    return all(_BOLD.fullmatch(ctx.cut(row.span).strip()) for row in rows)


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When the header is at fault. Held by tests/checks/test_texts_by_degrees.py."""

    # So many rows (count) that are alike are no slip.
    several: int = 3


_LIMITS = _Calibration()


def _is_odd(row: Row, header: Row, ctx: Context[NoOptions]) -> bool:
    """Whether a row has more or fewer cells than the header, and not by a way of
    writing that does no harm."""
    count, expected = len(row.cells), len(header.cells)
    written = ctx.cut(row.span)
    if count == expected or "|" not in written or _COMPUTED.search(written):
        return False  # a program may write the row before it is read as one
    if count > expected:
        return not split_code(written)
    head = ctx.cut(header.span).strip()
    open_sided = not head.startswith("|") and not head.endswith("|")
    if open_sided and count == expected - 1 and _ends_empty(written):
        return False
    return not _is_heading(row, ctx)


def _is_heading(row: Row, ctx: Context[NoOptions]) -> bool:
    """Whether a row names those below it in its first cell, and all others are empty:
    one empty cell more or less is all the same."""
    others = [ctx.cut(cell.span).strip() for cell in row.cells[1:]]
    return bool(others) and not any(others)


# An expression of a template that has a pipe, where the page's dialect knows no
# templates.
_COMPUTED = expression(r"\{\{[^{}\n]*\|[^{}\n]*\}\}")


def _ends_empty(row: str) -> bool:
    """Whether the last pipe of a row parts a last cell that is empty: no pipe opens the
    row."""
    return row.rstrip().endswith("|") and not row.startswith("|")


def _surplus(ctx: Context[NoOptions]) -> str:
    return (
        "the whole table gets wider"
        if ctx.dialect.tables == "kramdown"
        else "readers do not see the rest"
    )
