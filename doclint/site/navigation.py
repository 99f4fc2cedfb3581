"""Entries of the navigation that name pages by address, by a name, or by folder: where
each leads, and which do not."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

from doclint.dataclasses import replace
from doclint.site.atlas import Atlas
from doclint.site.nearest import COMMON, nearest_by_name
from doclint.site.paths import folder_of, join, plain_address, without_steps
from doclint.site.record import NavigationEntry, Setting, Way
from doclint.text.nearest import Nearest
from doclint.website import Mention

# So many entries of a folder without any page may be slips; more are of pages that lie
# elsewhere.
_FEW = 2


class Navigation:
    """Where the entries lead: `led` are the pages found, `lost` the entries that lead
    nowhere."""

    def __init__(self, where: Atlas) -> None:
        self.where = where
        self.led: set[str] = set()
        self.lost: list[Mention] = []
        for setting in where.settings:
            self._follow(setting)

    def _follow(self, setting: Setting) -> None:
        """Entries are believed where most of their kind lead somewhere, and what they
        name has something beside it."""
        gone: list[NavigationEntry] = []
        times: Counter[tuple[Way, str]] = Counter()
        for entry in setting.entries:
            times[entry.way, entry.among] += 1
            pages = self._pages(entry, setting)
            if pages is None:
                gone.append(entry)
            else:
                self.led |= set(pages)
        failed = Counter((entry.way, entry.among) for entry in gone)
        trees = Counter(
            self._absent(entry) for entry in gone if entry.way is Way.ADDRESS
        )
        for entry in gone:
            kind = entry.way, entry.among
            absent = self._absent(entry) if entry.way is Way.ADDRESS else None
            # A folder that is not there at all is more likely kept elsewhere than gone.
            is_elsewhere = absent is not None and trees[absent] > _FEW
            most_are_there = failed[kind] * 2 <= times[kind]
            is_only_one = times[kind] == 1
            if is_elsewhere or not (most_are_there or is_only_one):
                continue
            mention = self._told(entry, setting)
            if mention is not None:
                self.lost.append(mention)

    def _absent(self, entry: NavigationEntry) -> str | None:
        """The first folder of the address that an entry names which holds no page at
        any depth, if one does not."""
        target, _, _ = entry.mention.target.partition("#")
        *folders, _ = _address(entry.before, target).split("/")
        for depth in range(2, len(folders) + 1):
            folder = "/".join(folders[:depth])
            if folder not in self._trees:
                return folder
        return None

    @cached_property
    def _trees(self) -> frozenset[str]:
        """The folders that have pages somewhere below."""
        folders: set[str] = set()
        for file in self.where.taken:
            folder = folder_of(file)
            while folder and folder not in folders:
                folders.add(folder)
                folder = folder_of(folder)
        return frozenset(folders)

    def _pages(self, entry: NavigationEntry, setting: Setting) -> list[str] | None:
        """The pages that an entry leads to, in all languages; None when there is
        nothing."""
        if entry.way is Way.ADDRESS:
            return self._at_address(entry, setting)
        if entry.way is Way.NAME:
            names = self._by_name
            sets = [
                one for one in self._sets if f"{one}/".startswith(f"{entry.among}/")
            ]
            pages = [page for one in sets for page in names[one].get(_bare(entry), ())]
            return pages or None
        return self._in_folder(entry, setting)

    def _at_address(self, entry: NavigationEntry, setting: Setting) -> list[str] | None:
        target = entry.mention.target.partition("#")[0].partition("?")[0]
        addresses = _address(entry.before, target), _address("", target)
        for one in dict.fromkeys(addresses):
            moved = self.where.moved.get(one, "")
            page = self.where.taken.get(one) or self.where.taken.get(moved)
            if page:
                others = self._translations[page] if entry.localized else ()
                return [page, *others]
            if self._is_made(one, setting):
                return []
        return None

    def _is_made(self, one: str, setting: Setting) -> bool:
        """Whether something else than a page stands at an address, or the site's
        top."""
        if setting.makes(one) or one in self.where.moved:
            return True
        if one == "/" or one == plain_address(setting.base):
            return True
        return any(map(self.where.shelf.is_file, _files(one, setting)))

    def _in_folder(self, entry: NavigationEntry, setting: Setting) -> list[str] | None:
        """The pages of a folder; a folder is there, too, when it lies elsewhere than in
        the project."""
        target = without_steps(entry.mention.target.strip("/"))
        pages = self._groups.get(entry.among, [])
        below = [
            page
            for page in pages
            if self._inside(page).startswith(f"{target}/" if target else "")
        ]
        homes = (
            {self.where.stands[page].home.folder for page in pages} if not below else ()
        )
        there = not target or any(
            self.where.shelf.has(join(folder, target)) for folder in homes
        )
        return below if below or there else None

    def _inside(self, page: str) -> str:
        return self.where.stands[page].home.inside(page) or ""

    @cached_property
    def _translations(self) -> Mapping[str, list[str]]:
        by_source: defaultdict[str, list[str]] = defaultdict(list)
        for page, source in self.where.sources.items():
            by_source[source].append(page)
        return by_source

    @cached_property
    def _groups(self) -> Mapping[str, list[str]]:
        by_group: defaultdict[str, list[str]] = defaultdict(list)
        for page, (among, _) in self.where.names.items():
            by_group[among].append(page)
        return by_group

    @cached_property
    def _by_name(self) -> Mapping[str, Mapping[str, list[str]]]:
        by_name: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(
            lambda: defaultdict(list)
        )
        for page, (among, name) in self.where.names.items():
            by_name[among][name].append(page)
        return by_name

    @cached_property
    def _sets(self) -> list[str]:
        return sorted(self._by_name)

    def _told(self, entry: NavigationEntry, setting: Setting) -> Mention | None:
        """What to say of an entry that leads nowhere: nothing where something that
        nobody sees may make the page."""
        if entry.way is Way.ADDRESS:
            return self._told_address(entry, setting)
        names = {
            name
            for one in self._sets
            if f"{one}/".startswith(f"{entry.among}/")
            for name in self._by_name[one]
        }
        if not names:
            return None
        if entry.way is Way.FOLDER:
            folders = {
                folder_of(self._inside(page)) for page in self._groups[entry.among]
            }
            return replace(
                entry.mention, near=Nearest(folders - {""}).of(entry.mention.target)
            )
        path = _bare(entry)
        near = _moved(path, names) or nearest_by_name(path, Nearest(names).of(path))
        beside = any(folder_of(name) == folder_of(path) for name in names)
        return replace(entry.mention, near=near) if near or beside else None

    def _told_address(self, entry: NavigationEntry, setting: Setting) -> Mention | None:
        target = entry.mention.target
        path, mark, rest = target.partition("#")
        one = _address(entry.before, path)
        folder = folder_of(one) + "/"
        near = nearest_by_name(one, self._addresses.of(one)) or nearest_by_name(
            one, Nearest(_literal(setting.made)).of(one)
        )
        beside = (
            self.where.folders.get(folder, 0) > 1
            and folder != plain_address(setting.base).rstrip("/") + "/"
        )
        if not near and not beside:
            return None
        head = entry.before.rstrip("/")
        if near and (not head or f"{near}/".startswith(f"{head}/")):
            near = near[len(head) :] + "/" * path.endswith("/") + mark + rest
            return replace(
                entry.mention, near=near if path.startswith("/") else near.lstrip("/")
            )
        return replace(entry.mention, near=None)

    @cached_property
    def _addresses(self) -> Nearest:
        return Nearest(self.where.taken)


def _bare(entry: NavigationEntry) -> str:
    """A name without what stands before it in the entry."""
    return entry.mention.target.removeprefix(entry.before)


def _address(before: str, target: str) -> str:
    for suffix in (".md", ".mdx"):
        target = target.removesuffix(suffix)
    return plain_address(f"{before}/{target.removeprefix('./')}")


def _files(one: str, setting: Setting) -> Iterator[str]:
    """The files that an address may name."""
    below = one.removeprefix(setting.base).lstrip("/")
    if not below:
        return
    for name in (below, f"{below}/index.html", f"{below}.html"):
        for folder in setting.statics:
            yield join(folder, name)


def _literal(globs: tuple[str, ...]) -> Iterator[str]:
    """Those that stand for one address alone."""
    yield from (glob for glob in globs if not re.search(r"[*?\[]", glob))


def _moved(path: str, names: set[str]) -> str | None:
    """The one page of the same name in another folder."""
    last = path.rpartition("/")[2]
    same = (
        [name for name in names if name.rpartition("/")[2] == last]
        if last not in COMMON
        else []
    )
    return same[0] if len(same) == 1 else None
