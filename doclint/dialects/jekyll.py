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
    # Liquid's own tags (Shopify/liquid 5), Jekyll's (highlight, link, post_url, include…) and jekyll-seo-tag, -feed, -gist, -mentions.
    block_tags=frozenset(
        "if unless case for tablerow capture raw comment highlight form paginate style schema stylesheet javascript".split()
    ),
    single_tags=frozenset(
        "assign elsif else when break continue cycle increment decrement echo liquid render include include_relative "
        "link post_url include_cached seo feed_meta gist avatar octicon link_tag vr layout section endliquid".split()
    ),
    markers=("_config.yml", "_config.yaml", "_config.toml"),
)
