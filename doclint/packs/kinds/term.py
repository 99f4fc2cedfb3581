"""`term`: a word of the source's language and what it is called in others."""

from doclint.packs.record import Kind
from doclint.vocabulary import EntryBase, Term


def _feeds(entry: EntryBase) -> str:
    """A term needs the source beside it; only what it forbids, or a leaked note, is found in a page alone."""
    if not isinstance(entry, Term):
        return ""
    if entry.forbidden:
        return "terms/forbidden"
    if entry.leaks:
        return "terms/leaked-note"
    return "terms/preferred" if entry.bad or entry.good else ""


KIND = Kind("term", Term, named="term", feeds=_feeds)
