"""Sphinx with MyST: links lead to files as they lie, with their suffix or without."""

from __future__ import annotations

from doclint.site.generic import locate, read
from doclint.site.record import Generator

# Links are paths of files; `/` is the folder of the sources, which is not told.
GENERATOR = Generator(read, locate)
