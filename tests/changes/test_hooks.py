"""The hooks as the real pre-commit runs them, with all that `.pre-commit-hooks.yaml`
says of them.

Only the installation is left out: the doclint of this environment is run (`.ci/run`
installs the real thing).
"""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from changes.repo import ME, MakeRepo, Repo
from changes.test_changes import SITE, TestOldDebt

pytestmark = pytest.mark.slow
BIN = Path(sys.executable).parent
MANIFEST = Path(__file__).parents[2] / ".pre-commit-hooks.yaml"
HOOKS = {
    hook["id"]: hook for hook in yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))
}


@dataclass(frozen=True)
class Told:
    """What a hook said, and whether it let the commit pass."""

    passed: bool
    out: str

    def rules(self) -> set[str]:
        """The rules that are named in what was said."""
        return {
            word.strip("[]")
            for word in self.out.split()
            if word.startswith("[") and "/" in word
        }


@dataclass(frozen=True)
class Hooked:
    """A repository with hooks."""

    repo: Repo
    home: Path

    def commit(self, *arguments: str) -> Told:
        """Commit what is staged, as a person does."""
        return self._told("git", *ME, "commit", "--message", "a change", *arguments)

    def pre_commit(self, *arguments: str) -> Told:
        return self._told(str(BIN / "pre-commit"), *arguments)

    def _told(self, *command: str) -> Told:
        here = {
            "PRE_COMMIT_HOME": str(self.home),
            "PATH": f"{BIN}:{os.environ['PATH']}",
        }
        done = subprocess.run(
            command,
            cwd=self.repo.root,
            capture_output=True,
            text=True,
            env=os.environ | here,
        )
        return Told(done.returncode == 0, done.stdout + done.stderr)


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """What `pre-commit install` writes, the same in each repository."""
    root = tmp_path_factory.mktemp("installed")
    subprocess.run(["git", "init", "--quiet", str(root)], check=True)
    (root / ".pre-commit-config.yaml").write_text("repos: []\n")
    subprocess.run([BIN / "pre-commit", "install"], cwd=root, check=True)
    return (root / ".git" / "hooks" / "pre-commit").read_bytes()


@pytest.fixture
def hooked(repo: MakeRepo, installed: bytes, tmp_path_factory: pytest.TempPathFactory):
    """Makes a repository that has the hooks named."""

    def make(texts: dict[str, str], *ids: str) -> Hooked:
        own = []
        for id in ids or ("doclint",):
            entry = HOOKS[id]["entry"].replace(
                "doclint ", f"{sys.executable} -m doclint ", 1
            )
            own.append({**HOOKS[id], "entry": entry, "language": "system"})
        config = yaml.safe_dump({"repos": [{"repo": "local", "hooks": own}]})
        made = Hooked(
            repo({**texts, ".pre-commit-config.yaml": config}),
            tmp_path_factory.mktemp("pre-commit"),
        )
        script = made.repo.root / ".git" / "hooks" / "pre-commit"
        script.write_bytes(installed)
        script.chmod(0o755)
        return made

    return make


def test_a_staged_fault(hooked) -> None:
    site = hooked(SITE)
    site.repo.edit("docs/more.md", "little", "little, see [b](#b)")
    site.repo.git("add", "--all")
    told = site.commit()
    assert not told.passed
    assert told.rules() == {"links/missing-anchor"}
    site.repo.edit("docs/more.md", ", see [b](#b)", "")  # mended, and not staged
    assert not site.commit().passed
    site.repo.git("add", "--all")
    site.repo.edit(
        "docs/more.md", "little", "little, see [b](#b)"
    )  # a fault that is not staged
    assert site.commit("--allow-empty").passed


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (("mv", "docs/setup.md", "docs/install.md"), "links/missing-page"),
        (("rm", "--quiet", "docs/more.md"), "links/missing-page"),
        (("mv", "docs/img/plan.png", "docs/img/map.png"), "links/missing-asset"),
        (("rm", "--quiet", "docs/img/plan.png"), "links/missing-asset"),
    ],
)
def test_what_moves_or_goes_breaks_what_leads_there(
    hooked, change: tuple[str, ...], rule: str
) -> None:
    site = hooked(SITE)
    site.repo.git(*change)
    told = site.commit()
    assert rule in told.rules()
    # A lost page is an error; a lost file is a warning, which passes and is seen.
    assert told.passed is (rule == "links/missing-asset")


