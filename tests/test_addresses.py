"""Where the project lies, and its version, are said once: what people copy follows."""

from __future__ import annotations

import pytest

from doclint import __version__
from doclint.authoring import addresses, readme


def test_what_people_copy_names_one_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(addresses, "HOME", "https://forge.example.org/marmots/doclint")
    monkeypatch.setattr(addresses, "__version__", "4.5.6")
    page = addresses.brought_up(readme.FILE.read_text(encoding="utf-8"))
    for line in (
        "  - repo: https://forge.example.org/marmots/doclint",
        "    rev: v4.5.6",
        "  - uses: marmots/doclint@v4.5.6",
        "$CI_SERVER_FQDN/marmots/doclint/doclint@v4.5.6",
        "pip install git+https://forge.example.org/marmots/doclint@v4.5.6",
    ):
        assert line in page
    assert f"v{__version__}" not in page
    assert "actions/checkout@v4\n" in page
    made = addresses.template()
    assert "git+https://forge.example.org/marmots/doclint@$DOCLINT_VERSION" in made
    assert 'default: "v4.5.6"' in made
