"""The examples of an entry: required, so that every entry says what it finds and what
it leaves alone."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.expressions import expression
from doclint.options import FieldError
from doclint.packs.record import Kind
from doclint.rule import CLOSE, OPEN, Example
from doclint.vocabulary import EntryBase, Sample

_MARKED = expression(
    f"(?:[^{OPEN}{CLOSE}]*{OPEN}[^{OPEN}{CLOSE}]+{CLOSE})+[^{OPEN}{CLOSE}]*"
)


def examples(entry: EntryBase) -> Iterator[Example]:
    """The entry's examples in the form that rules have theirs; an example's language is
    the entry's unless it tells."""
    for bad, several in ((True, entry.bad), (False, entry.good)):
        for one in several:
            sample = one if isinstance(one, Sample) else Sample(one)
            pages = {"page.md": sample.text}
            if sample.source is not None:
                pages = {"source": sample.source, "translation": sample.text}
            yield Example(
                pages, bad, language=sample.language or entry.language, entries=(entry,)
            )


def check_samples(entry: EntryBase, kind: Kind) -> None:
    """Raises FieldError when examples are missing, wrongly marked, or there though
    nothing would run them."""
    fed = kind.feeds(entry)
    for key in ("bad", "good"):
        given = getattr(entry, key)
        if given and not fed:
            raise FieldError(
                f"nothing runs the examples of this entry of kind {kind.name}, expected none",
                key,
            )
        if fed and not given:
            raise FieldError(f"found no `{key}` example, expected at least one")
        for index, one in enumerate(given):
            _check(one.text if isinstance(one, Sample) else one, key, index)


def _check(text: str, key: str, index: int) -> None:
    if key == "bad" and not _MARKED.fullmatch(text):
        raise FieldError(
            f"found no fault marked {OPEN}so{CLOSE} in a bad example", key, index
        )
    if key == "good" and (OPEN in text or CLOSE in text):
        raise FieldError(
            f"found {OPEN} or {CLOSE} in a good example, expected none", key, index
        )
