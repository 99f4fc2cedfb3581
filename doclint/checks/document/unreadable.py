"""A page that cannot be read at all."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, good, rule


@rule("document/unreadable", visits=(), severity=Severity.ERROR, examples=[good("Text.\n")])
def unreadable(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The file of a page cannot be read.

    It is gone, a folder, or closed to us. There is no page to check then, so the finding is made where files are read.
    """
    yield from ()
