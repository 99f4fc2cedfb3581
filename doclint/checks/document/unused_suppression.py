"""Suppressions that silence nothing."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document
from doclint.findings import Hit, Severity
from doclint.rule import Context, bad, good, rule


@rule(
    "document/unused-suppression",
    visits=(),
    severity=Severity.WARNING,
    examples=[
        bad(
            "Fine.\n\n⟦<!-- doclint-disable-next-line references/undefined -->⟧\nAlso fine.\n"
        ),
        bad("⟦<!-- doclint-disable-file tables -- old page -->⟧\n\nNo table here.\n"),
        good(
            "<!-- doclint-disable-next-line references/undefined -->\nSee [the guide][gude].\n\n[guide]: /g\n"
        ),
        good("A comment <!-- that is no wish --> is left alone.\n"),
    ],
)
def unused_suppression(page: Document, ctx: Context[object]) -> Iterator[Hit]:
    """A suppression silences nothing: the fault is mended, or the comment names the wrong rule.

    Left in place it would hide the next fault. It is not reported when a run looks at
    some rules only. The engine itself makes these findings.
    """
    yield from ()
