"""Keys that are nearly one that is declared, on either side of each number."""

from __future__ import annotations

import pytest

from doclint.checks.front_matter.unknown_key import unknown_key
from doclint.rule import good
from doclint.vocabulary import KeySpec
from examples import found
from projects import Roots

KEYS = (KeySpec(id="team/a", key="tags"), KeySpec(id="team/b", key="author"))


@pytest.mark.parametrize(
    ("key", "pages", "told"), [("tabs", 1, 0), ("auhor", 1, 1), ("auhor", 2, 2)]
)
def test_a_key_is_nearly_declared(
    key: str, pages: int, told: int, roots: Roots
) -> None:
    page = f"---\n{key}: x\n---\n"
    example = good({f"{at}.md": page for at in range(pages)}, entries=KEYS)
    assert len(found(unknown_key, example, roots, example.pages)) == told
