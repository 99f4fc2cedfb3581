"""Diplodoc: Yandex Flavored Markdown (markdown-it), with notes and tabs as tags; ids of
headings are romanized."""

from doclint.dialects import slugs
from doclint.dialects.record import Dialect

DIALECT = Dialect(
    name="diplodoc",
    title="Diplodoc (Yandex Flavored Markdown)",
    slug=slugs.zola,
    heading_ids=True,
    # How it romanizes is not published.
    loose_ids=True,
    templates=frozenset({"jinja"}),
    filled_links=("",),  # `[](x.md)` takes the title of the page
    id_makers=frozenset({"marks"}),
    image_sizes=True,
    markers=(".yfm", "toc.yaml+presets.yaml"),
)
