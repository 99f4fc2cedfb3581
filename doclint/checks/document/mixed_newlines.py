"""Line ends of several kinds in one page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from doclint.document import Document
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_END = expression(r"\r\n|\r|\n")
_NAMES = {"\n": "LF", "\r\n": "CRLF", "\r": "CR"}


@rule(
    "document/mixed-newlines",
    visits=Document,
    severity=Severity.INFO,
    examples=[
        bad("One.\n\nTwo.⟦\r\n⟧\nThree.\n", fixed="One.\n\nTwo.\n\nThree.\n"),
        bad("One.\r\n\r\nTwo.\r\nThree.⟦\n⟧", fixed="One.\r\n\r\nTwo.\r\nThree.\r\n"),
        good("One.\n\nTwo.\n"),
        good("One.\r\n\r\nTwo.\r\n"),
        good("One line"),
    ],
)
def mixed_newlines(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The page has line ends of several kinds.

    Two tools wrote it. Every later change then touches lines that nobody meant to
    change. Reported once a page, at the first of the rarer kind.
    """
    if "\r" not in document.text:
        return
    counts = Counter(_END.findall(document.text))
    if len(counts) < 2:
        return
    usual = counts.most_common(1)[0][0]
    odd = [
        Span(*match.span())
        for match in _END.finditer(document.text)
        if match.group() != usual
    ]
    odd_name = _NAMES[document.source.cut(odd[0])]
    message = f"found {odd_name} as line end ({len(odd)} of {sum(counts.values())}), expected {_NAMES[usual]}"
    edits = tuple(Edit(span, usual) for span in odd)
    fix = Fix(
        f"end every line with {_NAMES[usual]}", edits, (Change.LINE_ENDS,), safe=True
    )
    yield Hit(odd[0], message, None, fix)
