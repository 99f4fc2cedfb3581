"""Eleventy: markdown-it behind Liquid or Nunjucks; headings have no ids unless a
plug-in makes them."""

from doclint.dialects import slugs
from doclint.dialects.record import Dialect

DIALECT = Dialect(
    name="eleventy",
    title="Eleventy (markdown-it)",
    slug=slugs.github,
    templates=frozenset({"jinja"}),
    loose_ids=True,
    markers=tuple(
        f"{name}.{ending}"
        for name in ("eleventy.config", ".eleventy")
        for ending in ("js", "cjs", "mjs", "ts")
    ),
)
