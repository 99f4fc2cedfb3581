"""Zola: pulldown-cmark behind shortcodes of Tera; ids of headings are romanized."""

from doclint.dialects import slugs
from doclint.dialects.record import Dialect

DIALECT = Dialect(
    name="zola",
    title="Zola (pulldown-cmark, shortcodes)",
    slug=slugs.zola,
    id_parts=frozenset({"image"}),
    templates=frozenset({"tera"}),
    heading_ids=True,
    # `slugify.anchors` may keep accents and signs.
    loose_ids=True,
    # Hugo calls its configuration so, too, and has none of these.
    markers=(
        "zola.toml",
        "config.toml~compile_sass+content",
        "config.toml~build_search_index+content",
        "config.toml~default_language+content",
        "config.toml~generate_feed+content",
        "config.toml~base_url+content",
    ),
)
