"""Texts without their middle, where they are long: what stands at both ends tells what
they are."""

from __future__ import annotations

_ELLIPSIS = "…"


def without_middle(text: str, most: int) -> str:
    """A text of at most so many characters, with an ellipsis where some are left
    out."""
    if len(text) <= most:
        return text
    half = (most - len(_ELLIPSIS)) // 2
    return text[:half] + _ELLIPSIS + text[-half:]
