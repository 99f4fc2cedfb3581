"""How a site's own configuration has the ids of headings made, where it does not leave that to the dialect."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache, partial

from doclint.dialects import numbering, slugs
from doclint.dialects.record import Dialect


@dataclass(frozen=True, slots=True)
class HeadingIds:
    """Plain data, so that it can be a part of a key of kept results.

    `slug` is the name of a function in `slugs` (or nothing: the dialect's own), `options` what it is called with beside
    the text, `number` the name of one in `numbering`; `prefix` stands before ids that are made. `made`: headings get
    ids at all. `known`: the ids can be told; else a function of the site's own makes them. `shared`: a plug-in reads
    `[text][id]` as a link to that id, on whatever page it is.
    """

    slug: str = ""
    options: tuple[tuple[str, str], ...] = ()
    number: str = ""
    prefix: str = ""
    made: bool = True
    known: bool = True
    shared: bool = False


USUAL = HeadingIds()


@lru_cache(maxsize=64)
def with_ids(dialect: Dialect, ids: HeadingIds) -> Dialect:
    """The dialect as a site uses it that makes its ids in its own way."""
    if ids == USUAL:
        return dialect
    slug = partial(getattr(slugs, ids.slug), **dict(ids.options)) if ids.slug else dialect.slug
    number = getattr(numbering, ids.number) if ids.number else dialect.number
    if not ids.made:
        number = numbering.written
    elif ids.prefix:
        number = partial(numbering.prefixed, number=number, prefix=ids.prefix)
    return replace(dialect, slug=slug, number=number, sure_ids=ids.known, shared_ids=ids.shared)
