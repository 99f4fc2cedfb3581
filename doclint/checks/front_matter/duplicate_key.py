"""A key that stands twice."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import FrontMatterFault
from doclint.findings import Hit, Related, Severity
from doclint.rule import Context, NoOptions, bad, good, rule


@rule(
    "front-matter/duplicate-key",
    visits=FrontMatterFault,
    severity=Severity.WARNING,
    examples=[
        bad("---\ntitle: Keys\norder: 1\n⟦title⟧: More keys\n---\n"),
        bad("---\nlinks:\n  - name: Keys\n    ⟦name⟧: More keys\n---\n"),
        good("---\nlinks:\n  - name: Keys\n  - name: More keys\nname: All\n---\n"),
        good("---\ntitle: Keys\nTitle: More keys\n---\n"),
    ],
)
def duplicate_key(fault: FrontMatterFault, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A key of the front matter stands twice.

    Only one of the two values counts, mostly the last; some generators refuse the page.
    """
    if fault.kind == "duplicate-key":
        related = (Related(fault.related, "the first one"),) if fault.related else ()
        yield Hit(fault.span, fault.message, related=related)
