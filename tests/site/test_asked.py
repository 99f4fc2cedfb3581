"""Links to pages that only a build knows (here of an API's description): slips are told by
what other pages ask for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from doclint.config import default
from doclint.engine import check_paths
from projects import put

RIGHT = "/{}/api/grain/grind-wheat"


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("/en/api/grain/grind-wheat", False),
        ("/en/api/grain/grind-whaet", True),
        ("/en/api/grain/grind-wheebt", True),
        ("/en/api/grain/grind-wheats", False),
        ("/en/api/grain/grind-wheat2", False),
        ("/en/api/grain/blind-wheat", False),
        ("/en/api/grain/grind-barley", False),
        ("/en/api/flour/grind-whaet", False),
    ],
)
def test_slips(asked: str, told: bool, tmp_path: Path) -> None:
    assert bool(_found(asked, ("da", "de"), tmp_path)) is told


def test_one_page_alone_does_not_say_what_is_right(tmp_path: Path) -> None:
    assert _found("/en/api/grain/grind-whaet", ("da",), tmp_path) == []


def test_words_of_other_addresses_are_no_slips(tmp_path: Path) -> None:
    asked = "/en/api/grain/grind-whale) [All](/en/api/grain/list-whales"
    right = "/{}/api/grain/grind-whole"
    assert _found(asked, ("da", "de"), tmp_path, right) == []


def test_short_names_may_differ(tmp_path: Path) -> None:
    told = _found("/en/api/grain/grin", ("da", "de"), tmp_path, "/{}/api/grain/grit")
    assert told == []


def _found(
    asked: str, others: tuple[str, ...], folder: Path, right: str = RIGHT
) -> list[str | None]:
    names = ("mill", "wind", "water", "stone")
    groups = [
        {
            "language": code,
            "groups": [
                {"group": "A", "pages": [f"{code}/{name}" for name in names]},
                {"group": "API", "openapi": "https://mill.example/api.json"},
            ],
        }
        for code in ("en", *others)
    ]
    put(
        folder,
        {
            "docs.json": json.dumps(
                {
                    "$schema": "https://mintlify.com/docs.json",
                    "navigation": {"languages": groups},
                }
            ),
            **{
                f"{code}/{name}.mdx": f"# {name}\n"
                for code in ("en", *others)
                for name in names
            },
            "en/mill.mdx": f"# Mill\n\n[Grind]({asked})\n",
            **{
                f"{code}/mill.mdx": f"# Mill\n\n[Grind]({right.format(code)})\n"
                for code in others
            },
        },
    )
    report = check_paths(
        default(folder), select=["links/missing-page"], cache=False, jobs=1
    )
    return [finding.suggestion for finding in report.findings]
