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

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from pathlib import PurePosixPath
from posixpath import splitext

from doclint.dataclasses import dataclass
from doclint.expressions import expression
from doclint.languages import USUAL_SOURCE, all_languages, called
from doclint.languages.iso import GLUED, ISO_639_1
from doclint.languages.record import words
from doclint.languages.tags import languages_of, meant

# Scripts that names of languages tell; other words of four letters are words: `no-void`
# is no Norwegian.
_SCRIPTS = "Arab|Cyrl|Deva|Guru|Hans|Hant|Jpan|Kore|Latn|Mong|Tfng"
_LOCALE = expression(
    rf"([a-z]{{2}})(?:[-_]((?i:{_SCRIPTS})))?(?:[-_]([A-Za-z]{{2}}|\d{{3}}))?"
)
_JOINED = expression(r"[a-z]{2}[A-Z]{2}")
_README = expression(
    r"(readme)([-_.])([a-z]{2}(?:[-_][a-z]{2,4})?|[a-z]{4})", re.IGNORECASE
)
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
# Languages without a full record that documentation is translated into.
_USUAL = words(
    """ar az be bg bn bs ca cs cy da el et eu fa fi gl he hi hr hu hy id ka kk km ko lt lv mk mn mr ms nb ne no pl ro ru
    sk sl sq sr sv ta te th tr uk ur uz vi"""
)
# So many of a language's pages must have a namesake in the source text. Old
# translations outlive their source.
_ENOUGH = 0.4
# Folders that hold translations of the pages above them.
_OF_TRANSLATIONS = words(
    """i18n intl l10n lang langs language languages locale locales readme readmes translated translation translations"""
)
# So many languages in one of them.
_LANGUAGES = 2
# A README's translations lie in its folder or in the one below it.
_NEAR = 2
# Pages of these names stand in every folder and prove nothing.
_EVERYWHERE = frozenset({"readme", "index", "_index"})
_DEEPEST = 3
_LETTERS_OF_CODE = 2
# Before the language in the name of a folder.
_SEPARATOR = expression(r"[._-]")


@dataclass(frozen=True, slots=True)
class TranslationFolder:
    """Where the translations into a language lie, as `languages.translations` says it,
    and how many pages they are."""

    language: str
    source: str
    translation: str
    pages: int
    source_language: str | None = None


class _Folders(dict[str, "_Folder"]):
    """Folders named like a language by path, and which language the source text has."""

    def __init__(self, folders: Mapping[str, _Folder], source: str | None) -> None:
        super().__init__(folders)
        self.source = _source_among(
            {folder.language for folder in folders.values()}, source
        )


@dataclass(frozen=True, slots=True)
class _Folder:
    """A folder named like a language: the folder, what the name says, and its pages
    without folder."""

    path: str
    language: str
    pages: frozenset[str]


def language_code(name: str) -> str | None:
    """The language that a folder's name or a suffix tells (`fr`, `fr_FR`, `pt_br`,
    `zh-Hans`, `zhCN`), or None."""
    if _JOINED.fullmatch(name) and name.lower() in GLUED:
        name = f"{name[:2]}-{name[2:]}"
    match = _LOCALE.fullmatch(name)
    if not match or match[1] not in ISO_639_1:
        return None
    code = match[1]
    full = name.replace("_", "-").lower()
    names_itself_twice = (match[3] or "").lower() == code
    if names_itself_twice and full not in all_languages():
        return code
    return full


@dataclass(frozen=True, slots=True)
class SiteLanguages:
    """What a site says of its languages: that of the source text, and folders' names
    and suffixes that stand for one (`zh-CN`, `_fr`)."""

    source: str | None = None
    names: Mapping[str, str] = field(default_factory=dict)

    def code(self, name: str) -> str | None:
        """The language that a folder's name or a suffix stands for, or None."""
        code = self.names.get(name)
        return (
            language_code(meant(code)) or code.lower()
            if code
            else language_code(meant(name))
        )


