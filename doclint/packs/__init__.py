"""Rule packs: YAML files that teach doclint words, keys, tags and patterns without
code."""

from doclint.packs.loading import folder_of, load, shipped
from doclint.packs.record import Kind, Loaded

__all__ = ["Kind", "Loaded", "folder_of", "load", "shipped"]
