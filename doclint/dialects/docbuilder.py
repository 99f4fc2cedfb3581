"""Hugging Face's doc-builder: pages end in `.mdx` and are Markdown with HTML and Svelte's
components, `[[id]]` at headings."""

from doclint.dialects import slugs
from doclint.dialects.record import Dialect

DIALECT = Dialect(
    name="docbuilder",
    title="doc-builder (Hugging Face)",
    slug=slugs.github,
    heading_ids=True,
    bracket_ids=True,
    plain_mdx=True,
    signs=(
        r"^\[\[(?:open-in-colab|autodoc)\]\]",
        r"^<(?:CourseFloatingBanner|hfoptions|Tip(?: warning=\{true\})?>)",
        r"^#{1,6} [^\n]*[^\s\[]\[\[[\w.-]+\]\]$",
        r"^#{1,6} [^\n]* \[\[[\w.-]+\]\]$",
    ),
)
