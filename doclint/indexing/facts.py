"""The small cross-file part of a document, made by one function for all rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from doclint.dialects import dialect
from doclint.document import (
    Document,
    Entry,
    FrontMatter,
    Heading,
    Image,
    Link,
    LinkKind,
    Tag,
    TagKind,
)
from doclint.languages import language
from doclint.page.addresses import address
from doclint.page.figures import shown_figures
from doclint.page.ids import ids
from doclint.page.includes import includes, unnamed
from doclint.page.names import names
from doclint.page.register import voices
from doclint.page.values import links_in_prose, links_of
from doclint.project import Facts, KeyFact
from doclint.website import HeadingFact, LinkFact

# Link texts of more characters are no names.
_LONGEST_NAME = 40


def facts(document: Document, declared: Mapping[str, bool] | None = None) -> Facts:
    """What other pages may need to know of this one. `declared` are front matter keys
    that hold links, or never do."""
    spoken = language(document.language)
    included = tuple(includes(document))
    return Facts(
        document.path,
        document.language,
        tuple(_keys(document)),
        tuple(sorted(ids(document, _may_have_caption(document)))),
        (
            *_links(document),
            *_of_values(document, declared),
            *_in_prose_of_values(document),
            *_of_figures(document),
        ),
        headings=tuple(map(_heading, document.of(Heading))),
        includes=included,
        partial=unnamed(document, included) or _has_no_body(document),
        voices=voices(document, spoken) if spoken else (),
        names=tuple(names(document)),
        loose_ids=dialect(document.dialect).loose_ids,
        shares_ids=dialect(document.dialect).names == "roles",
    )


def _keys(document: Document) -> Iterator[KeyFact]:
    """The values of the front matter that are no lists or mappings."""
    for entry in document.of(Entry):
        if isinstance(entry.value, (str, int, float, bool)):
            yield KeyFact(
                document.path,
                _key(entry),
                str(entry.value),
                entry.key_span,
                entry.value_span,
            )


def _links(document: Document) -> Iterator[LinkFact]:
    """The links and images of the page's body."""
    path = document.path
    for link in document.of(Link):
        if link.kind is LinkKind.BARE and "://" not in link.target:
            continue  # `www.` leads away
        yield LinkFact(
            path,
            address(link, document),
            link.span,
            False,
            link.target_span,
            link.kind,
            text=_short_text(link, document),
        )
    for image in document.of(Image):
        yield LinkFact(
            path,
            address(image, document),
            image.span,
            True,
            image.target_span,
            image.kind,
        )


def _of_values(
    document: Document, declared: Mapping[str, bool] | None
) -> Iterator[LinkFact]:
    """The values of the front matter that are, or may be, links."""
    entries, text = document.of(Entry), document.source.text
    for entry, target, place, maybe in links_of(entries, text, declared):
        yield LinkFact(
            document.path,
            target,
            place,
            False,
            place,
            LinkKind.VALUE,
            entry.key,
            maybe,
        )


def _in_prose_of_values(document: Document) -> Iterator[LinkFact]:
    """The links in texts of the front matter."""
    entries, text = document.of(Entry), document.source.text
    for target, place, is_html in links_in_prose(entries, text):
        kind = LinkKind.HTML if is_html else LinkKind.INLINE
        yield LinkFact(document.path, target, place, False, place, kind)


def _of_figures(document: Document) -> Iterator[LinkFact]:
    """The files of figures that template tags show."""
    for target, place, whole in shown_figures(document):
        yield LinkFact(document.path, target, whole, True, place, LinkKind.HTML)


def _heading(heading: Heading) -> HeadingFact:
    is_named = heading.explicit_id is not None
    return HeadingFact(heading.anchor, heading.level, heading.span, is_named)


def _short_text(link: Link, document: Document) -> str:
    """What readers see of a link, where it is short enough to be a name."""
    text = document.source.cut(link.text_span)
    return text if len(text) <= _LONGEST_NAME else ""


def _has_no_body(document: Document) -> bool:
    """Whether a page is front matter alone: a layout writes all that it shows."""
    return any(
        not document.text[front.span.end :].strip()
        for front in document.of(FrontMatter)
    )


def _may_have_caption(document: Document) -> Callable[[Tag], bool]:
    """Which tags show a caption that becomes an id is the site's affair; a link to such
    an id is given the doubt.

    Those that make the address of a link show none."""
    addresses = {link.target_span.start for link in document.of(Link)}
    return lambda tag: (
        tag.kind is not TagKind.OUTPUT
        and bool(tag.arguments)
        and tag.span.start not in addresses
    )


def _key(entry: Entry) -> str:
    """The key that a value stands under: list items count as values of their list."""
    return ".".join(str(step) for step in entry.path if not isinstance(step, int))
