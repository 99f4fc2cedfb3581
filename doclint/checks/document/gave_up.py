"""Pages of which something was not checked, because it would have taken too long."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document
from doclint.findings import Hit, Severity
from doclint.rule import Context, rule


@rule("document/gave-up", visits=(), severity=Severity.WARNING, examples=[])
def gave_up(page: Document, ctx: Context[object]) -> Iterator[Hit]:
    """Something of a page was not checked, because a limit of time or memory was reached.

    The message says what was left out and why; all else was checked. A page that is too
    much for doclint is mostly too much for its readers, or was made to stop the check.
    Where a rule pack's expression takes too long, mend that: repetitions within
    repetitions, such as `(?:a|a)*`, can be read in very many ways. The engine itself
    makes these findings.
    """
    yield from ()
