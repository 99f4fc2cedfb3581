"""Where results come from, as code scanning is told it."""

from __future__ import annotations

import json

import pytest

from changes.repo import MakeRepo
from doclint.engine.origin import shown

SITE = {"docs/a.md": "# A\n\nSee [x](#nowhere).\n"}


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://github.com/team/docs.git", "https://github.com/team/docs.git"),
        (
            "https://robot:secret@github.com/team/docs.git",
            "https://github.com/team/docs.git",
        ),
        (
            "https://secret@git.example.com:8443/team/docs?token=secret",
            "https://git.example.com:8443/team/docs",
        ),
        ("git@github.com:team/docs.git", "ssh://github.com/team/docs.git"),
        ("ssh://git@github.com/team/docs.git", "ssh://github.com/team/docs.git"),
        ("/srv/docs.git", ""),
        ("../docs", ""),
        ("C:/docs", ""),
        ("C:\\docs", ""),
        ("file:///srv/docs.git", ""),
        ("https://[bad/docs", ""),
        ("", ""),
    ],
)
def test_addresses(address: str, expected: str) -> None:
    """No secret is shown, and nothing that means something on one machine alone."""
    assert shown(address) == expected


def test_a_log_names_its_repository_and_commit(repo: MakeRepo) -> None:
    site = repo(SITE)
    site.git(
        "remote", "add", "origin", "https://robot:secret@git.example.com/team/docs.git"
    )
    [told] = _provenance(site.run("check", form="sarif").out)
    assert told["repositoryUri"] == "https://git.example.com/team/docs.git"
    assert told["revisionId"] == site.git("rev-parse", "HEAD")
    assert told["branch"] == "main"
    site.git("checkout", "--quiet", "--detach")
    assert "branch" not in _provenance(site.run("check", form="sarif").out)[0]


def test_without_a_remote_or_commit_there_is_nothing_to_name(repo: MakeRepo) -> None:
    site = repo(SITE)
    assert _provenance(site.run("check", form="sarif").out) == []
    site.git("remote", "add", "origin", "https://git.example.com/team/docs.git")
    site.edit("docs/a.md", "nowhere", "gone")
    site.git("add", "--all")
    assert (
        _provenance(site.run("check", "--staged", form="sarif").out) == []
    )  # it is no commit yet


def _provenance(log: str) -> list[dict[str, str]]:
    return json.loads(log)["runs"][0].get("versionControlProvenance", [])
