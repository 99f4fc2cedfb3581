"""Where links by a name lead: notes of a vault, labels and documents of Sphinx."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property

from doclint.expressions import expression
from doclint.site.atlas import Atlas
from doclint.site.paths import folder_of, join, without_suffix
from doclint.text.nearest import Nearest
from doclint.website import LostName, NameFact, NameKind

# So many times more names of a vault are found than lost where a lost one is no note
# that is still to be written.
_NEARLY_ALL = 10
# Endings of the files that Sphinx makes documents of.
_DOCUMENTS = (".md", ".rst", ".ipynb", ".myst", ".txt")
_RST_LABEL = expression(
    r"^[ \t]*\.\. _`?([^`:\n]+)`?:[ \t]*$|^[ \t]+:name:[ \t]*(\S+)", re.MULTILINE
)
# What makes labels that stand on no page.
_OTHER_LABELS = expression(r"intersphinx|autosectionlabel|autodoc|autoapi|breathe")
_OF_SPHINX = frozenset(("genindex", "modindex", "search"))
_LETTERS = expression(r"[\W_]+")
_FILE_NAME = expression(r"\.[A-Za-z0-9]{1,6}$")


def lost_names(where: Atlas) -> Iterator[LostName]:
    """The links by a name whose name nothing has, as far as that can be told."""
    facts = [fact for page in where.pages.values() for fact in page.names]
    notes = [fact for fact in facts if fact.kind is NameKind.NOTE]
    if notes:
        yield from _Vault(where).lost(notes)
    if len(notes) < len(facts):
        sphinx = _Sphinx(where)
        of_sphinx = (
            sphinx.lost(fact) for fact in facts if fact.kind is not NameKind.NOTE
        )
        yield from (each for each in of_sphinx if each)


class _Vault:
    """The notes of an Obsidian vault, which a link finds by name wherever they lie."""

    def __init__(self, where: Atlas) -> None:
        self._where = where
        self._near = Nearest(
            without_suffix(path).rpartition("/")[2] for path in where.pages
        )

    def lost(self, facts: list[NameFact]) -> Iterator[LostName]:
        """The links whose note, or whose heading of it, is not there."""
        led = {fact: self._led(fact) for fact in facts}
        gone = {
            fact: None
            for fact in facts
            if led[fact] is None and not _FILE_NAME.search(fact.name)
        }
        by_page: defaultdict[str, list[NameFact]] = defaultdict(list)
        for fact in facts:
            by_page[fact.path].append(fact)
        nearly_all_lead = len(gone) * _NEARLY_ALL <= len(facts)
        for fact in gone:
            near = self._near.of(fact.name.rpartition("/")[2])
            sure = (
                near is not None
                or nearly_all_lead
                or self._is_lost_in_translation(fact, gone, by_page)
            )
            yield LostName(fact, near=near, sure=sure)
        for fact, paths in led.items():
            is_heading = bool(fact.part) and not fact.part.startswith("^")
            if paths and is_heading and not self._has_heading(paths, fact.part):
                yield LostName(fact, page=paths[0])

    def _is_lost_in_translation(
        self,
        lost: NameFact,
        gone: Collection[NameFact],
        by_page: Mapping[str, list[NameFact]],
    ) -> bool:
        """Whether it stands on a translation, and the source page's links by a name all
        lead somewhere."""
        of_source = by_page.get(self._where.sources.get(lost.path, ""), [])
        return bool(of_source) and not any(fact in gone for fact in of_source)

    def _led(self, fact: NameFact) -> list[str] | None:
        """The files of a name; None where there are none."""
        name = fact.name.strip("/").removesuffix(".md").casefold()
        candidates = self._files.get(name.rpartition("/")[2], [])
        path = posixpath.normpath(posixpath.join(folder_of(fact.path), name)).casefold()
        below = (without_suffix(path_below).casefold() for path_below in candidates)
        fits = [
            file
            for file, path_below in zip(candidates, below, strict=True)
            if f"/{path_below}".endswith(f"/{name}") or path_below == path
        ]
        return fits or None

    @cached_property
    def _files(self) -> Mapping[str, list[str]]:
        """Notes by their bare name, those that a page calls itself by included."""
        by_name: defaultdict[str, list[str]] = defaultdict(list)
        for path in self._where.shelf.names | self._where.pages.keys():
            by_name[without_suffix(path).rpartition("/")[2].casefold()].append(path)
        return by_name

    def _has_heading(self, paths: list[str], part: str) -> bool:
        """Whether one of some notes has the last heading of a chain
        (`Note#Part#Place`); signs do not count."""
        wanted = _letters(part.rpartition("#")[2])
        pages = [page for path in paths if (page := self._where.pages.get(path))]
        unread = len(pages) < len(paths)
        return unread or any(
            wanted == _letters(heading.anchor)
            for page in pages
            for heading in page.headings
        )


def _letters(text: str) -> str:
    return _LETTERS.sub("", text).casefold()


class _Sphinx:
    """The labels and documents of Sphinx projects."""

    def __init__(self, where: Atlas) -> None:
        self._where = where
        names = where.shelf.names
        self._tops = sorted(
            (
                folder_of(n)
                for n in names
                if n.rpartition("/")[2] in ("conf.py", "myst.yml")
            ),
            key=len,
        )

    def lost(self, fact: NameFact) -> LostName | None:
        """What is known of a link whose name nothing has; None where something has it,
        or nobody can tell."""
        if ":" in fact.name or fact.name in _OF_SPHINX:
            return None
        return (
            self._document(fact)
            if fact.kind is NameKind.DOCUMENT
            else self._label(fact)
        )

    def _document(self, fact: NameFact) -> LostName | None:
        top = self._top(fact.path)
        folder = folder_of(fact.path)
        bare = (
            join(top or "", fact.name)
            if fact.name.startswith("/")
            else join(folder, fact.name)
        )
        path = posixpath.normpath(bare)
        names = self._where.shelf.names
        if (
            path.startswith("..")
            or path in names
            or any(path + ending in names for ending in _DOCUMENTS)
        ):
            return None
        beside = Nearest(
            without_suffix(page)
            for page in self._where.pages
            if folder_of(page) == folder_of(path)
        )
        near = beside.of(path)
        if near is None and not beside.known:
            return None
        return LostName(fact, near=posixpath.relpath(near, folder) if near else None)

    def _label(self, fact: NameFact) -> LostName | None:
        name = fact.name.casefold()
        locale = self._where.language(fact.path)
        if name in self._labels.get(locale, frozenset()) or name in self._of_rst:
            return None
        other = self._by_label.get(name)
        near = Nearest(self._labels.get(locale, ())).of(name)
        if other is not None:
            version = self._where.version(other, locale)
            return LostName(fact, page=version, near=near) if version else None
        known = self._knows_all(fact.path)
        return LostName(fact, near=near) if known else None

    @cached_property
    def _labels(self) -> Mapping[str | None, frozenset[str]]:
        """The labels and ids of all pages of a language, in small letters."""
        by_language: defaultdict[str | None, set[str]] = defaultdict(set)
        for path, page in self._where.pages.items():
            by_language[self._where.language(path)].update(
                anchor.casefold() for anchor in page.anchors
            )
        return {language: frozenset(labels) for language, labels in by_language.items()}

    @cached_property
    def _by_label(self) -> Mapping[str, str]:
        """A page of each label."""
        return {
            anchor.casefold(): path
            for path, page in self._where.pages.items()
            for anchor in page.anchors
        }

    @cached_property
    def _of_rst(self) -> frozenset[str]:
        shelf = self._where.shelf
        texts = (
            shelf.read(name) or "" for name in shelf.names if name.endswith(".rst")
        )
        matches = (match for text in texts for match in _RST_LABEL.finditer(text))
        return frozenset((match[1] or match[2]).strip().casefold() for match in matches)

    def _top(self, path: str) -> str | None:
        """The folder of the Sphinx project that a page is of."""
        return next(
            (
                top
                for top in reversed(self._tops)
                if not top or path.startswith(f"{top}/")
            ),
            None,
        )

    def _knows_all(self, path: str) -> bool:
        """Whether all labels stand on pages that are at hand: nothing brings those of
        other projects."""
        top, shelf = self._top(path), self._where.shelf
        if top is None or any(name.endswith(".ipynb") for name in shelf.names):
            return False
        texts = [shelf.read(join(top, name)) for name in ("conf.py", "myst.yml")]
        return not any(text and _OTHER_LABELS.search(text) for text in texts)
