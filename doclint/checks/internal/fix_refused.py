"""A fix that would have changed more than it says."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document
from doclint.findings import Hit, Severity
from doclint.rule import Context, rule


@rule("internal/fix-refused", visits=(), severity=Severity.INFO, examples=[])
def fix_refused(page: Document, ctx: Context[object]) -> Iterator[Hit]:
    """A fix was not applied, since the page would have changed in more than the fix declares.

    After mending, `check --fix` reads each page again. What a fix has no business with
    must be as it was, no finding may come up that was not there, and the fault must be
    gone. Else the fix is left out: mend the fault by hand.
    """
    yield from ()
