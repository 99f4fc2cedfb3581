"""What glossaries and the configuration teach, told by language: a word that changed in
one language costs only the pages of that language.

A page is looked at with the words of its own language and of its source page's; which
region a code names is no matter here, for what is said of `pt` may hold for `pt-br`.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from doclint.dataclasses import dataclass, replace
from doclint.languages.tags import languages_of
from doclint.vocabulary import EntryBase, Forbidden, Term

# What a term says language by language.
_BY_LANGUAGE = ("translations", "forbidden", "leaks")


@dataclass(frozen=True)
class Taught:
    """Digests of entries: of what they say of all languages, and of what they say of
    one."""

    common: bytes
    by_language: Mapping[str, bytes]

    @staticmethod
    def of(entries: Iterable[EntryBase]) -> Taught:
        """What entries teach. Their order bears on what is found first, so each word is
        told with the number of entries for all languages before it."""
        common = hashlib.sha256()
        by_language: defaultdict[str, Any] = defaultdict(hashlib.sha256)
        number = 0

        def note(code: str, *parts: object) -> None:
            (language,) = languages_of([code])
            by_language[language].update(_told(number, code, *parts))

        for entry in entries:
            if isinstance(entry, Forbidden) and entry.language is not None:
                note(entry.language, entry)
                continue
            number += 1
            if isinstance(entry, Term):
                for each in _BY_LANGUAGE:
                    for code, words in getattr(entry, each).items():
                        note(code, each, words)
                entry = replace(entry, translations={}, forbidden={}, leaks={})
            common.update(_told(entry))
        digests = {
            language: hashed.digest() for language, hashed in by_language.items()
        }
        return Taught(common.digest(), digests)

    def to(self, languages: Iterable[str]) -> bytes:
        """What is taught to pages in some languages."""
        parts = [
            self.common,
            *(self.by_language.get(each, b"") for each in sorted(languages)),
        ]
        return hashlib.sha256(repr(parts).encode()).digest()

    @property
    def whole(self) -> bytes:
        """All that is taught."""
        return _told(self.common, sorted(self.by_language.items()))


def _told(*parts: object) -> bytes:
    return repr(parts).encode("utf-8", "surrogatepass")
