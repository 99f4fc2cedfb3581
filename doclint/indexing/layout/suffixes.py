"""Translations by a suffix of the file: `a.fr.md`, `a_fr.md`, `a.french.md`."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from doclint.dataclasses import dataclass
from doclint.expressions import expression
from doclint.indexing.layout.names import (
    SiteLanguages,
    is_usual,
    of_suffix,
    source_among,
)
from doclint.indexing.layout.paths import (
    common_folder,
    is_of_translations,
    joined,
    parent,
)
from doclint.indexing.layout.record import TranslationFolder
from doclint.languages import called

# The tail with a region is looked for first: `guide-pt_BR`, of which `BR` is no language.
_TAILED = tuple(
    expression(
        rf"(?P<base>(?:.*/)?(?!readme[-_])[^/]+)(?P<sign>[-_])(?P<tail>{tail})\.(?P<ending>[^./]+)",
        re.IGNORECASE,
    )
    for tail in ("[a-z]{2}[-_][a-z]{2,4}", "[a-z]{2}|[a-z]{4}")
)
# A tail that so many pages have beside namesakes without it is a language.
_MANY = 3
# and one page in so many: names of commands (`npm-it`, `draw.io`) end so, too.
_OF_PAGES = 100


def by_suffix(pages: list[str], named: SiteLanguages) -> Iterator[TranslationFolder]:
    """The pages with a language in their names, by where the pages lie without it."""
    known = set(pages)
    suffixed = [*_dotted(pages, named, known), *_tailed(pages, named, known)]
    usual = source_among({each.language for each in suffixed}, named.source)
    in_source = {
        (each.base, each.ending): each.tail
        for each in suffixed
        if each.language == usual
    }
    translated = [each for each in suffixed if each.language != usual]
    beside: dict[tuple[_Tail, str], list[str]] = defaultdict(list)
    below: Counter[tuple[_Tail, str]] = Counter()
    for each in translated:
        bare = f".{each.ending}" if each.without_suffix in known else None
        source = bare or in_source.get((each.base, each.ending))
        tail = _Tail(each.language, each.tail)
        if source:
            beside[tail, source].append(each.base)
        elif _source_above(each, known):
            below[tail, parent(each.base)] += 1
    for (tail, source), bases in sorted(beside.items()):
        path = joined(common_folder(bases), "{path}")
        yield TranslationFolder(
            tail.language, path + source, path + tail.text, len(bases)
        )
    for (tail, folder), number in sorted(below.items()):
        ending = tail.text.rpartition(".")[2]
        source = joined(parent(folder), f"{{path}}.{ending}")
        yield TranslationFolder(
            tail.language, source, f"{folder}/{{path}}{tail.text}", number
        )


class _Tail(NamedTuple):
    """What follows the name of translations into a language: `.fr.md`."""

    language: str
    text: str


def _source_above(page: _Suffixed, known: Collection[str]) -> str | None:
    """The source page of one in a folder of translations: the namesake above it."""
    folder, _, name = page.base.rpartition("/")
    if not is_of_translations(folder):
        return None
    source = joined(parent(folder), f"{name}.{page.ending}")
    return source if source in known else None


@dataclass(frozen=True, slots=True)
class _Suffixed:
    """A page with a language in its name: `guide` with `.fr` or `-fr` and `md`."""

    language: str
    base: str
    suffix: str
    ending: str

    @property
    def tail(self) -> str:
        """What follows the page's name: `.fr.md`."""
        return f"{self.suffix}.{self.ending}"

    @property
    def without_suffix(self) -> str:
        """The page without the language: `guide.md`."""
        return f"{self.base}.{self.ending}"


def _dotted(
    pages: Sequence[str], named: SiteLanguages, known: Collection[str]
) -> Iterator[_Suffixed]:
    """The pages named `guide.fr.md`. One page of an unusual language
    alone may be called `draw.io.md`."""
    found: list[_Suffixed] = []
    for page in pages:
        stem, _, ending = page.rpartition(".")
        base, _, suffix = stem.rpartition(".")
        if not base:  # so most pages are called
            continue
        code = named.code(suffix) or (
            called(suffix) if base + f".{ending}" in known else None
        )
        if code:
            found.append(_Suffixed(code, base, f".{suffix}", ending))
    of_page = Counter((each.base, each.ending) for each in found)
    of_tail = Counter(each.suffix for each in found)
    for each in found:
        several = of_page[each.base, each.ending] > 1 or of_tail[each.suffix] > 1
        if several or is_usual(each.language):
            yield each


def _tailed(
    pages: Sequence[str], named: SiteLanguages, known: Collection[str]
) -> Iterator[_Suffixed]:
    """The pages named `guide-fr.md` or `guide_fr.md`.

    Such tails say many other things (`sign-in`, `git-rm`): they are believed of languages that documentation is
    translated into, where a page has two of them, or many pages have the same.
    """
    tailed = [found for page in pages if (found := _tail_of(page, named))]
    of_page = Counter((each.base, each.suffix[0], each.ending) for each in tailed)
    of_tail = Counter(
        (each.suffix, each.ending)
        for each in tailed
        if each.without_suffix in known or _source_above(each, known)
    )
    least = max(_MANY, len(pages) // _OF_PAGES)
    for each in tailed:
        several = of_page[each.base, each.suffix[0], each.ending] > 1
        if several or of_tail[each.suffix, each.ending] >= least:
            yield each


def _tail_of(page: str, named: SiteLanguages) -> _Suffixed | None:
    """A page by the language at the end of its name, if that is a usual one."""
    for match in (form.fullmatch(page) for form in _TAILED):
        code = named.code(match["tail"]) or of_suffix(match["tail"]) if match else None
        if match and code and is_usual(code):
            suffix = match["sign"] + match["tail"]
            return _Suffixed(code, match["base"], suffix, match["ending"])
    return None
