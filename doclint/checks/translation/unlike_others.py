"""A page that does not do what all others of its language do."""

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
    "translation/unlike-others",
    visits=(),
    severity=Severity.INFO,
    preview=True,
    weighs=True,
    examples=[
        bad(_site(*["référence"] * 11, "⟦reference⟧")),
        good(_site(*["référence"] * 12)),
        good(_site(*["référence"] * 6, *["reference"] * 6)),
    ],
)
def unlike_others(project: Project, ctx: Context[object]) -> Iterator[Hit]:
    """One page lacks what nearly all translations have: a key's value said in the language, a standing note.

    What nearly all pages of a language do is the site's manner, and a page that breaks it was most likely forgotten.
    The engine itself makes these findings, where at least nine pages in ten agree. Say `refuse` under `manners:` in the
    configuration if the others are wrong.
    """
    yield from ()
