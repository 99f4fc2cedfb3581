"""Interface files: the words around the pages, which generators keep in JSON, YAML,
TOML, scripts or gettext's PO.

A family is where a generator keeps them and which values are words; a format is how a
file is written. Both are new files alone: `families/` and `formats/`.
"""

from doclint.messages.groups import Group, groups
from doclint.messages.pages import MessagePage, Opened, opened, page_of
from doclint.messages.record import SUFFIXES, File, Ground, Section

__all__ = [
    "SUFFIXES",
    "File",
    "Ground",
    "Group",
    "MessagePage",
    "Opened",
    "Section",
    "groups",
    "opened",
    "page_of",
]
