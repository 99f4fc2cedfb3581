"""A project to write files into, and doclint run in it as a user would."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from doclint.cli import main
from projects import Done, Run, Write, put


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Puts files into the project; returns its folder."""

    def files(texts: Mapping[str, str]) -> Path:
        put(tmp_path, texts)
        return tmp_path

    return files


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line in the project, by default with findings as JSON."""

    def command(*arguments: str, form: str | None = "json") -> Done:
        monkeypatch.chdir(tmp_path)
        status = main([*arguments, *(["--format", form] if form else [])])
        return Done(status, *capsys.readouterr())

    return command
