"""What comes with the age of translations is told once.

A source text that changed leaves differences behind in all its translations, and an old
translation has them throughout. Rules that find such differences say so (`Rule.ages`).
What all translations of a page show alike is told at their source; what a page shows
throughout, for it is mostly older, at its top; and many findings of one rule on a page
with the first of them. Each place stays, as a note.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from doclint.config import Active
from doclint.dataclasses import dataclass, replace
from doclint.engine.judge import stamp
from doclint.engine.plan import plan
from doclint.engine.request import Request
from doclint.engine.source_places import Key, SourcePlaces, key_of
from doclint.findings import (
    BlockLines,
    Finding,
    Hit,
    PageSummary,
    Place,
    RelatedPlace,
    Report,
    Severity,
)
from doclint.source import Span

_SHARED = "translation/shared-difference"
_OLDER = "structure/older-version"
_DRIFTED = "structure/drifted"


@dataclass(frozen=True, slots=True)
class AgingCalibration:
    """When differences have one cause: counted on findings of seven sites, many of them
    judged by readers (`benchmarks/precision`)."""

    # So many translations (count) of a page show a difference, and this share of all
    # that it has (0 to 1), if it is the source's.
    translations: int = 3
    share: float = 0.75
    # A page is mostly older if less than this share (0 to 1) of its source's blocks is
    # there as the source has it now. Pages with fewer blocks (count), and those with
    # fewer findings (count), are told block by block.
    current: float = 0.67
    blocks: int = 8
    findings: int = 5
    # So many findings (count) of a rule are told one by one on a page.
    each: int = 4


CALIBRATION = AgingCalibration()


def told_once(report: Report, request: Request) -> Report:
    """The report with what many findings have in common told once; they are notes
    then."""
    pages = {page.path: page for page in report.pages}
    aging = _Aging(pages, request, SourcePlaces(pages))
    older = list(aging.older(report.findings))
    findings = aging.at_the_source(report.findings)
    findings = aging.at_the_top(findings, older)
    findings = aging.with_the_first(findings)
    return replace(report, findings=tuple(sorted(findings, key=lambda f: f.order)))


@dataclass(frozen=True, slots=True)
class _Older:
    """A page that is mostly older: how many of the blocks of its source are as that has
    them `now`, of how many in `all`, and the places of the others."""

    page: PageSummary
    now: int
    all: int
    places: tuple[RelatedPlace, ...]


@dataclass(frozen=True, slots=True)
class _Aging:
    """The pages that are reported, by path, and what is asked of them."""

    pages: Mapping[str, PageSummary]
    request: Request
    places: SourcePlaces

    def older(self, findings: Iterable[Finding]) -> Iterator[_Older]:
        """The pages that are mostly of an older version than their source, without
        those of which that has been told."""
        differences: defaultdict[str, list[Finding]] = defaultdict(list)
        drifted: set[str] = set()
        for finding in findings:
            if self._ages(finding) and not self._is_of_form(finding):
                differences[finding.path].append(finding)
            if finding.rule == _DRIFTED:
                drifted.add(finding.path)
        for path, group in differences.items():
            if path not in drifted and self._is_on(_OLDER, path):
                yield from self._mostly_older(self.pages[path], group)

    def _mostly_older(
        self, page: PageSummary, differences: Sequence[Finding]
    ) -> Iterator[_Older]:
        """The page, if few blocks of its source are without a difference."""
        blocks = [block for block in page.blocks if block.source_first]
        if len(differences) < CALIBRATION.findings or len(blocks) < CALIBRATION.blocks:
            return
        places = [place for finding in differences for place in self.places.of(finding)]
        lines = {place.place.start.line for place in places}
        now = sum(_is_as_now(block, lines) for block in blocks)
        if now < CALIBRATION.current * len(blocks):
            yield _Older(page, now, len(blocks), _each(places))

    def at_the_source(self, findings: Iterable[Finding]) -> list[Finding]:
        """All findings, those that (nearly) all translations of a page share as notes,
        with one for each source page and rule."""
        known = list(findings)
        groups = self._shared(known)
        shown = [
            _noted(finding, "so in nearly all translations, and told at the source")
            if self._is_shared(finding, groups)
            else finding
            for finding in known
        ]
        by_page: defaultdict[tuple[str, str], list[Key]] = defaultdict(list)
        for rule, key in sorted(groups):
            by_page[key[0], rule].append(key)
        for (_, rule), keys in by_page.items():
            shown.append(self._of_source(rule, groups[rule, keys[0]], len(keys) - 1))
        return shown

    def _is_shared(self, finding: Finding, groups: Collection[tuple[str, Key]]) -> bool:
        """Whether a difference is one that the source is told of, at all its places."""
        return self._ages(finding) and all(
            (finding.rule, key_of(place)) in groups for place in self.places.of(finding)
        )

    def at_the_top(
        self, findings: Iterable[Finding], older: Collection[_Older]
    ) -> list[Finding]:
        """All findings, those of pages that are mostly older as notes, with one for
        each page."""
        paths = {each.page.path for each in older}
        shown = [
            _noted(finding, "the page is mostly of an older version")
            if finding.path in paths
            and self._ages(finding)
            and not self._is_of_form(finding)
            else finding
            for finding in findings
        ]
        return shown + [self._of_page(page) for page in older]

    def with_the_first(self, findings: Iterable[Finding]) -> list[Finding]:
        """All findings, where a rule has many on a page those after the first as notes,
        and their places with the first."""
        known = list(findings)
        groups: defaultdict[tuple[str, str], list[Finding]] = defaultdict(list)
        for finding in sorted(known, key=lambda f: f.order):
            if self._most(finding):
                groups[finding.path, finding.rule].append(finding)
        shown = []
        for finding in known:
            most = self._most(finding)
            group = groups[finding.path, finding.rule] if most else []
            if len(group) <= most:
                shown.append(finding)
            elif finding is group[0]:
                shown.append(_with_others(finding, group[1:]))
            else:
                shown.append(_noted(finding, "told with the first on the page"))
        return shown

    def _most(self, finding: Finding) -> int:
        """How many findings of its kind are told one by one on a page; 0 where all
        are."""
        active = self._plain(finding)
        if active is None:
            return 0
        if active.rule.gathers:
            return active.rule.gathers
        is_compared = active.rule.ages and bool(finding.related)
        return CALIBRATION.each if is_compared else 0

    def _ages(self, finding: Finding) -> bool:
        """Whether it is a difference from the source text that comes with age."""
        active = self._active(finding)
        return active is not None and active.rule.ages

    def _is_of_form(self, finding: Finding) -> bool:
        """Whether the block says what its source says now, only written otherwise, as a
        name without its backticks: such a block is no older one."""
        if finding.fix is None:
            return False
        written = self.request.reader.source(finding.path)
        return all(
            _letters(written.cut(edit.span)) == _letters(edit.text)
            for edit in finding.fix.edits
        )

    def _active(self, finding: Finding) -> Active | None:
        """The rule of a warning that points to the source text, unless somebody asked
        it to be more."""
        return self._plain(finding) if self.places.of(finding) else None

    def _plain(self, finding: Finding) -> Active | None:
        """The rule of a warning, unless somebody asked it to be more."""
        active = plan(self.request.config, finding.path).rules.get(finding.rule)
        is_plain = (
            active is not None
            and active.severity <= active.rule.severity
            and finding.severity is Severity.WARNING
        )
        return active if is_plain else None

    def _is_on(self, rule: str, path: str) -> bool:
        return rule in plan(self.request.config, path).rules

    def _shared(
        self, findings: Iterable[Finding]
    ) -> Mapping[tuple[str, Key], Sequence[Finding]]:
        """The findings of (nearly) all translations of a page, by rule and place in the
        source text; none of source pages that are not reported."""
        groups: defaultdict[tuple[str, Key], dict[str, Finding]] = defaultdict(dict)
        for finding in findings:
            if self._ages(finding):
                for place in self.places.of(finding):
                    groups[finding.rule, key_of(place)].setdefault(
                        finding.path, finding
                    )
        translations = self.places.translations
        shared: dict[tuple[str, Key], Sequence[Finding]] = {}
        for (rule, key), by_page in groups.items():
            source = key[0]
            is_told = source in self.pages and self._is_on(_SHARED, source)
            group = tuple(by_page.values())
            if is_told and _are_nearly_all(group, translations[source]):
                shared[rule, key] = group
        return shared

    def _of_source(self, rule: str, group: Sequence[Finding], more: int) -> Finding:
        """What is told of a source page: the translations that differ there, and in
        how many more places they do."""
        there = self.places.of(group[0])[0]
        shown, every = len(group), self.places.translations[there.path]
        count = f"all {every}" if shown == every else f"{shown} of {every}"
        also = f", and in {more} more places of the page" if more else ""
        message = (
            f"found {count} translations unlike the text here{also} ({rule}), "
            "expected them to follow it, or the text as they have it"
        )
        finding = self._stamped(_SHARED, there.path, there.place, message)
        return replace(finding, related=tuple(map(_place_of, group)))

    def _of_page(self, older: _Older) -> Finding:
        page = older.page
        first = next(block for block in page.blocks if block.first)
        message = (
            f"found {older.now} of the source's {older.all} blocks as they are now, "
            "expected a translation of the page as it is now"
        )
        source = self.request.reader.source(page.path)
        span = source.line_span(first.first)
        place = Place(source.position(span.start), source.position(span.end))
        finding = self._stamped(_OLDER, page.path, place, message)
        return replace(finding, related=older.places)

    def _stamped(self, rule: str, path: str, place: Place, message: str) -> Finding:
        """A finding of the engine's own, from a place to the end of its line."""
        reader = self.request.reader
        source = reader.source(path)
        line = source.line_span(place.start.line)
        start = min(line.start + place.start.column - 1, line.end)
        active = plan(self.request.config, path).rules[rule]
        hit = Hit(Span(start, line.end), message)
        return stamp(hit, active, source, self.pages[path].language, reader.source)


