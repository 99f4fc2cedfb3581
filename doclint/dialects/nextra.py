"""Nextra and Fumadocs (Next.js): MDX whatever a page's name ends in, `_meta` files,
`[#id]` at headings."""

from doclint.dialects import numbering, slugs
from doclint.dialects.record import Dialect

_ENDINGS = ("js", "mjs", "ts", "cjs")

DIALECT = Dialect(
    name="nextra",
    title="Nextra or Fumadocs (Next.js, MDX)",
    slug=slugs.github,
    number=numbering.slugger,
    templates=frozenset({"jsx"}),
    mdx=True,
    bracket_ids=True,
    markers=(
        *(
            f"next.config.{ending}~{name}"
            for ending in _ENDINGS
            for name in ("nextra", "fumadocs")
        ),
        *(f"source.config.{ending}~fumadocs" for ending in ("ts", "mjs", "js")),
    ),
)
