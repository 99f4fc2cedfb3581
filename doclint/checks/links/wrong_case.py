"""Links whose letters differ from the file's in case."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.checks.links._leads import told
from doclint.findings import Hit, Severity
from doclint.project import Project
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.website import Fate

_PAGES = {"docs/Keys.md": "# Keys\n", "docs/img/Key.svg": "<svg/>"}


@rule(
    "links/wrong-case",
    visits=Project,
    yields_to=("translation/changed-link",),
    severity=Severity.ERROR,
    examples=[
        bad({**_PAGES, "docs/a.md": "[Keys](⟦keys.md⟧) ![A key](⟦img/key.svg⟧)\n"}),
        good(
            {
                "content/Keys.md": "# Keys\n",
                "content/a.md": '[Keys]({{< relref "keys" >}})\n',
            },
            dialect="hugo",
        ),
        good({**_PAGES, "docs/a.md": "[Keys](Keys.md) ![A key](img/Key.svg)\n"}),
    ],
)
def wrong_case(project: Project, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A link differs from the file or address that it means in the case of letters.

    It works on the writer's computer, where case may not matter, and breaks on the
    server, where it does.
    """
    for lead in told(project, Fate.PAGE, Fate.FILE):
        if lead.case:
            message = (
                f"found a link to {lead.wanted}, expected {lead.case} (case matters)"
            )
            yield Hit(lead.link.target_span, message, lead.case, path=lead.link.path)
