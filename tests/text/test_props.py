"""Which values of attributes and props are words for readers."""

from __future__ import annotations

import pytest

from doclint.text.props import is_prose


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("npm", "npm run keys build", False),
        ("go", "go get keys", False),
        ("first", "pnpm add keys", False),
        ("first", "go to the next page", True),
        ("npm", "see the next page", True),
        ("title", "npm run build", True),
    ],
)
def test_a_command_line_is_no_prose(name: str, value: str, expected: bool) -> None:
    assert is_prose(name, value) is expected
