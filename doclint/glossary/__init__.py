"""Glossaries as teams have them: read from six formats with their real dirt, written in
three, and checked."""

from doclint.glossary.derived import derived
from doclint.glossary.reading import parse, read
from doclint.glossary.record import Dirt, Glossary, Line, Remark
from doclint.glossary.writing import write

__all__ = ["Dirt", "Glossary", "Line", "Remark", "derived", "parse", "read", "write"]
