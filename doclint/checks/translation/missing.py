"""Source pages that are not translated."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from doclint.dataclasses import dataclass
from doclint.findings import Hit, Severity
from doclint.project import Project
from doclint.rule import Context, bad, good, rule
from doclint.source import Span


@dataclass(frozen=True, slots=True)
class Options:
    """`layout`: also miss pages in languages that no configuration names, only the folders."""

    layout: bool = False


_PAGES = {f"docs/{name}.md": "# Page\n" for name in "abc"} | {
    f"docs/fr/{name}.md": "# Page\n" for name in "ab"
}


@rule(
    "translation/missing",
    visits=Project,
    severity=Severity.INFO,
    options=Options,
    examples=[
        bad(_PAGES | {"docs/c.md": "⟦⟧# Page\n"}, options={"layout": True}),
        good(_PAGES | {"docs/fr/c.md": "# Page\n"}, options={"layout": True}),
        good(_PAGES),
    ],
)
def missing(project: Project, ctx: Context[Options]) -> Iterator[Hit]:
    """A source page has no translation in a language of the site.

    Languages are those of `languages.translations` in the configuration. Where pages of
    a folder are not meant to be translated, turn the rule off for it under `overrides`.
    """
    gaps = [gap for gap in project.missing if gap.configured or ctx.options.layout]
    gaps.sort(key=lambda gap: (gap.path, gap.language))
    for path, of_page in groupby(gaps, key=lambda gap: gap.path):
        first, *others = of_page
        languages = ", ".join(gap.language for gap in (first, *others))
        more = f" and {len(others)} more" if others else ""
        message = f"found no translation of the page into {languages}, expected {first.expected}{more}"
        yield Hit(Span(0, 0), message, path=path)
