"""Blanks in the place of what is not to be read, so that all places stay."""

from __future__ import annotations

import re


def blanked(match: re.Match[str]) -> str:
    """As many blanks as a match has characters, for `re.sub`."""
    return " " * len(match[0])
