"""Link targets of a source text and of its translation: which lead to the same place,
each in its language."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from html import unescape
from typing import NamedTuple
from urllib.parse import unquote

from doclint.dataclasses import dataclass
from doclint.document import Image, Link, LinkKind
from doclint.expressions import expression
from doclint.languages import called, language
from doclint.languages.tags import countries_of
from doclint.project import Unit
from doclint.text.similar import edits, one_edit_apart, ratio
from doclint.text.spans import Cover

_SCHEME = expression(r"([a-z][a-z0-9+.-]*):(?://)?", re.IGNORECASE)
_TAG_BLANKS = expression(r"\s+")
_INDEX = expression(r"(?:^|/)(?:index|README)\.(?:html?|mdx?)$", re.IGNORECASE)
# Most hosts give `/a` and `/a.html` alike, most generators take `a` and `a.md`; what does
# not lead anywhere is told as such.
_ENDING = expression(r"(?<=[\w-])\.(?:html?|mdx?)$", re.IGNORECASE)
_LOCALE_QUERY = expression(
    r"(?:hl|lang|language|locale|lc|l|utm_\w+)=[^&]*&?", re.IGNORECASE
)
# Parts of an address that only tell a language: `fr`, `fr-CA`, `zh_Hans`, `en-us`.
_REGION = expression(r"[-_](?:[a-z]{2}|[a-z]{4}|\d{3})$", re.IGNORECASE)
# An address that ends in a language: `docs/fr`, `README.zh-CN.md`, `/pt_br/`; that of
# Markdown is none.
_LOCALE_NAMED = expression(
    r"(?:^|[/._-])(?!md$)[a-z]{2}(?:[-_](?:[a-z]{2}|[a-z]{4}|\d{3}))?(?:\.mdx?)?$",
    re.IGNORECASE,
)
_LOCALE_FOLDER = expression(r"(?:^|/)[a-z]{2}(?:[-_][a-z]{2,4})?/[^/]+$", re.IGNORECASE)
_LOCALE_TAIL = expression(r"[._-][a-z]{2}(?:[-_]?[a-z]{2,4})?", re.IGNORECASE)
# Which version of a documentation an address leads to: `v2`, `3.11`, `latest`, or what
# a template knows of it.
_VERSION = expression(
    r"\{\{.*\}\}|v?\d+(?:[._-]\d+)*(?:\.x)?|latest|stable|current|main|master|dev|next",
    re.IGNORECASE,
)
# A page of the site may be called by a number; a version has more than that.
_OWN_VERSION = expression(
    r"v\d+(?:[._-]\d+)*|\d+(?:[._-]\d+)+(?:\.x)?|latest|stable|current|next",
    re.IGNORECASE,
)
# A language's code as a word of a file's name.
_CODE_IN_NAME = expression(
    r"[._-]([a-z]{2}(?:[-_][a-z]{2})?|[a-z]{4,12})(?=[._-]|$)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When an address is another one, damaged; addresses on either side of each number
    stand in tests/evidence."""

    # A hand slips on so many letters (count),
    slips: int = 2
    # in paths of at least so many characters.
    long_path: int = 8
    # A hand or a machine puts so many letters (count) to the end.
    glued: int = 6
    # Names of pages in words are longer than this (characters);
    short_name: int = 8
    # from this likeness on (0 to 100) one is the other, damaged.
    alike: int = 60
    # A bar of languages has links to so many (count).
    least_languages: int = 3


_LIMITS = _Calibration()


@dataclass(frozen=True, slots=True)
class Address:
    """An address without what a language may change: `host` empty for a page of the
    same site.

    `local` tells that it is in the translation's language.
    """

    host: str
    path: tuple[str, ...]
    fragment: str
    local: bool = False

    @property
    def on_page(self) -> bool:
        """Whether it is a place on the page itself."""
        return not self.host and not self.path

    @property
    def place(self) -> tuple[str, tuple[str, ...]]:
        """The page it leads to, whatever the place on it."""
        return self.host, self.path


def address_reader(
    source: str | None, translation: str | None
) -> Callable[[str], Address]:
    """What reads addresses of a page in `source` and its translation into
    `translation`, by their codes."""
    ours = _names(translation)
    names = ours | _names(source) | {"en"}

    def read(address: str) -> Address:
        return _read(address, names, ours)

    return read


def is_named_by(part: str, code: str | None) -> bool:
    """Whether a part of a path is what a language is called in addresses: `fr-CA`,
    `zh_Hans`."""
    return part.lower() in _names(code) or part.replace("_", "-").lower() == code


def _names(code: str | None) -> frozenset[str]:
    """What a language is called in addresses."""
    record = language(code)
    known: frozenset[str] = frozenset()
    if record:
        known = frozenset(name for name in record.path_names if len(name) <= 7)
    if not code:
        return known
    if record:
        known |= {record.name.lower()}  # `keys-Chinese.pdf`
    tag = code.lower()
    return known | countries_of(code) | {tag, tag.partition("-")[0]}


