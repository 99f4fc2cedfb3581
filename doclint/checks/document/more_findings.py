"""More findings of a rule on a page than anybody reads."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document
from doclint.findings import Hit, Severity
from doclint.rule import Context, rule


@rule("document/more-findings", visits=(), severity=Severity.INFO, examples=[])
def more_findings(page: Document, ctx: Context[object]) -> Iterator[Hit]:
    """A page has more findings of one rule than are shown: the worst are, this tells how many more there are.

    Hundreds of findings of one kind have one cause, which the first of them shows.
    `max_findings` in the configuration, or `--max-findings`, says how many of a rule on
    a page are shown, and 0 shows all. They all count: for the exit status, the summary,
    the baseline and `--fix`.
    """
    yield from ()
