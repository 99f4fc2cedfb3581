"""Entries of the navigation without page."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.project import Project
from doclint.rule import Context, NoOptions, bad, good, rule

_PAGES = {"docs/index.md": "# Home\n", "docs/keys.md": "# Keys\n"}
_DOCS = (
    "export default {presets: [['classic', {docs: {sidebarPath: './sidebars.js'}}]]}\n"
)
_NAV = "export default {themeConfig: {nav: [{link: '/docs/keys'}, {link: '%s'}]}}\n"


@rule(
    "structure/missing-navigation-page",
    visits=Project,
    severity=Severity.ERROR,
    examples=[
        bad(
            {
                "mkdocs.yml": "nav:\n- index.md\n- Keys: keys.md\n- ⟦lokcs.md⟧\n",
                **_PAGES,
            },
            dialect="mkdocs",
        ),
        bad(
            {
                "docusaurus.config.js": _DOCS,
                "sidebars.js": "export default {a: ['index', '⟦kyes⟧']}\n",
                **_PAGES,
            },
            dialect="docusaurus",
        ),
        bad(
            {".vitepress/config.ts": _NAV % "⟦/docs/kyes⟧", **_PAGES},
            dialect="vitepress",
        ),
        good(
            {
                "mkdocs.yml": "nav:\n- index.md\n- Keys: keys.md\n- https://example.org\n",
                **_PAGES,
            },
            dialect="mkdocs",
        ),
        good(
            {
                "docusaurus.config.js": _DOCS,
                "sidebars.js": "export default {a: ['index', ...rest]}\n",
                **_PAGES,
            },
            dialect="docusaurus",
        ),
        good({".vitepress/config.ts": _NAV % "/docs/", **_PAGES}, dialect="vitepress"),
    ],
)
def missing_navigation_page(project: Project, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The navigation in the site's configuration names a page that is not there.

    The entry leads nowhere, or the build stops. Usually the page was renamed. Read are
    the `nav` of MkDocs, menus of Hugo, the sidebars, bar and footer of Docusaurus, and
    the sidebars and bars of VitePress, as far as they are written out: nothing is said
    of what a function computes.
    """
    for mention in project.site.lost_navigation:
        expected = mention.near or "the path of a page"
        fix = (
            Fix(
                f"write {mention.near}",
                (Edit(mention.span, mention.near),),
                (Change.VALUE,),
            )
            if mention.near
            else None
        )
        message = f"found {mention.target} in the navigation, where no page is, expected {expected}"
        yield Hit(mention.span, message, mention.near, fix, path=mention.path)
