"""What all translations of a site do alike."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.findings import Hit, Severity
from doclint.project import Project
from doclint.rule import Context, bad, good, rule


def _site(*values: str) -> dict[str, str]:
    """Pages in English and French with a key; the values are those of the French pages."""
    english = {f"docs/{at}.md": "---\nkind: reference\n---\nA text.\n" for at in range(len(values))}
    french = {f"docs/fr/{at}.md": f"---\nkind: {value}\n---\nUn texte.\n" for at, value in enumerate(values)}
    return english | french


@rule(
    "translation/site-manner",
    visits=(),
    severity=Severity.INFO,
    weighs=True,
    examples=[
        bad(_site("⟦référence⟧", "référence", "référence", "référence")),
        good(_site("référence", "reference", "reference", "reference")),
    ],
)
def site_manner(project: Project, ctx: Context[object]) -> Iterator[Hit]:
    """Nearly all translated pages differ from their source in the same way: the site wants it so, and it is told once.

    The single findings are not told; `check --all` shows them. Say `accept` or `refuse` under `manners:` in the
    configuration to settle it. What breaks a page (references, anchors, code fences, numbers, declared terms) is never
    taken for a manner. The engine itself makes these findings.
    """
    yield from ()
