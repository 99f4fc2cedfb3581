"""Whether what is missing is surely missing: somebody may have only a part of the site
before them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from doclint.document import LinkKind
from doclint.expressions import expression
from doclint.site.atlas import Atlas
from doclint.site.nearest import misspelt_page
from doclint.site.paths import folder_of, names_file, parted
from doclint.site.roads import Road
from doclint.site.target import Start
from doclint.website import Fate, Lead

# So many times more links of a whole site lead somewhere than nowhere.
_NEARLY_ALL = 10
# So many different files (count) that links ask for in a folder which is not there come
# with the build.
_BROUGHT = 3
# So many times as many links lead to a page as to a slip of its name.
_OFTEN = 3
# The page of a folder, which may list what the build makes.
_FRONT = expression(r"(?i)(?:^|/)_?(?:index|readme)\.\w+$")


class Trust:
    """Weighs what is missing against what is there.

    A folder is believed to be whole when it holds more of what links ask for than it
    lacks, or more links lead into it than it lacks pages; of a folder that is not there
    at all nothing is said, unless nearly all other links of the site lead somewhere and
    something of nearly the same name is there.
    """

    def __init__(
        self, atlas: Atlas, leads: Sequence[Lead], lost: Sequence[Road]
    ) -> None:
        self.atlas = atlas
        # Whether it is a page: how many different ones links found and did not find.
        self._there = _there(leads)
        self._gone: Counter[bool] = Counter()
        # Not found, by their folder.
        self._lost: Counter[str] = Counter()
        for at, is_page in {(_end(road), road.page) for road in lost}:
            self._lost[region(at)] += 1
            self._gone[is_page] += 1
        # The links that lead to pages in a folder, but for those to its front page.
        self._led = Counter(
            region(lead.wanted)
            for lead in leads
            if lead.page and not _FRONT.search(lead.page)
        )
        # How many links lead to a page by what they ask for.
        self._asked = Counter(lead.wanted for lead in leads if lead.page)
        # The pages that ask for an address, a page and its translations as one, and the
        # files asked for in a folder.
        self._askers: defaultdict[str, set[str]] = defaultdict(set)
        self._wanted: defaultdict[str, set[str]] = defaultdict(set)
        for road in lost:
            asker = road.link.path
            self._askers[road.at].add(atlas.sources.get(asker, asker))
            if road.files and not road.page:
                self._wanted[folder_of(road.files[0])].add(road.files[0])
        pages = (road for road in lost if road.page)
        self._files_gone = len(
            {road.at for road in pages if names_file(road.target.path)}
        )
        self._assets = _assets(atlas.shelf.names)

    def page(self, road: Road) -> bool:
        """Whether a page that was not found would be there if it existed."""
        where = region(_end(road))
        known = self._known(where, road)
        is_seen = max(known, self._led[where]) >= self._lost[where]
        has_neighbours = known >= 1 and is_seen
        if not road.by_file:
            return has_neighbours and self._sees_address(road, where)
        if road.behind in self.atlas.pages or has_neighbours:
            return True
        if self._went(road) or self._untranslated(road):
            return True
        return self._at_home(road, where) or self._complete(road)

    def _sees_address(self, road: Road, where: str) -> bool:
        """Whether all is seen that may have an address of a folder: beside the pages at
        the top the site's host may have others, and a plug-in may add some."""
        is_at_top = where.count("/") < 2 and road.target.path.startswith("/")
        if is_at_top and not self.atlas.whole:
            return False
        return not self._brought(road)

    def _untranslated(self, road: Road) -> bool:
        """Whether the source text's page is there, and the site's configuration says
        that nothing stands in for the translation that is not."""
        setting = road.stand.setting
        if setting.file is None or setting.falls_back:
            return False
        return any(file in self.atlas.pages for file in self._of_source(road))

    def _of_source(self, road: Road) -> tuple[str, ...]:
        """The files of the source text that a translation's link would mean there."""
        source = self.atlas.sources.get(road.stand.path)
        if source is None:
            return ()
        here, there = parted(road.stand.path, source)
        if here == there:
            return ()
        inside = (file for file in road.files if file.startswith(here))
        return tuple(there + file[len(here) :] for file in inside)

    def _standing_in(self, road: Road) -> tuple[str, ...]:
        """The files that would stand in for the one asked for."""
        if road.behind or not road.stand.setting.falls_back:
            return (road.behind or "",)
        return self._of_source(road)

    def _complete(self, road: Road) -> bool:
        """Whether a folder that is not there is surely none that is kept elsewhere: the
        site's configuration and its front page are at hand, and nearly all other links
        lead somewhere."""
        setting = road.stand.setting
        at_hand = setting.file is not None and not setting.wild and self.atlas.whole
        nearly_all = self._there[True] >= _NEARLY_ALL * self._files_gone
        return at_hand and nearly_all and names_file(road.target.path)

    def _at_home(self, road: Road, where: str) -> bool:
        """Whether a file would lie at the top of the site's own folder, which is there
        as a whole: what a build makes of something else lies below."""
        setting = road.stand.setting
        return setting.complete and any(home.folder == where for home in setting.homes)

    def configured(self, road: Road) -> bool:
        """Whether the site's configuration is at hand, if it has one; without it this
        is likely a part of the site.

        Beside the site's own pages at the top, its host may have others.
        """
        is_shared = road.target.start is Start.OWN and region(road.at) == "/"
        setting = road.stand.setting
        at_hand = setting.file is not None or setting.rooted
        return at_hand and not is_shared

    def nearly(self, road: Road) -> bool:
        """Whether a near name is enough to believe that what was not found is a slip of
        it."""
        most_are_there = self._there[road.page] > self._gone[road.page]
        is_on_site = road.target.start is not Start.OWN
        return most_are_there and is_on_site and not self._brought(road)

    def _brought(self, road: Road) -> bool:
        """Whether a site to which a plug-in adds pages may have an address from it:
        several pages ask for it, or pages lie below it, whose list it would be."""
        if not road.stand.setting.wild or road.by_file:
            return False
        return len(self._askers[road.at]) > 1 or road.at in self._lists

    @cached_property
    def _lists(self) -> frozenset[str]:
        """The addresses that pages lie below, at any depth."""
        lists: set[str] = set()
        for folder in self.atlas.folders:
            at = folder.rstrip("/")
            while at.startswith("/") and at not in lists:
                lists.add(at)
                at = at.rpartition("/")[0]
        return frozenset(lists)

    def rare(self, road: Road, meant: str) -> bool:
        """Whether hardly any other page asks for what was not found, and many for what
        was meant: of slips there is one, of missing pages are many."""
        if road.target.start is Start.OWN or road.link.kind is LinkKind.VALUE:
            return False
        askers = len(self._askers[road.at])
        return askers == 1 or askers * _OFTEN <= self._asked[meant]

    def file(self, road: Road) -> bool:
        """Whether a file that was not found would be there: its folder has others of
        its kind, or most files are."""
        if self._went(road) or misspelt_page(road.files[0], self.atlas):
            return True
        if road.behind and self.atlas.shelf.has(road.behind):
            return True
        is_beside_page = road.target.start is Start.PAGE and road.link.image
        if is_beside_page and road.stand.setting.complete:
            return True  # the build takes it from there
        suffix = road.files[0].rpartition(".")[2].lower()
        name = self._beside_others(road.files, suffix)
        folder = folder_of(name)
        is_brought = len(self._wanted[folder]) >= _BROUGHT
        if is_brought and folder not in self.atlas.shelf.folders:
            return False  # a whole folder that the build makes
        if self._assets[folder][suffix]:
            return self._assets[folder].total() >= self._lost[region(name)]
        has_kin = any(by_suffix[suffix] for by_suffix in self._assets.values())
        return has_kin and self._there[False] > self._gone[False]

    def _beside_others(self, files: Sequence[str], suffix: str) -> str:
        """The one that would lie beside others of its kind; else the first."""
        for file in files:
            if self._assets[folder_of(file)][suffix]:
                return file
        return files[0]

    def _went(self, road: Road) -> bool:
        """Whether what was not found was there before the change that is looked at."""
        return not self.atlas.shelf.gone.isdisjoint(road.files)

    def _known(self, where: str, road: Road) -> int:
        """How many pages a folder has beside the one that asks. A page whose address
        ends in a slash is itself above what lies there."""
        asker = road.stand.path if road.by_file else road.stand.address or "/"
        is_folder = asker.endswith("/")
        asks_from_there = not is_folder and region(asker) == where
        count = self.atlas.folders.get(where, 0)
        if asks_from_there:
            count -= 1
        return count + self._known_behind(road)

    def _known_behind(self, road: Road) -> int:
        """How many pages the folder has that stand in for what is asked for."""
        others: tuple[str, ...] = ()
        if road.by_file:
            others = self._standing_in(road)
        elif road.stand.setting.falls_back:
            others = road.addresses[1:]
        folders = (region(other) for other in others if other)
        counts = (self.atlas.folders.get(folder, 0) for folder in folders)
        return max(counts, default=0)


def _end(road: Road) -> str:
    """What a road asks for, behind the redirects of many addresses."""
    return road.stand.setting.leads_on(road.at) or road.at


def region(at: str) -> str:
    """The folder of a file, or with a slash at its end that of an address."""
    return folder_of(at) + "/" if at.startswith("/") else folder_of(at)


def _assets(names: Iterable[str]) -> Mapping[str, Counter[str]]:
    """How many files of each suffix a folder has, pages aside."""
    by_folder: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        folder, _, last = name.rpartition("/")
        stem, _, suffix = last.rpartition(".")
        if stem:
            by_folder[folder][suffix.lower()] += 1
    return by_folder


def _there(leads: Sequence[Lead]) -> Counter[bool]:
    """How many different pages, and how many different files, links lead to."""
    known = (lead for lead in leads if lead.page or lead.fate is Fate.FILE)
    there: Counter[bool] = Counter()
    for wanted, is_page in {(lead.wanted, lead.fate is Fate.PAGE) for lead in known}:
        if wanted:
            there[is_page] += 1
    return there
