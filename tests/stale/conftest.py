"""The site under test."""

from __future__ import annotations

from pathlib import Path

import pytest

from stale.site import FRENCH, SOURCE, Site


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    """One page and its translation, in no repository yet."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    found = Site(tmp_path / "site")
    found.write("docs/robot.md", SOURCE)
    found.write("docs/fr/robot.md", FRENCH)
    return found


@pytest.fixture
def repository(site: Site) -> Site:
    """The same, committed."""
    site.git("init", "--quiet", "--initial-branch=main")
    site.commit("Begin")
    return site
