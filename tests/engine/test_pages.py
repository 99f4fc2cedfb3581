"""Which pages are checked, and which are reported."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pytest

from doclint.files import Gate
from projects import Run, Write

PAGE = "the the page\n"


def pages(run: Run, *arguments: str) -> list[str]:
    return sorted({f["path"] for f in run("check", *arguments).findings})


def git(folder: Path) -> None:
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)


def test_all_markdown_below(write: Write, run: Run) -> None:
    write(
        dict.fromkeys(
            (
                "a.md",
                "b/c.markdown",
                "b/d.mdx",
                "e.txt",
                "node_modules/f.md",
                ".g/h.md",
            ),
            PAGE,
        )
    )
    assert pages(run) == ["a.md", "b/c.markdown", "b/d.mdx"]


def test_git_ignores(write: Write, run: Run) -> None:
    git(
        write(
            {
                "a.md": PAGE,
                "b/c.md": PAGE,
                "out/d.md": PAGE,
                "b/e.tmp.md": PAGE,
                ".gitignore": "out/\n*.tmp.md\n",
            }
        )
    )
    assert pages(run) == ["a.md", "b/c.md"]
    assert pages(run, "b/e.tmp.md") == ["b/e.tmp.md"], "a file that is named is checked"


def test_what_others_wrote_is_left_out_where_git_has_it(write: Write, run: Run) -> None:
    others = (
        "themes/acme/README.md",
        "themes/acme/assets/vendor/lamp/a.md",
        "static/vendor/lamp/b.md",
        "tools/node_modules/lamp/c.md",
        "e2e/fixtures/links/f.md",
        "packages/lamp/src/node/__tests__/g.md",
    )
    own = (
        "a.md",
        "content/themes/d.md",
        "docs/fixtures/i.md",
        "docs/tests/h.md",
        "docs/vendor/e.md",
    )
    write(dict.fromkeys((*others, *own), PAGE) | {"themes/acme/layouts/a.html": ""})
    git(write({}))
    assert pages(run) == list(own)


def test_names_that_are_not_plain(write: Write, run: Run) -> None:
    names = ["été.md", "a b.md", "c'd.md"]
    git(write(dict.fromkeys(names, PAGE)))
    assert pages(run) == sorted(names)


def test_include_and_exclude(write: Write, run: Run) -> None:
    config = 'include: ["docs/**/*.md", "README.md"]\nexclude: ["docs/old/**"]\n'
    names = ("a.md", "README.md", "docs/b.md", "docs/c/d.md", "docs/old/e.md")
    write({".doclint.yaml": config, **dict.fromkeys(names, PAGE)})
    assert pages(run) == ["README.md", "docs/b.md", "docs/c/d.md"]


def test_the_configuration_above_is_found(
    write: Write, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write(
        {
            ".doclint.yaml": "rules: {translation: off}\n",
            "docs/a.md": PAGE + "\nCaf\ufffd\n",
        }
    )
    git(root)
    assert run("check", "docs").told == ["docs/a.md:3 document/replacement-character"]


def test_the_nearest_configuration_above_what_is_checked(
    write: Write, run: Run
) -> None:
    write(
        {
            "a/.doclint.yaml": "rules: {translation: off}\n",
            "a/b/c.md": PAGE,
            "a/d.md": PAGE,
            "e.md": PAGE,
        }
    )
    assert pages(run, "a/b/c.md", "a/d.md") == pages(run, "a") == []
    assert pages(run, "a/d.md", "e.md") == ["a/d.md", "e.md"]


def test_a_path_limits_what_is_reported(write: Write, run: Run) -> None:
    usual = {
        f"docs/{name}.md": "---\nkind: guide\n---\nText.\n" for name in "bcdefghijklm"
    }
    write({**usual, "a.md": "---\nkind: guyde\n---\nthe the page\n"})
    # That `guyde` stands alone can only be known from the other pages.
    assert run("check", "a.md").told == [
        "a.md:2 front-matter/inconsistent-value",
        "a.md:4 translation/repeated-word",
    ]
    assert run("check", "docs").told == []


def test_standard_input(
    write: Write, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stdin(text: str) -> None:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))

    config = 'overrides: [{paths: ["docs/**"], rules: {translation: off}}]\n'
    write({".doclint.yaml": config, "a.md": PAGE})
    stdin(PAGE)
    assert run("check", "-").told == ["stdin.md:1 translation/repeated-word"]
    stdin(PAGE + "\nCaf\ufffd.\n")
    done = run("check", "-", "--stdin-filename", "docs/b.md")
    assert (done.told, done.status) == (
        ["docs/b.md:3 document/replacement-character"],
        1,
    )


def test_files_that_cannot_be_read(
    write: Write, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    write({"a.md": PAGE, "b.md": PAGE})
    whole = Gate.page

    def page(gate: Gate, path: str) -> bytes:
        if path == "b.md":
            raise PermissionError(13, "Permission denied")
        return whole(gate, path)

    monkeypatch.setattr(Gate, "page", page)
    done = run("check")
    assert (done.told, done.status) == (
        ["a.md:1 translation/repeated-word", "b.md:1 document/unreadable"],
        1,
    )
    assert "permission denied" in done.findings[1]["message"]


def test_a_link_that_leads_nowhere(write: Write, run: Run) -> None:
    root = write({"a.md": PAGE})
    (root / "gone.md").symlink_to(root / "nothing.md")
    assert "a.md:1 translation/repeated-word" in run("check").told
