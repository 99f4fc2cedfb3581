"""Pages that belong together by a key of their front matter, where neither folders nor
names tell it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache

from doclint.config import Config, language_of
from doclint.expressions import expression
from doclint.indexing.layout import language_code
from doclint.languages import USUAL_SOURCE

# Keys whose value all versions of a page share, those first that exist for nothing
# else.
_SHARED = (
    "translationKey",
    "translation_key",
    "i18n_key",
    "lang-ref",
    "lang_ref",
    "langref",
    "ref",
)
_ADDRESSES = ("permalink", "slug")
_NAMES = "|".join(map(re.escape, (*_SHARED, *_ADDRESSES)))
_LINE = expression(rf"^({_NAMES})[ \t]*:[ \t]*(\S[^\n]*?)[ \t]*\r?$", re.MULTILINE)
# So many bytes of a page are read for its front matter.
_BEGINNING = 8000


@lru_cache(maxsize=4)
def twins(
    config: Config, pages: tuple[str, ...], alone: tuple[str, ...]
) -> Mapping[str, str]:
    """The source page of each of `alone` that shares a key with one and only one; no
    source page gets two of a language. `pages` are all that the project has."""
    source = config.source_language or USUAL_SOURCE
    spoken = {path: language_of(config, path) for path in pages}
    wanted = [path for path in alone if spoken.get(path) not in (None, source)]
    origins = [path for path in pages if spoken[path] in (None, source)]
    if not wanted or not any(spoken[path] == source for path in origins):
        return {}
    codes = frozenset(code for code in spoken.values() if code)
    by_key: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for path in origins:
        for key in _keys(config, path, codes):
            by_key[key].append(path)
    by_page = {
        path: origin
        for path in wanted
        if (origin := _one(_keys(config, path, codes), by_key))
    }
    return _without_rivals(by_page, spoken)


def _one(
    keys: Iterable[tuple[str, str]], by_key: Mapping[tuple[str, str], list[str]]
) -> str | None:
    """The page that one of the keys names alone."""
    for key in keys:
        named = by_key.get(key, [])
        if len(named) == 1:
            return named[0]
    return None


def _without_rivals(
    origins: Mapping[str, str], spoken: Mapping[str, str | None]
) -> dict[str, str]:
    versions: defaultdict[tuple[str, str | None], list[str]] = defaultdict(list)
    for path, origin in origins.items():
        versions[origin, spoken[path]].append(path)
    return {
        paths[0]: origin for (origin, _), paths in versions.items() if len(paths) == 1
    }


def _keys(
    config: Config, path: str, codes: Collection[str]
) -> Iterator[tuple[str, str]]:
    """The shared keys of a page with their values, addresses without the language in
    front."""
    try:
        text = config.gate.page(path)[:_BEGINNING].decode("utf-8-sig", errors="replace")
    except OSError:
        return
    if not text.startswith("---"):
        return
    values = dict(_LINE.findall(text[3:].partition("\n---")[0]))
    for name in (*_SHARED, *_ADDRESSES):
        value = values.get(name, "").strip("\"'")
        if value:
            yield (name, _bare(value, codes) if name in _ADDRESSES else value)


def _bare(address: str, codes: Collection[str]) -> str:
    parts = [part for part in address.strip("/").split("/") if part]
    return "/".join(parts[1:] if parts and language_code(parts[0]) in codes else parts)
