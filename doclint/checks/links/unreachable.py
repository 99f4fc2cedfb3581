"""Links to other sites that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document
from doclint.findings import Hit, Severity
from doclint.rule import Context, rule


@rule("links/unreachable", visits=(), severity=Severity.WARNING, examples=[])
def unreachable(page: Document, ctx: Context[object]) -> Iterator[Hit]:
    """A link leads to another site that has nothing there any more.

    Other sites move and die unseen. They are asked only with `--external`, by the
    engine itself: an address that answers 404 or 410 is told with the rule's severity,
    one that moved for good or does not answer as an info.
    """
    yield from ()
