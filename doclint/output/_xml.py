"""Text in XML."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from doclint.expressions import expression
from doclint.output._excerpt import visible

# What XML 1.0 cannot hold, not even escaped (https://www.w3.org/TR/xml/#charsets).
_ILLEGAL = expression("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def attribute(text: str) -> str:
    """A visible text as the value of an attribute, in its quotation marks."""
    return _unobeyed(quoteattr(_ILLEGAL.sub("\ufffd", visible(text))))


def xml_text(text: str) -> str:
    """A text as what stands between two tags."""
    return _unobeyed(escape(_ILLEGAL.sub("\ufffd", text), {"\r": "&#13;"}))


def _unobeyed(text: str) -> str:
    """The same in which no log of a CI host finds a command that begins with two of
    these signs."""
    return text.replace("##", "&#35;#")
