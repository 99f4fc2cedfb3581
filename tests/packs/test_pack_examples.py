"""Every example of every shipped pack, run through the rule that its entry feeds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from doclint import packs
from doclint.catalogue import catalogue
from doclint.dialects import dialect
from doclint.document import Document
from doclint.files import Gate
from doclint.languages import language
from doclint.packs.kinds import all_kinds
from doclint.packs.loading import _read_pack, packs_folder, read_pack
from doclint.packs.samples import examples
from doclint.parsing import parse
from doclint.rule import CLOSE, OPEN, Context, Example, Rule
from doclint.source import Source
from doclint.vocabulary import EntryBase, Vocabulary
from together import each

LOADED = packs.load(packs.shipped(), Gate(Path()))


def cases(
    entries: Iterable[EntryBase],
) -> Iterator[tuple[str, tuple[EntryBase, Example]]]:
    for entry in entries:
        for number, example in enumerate(examples(entry)):
            if (
                "page.md" in example.pages
            ):  # those with a source block belong to checks of pairs
                yield (
                    f"{entry.id}-{'bad' if example.bad else 'good'}{number}",
                    (entry, example),
                )


def fed_by(entry: EntryBase) -> Rule:
    kind = next(kind for kind in all_kinds().values() if type(entry) is kind.entry)
    rules = {**catalogue(), **LOADED.rules}
    return rules[kind.feeds(entry)]


def found(rule: Rule, example: Example, text: str) -> list[str]:
    words = Vocabulary(example.entries)
    page = parse(Source("page.md", text), dialect("generic"), example.language, words)
    context = Context(
        page, rule.options(), dialect("generic"), language(example.language), words
    )
    parts = [
        part
        for kind in rule.visits
        for part in ((page,) if kind is Document else page.of(kind))
    ]
    spans = sorted({hit.span for part in parts for hit in rule.check(part, context)})
    return [f"{span.start}-{span.end} {page.source.cut(span)}" for span in spans]


@pytest.mark.parametrize("name", packs.shipped())
def test_what_ships_needs_no_check_when_it_is_loaded(name: str) -> None:
    """It is read without, so all that a team's own pack is checked for is checked here."""
    path = packs_folder() / name
    checked = _read_pack(path, Gate(path.parent), None)
    assert checked == read_pack(path, Gate(path.parent))


@pytest.mark.parametrize("kind", [kind.entry for kind in all_kinds().values()])
def test_examples(kind: type[EntryBase]) -> None:
    each(
        as_marked,
        cases(entry for entry in LOADED.vocabulary.entries if type(entry) is kind),
    )


def as_marked(case: tuple[EntryBase, Example]) -> None:
    entry, example = case
    marked = example.pages["page.md"]
    text = re.sub(f"[{OPEN}{CLOSE}]", "", marked)
    expected = []
    for number, match in enumerate(
        re.finditer(f"{OPEN}(.*?){CLOSE}", marked, re.DOTALL)
    ):
        start = match.start() - 2 * number
        expected.append(f"{start}-{start + len(match[1])} {match[1]}")
    assert found(fed_by(entry), example, text) == expected
