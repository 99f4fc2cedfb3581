"""Grav: Parsedown behind shortcodes in brackets; themes make the ids of headings. Twig
runs on the few pages that ask for it, and is text elsewhere."""

from doclint.dialects import slugs
from doclint.dialects.record import Dialect

DIALECT = Dialect(
    name="grav",
    title="Grav (Parsedown, shortcodes)",
    slug=slugs.github,
    templates=frozenset({"brackets"}),
    heading_ids=True,
    # A plug-in or the theme makes them, each in its way.
    loose_ids=True,
    attribute_lists="python",
    # As in Python-Markdown a paragraph above keeps lines from being a table, and a bar in
    # code parts no cell (Parsedown 1.8, `blockTable`).
    tables="python",
    markers=(
        "user/config/system.yaml",
        "user/config/site.yaml",
        "user/pages+user/config",
        "config/system.yaml+pages+accounts",
        "config/system.yaml~home+pages",
        "config/system.yaml~pages+pages",
    ),
)
