"""`brand`: a name that stays as it is, with the words that machine translation puts for it."""

from doclint.packs.record import Kind
from doclint.vocabulary import Brand, EntryBase


def _feeds(entry: EntryBase) -> str:
    """A bare name is for comparing with the source; only wrong forms can be found in a
    page alone."""
    return (
        "terms/brand"
        if isinstance(entry, Brand) and (entry.confusable or entry.misspelt)
        else ""
    )


KIND = Kind("brand", Brand, named="name", feeds=_feeds)
