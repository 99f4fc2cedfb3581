"""The page in Debian's Chromium, opened from disk: what it draws, says, asks for, and
what axe finds.

`npm ci` in `browser/` brings what drives it; where that or the browser is missing, these are skipped.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from doclint.findings import PageSummary, Report, Severity
from doclint.output import Look
from doclint.report.history import Point, RunRecord
from doclint.report.page import View, page
from doclint.report.payload import finding_ids
from doclint.rule import Rule
from output.sample import finding
from report import huge
from report.views import contents, html

HERE = Path(__file__).parent / "browser"
NODE = shutil.which("node")
CHROMIUM = shutil.which("chromium")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (NODE and CHROMIUM and (HERE / "node_modules").exists()),
        reason="no node, no `npm ci` or no Chromium",
    ),
]


def drive(task: str, file: Path, *more: str) -> dict[str, Any]:
    """Run a task of `drive.mjs`; nothing may be said on the console, fail, or be asked
    for."""
    command = [NODE or "", "drive.mjs", task, str(file), *more]
    done = subprocess.run(
        command, cwd=HERE, capture_output=True, text=True, check=False, timeout=600
    )
    assert done.returncode == 0, done.stderr[-3000:]
    result = json.loads(done.stdout)
    assert (result.pop("console"), result.pop("errors"), result.pop("requests")) == (
        [],
        [],
        [],
    )
    return result


@dataclass(frozen=True)
class Large:
    """A large report, a finding of it and the page of that."""

    file: Path
    finding: str
    page: str


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Large:
    """A report of more than 10,000 findings."""
    report, texts = huge.report(pages=1500, findings_a_page=7)
    file = tmp_path_factory.mktemp("report") / "large.html"
    runs = [
        RunRecord(f"2026-11-{day:02}T08:00:00Z", "abc", "main", Point(4000 - 30 * day, 5000, 900, 40.0 - day), {
            language: Point(10 * day, 40, 3, 2.0) for language in huge.LANGUAGES
        }, {"links": Point(400, 3, 9)}) for day in range(1, 29)
    ]  # fmt: skip
    file.write_text(page(View(contents(report, None, texts), runs)), encoding="utf-8")
    (name,) = finding_ids(report.findings[:1])
    return Large(file, name, report.findings[0].path)


def test_thousands_of_findings_are_drawn_when_they_are_seen(large: Large) -> None:
    """Times are told by `benchmarks/report`; here it is counted what a browser has to
    keep."""
    assert large.file.stat().st_size < 4_000_000
    seen = drive("open", large.file)
    assert seen["elements"] < 4000
    assert seen["rows"] < 60
    assert seen["count"].endswith("of 10,500 findings")


def test_nobody_is_shut_out(large: Large) -> None:
    """WCAG 2.2 AA as far as axe tells, in both themes and widths; nothing scrolls
    sideways."""
    one, whole = f"findings?f={large.finding}", f"page?page={large.page}"
    views = ("overview", one, "pages", whole, "coverage", "trend", "score")
    assert drive("axe", large.file, *(f"#{view}" for view in views))["found"] == []


HOSTILE = '<img src=x onerror="globalThis.ran=1"><script>globalThis.ran=1</script>{{7*7}}</pre>\u202e&lt;b&gt;'


def hostile() -> tuple[Report, dict[str, str], Look]:
    text = f"a {HOSTILE} ⟦{HOSTILE}⟧ {HOSTILE}"
    path = f"fr/{HOSTILE.replace('/', '-')}.md"
    one = finding(
        text,
        "links/split",
        Severity.ERROR,
        f"found {HOSTILE}",
        path,
        suggestion=HOSTILE,
        cause="c",
    )
    report = Report(
        (one,), (PageSummary(path, 'fr" onclick="x', path, address=f"/{HOSTILE}"),)
    )
    rules = {
        "links/split": Rule(
            "links/split",
            (),
            Severity.ERROR,
            lambda part, ctx: (),
            summary=HOSTILE,
            why=HOSTILE,
        )
    }
    return report, {path: text.replace("⟦", "").replace("⟧", "")}, Look(rules=rules)


def test_what_strangers_wrote_is_text(tmp_path: Path) -> None:
    report, texts, look = hostile()
    more = {
        "owners_of": lambda path: (HOSTILE,),
        "page_url": "https://a.example/{address}",
        "edit_url": "javascript:x",
    }
    file = tmp_path / "a.html"
    file.write_bytes(
        html(report, look, texts, **more).encode("utf-8", "backslashreplace")
    )
    (name,) = finding_ids(report.findings)
    views = [
        f"#findings?f={name}",
        "#pages",
        "#overview",
        f"#page?page={report.pages[0].path}".replace("&", "%26"),
    ]
    seen = drive("text", file, *views)
    assert not seen["ran"] and seen["strange"] == 0
    detail = seen["seen"][views[0]]
    assert (
        detail.count('<img src=x onerror="globalThis.ran=1">') >= 4
        and "{{7*7}}" in detail
        and "U+202E" in detail
    )
    assert (
        "<script>" in seen["seen"]["#overview"] and "<script>" in seen["seen"]["#pages"]
    )
    assert "javascript:" not in detail


def small() -> tuple[Report, dict[str, str]]:
    report, texts = huge.report(pages=3, findings_a_page=4, seed=3)
    return report, dict(texts)


def test_the_keys_lead_through_a_days_work(tmp_path: Path) -> None:
    report, texts = small()
    file = tmp_path / "a.html"
    file.write_text(html(report, None, texts), encoding="utf-8")
    names = finding_ids(report.findings)
    seen = drive("keys", file)
    steps = {}
    for name, step in seen["steps"]:
        steps.setdefault(name, []).append(step)
    assert steps["Tab"][0]["focus"] == "skip" and steps["skip"][0]["focus"] == "main"
    assert steps["/"][0]["focus"] == "query"
    opened = [step["hash"].partition("f=")[2] for step in (*steps["j"], *steps["k"])]
    assert opened == [names[0], names[1], names[0]]
    assert steps["x"][0]["said"] == "Checked off." and seen["done"] == "1"
    assert steps["n"][0]["hash"] != steps["x"][0]["hash"] == steps["p"][0]["hash"]
    assert "f=" not in steps["Escape"][0]["hash"] and seen["open"]


def test_on_paper_it_is_a_summary(large: Large) -> None:
    assert drive("print", large.file)["pages"] <= 4


def test_a_folder_is_walked_from_disk(tmp_path: Path) -> None:

    report, texts = small()
    from doclint.report.site import write_site

    assert write_site(tmp_path / "out", View(contents(report, None, texts))) == 3
    seen = drive("walk", tmp_path / "out" / "index.html")
    assert report.findings[0].path in seen["text"] and "Show neighbours" in seen["text"]
    assert seen["home"].endswith("out/index.html#overview")
