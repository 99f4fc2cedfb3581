"""VitePress: Vue in Markdown, `:::` containers."""

from doclint.dialects import numbering, slugs
from doclint.dialects.record import Dialect

DIALECT = Dialect(
    name="vitepress",
    title="VitePress (Vue, markdown-it)",
    slug=slugs.vitepress,
    number=numbering.untaken,
    templates=frozenset({"vue"}),
    containers=frozenset({":::"}),
    heading_ids=True,
    attribute_lists="vitepress",
    inclusions=("@include", "<<<"),
    home=".vitepress",
    markers=(".vitepress", "docs/.vitepress"),
)
