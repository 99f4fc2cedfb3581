"""Across files: the facts of a page, and all facts joined; where translations lie."""

from doclint.indexing.facts import facts, join

__all__ = ["facts", "join"]
