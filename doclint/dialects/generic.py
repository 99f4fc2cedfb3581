"""CommonMark with GitHub's tables, strikethrough and footnotes: GitHub itself, and
whatever else is not told apart."""

from doclint.dialects import slugs
from doclint.dialects.record import Dialect

DIALECT = Dialect(
    name="generic",
    title="GitHub Flavored Markdown",
    slug=slugs.github,
    blank_ids=True,
    # GitHub shows `{#id}` as it is; most generators that are not told apart make an id
    # of it.
    heading_ids=True,
)
