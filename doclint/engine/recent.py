"""Results kept in memory, for a run that looks at the same pages several times, as the mending of pages does."""

from __future__ import annotations

from doclint.engine.cache import Cache
from doclint.engine.page import Bundle, PageResult


class Recent:
    """Results by their bundles, in front of a cache where there is one. Also kept are those that the cache refuses, so
    that one run does not say two things of the same pages."""

    def __init__(self, cache: Cache | None) -> None:
        self._cache = cache
        self._known: dict[Bundle, list[PageResult]] = {}

    def get(self, bundle: Bundle) -> list[PageResult] | None:
        """What this run, or an earlier one, made of the same pages, or None."""
        if bundle not in self._known:
            results = self._cache.get(bundle) if self._cache else None
            if results is None:
                return None
            self._known[bundle] = results
        return self._known[bundle]

    def put(self, bundle: Bundle, results: list[PageResult]) -> None:
        """Keep results."""
        self._known[bundle] = results
        if self._cache:
            self._cache.put(bundle, results)

    def prune(self) -> None:
        """Throw away what the cache need not keep; what is in memory ends with the run."""
        if self._cache:
            self._cache.prune()
