"""Configurations written in JavaScript or TypeScript, read as far as they are
literal."""

from doclint.site.script.module import Library
from doclint.site.script.value import ABSENT, COMPUTED, ScriptValue, ValueKind

__all__ = ["ABSENT", "COMPUTED", "Library", "ScriptValue", "ValueKind"]
