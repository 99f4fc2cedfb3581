"""Every example of every shipped pack, run through the rule that its entry feeds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from doclint import packs
from doclint.catalogue import catalogue
from doclint.dialects import dialect
from doclint.document import Document
from doclint.files import Gate
from doclint.languages import language
from doclint.packs.kinds import all_kinds
from doclint.packs.samples import examples
from doclint.parsing import parse
from doclint.rule import CLOSE, OPEN, Context, Example, Rule
from doclint.source import Source
from doclint.vocabulary import EntryBase, Vocabulary

LOADED = packs.load(packs.shipped(), Gate(Path()))


def cases() -> Iterator[object]:
    for entry in LOADED.vocabulary.entries:
        for number, example in enumerate(examples(entry)):
            if "page.md" in example.pages:  # those with a source block belong to checks of pairs
                yield pytest.param(entry, example, id=f"{entry.id}-{'bad' if example.bad else 'good'}{number}")


def fed_by(entry: EntryBase) -> Rule:
    kind = next(kind for kind in all_kinds().values() if type(entry) is kind.entry)
    rules = {**catalogue(), **LOADED.rules}
    id = kind.feeds(entry)
    if id not in rules:
        pytest.skip(f"there is no rule {id} yet")
    return rules[id]


def found(rule: Rule, example: Example, text: str) -> list[str]:
    words = Vocabulary(example.entries)
    page = parse(Source("page.md", text), dialect("generic"), example.language, words)
    context = Context(page, rule.options(), dialect("generic"), language(example.language), words)
    parts = [part for kind in rule.visits for part in ((page,) if kind is Document else page.of(kind))]
    spans = sorted({hit.span for part in parts for hit in rule.check(part, context)})
    return [f"{span.start}-{span.end} {page.source.cut(span)}" for span in spans]


@pytest.mark.parametrize(("entry", "example"), list(cases()))
def test_example(entry: EntryBase, example: Example) -> None:
    marked = example.pages["page.md"]
    text = re.sub(f"[{OPEN}{CLOSE}]", "", marked)
    expected = []
    for number, match in enumerate(re.finditer(f"{OPEN}(.*?){CLOSE}", marked, re.DOTALL)):
        start = match.start() - 2 * number
        expected.append(f"{start}-{start + len(match[1])} {match[1]}")
    assert found(fed_by(entry), example, text) == expected
