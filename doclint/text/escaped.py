"""Links and images whose brackets are escaped, so that readers see them as text."""

from __future__ import annotations

from doclint.expressions import expression
from doclint.text.link_labels import folded

ESCAPED_LINK = expression(
    r"(?P<bang>\\?!)?\\\[(?P<text>[^\[\]\n\\]*(?:\\[^\[\]\n][^\[\]\n\\]*)*)\\\]"
    r"(?:\\?\((?P<target>[^()\n]+?)\\?\)|\\?\[(?P<label>[^\[\]\n]+?)\\?\])"
)


def escaped_labels(text: str) -> frozenset[str]:
    """The labels, normalised, that such references of a text name."""
    if "\\[" not in text:
        return frozenset()
    labels = (match["label"] for match in ESCAPED_LINK.finditer(text))
    return frozenset(folded(label.rstrip("\\")) for label in labels if label)
