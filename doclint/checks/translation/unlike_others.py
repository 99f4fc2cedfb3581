"""A page that does not do what all others of its language do."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.checks.translation._keyed_site import keyed_site
from doclint.findings import Hit, Severity
from doclint.project import Project
from doclint.rule import Context, bad, good, rule


@rule(
    "translation/unlike-others",
    visits=(),
    severity=Severity.INFO,
    preview=True,
    weighs=True,
    examples=[
        bad(keyed_site(*["référence"] * 11, "⟦reference⟧")),
        good(keyed_site(*["référence"] * 12)),
        good(keyed_site(*["référence"] * 6, *["reference"] * 6)),
    ],
)
def unlike_others(project: Project, ctx: Context[object]) -> Iterator[Hit]:
    """One page lacks what nearly all translations have: a key's value said in the language, a standing note.

    What nearly all pages of a language do is the site's manner, and a page that breaks
    it was most likely forgotten. The engine itself makes these findings, where at least
    nine pages in ten agree. Say `refuse` under `manners:` in the configuration if the
    others are wrong.
    """
    yield from ()
