"""Each format as those read it who know nothing of doclint: by a schema, or with the
reader of a library."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from lxml import etree

import doclint.output
from doclint.catalogue import catalogue
from doclint.dialects import dialect
from doclint.document import HtmlTag, Link
from doclint.findings import ChangeSummary, Finding, Report, Severity
from doclint.output import Look, renderer
from doclint.parsing import parse
from doclint.source import Source
from doclint.vocabulary import Vocabulary
from output.sample import finding, hostile, sample
from output.test_bounds import many
from projects import Run, Write

SCHEMAS = Path(__file__).parent / "schemas"
OURS = Path(doclint.output.__file__).with_name("findings.schema.json")
HIDDEN = finding(
    "an ⟦old⟧ one\n",
    "links/split",
    Severity.WARNING,
    "found old, expected [new]",
    "docs/fr/b.md",
)
CHANGE = ChangeSummary("1a2b3c", {"docs/fr/a.md": ((3, 4),)}, old=2)
FULL = replace(
    sample(),
    change=CHANGE,
    silenced=(HIDDEN,),
    baselined=(replace(HIDDEN, path="docs/fr/c.md"),),
    known=1,
)
REPORTS = [
    pytest.param(sample(), id="sample"),
    pytest.param(FULL, id="change"),
    pytest.param(hostile(), id="hostile"),
    pytest.param(Report((), sample().pages), id="clean"),
    pytest.param(Report(tuple(many(300)), ()), id="many"),
]


def rendered(name: str, report: Report, look: Look | None = None) -> str:
    return renderer(name)(report, look or Look(prefix="site/", rules=catalogue()))


def check(data: Any, schema: Path) -> None:
    told = json.loads(schema.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(told)
    jsonschema.Draft202012Validator(
        told, format_checker=jsonschema.FormatChecker()
    ).validate(data)


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize("name", ["sarif", "rdjson", "gitlab"])
def test_json_by_the_schema_of_its_reader(name: str, report: Report) -> None:
    check(json.loads(rendered(name, report)), SCHEMAS / f"{name}.json")


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize("name", ["junit", "checkstyle"])
def test_xml_by_the_schema_of_its_reader(name: str, report: Report) -> None:
    schema = etree.XMLSchema(etree.parse(str(SCHEMAS / f"{name}.xsd")))
    schema.assertValid(etree.fromstring(rendered(name, report).encode()))


@pytest.mark.parametrize("report", REPORTS)
def test_our_json_by_our_schema(report: Report) -> None:
    check(json.loads(rendered("json", report)), OURS)


def test_our_schema_knows_every_field(write: Write, run: Run) -> None:
    write({"a.md": "# A\n\nSee [the guide][gude] , and [more][gude].\n\n[guide]: /g\n"})
    data = json.loads(run("check").out)
    schema = json.loads(OURS.read_text(encoding="utf-8"))
    assert list(unknown(data, schema, schema)) == []
    assert list(unknown(json.loads(rendered("json", FULL)), schema, schema)) == []


def unknown(data: Any, schema: dict[str, Any], whole: dict[str, Any]) -> Iterator[str]:
    """The fields that a schema does not name, by their names."""
    if "$ref" in schema:
        schema = whole["$defs"][schema["$ref"].rpartition("/")[2]]
    for choice in schema.get("anyOf", ()):
        if (choice.get("type") == "null") == (data is None):
            yield from unknown(data, choice, whole)
            return
    if isinstance(data, dict):
        named = schema.get("properties", {})
        yield from (key for key in data if key not in named)
        for key in data.keys() & named.keys():
            yield from unknown(data[key], named[key], whole)
    elif isinstance(data, list) and "items" in schema and "prefixItems" not in schema:
        for item in data:
            yield from unknown(item, schema["items"], whole)


def test_lines_of_json_are_the_findings_of_json() -> None:
    lines = rendered("jsonl", FULL).splitlines()
    assert [json.loads(line) for line in lines] == json.loads(rendered("json", FULL))[
        "findings"
    ]
    assert json.loads(lines[1])["on_changed_line"] is True


@pytest.mark.parametrize("report", REPORTS)
def test_concise_lines(report: Report) -> None:
    lines = rendered("concise", report).splitlines()
    assert (
        len(lines) == (301 if len(report.findings) == 300 else len(report.findings))
        or report.findings
    )
    for line in lines:
        assert re.match(
            r"(?:\./)?.+?:\d+:\d+: (?:error|warning|info) [a-z-]+/[a-z-]+ \S", line
        ), line


def test_a_concise_line() -> None:
    line = rendered("concise", sample()).splitlines()[1]
    assert line.startswith(
        "site/docs/fr/a.md:3:16: error references/undefined found reference [gude], expected one of"
    )


@pytest.mark.parametrize("report", REPORTS)
def test_a_table_for_spreadsheets(report: Report) -> None:
    rows = list(
        csv.DictReader(io.StringIO(rendered("csv", report), newline=""), strict=True)
    )
    assert all(None not in row and None not in row.values() for row in rows)
    obeyed = ("=", "+", "-", "@", "|", "%")
    assert not [
        cell for row in rows for cell in row.values() if cell.startswith(obeyed)
    ]


def test_no_cell_is_a_formula() -> None:
    one = replace(
        hostile().findings[0], message="=HYPERLINK(1)", path="+a.md", excerpt="@b"
    )
    [row] = csv.DictReader(io.StringIO(rendered("csv", Report((one,), ()), Look())))
    assert (row["message"], row["path"], row["excerpt"]) == (
        "'=HYPERLINK(1)",
        "'+a.md",
        "'@b",
    )


class TestReviewdog:
    def test_columns_count_bytes(self) -> None:
        diagnostics = json.loads(rendered("rdjson", sample()))["diagnostics"]
        wide = next(
            each for each in diagnostics if each["code"]["value"] == "terms/preferred"
        )
        assert wide["location"]["range"] == {
            "start": {"line": 1, "column": 13},
            "end": {"line": 1, "column": 19},
        }

    def test_a_fix_is_a_suggestion(self) -> None:
        diagnostics = json.loads(rendered("rdjson", sample()))["diagnostics"]
        [suggestion] = next(each for each in diagnostics if "suggestions" in each)[
            "suggestions"
        ]
        assert suggestion == {
            "range": {
                "start": {"line": 3, "column": 17},
                "end": {"line": 3, "column": 21},
            },
            "text": "guide",
        }


class TestSarif:
    def run(self, report: Report = FULL) -> dict[str, Any]:
        return json.loads(rendered("sarif", report))["runs"][0]

    def test_related_places_are_linked_from_the_message(self) -> None:
        [result] = [
            each for each in self.run()["results"] if "relatedLocations" in each
        ]
        [related] = result["relatedLocations"]
        assert result["message"]["text"].endswith(
            f"; [the source has]({related['id']})"
        )
        assert r"found reference \[gude\], expected" in result["message"]["text"]

    def test_what_is_silenced_or_known_is_suppressed(self) -> None:
        told = {
            each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]: each
            for each in self.run()["results"]
        }
        assert told["site/docs/fr/b.md"]["suppressions"] == [
            {"kind": "inSource", "status": "accepted"}
        ]
        assert told["site/docs/fr/c.md"]["suppressions"] == [
            {"kind": "external", "status": "accepted"}
        ]
        assert "suppressions" not in told["site/docs/fr/a.md"]

    def test_rules_have_a_page_of_help(self) -> None:
        rule = next(
            each
            for each in self.run()["tool"]["driver"]["rules"]
            if each["id"] == "references/undefined"
        )
        assert rule["helpUri"].endswith("rules/README.md#references")
        assert rule["help"]["markdown"].startswith("**")
        assert "```markdown\n" in rule["help"]["markdown"]

    def test_no_more_than_the_host_shows(self) -> None:
        few = many(6_000)
        grave = replace(few[-1], severity=Severity.ERROR, path="z.md")
        run = self.run(Report((*few, grave), ()))
        assert len(run["results"]) == 5_000
        assert run["results"][-1]["level"] == "error"
        [notice] = run["invocations"][0]["toolExecutionNotifications"]
        assert notice["message"]["text"].startswith("1,001 findings are left out")

    def test_a_change_of_three_hundred_pages_is_small(self) -> None:
        pages = tuple(
            each
            for number in range(300)
            for each in many(40, path=f"docs/page-{number}.md")
        )
        assert len(rendered("sarif", Report(pages, ()))) < 10_000_000


class TestGithub:
    def lines(
        self, *findings: Finding, change: ChangeSummary | None = None
    ) -> list[str]:
        return rendered(
            "github", Report(findings, (), change=change), Look()
        ).splitlines()

    def test_ten_of_a_level_and_the_total(self) -> None:
        grave = [
            replace(each, severity=Severity.ERROR) for each in many(30, path="b.md")
        ]
        lines = self.lines(*many(300), *grave)
        assert sum(line.startswith("::warning ") for line in lines) == 10
        assert sum(line.startswith("::error ") for line in lines) == 10
        assert lines[-1] == (
            "::notice title=doclint::30 errors (10 of them shown beside the lines), "
            "300 warnings (10 of them shown beside the lines)"
        )

    def test_changed_lines_come_first(self) -> None:
        change = ChangeSummary("1a2b3c", {"z.md": ((5, 6),)})
        lines = self.lines(*many(300), *many(12, path="z.md"), change=change)
        assert (
            sum(
                "file=z.md,line=5," in line or "file=z.md,line=6," in line
                for line in lines
            )
            == 2
        )

    def test_all_of_few(self) -> None:
        assert len(self.lines(*many(10))) == 10

    def test_notices_leave_room_for_the_total(self) -> None:
        notes = [replace(each, severity=Severity.INFO) for each in many(30)]
        assert sum(line.startswith("::notice ") for line in self.lines(*notes)) == 10


class TestMarkdown:
    def test_what_it_says(self) -> None:
        text = rendered("markdown", FULL)
        assert text.startswith(
            "### doclint: 1 error, 1 warning, 1 note\n\n1 changed page, compared with `1a2b3c`; "
        )
        assert (
            "- **error** `site/docs/fr/a.md:3` `references/undefined` `found reference [gude]"
            in text
        )
        assert "  - the source has: `[guide]: /g`" in text
        assert (
            "| By language | errors | warnings | notes |\n|---|---:|---:|---:|\n"
            in text
        )

    @pytest.mark.parametrize(
        "text",
        [
            "@everyone look",
            "#1 <img src=x>",
            "`` ` a",
            "[x](javascript:y)",
            "| bar | b",
        ],
    )
    def test_what_pages_say_is_code(self, text: str) -> None:
        one = replace(
            finding("⟦a⟧", "links/split", Severity.ERROR, text, f"{text}.md"),
            related=(),
        )
        other = replace(one, path="b.md")
        shown = rendered("markdown", Report((one, other), ()), Look())
        page = parse(Source("a.md", shown), dialect("generic"), "en", Vocabulary())
        assert not page.of(HtmlTag) and not page.of(Link)
        outside = re.sub(r"(`+) ?.*?[^`]\1(?!`)", "", shown)
        assert text[:3] not in outside

    def test_it_fits_into_a_comment(self) -> None:
        long = [
            replace(
                each, message="x" * 3_000, path=f"{'y' * 200}{each.place.start.line}.md"
            )
            for each in many(500)
        ]
        text = rendered("markdown", Report(tuple(long), ()))
        assert len(text) <= 65_536
        assert "- and 470 more" in text

    def test_nothing_new(self) -> None:
        assert rendered("markdown", Report((), (), change=CHANGE)).startswith(
            "### doclint: nothing new\n"
        )


PAGE = {"a.md": "# A\n\nOne , two.\n"}


class TestSeveral:
    def test_each_to_its_place(self, write: Write, run: Run) -> None:
        root = write(PAGE)
        done = run(
            "check", "--format", "sarif=a.sarif", "--format", "concise", form=None
        )
        assert done.out.startswith("a.md:3:4: warning ")
        assert json.loads((root / "a.sarif").read_text())["version"] == "2.1.0"

    def test_two_cannot_share_a_place(self, write: Write, run: Run) -> None:
        write(PAGE)
        for formats in (
            ("--format", "json", "--format", "text"),
            ("--format", "json=x", "--format", "text=x"),
        ):
            done = run("check", *formats, form=None)
            assert (done.status, done.out) == (2, "")
            assert "several formats would go to" in done.err
        assert "without a file" in run("check", "--format", "json=", form=None).err
        assert "unknown format" in run("check", "--format", "jsn=x", form=None).err
