"""Interface files: the words around the pages, which generators keep in JSON, YAML,
TOML, scripts or gettext's PO.

A family is where a generator keeps them and which values are words; a format is how a
file is written. Both are new files alone: `families/` and `formats/`. `groups` tells
which files there are, `pages` makes documents of them.
"""
