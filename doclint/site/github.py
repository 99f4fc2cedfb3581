"""GitHub: links lead to files as they lie; `/` is the root of the repository."""

from __future__ import annotations

from doclint.site.generic import locate, read
from doclint.site.record import Generator

# Links are paths of files.
GENERATOR = Generator(read, locate)
