"""`doclint report` from the command line: what it writes, beside what, and how it ends."""

from __future__ import annotations

import csv
import io
import json
import re
import threading
import urllib.error
import urllib.request
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

from doclint.errors import DoclintError
from doclint.report import serve
from doclint.report.history import load
from doclint.report.owners import globs_of, owners
from projects import Run, Write
from report.views import data_of

SITE = {
    ".doclint.yaml": "languages: {source: en}\n",
    "en/a.md": "# Title\n\nSee [the guide][guide] and read on.\n\n[guide]: /g\n",
    "fr/a.md": "# Titre\n\nVoir [le guide][gude] et lire la suite.\n\n[guide]: /g\n",
    "fr/deep/b.md": "# Autre\n\nUn [lien] (https://a.example) ici.\n",
}


@pytest.fixture(autouse=True)
def then(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")


def test_one_file_by_default(write: Write, run: Run) -> None:
    root = write(SITE)
    done = run("report", "--no-cache", form=None)
    assert (
        done.status == 1
        and "wrote doclint-report.html" in done.err
        and "failed: 2 errors" in done.err
    )
    first = (root / "doclint-report.html").read_bytes()
    assert b"2027-01-15" in first
    run("report", "--no-cache", form=None)
    assert (root / "doclint-report.html").read_bytes() == first


def test_a_folder_with_a_file_a_page(write: Write, run: Run) -> None:
    root = write(SITE)
    assert (
        run(
            "report", "--no-cache", "--output", "out/", "--fail-on", "never", form=None
        ).status
        == 0
    )
    index = (root / "out/index.html").read_text(encoding="utf-8")
    data = data_of(index)
    files = {page["path"]: page["file"] for page in data["pages"]}
    assert {"fr/a.md", "fr/deep/b.md"} <= files.keys()
    assert all(page["blocks"] == [] for page in data["pages"])
    for path, file in files.items():
        page = data_of((root / "out" / file).read_text(encoding="utf-8"))
        assert [each["path"] for each in page["pages"]] == [path]
        assert page["pages"][0]["blocks"]
    assert (root / "out/assets/report.js").is_file() and (
        root / "out/assets/report.css"
    ).is_file()
    assert 'href="../index.html#overview"' in (
        root / "out" / files["fr/a.md"]
    ).read_text(encoding="utf-8")


def test_other_forms(write: Write, run: Run) -> None:
    write(SITE)
    rows = list(
        csv.DictReader(
            io.StringIO(
                run("report", "--no-cache", "--output", "-", form="csv").out.lstrip(
                    "\ufeff"
                )
            )
        )
    )
    told = json.loads(run("report", "--no-cache", "--output", "-", form="json").out)
    findings = run("check", "--no-cache").findings
    assert [(row["path"], int(row["line"]), row["rule"]) for row in rows] == [
        (each["path"], each["line"], each["rule"]) for each in findings
    ]
    assert told["totals"]["findings"] == len(findings)
    summary = run("report", "--no-cache", "--output", "-", form="markdown").out
    assert summary.startswith("## doclint: failed\n")
    assert "| `references/undefined` | 1 | 0 | 0 | 1 |" in summary


def test_a_workbook(write: Write, run: Run) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    root = write(
        {**SITE, "fr/c.md": "# =1+1\n\nVoir [=cmd|'/C calc'!A0][gude].\n\n[a]: /b\n"}
    )
    run("report", "--no-cache", "--output", "a.xlsx", form="xlsx")
    book = openpyxl.load_workbook(root / "a.xlsx")
    assert book.sheetnames == ["Findings", "Languages"]
    cells = [cell for row in book["Findings"].iter_rows() for cell in row]
    assert all(cell.data_type != "f" for cell in cells)
    assert {row[0].value for row in book["Findings"].iter_rows(min_row=2)} >= {
        "fr/a.md",
        "fr/c.md",
    }


def test_beside_an_older_run(write: Write, run: Run) -> None:
    root = write(SITE)
    (root / "old.json").write_text(run("check", "--no-cache").out, encoding="utf-8")
    write(
        {
            "fr/a.md": "# Titre\n\nCi-dessus.\n\nVoir [le guide][gude], [l’autre][autr].\n\n[guide]: /g\n"
        }
    )
    write({"fr/deep/b.md": "# Autre\n\nRien.\n"})
    told = json.loads(
        run(
            "report",
            "--no-cache",
            "--compare",
            "old.json",
            "--output",
            "-",
            form="json",
        ).out
    )
    compared = told["comparison"]
    assert compared["fixed_by_rule"].get("links/split") == 1
    assert compared["new"] + compared["remaining"] == told["totals"]["findings"]
    write({"old.json": "{}"})
    done = run("report", "--no-cache", "--compare", "old.json", form=None)
    assert (
        done.status == 2
        and "old.json" in done.err
        and "check --format json" in done.err
    )


def test_beside_a_baseline(write: Write, run: Run) -> None:
    write(SITE)
    run("baseline", form=None)
    write({"fr/deep/b.md": "# Autre\n\nRien.\n"})
    told = json.loads(run("report", "--no-cache", "--output", "-", form="json").out)
    assert told["totals"]["mended"] == 1 <= told["totals"]["known"]
    summary = run("report", "--no-cache", "--output", "-", form="markdown").out
    assert "1 of it are fixed" in summary


def test_a_history_grows_by_a_line_a_run(
    write: Write, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write(SITE)
    for day in range(3):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(1800000000 + day * 86400))
        run("report", "--no-cache", "--history", "h.jsonl", form=None)
        run(
            "report", "--no-cache", "--history", "h.jsonl", form=None
        )  # the same run adds nothing
    assert [each.all.errors for each in load(root / "h.jsonl")] == [2, 2, 2]
    lines = (root / "h.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 3
    # Branches that both added are merged by keeping all lines, in any order.
    write({"h.jsonl": "\n".join([lines[2], lines[0], lines[1], lines[0]])})
    assert [each.time for each in load(root / "h.jsonl")] == [
        json.loads(line)["time"] for line in lines
    ]
    write({"h.jsonl": f"{lines[0]}\n<<<<<<< ours\n"})
    done = run("report", "--no-cache", "--history", "h.jsonl", form=None)
    assert done.status == 2 and "h.jsonl:2" in done.err and "merge=union" in done.err
    assert (root / "h.jsonl").read_text(
        encoding="utf-8"
    ) == f"{lines[0]}\n<<<<<<< ours\n"


def test_a_history_knows_what_is_new_since_last_week(
    write: Write, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write(SITE)

    def after(days: int) -> str:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(1800000000 + days * 86400))
        run(
            "report",
            "--no-cache",
            "--history",
            "h.jsonl",
            "--output",
            "out.html",
            form=None,
        )
        return (root / "out.html").read_text(encoding="utf-8")

    after(0)
    write({"fr/a.md": SITE["fr/a.md"] + "\nVoir [le quai][qai].\n"})
    after(5)
    write({"fr/a.md": SITE["fr/a.md"] + "\nVoir [le quai][qay].\n"})
    text = after(8)
    # The lost reference and its block are new beside the first run; what came and went
    # within the week is not told.
    assert "2 new</a>, 0 gone" in text and "since 2027-01-15, and 0 gone" in text
    assert [bool(flags & 2) for flags in data_of(text)["findings"]["flags"]].count(
        True
    ) == 2
    runs = load(root / "h.jsonl")
    assert [
        each.turnover and (len(each.turnover.came), len(each.turnover.went))
        for each in runs
    ] == [
        (runs[0].all.total, 0),
        (2, 0),
        (2, 2),
    ]


def test_lines_of_older_versions_tell_the_net_change(
    write: Write, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write(SITE)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    run("report", "--no-cache", "--history", "h.jsonl", form=None)
    line = json.loads((root / "h.jsonl").read_text(encoding="utf-8"))
    del line["whole"]
    write({"h.jsonl": json.dumps(line) + "\n"})
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800864000")
    run(
        "report",
        "--no-cache",
        "--history",
        "h.jsonl",
        "--output",
        "out.html",
        form=None,
    )
    text = (root / "out.html").read_text(encoding="utf-8")
    assert "findings</b> since 2027-01-15." in text


def test_too_many_faults_a_word_fail(write: Write, run: Run) -> None:
    words = "Des mots " * 600
    write(
        {
            **SITE,
            "fr/a.md": SITE["fr/a.md"] + words,
            "en/a.md": SITE["en/a.md"] + "Two words " * 600,
        }
    )
    write(
        {
            ".doclint.yaml": "languages: {source: en}\nreport: {max_density: {fr: 0.5}}\nrules: {all: warning}\n"
        }
    )
    done = run("report", "--no-cache", form=None)
    assert done.status == 1 and re.search(
        r"failed: density of fr is [\d.]+, at most 0.5 allowed", done.err
    )
    assert run("report", "--no-cache", "--fail-on", "never", form=None).status == 0
    write(
        {
            ".doclint.yaml": "languages: {source: en}\nreport: {max_density: 500}\nrules: {all: warning}\n"
        }
    )
    assert run("report", "--no-cache", form=None).status == 0


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("edit_url: 'javascript:alert(1)'", "begins with https://"),
        ("max_density: -1", "0 or more"),
        ("max_density: much", "a number"),
        ("edit_ulr: https://a.example", "edit_url"),
    ],
)
def test_what_it_is_not_told_so(line: str, fault: str, write: Write, run: Run) -> None:
    write({**SITE, ".doclint.yaml": f"report:\n  {line}\n"})
    done = run("report", "--no-cache", form=None)
    assert done.status == 2 and fault in done.err and ".doclint.yaml:2" in done.err


def test_owners(write: Write, run: Run) -> None:
    root = write(
        {
            **SITE,
            "CODEOWNERS": "# who\n*  @all\n/fr/ @marie\nfr/deep/*.md @jean @luc # both\n",
        }
    )
    write({".doclint.yaml": SITE[".doclint.yaml"] + "report: {owners: {'**': docs}}\n"})
    run(
        "report",
        "--no-cache",
        "--owner",
        "CODEOWNERS",
        "--owner",
        "en/**=Ann",
        form=None,
    )
    data = data_of((root / "doclint-report.html").read_text(encoding="utf-8"))
    found = {page["path"]: page["owners"] for page in data["pages"]}
    assert found["fr/a.md"] == ["@marie"] and found["fr/deep/b.md"] == ["@jean", "@luc"]
    with pytest.raises(DoclintError, match="owners"):
        owners({}, ["nobody"], root, "")


@pytest.mark.parametrize(
    ("pattern", "globs"),
    [
        ("*.md", ("**/*.md", "**/*.md/**")),
        ("/docs/fr/", ("docs/fr/**",)),
        ("docs/fr", ("docs/fr", "docs/fr/**")),
        ("fr/", ("**/fr/**",)),
    ],
)
def test_patterns_of_codeowners(pattern: str, globs: tuple[str, ...]) -> None:
    assert globs_of(pattern) == globs


def test_standard_input_has_its_text(
    write: Write, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(SITE)
    monkeypatch.setattr(
        "doclint.output._terminal.standard_input",
        lambda: b"Voir [le guide][gude].\n\n[guide]: /g\n",
    )
    done = run(
        "report", "-", "--stdin-filename", "fr/new.md", "--output", "-", form=None
    )
    data = data_of(done.out)
    assert data["texts"][data["pages"][0]["blocks"][0][1]] == "Voir [le guide][gude]."


def test_the_server_speaks_to_its_own_machine_alone() -> None:
    shown = serve.Shown()
    shown.put("7", "<p>hello</p>")
    server = ThreadingHTTPServer((serve.HOST, 0), serve.handler(shown))
    shown.port = server.server_address[1]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    here = f"http://{serve.HOST}:{shown.port}"
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(f"{here}/") as answer:
            assert (
                answer.read() == b"<p>hello</p>"
                and answer.headers["Cache-Control"] == "no-store"
            )
        with opener.open(f"{here}/version") as answer:
            assert answer.read() == b"7"
        for address, host in (
            (f"{here}/etc/passwd", None),
            (f"{here}/", "evil.example"),
        ):
            request = urllib.request.Request(  # noqa: S310  # ours
                address, headers={"Host": host} if host else {}
            )
            with pytest.raises(urllib.error.HTTPError) as refused:
                opener.open(request)
            assert refused.value.code == (403 if host else 404)
            refused.value.close()
    finally:
        server.shutdown()
        server.server_close()


def test_it_knows_when_a_file_is_another(write: Write) -> None:
    root = write({"a.md": "one"})
    paths = [str(root / "a.md"), str(root / "gone.md")]
    before = serve.state(paths)
    assert before == serve.state(paths)
    Path(paths[0]).write_text("two, longer", encoding="utf-8")
    assert serve.state(paths) != before
