"""Findings that a project lives with for now."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from projects import Run, Write

FILE = ".doclint/baseline.json"
OLD = "# A\n\nOne , two.\n\nThree , four.\n"
SELECT = {
    ".doclint.yaml": "languages: {source: en}\nrules: {typography/space-before-comma: error}\n"
}


@pytest.fixture
def root(write: Write) -> Path:
    return write({**SELECT, "a.md": OLD, "b.md": "# B\n\nFive , six.\n"})


def test_only_new_findings_are_told(root: Path, run: Run) -> None:
    done = run("baseline", form=None)
    assert (done.status, done.err) == (0, f"took 3 findings into {FILE}; commit it\n")
    (root / "a.md").write_text(
        "# A\n\nNew , line.\n\nSome more.\n" + OLD[4:], encoding="utf-8"
    )
    done = run("check")
    assert done.told == ["a.md:3 typography/space-before-comma"]
    assert (done.status, done.summary["known"]) == (1, 3)
    assert len(run("check", "--no-baseline").told) == 4


def test_a_touched_line_is_told(root: Path, run: Run) -> None:
    run("baseline", form=None)
    (root / "b.md").write_text("# B\n\nFive , seven.\n", encoding="utf-8")
    assert run("check").told == ["b.md:3 typography/space-before-comma"]


def test_as_often_as_it_was(root: Path, run: Run) -> None:
    run("baseline", form=None)
    (root / "b.md").write_text("# B\n\nFive , six.\n\nFive , six.\n", encoding="utf-8")
    assert run("check").told == ["b.md:5 typography/space-before-comma"]


def test_mended_ones_are_dropped_and_new_ones_left(root: Path, run: Run) -> None:
    run("baseline", form=None)
    (root / "a.md").write_text("# A\n\nOne , two.\n\nNew , one.\n", encoding="utf-8")
    done = run("baseline", form=None)
    assert (done.status, done.err) == (
        1,
        "kept 2 findings, 1 mended and dropped\nleft out: 1 finding new since then\n"
        "  hint: mend them, or take them with --accept-new\n",
    )
    assert run("check").told == ["a.md:5 typography/space-before-comma"]
    assert run("baseline", "--accept-new", form=None).status == 0
    assert run("check").status == 0


def test_a_path_leaves_the_other_pages_alone(root: Path, run: Run) -> None:
    run("baseline", form=None)
    (root / "a.md").write_text("# A\n", encoding="utf-8")
    (root / "b.md").write_text("# B\n", encoding="utf-8")
    run("baseline", "a.md", form=None)
    first, last = json.loads((root / FILE).read_text(encoding="utf-8"))["findings"]
    assert (first.split(" | ")[0], last) == ("b.md", "")
    run("baseline", form=None)
    assert json.loads((root / FILE).read_text(encoding="utf-8"))["findings"] == {"": 0}


def test_without_a_finding_the_run_says_what_it_left_out(root: Path, run: Run) -> None:
    run("baseline", form=None)
    assert run("check", form=None).out.endswith(
        "No fault found in 2 pages. 3 known from the baseline.\n"
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"version": 1,\n oops', f"{FILE}:2:2: the baseline is no JSON"),
        ("[]", f"{FILE}: the file is no baseline of doclint"),
        (
            '{"version": 3, "findings": {}}',
            f"{FILE}: the file is no baseline of doclint",
        ),
        (
            '{"version": 1, "findings": {"a.md": {"x/y": {"0": "many"}}}}',
            f"{FILE}: the file is no baseline of doclint",
        ),
    ],
)
def test_a_broken_file(root: Path, run: Run, text: str, told: str) -> None:
    (root / FILE).parent.mkdir()
    (root / FILE).write_text(text, encoding="utf-8")
    done = run("check")
    assert (done.status, done.err.startswith(told)) == (2, True)
    assert "hint: delete it and run `doclint baseline`" in done.err


def test_a_renamed_page_keeps_its_findings(root: Path, run: Run) -> None:
    run("baseline", form=None)
    (root / "a.md").rename(root / "c.md")
    done = run("check")
    assert (done.told, done.summary["known"], done.summary["mended"]) == ([], 3, 0)


def test_of_a_line_the_others_stay_known_when_one_is_mended(
    root: Path, run: Run
) -> None:
    (root / "a.md").write_text(
        "# A\n\nOne , two the the three , four.\n", encoding="utf-8"
    )
    run("baseline", form=None)
    assert run("check").told == []
    (root / "a.md").write_text(
        "# A\n\nOne, two the the three , four.\n", encoding="utf-8"
    )
    done = run("check")
    assert (done.told, done.summary["mended"]) == ([], 1)
    (root / "a.md").write_text(
        "# A\n\nOne , two the the three , four , five.\n", encoding="utf-8"
    )
    assert len(run("check").told) == 4


def test_mended_ones_are_told_and_may_fail(root: Path, run: Run) -> None:
    run("baseline", form=None)
    assert run("check", "--strict-baseline").status == 0
    (root / "b.md").write_text("# B\n", encoding="utf-8")
    assert run("check").status == 0
    assert "1 of the baseline mended" in run("check", form=None).out
    done = run("check", "--strict-baseline")
    assert (done.status, done.summary["mended"]) == (1, 1)
    assert (
        run("check", "--strict-baseline", "a.md").status == 0
    )  # of b.md nothing is said
    run("baseline", form=None)
    assert run("check", "--strict-baseline").status == 0


def test_lines_of_both_sides_are_a_baseline(root: Path, run: Run) -> None:
    """What `merge=union` makes of two branches that mended one finding each."""
    run("baseline", form=None)
    lines = (root / FILE).read_text(encoding="utf-8").splitlines()
    assert (
        (root / ".doclint/.gitattributes")
        .read_text()
        .endswith("baseline.json text eol=lf merge=union\n")
    )
    (root / FILE).write_text(
        "\n".join([lines[0], *lines[1:-1], lines[1], lines[-1], ""]), encoding="utf-8"
    )
    assert run("check").told == []


def test_a_baseline_of_the_first_version(root: Path, run: Run) -> None:
    run("baseline", form=None)
    data = json.loads((root / FILE).read_text(encoding="utf-8"))["findings"]
    old: dict[str, dict[str, dict[str, int]]] = {}
    for name, count in data.items():
        if name:
            path, rule, line, _ = name.split(" | ")
            old.setdefault(path, {}).setdefault(rule, {})[line] = count
    (root / FILE).write_text(
        json.dumps({"version": 1, "findings": old}), encoding="utf-8"
    )
    done = run("check")
    assert (done.told, done.summary["known"]) == ([], 3)
