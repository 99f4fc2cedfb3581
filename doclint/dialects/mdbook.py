"""mdBook: CommonMark (pulldown-cmark), `{{#include …}}`, ids that keep letters and
digits."""

from doclint.dialects import slugs
from doclint.dialects.record import Dialect

DIALECT = Dialect(
    name="mdbook",
    title="mdBook",
    slug=slugs.mdbook,
    templates=frozenset(
        {"vue"}
    ),  # of braces alone: `{{#include file}}`, `{{#playground file}}`
    heading_ids=True,
    inclusions=("{{#",),
    drafts="SUMMARY.md",
    markers=("book.toml",),
)
