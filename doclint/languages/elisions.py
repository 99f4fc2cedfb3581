"""Words that lose their last letter before a vowel, and touch the word behind them by
the apostrophe that stands for it, by language."""

from __future__ import annotations

from functools import cache

# Regular expressions of whole words, without the apostrophe. What stands alone, too
# (Italian "po'"), is left out.
_ELISIONS = {
    "fr": r"[cdjlmnst]|(?:jus|lors|puis|quoi|quel)?qu",
    "it": r"[cdlmnsv]|un|d?all|dell|nell|sull|coll|quell|quest|bell|sant|nessun|anch|com|dov|cos",
    "ca": r"[dlmnst]",
    "oc": r"[dlmnsct]",
}


@cache
def elisions(code: str) -> str:
    """A regular expression of a language's words that end in an apostrophe, without
    that; empty where none is known."""
    return _ELISIONS.get(code.partition("-")[0], "")