def test_a_renamed_heading(hooked) -> None:
    site = hooked(SITE)
    site.repo.edit("docs/setup.md", "First steps", "Initial steps")
    site.repo.git("add", "--all")
    told = site.commit()
    assert (told.passed, told.rules()) == (False, {"links/missing-anchor"})


def test_pages_of_any_suffix(hooked) -> None:
    names = [f"a.{suffix}" for suffix in ("mdx", "mdown", "mkd", "markdown")]
    site = hooked(dict.fromkeys(names, "# A\n\nFine.\n"))
    for name in names:
        site.repo.edit(name, "Fine.", "See [b](#b).")
    site.repo.git("add", "--all")
    told = site.commit()
    assert told.rules() == {"links/missing-anchor"}
    assert all(name in told.out for name in names)


def test_the_sites_configuration(hooked) -> None:
    site = hooked(SITE)
    site.repo.edit("mkdocs.yml", "more.md", "mere.md")
    site.repo.git("add", "--all")
    assert "structure/missing-navigation-page" in site.commit().rules()


def test_warnings_pass_and_are_seen(hooked) -> None:
    site = hooked(SITE)
    site.repo.edit("docs/more.md", "says little", "says , little")
    site.repo.git("add", "--all")
    told = site.commit()
    assert (told.passed, told.rules()) == (True, {"typography/space-before-comma"})


def test_old_debt_is_silent(hooked) -> None:
    site = hooked({"a.md": TestOldDebt.PAGE})
    site.repo.edit("a.md", "Line 4 has", "Line 4 contains")
    site.repo.git("add", "--all")
    told = site.commit()
    assert (told.passed, told.rules()) == (True, set())
    assert "12 other findings not told" in told.out


def test_a_commit_of_other_files_asks_nothing(hooked) -> None:
    site = hooked({"a.md": "# A\n", "program.py": "x = 1\n"})
    site.repo.edit("program.py", "1", "2")
    site.repo.git("add", "--all")
    told = site.commit()
    assert told.passed and "0 changed pages" in told.out
    assert site.commit("--amend", "--no-edit").passed


def test_all_files_and_ranges(hooked) -> None:
    site = hooked({"a.md": "# A\n\nSee [b](#b).\n", "b.md": "# B\n"})
    assert site.pre_commit("run", "--all-files").rules() == {"links/missing-anchor"}
    site.repo.edit("b.md", "# B", "# B\n\nSee [c](#c).")
    site.repo.git("add", "--all")
    site.commit("--no-verify")
    told = site.pre_commit("run", "--from-ref", "HEAD~1", "--to-ref", "HEAD")
    assert not told.passed
    assert "b.md" in told.out and "a.md" not in told.out


def test_fixes_are_made_once(hooked) -> None:
    site = hooked({"a.md": "# A\n\nOld , debt.\n"}, "doclint-fix")
    site.repo.put({"a.md": "# A\n\nOld , debt.\n\nNew , too.\n"})
    site.repo.git("add", "--all")
    assert not site.commit().passed  # for a file was changed
    assert (site.repo.root / "a.md").read_text() == "# A\n\nOld , debt.\n\nNew, too.\n"
    site.repo.git("add", "--all")
    assert site.commit().passed


def test_fixes_leave_what_is_not_staged(hooked) -> None:
    site = hooked({"a.md": "# A\n\nText.\n"}, "doclint-fix")
    site.repo.put({"a.md": "# A\n\nText , mended.\n"})
    site.repo.git("add", "--all")
    mine = "# A\n\nText , mended, and my own words.\n"
    site.repo.put({"a.md": mine})
    assert not site.commit().passed
    assert (site.repo.root / "a.md").read_text() == mine


def test_all_pages_before_a_push(hooked) -> None:
    site = hooked({"a.md": "# A\n\nSee [b](#b).\n"}, "doclint-full")
    told = site.pre_commit("run", "doclint-full", "--hook-stage", "pre-push")
    assert told.rules() == {"links/missing-anchor"}
