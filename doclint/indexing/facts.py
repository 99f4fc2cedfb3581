"""The small cross-file part of a document, made by one function for all rules."""

from __future__ import annotations

from collections.abc import Iterable

from doclint.document import Anchor, Document, Entry, Heading, Image, Link
from doclint.project import Counterpart, Facts, KeyFact, LinkFact, Project


def facts(document: Document) -> Facts:
    """What other pages may need to know of this one."""
    path = document.path
    keys = tuple(
        KeyFact(path, _key(entry), str(entry.value), entry.key_span, entry.value_span)
        for entry in document.of(Entry)
        if isinstance(entry.value, (str, int, float, bool))
    )
    anchors = [heading.anchor for heading in document.of(Heading)] + [anchor.name for anchor in document.of(Anchor)]
    links = [LinkFact(path, link.target, link.span, False) for link in document.of(Link)]
    links += [LinkFact(path, image.target, image.span, True) for image in document.of(Image)]
    return Facts(path, document.language, keys, tuple(anchors), tuple(links))


def _key(entry: Entry) -> str:
    """The key that a value stands under: list items count as values of their list."""
    return ".".join(str(step) for step in entry.path if not isinstance(step, int))


def join(
    pages: Iterable[Facts], missing: tuple[Counterpart, ...] = (), orphans: tuple[Counterpart, ...] = ()
) -> Project:
    """All pages' facts as one project, with what it lacks."""
    return Project({page.path: page for page in pages}, missing, orphans)
