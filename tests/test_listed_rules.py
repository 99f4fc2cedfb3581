"""A rule that is known by the list that an earlier run kept is the rule itself, and the
list is that of this very code."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint import catalogue as rules
from doclint.catalogue import Listing
from doclint.engine.caching import kept_start

FIELDS = (
    *("family", "kinds", "severity", "options", "dialects", "yields_to", "summary"),
    *("weighs", "preview", "same_as", "visits", "check", "examples", "why"),
)


@pytest.fixture(autouse=True)
def imported() -> None:
    """There is a list of what was imported alone."""
    rules._imported()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DOCLINT_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "cache" / "pages").mkdir(parents=True)
    return tmp_path / "cache" / "pages"


def test_a_listed_rule_answers_as_the_rule_does() -> None:
    listed = {each.id: rules._Listed(each) for each in rules.listings()}
    own = rules._imported()
    assert listed.keys() == own.keys()
    for id, rule in own.items():
        for name in FIELDS:
            assert getattr(listed[id], name) == getattr(rule, name), (id, name)
    with pytest.raises(AttributeError):
        listed["references/undefined"].nothing  # noqa: B018


def test_a_listed_rule_is_imported_by_the_question_that_the_list_cannot_answer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    real = rules._rule_in

    def noted(name: str):
        asked.append(name)
        return real(name)

    [listing] = [each for each in rules.listings() if each.id == "references/undefined"]
    monkeypatch.setattr(rules, "_rule_in", noted)
    listed = rules._Listed(listing)
    assert listed.summary and listed.severity and listed.kinds
    assert asked == []
    assert listed.check and listed.examples
    assert asked == ["doclint.checks.references.undefined"]


def test_another_doclint_has_another_list(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A rule that is new, gone or changed is never missed: its text is part of the
    mark under which the list lies."""
    kept_start._keep(folder, kept_start._place(b"this one"), rules.listings())
    kept = kept_start._recalled(folder, kept_start._place(b"this one"), Listing)
    assert kept == rules.listings()
    assert kept_start._recalled(folder, kept_start._place(b"another"), Listing) == []
