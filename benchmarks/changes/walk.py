"""The gate as its users meet it: a site adopted with `init` alone, a fault in a branch of
its own, and what the hook, the action's steps and every format say of it.

usage: walk.py SITE [--bin FOLDER] [--only NAME]

SITE (opensource-guide) is copied. Without --bin doclint and pre-commit are installed in
a fresh environment as the README says; pre-commit installs doclint's hook itself, from
the last commit of this checkout. Prints a table with processor and wall seconds, then
what was said of old findings, of a pull request of 300 pages, and in repositories of
odd shapes. Exits 1 when anything was told otherwise than expected.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
from seeds import FAULTS, Fault, NothingFoundError, Site

TOP = Path(__file__).parents[2]
ME = (
    "-c",
    "user.name=Bench",
    "-c",
    "user.email=bench@example.com",
    "-c",
    "commit.gpgsign=false",
)
NAMED = re.compile(r"\[([a-z-]+/[a-z-]+)\]")
PAGES = 300
# What hosts take (count, characters).
NOTES_A_LEVEL, RESULTS, COMMENT = 10, 5_000, 65_536


@dataclass(frozen=True)
class Done:
    """A command that was run."""

    status: int
    out: str
    err: str
    cpu: float
    wall: float


def run(*command: str, cwd: Path, env: dict[str, str]) -> Done:
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True)
    after, end = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    cpu = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return Done(done.returncode, done.stdout, done.stderr, cpu, end - start)


def _rows(text: str) -> int:
    return len(list(csv.reader(text.splitlines()))) - 1


# How many findings a report has, by format.
COUNTED: dict[str, Callable[[str], int]] = {
    "json": lambda text: len(json.loads(text)["findings"]),
    "jsonl": lambda text: len(text.splitlines()),
    "concise": lambda text: len(text.splitlines()),
    "csv": _rows,
    "sarif": lambda text: len(json.loads(text)["runs"][0]["results"]),
    "gitlab": lambda text: len(json.loads(text)),
    "rdjson": lambda text: len(json.loads(text)["diagnostics"]),
    "checkstyle": lambda text: text.count("<error "),
    "junit": lambda text: (
        text.count("<testcase ") - text.count('<testcase name="no fault"')
    ),
    "text": lambda text: len(NAMED.findall(text)),
    "github": lambda text: sum(
        line.startswith("::") for line in text.splitlines() if "title=" in line
    ),
}


class Walk:
    """A scratch copy of a site with the hook in it, and the environment to run in."""

    def __init__(self, scratch: Path, site: Path, binaries: Path) -> None:
        self.scratch, self.bin = scratch, binaries
        self.root = scratch / "site"
        self.wrong: list[str] = []
        self.env = {
            key: value
            for key, value in os.environ.items()
            if key not in ("PYTHONDONTWRITEBYTECODE", "GIT_INDEX_FILE")
        }
        self.env |= {
            "PATH": f"{binaries}:{os.environ['PATH']}",
            "DOCLINT_CACHE_DIR": str(scratch / "cache"),
            "PRE_COMMIT_HOME": str(scratch / "pre-commit"),
            "NO_COLOR": "1",
        }
        shutil.copytree(site, self.root, ignore=shutil.ignore_patterns(".git"))

    def do(self, *command: str, cwd: Path | None = None, **more: str) -> Done:
        return run(*command, cwd=cwd or self.root, env=self.env | more)

    def git(self, *arguments: str, cwd: Path | None = None) -> str:
        done = self.do("git", *ME, *arguments, cwd=cwd)
        if done.status:
            raise SystemExit(f"git {' '.join(arguments)}: {done.err}")
        return done.out.strip()

    def commit(self, message: str, *more: str, cwd: Path | None = None) -> None:
        self.git("add", "--all", cwd=cwd)
        self.git(
            "commit", "--quiet", "--no-verify", "--message", message, *more, cwd=cwd
        )

    def expect(self, right: bool, what: str) -> str:
        if not right:
            self.wrong.append(what)
        return "yes" if right else "**no**"

    def told(self, *arguments: str, cwd: Path | None = None) -> tuple[set[str], Done]:
        """The rules that a check names."""
        done = self.do(
            "doclint", "check", "--no-progress", "--format", "json", *arguments, cwd=cwd
        )
        if done.status not in (0, 1):
            return {f"exit {done.status}: {done.err.strip()[:200]}"}, done
        return {each["rule"] for each in json.loads(done.out)["findings"]}, done

    def adopt(self) -> None:
        """What the README says: a repository, `init`, and the hook."""
        self.git("init", "--quiet", "--initial-branch=main")
        self.commit("the site")
        made = self.do("doclint", "init")
        self.expect(made.status == 0, f"init: {made.err}")
        commit = self.do("git", "rev-parse", "HEAD", cwd=TOP).out.strip()
        (self.root / ".pre-commit-config.yaml").write_text(
            f"repos:\n  - repo: {TOP}\n    rev: {commit}\n    hooks: [{{id: doclint}}]\n"
        )
        self.commit("doclint")
        installed = self.do("pre-commit", "install", "--install-hooks")
        self.expect(
            installed.status == 0, f"pre-commit: {installed.out}{installed.err}"
        )
        first = self.do("doclint", "check", "--no-progress", "--fail-on", "never")
        print(f"adopted; all pages the first time: {first.cpu:.1f} s of processor time")

    def fault(self, fault: Fault) -> str:
        """A row: what the gate, the hook, the action and all formats said."""
        self.git(
            "checkout", "--quiet", "-b", fault.name.replace(" ", "-").strip("."), "main"
        )
        site = Site(self.root)
        try:
            fault.prepare(site)
            self.git("add", "--all")
            self.git("commit", "--quiet", "--allow-empty", "--message", "before")
            before = self.git("rev-parse", "HEAD")
            fault.seed(site)
        except NothingFoundError as missing:
            self.wrong.append(f"{fault.name}: found no {missing}")
            return f"| {fault.name} | no place for it | | | | | |"
        self.git("add", "--all")
        rules, done = self.told("--staged")
        right = fault.rules <= rules <= fault.rules | fault.besides
        self.expect(right, f"{fault.name}: told {sorted(rules)}")
        again = self.told("--staged")[1]
        hook = self.do("git", *ME, "commit", "--message", fault.name)
        by_hook = set(NAMED.findall(hook.out + hook.err))
        same = self.expect(
            by_hook == rules, f"{fault.name}: the hook told {sorted(by_hook)}"
        )
        self.commit(fault.name, "--allow-empty")
        forms = self._formats(fault, before)
        action = self.expect(
            self.action(before)[0] == rules, f"{fault.name}: the action told otherwise"
        )
        self.git("checkout", "--quiet", "--force", "main")
        return (
            f"| {fault.name} | {', '.join(sorted(rules))} | {same} | {forms} | {action} "
            f"| {done.cpu:.2f} / {done.wall:.2f} | {again.cpu:.2f} / {again.wall:.2f} |"
        )

    def _formats(self, fault: Fault, before: str) -> str:
        out = self.scratch / "out"
        out.mkdir(exist_ok=True)
        wanted = [f"--format={form}={out / form}" for form in (*COUNTED, "markdown")]
        self.do(
            "doclint", "check", "--no-progress", f"--changed-since={before}", *wanted
        )
        counts = {
            form: count((out / form).read_text(encoding="utf-8"))
            for form, count in COUNTED.items()
        }
        named = all(rule in (out / "markdown").read_text() for rule in fault.rules)
        alike = len(set(counts.values())) == 1 and named
        return self.expect(alike, f"{fault.name}: {counts}") + f" ({counts['json']})"

    def action(self, base: str) -> tuple[set[str], Done, Path]:
        """The rules that the action's check tells of what came since `base`; its run, and
        the folder of its results."""
        out = self.scratch / "action"
        shutil.rmtree(out, ignore_errors=True)
        event = self.scratch / "event.json"
        event.write_text(json.dumps({"pull_request": {"base": {"sha": base}}}))
        done = self.do(
            "bash", str(TOP / "action/check.sh"),
            DOCLINT_BIN=str(self.bin), DOCLINT_OUT=str(out), DOCLINT_SINCE="auto",
            DOCLINT_FORMAT="github", DOCLINT_SUMMARY="true",
            GITHUB_EVENT_PATH=str(event), GITHUB_STEP_SUMMARY=str(self.scratch / "summary"),
            GITHUB_OUTPUT=str(self.scratch / "output"),
        )  # fmt: skip
        try:
            found = json.loads((out / "doclint.json").read_text())["findings"]
        except OSError:
            found = [{"rule": done.out + done.err}]
        return {each["rule"] for each in found}, done, out

    def old_debt(self) -> str:
        self.git("checkout", "--quiet", "-b", "debt", "main")
        lines = [f"Line {number} has the the same fault.\n" for number in range(12)]
        page = "docs/debt.md"
        Site(self.root).write(page, "# Debt\n\n" + "\n".join(lines))
        self.commit("a page with old faults")
        Site(self.root).edit(page, "Line 4 has", "Line 4 keeps")
        self.git("add", "--all")
        hook = self.do("git", *ME, "commit", "--message", "one word")
        said = next(
            (s for s in (hook.out + hook.err).splitlines() if "not told" in s), ""
        )
        silent = hook.status == 0 and not NAMED.findall(hook.out + hook.err)
        self.expect(silent and bool(said), f"old debt: {hook.out}{hook.err}")
        self.git("checkout", "--quiet", "--force", "main")
        return f"A page with twelve old findings, one word changed: {said.strip()!r}"

    def large_change(self) -> str:
        self.git("checkout", "--quiet", "-b", "large", "main")
        site = Site(self.root)
        for number in range(PAGES):
            site.write(
                f"docs/many/page-{number}.md", f"# Page {number}\n\nIt says little.\n"
            )
        self.commit("many pages")
        before = self.git("rev-parse", "HEAD")
        for number in range(PAGES):
            text = f"# Page {number}\n\nIt says says little, see [it](#nowhere).\n\nAnd [it](none.md).\n"
            site.write(f"docs/many/page-{number}.md", text)
        self.commit("many faults")
        _, done, out = self.action(before)
        levels = [
            line.partition(" ")[0] for line in done.out.splitlines() if "title=" in line
        ]
        most = max((levels.count(level) for level in set(levels)), default=0)
        results = len(
            json.loads((out / "doclint.sarif").read_text())["runs"][0]["results"]
        )
        comment = len((out / "doclint.md").read_text())
        found = len(json.loads((out / "doclint.json").read_text())["findings"])
        left_out = next(
            (line for line in done.out.splitlines() if "of them shown" in line), ""
        )
        within = most <= NOTES_A_LEVEL and results <= RESULTS and comment <= COMMENT
        self.expect(
            within and bool(left_out), f"{PAGES} pages: {most} {results} {comment}"
        )
        self.git("checkout", "--quiet", "--force", "main")
        return (
            f"{PAGES} changed pages: {found} findings, at most {most} notes a level, {results} SARIF results, "
            f"a summary of {comment:,} characters; {done.cpu:.1f} s; said: {left_out[:160]!r}"
        )

    def shapes(self) -> list[str]:
        """Repositories of odd shapes, each with a heading renamed."""
        fault = FAULTS[0]
        told: list[str] = []

        def tell(
            name: str, folder: Path, arguments: Sequence[str], wanted: bool = True
        ) -> None:
            rules, done = self.told(*arguments, cwd=folder)
            right = done.status in (0, 1) and (fault.rules <= rules) is wanted
            verdict = self.expect(right, f"{name}: {sorted(rules)} {done.err}")
            said = " ".join(done.err.split())
            some = ", ".join(sorted(rules)) if len(rules) < 5 else f"{len(rules)} rules"
            told.append(f"| {name} | {verdict} | {some} | {said[:220]} |")

        shallow = self.scratch / "shallow"
        self.git("clone", "--quiet", "--depth=1", f"file://{self.root}", str(shallow))
        fault.seed(Site(shallow))
        self.git("add", "--all", cwd=shallow)
        tell("shallow clone, staged", shallow, ["--staged"])
        self.commit("a change", cwd=shallow)
        tell("shallow clone, since its base", shallow, ["--changed-since", "HEAD~1"])
        self.git("checkout", "--quiet", "--detach", cwd=shallow)
        tell("detached head", shallow, ["--changed-since", "HEAD~1"])
        whole = self.scratch / "whole"
        self.git("clone", "--quiet", str(self.root), str(whole))
        self.git("remote", "remove", "origin", cwd=whole)
        self.git("checkout", "--quiet", "-b", "topic", cwd=whole)
        fault.seed(Site(whole))
        self.commit("a change", cwd=whole)
        tell("no remote", whole, ["--changed-since", "main"])
        self.git("checkout", "--quiet", "main", cwd=whole)
        Site(whole).write("docs/other.md", "# Other\n\nText.\n")
        self.commit("another change", cwd=whole)
        self.git("merge", "--quiet", "--no-ff", "--no-edit", "topic", cwd=whole)
        tell("merge commit", whole, ["--changed-since", "HEAD^1"])
        first = self.scratch / "first"
        shutil.copytree(self.root, first, ignore=shutil.ignore_patterns(".git"))
        self.git("init", "--quiet", cwd=first)
        fault.seed(Site(first))
        self.git("add", "--all", cwd=first)
        tell("first commit", first, ["--staged"])
        return told


def installed(folder: Path) -> Path:
    """A fresh environment with doclint, as the README says, and pre-commit."""
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    pip = [str(folder / "bin/pip"), "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, str(TOP), "pre-commit"], check=True)
    return folder / "bin"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("site", type=Path)
    parser.add_argument("--bin", type=Path)
    parser.add_argument("--only", action="append", metavar="NAME")
    wish: Any = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        binaries = wish.bin or installed(Path(scratch, "environment"))
        walk = Walk(Path(scratch), wish.site, binaries.absolute())
        walk.adopt()
        print(
            "\n| fault | told | hook says the same | formats agree | action | CPU / wall s | again |"
        )
        print("|---|---|---|---|---|---|---|")
        for fault in FAULTS:
            if not wish.only or fault.name in wish.only:
                print(walk.fault(fault), flush=True)
        if not wish.only:
            print(f"\n{walk.old_debt()}\n\n{walk.large_change()}\n")
            print("| repository | right | told | said |\n|---|---|---|---|")
            print("\n".join(walk.shapes()))
        for what in walk.wrong:
            print(f"WRONG: {what}")
    return int(bool(walk.wrong))


if __name__ == "__main__":
    sys.exit(main())
