"""What is known of a site from its generator's configuration."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Mapping
from dataclasses import field
from enum import StrEnum
from fnmatch import translate
from functools import cached_property
from typing import TypeVar

from doclint.dataclasses import dataclass, replace
from doclint.dialects.manner import USUAL, DialectSettings
from doclint.languages.tags import meant
from doclint.once import once
from doclint.plugins import GENERATORS, plugins
from doclint.project import Facts, KeyFact
from doclint.site.hosts import exact, redirects, wild
from doclint.site.redirects import WildRedirect
from doclint.site.shelf import Shelf
from doclint.website import ClaimKind, Mention, Problem

Private = TypeVar("Private")


class Way(StrEnum):
    """How an entry of the navigation names what it leads to."""

    ADDRESS = "address"
    NAME = "name"  # as the generator's `name` has it
    FOLDER = "folder"  # all pages of a folder


class Inclusion(StrEnum):
    """Where a site's own tags look for the files that they take in."""

    BESIDE = "beside"  # beside the page, below its home and below the site
    PARTS = "parts"  # in Jekyll's `_includes`
    UNKNOWN = "unknown"  # where the configuration says


@dataclass(frozen=True)
class NavigationEntry:
    """An entry of the navigation. `among` is the set of pages that names and folders are of; an address begins with
    `before`, which stands elsewhere than in the entry. `localized`: each language is led to its own page there."""

    mention: Mention
    way: Way = Way.ADDRESS
    among: str = ""
    before: str = ""
    localized: bool = False


def unread(file: str | None) -> tuple[Problem, ...]:
    """What is told of a configuration that cannot be read."""
    return (Problem(str(file), "cannot read the site's configuration"),)


@dataclass(frozen=True)
class Home:
    """A folder that pages come from, and the address below which they stand (without a
    slash at its end).

    `top` is where the site of its language begins, when that is above `base`. `behind` is the folder of the pages that
    stand in for those that this one lacks."""

    folder: str
    base: str = ""
    language: str | None = None
    top: str | None = None
    behind: str | None = None

    @property
    def start(self) -> str:
        """What addresses that leave out the site's base are below."""
        return self.base if self.top is None else self.top

    def inside(self, path: str) -> str | None:
        """The rest of a path that lies in this folder, or None."""
        if not self.folder:
            return None if path.startswith("../") else path
        return (
            path[len(self.folder) + 1 :] if path.startswith(f"{self.folder}/") else None
        )


@dataclass(frozen=True)
class StatedWay:
    """Where a configuration says that the translations into a language lie: what the
    paths of the source pages and of their translations begin with (`docs/`,
    `i18n/fr/docusaurus-plugin-content-docs/current/`)."""

    language: str
    source: str
    translation: str


@dataclass(frozen=True)
class Statement:
    """What a site's configuration says of its languages.

    `source` is that of the source text, None where it is not said; `names` are folders' names and suffixes with the
    languages that they stand for; `ways` are where translations lie, as far as that is said; `unbuilt` are folders of
    languages that the site is not built in, with their languages.
    """

    source: str | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    ways: tuple[StatedWay, ...] = ()
    unbuilt: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Setting:
    """A site's configuration. `folder` is where it lies, `url` the host with its
    scheme, `base` the path below it.

    `statics` are the folders whose files stand at the top of the site. `pretty`: addresses end in a slash, so that a
    relative one starts from the page itself. `falls_back`: a page that a language lacks is shown in the source's;
    `strict`: but a path that starts from the page names what lies there, and nothing stands in for it.
    `localizes`: an address from the site's top leads to the page of the reader's language, where there is one;
    `literal`: it leads where it says, whatever the language of its page.
    `redirects` are addresses by older ones, `moved` redirects of many at once.
    `made` are globs (in which `*` takes slashes too) of addresses, each with a slash before it, and of files that
    the build itself makes, so that no page lies there: lists, tags, what plug-ins write; `wild`: they do so in
    folders that only a build knows. `complete`: all pages lie in `homes`, front page or none. `navigation` are
    entries that name files below the first of `statics`, `entries` all others. `manner`: what differs from the
    dialect. `statement`: what is said of the languages.

    What few generators say: `slashes`: a slash at the end of an address matters; `own_ids`: headings get their ids by a
    function of the site's own; `hooked`: code of the site may rewrite links that climb; `relinked`: a plug-in leads
    links to the page's own language. `pages` is the folder that `@` stands for where pages take files in, `snippets`
    those for snippets, None where nobody says; `inclusion` where tags of a site's own look for what they take in.
    `suffixed`: an address from the top may end as a page's file does (`/a.md` is `/a`).
    `retired` are folders of versions that the site has no longer, `aside` files and folders that it never had: they are
    read where they lie.
    `hashed`: addresses may stand behind `#/`, and the query's `id` names a heading
    (`#/lamps?id=clean-it`).
    `content_mark` is what links begin with that name a file from the folder of the pages (`@/`).
    `mounted` is where a host may put the whole site, which no file tells.
    `listed` are pages that the navigation leads to in each language, `assets` what the configuration asks to be
    loaded. `private` is the generator's own record, which it alone reads (`facts`).
    """

    folder: str = ""
    file: str | None = None
    url: str = ""
    base: str = ""
    homes: tuple[Home, ...] = (Home(""),)
    statics: tuple[str, ...] = ("",)
    pretty: bool = True
    falls_back: bool = False
    strict: bool = False
    rooted: bool = False
    localizes: bool = False
    literal: bool = False
    redirects: Mapping[str, str] = field(default_factory=dict)
    moved: tuple[WildRedirect, ...] = ()
    navigation: tuple[Mention, ...] = ()
    entries: tuple[NavigationEntry, ...] = ()
    problems: tuple[Problem, ...] = ()
    made: tuple[str, ...] = ()
    wild: bool = False
    complete: bool = False
    manner: DialectSettings = USUAL
    statement: Statement | None = None
    slashes: bool = False
    own_ids: bool = False
    hooked: bool = False
    relinked: bool = False
    retired: tuple[str, ...] = ()
    hashed: bool = False
    suffixed: bool = False
    aside: tuple[str, ...] = ()
    content_mark: str = ""
    mounted: str = ""
    pages: str = ""
    snippets: tuple[str, ...] | None = None
    inclusion: Inclusion = Inclusion.BESIDE
    listed: tuple[str, ...] = ()
    assets: tuple[Mention, ...] = ()
    private: object = None

    def facts(self, kind: type[Private]) -> Private:
        """The generator's own record."""
        if not isinstance(self.private, kind):
            raise TypeError(f"the setting of {self.file} has no {kind.__name__}")
        return self.private

    def builds(self, path: str) -> bool:
        """Whether a page is not in the folder of a language or version that the site is
        built without."""
        unbuilt = (*self.retired, *(self.statement.unbuilt if self.statement else ()))
        return not any(path.startswith(f"{folder}/") for folder in unbuilt)

    def leads_on(self, path: str) -> str | None:
        """Where the first redirect leads that is of an address."""
        return next(
            (to for each in self.moved if (to := each.lead(path)) is not None), None
        )

    def makes(self, path: str) -> bool:
        """Whether the build itself makes what an address or a file's path names."""
        return bool(self.made) and self._made.match(path) is not None

    @cached_property
    def _made(self) -> re.Pattern[str]:
        return re.compile("|".join(translate(glob) for glob in self.made))


