"""Template tags: found, paired, and masked by text of the same length before Markdown
is parsed.

Liquid and shortcodes run before Markdown, wherever they stand; a tag alone on its line
leaves a blank line, any other leaves its output, for which `FILLER` stands. Jinja, Vue
and JSX leave code alone.
"""

from __future__ import annotations

from collections.abc import Mapping

from doclint.dialects import Dialect
from doclint.parsing.templates.brackets import scan as scan_brackets
from doclint.parsing.templates.expressions import scan as scan_expressions
from doclint.parsing.templates.jsx import scan as scan_jsx
from doclint.parsing.templates.liquid import scan as scan_liquid
from doclint.parsing.templates.masks import filler, mask
from doclint.parsing.templates.record import Templates
from doclint.parsing.templates.shortcodes import scan as scan_shortcodes
from doclint.parsing.templates.tera import scan as scan_tera
from doclint.vocabulary import TagSpec

__all__ = ["Templates", "filler", "mask", "scan"]


def scan(text: str, record: Dialect, specs: Mapping[str, TagSpec]) -> Templates:
    """Find and mask the template tags of a text whose line ends are `\\n`. `specs` are the tags that the site knows."""
    if "jsx" in record.templates:
        return scan_jsx(text)
    if "obsidian" in record.templates:
        return scan_expressions(text, "obsidian")
    if "brackets" in record.templates:
        return scan_brackets(text)
    if "{" not in text:
        return Templates(text)
    if "liquid" in record.templates:
        return scan_liquid(text, record, specs)
    if "shortcodes" in record.templates:
        return scan_shortcodes(text)
    if "tera" in record.templates:
        return scan_tera(text)
    for language in sorted(record.templates):
        return scan_expressions(text, language)
    return Templates(text)
