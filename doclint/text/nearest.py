"""The nearest known word, for many words of one page."""

from __future__ import annotations

from collections.abc import Iterable

from doclint.text.similar import closest

# Each search looks at every known word. Nobody reads more suggestions than this on a
# page, and a page with thousands of faults must not take minutes.
_MOST = 100


class Nearest:
    """Finds the nearest of known words; each word is sought once, and only the first
    hundred at all."""

    def __init__(self, known: Iterable[str]) -> None:
        self.known = frozenset(known)
        self._folded = {
            word.casefold(): word for word in sorted(self.known, reverse=True)
        }
        self._found: dict[str, str | None] = {}

    def of(self, word: str) -> str | None:
        """The known word that differs in case only, or else is most like `word`; None
        when none is near."""
        same = self._folded.get(word.casefold())
        if same is not None:
            return same
        if word not in self._found and len(self._found) < _MOST:
            self._found[word] = closest(word, self.known) if len(word) > 2 else None
        return self._found.get(word)
