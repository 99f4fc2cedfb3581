"""The site of a run's pages: that of an earlier run where nothing says otherwise, else
a survey."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from doclint.config import Config
from doclint.dataclasses import dataclass, replace
from doclint.engine.caching.cache import Cache
from doclint.engine.discover import Pages, shelf_of
from doclint.engine.pairs import locales, sources
from doclint.engine.plan import plan
from doclint.project import Facts, Project
from doclint.site import Shelf
from doclint.site.kept import packed, unpacked
from doclint.website import Site

if TYPE_CHECKING:
    import msgspec

    # What a site was made from: a digest of what pages say and of the files' names, and
    # what was asked of files.
    Sealed = tuple[bytes, dict[str, dict[str, str]], bytes]

_NAME = "site"


@dataclass(frozen=True)
class KeptSite:
    """Where the site is kept from run to run, and what tells what each page says to it.
    `passing`: some page is not what its file holds, and nobody will ask for this site
    again."""

    cache: Cache
    marks: Mapping[str, bytes]
    passing: bool = False


def sited(
    project: Project,
    config: Config,
    pages: Pages,
    gone: Collection[str] = (),
    kept: KeptSite | None = None,
) -> Project:
    """The project with its site: addresses, and where links lead. `gone` are files that
    a change takes away."""
    dialects = {path: plan(config, path).dialect.name for path in project.pages}
    origins = sources(config, pages.all, sorted(project.pages))
    shelf = shelf_of(config, pages.all).without(gone)
    regions = locales(config, pages.all, origins)
    if kept is None or gone or not all(kept.marks.values()):
        return replace(
            project, site=_surveyed(project.pages, dialects, origins, shelf, regions)
        )
    inputs = _digest(kept.marks, dialects, origins, regions, shelf.names)
    site = _recalled(kept.cache, inputs, shelf, project.pages)
    if site is None:
        site = _surveyed(project.pages, dialects, origins, shelf, regions)
        if not kept.passing:
            _keep(kept.cache, inputs, shelf, site, project.pages)
    return replace(project, site=replace(site, sources=origins, locales=regions))


def _surveyed(
    pages: Mapping[str, Facts],
    dialects: Mapping[str, str],
    origins: Mapping[str, str],
    shelf: Shelf,
    regions: Mapping[str, str],
) -> Site:
    from doclint.site.survey import survey  # most runs know the site of the last one

    return survey(pages, dialects, origins, shelf, regions)


def _digest(
    marks: Mapping[str, bytes],
    dialects: Mapping[str, str],
    origins: Mapping[str, str],
    regions: Mapping[str, str],
    names: Collection[str],
) -> bytes:
    whole = sha256()
    for part in (marks, dialects, origins, regions):
        whole.update(repr(sorted(part.items())).encode("utf-8", "surrogatepass"))
    whole.update(repr(sorted(names)).encode("utf-8", "surrogatepass"))
    return whole.digest()


def _recalled(
    store: Cache, inputs: bytes, shelf: Shelf, pages: Mapping[str, Facts]
) -> Site | None:
    """The site that an earlier run kept, where it would be made from the same today."""
    data = store.recall(_NAME)
    if data is None:
        return None
    import msgspec

    try:
        before, questions, site = _decoder().decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    same = before == inputs and shelf.answers_as(questions)
    return unpacked(site, pages) if same else None


def _keep(
    store: Cache, inputs: bytes, shelf: Shelf, site: Site, pages: Mapping[str, Facts]
) -> None:
    data = packed(site, pages)
    if data is None:
        return
    import msgspec

    try:
        store.keep(_NAME, msgspec.msgpack.encode((inputs, shelf.answers_given(), data)))
    except UnicodeEncodeError:  # names that are no UTF-8
        return


@cache
def _decoder() -> msgspec.msgpack.Decoder[Sealed]:
    import msgspec

    return msgspec.msgpack.Decoder(tuple[bytes, dict[str, dict[str, str]], bytes])
