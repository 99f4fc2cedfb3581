"""What a change brings: the findings that a project has after it and had not before.

Both states are checked whole, so that what a change breaks elsewhere is found like what
it breaks where it is made: links to a heading that was renamed, to a page or image that
is gone, translations whose source text went on, and whatever another configuration,
pack or glossary tells. Of the state before only its findings are wanted, and those of a
commit are remembered.
"""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from doclint.config import Config
from doclint.config.kit import kit
from doclint.dataclasses import dataclass, replace
from doclint.document import Document, Part
from doclint.engine.caching.cache import Cache
from doclint.engine.caching.remembered import recall, remember
from doclint.engine.change.lines import PageChange, page_change
from doclint.engine.change.novelty import KnownFinding, StateBefore, known
from doclint.engine.change.renames import renames
from doclint.engine.change.states import State
from doclint.engine.change.trees import is_setting, of_checkout
from doclint.engine.discover import SUFFIXES, discover
from doclint.engine.history.origins import STALE
from doclint.engine.pairs import sources
from doclint.engine.request import Earlier, Progress
from doclint.engine.results import GAVE_UP
from doclint.engine.run import check_paths, recount
from doclint.errors import NoPageError
from doclint.files.mirror import Entries
from doclint.files.repository import prefix
from doclint.findings import ChangeSummary, Finding, Report, Severity
from doclint.source import Source, Span
from doclint.text.spans import Met


@dataclass(frozen=True)
class Side:
    """A state of the project with the configuration that holds in it."""

    state: State
    config: Config


@dataclass(frozen=True)
class ComparisonWishes:
    """How to go about both runs; the fields are those of `check_paths`. `only_lines`:
    leave out what a change broke elsewhere."""

    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    language: str | None = None
    jobs: int | None = None
    cache: bool = True
    progress: Progress | None = None
    only_lines: bool = False


@dataclass(frozen=True)
class ProjectChange:
    """What lies between the states before (several where branches are merged) and the
    one after. `base` is what to call the former."""

    before: tuple[Side, ...]
    after: Side
    base: str
    wishes: ComparisonWishes

    @cached_property
    def _steps(self) -> list[_Step]:
        return [_Step.of(side, self.after) for side in self.before]

    @cached_property
    def _known(self) -> dict[int, Sequence[KnownFinding]]:
        """What the states before had, as far as it was asked for, by their number."""
        return {}

    def _debt(self, number: int) -> Sequence[KnownFinding]:
        if number not in self._known:
            self._known[number] = _known(self._steps[number], self.wishes)
        return self._known[number]

    @cached_property
    def earlier(self) -> Earlier | None:
        """Source pages as they were."""
        return _earlier(self._steps, self.base)

    def check(self, paths: Sequence[Path] = ()) -> Report:
        """Check the state after, and tell what none of those before has; `paths` limits
        what is reported.

        Raises DoclintError as `check_paths` does.
        """
        try:
            report = _checked(self.after.config, self.wishes, paths, self.earlier)
        except NoPageError as error:
            return Report(
                (), (), notices=(error.message,), change=ChangeSummary(self.base)
            )
        if not paths:
            _remember(self.after, report, self.wishes, self.base)
        return self.brought(report)

    def brought(self, report: Report) -> Report:
        """What a change brought, of the report of the state after it."""
        new: Sequence[Finding] = report.findings
        for number, step in enumerate(self._steps):
            if new:  # where nothing is found, nobody need know what was there before
                new = StateBefore(self._debt(number), step.changes, step.gone).unknown(
                    new
                )
        summary = ChangeSummary(self.base, _changed_lines(self._steps))
        blamed = [finding for finding in new if self._is_to_blame(finding, summary)]
        kept = list(_without_notes_of_stale(blamed, summary))
        summary = replace(summary, old=len(report.findings) - len(kept))
        return replace(recount(report, kept), explained=(), change=summary)

    def _is_to_blame(self, finding: Finding, summary: ChangeSummary) -> bool:
        """Whether the change is to blame for a finding that was not there before.

        What weighs all pages of a site may turn on a page that nobody touched, and says
        so no louder for this change. What is seen on a page alone, and nobody rewrote
        that, is none of its doing: its source page is gone, or it is called otherwise
        and has none any more.
        """
        touched = summary.touches(finding)
        if self.wishes.only_lines or touched:
            return touched
        rule = kit(self.after.config).rules.get(finding.rule)
        if rule is None or any(step.settings for step in self._steps):
            return True
        is_seen_on_page = all(
            issubclass(kind, (Document, Part)) for kind in rule.visits
        )
        was_rewritten = bool(summary.pages.get(finding.path))
        has_moved = any(step.has_moved(finding.path) for step in self._steps)
        if is_seen_on_page and has_moved and not was_rewritten:
            return False
        if not rule.weighs:
            return True
        return any(other.path in summary.pages for other in finding.related)


