"""Git runs nothing that a checkout has planted, neither in it nor in a `.git` that came
with it."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path

import pytest

from doclint.config import default
from doclint.engine.discover import discover
from doclint.engine.history import git
from doclint.files import repository
from projects import Run

ME = (
    "-c",
    "user.name=Robot",
    "-c",
    "user.email=robot@example.org",
    "-c",
    "commit.gpgsign=false",
)
PAGE = "# The robot\n\nThe robot waters your plants.\n\nIt needs a socket.\n"
FRENCH = "# Le robot\n\nLe robot arrose vos plantes.\n\nIl lui faut une prise.\n"
SETTINGS = (
    "languages: {source: en, translations: [{language: fr, source: 'en/{path}.md', translation: 'fr/{path}.md'}]}\n"
    "rules: {translation/stale: {severity: warning, git: true}, translation/orphan: warning}\n"
)
COMMANDS = [
    ["check", "--no-cache"],
    ["check", "--no-cache", "docs"],
    ["check", "--no-cache", "docs/en/robot.md"],
    ["stale", "docs"],
    ["stamp", "--git", "docs"],
    ["check", "--no-cache", "--fix", "docs"],
]


@pytest.fixture
def marker(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What planted programs would leave behind."""
    return tmp_path_factory.mktemp("marks") / "ran"


def ask(folder: Path, *arguments: str, stdin: str = "") -> str:
    command = ["git", *ME, *arguments]
    return subprocess.run(
        command, cwd=folder, input=stdin, check=True, capture_output=True, text=True
    ).stdout.strip()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with a page and its translation in `docs`, the source page changed
    since, and one that is gone."""
    ask(tmp_path, "init", "--quiet")
    for name, text in {
        "en/robot": PAGE,
        "fr/robot": FRENCH,
        "en/gone": PAGE,
        "fr/gone": FRENCH,
    }.items():
        (tmp_path / f"docs/{name}.md").parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / f"docs/{name}.md").write_text(text, encoding="utf-8")
    (tmp_path / "docs/.doclint.yaml").write_text(SETTINGS, encoding="utf-8")
    commit(tmp_path)
    (tmp_path / "docs/en/robot.md").write_text(
        PAGE.replace("socket", "plug"), encoding="utf-8"
    )
    (tmp_path / "docs/en/gone.md").rename(tmp_path / "docs/en/new.md")
    commit(tmp_path)
    return tmp_path


def commit(root: Path) -> None:
    ask(root, "add", "-A")
    ask(root, "commit", "--quiet", "-m", "A step")


def runs(marker: Path, then: str = "cat") -> str:
    return f"sh -c {shlex.quote(f'echo ran >> {marker}; {then}')}"


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_an_embedded_bare_repository_is_an_ordinary_folder(
    root: Path, marker: Path, run: Run, command: list[str]
) -> None:
    docs = root / "docs"
    for name in ("objects", "refs"):
        (docs / name).mkdir()
        (docs / name / "keep").write_text("")
    (docs / "HEAD").write_text("ref: refs/heads/main\n")
    (docs / "config").write_text("")
    for key, value in {
        "repositoryformatversion": "0",
        "bare": "false",
        "worktree": ".",
    }.items():
        ask(root, "config", "-f", "docs/config", f"core.{key}", value)
    ask(root, "config", "-f", "docs/config", "core.fsmonitor", runs(marker, "false"))
    commit(root)
    run(*command, form=None)
    assert not marker.exists()


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_the_configuration_of_a_repository_starts_nothing(
    root: Path, marker: Path, run: Run, command: list[str]
) -> None:
    (root / ".gitattributes").write_text("*.md filter=planted diff=planted\n")
    commit(root)
    for key, value in {
        "core.fsmonitor": runs(marker, "false"),
        "core.pager": runs(marker),
        "core.sshCommand": runs(marker, "false"),
        "diff.external": runs(marker),
        "diff.planted.command": runs(marker),
        "diff.planted.textconv": runs(marker),
        "filter.planted.clean": runs(marker),
        "filter.planted.smudge": runs(marker),
        "filter.planted.process": runs(marker, "false"),
        "gpg.program": runs(marker, "false"),
        "log.showSignature": "true",
        "core.hooksPath": str(root / "hooks"),
    }.items():
        ask(root, "config", key, value)
    sign(root)
    for name in (
        "post-index-change",
        "pre-commit",
        "post-checkout",
        "fsmonitor-watchman",
    ):
        hook(root, name, marker)
    (root / "docs/fr/robot.md").touch()
    run(*command, form=None)
    assert not marker.exists()


def sign(root: Path) -> None:
    """Sign the last commit, so that git would have the signature looked at."""
    text = ask(root, "cat-file", "commit", "HEAD")
    head, _, rest = text.partition("\n\n")
    signature = (
        "gpgsig -----BEGIN PGP SIGNATURE-----\n \n AAAA\n -----END PGP SIGNATURE-----"
    )
    made = ask(
        root,
        "hash-object",
        "-t",
        "commit",
        "-w",
        "--stdin",
        stdin=f"{head}\n{signature}\n\n{rest}\n",
    )
    ask(
        root,
        "-c",
        "core.fsmonitor=false",
        "-c",
        "core.hooksPath=/dev/null",
        "update-ref",
        "HEAD",
        made,
    )


def hook(root: Path, name: str, marker: Path) -> None:
    (root / "hooks").mkdir(exist_ok=True)
    (root / "hooks" / name).write_text(f"#!/bin/sh\necho ran >> {marker}\n")
    (root / "hooks" / name).chmod(0o755)


def test_what_a_partial_clone_has_left_out_is_not_fetched(
    root: Path, marker: Path, run: Run
) -> None:
    """The repository it would come from is a program of the planter's."""
    lost = ask(root, "rev-parse", "HEAD~1:docs/en/robot.md")
    ask(root, "config", "remote.origin.url", str(root))
    ask(root, "config", "remote.origin.promisor", "true")
    ask(root, "config", "remote.origin.uploadpack", runs(marker, "false #"))
    ask(root, "config", "extensions.partialClone", "origin")
    ask(root, "config", "protocol.allow", "always")
    ask(root, "config", "protocol.file.allow", "always")
    (root / ".git/objects" / lost[:2] / lost[2:]).unlink()
    run("stale", "docs", form=None)
    assert repository.ask(root, "cat-file", "-p", lost) is None
    assert not marker.exists()


