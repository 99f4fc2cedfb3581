"""Files that cannot be read."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document
from doclint.findings import Hit, Severity
from doclint.rule import Context, rule


@rule("document/unreadable", visits=(), severity=Severity.ERROR, examples=[])
def unreadable(page: Document, ctx: Context[object]) -> Iterator[Hit]:
    """A page cannot be read: permissions, a broken link, or a file that went away.

    Nothing is known of such a page, so its silence must not pass for health. The engine
    itself makes these findings.
    """
    yield from ()
