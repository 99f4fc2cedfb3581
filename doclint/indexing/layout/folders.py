"""Translations in folders of their own: `guide/fr/a.md`, `i18n/fr/a.md`, `pages.fr/a.md`."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from posixpath import splitext

from doclint.dataclasses import dataclass
from doclint.expressions import expression
from doclint.indexing.layout.names import SiteLanguages, language_code, source_among
from doclint.indexing.layout.paths import holds, joined, name_of, parent
from doclint.indexing.layout.record import TranslationFolder
from doclint.languages import USUAL_SOURCE, called

# So many of a language's pages must have a namesake in the source text. Old
# translations outlive their source.
_ENOUGH = 0.4
# Pages of these names stand in every folder and prove nothing.
_EVERYWHERE = frozenset({"readme", "index", "_index"})
_DEEPEST = 3
_LETTERS_OF_CODE = 2
# Before the language in the name of a folder.
_SEPARATOR = expression(r"[._-]")


class _Folders(dict[str, "_Folder"]):
    """Folders named like a language by path, and which language the source text has."""

    def __init__(self, folders: Mapping[str, _Folder], source: str | None) -> None:
        super().__init__(folders)
        self.source = source_among(
            {folder.language for folder in folders.values()}, source
        )


@dataclass(frozen=True, slots=True)
class _Folder:
    """A folder named like a language: the folder, what the name says, and its pages
    without folder."""

    path: str
    language: str
    pages: frozenset[str]


def by_folder(pages: list[str], named: SiteLanguages) -> Iterator[TranslationFolder]:
    """The folders named like a language, each with the folder of its source text."""
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
                    joined(source, template),
                    joined(part.path, template),
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
        by_folder[parent(page)].append(page)
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
    name = name_of(path)
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
        if not holds(folder.path, home)
    )
    free = [path for path in shared if not any(holds(other, path) for other in folders)]
    sources = [path for path in shared if _language(path, folders) == folders.source]
    if folder.language == folders.source and _is_first(folder, folders, free):
        return None
    above = parent(folder.path)
    if above not in free:
        beside = {path: shared[path] for path in sources if parent(path) == above}
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
    above = parent(folder.path)
    has_siblings = any(
        parent(other.path) == above for other in folders.values() if other != folder
    )
    return has_siblings and above not in free


def _fullest_home(
    folder: _Folder, folders: _Folders, shared: Mapping[str, int]
) -> str | None:
    """The candidate that shares most pages with a language's folder, if it shares
    enough; of several the nearest."""
    enough = max(1, _ENOUGH * len(folder.pages))
    above = parent(folder.path)
    good = [
        path
        for path, pages in shared.items()
        if pages >= enough and _proves(folder, folders, path, pages)
    ]
    return max(
        good,
        key=lambda path: (
            shared[path],
            path == above,
            _language(path, folders) == folders.source,
            -len(path),
            path,
        ),
        default=None,
    )


def _proves(folder: _Folder, folders: _Folders, source: str, shared: int) -> bool:
    """Whether the shared pages of two folders say anything: a `README.md` in a
    neighbour's folder does not, nor does a single page of a part of a language's
    folder."""
    telling = any(
        PurePosixPath(page).name.lower().partition(".")[0] not in _EVERYWHERE
        for page in folder.pages
    )
    is_home = source == parent(folder.path) or _language(source, folders) is not None
    if (telling or is_home) and _are_named_alike(folder.path, source):
        return True
    is_whole = folder.path in folders
    return telling and (is_whole or shared > 1)


def _are_named_alike(one: str, other: str) -> bool:
    """Whether two folders lie side by side, one in the other, or have one name:
    `zh/guide/keys` and `en/guide/keys`, `_fr/keys` and `_keys`."""
    is_beside = parent(one) in (other, parent(other))
    names = {name_of(path).lstrip("_") for path in (one, other)}
    return is_beside or len(names) == 1


def _language(path: str, folders: _Folders) -> str | None:
    return next(
        (folder.language for name, folder in folders.items() if holds(name, path)),
        None,
    )
