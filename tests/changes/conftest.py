"""Repositories to change."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from changes.repo import MakeRepo, Repo
from projects import Run


@pytest.fixture
def repo(tmp_path: Path, run: Run) -> MakeRepo:
    """Makes a repository with a first commit of some pages."""

    def make(texts: Mapping[str, str]) -> Repo:
        made = Repo(tmp_path, run)
        made.git("init", "--quiet", "--initial-branch=main")
        if texts:
            made.put(texts)
            made.commit("the first one")
        return made

    return make
