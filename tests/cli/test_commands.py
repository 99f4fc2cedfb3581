import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from doclint import __version__, engine
from doclint.cli import main
from doclint.findings import Report

FAULTY = "# Title\n\nOne , two.\n"
RULE = "typography/space-before-comma"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/a.md").write_text(FAULTY, encoding="utf-8")
    (tmp_path / "docs/b.md").write_text("# Fine\n\nAll is well.\n", encoding="utf-8")
    (tmp_path / ".doclint.yaml").write_text(
        f"languages: {{source: en}}\nrules: {{{RULE}: error}}\n", encoding="utf-8"
    )
    monkeypatch.chdir(tmp_path)
    for name in ("FORCE_COLOR", "NO_COLOR", "DOCLINT_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def give(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        ("check", 1),
        ("check docs/b.md", 0),
        ("check docs", 1),
        ("check --fail-on never", 0),
        ("check --fail-on warning", 1),
        (f"check --ignore {RULE}", 0),
        ("check --ignore translation,typography", 0),
        ("check --select translation", 0),
        (f"check --select translation --select {RULE}", 1),
        ("check --format github", 1),
        ("check --diff", 1),
        ("check --fix", 0),
        ("check --jobs 1 --no-cache --no-progress --language en --site jekyll", 1),
        ("report", 1),
        ("rules", 0),
        (f"rules {RULE}", 0),
        ("rules typography --format json", 0),
        ("--version", 0),
        ("--help", 0),
        ("check --help", 0),
    ],
)
def test_exit_status_of_a_run(site: Path, arguments: str, status: int) -> None:
    assert main(arguments.split()) == status


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("check nowhere.md", "no such file or folder: nowhere.md"),
        ("check --select typografy", "did you mean typography?"),
        ("check --format jsn", "did you mean json?"),
        ("check --site jekyl", "did you mean jekyll?"),
        ("check --config nowhere.yaml", "nowhere.yaml"),
        ("check --fail-on sometimes", "sometimes"),
        ("check --jobs 0", "jobs"),
        ("check --wish", "--wish"),
        ("check --output nowhere/x.txt", "nowhere/x.txt: cannot write the file"),
        ("check - docs/a.md", "standard input"),
        ("chek", "chek"),
        ("rules typography/space-before-coma", f"did you mean {RULE}?"),
        ("init", ".doclint.yaml: there is a configuration"),
        ("", "Usage"),
    ],
)
def test_wrong_usage_is_told_and_exits_2(
    site: Path, capsys: pytest.CaptureFixture[str], arguments: str, told: str
) -> None:
    assert main(arguments.split()) == 2
    captured = capsys.readouterr()
    assert told in captured.err
    assert captured.out == "" and "Traceback" not in captured.err


def test_a_broken_configuration_is_told_with_its_place(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / ".doclint.yaml").write_text("site: jekyll\nrule: {}\n", encoding="utf-8")
    assert main(["check"]) == 2
    told = capsys.readouterr().err
    assert told.startswith(".doclint.yaml:2:1: ") and "did you mean rules?" in told


def test_a_folder_without_pages_exits_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["check"]) == 2
    assert "found no page" in capsys.readouterr().err


def test_a_crashed_check_exits_3_with_the_report(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        engine, "check_paths", lambda *_, **__: Report((), (), crashed=True)
    )
    assert main(["check"]) == 3
    assert "A check crashed" in capsys.readouterr().out


