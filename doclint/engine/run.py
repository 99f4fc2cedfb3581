"""The run: pass 1 over every page, in workers when there are many; pass 2 over all facts; then the report."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from doclint.config import Active, Config
from doclint.dialects import dialect
from doclint.document import Document
from doclint.engine import past
from doclint.engine.cache import Cache
from doclint.engine.counterparts import lacking
from doclint.engine.discover import Pages, discover
from doclint.engine.judge import stamp, suppress
from doclint.engine.page import CRASHED, Bundle, PageJob, PageResult, active_of, context, for_rule, look, run
from doclint.engine.pairs import sources
from doclint.engine.plan import plan
from doclint.engine.sited import sited
from doclint.errors import DoclintError
from doclint.findings import Finding, Hit, PageSummary, Report
from doclint.indexing import join
from doclint.rule import Memo
from doclint.source import Source, Span

Progress = Callable[[int, int], None]
# Below this much text a second process costs more than it saves.
_WORTH_A_POOL = 400_000
UNREADABLE, UNUSED = "document/unreadable", "document/unused-suppression"


def check_paths(
    config: Config,
    paths: Sequence[Path] = (),
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    language: str | None = None,
    jobs: int | None = None,
    cache: bool = True,
    progress: Progress | None = None,
    external: bool = False,
) -> Report:
    """Check a project, or what `paths` name of it; cross-file rules know the whole project either way.

    `jobs` is the number of processes (None: one a core); `progress(done, total)` is called after each page;
    `external`: ask other sites too whether links lead to something there.
    Raises DoclintError for a path that does not exist and when there is no page.
    """
    settled = replace(config, select=tuple(select), ignore=tuple(ignore))
    pages = discover(settled, paths)
    store = Cache.of(settled) if cache else None
    return _report(settled, pages, {}, language, jobs, progress, store, external)


def check_text(
    config: Config,
    path: str,
    text: str | bytes,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    language: str | None = None,
    external: bool = False,
) -> Report:
    """Check one page given as text, as if it lay at `path` (relative to the root) in the project."""
    settled = replace(config, select=tuple(select), ignore=tuple(ignore))
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    try:
        others = discover(settled).all if _needs_project(settled, path) else ()
    except DoclintError:
        others = ()
    pages = Pages(tuple(sorted({*others, path})), frozenset({path}))
    return _report(settled, pages, {path: data}, language, 1, None, None, external)


def _needs_project(config: Config, path: str) -> bool:
    return bool(plan(config, path).of_project())


def _report(
    config: Config,
    pages: Pages,
    given: Mapping[str, bytes],
    language: str | None,
    jobs: int | None,
    progress: Progress | None,
    store: Cache | None,
    external: bool,
) -> Report:
    reader = _Reader(config.root, given)
    whole = any(_needs_project(config, path) for path in pages.reported)
    needed = frozenset(pages.all) if whole else pages.reported
    origins = sources(config, pages.all, sorted(pages.reported))
    before = past.for_check(config, origins, reader.data)
    jobs_of: dict[str, PageJob] = {}
    lost: list[Finding] = []
    for path in sorted(needed | frozenset(origins.values())):
        try:
            jobs_of[path] = PageJob(path, reader.data(path), language, path in pages.reported, before.get(path))
        except OSError as error:
            lost += _unreadable(config, path, error) if path in pages.reported else []
    results: list[PageResult] = []
    for found in _kept(_bundles(jobs_of, origins), config, jobs, store):
        results += found
        if progress:
            progress(len(results), len(jobs_of))
    results.sort(key=lambda result: result.path)
    more = _outside(config, [r for r in results if r.path in pages.reported], reader, store) if external else ()
    return _join(config, pages, results, [*lost, *more], reader)


def _bundles(jobs: Mapping[str, PageJob], origins: Mapping[str, str]) -> list[Bundle]:
    """Every source page with its translations, so that each page is parsed once."""
    following: dict[str, list[PageJob]] = {}
    for path, source in origins.items():
        if path in jobs and source in jobs:
            following.setdefault(source, []).append(jobs[path])
    followers = {job.path for found in following.values() for job in found}
    return [Bundle(job, tuple(following.get(path, ()))) for path, job in jobs.items() if path not in followers]


@dataclass(frozen=True)
class _Reader:
    root: Path
    given: Mapping[str, bytes]

    def data(self, path: str) -> bytes:
        return self.given[path] if path in self.given else (self.root / path).read_bytes()

    def source(self, path: str) -> Source:
        try:
            return Source.decode(path, self.data(path))
        except OSError:
            return Source(path, "")


def _unreadable(config: Config, path: str, error: OSError) -> Iterator[Finding]:
    active = plan(config, path).rules.get(UNREADABLE)
    if active:
        hit = Hit(Span(0, 0), f"cannot read the page: {(error.strerror or str(error)).lower()}")
        yield stamp(hit, active, Source(path, ""), None, lambda other: Source(other, ""))


def _kept(todo: Sequence[Bundle], config: Config, jobs: int | None, store: Cache | None) -> Iterator[list[PageResult]]:
    """Pass 1, but for what an earlier run has done."""
    if store is None:
        yield from (results for _, results in _pass_1(todo, config, jobs))
        return
    fresh = []
    for bundle in todo:
        known = store.get(bundle)
        if known is None:
            fresh.append(bundle)
        else:
            yield known
    for bundle, results in _pass_1(fresh, config, jobs):
        store.put(bundle, results)
        yield results
    store.prune()


def _pass_1(todo: Sequence[Bundle], config: Config, jobs: int | None) -> Iterator[tuple[Bundle, list[PageResult]]]:
    workers = min(jobs or _cores(), len(todo))
    if workers < 2 or (jobs is None and sum(map(_size, todo)) < _WORTH_A_POOL):
        memo = Memo()
        yield from ((bundle, look(bundle, config, memo)) for bundle in todo)
        return
    for bundle in todo:  # prepared here, plans and packs are inherited by forked workers instead of made in each
        plan(config, bundle.source.path)
    from concurrent.futures import ProcessPoolExecutor

    todo = sorted(todo, key=_size, reverse=True)  # the long ones first, so that no worker ends alone with one
    with ProcessPoolExecutor(workers, initializer=_start_worker, initargs=(config,)) as pool:
        results = pool.map(_work, todo, chunksize=max(1, min(8, len(todo) // (8 * workers))))
        yield from zip(todo, results, strict=True)


def _size(bundle: Bundle) -> int:
    return sum(len(job.data) for job in (bundle.source, *bundle.translations))


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@cache
def _worker() -> dict[str, object]:
    """What a worker process keeps between pages."""
    return {"memo": Memo()}


def _start_worker(config: Config) -> None:
    _worker()["config"] = config


def _work(bundle: Bundle) -> list[PageResult]:
    kept = _worker()
    config, memo = kept["config"], kept["memo"]
    assert isinstance(config, Config) and isinstance(memo, Memo)  # noqa: S101  # set by _start_worker
    return look(bundle, config, memo)


def _join(
    config: Config, pages: Pages, results: Sequence[PageResult], others: Sequence[Finding], reader: _Reader
) -> Report:
    """Pass 2, and all findings in their order."""
    findings: list[Finding] = []
    suppressed = 0
    extra: dict[str, list[Finding]] = {}
    for finding in (*others, *_pass_2(config, pages, results, reader)):
        extra.setdefault(finding.path, []).append(finding)
    for result in results:
        if result.path not in pages.reported:
            continue
        late = suppress(extra.get(result.path, ()), result.suppressions)
        findings += [*result.judged.findings, *late.findings]
        suppressed += result.judged.suppressed + late.suppressed
        findings += _unused(config, result, result.judged.used | late.used, reader)
    known = {result.path for result in results}
    findings += [finding for path, found in extra.items() if path not in known for finding in found]
    summaries = tuple(PageSummary(r.path, r.language) for r in results if r.path in pages.reported)
    crashed = any(finding.rule == CRASHED for finding in findings)
    return Report(tuple(sorted(findings, key=lambda f: f.order)), summaries, suppressed, crashed)


def _pass_2(config: Config, pages: Pages, results: Sequence[PageResult], reader: _Reader) -> Iterator[Finding]:
    """Project checks, over facts. What a rule finds on a page is stamped with that page's own severity for it."""
    actives = {a.rule.id: a for path in pages.reported for a in plan(config, path).of_project()}
    if not actives:
        return
    project = join((result.facts for result in results), *lacking(config, pages, actives.keys()))
    project = sited(project, config, pages)
    languages = {result.path: result.language for result in results}
    whole = pages.reported.issuperset(pages.all)  # then the site's own configuration is spoken of as well
    empty = Document(Span(0, 0), Source("", ""), "generic", None, "", {})
    first = plan(config, min(pages.reported))
    base = replace(context(empty, first, config, Memo()), project=project, dialect=dialect(first.dialect.name))
    for active in actives.values():
        for hit in run(active, [project], for_rule(base, active)):
            path = hit.path or min(pages.reported)
            told = path in pages.reported or (whole and path not in languages)
            own = plan(config, path).rules.get(active.rule.id) if told else None
            if own:
                yield stamp(
                    hit,
                    active_of(hit, own, plan(config, path)),
                    reader.source(path),
                    languages.get(path),
                    reader.source,
                )


