"""A repository with a project in it, and doclint held to what a change in it brings."""

from __future__ import annotations

import subprocess
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from projects import Done, Run, put

ME = (
    "-c",
    "user.name=A Writer",
    "-c",
    "user.email=writer@example.com",
    "-c",
    "commit.gpgsign=false",
)


def counting(counts: Counter[str], name: str, real):
    """A function that does what `real` does, and is counted under a name."""

    def call(*arguments, **more):
        counts[name] += 1
        return real(*arguments, **more)

    return call


@dataclass(frozen=True)
class Repo:
    """A repository whose first commit has the pages that it was made with."""

    root: Path
    run: Run

    def git(self, *arguments: str, cwd: Path | None = None) -> str:
        done = subprocess.run(
            ["git", *ME, *arguments],
            cwd=cwd or self.root,
            check=True,
            capture_output=True,
            text=True,
        )
        return done.stdout.strip()

    def commit(self, message: str = "a change") -> str:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", message)
        return self.git("rev-parse", "HEAD")

    def put(self, texts: Mapping[str, str]) -> None:
        put(self.root, texts)

    def edit(self, path: str, old: str, new: str) -> None:
        file = self.root / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")

    def staged(self, *arguments: str) -> Done:
        """Stage all, and check what is staged."""
        self.git("add", "--all")
        return self.run("check", "--staged", *arguments)

    def since(self, revision: str = "HEAD", *arguments: str) -> Done:
        return self.run("check", "--changed-since", revision, *arguments)


MakeRepo = Callable[..., Repo]
