"""Hugo: shortcodes, then Goldmark."""

from doclint.dialects import numbering, slugs
from doclint.dialects.record import Dialect

DIALECT = Dialect(
    name="hugo",
    title="Hugo (Goldmark, shortcodes)",
    slug=slugs.hugo,
    number=numbering.goldmark,
    raw_headings=True,
    templates=frozenset({"shortcodes"}),
    attribute_lists="hugo",
    heading_ids=True,
    markers=(
        "hugo.toml",
        "hugo.yaml",
        "hugo.yml",
        "hugo.json",
        "archetypes",
        "config/_default",
        "config.toml+content+layouts",
        "config.toml+content+i18n",
        "config.yaml+content",
        "config.yml+content",
    ),
)
