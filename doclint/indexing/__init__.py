"""Across files: facts of a page, all facts joined; a page aligned with its translation."""

from doclint.indexing.align import align
from doclint.indexing.facts import facts, join

__all__ = ["align", "facts", "join"]
