"""`term`: a word of the source's language and what it is called in others."""

from doclint.errors import DoclintError
from doclint.options import FieldError
from doclint.packs.record import Kind
from doclint.text.globs import expanded
from doclint.vocabulary import EntryBase, Term


def _feeds(entry: EntryBase) -> str:
    """A term needs the source beside it; only what it forbids, or a leaked note, is
    found in a page alone."""
    if not isinstance(entry, Term):
        return ""
    if entry.forbidden:
        return "terms/forbidden"
    if entry.leaks:
        return "terms/leaked-note"
    return "terms/preferred" if entry.bad or entry.good else ""


def _check(entry: EntryBase) -> None:
    for index, glob in enumerate(entry.paths if isinstance(entry, Term) else ()):
        try:
            expanded(glob)
        except DoclintError as error:
            raise FieldError(error.message, "paths", index, hint=error.hint) from None


KIND = Kind("term", Term, named="term", feeds=_feeds, check=_check)
