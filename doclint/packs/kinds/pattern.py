"""`pattern`: a regular expression over prose that is a rule of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from doclint.document import Segment
from doclint.findings import Hit, Severity
from doclint.options import FieldError
from doclint.packs.record import Kind
from doclint.packs.samples import examples
from doclint.rule import Context, NoOptions, Rule
from doclint.vocabulary import EntryBase, Pattern, speaks

_WORD = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


@dataclass(frozen=True)
class PatternCheck:
    """The check of one pattern rule: data and no closure, so that it can cross to a worker process.

    A rule may have several entries, one a language.
    """

    entries: tuple[tuple[Pattern, re.Pattern[str]], ...]

    def __call__(self, segment: Segment, ctx: Context[NoOptions]) -> Iterator[Hit]:
        """A hit for each match in a segment of the entry's language."""
        for entry, expression in self.entries:
            if entry.language is None or speaks(ctx.document.language, entry.language):
                for match in expression.finditer(segment.text):
                    if match.end() > match.start():
                        use = match.expand(entry.use) if entry.use is not None else None
                        yield Hit(segment.place(*match.span()), entry.message, suggestion=use, entry=entry.id)


def rule_id(entry: EntryBase) -> str:
    """The id of the rule that a pattern entry is (part of)."""
    return f"{entry.family}/{entry.name}" if isinstance(entry, Pattern) else ""


def _compiled(entry: Pattern) -> re.Pattern[str]:
    return re.compile(entry.pattern, 0 if entry.match_case else re.IGNORECASE)


def _check(entry: EntryBase) -> None:
    if not isinstance(entry, Pattern):
        return
    for key, word in (("family", entry.family), ("name", entry.name)):
        if not _WORD.fullmatch(word):
            raise FieldError(f"found `{word}`, expected lower-case words joined by `-`, as in every rule's id", key)
    try:
        expression = _compiled(entry)
    except re.error as error:
        raise FieldError(f"broken regular expression: {error}", "pattern") from None
    try:
        expression.sub(entry.use or "", "")  # parses the template, though there is nothing to replace
    except (re.error, IndexError) as error:
        raise FieldError(f"`use` does not fit the pattern: {error}", "use") from None


def _rules(entries: Iterable[EntryBase]) -> Iterator[Rule]:
    by_id: dict[str, list[Pattern]] = {}
    for entry in entries:
        if isinstance(entry, Pattern):
            by_id.setdefault(rule_id(entry), []).append(entry)
    for id, several in by_id.items():
        check = PatternCheck(tuple((entry, _compiled(entry)) for entry in several))
        first = several[0]
        severity = Severity[first.severity.upper()]
        shown = tuple(example for entry in several for example in examples(entry))
        yield Rule(id, (Segment,), severity, check, examples=shown, summary=first.message, why=first.why)


KIND = Kind(
    "pattern",
    Pattern,
    named="name",
    needs=("family", "pattern", "message"),
    feeds=rule_id,
    check=_check,
    rules=_rules,
)
