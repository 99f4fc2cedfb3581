"""`tag`: a template tag of the site's own."""

from doclint.packs.record import Kind
from doclint.vocabulary import TagSpec

KIND = Kind("tag", TagSpec, named="name")
