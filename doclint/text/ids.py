"""The ids of a page: every place that a link can lead to."""

from __future__ import annotations

import re
from collections.abc import Callable

from doclint.dialects import all_dialects, dialect
from doclint.document import Anchor, Document, Heading, RegionKind, Tag
from doclint.text.markup import VERBATIM
from doclint.text.regions import without

# Places that browsers and site generators know by themselves: the top, footnotes, tabs, lines of code, routes of an
# application, a search for words.
KNOWN = re.compile(r"top|(?:user-content-)?fn(?:ref)?[:\d_-].*|__.*|L\d+(?:-L?\d+)?|[/!:].*|.*:~:.*", re.I)
_HTML_HEADING = re.compile(r"<h[1-6](?:\s[^>]*)?>(.*?)</h[1-6]>", re.IGNORECASE | re.DOTALL)
# MyST: `(keys)=` above a block names it.
_MYST = re.compile(r"^\(([^()\n]+)\)=[ \t\r]*$", re.MULTILINE)
_TAGS = re.compile(r"<[^>]*>")


def ids(document: Document, captioned: Callable[[Tag], bool]) -> frozenset[str]:
    """Every id that the page has, or may have: those of tags with a caption, and of headings in HTML."""
    slugs = [dialect(document.dialect).slug]
    if document.dialect == "generic":  # nobody knows what will make the ids
        slugs = [each.slug for each in all_dialects().values()]
    headings = document.of(Heading)
    found = {heading.anchor for heading in headings} | {anchor.name for anchor in document.of(Anchor)}
    shown = without(document, *VERBATIM, RegionKind.TAG)
    texts = [_TAGS.sub("", match[1]).strip() for match in _HTML_HEADING.finditer(shown)]
    captions = [tag.arguments.strip("\"'") for tag in document.of(Tag) if captioned(tag)]
    labels = _MYST.findall(shown)
    texts += captions + labels
    if len(slugs) > 1:
        texts += [heading.text for heading in headings]
        found |= {re.sub(r"-(\d+)$", r"_\1", heading.anchor) for heading in headings}
    return frozenset(found.union(captions, labels, *({slug(text) for text in texts} for slug in slugs)))
