"""Pass 1 over every page: from the cache, in workers when there are many, or here."""

from __future__ import annotations

import gc
import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache

import doclint.engine.history.origins as past
from doclint.config import Config
from doclint.dataclasses import replace
from doclint.engine.judge import stamp
from doclint.engine.pairs import sources
from doclint.engine.plan import plan
from doclint.engine.request import Request
from doclint.engine.results import GAVE_UP, Bundle, PageJob, PageResult
from doclint.files import TooLarge, reason
from doclint.findings import Finding, Hit
from doclint.once import Memo
from doclint.source import Source, Span

# Below this much text a second process costs more than it saves.
_WORTH_A_POOL = 400_000
_UNREADABLE = "document/unreadable"
_KILLED = (
    "gave up on this page, because the process that checked it, together with its source or its translations, "
    "was killed twice: it may need more memory than there is"
)
# Bundles that a worker gets at once, where there are very many: what goes between
# processes costs more than one page.
_MOST_A_CHUNK = 8
# Objects made before Python looks for cycles among them (700 by itself).
_COLLECTED = 50_000


def first_pass(request: Request) -> tuple[list[PageResult], list[Finding]]:
    """What is known of each page, by path, and what is told of those that cannot be
    read."""
    config, reported = request.config, request.pages.reported
    needed, origins = _needed(request)
    before = past.for_check(config, origins, request.reader.data, request.earlier)
    jobs: dict[str, PageJob] = {}
    lost: list[Finding] = []
    for path in sorted(needed | frozenset(origins.values())):
        try:
            data = request.reader.data(path)
        except OSError as error:
            if path in reported:
                lost += _unreadable(config, path, error)
        else:
            jobs[path] = PageJob(path, data, request.language, before.get(path))
    bundles = _bundles(jobs, origins)
    results: list[PageResult] = []
    for bundle, pages_kept in _kept(bundles, request):
        if pages_kept is None:
            lost += _given_up(config, bundle, reported)
        results += pages_kept or ()
        if request.progress:
            request.progress(len(results), len(jobs))
    return sorted(results, key=lambda result: result.path), lost


def _needed(request: Request) -> tuple[frozenset[str], Mapping[str, str]]:
    """The pages that must be looked at, and the source pages of translations: all where
    some rule looks at the project, or a translation is held to the site's manner, which
    is learnt from all translations."""
    config, pages = request.config, request.pages
    compares = config.languages.compare
    origins = sources(config, pages.all, sorted(pages.reported)) if compares else {}
    whole = bool(origins) or any(needs_project(config, path) for path in pages.reported)
    if not whole:
        return pages.reported, origins
    # Of a source page as well: so all runs look at the same pairs.
    if compares:
        origins = sources(config, pages.all, pages.all)
    return frozenset(pages.all), origins


def needs_project(config: Config, path: str) -> bool:
    """Whether some rule of a page looks at the whole project."""
    return bool(plan(config, path).of_project())


def _bundles(jobs: Mapping[str, PageJob], origins: Mapping[str, str]) -> list[Bundle]:
    """Every source page with its translations, so that each page is parsed once."""
    following: dict[str, list[PageJob]] = {}
    for path, source in origins.items():
        if path in jobs and source in jobs:
            following.setdefault(source, []).append(jobs[path])
    followers = {
        job.path for translations in following.values() for job in translations
    }
    return [
        Bundle(job, tuple(following.get(path, ())))
        for path, job in jobs.items()
        if path not in followers
    ]


def _unreadable(config: Config, path: str, error: OSError) -> Iterator[Finding]:
    is_a_limit = isinstance(error, TooLarge)
    active = plan(config, path).rules.get(GAVE_UP if is_a_limit else _UNREADABLE)
    if active:
        why = (
            f"gave up on this page, because {reason(error)}"
            if is_a_limit
            else f"cannot read the page: {reason(error)}"
        )
        hit = Hit(Span(0, 0), why)
        yield stamp(
            hit, active, Source(path, ""), None, lambda other: Source(other, "")
        )


