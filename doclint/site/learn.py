"""Microsoft Learn: links lead to files as they lie; `~/` is the folder of the
sources."""

from __future__ import annotations

from doclint.site.generic import locate, read
from doclint.site.record import Generator

# Links are paths of files; addresses from the top are those of the whole portal, of
# which this is a part.
GENERATOR = Generator(read, locate)
