"""MDN: macros in braces, addresses by slug, ids with underscores for blanks."""

from doclint.dialects import numbering, slugs
from doclint.dialects.record import Dialect

DIALECT = Dialect(
    name="mdn",
    title="MDN (yari, rari)",
    slug=slugs.mdn,
    number=numbering.underscored,
    templates=frozenset({"vue"}),
    markers=("files/en-us", "files/sidebars", "files/es+files/fr+files/ja"),
)
