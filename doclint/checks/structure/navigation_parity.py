"""Translations that their language's navigation leaves out."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.findings import Hit, Severity
from doclint.project import Facts, Project
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_SITE = {
    "docs.json": '{"$schema": "https://mintlify.com/docs.json", "navigation": {"languages": [\n'
    '{"language": "en", "pages": ["en/keys", "en/locks"]},\n{"language": "fr", "pages": ["fr/keys"]}]}}\n',
    "en/keys.mdx": "Keys.\n",
    "en/locks.mdx": "Locks.\n",
    "fr/keys.mdx": "Clés.\n",
}


@rule(
    "structure/navigation-parity",
    visits=Project,
    severity=Severity.WARNING,
    examples=[
        bad({**_SITE, "fr/locks.mdx": "⟦⟧Serrures.\n"}, dialect="mintlify"),
        good(
            {**_SITE, "fr/locks.mdx": "---\nhidden: true\n---\nSerrures.\n"},
            dialect="mintlify",
        ),
        good(_SITE, dialect="mintlify"),
    ],
)
def navigation_parity(project: Project, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The navigation leads to a page, but that of another language not to its translation, which is there.

    Readers of that language do not find the page. Languages whose navigation leads to
    no page are not meant.
    """
    site = project.site
    listed = [project.pages[path] for path in site.navigation if path in project.pages]
    languages = {page.language for page in listed}
    for path, source in site.sources.items():
        page = project.pages.get(path)
        if page is None or page.language not in languages:
            continue
        is_lacking = source in site.navigation and path not in site.navigation
        if is_lacking and not _is_hidden(page):
            message = f"found no entry of the navigation for this page, expected one as for {source}"
            yield Hit(Span(0, 0), message, path=path)


def _is_hidden(page: Facts) -> bool:
    """Whether the page itself says that it stands in no navigation."""
    return any(
        fact.key in ("hidden", "draft", "unlisted") and fact.value.lower() == "true"
        for fact in page.keys
    )
