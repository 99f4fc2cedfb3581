"""Rspress: Markdown and MDX by the ends of names, `:::` containers, ids as GitHub makes
them or of a heading's own (`## H \\{#id}`)."""

from doclint.dialects import numbering, slugs
from doclint.dialects.record import Dialect

DIALECT = Dialect(
    name="rspress",
    title="Rspress (MDX)",
    slug=slugs.github,
    number=numbering.slugger,
    containers=frozenset({":::"}),
    heading_ids=True,
    escaped_ids=True,
    cjk_emphasis=True,
    inclusions=("import",),
    markers=tuple(
        f"rspress.config.{ending}" for ending in ("ts", "js", "mts", "mjs", "cjs")
    ),
)
