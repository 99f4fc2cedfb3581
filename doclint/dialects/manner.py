"""What a site's own configuration changes of its dialect: how the ids of headings are
made, most of all."""

from __future__ import annotations

from functools import lru_cache, partial

from doclint.dataclasses import dataclass, replace
from doclint.dialects import numbering, slugs
from doclint.dialects.record import Dialect


@dataclass(frozen=True, slots=True)
class DialectSettings:
    """Plain data, so that it can be a part of a key of kept results.

    `slug` is the name of a function in `slugs` (or nothing: the dialect's own), `options` what it is called with beside
    the text, `number` the name of one in `numbering`; `prefix` stands before ids that are made. `made`: headings get
    ids at all. `known`: the ids can be told; else a function of the site's own makes them. `shared`: a plug-in reads
    `[text][id]` as a link to that id, on whatever page it is, or definitions are added to every page. `html`: what HTML
    elements hold is Markdown. `markdown`: pages of MDX end in `.mdx`, all others are Markdown. `raw`: ids are made of
    headings as they are written. `lenient`: the compiler of MDX is the first one, which takes loose signs for
    text. `copies`: pages without front matter are copied as they are, templates and all. `shortcodes` are those that
    pages may use, nothing where that cannot be told; `paired` those of them that need an end. `components` are those of
    MDX that the site provides, nothing where that cannot be told. `either`: ids are made of
    headings as they are written, or of their text, and nobody knows which. `loose`: what signs and accents an address
    has does not matter, for the build makes an id of it. `sized`: a plug-in reads the size of an image behind its
    address.
    """

    slug: str = ""
    options: tuple[tuple[str, str], ...] = ()
    number: str = ""
    prefix: str = ""
    made: bool = True
    known: bool = True
    shared: bool = False
    html: bool = False
    markdown: bool = False
    raw: bool = False
    lenient: bool = False
    copies: bool = False
    shortcodes: tuple[str, ...] = ()
    paired: tuple[str, ...] = ()
    components: tuple[str, ...] = ()
    loose: bool = False
    either: bool = False
    sized: bool = False


USUAL = DialectSettings()


@lru_cache(maxsize=64)
def in_manner(dialect: Dialect, manner: DialectSettings) -> Dialect:
    """The dialect as a site has it."""
    if manner == USUAL:
        return dialect
    slug = (
        partial(getattr(slugs, manner.slug), **dict(manner.options))
        if manner.slug
        else dialect.slug
    )
    number = getattr(numbering, manner.number) if manner.number else dialect.number
    if not manner.made:
        number = numbering.written
    elif manner.prefix:
        number = partial(numbering.prefixed, number=number, prefix=manner.prefix)
    if manner.markdown:
        dialect = replace(dialect, mdx=False, templates=frozenset())
    return replace(
        dialect,
        slug=slug,
        number=number,
        sure_ids=manner.known,
        shared_ids=manner.shared,
        html=manner.html,
        raw_headings=manner.raw,
        lenient=manner.lenient,
        runs_with_front_matter=manner.copies,
        shortcodes=frozenset(manner.shortcodes),
        paired_shortcodes=frozenset(manner.paired),
        components=frozenset(manner.components),
        loose_ids=manner.loose or dialect.loose_ids,
        either_ids=manner.either,
        image_sizes=manner.sized or dialect.image_sizes,
    )