# Hosts that read the names of owners and repositories in any case.
_CASELESS = frozenset({"github.com", "www.github.com", "raw.githubusercontent.com"})
# What Markdown takes for the mark behind the backslash.
_ESCAPED = expression(r"\\([!-/:-@\[-`{-~])")


@lru_cache(maxsize=4096)
def _read(address: str, names: frozenset[str], ours: frozenset[str]) -> Address:
    """What an address says. `names` are those of both languages, `ours` those of the
    translation's."""
    parts = _parts_of(address)
    labels = [label for label in parts.host.lower().split(".") if label != "www"]
    of_languages = [
        part
        for part in (*labels[:-1], *parts.segments, *_values(parts.query))
        if _language_of(part, names)
    ]
    host = [
        label
        for label in labels
        if label == labels[-1] or not _language_of(label, names)
    ]
    path = [
        _without_language(segment, names)
        for segment in parts.segments
        if not _language_of(segment, names)
    ]
    query = _LOCALE_QUERY.sub("", parts.query).rstrip("&")
    if query:
        values = (
            "=".join(_without_language(part, names) for part in value.split("="))
            for value in query.split("&")
        )
        path.append(f"?{'&'.join(values)}")
    return Address(
        ".".join(host),
        tuple(path),
        parts.fragment,
        any(_language_of(part, ours) for part in of_languages),
    )


class _Parts(NamedTuple):
    """An address, taken apart."""

    host: str
    segments: list[str]
    query: str
    fragment: str


def _parts_of(address: str) -> _Parts:
    """The parts of an address, without what Markdown, HTML and templates put into
    it."""
    written = unquote(unescape(_ESCAPED.sub(r"\1", address.strip())))
    text, _, fragment = _TAG_BLANKS.sub("", written).partition("#")
    host = ""
    scheme = _SCHEME.match(text)
    if scheme:
        text = text[scheme.end() :]
        if scheme[0].endswith("//"):
            host, _, text = text.partition("/")
        else:
            host, text = text, ""
    path, _, query = text.partition("?")
    bare = _ENDING.sub("", _INDEX.sub("", path))
    segments = [part for part in bare.split("/") if part not in ("", ".", "..")]
    if host.lower() in _CASELESS:
        segments[:2] = [part.lower() for part in segments[:2]]
    return _Parts(host, segments, query, fragment)


def _values(query: str) -> list[str]:
    """The values of a query."""
    return [value.partition("=")[2] for value in query.split("&")]


def _language_of(part: str, names: frozenset[str]) -> bool:
    """Whether a part of an address names a language, with or without a region."""
    part = part.lower()
    if part in names:
        return True
    return _REGION.search(part) is not None and _REGION.sub("", part) in names


def _without_language(part: str, names: frozenset[str]) -> str:
    """A file name without its language: `fr.md`, `guide.fr.md`, `logo_ja.png`,
    `settings_ja_2.png`."""
    stem, dot, ending = part.rpartition(".")
    if not dot:
        return _without_language_around(part, names)
    if _language_of(stem, names):
        return f".{ending}"
    if _language_of(ending, names):  # `guide.fr.html`, whose ending is gone
        return stem
    for match in _CODE_IN_NAME.finditer(stem):
        if _language_of(match[1], names):
            return f"{stem[: match.start()]}{stem[match.end() :]}.{ending}"
    return part


def _without_language_around(part: str, names: frozenset[str]) -> str:
    """A folder's name without the language at one of its ends: `cn_readme`,
    `docs-ja`."""
    for sign in "_-":
        before, sign_there, rest = part.partition(sign)
        if sign_there and before.lower() in names:
            return rest
        rest, sign_there, behind = part.rpartition(sign)
        if sign_there and behind.lower() in names:
            return rest
    return part


def likely_meant(source: Address, translation: Address) -> bool:
    """Whether `translation` is most likely a damaged `source`, not another page that
    was chosen for the language.

    Other sites may be replaced by ones in the reader's language; a page of the same
    site may not, unless it is another language's. Of another site's address, one part
    may differ for it to be the same that was damaged.
    """
    if source.place == translation.place:
        return False
    if not source.host and not translation.host:
        moved = translation.local and _tail(source.path, translation.path)
        moved = moved or _is_other_version(source.path, translation.path)
        return not (source.on_page or translation.on_page or moved)
    if translation.local or not (source.host and translation.host):
        return False
    if source.host != translation.host:
        return source.path == translation.path and one_edit_apart(
            source.host, translation.host
        )
    return _is_damaged(source.path, translation.path)


