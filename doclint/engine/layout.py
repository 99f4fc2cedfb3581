"""What the folder tells of its languages, where the configuration is silent: asked
once, before pages are read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache

from doclint.config import Config, Layout, Route, detect_site, sites_below, told_by
from doclint.config.site import GENERIC
from doclint.dataclasses import dataclass, replace
from doclint.engine.discover import shelf_of
from doclint.engine.signs import by_pages
from doclint.indexing.layout import (
    SiteLanguages,
    TranslationFolder,
    beside_english,
    language_pages,
    translations,
)
from doclint.languages import USUAL_SOURCE
from doclint.languages.detect import language_of_prose
from doclint.site import Shelf, Statement, home_folders, left_aside, statements
from doclint.site.crowdin import source_by_crowdin
from doclint.site.paths import first_folder

# What lies in a repository and is of no site is shown by its host.
_HOST = "github"
# So many sites are several.
_SEVERAL = 2
# So many pages (count) tell what language they are in.
_ASKED = 5


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When another language than English is the source; both in
    tests/sites/test_source_by_pairs.py."""

    # Of other languages' pages no more have an English page (share, 0 to 1),
    english: float = 0.2
    # and of all languages' pages more have one of the source (share, 0 to 1).
    other: float = 0.5
    # A language with nearly as many pages as the fullest has as good a claim (share).
    nearly: float = 0.9


_LIMITS = _Calibration()


def settle(config: Config, pages: Sequence[str]) -> Config:
    """The configuration with what the folder tells of its languages. `pages` are all
    that the project has."""
    return config if config.layout.settled else _settled(config, tuple(pages))


def settled_layout(
    config: Config, pages: Sequence[str]
) -> tuple[tuple[TranslationFolder, ...], Statement]:
    """Where translations lie, with how many pages there are, and what the site says of
    its languages; of several sites in a repository, all that they say together."""
    parts = _parts(config, pages)
    by_part = [_found(config, part) for part in parts]
    ways = [way for found_there, _ in by_part for way in found_there]
    ways.sort(key=lambda each: (each.language, each.translation))
    return tuple(ways), _together([statement for _, statement in by_part])


@dataclass(frozen=True)
class _Part:
    """Pages that belong to one site, or to the versions of one in several folders, and
    the files beside them. `folders` are the project's own that it has: all where None."""

    pages: tuple[str, ...]
    shelf: Shelf
    folders: frozenset[str] | None = None


def _parts(config: Config, pages: Sequence[str]) -> list[_Part]:
    """The sites of a repository that has several side by side, each with what is of no
    site's a part of its own; else the whole.

    Folders of which one has translations of another's pages are one site.
    """
    shelf = shelf_of(config, pages)
    whole = _Part(tuple(pages), shelf)
    if config.site or detect_site(config.root) != GENERIC:
        return [whole]
    tops = {
        first_folder(f"{folder}/") for folder in sites_below(config.root, shelf.names)
    }
    if len(tops) < _SEVERAL:
        return [whole]
    groups = _grouped({*map(first_folder, pages)}, _found(config, whole)[0])
    if sum(not group.isdisjoint(tops) for group in groups) < _SEVERAL:
        return [whole]
    return [
        _Part(
            tuple(page for page in pages if first_folder(page) in group),
            shelf.within(group),
            group,
        )
        for group in groups
    ]


def _grouped(tops: set[str], ways: Iterable[TranslationFolder]) -> list[frozenset[str]]:
    """Folders in groups: those together from which translations lead into others."""
    group = {top: frozenset({top}) for top in tops}
    for way in ways:
        ends = {first_folder(way.source), first_folder(way.translation)} & tops
        joined = frozenset[str]().union(*(group[top] for top in ends))
        group |= dict.fromkeys(joined, joined)
    return sorted({*group.values()}, key=sorted)


