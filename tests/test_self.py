"""doclint on its own documentation, and on its sample site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from doclint.config import default, find, load
from doclint.engine import check_paths
from doclint.findings import Severity

ROOT = Path(__file__).parent.parent
SITE = ROOT / "examples" / "site"

pytestmark = pytest.mark.skipif(
    not (ROOT / "README.md").is_file(), reason="needs the whole repository"
)


def our_pages() -> Iterator[Path]:
    yield from sorted(ROOT.glob("*.md"))
    yield from sorted((ROOT / "docs").glob("**/*.md"))
    yield from sorted((ROOT / "rules").glob("**/*.md"))


@pytest.mark.slow
def test_own_pages_are_clean() -> None:
    report = check_paths(default(ROOT), list(our_pages()), jobs=1)
    faults = [f for f in report.findings if f.severity >= Severity.WARNING]
    assert [(f.path, f.place.start.line, f.rule, f.message) for f in faults] == []


def test_the_sample_site_shows_what_doclint_finds() -> None:
    file = find(SITE)
    assert file == SITE / ".doclint.yaml"
    report = check_paths(load(file), jobs=1)
    faulty = {
        f.path.partition("/")[0]
        for f in report.findings
        if f.severity >= Severity.WARNING
    }
    assert faulty == {"fr", "de"}, "the English pages are right"
    families = {f.category for f in report.findings}
    assert families >= {
        *("front-matter", "references", "links", "images", "tables", "templates"),
        *("markup", "terms", "typography", "translation"),
    }


def test_the_readme_runs_what_ci_runs() -> None:
    readme, ci = (
        (ROOT / name).read_text(encoding="utf-8") for name in ("README.md", ".ci/run")
    )
    commands = re.findall(r"^python3 -m venv \.venv && (.*)$", readme, re.MULTILINE)
    assert len(commands) == 2
    for command in commands:
        for step in command.split(" && "):
            assert step in ci, f"the README tells `{step}`, .ci/run does not run it"
