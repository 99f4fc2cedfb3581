"""The formats that other programs read."""

import json
import xml.etree.ElementTree as ElementTree  # reads what we wrote ourselves

import pytest

from doclint.findings import Report, Severity
from doclint.output import Look, format_names, renderer
from output.sample import HOSTILE, finding, hostile, sample


@pytest.mark.parametrize("name", format_names())
@pytest.mark.parametrize(
    "report", [sample(), hostile(), Report((), ())], ids=["sample", "hostile", "empty"]
)
def test_every_format_writes_any_report_the_same_twice(
    name: str, report: Report
) -> None:
    text = renderer(name)(report, Look())
    assert text == renderer(name)(report, Look())
    text.encode("utf-8", "backslashreplace")
    if name in ("json", "sarif", "gitlab"):
        json.loads(text)
    if name == "junit":
        ElementTree.fromstring(text)  # noqa: S314


def test_json_has_what_is_promised() -> None:
    told = json.loads(renderer("json")(sample(), Look(prefix="elsewhere/")))
    assert (told["version"], told["summary"]["files"], told["summary"]["errors"]) == (
        1,
        3,
        1,
    )
    assert (
        told["summary"]["warnings"],
        told["summary"]["infos"],
        told["summary"]["suppressed"],
    ) == (1, 1, 2)
    assert [(one["path"], one["line"], one["rule"]) for one in told["findings"]] == [
        ("docs/fr/a.md", 1, "tables/glued"),
        ("docs/fr/a.md", 3, "references/undefined"),
        ("docs/ja/b.md", 1, "terms/preferred"),
    ]
    assert told["findings"][1] == {
        "rule": "references/undefined",
        "category": "references",
        "severity": "error",
        "message": "found reference [gude], expected one of the page's definitions",
        "inherited": False,
        "path": "docs/fr/a.md",
        "language": "fr",
        "line": 3,
        "column": 16,
        "end_line": 3,
        "end_column": 22,
        "suggestion": "guide",
        "fix": {
            "title": "write [guide]",
            "safe": True,
            "changes": ["link", "target"],
            "edits": [
                {
                    "line": 3,
                    "column": 17,
                    "end_line": 3,
                    "end_column": 21,
                    "text": "guide",
                }
            ],
        },
        "related": [
            {
                "path": "docs/en/a.md",
                "line": 1,
                "column": 1,
                "end_line": 1,
                "end_column": 12,
                "message": "the source has",
                "text": "[guide]: /g",
            }
        ],
        "entry": None,
        "cause": None,
        "excerpt": "See [the guide][gude] now.",
        "on_changed_line": None,
    }


def test_json_keeps_letters_and_escapes_what_utf8_cannot_hold() -> None:
    text = renderer("json")(hostile(), Look())
    assert "日本語" in renderer("json")(sample(), Look())
    again = json.loads(text.encode("utf-8", "backslashreplace"))
    assert again["findings"][0]["suggestion"] == HOSTILE


def test_github_annotations() -> None:
    lines = renderer("github")(sample(), Look(prefix="site/")).splitlines()
    assert lines == [
        "::notice file=site/docs/fr/a.md,line=1,endLine=2,title=tables/glued::table touches the text",
        "::error file=site/docs/fr/a.md,line=3,endLine=3,col=16,endColumn=22,title=references/undefined"
        "::found reference [gude], expected one of the page's definitions%0Asuggestion: guide",
        "::warning file=site/docs/ja/b.md,line=1,endLine=1,col=5,endColumn=7,title=terms/preferred"
        "::found 文章, expected テキスト",
    ]


def test_github_escapes() -> None:
    line = renderer("github")(hostile(), Look())
    assert line.count("\n") == 1 and line.startswith(
        "::error file=a%2Cb%3A%25c<d>.md,line=1,"
    )
    assert "%250A" in line and "\\nnext" not in line and "%0Anext" in line


def test_sarif_points_at_its_rules_and_places() -> None:
    run = json.loads(renderer("sarif")(sample(), Look(prefix="my site/")))["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == ["references/undefined", "tables/glued", "terms/preferred"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
    undefined = run["results"][1]
    where = undefined["locations"][0]["physicalLocation"]
    assert where["artifactLocation"]["uri"] == "my%20site/docs/fr/a.md"
    assert where["region"] == {
        "startLine": 3,
        "startColumn": 16,
        "endLine": 3,
        "endColumn": 22,
    }
    related = undefined["relatedLocations"][0]
    assert related["message"]["text"] == "the source has"
    assert related["physicalLocation"]["region"]["snippet"]["text"] == "[guide]: /g"
    assert (
        undefined["fixes"][0]["artifactChanges"][0]["replacements"][0][
            "insertedContent"
        ]["text"]
        == "guide"
    )


def prints(report: Report) -> list[str]:
    return [
        one["fingerprint"] for one in json.loads(renderer("gitlab")(report, Look()))
    ]


def test_fingerprints_outlive_moved_lines_and_tell_repeats_apart() -> None:
    early = finding("x\nsee ⟦it⟧", "a/b", Severity.ERROR, "m")
    moved = finding("\n\n\n\nsee ⟦it⟧", "a/b", Severity.ERROR, "m")
    assert prints(Report((early,), ())) == prints(Report((moved,), ()))
    assert len(set(prints(Report((early, moved), ())))) == 2
    assert len(set(prints(sample()))) == 3


def test_junit_counts() -> None:
    root = ElementTree.fromstring(renderer("junit")(sample(), Look()))  # noqa: S314
    assert (root.get("tests"), root.get("failures")) == ("4", "2")
    assert (
        len(root.findall(".//testcase")) == 4 and len(root.findall(".//failure")) == 2
    )