def _is_other_version(source: tuple[str, ...], translation: tuple[str, ...]) -> bool:
    """Whether two paths differ in nothing but versions: `notes/8_8` and `notes/10_1`."""
    if len(source) != len(translation):
        return False
    return all(
        mine == theirs
        or (_OWN_VERSION.fullmatch(mine) and _OWN_VERSION.fullmatch(theirs))
        for mine, theirs in zip(source, translation, strict=True)
    )


def _is_damaged(source: tuple[str, ...], translation: tuple[str, ...]) -> bool:
    """Whether a path on another site is most likely the other with a slip in it.

    Another version of the documentation is not, nor is the name of a page in the
    reader's language.
    """
    if _slips("/".join(source), "/".join(translation)):
        return True
    if len(source) != len(translation):
        return False
    pairs = zip(source, translation, strict=True)
    differing = [(mine, theirs) for mine, theirs in pairs if mine != theirs]
    if len(differing) != 1:
        return False
    mine, theirs = differing[0]
    if _VERSION.fullmatch(mine) and _VERSION.fullmatch(theirs):
        return False
    is_title = len(mine) > _LIMITS.short_name and "-" in mine and mine == source[-1]
    return not is_title or ratio(mine, theirs) >= _LIMITS.alike


def _slips(one: str, other: str) -> bool:
    """Whether two paths differ by a slip or two of letters, digits aside: those tell
    versions and numbers of pages."""
    if min(len(one), len(other)) < _LIMITS.long_path or re.sub(
        r"\d", "", one
    ) == re.sub(r"\d", "", other):
        return False
    return edits(one, other, _LIMITS.slips) <= _LIMITS.slips


def is_slip(source: str, translation: str) -> bool:
    """Whether an address is surely another one damaged: a letter or two changed,
    letters of a sentence glued to it, or only its letters of other scripts."""
    if not translation.isascii() and source.isascii():
        return True
    longer = (
        translation.startswith(source)
        and len(translation) - len(source) <= _LIMITS.glued
    )
    return longer or _slips(source, translation)


def _tail(source: tuple[str, ...], translation: tuple[str, ...]) -> bool:
    """Whether one path is the end of the other: the language's folder may stand for another folder (`/docs/keys/` is
    `/fr/keys/`)."""
    short, long = sorted((source, translation), key=len)
    if not short:
        return False
    return long[-len(short) :] == short


def reached(address: str, path: str) -> str | None:
    """The file that a relative address on the page at `path` leads to; None for any
    other address."""
    without_anchor, _, _ = address.partition("#")
    without_query, _, _ = without_anchor.partition("?")
    target = unquote(without_query)
    if not target or target.startswith(("/", "{")) or _SCHEME.match(target):
        return None
    folder = posixpath.dirname(path)
    return posixpath.normpath(posixpath.join(folder, target))


def is_language_bar(unit: Unit) -> bool:
    """Whether most links of a unit lead to other languages: each page has its own
    choice of them, in its own order."""
    addresses = [_INDEX.sub("", link.target).rstrip("/") for link in links_of(unit)]
    to_languages = sum(map(_names_language, addresses)) or _folders(addresses)
    are_most = 2 * to_languages > len(addresses)
    return are_most and to_languages >= _LIMITS.least_languages


def _folders(addresses: list[str]) -> int:
    """How many addresses lead to one page in folders of different languages:
    `fr/keys.md`."""
    named = {address for address in addresses if _LOCALE_FOLDER.search(address)}
    pages = {posixpath.basename(address) for address in named}
    return len(named) if len(pages) == 1 else 0


def _names_language(address: str) -> bool:
    """Whether an address ends in a language's code, or in a folder with its name
    (`./Italian`)."""
    if _LOCALE_NAMED.search(address):
        return True
    return called(posixpath.basename(address)) is not None


def leads_to_versions(unit: Unit, path: str) -> bool:
    """Whether all links of a unit lead to other languages of the very page at `path`
    (`README.fr.md` of `README.md`)."""
    stem = posixpath.basename(path).partition(".")[0].lower()
    targets = [link.target for link in links_of(unit)]
    return bool(targets) and all(_is_version(target, stem) for target in targets)


def _is_version(target: str, stem: str) -> bool:
    name = posixpath.basename(target.partition("#")[0]).lower()
    rest = name.removesuffix(".mdx").removesuffix(".md")
    if rest == stem != name:
        return True
    return (
        rest.startswith(stem) and _LOCALE_TAIL.fullmatch(rest[len(stem) :]) is not None
    )


def links_of(unit: Unit) -> Iterator[Link]:
    """The links of a unit, an address that is a link's own text not counted again."""
    written = [link.span for link in unit.links if link.kind is not LinkKind.BARE]
    if len(written) == len(unit.links):
        yield from unit.links
        return
    around = Cover(written)
    for link in unit.links:
        if link.kind is not LinkKind.BARE or around.last(link.span.start) < 0:
            yield link


def addressed(unit: Unit) -> list[Link | Image]:
    """The links and images of a unit."""
    return [*links_of(unit), *unit.images]
