"""However much is found and whatever pages say: output has bounds, and nothing in it is
obeyed."""

from __future__ import annotations

import json
import re
import unicodedata
import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote_to_bytes

import pytest

from doclint.errors import DoclintError
from doclint.findings import Finding, Position, Report, Severity
from doclint.output import Look, format_names, renderer
from doclint.output import _safe as safe
from doclint.output._bounds import MORE, listed
from output.sample import finding, hostile
from projects import Run, Write
from report.views import data_of, html

FORMATS = [name for name in format_names() if name != "statistics"]
LONG = "x" * 3_000_000


def many(
    count: int, rule: str = "links/split", path: str = "a.md", **more: object
) -> list[Finding]:
    one = finding(
        "a ⟦b⟧ c", rule, Severity.WARNING, "found b, expected c", path, **more
    )
    return [
        replace(
            one,
            place=replace(one.place, start=Position(line, 3), end=Position(line, 4)),
        )
        for line in range(1, count + 1)
    ]


def rendered(name: str, report: Report, look: Look) -> str:
    if name != "html":
        return renderer(name)(report, look)
    page = html(report, look)
    shown = (
        page[: page.index("<style>")]
        + page[page.index("</style>") : page.index('<script type="module">')]
    )
    return shown + json.dumps(data_of(page))


@pytest.mark.parametrize("name", [*FORMATS, "html"])
def test_ten_thousand_findings_of_a_rule_are_told_in_few_words(name: str) -> None:
    look = Look(max_findings=20)
    text = rendered(name, Report(tuple(many(10_000)), ()), look)
    assert len(text) < 40_000
    assert "9,980 more findings of links/split on this page" in text


@pytest.mark.parametrize("name", [*FORMATS, "html"])
def test_long_texts_are_cut(name: str) -> None:
    one = finding(
        f"⟦{LONG}⟧",
        "links/split",
        Severity.ERROR,
        f"found {LONG}, expected b",
        suggestion=LONG,
    )
    assert len(rendered(name, Report((one,), ()), Look())) < 20_000


def test_the_worst_are_listed_and_all_are_counted() -> None:
    grave = replace(many(40)[-1], severity=Severity.ERROR)
    report = Report(
        (*many(39), grave, *many(3, "links/other"), *many(3, path="b.md")), ()
    )
    shown = listed(report.findings, Look(max_findings=3))
    assert [(each.path, each.place.start.line, each.rule) for each in shown] == [
        ("a.md", 1, "links/other"),
        ("a.md", 1, "links/split"),
        ("a.md", 2, "links/other"),
        ("a.md", 2, "links/split"),
        ("a.md", 3, MORE),
        ("a.md", 3, "links/other"),
        ("a.md", 40, "links/split"),
        ("b.md", 1, "links/split"),
        ("b.md", 2, "links/split"),
        ("b.md", 3, "links/split"),
    ]
    summary = json.loads(renderer("json")(report, Look(max_findings=3)))["summary"]
    assert (summary["errors"], summary["warnings"], summary["infos"]) == (1, 45, 0)
    assert listed(report.findings, Look(max_findings=0)) == sorted(
        report.findings, key=lambda each: each.order
    )


def test_the_option_and_the_configuration(write: Write, run: Run) -> None:
    text = "# A page\n\n" + "See [gude][nowhere].\n\n" * 150 + "[guide]: /g\n"
    write({"a.md": text, "b.md": text, ".doclint.yaml": "{}"})
    assert len(run("check", "--select", "references/undefined").findings) == 202
    assert (
        len(
            run(
                "check", "--select", "references/undefined", "--max-findings", "10"
            ).findings
        )
        == 22
    )
    assert (
        len(
            run(
                "check", "--select", "references/undefined", "--max-findings", "0"
            ).findings
        )
        == 300
    )
    write({".doclint.yaml": "max_findings: 5\n"})
    done = run("check", "--select", "references/undefined")
    assert (len(done.findings), done.summary["errors"], done.status) == (12, 300, 1)
    write({".doclint.yaml": "max_findings: -1\n"})
    assert run("check").status == 2


# What acts: the escape of terminals, a bell, what turns the direction of text, a mark
# of language, what ends a line.
ACTIVE = "\x1b[31m\x07\x9b\u202e\u2066\u200f\u061c\u2028\U000e0041\x00\x85"


def nasty(path: str = f"a{ACTIVE}.md") -> Report:
    one = finding(
        f"{ACTIVE}⟦{ACTIVE}⟧",
        "links/split",
        Severity.ERROR,
        f"found {ACTIVE}",
        path,
        suggestion=f"b{ACTIVE}",
    )
    return Report((one,), ())


@pytest.mark.parametrize("name", [*FORMATS, "html"])
@pytest.mark.parametrize("report", [nasty(), hostile()], ids=["nasty", "hostile"])
def test_what_acts_is_shown_and_not_sent(name: str, report: Report) -> None:
    text = rendered(name, report, Look())
    acting = {
        char for char in text if unicodedata.category(char) in ("Cc", "Cf", "Zl", "Zp")
    } - {"\n", "\r", "\t"}
    assert acting - {"\u200c", "\u200d"} == set()


