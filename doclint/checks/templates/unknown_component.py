"""Components that a page of MDX neither takes in nor is given."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document
from doclint.findings import Hit, Severity
from doclint.page.imported import imports, made_names, mdx_of
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.nearest import Nearest

_SITE = {
    "docusaurus.config.js": "module.exports = { presets: [['classic', {}]] };\n",
    "src/theme/MDXComponents.js": "import Usual from '@theme-original/MDXComponents';\n"
    "import Lamp from '@site/src/Lamp';\nexport default { ...Usual, Lamp };\n",
}


@rule(
    "templates/unknown-component",
    visits=Document,
    severity=Severity.ERROR,
    yields_to=("translation/changed-import",),
    examples=[
        bad(
            {**_SITE, "docs/a.mdx": "# A\n\n<Lamp />\n\n⟦<Lmap />⟧\n"},
            dialect="docusaurus",
        ),
        bad(
            {
                "docusaurus.config.js": "module.exports = { presets: ['classic'] };\n",
                "docs/a.md": "import Box from '@site/src/Box';\n\n# A\n\n⟦<Tabs>⟧\n\n<Box />\n\n</Tabs>\n",
            },
            dialect="docusaurus",
        ),
        good(
            {
                "docusaurus.config.js": "module.exports = { presets: ['classic'] };\n",
                "docs/a.md": "# A\n\n<Tabs>\n\nText.\n\n</Tabs>\n",
            },
            dialect="docusaurus",
        ),
        good(
            {
                **_SITE,
                "docs/a.mdx": "import Tabs, { TabItem as Item } from '@theme/Tabs';\n\n"
                "export const Box = () => <b>A</b>;\n\n<Tabs>\n<Item><Lamp.Oil /></Item>\n</Tabs>\n\n"
                "<Box /> <Head></Head>\n\n```jsx\n<Door />\n```\n\n`<Door />` {[1].map((Wall) => <Wall />)}\n",
            },
            dialect="docusaurus",
        ),
        good(
            {
                "docusaurus.config.js": "module.exports = { presets: ['classic'], themes: ['docusaurus-theme-mill'] };\n",
                "docs/a.mdx": "# A\n\n<Door />\n",
            },
            dialect="docusaurus",
        ),
        good(
            {
                **_SITE,
                "src/theme/MDXComponents.js": "import all from '@site/src/all';\nexport default { ...all };\n",
                "docs/a.mdx": "# A\n\n<Door />\n",
            },
            dialect="docusaurus",
        ),
    ],
)
def unknown_component(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A page of MDX uses a component that it does not take in, and that its site does not provide.

    The page then does not build. Looked at are sites of Docusaurus whose themes are
    known and whose own list of components (`src/theme/MDXComponents`) can be read. On a
    page that takes in nothing, names that are nearly a known one are told alone: its
    site may provide the others by means that nobody sees.
    """
    provided = ctx.dialect.components
    if not provided or not ctx.dialect.mdx:
        return
    read = mdx_of(document)
    brought = imports(document).keys() | made_names(document)
    known = provided | brought
    aside = (*read.modules, *read.expressions)
    for tag in read.tags:
        name = tag.name.partition(".")[0]
        is_component = name[:1].isupper() and not tag.closing
        if not is_component or name in known:
            continue
        if any(span.holds(tag.span) for span in aside):
            continue  # code, which may make components of anything
        near = Nearest(known).of(name)
        if not near and not brought:
            continue
        expected = f"<{near}>" if near else "an import of it"
        message = f"found <{tag.name}>, which nothing brings, expected {expected}"
        yield Hit(tag.span, message)
