"""Which of the values that look like links are believed to be some."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from doclint.document import LinkKind
from doclint.site.atlas import Atlas
from doclint.site.paths import folder_of
from doclint.site.roads import Road
from doclint.website import Fate, Lead, LinkFact


class Beliefs:
    """Weighs keys by where their values lead.

    Templates decide what a value means: they may put a folder or a language before it.
    Nothing is said of a value that was not found unless it says itself where it starts
    from and the folder is there, or most values of its key lead somewhere as they
    stand. Of a key whose name does not tell that it holds links, that is always asked.
    """

    def __init__(
        self, atlas: Atlas, leads: Iterable[Lead], lost: Iterable[Road]
    ) -> None:
        self.atlas = atlas
        self._found: defaultdict[str, set[str]] = defaultdict(set)
        self._lost: defaultdict[str, set[str]] = defaultdict(set)
        for lead in leads:
            link = lead.link
            if link.kind is LinkKind.VALUE and _is_found(lead):
                self._found[link.name].add(link.target)
        for road in lost:
            link = road.link
            if link.kind is LinkKind.VALUE:
                self._lost[link.name].add(link.target)

    def lead(self, lead: Lead) -> bool:
        """Whether a link is believed that leads somewhere."""
        return not lead.link.maybe or _is_found(lead) or self._believed(lead.link)

    def lost(self, road: Road) -> bool:
        """Whether a link is believed that leads nowhere."""
        if road.link.kind is not LinkKind.VALUE or self._believed(road.link):
            return True
        if road.link.maybe or road.loose or self._behind_something(road):
            return False
        return road.page or any(
            folder_of(file) and folder_of(file) in self.atlas.shelf.folders
            for file in road.files
        )

    def alone(self, road: Road) -> bool:
        """Whether it is enough that nothing of nearly the name is there. At the top of
        a site other things stand, too, that are no pages of it."""
        top = "/" not in road.target.path.strip("/")
        return (
            road.link.kind is not LinkKind.VALUE
            or not (top and road.page)
            or self._believed(road.link)
        )

    def _believed(self, link: LinkFact) -> bool:
        return len(self._found[link.name]) > len(self._lost[link.name])

    def _behind_something(self, road: Road) -> bool:
        """Whether a page or file would be found if a folder or language stood before
        the value or in it."""
        if road.page and road.target.path.startswith("."):
            return (
                False  # from the page itself; of a picture it may be the page's address
            )
        at = road.target.path.strip("./").split("/")
        ends = self._addresses if road.page and not road.by_file else self._names
        return any(
            _is_within(at, name.strip("/").split("/")) for name in ends.get(at[-1], ())
        )

    @cached_property
    def _names(self) -> Mapping[str, list[str]]:
        return _by_end(self.atlas.shelf.names)

    @cached_property
    def _addresses(self) -> Mapping[str, list[str]]:
        return _by_end(self.atlas.taken)


def _is_found(lead: Lead) -> bool:
    """Whether a link leads somewhere as it stands."""
    return (
        lead.fate in (Fate.PAGE, Fate.FILE) and lead.case is None and lead.moved is None
    )


def _is_within(at: list[str], name: list[str]) -> bool:
    """Whether a path is another without some steps that follow each other."""
    more = len(name) - len(at)
    if more <= 0:
        return False
    return any(name[:start] + name[start + more :] == at for start in range(len(at)))


def _by_end(names: Iterable[str]) -> Mapping[str, list[str]]:
    grouped: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        grouped[name.rpartition("/")[2]].append(name)
    return grouped