@dataclass(frozen=True)
class PageAddress:
    """An address of a page, with or without a slash at its end, and the front matter
    value that gives it. `built`: a page is made there; a draft's links start from where
    it is going to be, and nobody can lead to it yet."""

    address: str
    kind: ClaimKind = ClaimKind.OWN
    key: KeyFact | None = None
    built: bool = True


@dataclass(frozen=True)
class Page:
    """A page as a generator sees it: its path in its home, without suffix, and its
    front matter."""

    path: str
    name: str
    home: Home
    facts: Facts | None

    def key(self, *names: str) -> KeyFact | None:
        """The first of some front matter keys that has a value."""
        return next(
            (fact for name in names for fact in self.keys(name) if fact.value.strip()),
            None,
        )

    def keys(self, name: str) -> list[KeyFact]:
        """The values of a key; a list has several."""
        return (
            [fact for fact in self.facts.keys if fact.key == name] if self.facts else []
        )


@dataclass(frozen=True)
class Generator:
    """What doclint knows of how a generator makes a site: its configuration, and the
    addresses of a page.

    `locate` gives a page's own address first; none where it cannot be told. `name` is what entries of the navigation
    call a page by: the set of pages that it is of, one for all its languages, and its name there.
    """

    read: Callable[[Shelf], tuple[Setting, ...]]
    locate: Callable[[Page, Setting], list[PageAddress]]
    name: Callable[[Page, Setting], tuple[str, str] | None] = field(
        default=lambda page, setting: None
    )


@once
def settings(shelf: Shelf, made_by: Generator) -> tuple[Setting, ...]:
    """The sites of a generator among the files of a shelf, by their configurations;
    these are read once."""
    of_hosts = list(redirects(shelf))
    many = wild(of_hosts)
    return tuple(
        replace(
            _spoken(setting),
            redirects={**exact(of_hosts), **setting.redirects},
            moved=(*setting.moved, *(each for each in many if each.is_followed)),
            made=(*setting.made, *(each.glob for each in many if not each.is_followed)),
        )
        for setting in made_by.read(shelf)
    )


def _spoken(setting: Setting) -> Setting:
    """A setting with languages for the countries that it calls them by."""
    homes = tuple(
        replace(home, language=meant(home.language)) if home.language else home
        for home in setting.homes
    )
    stated = setting.statement
    if stated is None:
        return replace(setting, homes=homes)
    statement = Statement(
        meant(stated.source) if stated.source else None,
        {name: meant(code) for name, code in stated.names.items()},
        tuple(replace(way, language=meant(way.language)) for way in stated.ways),
        stated.unbuilt,
    )
    return replace(setting, homes=homes, statement=statement)


def generator(dialect: str) -> Generator:
    """What is known of the generator of a dialect."""
    added = next(
        (plugin for plugin in plugins(GENERATORS) if plugin.name == dialect), None
    )
    record = getattr(
        added.load() if added else importlib.import_module(f"doclint.site.{dialect}"),
        "GENERATOR",
        None,
    )
    if added and not isinstance(record, Generator):
        raise added.fault("has no GENERATOR")
    assert isinstance(record, Generator)  # noqa: S101  # each dialect of ours has one
    return record
