"""Hugo: shortcodes, then Goldmark.

Heading ids are those of Hugo 0.147 to 0.168, which were built: made of the visible
text, alternative texts of images with it, addresses not. Hugo 0.111 made them of the
line as written (`manner`).
"""

from doclint.dialects import numbering, slugs
from doclint.dialects.record import Dialect

DIALECT = Dialect(
    name="hugo",
    title="Hugo (Goldmark, shortcodes)",
    slug=slugs.hugo,
    number=numbering.goldmark,
    id_parts=frozenset({"image"}),
    dashes=True,
    templates=frozenset({"shortcodes"}),
    attribute_lists="hugo",
    heading_ids=True,
    folded_keys=True,
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
