"""A run imports what it needs: counted in modules, in processes of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from changes.repo import MakeRepo

SITE = {
    f"docs/{language}/{name}.md": f"# {name}\n\nA page about {name}.\n"
    for language in ("en", "fr")
    for name in "abc"
}
PROGRAM = """
import sys
from doclint.cli import main
status = main(sys.argv[1:])
print(*sorted(sys.modules), sep="\\n", file=sys.stderr)
sys.exit(status)
"""
# What only looking at a page takes.
OF_PAGES = (
    "doclint.parsing",
    "doclint.alignment.align",
    "doclint.engine.page",
    "doclint.engine.mending.fix",
    "doclint.evidence.numbers",
    "doclint.checks.typography.",
    "markdown_it",
    "rapidfuzz",
    "snowballstemmer",
)


@pytest.fixture
def modules(tmp_path_factory: pytest.TempPathFactory):
    """The modules that a run imports in a process of its own."""
    cache = tmp_path_factory.mktemp("cache")

    def imported(folder: Path, *arguments: str) -> list[str]:
        done = subprocess.run(  # our own words
            [sys.executable, "-c", PROGRAM, "check", "--no-progress", *arguments],
            cwd=folder,
            env={**os.environ, "DOCLINT_CACHE_DIR": str(cache)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode in (0, 1), done.stderr
        return done.stderr.splitlines()

    return imported


def _of(modules: list[str], *names: str) -> set[str]:
    return {name for name in names if any(each.startswith(name) for each in modules)}


@pytest.mark.slow  # starts a process for each command
def test_a_run_imports_what_it_has_a_use_for(repo: MakeRepo, modules) -> None:
    site = repo(SITE)
    first = modules(site.root)
    assert _of(first, *OF_PAGES) >= {"doclint.parsing", "doclint.checks.typography."}
    nothing_new = modules(site.root)
    assert _of(nothing_new, *OF_PAGES) == set()
    assert len(nothing_new) < len(first) * 2 / 3
    site.edit("docs/fr/a.md", "about", "sur")
    one_page = modules(site.root, "docs/fr/a.md")
    assert "doclint.checks.translation.wrong_language" in one_page
    # It has no table, and no number that changed.
    for idle in ("tables.column_count", "translation.changed_number"):
        assert f"doclint.checks.{idle}" not in one_page
    assert "doclint.engine.mending.fix" not in one_page
    assert len(one_page) < len(first)
    site.git("add", "--all")
    modules(site.root, "--staged")
    looked_at = modules(site.root, "--staged")
    assert _of(looked_at, *OF_PAGES) == set()
