"""Rounds of mending: what fixes change is proven page by page, and the whole run by its
findings; what fails is left.

A page is mended, read again and compared with what it was (`proof`). Once nothing is
left to mend, the findings are compared with those of the start: none at warning or
above may be new, and none that was mended may still be there. Where it is otherwise,
the fixes behind it are refused and the run begins anew without them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from doclint.dataclasses import replace
from doclint.engine.mending.attempt import Attempt, Refusal, same_place
from doclint.engine.mending.brought_in import brought_in
from doclint.engine.mending.edits import Applied, Moves, apply
from doclint.engine.mending.portrait import Portrait
from doclint.engine.mending.proof import undeclared_difference
from doclint.engine.page import document_of
from doclint.engine.plan import plan
from doclint.engine.request import Request
from doclint.engine.run import report_of
from doclint.findings import Change, Finding, Report
from doclint.parsing import rendered
from doclint.source import Source, Span

# A fix may uncover the next fault; one that never settles is refused after so many
# rounds.
_ROUNDS = 10
# So often the run begins anew without the fixes that failed; then all that changed a
# page with a new fault is refused.
_ATTEMPTS = 6
# To find the fixes that fail, a page is read again and again: so many characters in all
# (a second of CPU), but so often at least. What is left then is refused together. No
# real page has come near that.
_MOST_READ, _LEAST_READINGS = 300_000, 8
MARK = b"\xef\xbb\xbf"

_MALFORMED = "its edits are malformed; this is a fault of doclint"

FixKey = tuple[object, ...]


def key_of(finding: Finding) -> FixKey:
    """What tells a fix from others when the text before it has moved."""
    start = finding.span.start
    edits = finding.fix.edits if finding.fix else ()
    steps = tuple(
        (edit.span.start - start, edit.span.end - start, edit.text) for edit in edits
    )
    return finding.path, finding.rule, finding.message, finding.excerpt, steps


class Mending(NamedTuple):
    """The pages that fixes changed, by path; the report of what is left; the fixes that
    were refused; the findings whose fixes were applied."""

    changed: Mapping[str, bytes]
    report: Report
    refusals: Sequence[Refusal]
    applied: Sequence[Finding] = ()


Choose = Callable[[Report], Sequence[Finding]]


def every_finding(report: Report) -> Sequence[Finding]:
    """All that a report tells."""
    return report.findings


def mend(
    request: Request, *, unsafe: bool = False, choose: Choose = every_finding
) -> Mending:
    """Mend the pages of a request until nothing is left to mend that proves itself,
    with `unsafe` also where words or values are replaced. `request.given` has the texts
    to mend, others are read from their files. `choose` gives the findings of a report
    that are to be mended.

    Fixes that together brought up a fault are refused together, also those that were
    not to blame, and one may prove itself where another has been made. So whatever was
    refused is tried again on what came of the rest.
    """
    outcome = _mend(request, unsafe, choose)
    for _ in range(_ROUNDS if outcome.changed and outcome.refusals else 0):
        again = _mend(
            replace(request, given={**request.given, **outcome.changed}), unsafe, choose
        )
        changed, applied = (
            {**outcome.changed, **again.changed},
            [*outcome.applied, *again.applied],
        )
        outcome = Mending(changed, again.report, again.refusals, applied)
        if not (again.changed and again.refusals):
            break
    return outcome


def _mend(request: Request, unsafe: bool, choose: Choose) -> Mending:
    """As `mend`, without what was refused."""
    start = report_of(request)
    mender = _Mender(request, unsafe, choose)
    for _ in range(_ATTEMPTS):
        attempt = mender.attempt(start)
        failed = attempt.failed or list(brought_in(start, attempt, request))
        if not failed:
            applied = [fix.finding for fixes in attempt.done.values() for fix in fixes]
            return Mending(
                attempt.changed, attempt.report, list(mender.refused.values()), applied
            )
        mender.refuse(failed)
    for path in sorted(mender.last.changed):
        mender.refuse(
            Refusal(done.finding, "it would bring up other findings")
            for done in mender.last.done.get(path, ())
        )
    return Mending({}, start, list(mender.refused.values()))


class _Mender:
    """Attempts to mend, each without the fixes that were refused so far."""

    def __init__(self, request: Request, unsafe: bool, choose: Choose) -> None:
        self.request = request
        self.choose = choose
        self.unsafe = unsafe
        self.refused: dict[FixKey, Refusal] = {}
        self.last = Attempt(Report((), ()))
        # By path and text of a page: the findings that were to be mended, and what came
        # of it.
        self._known: dict[tuple[str, str], tuple[Sequence[Finding], Applied]] = {}

    def refuse(self, refusals: Iterable[Refusal]) -> None:
        """Leave fixes out from now on."""
        for refusal in refusals:
            self.refused.setdefault(key_of(refusal.finding), refusal)

    def attempt(self, report: Report) -> Attempt:
        """Mend, read and check in rounds, from the report of the pages as they were."""
        attempt = self.last = Attempt(report)
        for _ in range(_ROUNDS):
            taken = dict(self._round(attempt))
            if not taken:
                return attempt
            request = replace(
                self.request, given={**self.request.given, **attempt.changed}
            )
            attempt.report = report_of(request)
            attempt.failed = [
                Refusal(finding, "the finding would be there again")
                for finding in _still_there(taken, attempt.report)
            ]
            if attempt.failed:
                return attempt
        attempt.failed = [
            Refusal(finding, "it would change the page anew each time")
            for applied in taken.values()
            for finding in applied.taken
        ]
        return attempt

    def _round(self, attempt: Attempt) -> Iterator[tuple[str, Applied]]:
        """Apply what proves itself, page by page: the pages that changed, and the
        fixes."""
        reader = replace(
            self.request, given={**self.request.given, **attempt.changed}
        ).reader
        for path, findings in self._fixable(attempt.report):
            source, data = reader.source(path), reader.data(path)
            applied = self._proven_once(source, findings)
            if applied.text != source.text:
                attempt.record(path, applied)
                attempt.changed[path] = (
                    MARK if data.startswith(MARK) else b""
                ) + applied.text.encode("utf-8")
                yield path, applied

    def _fixable(self, report: Report) -> Iterator[tuple[str, list[Finding]]]:
        """The findings with a fix to apply, by page. Files that are no pages of the run
        are left to people."""
        by_page: defaultdict[str, list[Finding]] = defaultdict(list)
        for finding in self.choose(report):
            wanted = (
                finding.fix
                and (finding.fix.safe or self.unsafe)
                and key_of(finding) not in self.refused
            )
            if wanted:
                by_page[finding.path].append(finding)
        languages = {page.path: page.language for page in report.pages}
        self._languages = languages
        yield from (
            (path, by_page[path]) for path in sorted(by_page.keys() & languages.keys())
        )

    def _proven_once(self, source: Source, findings: Sequence[Finding]) -> Applied:
        """As `_proven`; where an attempt begins anew, most pages are as they were."""
        known = self._known.get((source.path, source.text))
        if known is None or known[0] != findings:
            known = self._known[source.path, source.text] = (
                findings,
                self._proven(source, findings),
            )
        return known[1]

    def _proven(self, source: Source, findings: Sequence[Finding]) -> Applied:
        """The fixes of a page that change what they declare and nothing else."""
        first = apply(source.text, findings, unsafe=True)
        self.refuse(
            Refusal(finding, _MALFORMED, malformed=True) for finding in first.malformed
        )
        page = _Page(source.text, self._portraits(source))
        groups: defaultdict[frozenset[Change], list[Finding]] = defaultdict(list)
        for finding in first.taken:
            groups[frozenset(finding.fix.changes if finding.fix else ())].append(
                finding
            )
        for changes, group in groups.items():
            self.refuse(page.take(group, changes))
        return apply(source.text, page.taken, unsafe=True)

    def _portraits(self, source: Source) -> Callable[[str], Portrait]:
        """What reads a state of a page."""
        known: dict[str, Portrait] = {}
        page = plan(self.request.config, source.path)
        language = self._languages.get(source.path)

        def portrait(text: str) -> Portrait:
            if text not in known:
                document = document_of(
                    self.request.config, source.path, text.encode("utf-8"), language
                )
                known[text] = Portrait(
                    document,
                    lambda doc: rendered(doc.source, page.dialect, page.vocabulary),
                )
            return known[text]

        return portrait


class _Page:
    """A page that takes fixes one group after the other, as long as they prove
    themselves."""

    def __init__(self, text: str, portrait: Callable[[str], Portrait]) -> None:
        self.text = text
        self.taken: list[Finding] = []
        self._portrait = portrait
        self._left = max(_MOST_READ, _LEAST_READINGS * len(text))

    def take(
        self, group: list[Finding], changes: frozenset[Change]
    ) -> Iterator[Refusal]:
        """Take the fixes of a group, which all declare the same; yields those that
        fail, found by halves."""
        before = apply(self.text, self.taken, unsafe=True)
        after = apply(self.text, [*self.taken, *group], unsafe=True)
        news = apply(self.text, group, unsafe=True).edits
        moves = Moves(before.edits)
        edits = [replace(edit, span=moves.span(edit.span)) for edit in news]
        what = undeclared_difference(
            self._portrait(before.text), self._portrait(after.text), edits, changes
        )
        self._left -= len(after.text)
        if what is None:
            self.taken += group
        elif len(group) == 1:
            yield Refusal(group[0], f"it would change {what}")
        elif self._left < 0:
            yield from (
                Refusal(finding, f"it, or another of many, would change {what}")
                for finding in group
            )
        else:
            middle = len(group) // 2
            yield from self.take(group[:middle], changes)
            yield from self.take(group[middle:], changes)


def _still_there(taken: Mapping[str, Applied], report: Report) -> Iterator[Finding]:
    """The findings whose fixes were applied to pages and which are told again, at the
    same place."""
    places: defaultdict[tuple[str, str, str], list[Span]] = defaultdict(list)
    for finding in report.findings:
        places[finding.path, finding.rule, finding.message].append(finding.span)
    for applied in taken.values():
        moves = Moves(applied.edits)
        for finding in applied.taken:
            place = moves.span(finding.span)
            if any(
                same_place(span, place)
                for span in places.get(
                    (finding.path, finding.rule, finding.message), ()
                )
            ):
                yield finding
