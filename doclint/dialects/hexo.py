"""Hexo: marked behind Nunjucks and tag plug-ins; ids of headings keep the case of their
letters."""

from doclint.dialects import numbering, slugs
from doclint.dialects.record import Dialect

DIALECT = Dialect(
    name="hexo",
    title="Hexo (marked, Nunjucks)",
    slug=slugs.hexo,
    number=numbering.counted,
    templates=frozenset({"jinja"}),
    # Other renderers than marked make other ids, which a site may choose.
    loose_ids=True,
    heading_ids=True,
    # Its `_config.yml` may be taken for Jekyll's, which has none of these.
    markers=(
        "_config.yml~skip_render",
        "_config.yml~source_dir",
        "_config.yml~new_post_name",
        "_config.yml~post_asset_folder",
        'package.json~"hexo"',
        "scaffolds+source",
    ),
)
