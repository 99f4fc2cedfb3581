"""The address of a page of a Docusaurus site, and the name that sidebars call it by."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping, Sequence

from doclint.dataclasses import dataclass
from doclint.expressions import expression
from doclint.site.docusaurus.content import ContentInstance, Sort
from doclint.site.paths import join
from doclint.site.record import Page, PageAddress, Setting
from doclint.website import ClaimKind

_NUMBER = expression(r"^(?!\d+[-_.]\d)\d+\s*[-_.]+\s*(?=[^-_.\s])")
_DAY = expression(
    r"(?P<before>.*)(?P<day>\d{4}[-/]\d{1,2}[-/]\d{1,2})[-/]?(?P<after>.*?)"
)
_INDEX = ("index", "readme")


@dataclass(frozen=True)
class DocusaurusFacts:
    """What a Docusaurus configuration says for this module alone: the part of the site
    and the version that each folder of pages belongs to; whether addresses end in a
    slash, None where nobody says."""

    contents: Mapping[str, tuple[ContentInstance, str]]
    slash: bool | None


def locate(page: Page, setting: Setting) -> list[PageAddress]:
    """None for files that pages take in, which begin with `_`, and for those that no
    plug-in makes pages of."""
    part, _ = _part(page, setting)
    if part is None or not part.located:
        return []
    if part.sort is Sort.DOCS:
        return [_doc(page, part, setting)]
    slug = page.key("slug")
    path = (
        slug.value
        if slug
        else f"/{_post(page.name) if part.sort is Sort.BLOG else _alone(page.name)}"
    )
    return [_place(page, path, setting, slug is not None)]


def _part(page: Page, setting: Setting) -> tuple[ContentInstance | None, str]:
    """The part of the site that a page is of, with its version; none for files that are
    no pages."""
    part, version = setting.facts(DocusaurusFacts).contents.get(
        page.home.folder, (None, "")
    )
    inside = page.home.inside(page.path) or ""
    hidden = any(each.startswith("_") for each in inside.split("/"))
    left = part is not None and part.left.take(inside)
    return (None if hidden or left else part), version


def _place(page: Page, path: str, setting: Setting, chosen: bool) -> PageAddress:
    """An address below the home's own, ending as the configuration wants it."""
    whole = f"{page.home.base}/{path.lstrip('/')}"
    ending = setting.facts(DocusaurusFacts).slash
    if ending is not None:
        whole = whole.rstrip("/") + ("/" if ending else "")
    key = page.key("slug") or page.key("id")
    return PageAddress(
        whole or "/",
        ClaimKind.CHOSEN if chosen else ClaimKind.OWN,
        key if chosen else None,
    )


def _doc(page: Page, part: ContentInstance, setting: Setting) -> PageAddress:
    """As `getSlug` of plugin-content-docs has it: `slug`, the folder of an index, or
    the folder with the page's id."""
    folders, last = _bare(page, part)
    slug, doc_id = page.key("slug"), page.key("id")
    folder = "/" + "".join(f"{name}/" for name in folders)
    if slug is None and _is_index(page.name.split("/")):
        return _place(page, folder, setting, False)
    chosen = slug or doc_id
    last_part = chosen.value if chosen else last
    return _place(page, posixpath.join(folder, last_part), setting, bool(chosen))


def _is_index(parts: Sequence[str]) -> bool:
    """A file that stands for its folder: of these names, or of the folder's own."""
    name = parts[-1].lower()
    folders = [folder.lower() for folder in parts[-2:-1]]
    return name in _INDEX or name in folders


def _bare(page: Page, part: ContentInstance) -> tuple[list[str], str]:
    """The folders and the name without the numbers before them."""
    keeps = page.key("parse_number_prefixes")
    plain = not part.numbers or (keeps is not None and keeps.value.lower() == "false")
    *folders, last = [
        each if plain else _NUMBER.sub("", each, count=1)
        for each in page.name.split("/")
    ]
    return folders, last


def _post(name: str) -> str:
    """A day in front of a post's name becomes folders."""
    day = _DAY.fullmatch(name.removesuffix("/index"))
    return (
        f"{day['day'].replace('-', '/')}/{day['before']}{day['after']}"
        if day
        else name.removesuffix("/index")
    )


def _alone(name: str) -> str:
    """A page of its own stands where it lies."""
    return name[: -len("index")] if name.rpartition("/")[2] == "index" else name


def name(page: Page, setting: Setting) -> tuple[str, str] | None:
    """The set of pages, and in it the id of a doc: its folder with its own `id`, or its
    name."""
    part, version = _part(page, setting)
    if part is None:
        return None
    if part.sort is not Sort.DOCS:
        return part.among(), page.name
    folders, last = _bare(page, part)
    id_key = page.key("id")
    return part.among(version), join(
        "/".join(folders), id_key.value if id_key else last
    )
