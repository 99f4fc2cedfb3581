"""What all translations of a site do alike."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.checks.translation._keyed_site import keyed_site
from doclint.findings import Hit, Severity
from doclint.project import Project
from doclint.rule import Context, bad, good, rule


@rule(
    "translation/site-manner",
    visits=(),
    severity=Severity.INFO,
    weighs=True,
    examples=[
        bad(keyed_site("⟦référence⟧", "référence", "référence", "référence")),
        good(keyed_site("référence", "reference", "reference", "reference")),
    ],
)
def site_manner(project: Project, ctx: Context[object]) -> Iterator[Hit]:
    """Nearly all translated pages differ from their source in the same way: the site wants it so, and it is told once.

    The single findings are not told; `check --all` shows them. Say `accept` or `refuse`
    under `manners:` in the configuration to settle it. What breaks a page (references,
    anchors, code fences, numbers, declared terms) is never taken for a manner. The
    engine itself makes these findings.
    """
    yield from ()
