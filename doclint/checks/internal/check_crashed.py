"""A check that failed by a fault of doclint."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document
from doclint.findings import Hit, Severity
from doclint.rule import Context, rule


@rule("internal/check-crashed", visits=(), severity=Severity.ERROR, examples=[])
def check_crashed(page: Document, ctx: Context[object]) -> Iterator[Hit]:
    """A check failed on this page by a fault of doclint; the rest of the run is complete.

    The message names the rule. Please report it with the page; until it is mended,
    ignore that rule for the page. The engine itself makes these findings, and a run
    that has one exits with status 3.
    """
    yield from ()