@dataclass(frozen=True)
class _Step:
    """What lies between a state before and the one after. `changes` are pages that
    changed or are new, `gone` those that are no more, by their paths then, `texts`
    pages as they were, `removed` files of any kind that are no more under their name;
    `settings`: something bears on all pages."""

    side: Side
    changes: Mapping[str, PageChange]
    gone: frozenset[str]
    texts: Mapping[str, str]
    removed: frozenset[str]
    settings: bool

    @cached_property
    def orphaned(self) -> frozenset[str]:
        """The translations whose source page is no more, or is called otherwise."""
        left = self.texts.keys() & self.removed
        if not left:
            return frozenset()
        pages = discover(self.side.config).all
        origins = sources(self.side.config, pages, pages)
        return frozenset(path for path, source in origins.items() if source in left)

    def has_moved(self, path: str) -> bool:
        """Whether a page, or its source page, is not where it was."""
        change = self.changes.get(path)
        return path in self.orphaned or (change is not None and change.before != path)

    @staticmethod
    def of(side: Side, after: Side) -> _Step:
        """Compare two states, file by file."""
        at = prefix(after.config.root) or ""
        then = side.state.entries or {}
        now = after.state.entries
        if now is None:
            now = _of_checkout(after, at, then)
        differing = [
            path for path in then.keys() | now.keys() if then.get(path) != now.get(path)
        ]
        pages = [path for path in differing if path.lower().endswith(SUFFIXES)]
        old = _texts(side.config, (_from(at, path) for path in pages if path in then))
        new = _texts(after.config, (_from(at, path) for path in pages if path in now))
        names = _earlier_names(old, new)
        changes: dict[str, PageChange] = {}
        for page, text in new.items():
            earlier = names.get(page)
            changes[page] = page_change(
                earlier or page, old.get(earlier or "", ""), text
            )
        gone = frozenset(old) - set(names.values())
        removed = frozenset(_from(at, path) for path in differing if path not in now)
        return _Step(
            side,
            changes,
            gone,
            old,
            removed,
            any(is_setting(path) for path in differing),
        )


def _earlier_names(old: Mapping[str, str], new: Mapping[str, str]) -> dict[str, str]:
    """How each page was called before, those left out that are new."""
    lost = {page: text for page, text in old.items() if page not in new}
    added = {page: text for page, text in new.items() if page not in old}
    return {page: page for page in new.keys() & old.keys()} | renames(lost, added)


def _of_checkout(after: Side, at: str, then: Entries) -> Entries:
    """What the checkout has, as entries by their paths from the repository's top."""
    gate = after.config.site_gate
    pages = [posixpath.normpath(f"{at}{page}") for page in discover(after.config).all]
    read, lies = (
        (lambda path: gate.file(_from(at, path))),
        (lambda path: gate.is_file(_from(at, path))),
    )
    return of_checkout(after.config.root, pages, then, read, lies)


def _from(at: str, path: str) -> str:
    """A path of the repository as one from the project's root."""
    return (
        path.removeprefix(at)
        if path.startswith(at)
        else posixpath.relpath(path, at or ".")
    )


def _texts(config: Config, pages: Iterable[str]) -> dict[str, str]:
    """The text of each page, by its path."""
    return {page: _text(config, page) for page in pages if page}


def _text(config: Config, page: str) -> str:
    try:
        return Source.decode(page, config.gate.page(page)).text
    except OSError:
        return ""


