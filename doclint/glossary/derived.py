"""What a term forbids, as entries of the kind that the rule for forbidden words
knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from doclint.vocabulary import EntryBase, Forbidden, Term


def derived(entries: Iterable[EntryBase]) -> Iterator[EntryBase]:
    """All entries, and after each term the words that it forbids, by language."""
    for entry in entries:
        yield entry
        if isinstance(entry, Term):
            for language, words in entry.forbidden.items():
                use = next(iter(entry.words(language)), None)
                yield Forbidden(
                    entry.id,
                    language,
                    entry.why,
                    text=words,
                    use=use,
                    match_case=entry.match_case,
                    inflects=not entry.match_case,
                )
