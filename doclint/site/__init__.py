"""The site that pages make: their addresses as each generator gives them, and where
every link leads.

Everything is told from the sources and the generator's own configuration; nothing is
built.
"""

from doclint.site.identity import Identity
from doclint.site.manner import manner_of, manners
from doclint.site.record import Statement
from doclint.site.shelf import Shelf
from doclint.site.statements import home_folders, left_aside, statements

__all__ = [
    "Identity",
    "Shelf",
    "Statement",
    "home_folders",
    "left_aside",
    "manner_of",
    "manners",
    "statements",
]
