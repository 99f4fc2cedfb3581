"""Where a line is edited, as the repository's remote tells it; and what a remote holds
that is nobody's business."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from doclint.report.forge import edit_url
from projects import Run, Write
from report.views import data_of


@pytest.fixture
def cloned(tmp_path: Path):
    """Makes a repository with a remote."""

    def make(remote: str) -> Path:
        for command in (("init", "--quiet"), ("remote", "add", "origin", remote)):
            subprocess.run(("git", *command), cwd=tmp_path, check=True)
        return tmp_path

    return make


@pytest.mark.parametrize(
    ("remote", "address"),
    [
        ("git@github.com:o/docs.git", "https://github.com/o/docs/edit/l10n/fr/{path}#L{line}"),
        ("https://github.com/o/docs", "https://github.com/o/docs/edit/l10n/fr/{path}#L{line}"),
        ("https://bot:s3cret@github.com/o/docs.git/", "https://github.com/o/docs/edit/l10n/fr/{path}#L{line}"),
        ("ssh://git@gitlab.acme.example:2222/a/b/docs.git", "https://gitlab.acme.example/a/b/docs/-/edit/l10n/fr/{path}#L{line}"),
        ("https://codeberg.org/o/docs.js.git", "https://codeberg.org/o/docs.js/_edit/l10n/fr/{path}#L{line}"),
        ("git@bitbucket.org:o/docs.git", "https://bitbucket.org/o/docs/src/l10n/fr/{path}?mode=edit#lines-{line}"),
        ("https://git.acme.example/o/docs.git", None),
        ("https://notgithub.com.evil.example/o/docs", None),
        ("../docs.git", None),
        ("/srv/github.com/docs.git", None),
        ("javascript://github.com/o/docs%0aalert(1)", None),
    ],
)  # fmt: skip
def test_remotes(remote: str, address: str | None, cloned) -> None:
    assert edit_url(cloned(remote), "l10n/fr", {}) == address


def test_a_branch_is_not_a_template(cloned) -> None:
    assert "/edit/a%7Bpath%7D%23b/{path}" in (
        edit_url(cloned("git@github.com:o/docs.git"), "a{path}#b", {}) or ""
    )


def test_hosts_of_ci_say_it_themselves(tmp_path: Path) -> None:
    github = {
        "GITHUB_SERVER_URL": "https://github.acme.example",
        "GITHUB_REPOSITORY": "o/docs",
    }
    assert (
        edit_url(tmp_path, "main", github)
        == "https://github.acme.example/o/docs/edit/main/{path}#L{line}"
    )
    gitlab = {"CI_PROJECT_URL": "https://gitlab.com/group/sub/docs"}
    assert (
        edit_url(tmp_path, "main", gitlab)
        == "https://gitlab.com/group/sub/docs/-/edit/main/{path}#L{line}"
    )
    assert edit_url(tmp_path, None, gitlab) is None


def test_the_report_has_it(
    write: Write, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "CI_PROJECT_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("CI_COMMIT_REF_NAME", "main")
    root = write(
        {
            ".doclint.yaml": "languages: {source: en}\n",
            "a.md": "See [the guide][gude].\n\n[guide]: /g\n",
        }
    )
    for command in (
        ("init", "--quiet"),
        ("remote", "add", "origin", "https://x:tok@github.com/o/docs.git"),
    ):
        subprocess.run(("git", *command), cwd=root, check=True)
    run("report", "--no-cache", "--output", "r.html", form=None)
    text = (root / "r.html").read_text(encoding="utf-8")
    data = data_of(text)
    assert data["editUrl"] == "https://github.com/o/docs/edit/main/{path}#L{line}"
    assert "tok@" not in text and "tok@" not in str(data)
    write(
        {
            ".doclint.yaml": "languages: {source: en}\nreport: {edit_url: 'https://wiki.example/{path}'}\n"
        }
    )
    run("report", "--no-cache", "--output", "r.html", form=None)
    assert (
        data_of((root / "r.html").read_text(encoding="utf-8"))["editUrl"]
        == "https://wiki.example/{path}"
    )
