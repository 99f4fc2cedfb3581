"""A project to write files into, and doclint run in it as a user would."""

from __future__ import annotations

import gc
import os
import re
from collections.abc import Mapping, Sequence
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from doclint.cli import main
from projects import Done, Roots, Run, Write, put

NUMBERS = count()

# A busy machine is no fault of a test: what is made up may take its time.
settings.register_profile(
    "patient", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("patient")

# Nearly all that a test makes is freed without the collector, which looks at all of
# pytest's items each time: as seldom as this it costs a tenth of the suite less.
gc.set_threshold(20_000, 20, 100)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: Sequence[pytest.Item]) -> None:
    """What is thorough is slow: `-m 'not slow'` leaves both out."""
    for item in items:
        if item.get_closest_marker("thorough"):
            item.add_marker("slow")


@pytest.fixture
def tmp_path(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A new folder. Pytest's own fixture renews a link to the newest folder each time,
    a fifth of the suite's time."""
    name = re.sub(r"\W", "_", request.node.name)[:30]
    return tmp_path_factory.mktemp(f"{name}{next(NUMBERS)}", numbered=False)


@pytest.fixture(scope="session", autouse=True)
def kept_bytecode(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Where the environment forbids bytecode, programs that tests start keep theirs in
    a folder of the tests.

    They would compile all of doclint each time: twice the time of its start."""
    if os.environ.pop("PYTHONDONTWRITEBYTECODE", ""):
        os.environ["PYTHONPYCACHEPREFIX"] = str(
            tmp_path_factory.getbasetemp().parent / "bytecode"
        )


@pytest.fixture(autouse=True)
def own_cache(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A cache of its own for each test: pages of the same text have the same results,
    wherever they lie."""
    monkeypatch.setenv(
        "DOCLINT_CACHE_DIR",
        str(tmp_path_factory.getbasetemp() / f"cache{next(NUMBERS)}"),
    )


@pytest.fixture(scope="session")
def roots(tmp_path_factory: pytest.TempPathFactory) -> Roots:
    """Folders for projects, those without files sharing one."""
    return Roots(
        tmp_path_factory.mktemp("empty"),
        lambda: tmp_path_factory.mktemp(f"project{next(NUMBERS)}", numbered=False),
    )


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Puts files into the project; returns its folder."""

    def files(texts: Mapping[str, str]) -> Path:
        put(tmp_path, texts)
        return tmp_path

    return files


@pytest.fixture
def run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    """Runs a command line in the project, by default with findings as JSON."""

    def command(*arguments: str, form: str | None = "json") -> Done:
        monkeypatch.chdir(tmp_path)
        status = main([*arguments, *(["--format", form] if form else [])])
        return Done(status, *capsys.readouterr())

    return command
