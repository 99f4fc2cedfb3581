"""The cross-file part: facts of a page, all facts joined."""

from doclint.indexing.facts import facts, join

__all__ = ["facts", "join"]
