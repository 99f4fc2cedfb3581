"""Versions of a site's pages that lie beside one another: what an older copy of a page
has as the newest has it is told there, and here as a note. Nobody mends each copy by
hand."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from doclint.dataclasses import dataclass, replace
from doclint.expressions import expression
from doclint.findings import Finding, RelatedPlace, Severity

# The name of a folder that holds a version: `version-1.2`, `v1.13.0`, `22.0`.
_NUMBERED = expression(
    r"(?:versions?-)?v?(\d+(?:\.(?:\d+|x))+)(?:[-.]?(?:lts|stable|beta|alpha|rc)[\d.]*)?",
    re.IGNORECASE,
)
# That of the pages as they are now.
_NOW = frozenset({"current", "latest", "next", "main", "stable"})
# Folders of versions beside the folder of the pages as they are now:
# `versioned_docs/version-1.2/` beside `docs/`.
_BESIDE = expression(r"(?:^|(?<=/))versioned_([^/]+)/[^/]+(?=/)")
_NEWEST = (1 << 30,)
_Version = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Versions:
    """The pages that are versions of one, the newest first, by the path of each."""

    of: Mapping[str, Sequence[str]]

    @staticmethod
    def among(paths: Iterable[str]) -> Versions:
        """The versions among all pages of a project."""
        groups: defaultdict[str, list[tuple[_Version, str]]] = defaultdict(list)
        for path in paths:
            name, version = _told(path)
            groups[name].append((version, path))
        several = (
            sorted(group, reverse=True)
            for group in groups.values()
            if min(group)[0] < max(group)[0]
        )
        return Versions(
            {
                path: [each for _, each in group]
                for group in several
                for _, path in group
            }
        )

    def settled(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """All findings; those that a newer version of the page has as well are
        notes."""
        known = list(findings)
        by_page: defaultdict[str, list[Finding]] = defaultdict(list)
        for finding in known:
            by_page[finding.path].append(finding)
        for path, here in by_page.items():
            versions = self.of.get(path, ())
            newer = versions[: versions.index(path)] if path in versions else ()
            yield from _against(
                here, [by_page[each] for each in newer if each in by_page]
            )


def without_copies(
    findings: Iterable[Finding], languages: Mapping[str, str | None]
) -> Iterator[Finding]:
    """All findings; those of a source page that lies once more in a folder of its
    language (`docs/locales/en/keys.md` beside `docs/keys.md`) are notes where both have
    them. `languages` are those of all pages that translate none; None where nothing
    tells it."""
    known = list(findings)
    by_page: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in known:
        by_page[finding.path].append(finding)
    for path, here in by_page.items():
        original = _original(path, languages)
        there = by_page.get(original or "")
        yield from _against(here, [there] if there else [], "the original page")


def _original(path: str, languages: Mapping[str, str | None]) -> str | None:
    """The page whose copy lies in a folder of its language: in the same language, or
    in none that the configuration tells."""
    language, folders = languages.get(path), path.split("/")
    if not language:
        return None
    for at, folder in enumerate(folders[:-1]):
        if folder.lower() != language:
            continue
        for first in (at, at - 1):  # `en`, or `locales/en`
            shorter = "/".join((*folders[: max(first, 0)], *folders[at + 1 :]))
            if shorter in languages and languages[shorter] in (language, None):
                return shorter
    return None


def _told(path: str) -> tuple[str, _Version]:
    """What a page is called in every version, and its version."""
    beside = _BESIDE.search(path)
    if beside:
        return f"{path[: beside.start()]}{beside[1]}{path[beside.end() :]}", _numbers(
            beside[0].rpartition("/")[2]
        )
    folders, slash, page = path.rpartition("/")
    names = folders.split("/")
    at = next(
        (
            at
            for at, name in enumerate(names)
            if name in _NOW or _NUMBERED.fullmatch(name)
        ),
        None,
    )
    if at is None:
        return path, _NEWEST
    return f"{'/'.join((*names[:at], '*', *names[at + 1 :]))}{slash}{page}", _numbers(
        names[at]
    )


def _numbers(name: str) -> _Version:
    match = _NUMBERED.fullmatch(name)
    return (
        tuple(int(part) for part in match[1].split(".") if part.isdecimal())
        if match
        else _NEWEST
    )


def _against(
    here: Sequence[Finding],
    newer: Sequence[Sequence[Finding]],
    what: str = "a newer version of the page",
) -> Iterator[Finding]:
    """The findings of a page beside those of its newer versions. As many of a kind as
    the nearest of these has are the same."""
    left = [Counter(map(_kind, findings)) for findings in newer]
    first = [
        {_kind(finding): finding for finding in reversed(findings)}
        for findings in newer
    ]
    for finding in here:
        at = next((at for at, known in enumerate(left) if known[_kind(finding)]), None)
        if at is None or finding.severity is Severity.INFO:
            yield finding
            continue
        kind = _kind(finding)
        left[at][kind] -= 1
        yield _noted(finding, first[at][kind], what)


def _kind(finding: Finding) -> tuple[str, str]:
    return finding.rule, finding.excerpt.strip()


def _noted(finding: Finding, twin: Finding, what: str) -> Finding:
    there = RelatedPlace(twin.path, twin.place, f"{what} has the same", "")
    message = f"{finding.message}; {what} has the same"
    return replace(
        finding,
        severity=Severity.INFO,
        message=message,
        related=(*finding.related, there),
    )