def _found(
    config: Config, part: _Part
) -> tuple[tuple[TranslationFolder, ...], Statement]:
    """The same of one part."""
    statement = _said(config, part.shelf)
    if not config.languages.source and statement.source is None:
        source = source_by_crowdin(part.shelf) or _source_by_text(part)
        statement = replace(statement, source=source)
    if not config.languages.source and statement.source is None:
        statement = replace(statement, source=_source_by_pairs(part, statement))
    named = SiteLanguages(config.languages.source or statement.source, statement.names)
    stated = [
        each
        for way in statement.ways
        for each in _of_way(way.language, way.source, way.translation, part.pages)
    ]
    by_paths = translations(part.pages, named)
    others = [each for each in by_paths if not _covers(statement, each)]
    return (*stated, *others), statement


def _source_by_text(part: _Part) -> str | None:
    """The language of the pages that have an English version beside them, where most
    texts tell the same."""
    pages = beside_english(part.pages)[:_ASKED]
    languages = [language_of_prose(part.shelf.read(page) or "") for page in pages]
    if not languages:
        return None
    [(code, times)] = Counter(languages).most_common(1)
    are_most = times * 2 > len(languages)
    return code if are_most and code != USUAL_SOURCE else None


def _source_by_pairs(part: _Part, statement: Statement) -> str | None:
    """The language that nearly all others are made from, where hardly any page has an
    English one beside it: an English folder of a few pages is a translation."""
    named = SiteLanguages(None, statement.names)
    pages = language_pages(part.pages, named)
    others = {code: count for code, count in pages.items() if code != USUAL_SOURCE}
    if not others or USUAL_SOURCE not in pages:
        return None
    beside = sum(each.pages for each in translations(part.pages, named))
    if beside > _LIMITS.english * sum(others.values()):
        return None
    most = max(others.values())
    # Of two countries' versions of a language the plain one.
    full = [code for code, count in others.items() if count > _LIMITS.nearly * most]
    code = min(full, key=lambda each: (len(each), -others[each], each))
    made = sum(
        each.pages
        for each in translations(part.pages, SiteLanguages(code, statement.names))
        if each.language != code
    )
    enough = made > _LIMITS.other * (pages.total() - pages[code])
    return code if enough else None


@lru_cache(maxsize=8)
def _settled(config: Config, pages: tuple[str, ...]) -> Config:
    ways, statement = settled_layout(config, pages)
    routes = tuple(Route(each.language, each.source, each.translation) for each in ways)
    parts = _parts(config, pages)
    kinds = [
        _with_signs(_sites(config, part.shelf), config, part, len(parts) > 1)
        for part in parts
    ]
    sites = sorted(
        (site for part_sites, _ in kinds for site in part_sites),
        key=lambda site: (-len(site[0]), site),
    )
    named = tuple(dict.fromkeys(statement.names.values()))
    by = next((by for _, by in kinds if by), None) if len(parts) == 1 else None
    return replace(
        config,
        layout=Layout(
            statement.source,
            routes,
            named,
            statement.unbuilt,
            tuple(sites),
            by,
            _apart(config, pages, parts, kinds),
            settled=True,
        ),
    )


_Sites = tuple[tuple[str, str], ...]


def _with_signs(
    sites: _Sites, config: Config, part: _Part, several: bool
) -> tuple[_Sites, str | None]:
    """The sites with the kind that pages tell by their own syntax, and what tells it.

    Where a generator's file lies in a folder, that is the site, and what lies beside it
    is read by nobody.
    """
    is_in_folder = any(folder for folder, _ in sites)
    if config.site or is_in_folder:
        return sites, None
    kind = dict(sites).get("") or detect_site(config.root)
    if kind != GENERIC:
        return sites, None
    seen = by_pages(config, part.pages)
    if seen is None:
        return sites, None
    kind_seen, sign = seen
    folders = sorted((part.folders or frozenset()) - {""}) if several else [""]
    return tuple((folder, kind_seen) for folder in folders), sign


