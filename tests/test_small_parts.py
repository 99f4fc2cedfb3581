"""Small parts on which much rests: what each says by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint.alignment.bags import bag, joined, unlike
from doclint.config.site import sites_below
from doclint.errors import DoclintError
from doclint.parsing.front_matter.tree import MAX_DEPTH, Unreadable, compose
from doclint.source import Span
from doclint.website import Problem
from projects import put


def test_bags_count_equal_items() -> None:
    assert bag("aab") == {("a", 0), ("a", 1), ("b", 0)}
    assert unlike(bag("aaa"), bag("aa")) == pytest.approx(1 / 3)
    assert joined(bag("ab"), bag("a")) == bag("aab")


@pytest.mark.parametrize(
    ("error", "shown"),
    [
        (DoclintError("found none"), "found none"),
        (DoclintError("found none", "a.yml", 3, 7), "a.yml:3:7: found none"),
        (DoclintError("found none", hint="add one"), "found none\n  hint: add one"),
    ],
)
def test_a_fault_says_where_it_is(error: DoclintError, shown: str) -> None:
    assert str(error) == shown


def test_what_is_nested_too_deep_is_refused_where_it_is() -> None:
    nested = "[" * (MAX_DEPTH + 1)
    with pytest.raises(Unreadable) as caught:
        compose(f"a: {nested}")
    at = caught.value.span.start
    assert caught.value.refused
    assert caught.value.span == Span(at, at + 1)


def test_a_problem_without_a_place_stands_at_the_top() -> None:
    assert Problem("mkdocs.yml", "found none").span == Span(0, 0)


def test_sites_below_are_told_by_their_files_and_hidden_folders(tmp_path: Path) -> None:
    files = {
        "one/mkdocs.yml": "site_name: One\n",
        "two/.vitepress/config.mjs": "export default {}\n",
        "three/readme.txt": "No site.\n",
    }
    put(tmp_path, files)
    assert sites_below(tmp_path, files) == {"one": "mkdocs", "two": "vitepress"}
