"""Small helpers for checks of the site's links."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from operator import itemgetter

from doclint.checks.links._language_names import names_language
from doclint.evidence.targets import address_reader
from doclint.findings import Change, Edit, Fix
from doclint.project import Facts, Project
from doclint.text.keys import is_own
from doclint.website import Fate, Lead, LinkFact


def leads(project: Project, *fates: Fate) -> Iterator[Lead]:
    """The links with one of these fates, each written target once: a definition serves
    many references.

    Front matter values that a translation changed are left out: what is wrong with them
    is that.
    """
    return _each_target(project, _of(project, fates))


def told(project: Project, *fates: Fate) -> Iterator[Lead]:
    """Those of them on pages that the run tells of, for rules that weigh no link against
    another."""
    leads = _of(project, fates)
    of_the_run = (lead for lead in leads if project.tells_of(lead.link.path))
    return _each_target(project, of_the_run)


def _of(project: Project, fates: Collection[Fate]) -> Iterator[Lead]:
    """The links with one of these fates, as they stand in the site."""
    of_fates = chain.from_iterable(project.leads.get(fate, ()) for fate in fates)
    return (lead for _, lead in sorted(of_fates, key=itemgetter(0)))


def _each_target(project: Project, among: Iterable[Lead]) -> Iterator[Lead]:
    seen = set()
    values = _Values(project)
    for lead in among:
        link = lead.link
        place = link.path, link.target_span
        if place not in seen and not (link.key and values.changed(link)):
            seen.add(place)
            yield lead


def instead(lead: Lead, target: str) -> Fix:
    """The fix that writes another target."""
    return Fix(
        f"link to {target}",
        (Edit(lead.link.target_span, target),),
        (Change.TARGET, Change.VALUE),
    )


class _Values:
    """Front matter links of translations beside those of their source pages."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self._targets: dict[str, dict[str, str]] = {}

    def of_source(self, link: LinkFact) -> str | None:
        """The target that the source page has for the same key."""
        source = self.project.site.sources.get(link.path) if link.key else None
        if source is None or source not in self.project.pages:
            return None
        if source not in self._targets:
            links = self.project.pages[source].links
            self._targets[source] = {
                each.key: each.target for each in links if each.key
            }
        return self._targets[source].get(link.key)

    def changed(self, link: LinkFact) -> bool:
        """Whether `translation/changed-front-matter` tells of it: it leads elsewhere
        than the source page's value."""
        other = self.of_source(link)
        if (
            other in (None, link.target)
            or link.key.rpartition(".")[2].isdigit()
            or is_own(link.name)
        ):
            return False
        pages = self.project.pages
        read = address_reader(
            pages[self.project.site.sources[link.path]].language,
            pages[link.path].language,
        )
        return read(other or "").place != read(link.target).place


class VersionsByLanguage:
    """The versions of each page by language."""

    def __init__(self, project: Project) -> None:
        self.pages, self.sources = project.pages, project.site.sources
        self._translated = frozenset(self.sources.values())
        self._values = _Values(project)
        self._locales = project.site.locales
        self._by_language = {
            (source, self._locale(path)): path for path, source in self.sources.items()
        }

    def _locale(self, path: str) -> str | None:
        """The language of a page, with its region where the layout tells it."""
        return self._locales.get(path) or self.pages[path].language

    def instead(self, lead: Lead) -> str | None:
        """The page in the language of the page that links, where a link leads into
        another language.

        Templates put the language before a front matter value, so that translations may
        leave it as it is.
        """
        page, target = self.pages.get(lead.link.path), lead.page or ""
        if page is None or target not in self.pages or lead.to_itself or lead.meant:
            return None
        if self._values.of_source(lead.link) == lead.link.target:
            return None
        version, text = self._version(page, target), lead.link.text
        if not version or not text:
            return version
        other = self._locale(target) or ""
        offers_language = names_language(text, other, page.language)
        return None if offers_language else version

    def _version(self, page: Facts, target: str) -> str | None:
        """The page that says what `target` says, in the language of `page`; None where
        that is one of these two."""
        root = self.sources.get(target, target)
        if root == self.sources.get(page.path, page.path):
            return None  # versions of one page
        if self._locale(target) == self._locale(page.path):
            return None  # of two folders of a language, `ko` and an older `kr`
        if page.path in self.sources:
            version = self._by_language.get((root, self._locale(page.path)))
        elif (
            page.path in self._translated
            and page.language != self.pages[target].language
        ):
            version = root
        else:  # a page of the source text that is not translated may well offer translations, as a `README.md` does
            version = None
        return None if version in (target, page.path) else version


def twin_anchor(project: Project, path: str, anchor: str) -> str | None:
    """The id on a translation of the heading that has `anchor` on its source page; None
    where that cannot be told.

    Headings belong together by their order, when both pages have as many of each level
    in the same order.
    """
    source = project.pages.get(project.site.sources.get(path, ""))
    page = project.pages.get(path)
    if source is None or page is None:
        return None
    if [heading.level for heading in source.headings] != [
        heading.level for heading in page.headings
    ]:
        return None
    pairs = zip(source.headings, page.headings, strict=True)
    return next(
        (mine.anchor for theirs, mine in pairs if theirs.anchor == anchor), None
    )
