"""`pattern`: a regular expression over prose that is a rule of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from doclint.dataclasses import dataclass
from doclint.document import Document, Segment
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.languages.tags import speaks
from doclint.options import FieldError
from doclint.packs.record import Kind
from doclint.packs.samples import examples
from doclint.rule import Context, NoOptions, Rule
from doclint.text.bounded import Bounded, PatternError
from doclint.vocabulary import EntryBase, PatternEntry

_WORD = expression(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


@dataclass(frozen=True)
class PatternCheck:
    """The check of one pattern rule: data and no closure, so that it can cross to a
    worker process.

    A rule may have several entries, one a language.
    """

    entries: tuple[tuple[PatternEntry, Bounded], ...]

    def __call__(self, page: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
        """A hit for each match in a segment of a page in the entry's language.

        Raises LimitError when an expression has spent the time that it has for a page.
        """
        for entry, bounded in self.entries:
            if entry.language is None or speaks(page.language, entry.language):
                watch = bounded.watch()
                for segment in page.of(Segment):
                    for match in watch.finditer(segment.text):
                        if match.end() > match.start():
                            use = (
                                match.expand(entry.use)
                                if entry.use is not None
                                else None
                            )
                            yield Hit(
                                segment.place(*match.span()),
                                entry.message,
                                suggestion=use,
                                entry=entry.id,
                            )


def rule_id(entry: EntryBase) -> str:
    """The id of the rule that a pattern entry is (part of)."""
    return f"{entry.family}/{entry.name}" if isinstance(entry, PatternEntry) else ""


def _check(entry: EntryBase) -> None:
    if not isinstance(entry, PatternEntry):
        return
    for key, word in (("family", entry.family), ("name", entry.name)):
        if not _WORD.fullmatch(word):
            raise FieldError(
                f"found `{word}`, expected lower-case words joined by `-`, as in every rule's id",
                key,
            )
    bounded = Bounded(entry.pattern, entry.match_case)
    try:
        bounded.check()
    except PatternError as error:
        raise FieldError(f"broken regular expression: {error}", "pattern") from None
    try:
        bounded.check_replacement(entry.use or "")
    except PatternError as error:
        raise FieldError(f"`use` does not fit the pattern: {error}", "use") from None


def _rules(entries: Iterable[EntryBase]) -> Iterator[Rule]:
    by_id: dict[str, list[PatternEntry]] = {}
    for entry in entries:
        if isinstance(entry, PatternEntry):
            by_id.setdefault(rule_id(entry), []).append(entry)
    for id, several in by_id.items():
        check = PatternCheck(
            tuple(
                (entry, Bounded(entry.pattern, entry.match_case)) for entry in several
            )
        )
        first = several[0]
        severity = Severity[first.severity.upper()]
        shown = tuple(example for entry in several for example in examples(entry))
        yield Rule(
            id,
            (Document,),
            severity,
            check,
            examples=shown,
            summary=first.message,
            why=first.why,
        )


KIND = Kind(
    "pattern",
    PatternEntry,
    named="name",
    needs=("family", "pattern", "message"),
    feeds=rule_id,
    check=_check,
    rules=_rules,
)
