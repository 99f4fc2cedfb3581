"""Obsidian: links by a note's name, `[[Note#Heading]]`, properties, callouts as GitHub
has them."""

from doclint.dialects import slugs
from doclint.dialects.record import Dialect

DIALECT = Dialect(
    name="obsidian",
    title="Obsidian",
    slug=slugs.github,
    templates=frozenset({"obsidian"}),
    loose_ids=True,
    names="wikilinks",
    # Embedded notes and headings of notes: wikis of other makers have neither.
    signs=(
        r"(?<![\w`])!\[\[[^\[\]\n]+\]\]",
        r"(?<![\w`!])\[\[[^\[\]\n`|#]*#[^\[\]\n`]+\]\]",
    ),
    markers=(".obsidian",),
)