def test_a_fault_of_ours_is_no_traceback_unless_wanted(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> Report:
        raise ValueError("oh")

    monkeypatch.setattr(engine, "check_paths", fail)
    assert main(["check"]) == 3
    assert "ValueError: oh" in capsys.readouterr().err
    with pytest.raises(ValueError, match="oh"):
        main(["check", "--debug"])


def test_an_interrupted_run_exits_130(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object, **__: object) -> Report:
        raise KeyboardInterrupt

    monkeypatch.setattr(engine, "check_paths", stop)
    assert main(["check"]) == 130


def test_text_tells_paths_from_the_folder_it_runs_in_and_json_from_the_root(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "other").mkdir()
    monkeypatch.chdir(site / "other")
    main(["check", "../docs"])
    assert capsys.readouterr().out.startswith("../docs/a.md\n")
    main(["check", "../docs", "--format", "json"])
    assert json.loads(capsys.readouterr().out)["findings"][0]["path"] == "docs/a.md"


def test_output_goes_to_a_file_without_colour(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert main(["check", "--output", "out.txt"]) == 1
    assert capsys.readouterr().out == ""
    assert "\x1b" not in (site / "out.txt").read_text(encoding="utf-8")
    main(["check"])
    assert "\x1b[1;31merror" in capsys.readouterr().out


def test_standard_input(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    give(monkeypatch, FAULTY)
    assert (
        main(["check", "-", "--stdin-filename", "docs/new.md", "--format", "json"]) == 1
    )
    assert json.loads(capsys.readouterr().out)["findings"][0]["path"] == "docs/new.md"
    give(monkeypatch, FAULTY)
    assert main(["check", "-", "--fix"]) == 0
    assert capsys.readouterr().out == "# Title\n\nOne, two.\n"
    give(monkeypatch, FAULTY)
    assert main(["check", "-", "--diff"]) == 1
    assert "+One, two." in capsys.readouterr().out


def test_fix_mends_files_and_diff_leaves_them(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = site / "docs/a.md"
    assert main(["check", "--diff"]) == 1
    assert page.read_text(encoding="utf-8") == FAULTY
    assert capsys.readouterr().out == (
        "--- a/docs/a.md\n+++ b/docs/a.md\n@@ -1,3 +1,3 @@\n # Title\n \n-One , two.\n+One, two.\n"
    )
    assert main(["check", "--fix"]) == 0
    assert page.read_text(encoding="utf-8") == "# Title\n\nOne, two.\n"


def test_report_writes_a_page(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "--output", "r.html"]) == 1
    assert 'id="data">' in (site / "r.html").read_text(encoding="utf-8")
    assert main(["report", "--output", "-", "--fail-on", "never"]) == 0
    assert capsys.readouterr().out.startswith("<!DOCTYPE html>")


def test_rules_as_json_and_explained(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["rules", "--format", "json"])
    told = {rule["id"]: rule for rule in json.loads(capsys.readouterr().out)}
    assert told[RULE]["category"] == "typography" and told[RULE]["examples"]
    main(["rules", RULE])
    text = capsys.readouterr().out
    assert text.startswith(RULE) and "⟦" in text and "Left alone" in text


def run(
    *arguments: str, cwd: Path, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "doclint", *arguments]
    return subprocess.run(
        command,
        cwd=cwd,
        capture_output=True,
        env={**os.environ, **environment},
        check=False,
    )


def test_a_terminal_of_another_encoding_gets_utf8_all_the_same(site: Path) -> None:
    (site / "docs/a.md").write_text("日本 , 語\n", encoding="utf-8")
    done = run("check", cwd=site, PYTHONIOENCODING="ascii", NO_COLOR="1")
    assert "日本 , 語" in done.stdout.decode("utf-8")


def test_a_reader_that_leaves_early_is_no_fault(site: Path) -> None:
    (site / "docs/a.md").write_text("One , two.\n\n" * 3000, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "doclint", "check"],
        cwd=site,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout and process.stderr
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read().startswith(b"site: generic")
    assert process.returncode == 1


def test_version_loads_nothing_heavy() -> None:
    code = (
        "import sys; from doclint.cli import main; main(['--version']);"
        "print([m for m in ('yaml', 'markdown_it', 'rapidfuzz', 'doclint.engine') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout == f"doclint {__version__}\n[]\n"


def test_pages_of_an_example_that_are_alike_are_shown_once(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["rules", "front-matter/unlike-siblings"])
    told = capsys.readouterr().out
    assert "(partners/0.md and 9 pages like it)" in told
    assert "(partners/1.md" not in told
    assert "share (default 0.8): a key is one that folders decide" in told