def _are_nearly_all(group: Sequence[Finding], translations: int) -> bool:
    """Whether nearly all translations of a page have findings that say the same."""
    if len(group) < CALIBRATION.translations:
        return False
    are_enough = len(group) >= CALIBRATION.share * translations
    return are_enough and _say_the_same(group)


def _say_the_same(group: Collection[Finding]) -> bool:
    """Whether most findings of a place say the same. What each translation has in words
    of its own, somebody translated: no change of the source brought it about."""
    ((_, times),) = Counter(finding.message for finding in group).most_common(1)
    return times >= CALIBRATION.share * len(group)


def _each(places: Iterable[RelatedPlace]) -> tuple[RelatedPlace, ...]:
    """Places in their order, those of several rules once."""
    by_key = {key_of(place): place for place in places}
    return tuple(by_key[key] for key in sorted(by_key))


def _is_as_now(block: BlockLines, lines: Collection[int]) -> bool:
    """Whether a block is translated, and nothing is told of it."""
    if not block.first:
        return False
    first, last = block.source_first, block.source_last
    return not any(first <= line <= last for line in lines)


def _letters(text: str) -> str:
    """The letters and digits of a text, those of full width as the others."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text)))


def _place_of(finding: Finding) -> RelatedPlace:
    return RelatedPlace(finding.path, finding.place, finding.message, "")


def _noted(finding: Finding, why: str) -> Finding:
    message = f"{finding.message}; {why}"
    return replace(finding, severity=Severity.INFO, message=message)


def _with_others(first: Finding, others: Sequence[Finding]) -> Finding:
    places = tuple(map(_place_of, others))
    message = f"{first.message}; {len(others)} more of the kind on this page"
    return replace(first, message=message, related=(*first.related, *places))
