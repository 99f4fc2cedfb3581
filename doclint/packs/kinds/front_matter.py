"""`front-matter`: what a key may hold."""

from doclint.packs.record import Kind
from doclint.vocabulary import KeySpec

KIND = Kind("front-matter", KeySpec, named="key")
