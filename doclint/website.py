"""What a site makes of its pages: their addresses, and where each link leads. Filled by
`doclint.site`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from doclint.dataclasses import dataclass
from doclint.document import LinkKind, name_of_key
from doclint.source import Span

_NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class LinkFact:
    """A link or image of a page. `target_span` is where the address is written: in the
    link, or in a definition.

    Of a value, `key` leads to it from the top, dotted (`list.0.link`); `maybe`: its
    form alone makes it a link. `text` is what readers see of it, left out where it is
    long.
    """

    path: str
    target: str
    span: Span
    image: bool
    target_span: Span = _NOWHERE
    kind: LinkKind = LinkKind.INLINE
    key: str = ""
    maybe: bool = False
    text: str = ""

    @property
    def name(self) -> str:
        """The key without the indexes of lists."""
        return name_of_key(self.key)


@dataclass(frozen=True, slots=True)
class HeadingFact:
    """A heading: its id, and whether the author wrote that."""

    anchor: str
    level: int
    span: Span
    explicit: bool


@dataclass(frozen=True, slots=True)
class IncludeFact:
    """A file that a page takes in; `how` is the tag's name or the mark (`include`,
    `--8<--`, `import`)."""

    path: str
    how: str
    target: str
    span: Span


class NameKind(StrEnum):
    """What a link names."""

    NOTE = "note"  # `[[Note]]`
    LABEL = "label"  # {ref}`label`
    DOCUMENT = "document"  # {doc}`path`


@dataclass(frozen=True, slots=True)
class NameFact:
    """A link that names what it leads to. `part` is the heading asked for there."""

    path: str
    name: str
    span: Span
    kind: NameKind
    part: str = ""


@dataclass(frozen=True, slots=True)
class LostName:
    """A link by a name that nothing has, or by a heading that the page found does not
    have.

    `page` is where it was to be found, `near` the name to write instead; `sure`: it does not lie elsewhere, and is not
    still to be written.
    """

    named: NameFact
    page: str | None = None
    near: str | None = None
    sure: bool = True


class Fate(StrEnum):
    """What became of a link."""

    PAGE = "page"  # a page of the project
    FILE = "file"  # a file of the project, or something that is known to be there
    NO_PAGE = "no-page"
    NO_FILE = "no-file"
    OUTSIDE = "outside"  # it climbs out of the site
    UNKNOWN = "unknown"  # elsewhere, or nobody can tell from the sources


@dataclass(frozen=True, slots=True)
class Lead:
    """A link and where it leads.

    `page` is the path of the page found, `anchor` the id asked for on it. `wanted` is the address or file asked for, as
    people say it. `near` is the target to write instead of one that is missing. `to_itself`: an absolute address of the site
    itself, which `near` says without its host. `case`: the file's own spelling where only the case differs.
    `moved`: the address that the asked one is redirected to. `slash`: whether an address without a file's name ends in
    a slash; None for links to files. `meant`: the page's language is asked for by name.
    """

    link: LinkFact
    fate: Fate
    wanted: str = ""
    page: str | None = None
    anchor: str | None = None
    near: str | None = None
    to_itself: bool = False
    case: str | None = None
    moved: str | None = None
    slash: bool | None = None
    meant: bool = False


class ClaimKind(StrEnum):
    """How a page came to an address."""

    OWN = "own"  # told by where it lies
    CHOSEN = "chosen"  # `permalink`, `slug`, `url`
    ALIAS = "alias"


@dataclass(frozen=True, slots=True)
class Claim:
    """An address (without a slash at its end, `/` for the front page) that a page has.
    `key` is the front matter value that says so: its name, and its place."""

    path: str
    address: str
    kind: ClaimKind
    key: str = ""
    span: Span = _NOWHERE


@dataclass(frozen=True, slots=True)
class Mention:
    """A page or file that a configuration file names: in `nav`, or a page's include.
    `at` is the file that is meant, where a name does not start from the site's
    pages."""

    path: str
    target: str
    span: Span
    near: str | None = None
    at: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a site generator's own configuration file."""

    path: str
    message: str
    span: Span = _NOWHERE


@dataclass(frozen=True, slots=True)
class Site:
    """All that is known of the site. `claims` are by path; `sources` are the source pages of translations, by path, and
    `locales` their languages with the region, in small letters (`zh-tw`): regions are languages of their own.

    `homes` are front pages, `navigation` the pages that it leads to; `unsure` are pages whose headings get their ids
    by a function of the site's own, or that take in what cannot be read; `brought` are the ids that others take in, and
    `takers` the pages that take in a page.
    """

    claims: Mapping[str, tuple[Claim, ...]] = field(default_factory=dict)
    leads: tuple[Lead, ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict)
    locales: Mapping[str, str] = field(default_factory=dict)
    homes: frozenset[str] = frozenset()
    lost_includes: tuple[Mention, ...] = ()
    lost_navigation: tuple[Mention, ...] = ()
    lost_names: tuple[LostName, ...] = ()
    navigation: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()
    unsure: frozenset[str] = frozenset()
    brought: Mapping[str, frozenset[str]] = field(default_factory=dict)
    takers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
