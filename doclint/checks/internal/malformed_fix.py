"""A fix that cannot be applied by a fault of doclint."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document
from doclint.findings import Hit, Severity
from doclint.rule import Context, rule


@rule("internal/malformed-fix", visits=(), severity=Severity.WARNING, examples=[])
def malformed_fix(page: Document, ctx: Context[object]) -> Iterator[Hit]:
    """The edits of a fix run backwards, cross one another or lie outside the page; it was not applied.

    The message names the rule. Please report it with the page; the page is as it was,
    and the fault is yours to mend.
    """
    yield from ()
