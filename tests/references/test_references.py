"""What findings of references say beside their place: messages, suggestions, fixes,
related places."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint.config import Config
from doclint.engine import check_text
from doclint.findings import Finding, Severity


def findings(rule: str, text: str, site: str = "generic") -> list[Finding]:
    config = Config(root=Path("/nowhere"), site=site, packs=())
    return [
        found
        for found in check_text(config, "page.md", text, select=[rule]).findings
        if found.rule == rule
    ]


@pytest.mark.parametrize(
    ("rule", "site", "text", "message"),
    [
        ("references/undefined", "generic", "[a][gude]\n\n[guide]: /g\n",
         "found reference [gude], expected one of the page's definitions"),
        ("references/undefined", "generic", "[a][1]\n", "found reference [1], expected a definition [1]: …"),
        ("references/duplicate", "generic", "[a][1]\n\n[1]: /g\n[1]: /h\n",
         "found a second definition of [1] with another target, expected one: the first wins for all links"),
        ("references/duplicate", "jekyll", "[a][1]\n\n[1]: /g\n[1]: /h\n",
         "found a second definition of [1] with another target, expected one: the last wins for all links"),
        ("references/duplicate", "generic", "[a][1]\n\n[1]: /g\n[1]: /g/\n",
         "found a second definition of [1] with the same target, expected one"),
        ("references/merged", "jekyll", "[a][1]\n\n[1]: /g [2]: /h\n",
         "found 2 definitions on one line ([1] [2]), expected a line for each"),
        ("references/escaped", "generic", "!\\[Key\\]\\[1\\]\n",
         "found an escaped image, which readers see as text, expected ![Key][1]"),
    ],
)  # fmt: skip
def test_message(rule: str, site: str, text: str, message: str) -> None:
    assert [found.message for found in findings(rule, text, site)] == [message]


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("[a][gude]\n\n[guide]: /g\n[key]: /k\n", "guide"),
        ("[a][12]\n\n[13]: /g\n", None),
        ("[a][else]\n\n[guide]: /g\n", None),
    ],
)
def test_nearest_label_is_suggested(text: str, suggestion: str | None) -> None:
    (found,) = findings("references/undefined", text)
    assert found.suggestion == suggestion
    assert (found.fix is None) == (suggestion is None)
    assert found.fix is None or not found.fix.safe


@pytest.mark.parametrize(
    ("rule", "text", "line"),
    [
        ("references/undefined", "[a][1]\n\nSee [1]: /g\n", 3),
        ("references/duplicate", "[a][1]\n\n[1]: /g\n[1]: /h\n", 3),
        ("references/unused", "See \\[1\\] here.\n\n[1]: /g\n", 1),
    ],
)
def test_related_place(rule: str, text: str, line: int) -> None:
    (found,) = findings(rule, text)
    assert [place.place.start.line for place in found.related] == [line]


@pytest.mark.parametrize(
    "text",
    [
        "Text.\n\n[1]: /g [2]: /h\n",
        "!\\[Key\\]\\[1\\]\n\n[1]: /g\n",
        "- item\n- [1]: /g\n",
    ],
)
def test_a_definition_is_not_removed_with_what_is_still_wanted(text: str) -> None:
    for found in findings("references/unused", text, "jekyll"):
        assert found.fix is None


def test_each_use_is_told_once() -> None:
    text = "[a][1] and [b][1]\n\n| [c][1] |\n|---|\n"
    assert [
        found.place.start.column for found in findings("references/undefined", text)
    ] == [4, 15, 6]


def test_a_page_of_brackets_is_read_in_time_that_grows_with_it() -> None:
    assert findings("references/undefined", "[" * 3000 + "a" + "]" * 3000 + "\n") == []
    assert findings("references/merged", "[1]: /a " * 2000 + "\n")


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        (
            "See [the guide][gide] and [the API][api].\n",
            [Severity.ERROR, Severity.ERROR],
        ),
        ("Fixed. [console][Jane] And [shell][Ann].\n", [Severity.WARNING]),
        (
            "[console][Jane] and [the guide][gide].\n",
            [Severity.ERROR, Severity.WARNING],
        ),
        ("[console][Jane]\n\n[guide]: /g\n", [Severity.ERROR]),
        ("Call [options][args], m[i][j], [1][2].\n", []),
    ],
)
def test_brackets_side_by_side_without_definitions(
    text: str, severities: list[Severity]
) -> None:
    found = findings("references/undefined", text)
    assert sorted((one.severity for one in found), reverse=True) == severities


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("# Links\n\n[guide]: /g\n", [3]),
        ("# Links\n\n[guide]: /g\n[key]: /k\n", [3, 4]),
        ("See [it][other].\n\n[guide]: /g\n", [3]),
        ("See [it][other] and [that][key].\n\n[guide]: /g\n[key]: /k\n", []),
    ],
)
def test_an_only_definition_is_told_when_no_link_resolves_it(
    text: str, lines: list[int]
) -> None:
    assert [
        found.place.start.line for found in findings("references/unused", text)
    ] == lines