def _given_up(
    config: Config, bundle: Bundle, reported: Collection[str]
) -> Iterator[Finding]:
    """What is told of the pages of a bundle whose worker was killed, twice."""
    for job in bundle.pages:
        active = plan(config, job.path).rules.get(GAVE_UP)
        if job.path in reported and active:
            hit = Hit(Span(0, 0), _KILLED)
            yield stamp(
                hit, active, Source(job.path, ""), None, lambda other: Source(other, "")
            )


def _kept(
    todo: Sequence[Bundle], request: Request
) -> Iterator[tuple[Bundle, list[PageResult] | None]]:
    """Pass 1, but for what an earlier run has done: a page is looked at again when it
    or its source page changed."""
    config, jobs, store = request.config, request.jobs, request.store
    if store is None:
        yield from _pass_1(todo, config, jobs)
        return
    fresh: list[Bundle] = []
    kept: dict[str, list[PageResult]] = {}
    for bundle in todo:
        known = store.get(bundle, request.pages.reported)
        if len(known) == len(bundle.pages):
            yield bundle, known
        else:
            fresh.append(
                replace(bundle, known=frozenset(result.path for result in known))
            )
            kept[bundle.source.path] = known
    for bundle, results in _pass_1(fresh, config, jobs):
        if results is None:
            yield bundle, None
        else:
            store.put(bundle, results)
            yield bundle, [*kept[bundle.source.path], *results]
    store.prune()


def _pass_1(
    todo: Sequence[Bundle], config: Config, jobs: int | None
) -> Iterator[tuple[Bundle, list[PageResult] | None]]:
    """Each bundle with its results; None for one that no worker survived."""
    workers = min(jobs or _cores(), len(todo))
    if workers < 2 or (jobs is None and sum(map(_size, todo)) < _WORTH_A_POOL):
        memo = Memo()
        if todo and not gc.isenabled():  # the process is ours, not a host's
            _collect_seldom()
        yield from ((bundle, look(bundle, config, memo)) for bundle in todo)
        return
    _prepare(todo, config)
    from doclint.engine.workers import Crew, spread  # what a small run does without

    todo = sorted(
        todo, key=_size, reverse=True
    )  # the long ones first, so that no worker ends alone with one
    chunk = max(1, min(_MOST_A_CHUNK, len(todo) // (8 * workers)))
    yield from spread(todo, Crew(_work, _start_worker, (config,)), workers, chunk)


def look(bundle: Bundle, config: Config, memo: Memo) -> list[PageResult]:
    """What `page.look` makes of a bundle; what it needs is imported by the first one."""
    from doclint.engine.page import look as look_at

    return look_at(bundle, config, memo)


def _prepare(todo: Iterable[Bundle], config: Config) -> None:
    """Plans, packs and rules, and all that a page needs: forked workers inherit them,
    instead of making them in each."""
    import doclint.engine.page  # noqa: F401

    plans = {
        id(plan_of_page): plan_of_page
        for plan_of_page in (plan(config, each.source.path) for each in todo)
    }
    for plan_of_page in plans.values():
        for active in plan_of_page.rules.values():
            _ = active.rule.check


def _size(bundle: Bundle) -> int:
    return sum(
        len(job.data)
        for job in bundle.pages
        if job is bundle.source or job.path not in bundle.known
    )


def _cores() -> int:
    return (
        len(os.sched_getaffinity(0))
        if hasattr(os, "sched_getaffinity")
        else os.cpu_count() or 1
    )


@cache
def _worker() -> dict[str, object]:
    """What a worker process keeps between pages."""
    return {"memo": Memo()}


def _start_worker(config: Config) -> None:
    _worker()["config"] = config
    _collect_seldom()


def _collect_seldom() -> None:
    """Have Python look for cycles, but not among what is there now, for that stays, and
    not as often as by itself, for pages hold few."""
    gc.freeze()
    gc.set_threshold(_COLLECTED)
    gc.enable()


def _work(bundle: Bundle) -> list[PageResult]:
    kept = _worker()
    config, memo = kept["config"], kept["memo"]
    assert isinstance(config, Config) and isinstance(memo, Memo)  # noqa: S101  # set by _start_worker
    return look(bundle, config, memo)
