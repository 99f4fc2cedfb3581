"""Configurations written in JavaScript or TypeScript, read as far as they are
literal."""

from doclint.site.script.module import Library
from doclint.site.script.value import ABSENT, COMPUTED, Kind, Value

__all__ = ["ABSENT", "COMPUTED", "Kind", "Library", "Value"]
