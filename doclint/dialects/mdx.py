"""MDX, which a page is by the end of its name, whatever generator its site has."""

from __future__ import annotations

from functools import lru_cache

from doclint.dataclasses import replace
from doclint.dialects import slugs
from doclint.dialects.record import Dialect

ENDING = ".mdx"


@lru_cache(maxsize=32)
def in_mdx(dialect: Dialect) -> Dialect:
    """The dialect as it reads a page of MDX: CommonMark without HTML and indented code,
    with JSX, expressions and modules; `:::` boxes of remark-directive and what the
    generator has in headings stay."""
    if dialect.mdx or dialect.plain_mdx:
        return dialect
    return replace(
        dialect,
        mdx=True,
        slug=dialect.slug if dialect.commonmark else slugs.github,
        templates=frozenset({"jsx"}),
        containers=frozenset({":::"}),
        attribute_lists="",
        kramdown=False,
        raw_headings=False,
        html=False,
        bracket_ids=dialect.bracket_ids or dialect.name == "generic",
        tables="gfm",
    )
