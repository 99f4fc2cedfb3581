"""Configuration of the site generator that cannot be read."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.findings import Hit, Severity
from doclint.project import Project
from doclint.rule import Context, NoOptions, bad, good, rule


@rule(
    "document/site-configuration",
    visits=Project,
    severity=Severity.WARNING,
    examples=[
        bad(
            {"mkdocs.yml": "site_name: A\nnav: [⟦⟧", "docs/index.md": "# A\n"},
            dialect="mkdocs",
        ),
        bad({"_config.yml": "⟦- a⟧\n", "index.md": "# A\n"}, dialect="jekyll"),
        good(
            {
                "mkdocs.yml": "name: !ENV [A, B]\nx: !!python/name:a.b\n",
                "docs/a.md": "# A\n",
            },
            dialect="mkdocs",
        ),
    ],
)
def site_configuration(project: Project, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The configuration of the site generator cannot be read.

    Addresses are then taken to be the generator's usual ones, and links by address may
    be judged wrongly.
    """
    for problem in project.site.problems:
        yield Hit(problem.span, problem.message, path=problem.path)
