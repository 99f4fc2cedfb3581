"""Pages that are one code block."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import Document, Fence, FrontMatter
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_MARKDOWN = expression(r"(?:markdown|md|mdx)", re.IGNORECASE)
_END = expression(r"(?:^|\n)(`{3,}|~{3,})[ \t]*\r?\n?\s*$")


@rule(
    "markup/wrapped-page",
    visits=Document,
    severity=Severity.ERROR,
    examples=[
        bad("⟦```markdown⟧\n# Title\n\nText.\n```\n", fixed="# Title\n\nText.\n"),
        bad("⟦```md⟧\n---\ntitle: A\n---\n\nText.\n\n```sh\nmake\n```\n\nMore.\n```\n"),
        bad(
            "---\ntitle: A\n---\n\n⟦```markdown⟧\n# Title\n```\n",
            fixed="---\ntitle: A\n---\n\n# Title\n",
        ),
        good("```markdown\n# Title\n```\n\nThat was a title.\n"),
        good("```python\nprint()\n```\n"),
        good("```markdown\n# Title\n```\n\nAnd:\n\n```markdown\nText\n```\n"),
        good("# Title\n\n```markdown\n# Title\n```\n"),
    ],
)
def wrapped_page(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The whole page stands in a fence of Markdown.

    A language model answered with a code block, and it was saved as it came: readers
    see the source.
    """
    fences = [fence for fence in document.of(Fence) if fence.marker[:1] in ("`", "~")]
    front = document.of(FrontMatter)
    start = front[-1].span.end if front else 0
    if not fences or ctx.text[start : fences[0].span.start].strip():
        return
    first = fences[0]
    info, end = ctx.cut(first.info_span), _END.search(ctx.text)
    if (
        not _MARKDOWN.fullmatch(info)
        or not end
        or end[1] != first.marker
        or not _is_all(fences, document, info)
    ):
        return
    opening = Span(first.span.start, first.info_span.end)
    body = first.content_span.start
    edits = (
        Edit(Span(opening.start, body), ""),
        Edit(Span(end.start(1), end.end(1)), ""),
    )
    after = ctx.text[end.end(1) :]
    edits = (edits[0], Edit(Span(end.start(1), end.end(1) + len(after)), ""))
    yield Hit(
        opening,
        f"found the whole page in {ctx.cut(opening)}, expected it bare",
        fix=Fix("unwrap the page", edits, (Change.PAGE,)),
    )


def _is_all(fences: list[Fence], document: Document, info: str) -> bool:
    """Whether the first fence is meant to end with the page: it does, or fences inside
    it cut it short."""
    first = fences[0]
    if not document.text[first.span.end :].strip():
        return True
    last = fences[-1]
    return (
        not last.closed
        and len(fences) > 1
        and not _MARKDOWN.fullmatch(document.source.cut(last.info_span))
    )
