"""The language of a page by its path, and where its source text or its translations
lie."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from doclint.config.model import Config, Route, captured
from doclint.expressions import expression
from doclint.languages import all_languages
from doclint.languages.record import words
from doclint.languages.tags import normal_code

# A locale as folders and files write it: fr, pt_BR, pt-br, zh-Hans, zh-Hant-TW, es-419.
_LOCALE = expression(
    r"([a-z]{2,3})(?:[-_](?i:hans|hant|latn|cyrl|arab))?(?:[-_]([A-Za-z]{2}|\d{3}))?"
)
# Folders whose own folders are languages.
_CONTAINERS = frozenset(
    {
        "docs",
        "doc",
        "content",
        "contents",
        "i18n",
        "l10n",
        "lang",
        "langs",
        "language",
        "languages",
        "locale",
        "locales",
    }
    | {
        "localized",
        "translation",
        "translations",
        "translated",
        "articles",
        "pages",
        "guides",
    }
)
# Codes that name other things as well (information technology, C#, identifiers, "no",
# "is"): believed only at the root, in a folder of languages, or when the configuration
# has the language.
_AMBIGUOUS = frozenset(
    {
        "am",
        "as",
        "be",
        "ch",
        "cn",
        "cs",
        "el",
        "he",
        "id",
        "is",
        "it",
        "jp",
        "kr",
        "ml",
        "ms",
        "my",
        "ne",
        "no",
        "or",
        "pa",
        "pl",
        "si",
        "so",
    }
)
# Those among the languages without a full record that documentation is translated into,
# of the largest sites of it.
_USUAL = words(
    """ar az be bg bn bs ca cs cy da el et eu fa fi ga gl gu he hi hr hu hy id is ka kk km kn lt lv mk ml mn mr ms my nb
    ne nn no pa ro ru si sk sl sq sr sv sw ta te th tr uk ur uz vi pl"""
)
# Only files like this carry a language after `_` or `-`: README_fr.md, README-zh-CN.md.
_README = expression(r"readme[-_](.+)", re.IGNORECASE)


@lru_cache(maxsize=8)
def routes(config: Config) -> tuple[Route, ...]:
    """All routes of a configuration, a language each; those that the folder tells where
    it names none."""
    return _written(config) or config.layout.routes


def _written(config: Config) -> tuple[Route, ...]:
    return tuple(
        Route(language, each.source, each.translation.replace("{lang}", language))
        for each in config.languages.translations
        for language in ([each.language] if each.language else each.languages)
    )


def language_of(config: Config, path: str) -> str | None:
    """The language of a page by its path (relative to the root, with `/`), or None when
    nothing tells.

    First the configured translations, then the usual names of folders and files (`fr/`, `_lang/pt_br/`,
    `index.fr.md`), then the layout of the folder, then the source language.
    """
    variable = path
    ways = routes(config) if config.languages.translations else ()
    for route in ways:
        if captured(path, route.translation) is not None:
            return route.language
    for route in ways:
        inner = captured(path, route.source)
        if inner is not None:
            # What the template leaves open may still name a language.
            variable = min(variable, inner + path[path.rfind(".") :], key=len)
    return (
        _by_convention(variable, _configured(config))
        or _by_layout(config, path)
        or config.languages.source
    )


def _by_layout(config: Config, path: str) -> str | None:
    """The language that the folder's own layout tells, of names that say none
    (`pages.fr/`), and of source pages."""
    layout = config.layout
    for route in layout.routes:
        if captured(path, route.translation) is not None:
            return route.language
    if any(captured(path, route.source) is not None for route in layout.routes):
        return config.source_language
    return None


@lru_cache(maxsize=8)
def _configured(config: Config) -> tuple[str, ...]:
    """The languages that the configuration names, doclint's own or else the site's."""
    source = config.source_language
    written = dict.fromkeys(route.language for route in _written(config))
    named = map(normal_code, config.layout.named)
    return (*([source] if source else []), *(written or named))


def _by_convention(path: str, configured: tuple[str, ...]) -> str | None:
    *folders, name = path.split("/")
    stem = name.rpartition(".")[0]
    readme = _README.fullmatch(stem)
    suffix = readme[1] if readme else stem.rpartition(".")[2] if "." in stem else ""
    sure = bool(readme) or (suffix in _USUAL and suffix not in _AMBIGUOUS)
    return _named(suffix, configured, sure) or _of_folders(folders, configured)


def _of_folders(folders: list[str], configured: tuple[str, ...]) -> str | None:
    for index, folder in enumerate(folders):
        sure = index == 0 or folders[index - 1].strip("_").lower() in _CONTAINERS
        code = _named(folder.lstrip("_"), configured, sure)
        if code:
            return code
    return None


@lru_cache(maxsize=4096)
def _named(name: str, configured: tuple[str, ...], sure: bool) -> str | None:
    """The language that a folder or suffix names, in the spelling of the configuration
    or of doclint's records. `sure`: it stands where a language is likely."""
    by_name = _path_names().get(name.lower())
    match = _LOCALE.fullmatch(name[:1].lower() + name[1:])
    if match is None:
        return by_name
    tag = _as_tag(name)
    base, region = match[1], match[2] or ""
    spellings = {_as_tag(code): code for code in configured}
    for known in (tag, base):
        if known in spellings:
            return spellings[known]
    if by_name is not None:
        is_doubtful = tag in _AMBIGUOUS and not sure
        return None if is_doubtful else by_name
    # A language without a record is believed when the region is written as regions are:
    # cs_CZ, hi-IN.
    if region.isupper() or _is_known_with_region(tag):
        return tag
    return tag if sure and tag in _USUAL else None


def _is_known_with_region(tag: str) -> bool:
    """Whether a tag has a region, and a language's code before it."""
    base, hyphen, _ = tag.partition("-")
    if not hyphen:
        return False
    codes = all_languages()
    return base in _USUAL or any(code.partition("-")[0] == base for code in codes)


def _as_tag(code: str) -> str:
    """A code of a language as it is compared."""
    return code.replace("_", "-").lower()


@cache
def _path_names() -> dict[str, str]:
    known = all_languages().values()
    return {
        name: record.code
        for record in known
        for name in (record.code, *record.path_names)
    }
