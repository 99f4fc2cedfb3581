"""Rspress: Markdown and MDX by the ends of names, `:::` containers, ids as GitHub makes
them or of a heading's own (`## H \\{#id}`)."""

from doclint.dialects import numbering, slugs
from doclint.dialects.record import Dialect

_ENDINGS = ("ts", "js", "mts", "mjs", "cjs")

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
    markers=(
        *(f"rspress.config.{ending}" for ending in _ENDINGS),
        # The common configuration of Rspress and its sisters.
        *(f"rstack.config.{ending}~rspress" for ending in _ENDINGS),
    ),
)
