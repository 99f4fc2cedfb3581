"""Mintlify: MDX whatever a page's name ends in; its ids keep what is no sign of
ASCII."""

from doclint.dialects import numbering, slugs
from doclint.dialects.record import Dialect

DIALECT = Dialect(
    name="mintlify",
    title="Mintlify (MDX)",
    slug=slugs.mintlify,
    number=numbering.slugger,
    templates=frozenset({"jsx"}),
    mdx=True,
    provides_components=True,
    loose_ids=True,
    heading_ids=True,
    id_makers=frozenset({"components"}),
    markers=("docs.json~mintlify.com", 'docs.json~"navigation"', "mint.json"),
)
