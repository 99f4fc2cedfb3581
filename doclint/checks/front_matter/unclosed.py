"""Front matter without its end."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import FrontMatterFault
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule


@rule(
    "front-matter/unclosed",
    visits=FrontMatterFault,
    severity=Severity.ERROR,
    examples=[
        bad("⟦---⟧\ntitle: Keys\norder: 1\n\n# Keys\n\nText.\n"),
        bad("⟦---⟧\ntitle: Keys\norder: 1\n\nText.\n\nMore text.\n\n---\n\nThe end.\n"),
        good("---\ntitle: Keys\n---\n\nText.\n"),
        good("---\ntitle: Keys\n...\n\nText.\n"),
        good("---\n\nText below a thematic break.\n"),
        good("---\n\nNote: text below a thematic break.\n\nMore text.\n"),
        good("Text.\n\n---\ntitle: no front matter\n"),
    ],
)
def unclosed(fault: FrontMatterFault, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The front matter begins with `---` and never ends.

    Keys are then published as text, or the whole page is taken for front matter.
    """
    if fault.kind == "unclosed":
        yield Hit(fault.span, fault.message, fault.suggestion)
