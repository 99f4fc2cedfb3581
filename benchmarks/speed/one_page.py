"""One changed page of a project that was checked before, as a hook meets it, against
doclint's start and a whole run.

usage: one_page.py FOLDER [--runs N]
       one_page.py --made PAGES [--runs N]

FOLDER is copied and made a repository; with --made a MkDocs site of so many pages in
two languages is made up. Each run changes a page that has a source page, stages it, and
times `check PAGE` and `check --staged`; then it is committed. `--staged` is timed where
nobody has looked at the last commit (it was pulled), once more, and where the last
commit was staged and looked at like this one, as hooks do it. Beside them stand a run
over all pages that finds nothing changed, and, to compare with, Python importing all
rules of doclint. Exits 1 when a commit takes more than 4 times as long as that, and
once more for each 200 pages.
"""

from __future__ import annotations

import argparse
import importlib
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from doclint.config import default, find, load
from doclint.engine.discover import discover
from doclint.engine.layout import settle
from doclint.engine.pairs import sources

# A commit may take as long as so many starts, and one more for each so many pages.
MOST, PAGES_A_START = 4.0, 200
START = "import doclint.commands.check, doclint.commands.gated; from doclint.catalogue import catalogue; catalogue()"
ME = (
    "-c",
    "user.name=Bench",
    "-c",
    "user.email=bench@example.com",
    "-c",
    "commit.gpgsign=false",
)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--made", type=int, metavar="PAGES")
    parser.add_argument("--runs", type=int, default=5)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        site = Path(scratch, "site")
        if wanted.made:
            _make(site, wanted.made)
        elif wanted.folder:
            shutil.copytree(wanted.folder, site, ignore=shutil.ignore_patterns(".git"))
        else:
            parser.error("name a folder, or say --made PAGES")
        env = {
            **os.environ,
            "DOCLINT_CACHE_DIR": f"{scratch}/cache",
            "PYTHONPYCACHEPREFIX": f"{scratch}/code",
        }
        env["PYTHONDONTWRITEBYTECODE"] = ""
        pages, page = _pages(site)
        times = _timed(site, page, env, wanted.runs)
    print(f"{pages:,} pages, medians of {wanted.runs} runs, seconds of processor time")
    for name, seconds in times.items():
        print(f"{name:<22} {seconds:6.2f}   {seconds / times['start']:5.1f} × start")
    return int(
        times["staged, after a pull"] > (MOST + pages / PAGES_A_START) * times["start"]
    )


def _make(site: Path, pages: int) -> None:
    """A site with sections that lead to one another, in two languages."""
    sys.path.insert(0, str(Path(__file__).parents[1] / "sites"))
    sites = importlib.import_module("one_change").load()
    sites.PAGES = pages // len(sites.LANGUAGES)
    site.mkdir()
    sites.write(site, "mkdocs")


def _pages(site: Path) -> tuple[int, str]:
    """How many pages there are, and a translation among them."""
    subprocess.run(["git", "init", "--quiet"], cwd=site, check=True)
    file = find(site)
    config = load(file) if file else default(site)
    found = discover(config).all
    translations = sources(settle(config, found), found, found)
    return len(found), min(translations or found)


def _timed(site: Path, page: str, env: dict[str, str], runs: int) -> dict[str, float]:
    check = [
        sys.executable,
        "-m",
        "doclint",
        "check",
        "--no-progress",
        "--fail-on",
        "never",
    ]
    taken: dict[str, list[float]] = defaultdict(list)

    def run(name: str, *command: str) -> None:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(
            command,
            cwd=site,
            env=env,
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        taken[name].append(
            after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
        )

    def git(*arguments: str) -> None:
        subprocess.run(
            ["git", *ME, *arguments], cwd=site, check=True, stdout=subprocess.DEVNULL
        )

    git("add", "--all")
    git("commit", "--quiet", "--message", "as it was")
    run("first run", *check)
    for turn in range(runs + 1):
        if turn == 1:  # the first turn warms up
            taken = defaultdict(list, {"first run": taken["first run"]})
        with (site / page).open("a", encoding="utf-8") as file:
            file.write(f"\nOne more line, the {turn}th.\n")
        git("add", "--all")
        run("start", sys.executable, "-c", START)
        run("page, one changed", *check, page)
        git("commit", "--quiet", "--message", "a change")
        with (site / page).open("a", encoding="utf-8") as file:
            file.write(f"\nAnd another one, the {turn}th.\n")
        git("add", "--all")
        run("staged, after a pull", *check, "--staged")
        run("staged, once more", *check, "--staged")
        git("commit", "--quiet", "--message", "a change")
        with (site / page).open("a", encoding="utf-8") as file:
            file.write(f"\nAnd a third one, the {turn}th.\n")
        git("add", "--all")
        run("staged, next commit", *check, "--staged")
        git("commit", "--quiet", "--message", "a change")
        run("nothing staged", *check, "--staged")
        run("all, nothing changed", *check)
    return {name: statistics.median(seconds) for name, seconds in taken.items()}


if __name__ == "__main__":
    sys.exit(main())
