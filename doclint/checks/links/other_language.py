"""Links into another language."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.findings import Hit, Related, Severity
from doclint.project import Project
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.leads import leads
from doclint.website import Fate

_SITE = {
    f"{folder}{name}.md": f"# {name}\n"
    for folder in ("docs/", "docs/fr/")
    for name in ("keys", "locks", "doors", "index")
}


@rule(
    "links/other-language",
    visits=Project,
    severity=Severity.WARNING,
    examples=[
        bad({**_SITE, "docs/a.md": "# A\n", "docs/fr/a.md": "[Clés](⟦../keys.md⟧) et [portes](doors.md)\n"}),
        bad({**_SITE, "docs/a.md": "# A\n", "docs/fr/a.md": "[Clés](⟦/docs/keys/⟧)\n"}, dialect="jekyll"),
        good({**_SITE, "docs/a.md": "# A\n", "docs/fr/a.md": "[Clés](keys.md), [English](../a.md)\n"}),
        good({**_SITE, "docs/only.md": "# Only\n", "docs/fr/a.md": "[Seul](../only.md)\n"}),
    ],
)
def other_language(project: Project, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A link leads to a page in another language, though the page's own language has that page.

    Readers find themselves in a language that they may not read. Links to the other versions of the page itself are
    right.
    """
    sources = project.site.sources
    versions = {(source, project.pages[path].language): path for path, source in sources.items()}
    for lead in leads(project, Fate.PAGE):
        page, target = project.pages[lead.link.path], lead.page or ""
        if lead.own or target not in project.pages:
            continue
        root = sources.get(target, target)
        own = versions.get((root, page.language)) if page.path in sources else root
        if own is None or own in (target, page.path) or root == sources.get(page.path, page.path):
            continue
        if page.path not in sources and project.pages[target].language == page.language:
            continue
        message = f"found a link to {lead.wanted}, a page in another language, expected the page in this one, {own}"
        related = (Related(Span(0, 0), "the page in this language", own),)
        yield Hit(lead.link.target_span, message, related=related, path=page.path)
