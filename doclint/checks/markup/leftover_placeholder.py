"""Marks that a translation tool put in the place of markup and left there."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Role, Segment
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule

# No element of HTML has a name of digits: readers see the mark.
# Two marks in a row shift bits: `1 << 4 >> 2`.
_NUMBERED = expression(r"(?<!<)(?:</? ?\d{1,3} ?/?>|< ?/ ?\d{1,3} ?>)(?!>)")
# All of a title that counts the steps of a picture.
_COUNTS = expression(r"[\"'“]?<\d{1,3}>[\"'”]?")


@rule(
    "markup/leftover-placeholder",
    visits=Segment,
    severity=Severity.WARNING,
    examples=[
        bad("Lancez ⟦<0>⟧node --help</0> dans un terminal.\n", language="fr"),
        bad("- Ereignis ⟦</ 0>⟧ des Fensters\n", language="de"),
        bad(
            "터미널에서 ⟦&lt;0>⟧node --help&lt;/0> 명령을 실행하세요.\n", language="ko"
        ),
        good(
            "Write `<0>`, or 1 < 2 and 3 > 2, or <https://a.example/0>.\n\n```\n<0>a</0>\n```\n"
        ),
        good('=== "<1>"\n\n    Text.\n\n=== "<2>"\n\n    Text.\n', dialect="mkdocs"),
        good("<b>Bold</b> and <h1>one</h1>, and 7 << 4 >>2.\n"),
    ],
)
def leftover_placeholder(segment: Segment, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A numbered mark such as `<0>` stands in the text, where a translation tool had hidden code or a link.

    Such tools give each piece of markup a number and put it back afterwards. Readers
    see the marks where that failed.
    """
    if segment.role is Role.TITLE or "<" not in segment.text:
        return
    matches = list(_NUMBERED.finditer(segment.text))
    if matches and not _COUNTS.fullmatch(segment.text.strip()):
        more = f" (and {len(matches) - 1} more)" if len(matches) > 1 else ""
        message = f"found {matches[0].group()}{more}, a mark of a translation tool, expected what it stands for"
        yield Hit(segment.place(*matches[0].span()), message)
