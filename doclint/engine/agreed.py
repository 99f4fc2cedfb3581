"""What all translations of a page do with a place of their source is no slip of one.

A heading that every language leaves as it is, above text that is translated, is an error message or a name; a label in
code that nearly every language says in words of its own is one that readers see in their language; a key of an interface
file that several languages have, and the source has not, is one that the source had before. Each place stays, as a note.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from doclint.dataclasses import dataclass, replace
from doclint.engine.request import Request
from doclint.engine.source_places import Key, SourcePlaces, key_of
from doclint.expressions import expression
from doclint.findings import Finding, PageSummary, Report, Severity
from doclint.languages.record import words

_LEFT = "translation/untranslated"
_CHANGED_CODE = "translation/changed-inline-code"
_OLD_KEY = "messages/left-over"
_HEADING = expression(r" {0,3}#{1,6}\s")
# Words without a sign of code, as a button bears them.
_LABEL = expression(r"[A-Z][\w-]*(?: [\w-]+)*")
# What programs call values and their types is typed in every language.
_TYPED = words(
    "True False None Null Nil Undefined String Integer Int Float Double Boolean Bool Number Array List Map Set Dict "
    "Object Char Byte Void Any Date"
)


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When translations agree; pages on either side stand in tests/engine/test_agreed.py."""

    # So many translations (count) of a page do it,
    translations: int = 3
    # and for code this share of all that the page has (0 to 1); a heading all must leave.
    share: float = 0.75


_LIMITS = _Calibration()


def with_agreement(report: Report, request: Request) -> Report:
    """The report with what the translations of a page agree on as notes."""
    pages = {page.path: page for page in report.pages}
    agreement = _Agreement(pages, request, SourcePlaces(pages))
    findings = agreement.on_code(agreement.on_headings(report.findings))
    findings = agreement.on_keys(findings)
    return replace(report, findings=tuple(findings))


@dataclass(frozen=True, slots=True)
class _Agreement:
    """The pages that are reported, by path, and what is asked of them."""

    pages: Mapping[str, PageSummary]
    request: Request
    places: SourcePlaces

    def on_headings(self, findings: Sequence[Finding]) -> list[Finding]:
        """All findings, those of headings that every translation leaves as notes."""
        left = [finding for finding in findings if finding.rule == _LEFT]
        lines = {
            (finding.path, place.place.start.line)
            for finding in left
            for place in self.places.of(finding)
        }
        groups = self._groups(left, self._is_heading)
        agreed = {
            key
            for key, group in groups.items()
            if len(group) == self.places.translations[key[0]]
            and not any(self._is_left_below(path, key, lines) for path in group)
        }
        return self._noted(
            findings, _LEFT, agreed, "all translations leave it, above text of theirs"
        )

    def on_code(self, findings: Sequence[Finding]) -> list[Finding]:
        """All findings, those of labels in code that nearly every translation says in
        its own words as notes."""
        changed = [
            finding
            for finding in findings
            if finding.rule == _CHANGED_CODE and _is_label(finding)
        ]
        groups = self._groups(changed, lambda key: True)
        agreed = {
            key
            for key, group in groups.items()
            if len(group) >= _LIMITS.share * self.places.translations[key[0]]
            and len({finding.message for finding in group.values()}) > 1
        }
        return self._noted(
            findings,
            _CHANGED_CODE,
            agreed,
            "nearly all translations say it in their words",
        )

    def on_keys(self, findings: Sequence[Finding]) -> list[Finding]:
        """All findings, those of a key that several translations of a file have as notes: nobody made that slip twice."""
        files: defaultdict[tuple[str | None, str], set[str]] = defaultdict(set)
        for finding in findings:
            if finding.rule == _OLD_KEY:
                files[self._key_of(finding)].add(finding.path)

        def is_older(finding: Finding) -> bool:
            return finding.rule == _OLD_KEY and len(files[self._key_of(finding)]) > 1

        why = "other languages have it, too: an older key of the source"
        return [
            _note(finding, why) if is_older(finding) else finding
            for finding in findings
        ]

    def _key_of(self, finding: Finding) -> tuple[str | None, str]:
        """The source of a finding's file, and what is said of a key there."""
        page = self.pages.get(finding.path)
        return page.source if page else None, finding.message

    def _groups(
        self, findings: Iterable[Finding], is_meant: Callable[[Key], bool]
    ) -> Mapping[Key, Mapping[str, Finding]]:
        """The findings of enough translations of a page, by their place in the source
        and their page."""
        groups: defaultdict[Key, dict[str, Finding]] = defaultdict(dict)
        for finding in findings:
            for place in self.places.of(finding)[:1]:
                groups[key_of(place)].setdefault(finding.path, finding)
        return {
            key: group
            for key, group in groups.items()
            if len(group) >= _LIMITS.translations
            and key[0] in self.pages
            and is_meant(key)
        }

    def _noted(
        self, findings: Sequence[Finding], rule: str, agreed: Collection[Key], why: str
    ) -> list[Finding]:
        if not agreed:
            return list(findings)

        def is_agreed(finding: Finding) -> bool:
            places = self.places.of(finding)[:1]
            return finding.rule == rule and any(
                key_of(place) in agreed for place in places
            )

        return [
            _note(finding, why) if is_agreed(finding) else finding
            for finding in findings
        ]

    def _is_heading(self, key: Key) -> bool:
        """Whether a heading begins on the line of a place."""
        source = self.request.reader.source(key[0])
        return _HEADING.match(source.cut(source.line_span(key[1]))) is not None

    def _is_left_below(
        self, path: str, key: Key, lines: Collection[tuple[str, int]]
    ) -> bool:
        """Whether the block below a heading is left, too, or is not there."""
        below = [
            block for block in self.pages[path].blocks if block.source_first > key[1]
        ]
        if not below:
            return True
        first = min(below, key=lambda block: block.source_first)
        span = range(first.source_first, first.source_last + 1)
        return not first.first or any((path, line) in lines for line in span)


def _note(finding: Finding, why: str) -> Finding:
    message = f"{finding.message}; {why}"
    return replace(finding, severity=Severity.INFO, message=message)


def _is_label(finding: Finding) -> bool:
    """Whether what is expected is words as a button bears them."""
    wanted = (finding.suggestion or "").strip()
    return _LABEL.fullmatch(wanted) is not None and wanted not in _TYPED
