"""Stems of words, by Snowball's algorithms in plain Python (snowballstem.org)."""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802  # the library's name


class _Whole:
    """For a language that the installed Snowball has no algorithm for: each word is its
    own stem."""

    def stemWord(self, word: str) -> str:  # noqa: N802  # the library's name
        return word


@lru_cache(maxsize=16)
def _stemmer(algorithm: str) -> _Stemmer:
    import snowballstemmer  # takes a while, and most runs have no glossary

    if algorithm not in snowballstemmer.algorithms():
        return _Whole()
    made: _Stemmer = snowballstemmer.stemmer(algorithm)
    return made


@lru_cache(maxsize=65_536)
def stem(word: str, algorithm: str) -> str:
    """The stem of a word in small letters; `algorithm` is Snowball's name of the
    language (`french`)."""
    return _stemmer(algorithm).stemWord(word)
