"""Telling from the paths of a site's pages which of them are translations, and of what.

Known layouts: a folder a language inside the source folder (`guide/fr/a.md`), beside it (`docs/a.md` and
`i18n/fr/a.md`), a folder for every language (`docs/en/a.md`, `docs/fr/a.md`), a folder with a suffix (`pages/a.md`,
`pages.fr/a.md`), a suffix (`a.fr.md`, `a.french.md`), a folder a page (`a/en.md`, `a/fr.md`), a folder for the
translations of what lies above it (`translations/a_fr.md` of `a.md`, `i18n/fr.md` of `README.md`). A name is only believed
to be a language's when pages below it have namesakes where the source text lies. Which language is the
source is said by the site's configuration, or else is English or the folder that no language names; how many pages a
language has says nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from doclint.indexing.layout.files import by_name, named_only, readmes
from doclint.indexing.layout.folders import by_folder
from doclint.indexing.layout.names import SiteLanguages, language_code
from doclint.indexing.layout.paths import parent
from doclint.indexing.layout.record import TranslationFolder
from doclint.indexing.layout.suffixes import by_suffix
from doclint.languages import USUAL_SOURCE

__all__ = [
    "SiteLanguages",
    "TranslationFolder",
    "beside_english",
    "language_code",
    "language_pages",
    "translations",
]


def translations(
    paths: Iterable[str],
    named: SiteLanguages = SiteLanguages(),  # noqa: B008
) -> tuple[TranslationFolder, ...]:  # frozen
    """Where translations lie among the pages at these paths (relative, with `/`), by
    language."""
    pages = sorted(paths)
    ways = [
        *by_folder(pages, named),
        *by_suffix(pages, named),
        *by_name(pages, named),
        *readmes(pages, named.source or USUAL_SOURCE),
        *named_only(pages, named),
    ]
    return tuple(sorted(ways, key=lambda each: (each.language, each.translation)))


def beside_english(paths: Iterable[str]) -> list[str]:
    """The pages with an English version beside them that has English in its name, or
    lies in a folder that has (`guide.md` of `guide_en.md` or `en/guide.md`): their own
    language is another one."""
    known = set(paths)
    pages_beside = {
        page
        for page in known
        if (stem := page.rpartition("."))[1]
        and any(f"{stem[0]}{sign}{USUAL_SOURCE}.{stem[2]}" in known for sign in "._-")
    }
    for page in known:
        above, folder, below = f"/{page}".partition(f"/{USUAL_SOURCE}/")
        beside = f"{above}/{below}"[1:] if folder else ""
        if beside in known:
            pages_beside.add(beside)
    return sorted(pages_beside)


def language_pages(paths: Iterable[str], named: SiteLanguages) -> Counter[str]:
    """How many pages lie in folders of each language."""
    counts: Counter[str] = Counter()
    for folder, number in Counter(map(parent, paths)).items():
        codes = map(named.code, folder.split("/"))
        if code := next(filter(None, codes), None):
            counts[code] += number
    return counts
