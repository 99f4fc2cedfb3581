"""What is told of pages that tell what was."""

from __future__ import annotations

import pytest

from tests.conftest import Run, Write

WORDS = "# Notes\n\nThe the pump was mended, and the water came back to the cellar.\n"


@pytest.mark.parametrize(
    ("path", "severity"),
    [
        ("minutes/2019-04-02-keepers.md", "info"),
        ("meetings/minutes-2019-04-02.md", "info"),
        ("CHANGELOG.md", "info"),
        ("docs/release-notes.md", "info"),
        ("minutes/keepers.md", "warning"),
        ("blog/2019-04-02-keepers.md", "warning"),
        ("docs/changing.md", "warning"),
    ],
)
def test_wording_of_minutes_and_of_lists_of_changes(
    write: Write, run: Run, path: str, severity: str
) -> None:
    write({path: WORDS, "index.md": "# Home\n"})
    told = [
        each
        for each in run("check").findings
        if each["rule"] == "translation/repeated-word"
    ]
    assert [each["severity"] for each in told] == [severity]


def test_a_link_of_a_list_of_changes_must_lead_somewhere(
    write: Write, run: Run
) -> None:
    """But for whole addresses, which were right on their day."""
    write(
        {
            "mkdocs.yml": "site_name: Pump\nsite_url: https://pump.example.com/\n",
            "docs/index.md": "# Home\n",
            "docs/changelog.md": "# Changes\n\n- See [it](index.md#lamp).\n- See [it](https://pump.example.com/#lamp).\n",
        }
    )
    told = [
        (each["line"], each["severity"])
        for each in run("check").findings
        if each["rule"] == "links/missing-anchor"
    ]
    assert told == [(3, "error"), (4, "info")]


def test_a_translated_list_of_changes_is_a_page_like_others(
    write: Write, run: Run
) -> None:
    write(
        {
            "docs/changelog.md": WORDS,
            "docs/de/changelog.md": "# Hinweise\n\nDie Pumpe läuft wieder, und das Wasser kam in den Keller.\n",
        }
    )
    told = [
        each["severity"]
        for each in run("check").findings
        if each["rule"] == "translation/repeated-word"
    ]
    assert told == ["warning"]
