"""What sites do on either side of each tuned number of checks that judge by all pages."""

from __future__ import annotations

from collections import Counter

import pytest

from doclint.checks.front_matter.inconsistent_value import inconsistent_value
from doclint.checks.translation._short_texts import OtherLanguages, SiteLabels
from doclint.project import LeftLabel
from doclint.rule import good
from doclint.source import Span
from examples import found
from projects import Roots

_PLACE = Span(0, 1)
_HEADING = LeftLabel("heading", "Old Doors", _PLACE, _PLACE, "a.md")
_VALUE = LeftLabel("value", "Doors", _PLACE, _PLACE, "a.md", key="kind")


def site(label: LeftLabel, left: int, done: int) -> SiteLabels:
    """A site that leaves so many texts of the kind of a label, and translates so many."""
    return SiteLabels(
        {}, Counter(), Counter({label.kind: left}), Counter({label.kind: done})
    )


@pytest.mark.parametrize(
    ("left", "done", "leaves"),
    [(10, 0, False), (14, 0, True), (20, 20, False), (30, 13, True)],
)
def test_a_site_leaves_a_kind_of_label(left: int, done: int, leaves: bool) -> None:
    assert site(_HEADING, left, done).leaves(_HEADING) is leaves


@pytest.mark.parametrize(
    ("left", "done", "keeps"),
    [(2, 0, False), (3, 0, True), (16, 4, False), (12, 2, True)],
)
def test_a_site_keeps_the_values_of_a_key(left: int, done: int, keeps: bool) -> None:
    assert site(_VALUE, left, done).keeps_values(_VALUE) is keeps


@pytest.mark.parametrize(("times", "translation"), [(3, None), (5, "Portes")])
def test_a_word_of_both_languages_is_clearly_translated(
    times: int, translation: str | None
) -> None:
    label = LeftLabel("heading", "Doors", _PLACE, _PLACE, "a.md")
    translated = {"doors": Counter({"Portes": times})}
    labels = SiteLabels(translated, Counter(), Counter(), Counter())
    assert labels.translation(label, 2) == translation


def others(translated: str, left: str) -> OtherLanguages:
    """Languages that translate a heading, and such as leave it."""
    text = "old doors"
    return OtherLanguages(
        {text: frozenset(translated.split())},
        {text: frozenset(left.split())},
        frozenset({"de", "es"}),
    )


@pytest.mark.parametrize(
    ("translated", "left", "translate"),
    [
        ("de", "", False),
        ("de es", "", True),
        ("de es", "it", True),
        ("de es", "it nl", False),
    ],
)
def test_other_languages_show_that_a_text_is_no_name(
    translated: str, left: str, translate: bool
) -> None:
    assert others(translated, left).translate(_HEADING, "fr") is translate


@pytest.mark.parametrize(("left", "leave"), [("de es", False), ("de es fr", True)])
def test_several_languages_leave_a_name(left: str, leave: bool) -> None:
    title = LeftLabel("heading", "Old Garden Doors", _PLACE, _PLACE, "a.md")
    languages = OtherLanguages(
        {}, {"old garden doors": frozenset(left.split())}, frozenset()
    )
    assert languages.leave(title) is leave


@pytest.mark.parametrize(
    ("values", "odd", "is_told"),
    [
        # The letters of the shorter of two that are near one another.
        (["gate"] * 20, "gatte", False),
        (["garden"] * 20, "gardenn", True),
        # How many pages share what is usual.
        (["guide"] * 18 + ["partner"] * 2, "partnerr", False),
        (["guide"] * 18 + ["partner"] * 3, "partnerr", True),
        # How like two are.
        (["tutorial"] * 20, "tutoriel", True),
        (["tutorial"] * 20, "memorial", False),
    ],
)
def test_a_value_is_meant_for_another(
    values: list[str], odd: str, is_told: bool, roots: Roots
) -> None:
    pages = {
        f"{at:02}.md": f"---\nkind: {value}\n---\n"
        for at, value in enumerate([*values, odd])
    }
    findings = found(inconsistent_value, good(pages), roots, pages)
    assert bool(findings) is is_told


@pytest.mark.parametrize(("length", "is_told"), [(35, True), (45, False)])
def test_a_key_of_long_values_holds_no_identifiers(
    length: int, is_told: bool, roots: Roots
) -> None:
    long = ("old-garden-doors-and-gates-with-keys-and-locks-of-all")[:length]
    values = [*["partner"] * 12, long, long, long, "partnerr"]
    pages = {
        f"{at:02}.md": f"---\nkind: {value}\n---\n" for at, value in enumerate(values)
    }
    findings = found(inconsistent_value, good(pages), roots, pages)
    assert bool(findings) is is_told
