"""What every rule has and how every message sounds: the conventions of the house, kept
by a machine."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import pytest

from doclint.catalogue import catalogue, module_of
from doclint.dialects import all_dialects
from doclint.findings import Severity
from doclint.rule import Rule
from examples import unmark
from together import each

RULES = catalogue()

# Names that other programs are written against: adding is fine, renaming is not.
FAMILIES = frozenset(
    (
        *(
            "document",
            "front-matter",
            "references",
            "messages",
            "links",
            "images",
            "tables",
            "templates",
            "markup",
        ),
        *("structure", "translation", "terms", "typography", "spelling", "internal"),
    )
)
FIXED: Mapping[str, str] = {
    "references": "undefined unused duplicate merged escaped",
    "links": "missing-anchor empty-target empty-text spaced-text reversed split",
    "images": "missing-alt",
    "tables": "column-count",
    "front-matter": "invalid value-not-allowed inconsistent-value locale-prefix",
    "templates": "unclosed unknown-tag",
    "terms": "forbidden brand misspelt",
    "translation": "repeated-word",
    "internal": "check-crashed",
}
LONGEST_SUMMARY = 120


def name(rule: Rule) -> None:
    assert rule.family in FAMILIES
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*/[a-z0-9]+(-[a-z0-9]+)*", rule.id)
    assert rule.check.__module__ == module_of(rule.id)


def page(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z`].*[.:]", rule.summary), (
        "the first line of the docstring is a sentence"
    )
    assert len(rule.summary) <= LONGEST_SUMMARY
    assert len(rule.why.split()) >= 5, "the rest of the docstring says why it matters"
    assert not re.search("TODO|FIXME", rule.summary + rule.why)


def setting(rule: Rule) -> None:
    assert rule.severity in Severity  # OFF: only on request
    assert rule.dialects <= set(all_dialects())
    rule.options()  # every option has a default


def examples_of_both_kinds(rule: Rule) -> None:
    if not rule.visits:  # the engine's own rules have no pages to show
        return
    assert {example.bad for example in rule.examples} == {True, False}
    for example in rule.examples:
        marked = any(unmark(text)[1] for text in example.pages.values())
        assert marked is example.bad, (
            "a bad example marks its fault, a good one marks nothing"
        )


@pytest.mark.parametrize("convention", [name, page, setting, examples_of_both_kinds])
def test_every_rule_keeps_to(convention: Callable[[Rule], None]) -> None:
    each(convention, RULES.items())


def test_fixed_names_are_there() -> None:
    fixed = {
        f"{family}/{fault}"
        for family, faults in FIXED.items()
        for fault in faults.split()
    }
    assert fixed - RULES.keys() == set()
