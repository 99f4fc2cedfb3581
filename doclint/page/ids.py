"""The ids of a page: every place that a link can lead to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

from doclint.dialects import Dialect, all_dialects, dialect, slugs
from doclint.document import Anchor, Document, Heading, HtmlTag, RegionKind, Tag
from doclint.expressions import expression
from doclint.once import once
from doclint.page.markup import VERBATIM
from doclint.page.regions import without

# Places that browsers and site generators know by themselves: the top, footnotes, tabs,
# lines of code, routes of an application, a search for words.
KNOWN = expression(
    r"top|(?:user-content-)?fn(?:ref)?[:\d_-].*|__(?:tabbed|code|span|toc|nav|drawer|search|comments).*|(?-i:L\d+(?:C\d+)?(?:-L?\d+(?:C\d+)?)?)|[/!:].*|tab/.*|.*:~:.*",
    re.I,
)
_HTML_HEADING = expression(
    r"<h[1-6](?:\s[^>]*)?>(.*?)</h[1-6]>", re.IGNORECASE | re.DOTALL
)
# MyST: `(keys)=` above a block names it.
_MYST = expression(r"^\(([^()\n]+)\)=[ \t\r]*$", re.MULTILINE)
_TAGS = expression(r"<[^>]*>")
# Components of Mintlify with an id: a title or label, or the field of a request or an
# answer.
_TITLES = frozenset({"title", "label"})
_FIELDS = frozenset({"ParamField", "ResponseField"})
_FIELD_NAMES = frozenset({"name", "path", "query", "body", "header"})
# Attribute lists that set an id: `{#keys}`, `{: #keys .wide}`.
_VALUE = r"(?:\"(?:\\.|[^\"\\\n])*\"|'[^'\n]*'|[^\s\"'{}]+)"
_LISTED = expression(
    rf"\{{:?[ \t]*#([^\s{{}}]+)(?:[ \t]+(?:\.[^\s{{}}.]+|[\w-]+={_VALUE}))*[ \t]*\}}"
)
# A tab of pymdownx, as it was and as a block.
_TAB = expression(r"={3}[!+]?[ \t]|/{3,}[ \t]*tab\b")


@once
def heading_ids(document: Document) -> frozenset[str]:
    """The ids of the page's headings."""
    return frozenset(heading.anchor for heading in document.of(Heading))


def ids(document: Document, captioned: Callable[[Tag], bool]) -> frozenset[str]:
    """Every id that the page has, or may have: those of tags with a caption, and of
    headings in HTML."""
    record = dialect(document.dialect)
    headings = document.of(Heading)
    anchors = [heading.anchor for heading in headings]
    shown = without(document, *VERBATIM, RegionKind.TAG)
    captions = [
        tag.arguments.strip("\"'") for tag in document.of(Tag) if captioned(tag)
    ]
    labels = _MYST.findall(shown)
    texts = [_TAGS.sub("", match[1]).strip() for match in _HTML_HEADING.finditer(shown)]
    texts += captions + labels
    known = {*anchors, *captions, *labels, *record.page_ids}
    known.update(anchor.name for anchor in document.of(Anchor))
    slugs = _slugs(record)
    if len(slugs) > 1:
        texts += [heading.text for heading in headings]
        texts += _with_lists(document)
        known.update(_LISTED.findall(shown))
        known.update(re.sub(r"-(\d+)$", r"_\1", anchor) for anchor in anchors)
    for maker in record.id_makers:
        known.update(_MAKERS[maker](document))
    for slug in slugs:
        known.update(map(slug, texts))
    return frozenset(known)


def _slugs(record: Dialect) -> list[Callable[[str], str]]:
    """What may make the ids: of a page whose generator nobody knows any of them;
    hardly anything keeps capitals or puts Latin letters for others."""
    if record.known:
        return [record.slug]
    all_slugs = (other.slug for other in all_dialects().values())
    return [
        slug
        for slug in all_slugs
        if slug("A") == "a" and slugs.UNKNOWN_LETTERS not in slug("Я")
    ]


def _of_marks(document: Document) -> Iterator[str]:
    """The ids of marks that stand anywhere in a text: `key {#door}` in a cell."""
    yield from _LISTED.findall(without(document, *VERBATIM))


def _with_lists(document: Document) -> Iterator[str]:
    """The texts of headings that end in an attribute list, with it and without: where
    nobody knows the generator, it may be read or shown."""
    for heading in document.of(Heading):
        # The line of the heading alone: its underline is none of its text.
        written = document.source.cut(heading.span).partition("\n")[0].strip("# \t\r")
        attributes = _LISTED.search(written)
        if attributes is not None:
            yield written
            yield written[: attributes.start()].rstrip()


def _of_components(document: Document) -> Iterator[str]:
    """The ids that Mintlify makes for components: of their title, of a field its name
    behind `param-`."""
    for tag in document.of(HtmlTag):
        for name, value, _ in tag.attributes:
            if value and name in _TITLES:
                yield slugs.github(value)
            if value and tag.name in _FIELDS and name in _FIELD_NAMES:
                yield f"param-{slugs.github(value.replace('.', '-'))}"


def _of_tabs(document: Document) -> Iterator[str]:
    """The ids of tabs where pymdownx is told to make some: of their caption, or of that
    and the heading above."""
    tabs = [
        tag for tag in document.of(Tag) if _TAB.match(document.text, tag.span.start)
    ]
    headings = document.of(Heading) if tabs else ()
    seen: Counter[str] = Counter()
    for tag in tabs:
        caption = tag.arguments.strip("|\"' ")
        above = next(
            (
                each.anchor
                for each in reversed(headings)
                if each.span.start < tag.span.start
            ),
            "",
        )
        for made in {
            slugs.python_markdown(caption),
            slugs.pymdownx(caption, case="lower"),
        }:
            for id in (made, f"{above}-{made}"):
                yield f"{id}_{seen[id]}" if seen[id] else id
                seen[id] += 1


_MAKERS = {"tabs": _of_tabs, "components": _of_components, "marks": _of_marks}