def test_json_means_what_the_page_says() -> None:
    (one,) = json.loads(renderer("json")(nasty(), Look()))["findings"]
    assert (one["path"], one["message"], one["suggestion"]) == (
        f"a{ACTIVE}.md",
        f"found {ACTIVE}",
        f"b{ACTIVE}",
    )


def test_an_address_of_sarif_leads_to_a_file_whose_name_is_no_utf_8() -> None:
    said = finding("a⟦b⟧", "links/split", Severity.ERROR, "found it", "a\udcff b.md")
    told = renderer("sarif")(Report((said,), ()), Look())
    assert '"a%FF%20b.md"' in told


def test_all_that_acts_is_known() -> None:
    """The class of characters is written out, so that no run need look through all of
    Unicode."""
    chars = map(chr, range(0x110000))
    acting = {
        char
        for char in chars
        if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp")
    }
    assert {char for char in acting if not safe._ACTIVE.fullmatch(char)} == set(
        "\t\n\u200c\u200d"
    )


COMMANDS = [
    "::error file=README.md::Approved",
    "  ::add-mask::x",
    "##[error]x",
    "a ##vso[task.setvariable]b",
    "##teamcity[x]",
]
OBEYED = re.compile(r"^\s*::|##\[|##vso\[|##teamcity\[", re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("name", [name for name in FORMATS if name != "github"])
def test_nothing_a_page_says_is_a_command(name: str, command: str) -> None:
    told = [
        finding(
            f"{command}⟦b⟧",
            "links/split",
            Severity.ERROR,
            command,
            f"{command}.md",
            suggestion=command,
        )
    ]
    text = renderer(name)(Report((*told, *many(60, path=f"{command}.md")), ()), Look())
    assert name == "junit" or not OBEYED.search(text)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_annotations_of_github_are_ours_alone(command: str) -> None:
    told = [
        finding(
            f"{command}⟦b⟧",
            "links/split",
            Severity.ERROR,
            f"x\n{command}",
            f"{command}.md",
        )
    ]
    lines = renderer("github")(Report(tuple(told), ()), Look()).splitlines()
    assert len(lines) == 1
    assert lines[0].startswith("::error file=")


@pytest.mark.parametrize("command", COMMANDS)
def test_nor_is_a_message(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    error = DoclintError(
        f"found {command}\n{command}", f"{command}.yml", 1, 1, hint=f"\n{command}"
    )
    for text in (
        safe.fault(error),
        safe.message(f"a\n{command}"),
        safe.message(command),
    ):
        assert not OBEYED.search(text)


def test_a_message_has_bounds() -> None:
    error = DoclintError(f"found {LONG}", "a.yml", 1, 1, hint="say less")
    assert len(safe.fault(error)) < 3000
    assert safe.fault(error).endswith("hint: say less")
    assert (
        safe.fault(DoclintError("found \x1b[2J", "a.yml")) == "a.yml: found <U+001B>[2J"
    )


def test_a_term_of_megabytes_is_not_printed_whole(write: Write, run: Run) -> None:
    write(
        {
            ".doclint.yaml": "glossaries: [{file: g.json, language: fr}]\n",
            "a.md": "# A\n",
        }
    )
    write({"g.json": json.dumps({LONG: ["", 3]})})
    done = run("check")
    assert done.status == 0
    assert 0 < len(done.err) < 3000


def test_addresses_of_names_that_are_not_utf8(tmp_path: Path) -> None:
    path = b"caf\xe9 %?#\xff.md".decode("utf-8", "surrogateescape")
    one = finding("⟦b⟧", "links/split", Severity.ERROR, "found b", path)
    text = renderer("sarif")(Report((one,), ()), Look(prefix="docs/"))
    (result,) = json.loads(text)["runs"][0]["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert unquote_to_bytes(uri) == b"docs/caf\xe9 %?#\xff.md"
    assert re.fullmatch(r"(?:[\w./~-]|%[0-9A-F]{2})+", uri, re.ASCII)


def test_junit_is_well_formed() -> None:
    ElementTree.fromstring(renderer("junit")(nasty(), Look()))  # noqa: S314  # we wrote it ourselves


def test_a_log_is_told_to_obey_nothing_of_a_diff() -> None:
    diff = "--- a/x.md\n+++ b/x.md\n@@ -1 +1 @@\n ::add-mask::x\n"
    first, *lines, last = safe.unobeyed(diff, {"GITHUB_ACTIONS": "true"}).splitlines()
    word = first.removeprefix("::stop-commands::")
    assert len(word) == 32 and last == f"::{word}::"
    assert "\n".join(lines) + "\n" == diff
    assert safe.unobeyed(diff, {"GITHUB_ACTIONS": "true"}).splitlines()[0] != first
    assert safe.unobeyed(diff, {}) == diff
    assert safe.unobeyed("", {"GITHUB_ACTIONS": "true"}) == ""


def test_what_a_pack_says_is_not_obeyed() -> None:
    text = "\x1b[1mbold\x1b[0m \x1b[2J\n::error::x"
    assert safe.painted(text) == "\x1b[1mbold\x1b[0m <U+001B>[2J\n./::error::x"