def _earlier(steps: Iterable[_Step], base: str) -> Earlier | None:
    """Pages that the change rewrote, as they were; where two branches meet, nobody can
    say which translation lags."""
    steps = list(steps)
    if len(steps) != 1:
        return None
    [step] = steps
    texts = {
        page: step.texts[change.before].encode("utf-8", "surrogatepass")
        for page, change in step.changes.items()
        if change.before in step.texts
    }
    renamed = {
        change.before: page
        for page, change in step.changes.items()
        if change.before != page
    }
    return Earlier(base, texts, frozenset(step.changes), step.removed, renamed)


def _checked(
    config: Config,
    wishes: ComparisonWishes,
    paths: Sequence[Path] = (),
    earlier: Earlier | None = None,
) -> Report:
    return check_paths(
        config,
        paths,
        select=wishes.select,
        ignore=wishes.ignore,
        language=wishes.language,
        jobs=wishes.jobs,
        cache=wishes.cache,
        progress=wishes.progress,
        earlier=earlier,
        once=False,
    )


def _store(side: Side, wishes: ComparisonWishes) -> Cache | None:
    """Where the findings of a state are remembered, by all that bears on them."""
    if not wishes.cache:
        return None
    # What the folder tells of its languages follows from what the state holds, and need
    # not be found out for this.
    return Cache.of(
        replace(side.config, select=tuple(wishes.select), ignore=tuple(wishes.ignore))
    )


def _known(step: _Step, wishes: ComparisonWishes) -> Sequence[KnownFinding]:
    """The findings of a state before, and those that the site's manner explained
    then."""
    if not step.side.state.entries:
        return ()
    store = _store(step.side, wishes)
    name = _name(step.side.state, wishes)
    remembered = recall(store, name)
    if remembered is not None:
        return remembered
    try:
        report = _checked(step.side.config, wishes)
    except NoPageError:  # there was no page yet
        return ()
    made = [known(finding) for finding in (*report.findings, *report.explained)]
    if _is_whole(report):
        remember(store, name, made)
    return made


def _name(state: State, wishes: ComparisonWishes) -> str:
    return f"{state.key} {wishes.language or ''}"


def _remember(after: Side, report: Report, wishes: ComparisonWishes, base: str) -> None:
    """Keep what was found: once the change is committed, the next one is compared with
    it. What was told only because the source text changed just now is no debt."""
    if after.state.entries is None or not _is_whole(report):
        return
    findings = (
        f
        for f in (*report.findings, *report.explained)
        if not (f.rule == STALE and f"since {base}" in f.message)
    )
    remember(
        _store(after, wishes),
        _name(after.state, wishes),
        [known(finding) for finding in findings],
    )


def _is_whole(report: Report) -> bool:
    return not report.crashed and all(
        finding.rule != GAVE_UP for finding in report.findings
    )


def _without_notes_of_stale(
    findings: Sequence[Finding], summary: ChangeSummary
) -> Iterator[Finding]:
    """Findings without the notes on blocks that a change of the source left behind:
    that these are older says all of it, and nobody touched them."""
    behind: defaultdict[str, list[Span]] = defaultdict(list)
    for finding in findings:
        if finding.rule == STALE and finding.path not in summary.pages:
            behind[finding.path].append(finding.span)
    left = {path: Met(spans) for path, spans in behind.items()}
    for finding in findings:
        is_note = finding.severity is Severity.INFO and finding.rule != STALE
        if not (
            is_note and finding.path in left and left[finding.path].meets(finding.span)
        ):
            yield finding


Ranges = tuple[tuple[int, int], ...]


def _changed_lines(steps: Sequence[_Step]) -> dict[str, Ranges]:
    """The changed lines by page; where two branches meet, a page is changed when it is
    like neither's."""
    first = steps[0].changes if steps else {}
    common = (page for page in first if all(page in step.changes for step in steps))
    return {
        page: min((step.changes[page].ranges for step in steps), key=_number_of_lines)
        for page in common
    }


def _number_of_lines(ranges: Ranges) -> int:
    return sum(last - first + 1 for first, last in ranges)
