"""Where doclint says that it comes from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import metadata
from types import SimpleNamespace

import pytest

from doclint.output import _about


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    _about.home.cache_clear()
    yield
    _about.home.cache_clear()


def installed(monkeypatch: pytest.MonkeyPatch, noted: object) -> None:
    """Have pip's note of where doclint came from say so."""
    package = SimpleNamespace(read_text=lambda name: json.dumps(noted))
    monkeypatch.setattr(metadata, "distribution", lambda name: package)


GIT = {"vcs": "git", "commit_id": "0"}


@pytest.mark.parametrize(
    ("noted", "home"),
    [
        (
            {"url": "https://forge.example/marmots/doclint.git", "vcs_info": GIT},
            "https://forge.example/marmots/doclint",
        ),
        ({"url": "file:///tmp/doclint", "dir_info": {}}, _about.HOME),
        ({"url": "https://forge.example/a b](c", "vcs_info": GIT}, _about.HOME),
        ([], _about.HOME),
    ],
)
def test_what_it_was_installed_from(
    monkeypatch: pytest.MonkeyPatch, noted: object, home: str
) -> None:
    monkeypatch.delenv("DOCLINT_HOME", raising=False)
    installed(monkeypatch, noted)
    assert _about.home() == home
    assert _about.is_home_known() is ("OWNER" not in home)
    assert _about.help_of("links/missing-page").startswith(f"{home}/blob/v")


@pytest.mark.parametrize(
    ("told", "home"),
    [
        ("https://forge.example/team/doclint", "https://forge.example/team/doclint"),
        ("/", _about.HOME),
        ("javascript:alert(1)", _about.HOME),
    ],
)
def test_what_whoever_runs_it_says(
    monkeypatch: pytest.MonkeyPatch, told: str, home: str
) -> None:
    installed(monkeypatch, {})
    monkeypatch.setenv("DOCLINT_HOME", told)
    assert _about.home() == home
