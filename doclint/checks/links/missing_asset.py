"""Images and downloads that are not there."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.checks.links._leads import instead, told
from doclint.findings import Hit, Severity
from doclint.project import Project
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.website import Fate

_FILES = {"img/key.svg": "<svg/>", "img/lock.svg": "<svg/>", "img/door.svg": "<svg/>"}


@rule(
    "links/missing-asset",
    visits=Project,
    yields_to=("translation/changed-link",),
    severity=Severity.WARNING,
    same_as=("rumdl/MD057",),
    examples=[
        bad({**_FILES, "a.md": "![A key](⟦img/kye.svg⟧) ![A lock](img/lock.svg)\n"}),
        bad(
            {
                **_FILES,
                "a.md": '<img src="⟦img/kye.svg⟧" alt="A key">\n\n![A lock](img/lock.svg)\n',
            }
        ),
        bad(
            {
                **_FILES,
                "a.md": "![A key]({{ site.baseurl }}/img/key.svg) ![A gate](⟦/img/gate.svg⟧)\n",
            },
            dialect="jekyll",
        ),
        bad({**_FILES, "a.md": "![A gate][g]\n\n[g]: ⟦./img/gate.svg⟧\n"}),
        bad({**_FILES, "a.md": "---\nimage: ⟦/img/kye.svg⟧\n---\n"}, dialect="jekyll"),
        good({**_FILES, "a.md": "---\nimage: kye.svg\n---\n"}, dialect="jekyll"),
        good(
            {
                **_FILES,
                "a.md": "![A key](img/key.svg) ![A door](/img/door.svg) ![Far](https://example.org/a.svg)\n",
            }
        ),
        good({"a.md": "![A key](img/key.png)\n", "b.md": "# B\n"}),
        good(
            {
                **_FILES,
                "a.md": "![A key]({% image_buster /img/gate.svg %}) ![A key]({{ page.image }})\n",
            },
            dialect="jekyll",
        ),
    ],
)
def missing_asset(project: Project, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """An image or another file that a page shows or offers is not there.

    Readers see a broken picture, or an error page. Nothing is said where no files of
    the kind are at hand at all: then they are kept elsewhere.
    """
    for lead in told(project, Fate.NO_FILE):
        expected = lead.near or "the path of a file that is there"
        fix = instead(lead, lead.near) if lead.near else None
        message = (
            f"found a link to {lead.wanted}, where no file is, expected {expected}"
        )
        yield Hit(lead.link.target_span, message, lead.near, fix, path=lead.link.path)
