"""Results kept in memory, for a run that looks at the same pages several times, as the
mending of pages does."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from doclint.engine.caching.cache import Cache
from doclint.engine.results import Bundle, PageJob, PageResult


class Recent:
    """Results by page and source page, in front of a cache where there is one. Also
    kept are those that the cache refuses, so that one run does not say two things of
    the same pages."""

    def __init__(self, cache: Cache | None) -> None:
        self._cache = cache
        self._known: dict[tuple[PageJob, PageJob], PageResult] = {}

    def get(self, bundle: Bundle, reported: Collection[str]) -> list[PageResult]:
        """What this run, or an earlier one, made of the same pages, as far as it is
        known; whole, for at the next look others may be `reported` than now."""
        keys = [(bundle.source, job) for job in bundle.pages]
        if self._cache and not all(key in self._known for key in keys):
            for result in self._cache.get(bundle, {job.path for job in bundle.pages}):
                self._known.setdefault(_key(bundle, result), result)
        return [self._known[key] for key in keys if key in self._known]

    def put(self, bundle: Bundle, results: Sequence[PageResult]) -> None:
        """Keep results."""
        self._known |= {_key(bundle, result): result for result in results}
        if self._cache:
            self._cache.put(bundle, results)

    def prune(self) -> None:
        """Throw away what the cache need not keep; what is in memory ends with the
        run."""
        if self._cache:
            self._cache.prune()


def _key(bundle: Bundle, result: PageResult) -> tuple[PageJob, PageJob]:
    return bundle.source, next(job for job in bundle.pages if job.path == result.path)
