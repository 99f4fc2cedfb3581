"""Pages that belong together by a key of their front matter, or by the numbers that
their names begin with, where neither folders nor names tell it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache

from doclint.config import Config, language_of
from doclint.dataclasses import dataclass
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
    numbered = _numbered(
        [path for path in wanted if path not in by_page], origins, spoken
    )
    return _without_rivals(by_page | numbered, spoken)


# `1.1-Quick-start.md`, `01_开始.md`.
_NUMBER = expression(r"[A-Za-z]?\d+(?:\.\d+)*(?=[-_. ]|[^\W\d_a-zA-Z])")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When numbers tell pages. Held by tests/engine/test_pairs.py."""

    # So many pages of a language (count) have the numbers of source pages,
    pages: int = 3
    # and most of those that have any (share, 0 to 1).
    share: float = 0.5


_LIMITS = _Calibration()


def _numbered(
    wanted: Iterable[str], origins: Iterable[str], spoken: Mapping[str, str | None]
) -> dict[str, str]:
    """The source page of each page whose name begins with the same number, in the
    folder that differs in the language alone: `docs/zh_cn/1.1-快速开始.md` of
    `docs/en_us/1.1-QuickStart.md`."""
    by_number: defaultdict[str, list[str]] = defaultdict(list)
    for path in origins:
        by_number[_number(path)].append(path)
    pages: defaultdict[str | None, list[str]] = defaultdict(list)
    for path in wanted:
        if _number(path):
            pages[spoken[path]].append(path)
    found: dict[str, str] = {}
    for paths in pages.values():
        times = Counter(map(_number, paths))
        pairs = {
            path: named[0]
            for path in paths
            if len(named := by_number.get(_number(path), [])) == 1
            and times[_number(path)] == 1
        }
        if len(pairs) >= max(_LIMITS.pages, _LIMITS.share * len(paths)):
            found |= pairs
    return found


def _number(path: str) -> str:
    """The folder of a page without its language, and the number before its name;
    nothing where either is missing."""
    *folders, name = path.split("/")
    number = _NUMBER.match(name)
    at = next((i for i, folder in enumerate(folders) if language_code(folder)), None)
    if number is None or at is None:
        return ""
    return "/".join([*folders[:at], "", *folders[at + 1 :], number[0]])


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