def _apart(
    config: Config,
    pages: Sequence[str],
    parts: Sequence[_Part],
    kinds: Sequence[tuple[_Sites, str | None]],
) -> _Sites:
    """The folders that are sites of their own, with their kinds, where the project as a
    whole is none."""
    if config.site or detect_site(config.root) != GENERIC:
        return ()
    below = sites_below(config.root, shelf_of(config, pages).names)
    topmost = {
        folder: kind
        for folder, kind in below.items()
        if not any(folder.startswith(f"{other}/") for other in below)
    }
    by_signs = {
        folder: kind
        for sites, by in kinds
        for folder, kind in sites
        if by and len(parts) > 1
    }
    return tuple(sorted((topmost | by_signs).items()))


def _sites(config: Config, shelf: Shelf) -> tuple[tuple[str, str], ...]:
    """The folders whose pages are of a site of their own, with its kind, the deepest
    first.

    Where the project's site lies in a folder, what stands beside that is no page of it,
    unless it takes its pages from there.
    """
    if config.site:
        return ()
    below = sites_below(config.root, shelf.names)
    usual, top = (
        detect_site(config.root),
        (told_by(config.root) or "").rpartition("/")[0],
    )
    kinds = {
        folder: kind
        for kind in sorted({*below.values()})
        for folder in home_folders(kind, shelf, below)
    }
    kinds |= below
    for kind in {usual, *below.values()}:
        kinds |= dict.fromkeys(left_aside(kind, shelf), _HOST)
    if top and not top.startswith(".."):
        kinds = (
            {"": GENERIC, top: usual}
            | dict.fromkeys(home_folders(usual, shelf, None), usual)
            | kinds
        )
    return tuple(sorted(kinds.items(), key=lambda item: (-len(item[0]), item)))


def _together(statements: Sequence[Statement]) -> Statement:
    """All that several say: the source's language is that of most who name one."""
    sources: Counter[str] = Counter()
    names: dict[str, str] = {}
    unbuilt: dict[str, str] = {}
    for statement in statements:
        if statement.source:
            sources[statement.source] += 1
        names |= statement.names
        unbuilt |= statement.unbuilt
    source = next((code for code, _ in sources.most_common(1)), None)
    ways = tuple(way for statement in statements for way in statement.ways)
    return Statement(source, names, ways, unbuilt)


def _said(config: Config, shelf: Shelf) -> Statement:
    """What a part's configurations say; of several that name the source's language the
    first is heard."""
    stated = [
        each
        for dialect in _dialects(config, shelf)
        for each in statements(dialect, shelf)
    ]
    first = next((each.source for each in stated if each.source), None)
    return replace(_together(stated), source=first)


def _dialects(config: Config, shelf: Shelf) -> Sequence[str]:
    """The generators that some page may be of."""
    usual = config.site or detect_site(config.root)
    below = sites_below(config.root, shelf.names) if not config.site else {}
    return tuple(
        dict.fromkeys(
            (
                usual,
                *below.values(),
                *(each.site for each in config.overrides if each.site),
            )
        )
    )


def _of_way(
    language: str, source: str, translation: str, pages: Collection[str]
) -> Iterator[TranslationFolder]:
    """A stated way as templates, one for each suffix that pages have there."""
    inside = [page for page in pages if page.startswith(translation)]
    known = frozenset(pages)
    for ending in sorted({page.rpartition(".")[2] for page in inside}):
        paths = [
            page[len(translation) :] for page in inside if page.endswith(f".{ending}")
        ]
        paired = sum(source + path in known for path in paths)
        template = "{path}." + ending
        yield TranslationFolder(
            language.lower(), source + template, translation + template, paired
        )


def _covers(statement: Statement, other: TranslationFolder) -> bool:
    """Whether what the paths tell is of pages of which the site's configuration says
    where they belong."""
    stated = [way.translation for way in statement.ways]
    return any(
        other.translation.startswith(each) or other.source.startswith(each)
        for each in stated
    )
