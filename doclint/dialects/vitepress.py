"""VitePress: Vue in Markdown, `:::` containers."""

from doclint.dialects import slugs
from doclint.dialects.record import Dialect

DIALECT = Dialect(
    name="vitepress",
    title="VitePress (Vue, markdown-it)",
    slug=slugs.vitepress,
    templates=frozenset({"vue"}),
    containers=frozenset({":::"}),
    heading_ids=True,
    attribute_lists="vitepress",
    markers=(".vitepress", "docs/.vitepress"),
)
