"""Pages whose other half is not there: source pages without translation, translations
without source page."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import doclint.engine.history.git as git
from doclint.config import Config, Route, language_of
from doclint.dataclasses import replace
from doclint.engine.discover import Pages
from doclint.engine.pairs import is_translation, ways_of
from doclint.files.repository import prefix
from doclint.languages import USUAL_SOURCE
from doclint.project import Counterpart

MISSING, ORPHAN = "translation/missing", "translation/orphan"
# Git is asked for no more pages than this in one run.
_MOST = 500
# A page that was renamed more often is taken for lost.
_ROUNDS = 5
Counterparts = tuple[Counterpart, ...]


def without_counterpart(
    config: Config, pages: Pages, rules: Collection[str], renamed: Mapping[str, str]
) -> tuple[Counterparts, Counterparts]:
    """The source pages without translation and the translations without source page,
    for rules that ask for them. `renamed` are the new names of pages that a change
    which is looked at renames, by their old ones."""
    if not {MISSING, ORPHAN} & set(rules):
        return (), ()
    ways = ways_of(config, pages.all)
    orphans = [
        replace(each, renamed=renamed.get(each.expected))
        for each in _orphans(config, pages.all, ways)
    ]
    alone = tuple(_with_renames(config, pages, orphans))
    moved = {(each.renamed, each.language) for each in alone}
    gaps = [
        gap
        for gap in _missing(config, pages.all, ways)
        if (gap.path, gap.language) not in moved
    ]
    return tuple(gaps), alone


def _missing(
    config: Config, pages: Sequence[str], ways: Sequence[Route]
) -> Iterator[Counterpart]:
    known = frozenset(pages)
    codes_of_source = {config.source_language or USUAL_SOURCE, None}
    is_declared = bool(config.languages.translations)
    for path in pages:
        if (
            any(way.to_source(path) not in (None, path) for way in ways)
            or language_of(config, path) not in codes_of_source
        ):
            continue
        wanted: dict[str, list[str]] = {}
        for way in ways:
            if translation := way.to_translation(path):
                wanted.setdefault(way.language, []).append(translation)
        for language, places in wanted.items():
            if not _there(config, known, places):
                yield Counterpart(path, places[0], language, is_declared)


def _orphans(
    config: Config, pages: Sequence[str], ways: Sequence[Route]
) -> Iterator[Counterpart]:
    known = frozenset(pages)
    is_declared = bool(config.languages.translations)
    for path in pages:
        places = [
            (way, source)
            for way in ways
            if (source := way.to_source(path)) is not None
            and source != path
            and not is_translation(source, way, ways)
        ]
        if places and not _there(config, known, [source for _, source in places]):
            yield Counterpart(path, places[0][1], places[0][0].language, is_declared)


def _there(config: Config, known: Collection[str], places: Iterable[str]) -> bool:
    """Whether a page is in one of several places."""
    return any(place in known or config.gate.is_file(place) for place in places)


def _with_renames(
    config: Config, pages: Pages, alone: Sequence[Counterpart]
) -> Iterator[Counterpart]:
    """The orphans, with where git says that their source page went."""
    at = (
        prefix(config.root)
        if any(each.path in pages.reported for each in alone)
        else None
    )
    top = {
        each.expected: posixpath.normpath(posixpath.join(at or "", each.expected))
        for each in alone[:_MOST]
    }
    went = _went(config, sorted(set(top.values()))) if at is not None else {}
    known = frozenset(pages.all)
    for each in alone:
        new = each.renamed or _now(top.get(each.expected, ""), went, at or "")
        yield replace(each, renamed=new) if new in known else each


def _went(config: Config, gone: Sequence[str]) -> Mapping[str, str]:
    """Where pages went, and where they went from there."""
    went: dict[str, str] = {}
    for _ in range(_ROUNDS):
        new = {
            old: name
            for old, name in git.renames(config.root, gone).items()
            if old not in went
        }
        went |= new
        gone = [name for old, name in new.items() if old in gone]
        if not gone:
            break
    return went


def _now(path: str, went: Mapping[str, str], at: str) -> str | None:
    """Where a page is after all its renames, from the project's root."""
    seen: set[str] = set()
    while path in went and path not in seen:
        seen.add(path)
        path = went[path]
    return posixpath.relpath(path, at or ".") if seen else None
