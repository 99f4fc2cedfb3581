"""Code fences that nothing closes."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Fence
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, Spoils, bad, good, rule
from doclint.source import Span


@rule(
    "markup/unclosed-fence",
    visits=Fence,
    severity=Severity.ERROR,
    spoils=Spoils.COMPARISON,
    examples=[
        bad("⟦```python⟧\nprint()\n\nText.\n"),
        bad("- Run:\n\n  ⟦```⟧\n  make\n\nText.\n"),
        bad("⟦````⟧\ncode\n```\n"),
        bad("⟦~~~⟧\ncode\n```\n"),
        good(
            "1. Write it:\n\n   ```yaml\n   pump: {{%\n     version-of pump %}}\n   ```\n\n## Next\n",
            dialect="hugo",
        ),
        good("```python\nprint()\n```\n"),
        good("- Run:\n\n  ```\n  make\n  ```\n\nText.\n"),
        good("> ~~~\n> make\n> ~~~~\n"),
        good("    indented\n"),
    ],
)
def unclosed_fence(fence: Fence, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A code fence is opened and never closed.

    All that follows is shown as code, to the end of the page or of the list item.
    """
    if fence.closed or fence.marker[:1] not in ("`", "~"):
        return
    end = max(fence.info_span.end, fence.span.start + len(fence.marker))
    yield Hit(
        Span(fence.span.start, end),
        f"found {fence.marker} without an end, expected {fence.marker} after the code",
    )