def test_no_program_of_the_checkout_is_taken_for_git(
    root: Path, marker: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    hook(root, "git", marker)
    monkeypatch.setenv("PATH", f"{root / 'hooks'}{os.pathsep}{os.environ['PATH']}")
    run("check", "docs", form=None)
    assert not marker.exists()


def test_variables_of_another_repository_mean_nothing(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Git sets them for hooks."""
    monkeypatch.setenv("GIT_DIR", str(root / "nowhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(root / "nowhere"))
    assert discover(default(root / "docs")).all == (
        "en/new.md",
        "en/robot.md",
        "fr/gone.md",
        "fr/robot.md",
    )


@pytest.mark.parametrize("name", ["a [b]", "a*", "été", "-x", ":(top)", "a\\b"])
def test_folders_of_any_name_are_asked_about_as_they_are(root: Path, name: str) -> None:
    for folder in (name, "ab"):
        (root / folder).mkdir()
        (root / folder / "page.md").write_text(PAGE)
    assert repository.prefix(root / name) == f"{name}/"
    assert discover(default(root / name)).all == ("page.md",)


def test_a_text_is_known_with_the_line_ends_of_a_checkout(root: Path) -> None:
    ids = git.committed(root, ["docs/fr/robot.md", "docs/fr/none.md"])
    assert list(ids) == ["docs/fr/robot.md"]
    data = FRENCH.encode()
    assert git.is_text_of(ids["docs/fr/robot.md"], data)
    assert git.is_text_of(ids["docs/fr/robot.md"], data.replace(b"\n", b"\r\n"))
    assert not git.is_text_of(ids["docs/fr/robot.md"], data + b"more")


def test_a_folder_of_git_that_is_none_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert repository.top_of(tmp_path) is None
    assert repository.ask(tmp_path, "rev-parse", "HEAD") is None
