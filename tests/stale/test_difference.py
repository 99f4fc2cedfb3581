"""What is shown of two texts that differ."""

import pytest

from doclint.text.difference import difference, shortened


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        (
            "Wait ten minutes here.",
            "Wait five minutes here.",
            ("Wait ten minutes", "Wait five minutes"),
        ),
        ("It may freeze.", "It may not freeze.", ("", "not")),
        ("Do it. Then go.", "Do it.", ("Then go.", "")),
        ("同じです。", "違うです。", ("同じで", "違うで")),
        ("same", "same", ("", "")),
        (
            "one two three four five six",
            "1 two three four five 6",
            ("one two", "1 two"),
        ),
        (
            "a" * 300,
            "b" * 300,
            ("a" * 28 + " … " + "a" * 28, "b" * 28 + " … " + "b" * 28),
        ),
        ("x " * 500 + "old end", "x " * 500 + "new end", ("x old end", "x new end")),
    ],
)
def test_difference(before: str, after: str, shown: tuple[str, str]) -> None:
    assert difference(before, after) == shown


def test_shortened() -> None:
    assert shortened("a\n  b") == "a b"
    assert len(shortened("word " * 50, 40)) <= 40
