"""Stems of words, by Snowball's algorithms in plain Python (snowballstem.org)."""

from __future__ import annotations

import importlib
import sys
from functools import cache, lru_cache
from importlib.util import find_spec
from types import ModuleType
from typing import Protocol

_LIBRARY, _ALIAS = "snowballstemmer", f"{__name__}.snowball"


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802  # the library's name


class _Whole:
    """For a language that the installed Snowball has no algorithm for: each word is its
    own stem."""

    def stemWord(self, word: str) -> str:  # noqa: N802  # the library's name
        return word


@lru_cache(maxsize=16)
def _stemmer(algorithm: str) -> _Stemmer:
    try:
        module = importlib.import_module(f"{_package()}.{algorithm}_stemmer")
    except ModuleNotFoundError:
        return _Whole()
    name = "".join(part.title() for part in algorithm.split("_"))
    made: _Stemmer = getattr(module, f"{name}Stemmer")()
    return made


@cache
def _package() -> str:
    """The library as a package without its `__init__`, which imports the algorithms of
    all languages to give one: as many milliseconds as a page takes."""
    spec = find_spec(_LIBRARY)
    package = ModuleType(_ALIAS)
    package.__path__ = list((spec and spec.submodule_search_locations) or ())
    sys.modules[_ALIAS] = package
    return _ALIAS


@lru_cache(maxsize=65_536)
def stem(word: str, algorithm: str) -> str:
    """The stem of a word in small letters; `algorithm` is Snowball's name of the
    language (`french`)."""
    return _stemmer(algorithm).stemWord(word)
