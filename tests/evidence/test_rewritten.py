"""Addresses that were written otherwise by a rule: on both sides of each number."""

from __future__ import annotations

from doclint.evidence.rewritten import rewritten


def test_a_short_folder_is_another_version_or_language() -> None:
    assert rewritten("../v12/lamps.md", "../v13/lamps.md")


def test_a_folder_of_four_letters_is_misspelt() -> None:
    assert not rewritten("../lamp/lids.md", "../lamb/lids.md")