def _outside(config: Config, results: Sequence[PageResult], reader: _Reader, store: Cache | None) -> Iterator[Finding]:
    """What is told of links to other sites, asked for all pages at once."""
    from doclint.engine.external import UNREACHABLE, answers, unreachable

    wanted = {r.path: active for r in results if (active := plan(config, r.path).rules.get(UNREACHABLE))}
    told = answers(config, [r.facts for r in results if r.path in wanted], kept=store is not None)
    for result in results:
        if result.path in wanted:
            for hit, active in unreachable(result.facts, told, wanted[result.path]):
                yield stamp(hit, active, reader.source(result.path), result.language, reader.source)


def _unused(config: Config, result: PageResult, used: Iterable[int], reader: _Reader) -> Iterator[Finding]:
    """Suppressions that silenced nothing, though all their rules ran."""
    active: Active | None = plan(config, result.path).rules.get(UNUSED)
    idle = sorted(set(range(len(result.suppressions))) - set(used))
    if active is None or not idle or config.select or config.ignore:
        return
    source = reader.source(result.path)
    for index in idle:
        wish = result.suppressions[index]
        what = ", ".join(wish.rules) or "all rules"
        message = f"found a suppression of {what} that silences nothing, expected it only where it is needed"
        finding = stamp(Hit(wish.span, message), active, source, result.language, reader.source)
        if not any(UNUSED in other.rules and other.scope.meets(wish.span) for other in result.suppressions):
            yield finding
