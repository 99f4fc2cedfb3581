"""Docusaurus: MDX, `:::` admonitions, `{#id}` or `{/* #id */}` on headings."""

from doclint.dialects import numbering, slugs
from doclint.dialects.record import Dialect

DIALECT = Dialect(
    name="docusaurus",
    title="Docusaurus (MDX)",
    slug=slugs.github,
    number=numbering.slugger,
    templates=frozenset({"jsx"}),
    containers=frozenset({":::"}),
    heading_ids=True,
    escaped_ids=True,
    comment_ids=True,
    # Sidebars name a page by it.
    page_keys=frozenset({"id"}),
    inclusions=("import",),
    mdx=True,
    html_comments=True,  # `markdown.mdx1Compat.comments`, which is on unless a site turns it off
    markers=(
        "docusaurus.config.js",
        "docusaurus.config.ts",
        "docusaurus.config.mjs",
        "docusaurus.config.cjs",
    ),
)
