"""Strict decoding of the user's YAML into frozen dataclasses, every fault with its
place; and the JSON schema of one.

root = read(text, "x.yaml")
config = decode(Config, root, "x.yaml")
"""

from doclint.options.decoding import FieldError, build, decode, given, read_as
from doclint.options.nodes import Raw, fail, locate, pairs
from doclint.options.reading import DEEPEST, read, tree
from doclint.options.schema import schema
from doclint.options.words import did_you_mean, nearest

__all__ = [
    "DEEPEST",
    "FieldError",
    "Raw",
    "build",
    "decode",
    "did_you_mean",
    "fail",
    "given",
    "locate",
    "nearest",
    "pairs",
    "read",
    "read_as",
    "schema",
    "tree",
]
