"""Rule packs: YAML files that teach doclint words, keys, tags and patterns without
code."""

from doclint.packs.loading import load, pack_folder, shipped
from doclint.packs.record import Kind, Loaded

__all__ = ["Kind", "Loaded", "load", "pack_folder", "shipped"]
