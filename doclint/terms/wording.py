"""How terms are told in messages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from doclint.vocabulary import Term, Vocabulary


def known_terms(vocabulary: Vocabulary) -> Mapping[str, Term]:
    """The terms by id."""
    return {entry.id: entry for entry in vocabulary.entries if isinstance(entry, Term)}


def wanted(words: Sequence[str]) -> str:
    """Right words in words: `“a”`, `“a” or “b”`; of many the first ones."""
    *first, last = [f"“{word}”" for word in words[:3]]
    return f"{', '.join(first)} or {last}" if first else last
