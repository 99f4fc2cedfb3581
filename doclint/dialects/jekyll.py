"""Jekyll: Liquid first, then kramdown with its GFM parser."""

from doclint.dialects import slugs
from doclint.dialects.record import Dialect

DIALECT = Dialect(
    name="jekyll",
    title="Jekyll (kramdown, Liquid)",
    slug=slugs.kramdown,
    templates=frozenset({"liquid"}),
    attribute_lists="kramdown",
    heading_ids=True,
    kramdown=True,
    dashes=True,
    tables="kramdown",
    # Liquid's own tags (Shopify/liquid 5), Jekyll's, and those of the plug-ins that
    # GitHub Pages runs.
    block_tags=frozenset(
        {
            "if",
            "unless",
            "case",
            "for",
            "tablerow",
            "capture",
            "raw",
            "comment",
            "highlight",
        }
    ),
    single_tags=frozenset(
        {
            "assign",
            "elsif",
            "else",
            "when",
            "break",
            "continue",
            "cycle",
            "increment",
            "decrement",
            "echo",
            "liquid",
        }
        | {
            "render",
            "include",
            "include_relative",
            "include_cached",
            "link",
            "post_url",
            "layout",
        }
        | {"seo", "feed_meta", "gist", "avatar", "octicon", "github_edit_link"}
    ),
    signs=(
        r"\{:[ \t]*[.#][\w-]",
        r"\{%-?[ \t]*(?:include|capture|assign|alert|endalert|tabs?|raw|endraw)\b",
    ),
    markers=("_config.yml", "_config.yaml", "_config.toml"),
)