def translations(
    paths: Iterable[str],
    named: SiteLanguages = SiteLanguages(),  # noqa: B008
) -> tuple[TranslationFolder, ...]:  # frozen
    """Where translations lie among the pages at these paths (relative, with `/`), by
    language."""
    pages = sorted(paths)
    ways = [
        *_by_folder(pages, named),
        *_by_suffix(pages, named),
        *_by_name(pages, named),
        *_readmes(pages, named.source or USUAL_SOURCE),
        *_named_only(pages, named),
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
    for folder, number in Counter(map(_parent, paths)).items():
        codes = map(named.code, folder.split("/"))
        if code := next(filter(None, codes), None):
            counts[code] += number
    return counts


def _by_folder(pages: list[str], named: SiteLanguages) -> Iterator[TranslationFolder]:
    folders = _Folders(_language_folders(pages, named), named.source)
    homes = _homes(pages)
    for folder in folders.values():
        for part, source in _parts(folder, folders, homes):
            language = _language(source, folders)
            shared = [page for page in part.pages if source in homes[page]]
            for ending, number in sorted(
                Counter(splitext(page)[1] for page in shared).items()
            ):
                template = "{path}" + ending
                yield TranslationFolder(
                    part.language,
                    _joined(source, template),
                    _joined(part.path, template),
                    number,
                    language,
                )


def _parts(
    folder: _Folder, folders: _Folders, homes: Mapping[str, set[str]], depth: int = 0
) -> Iterator[tuple[_Folder, str]]:
    """A language's folder and where its source text lies; where that is nowhere, its
    folders one by one.

    Docusaurus keeps `docs/a.md` translated at
    `i18n/fr/docusaurus-plugin-content-docs/current/a.md`.
    """
    source = _source_of(folder, folders, homes)
    if source is not None:
        yield folder, source
        yield from _parts_apart(folder, source, folders, homes)
    elif folder.language != folders.source and depth < _DEEPEST:
        for part in _below(folder):
            yield from _parts(part, folders, homes, depth + 1)


def _parts_apart(
    folder: _Folder, source: str, folders: _Folders, homes: Mapping[str, set[str]]
) -> Iterator[tuple[_Folder, str]]:
    """The folders of a language's folder whose source text lies elsewhere, in a folder
    of the same name.

    Jekyll sites with `_lang/fr/_guide/a.md` for `_docs/_guide/a.md` have `_lang/fr/_includes/b.md` for
    `_includes/b.md`.
    """
    for part in _below(folder):
        name = PurePosixPath(part.path).name
        is_in_source = any(source in homes[f"{name}/{page}"] for page in part.pages)
        if is_in_source:
            continue
        other = _source_of(part, folders, homes)
        if other is not None and PurePosixPath(other).name == name:
            yield part, other


def _below(folder: _Folder) -> Iterator[_Folder]:
    """The folders right inside a language's folder."""
    below: dict[str, set[str]] = defaultdict(set)
    for page in folder.pages:
        name, slash, rest = page.partition("/")
        if slash:
            below[name].add(rest)
    for name, pages in sorted(below.items()):
        yield _Folder(f"{folder.path}/{name}", folder.language, frozenset(pages))


def _language_folders(pages: list[str], named: SiteLanguages) -> dict[str, _Folder]:
    """Folders named like a language, by path; in `docs/en/docs/it/` the first name
    counts."""
    by_folder: dict[str, list[str]] = defaultdict(list)
    for page in pages:
        by_folder[_parent(page)].append(page)
    known = {above for folder in by_folder for above in _from_top(folder)}
    grouped: dict[tuple[str, str], set[str]] = defaultdict(set)
    for folder, inside in by_folder.items():
        for path in _from_top(folder):
            code = _of_folder_name(path, known, named)
            if code:
                below = len(path) + 1
                grouped[path, code].update(page[below:] for page in inside)
                break
    return {
        path: _Folder(path, code, frozenset(pages_below))
        for (path, code), pages_below in grouped.items()
    }


def _of_folder_name(path: str, known: set[str], named: SiteLanguages) -> str | None:
    """The language that a folder is named like."""
    name = path.rpartition("/")[2]
    return named.code(name) or _called_so(name) or _of_folder_suffix(path, known, named)


def _from_top(folder: str) -> Iterator[str]:
    """A folder with those above it, the topmost first; none for the project's own."""
    parts = folder.split("/") if folder else []
    for depth in range(1, len(parts) + 1):
        yield "/".join(parts[:depth])


def _called_so(name: str) -> str | None:
    """The language of a folder with a language's name (`French`), or its code in
    capitals (`RU`)."""
    if len(name) == _LETTERS_OF_CODE:
        return language_code(name.lower()) if name.isupper() else None
    return called(name)


def _of_folder_suffix(folder: str, known: set[str], named: SiteLanguages) -> str | None:
    """The language of a folder like `pages.fr` or `docs-zh-cn` beside `pages`,
    `pages.en` or `docs`."""
    start = folder.rfind("/") + 1
    for match in _SEPARATOR.finditer(folder, start):
        stem, suffix = folder[: match.start()], folder[match.end() :]
        beside = {stem, f"{stem}{match[0]}{named.source or USUAL_SOURCE}"} & known - {
            folder
        }
        code = named.code(suffix) if beside and match.start() > start else None
        if code:
            return code
    return None


def _homes(pages: list[str]) -> Mapping[str, set[str]]:
    """For each tail of a path (`a/b.md` of `docs/a/b.md`) the folders it stands in."""
    homes: dict[str, set[str]] = defaultdict(set)
    for page in pages:
        parts = page.split("/")
        for index in range(len(parts)):
            folder = "/".join(parts[:index])
            tail = "/".join(parts[index:])
            homes[tail].add(folder)
    return homes


def _source_of(
    folder: _Folder, folders: _Folders, homes: Mapping[str, set[str]]
) -> str | None:
    """The folder that holds the source text of a language's folder; None when it holds
    the source text itself."""
    shared = Counter(
        home
        for page in folder.pages
        for home in homes[page]
        if not _holds(folder.path, home)
    )
    free = [
        path for path in shared if not any(_holds(other, path) for other in folders)
    ]
    sources = [path for path in shared if _language(path, folders) == folders.source]
    if folder.language == folders.source and _is_first(folder, folders, free):
        return None
    parent = _parent(folder.path)
    if parent not in free:
        beside = {path: shared[path] for path in sources if _parent(path) == parent}
        nearest = _fullest_home(folder, folders, beside)
        if nearest is not None:
            return nearest
    return _fullest_home(
        folder, folders, {path: shared[path] for path in free + sources}
    )


def _is_first(folder: _Folder, folders: _Folders, free: Sequence[str]) -> bool:
    """Whether a folder in the source's language is the source of its siblings, whatever
    it was itself made from."""
    if not free:
        return True
    parent = _parent(folder.path)
    has_siblings = any(
        _parent(other.path) == parent for other in folders.values() if other != folder
    )
    return has_siblings and parent not in free


def _parent(path: str) -> str:
    return path.rpartition("/")[0]


def _fullest_home(
    folder: _Folder, folders: _Folders, shared: Mapping[str, int]
) -> str | None:
    """The candidate that shares most pages with a language's folder, if it shares
    enough; of several the nearest."""
    enough = max(1, _ENOUGH * len(folder.pages))
    parent = _parent(folder.path)
    good = [
        path
        for path, pages in shared.items()
        if pages >= enough and _proves(folder, folders, path, pages)
    ]
    return max(
        good,
        key=lambda path: (
            shared[path],
            path == parent,
            _language(path, folders) == folders.source,
            -len(path),
            path,
        ),
        default=None,
    )


def _source_among(named: Collection[str], source: str | None) -> str:
    """The source's language as names of folders or files say it; `source` is what the
    site calls it."""
    if source is None:
        return _english(named)
    kin = (source, source.partition("-")[0])
    return next((code for code in kin if code in named), source)


def _english(languages: Iterable[str]) -> str:
    """How the folders name English: `en`, else `en-us`, else another country's."""
    named = {code for code in languages if code.partition("-")[0] == USUAL_SOURCE}
    return min(
        named,
        key=lambda code: (code != USUAL_SOURCE, code != "en-us", code),
        default=USUAL_SOURCE,
    )


def _proves(folder: _Folder, folders: _Folders, source: str, shared: int) -> bool:
    """Whether the shared pages of two folders say anything: a `README.md` in a
    neighbour's folder does not, nor does a single page of a part of a language's
    folder."""
    telling = any(
        PurePosixPath(page).name.lower().partition(".")[0] not in _EVERYWHERE
        for page in folder.pages
    )
    is_home = source == _parent(folder.path) or _language(source, folders) is not None
    if (telling or is_home) and _are_named_alike(folder.path, source):
        return True
    is_whole = folder.path in folders
    return telling and (is_whole or shared > 1)


def _are_named_alike(one: str, other: str) -> bool:
    """Whether two folders lie side by side, one in the other, or have one name:
    `zh/guide/keys` and `en/guide/keys`, `_fr/keys` and `_keys`."""
    is_beside = _parent(one) in (other, _parent(other))
    names = {path.rpartition("/")[2].lstrip("_") for path in (one, other)}
    return is_beside or len(names) == 1


def _language(path: str, folders: _Folders) -> str | None:
    return next(
        (folder.language for name, folder in folders.items() if _holds(name, path)),
        None,
    )


def _holds(folder: str, path: str) -> bool:
    return path == folder or path.startswith(f"{folder}/")


def _by_suffix(pages: list[str], named: SiteLanguages) -> Iterator[TranslationFolder]:
    known = set(pages)
    suffixed = [*_dotted(pages, named, known), *_tailed(pages, named, known)]
    usual = _source_among({each.language for each in suffixed}, named.source)
    sources = {
        (each.base, each.ending): f"{each.suffix}.{each.ending}"
        for each in suffixed
        if each.language == usual
    }
    grouped: dict[tuple[str, str, str, str], list[str]] = defaultdict(list)
    apart: Counter[tuple[str, str, str]] = Counter()
    for each in suffixed:
        bare = f".{each.ending}" if f"{each.base}.{each.ending}" in known else None
        source = bare or sources.get((each.base, each.ending))
        if each.language == usual:
            continue
        if source:
            key = each.language, source, each.suffix, each.ending
            grouped[key].append(each.base)
        elif _source_above(each, known):
            apart[
                each.language, _parent(each.base), f"{each.suffix}.{each.ending}"
            ] += 1
    for (code, source, suffix, ending), bases in sorted(grouped.items()):
        path = _joined(_common_folder(bases), "{path}")
        yield TranslationFolder(
            code, path + source, f"{path}{suffix}.{ending}", len(bases)
        )
    for (code, folder, suffix), number in sorted(apart.items()):
        source = _joined(_parent(folder), "{path}." + suffix.rpartition(".")[2])
        yield TranslationFolder(code, source, f"{folder}/{{path}}{suffix}", number)


def _source_above(page: _Suffixed, known: Collection[str]) -> str | None:
    """The source page of one in a folder of translations: the namesake above it."""
    folder, _, name = page.base.rpartition("/")
    if not _is_of_translations(folder):
        return None
    source = _joined(_parent(folder), f"{name}.{page.ending}")
    return source if source in known else None


def _is_of_translations(folder: str) -> bool:
    return folder.rpartition("/")[2].lower() in _OF_TRANSLATIONS


@dataclass(frozen=True, slots=True)
class _Suffixed:
    """A page with a language in its name: `guide` with `.fr` or `-fr` and `md`."""

    language: str
    base: str
    suffix: str
    ending: str


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
        if several or _is_usual(each.language):
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
        if each.base + f".{each.ending}" in known or _source_above(each, known)
    )
    least = max(_MANY, len(pages) // _OF_PAGES)
    for each in tailed:
        several = of_page[each.base, each.suffix[0], each.ending] > 1
        if several or of_tail[each.suffix, each.ending] >= least:
            yield each


def _tail_of(page: str, named: SiteLanguages) -> _Suffixed | None:
    """A page by the language at the end of its name, if that is a usual one."""
    for match in (form.fullmatch(page) for form in _TAILED):
        code = named.code(match["tail"]) or _of_suffix(match["tail"]) if match else None
        if match and code and _is_usual(code):
            suffix = match["sign"] + match["tail"]
            return _Suffixed(code, match["base"], suffix, match["ending"])
    return None


def _is_usual(code: str) -> bool:
    """Whether documentation is translated into a language."""
    base = code.partition("-")[0]
    return base in _USUAL or base in languages_of(all_languages())


def _by_name(pages: list[str], named: SiteLanguages) -> Iterator[TranslationFolder]:
    """A folder a page, with a file a language: `pump/en.md` and `pump/fr.md`. One
    folder alone proves nothing."""
    usual = named.source or USUAL_SOURCE
    by_folder: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for page in pages:
        folder, _, name = page.rpartition("/")
        stem, _, ending = name.rpartition(".")
        code = named.code(stem) if folder else None
        if code:
            by_folder[folder, ending][stem] = code
    grouped: dict[tuple[str, str, str, str], list[str]] = defaultdict(list)
    for (folder, ending), languages in by_folder.items():
        source = _stem_of(usual, languages)
        for stem, code in languages.items() if source else ():
            if stem != source:
                grouped[code, stem, str(source), ending].append(folder)
    for (code, stem, source, ending), folders in sorted(grouped.items()):
        if len(folders) > 1:
            top = _common_folder([f"{folder}/" for folder in folders])
            path = _joined(top, "{path}")
            yield TranslationFolder(
                code,
                f"{path}/{source}.{ending}",
                f"{path}/{stem}.{ending}",
                len(folders),
            )


def _stem_of(usual: str, languages: Mapping[str, str]) -> str | None:
    """The name of the file in the source's language, that of a country if there is no other: `en-US` for `en`."""
    alike = [
        stem
        for stem, code in languages.items()
        if code == usual or code.partition("-")[0] == usual
    ]
    return min(alike, key=lambda stem: (languages[stem] != usual, stem), default=None)


def _readmes(pages: list[str], usual: str) -> Iterator[TranslationFolder]:
    """`README-fr.md` and `README_CN.md` beside `README.md` or in a folder below it, as repositories have them; in a
    folder of translations the nearest `README.md` of all above it is meant."""
    readmes = [page for page in pages if "readme" in page.lower()]
    known = {page.lower(): page for page in readmes}
    for page in readmes:
        path = PurePosixPath(page)
        match = _README.fullmatch(path.stem)
        code = _of_suffix(match[3]) if match else None
        if match is None or code in (None, usual):
            continue
        name = match[1] + path.suffix
        here, *above = (known.get(_joined(at, name).lower()) for at in _near(path))
        source = here or next(filter(None, above), None)
        # `README.fr.md` beside `README.md` is a suffix.
        if source and not (here and match[2] == "."):
            yield TranslationFolder(code or "", source, page, 1)


def _of_suffix(name: str) -> str | None:
    """The language that a suffix tells (`fr`, `FR`, `ptbr`)."""
    suffix = name.lower() if name.isupper() or name.istitle() else name
    if suffix.lower() in GLUED:
        language, region = suffix[:2], suffix[2:]
        suffix = f"{language}-{region}".lower()
    return language_code(meant(suffix))


def _near(path: PurePosixPath) -> list[str]:
    """The folder of a page and the one above it; of a page in a folder of translations
    all above it."""
    folders = ["" if str(at) == "." else str(at) for at in path.parents]
    return folders if _is_of_translations(folders[0]) else folders[:_NEAR]


def _named_only(pages: list[str], named: SiteLanguages) -> Iterator[TranslationFolder]:
    """`translations/fr.md` of the `README.md` above, where a folder of translations has
    nothing but files named like languages."""
    usual = named.source or USUAL_SOURCE
    readmes = {page.lower(): page for page in pages if "readme" in page.lower()}
    by_folder: dict[str, list[str]] = defaultdict(list)
    for page in pages:
        folder = _parent(page)
        if _is_of_translations(folder):
            by_folder[folder].append(page)
    for folder, inside in sorted(by_folder.items()):
        codes = {page: _named_like(page, named) for page in inside}
        languages = {page: code for page, code in codes.items() if code}
        rest = {page.rpartition("/")[2].lower() for page in codes if not codes[page]}
        above = _joined(_parent(folder), "readme.md")
        if len({*languages.values()}) < _LANGUAGES or rest - {"readme.md"}:
            continue
        usual_page = next(
            (page for page in inside if languages.get(page) == usual), None
        )
        source = usual_page or readmes.get(above)
        for page, code in languages.items() if source else ():
            if page != source:
                yield TranslationFolder(code, source or "", page, 1)


def _named_like(page: str, named: SiteLanguages) -> str | None:
    """The language that a file's whole name tells (`pt-BR.md`)."""
    stem = PurePosixPath(page).stem
    return named.code(stem) or _of_suffix(stem) or called(stem)


def _common_folder(paths: list[str]) -> str:
    folders = [path.split("/")[:-1] for path in paths]
    shared = []
    for names in zip(*folders, strict=False):
        if len(set(names)) > 1:
            break
        shared.append(names[0])
    return "/".join(shared)


def _joined(folder: str, rest: str) -> str:
    return f"{folder}/{rest}" if folder else rest
