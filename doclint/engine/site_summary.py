"""What a run took the project for: its kind of site, its languages, and how many pages
of each are compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from doclint.config import Config, detect_site, language_of, routes, told_by
from doclint.engine.discover import Pages
from doclint.engine.interface import interface
from doclint.engine.pairs import sources
from doclint.findings import SEVERAL, LanguageSummary, SiteSummary
from doclint.indexing.layout import language_code
from doclint.languages import USUAL_SOURCE
from doclint.languages.tags import meant


def site_summary(config: Config, pages: Pages) -> SiteSummary:
    """The summary of a project whose folder was asked for its languages
    (`layout.settle`)."""
    origins = sources(config, pages.all, pages.all) if config.languages.compare else {}
    unbuilt = tuple(
        (folder, sum(path.startswith(f"{folder}/") for path in pages.all))
        for folder, name in config.layout.unbuilt.items()
        if language_code(meant(name))
    )
    return SiteSummary(
        *_kind(config),
        _languages(config, pages, origins),
        tuple((folder, number) for folder, number in unbuilt if number),
        len(interface(config, pages).paths),
    )


def _kind(config: Config) -> tuple[str, str | None]:
    """The kind of site, and what tells it; of sites that lie side by side the kind
    that they share, and each of them."""
    if config.site:
        return config.site, None
    if config.layout.apart:
        kinds = {kind for _, kind in config.layout.apart}
        if len(kinds) == 1:
            return kinds.pop(), _marker(config, config.layout.apart[0][0])
        named = ", ".join(f"{folder} is {kind}" for folder, kind in config.layout.apart)
        return SEVERAL, named
    marker = told_by(config.root)
    if marker is None and config.layout.told_by:
        return dict(config.layout.sites)[""], config.layout.told_by
    return detect_site(config.root), marker


def _marker(config: Config, folder: str) -> str:
    """The file that tells the kind of site in a folder."""
    return f"{folder}/{told_by(config.root / folder) or ''}".rstrip("/")


def _languages(
    config: Config, pages: Pages, origins: Mapping[str, str]
) -> tuple[LanguageSummary, ...]:
    """The languages that paths tell, the source's first."""
    spoken = {path: code for path in pages.all if (code := language_of(config, path))}
    paired = Counter(spoken[path] for path in origins if path in spoken)
    number = Counter(spoken.values())
    source = config.source_language or _source(spoken, origins)
    # A site may write the code of its source's language in large letters.
    source = next(
        (code for code in number if source and code.lower() == source.lower()), source
    )
    if source:
        unnamed = (path for path in pages.all if path not in spoken)
        number[source] += _translated(unnamed, config, origins)
    languages = []
    for code, total in number.items():
        if total == 0:
            continue
        if code == source:
            languages.append(LanguageSummary(code, True, total))
        else:
            alone = total - paired[code]
            languages.append(LanguageSummary(code, False, total, paired[code], alone))
    languages.sort(key=lambda language: (not language.source, language.code))
    return tuple(languages)


def _translated(
    paths: Iterable[str], config: Config, origins: Mapping[str, str]
) -> int:
    """How many pages are translated, or have a place for it: nothing but that may tell
    the language of source pages."""
    ways = [way for way in routes(config) if "{path}" in way.source]
    translated = frozenset(origins.values())
    return sum(
        path in translated or any(way.to_translation(path) is not None for way in ways)
        for path in paths
    )


def _source(spoken: Mapping[str, str], origins: Mapping[str, str]) -> str | None:
    """The language of most source pages; that of pages whose place tells none is the
    usual one."""
    named = Counter(
        spoken.get(origin, USUAL_SOURCE) for origin in set(origins.values())
    )
    return named.most_common(1)[0][0] if named else None
