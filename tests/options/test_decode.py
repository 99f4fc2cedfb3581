from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import pytest

from doclint.errors import DoclintError
from doclint.findings import Severity
from doclint.options import FieldError, decode, did_you_mean, read, schema


@dataclass(frozen=True)
class Inner:
    x: int = 1
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Whole:
    """All that can be written.

    `on`: switched on. `count`: how many,
    and no more. More about it."""

    name: str
    on: bool = False
    count: int | None = None
    ratio: float = 1.0
    severity: Severity = Severity.INFO
    side: Literal["left", "right"] = "left"
    table: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    either: Inner | bool = True
    inner: tuple[Inner, ...] = field(default=(), metadata={"doc": "several"})
    codes: frozenset[str] = frozenset()
    secret: str = field(default="", metadata={"hidden": True})

    def __post_init__(self) -> None:
        if self.name == "wrong":
            raise FieldError("found a wrong name", "name", hint="another")


def whole(text: str) -> Whole:
    return decode(Whole, read(text, "x.yaml"), "x.yaml")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("name: a", {}),
        ("\ufeffname: a\r\non: yes\r\n", {"on": True}),
        ("{name: a, count: 3, ratio: 2}", {"count": 3, "ratio": 2.0}),
        ("name: a\nseverity: off", {"severity": Severity.OFF}),
        ("name: a\nseverity: Error", {"severity": Severity.ERROR}),
        ("name: no", {"name": "no"}),
        ("name: 1:30", {"name": "1:30"}),
        ("name: 2020-01-02", {"name": "2020-01-02"}),
        ("name: a\nside: right", {"side": "right"}),
        (
            "name: a\ntable: {fr: un, de: [ein, 2]}",
            {"table": {"fr": ("un",), "de": ("ein", "2")}},
        ),
        ("name: a\neither: {x: 2}", {"either": Inner(2)}),
        ("name: a\neither: false", {"either": False}),
        ("name: a\ninner: {words: one}", {"inner": (Inner(1, ("one",)),)}),
        ("name: a\ninner:\n  - x: 5\n  - {}", {"inner": (Inner(5), Inner())}),
        ("name: a\ncodes: [x, x, y]", {"codes": frozenset({"x", "y"})}),
        ("name: a\ninner:\ncount: ~\ntable:\n  # nothing yet\n", {}),
        ("name: &n a\ncodes: [*n]", {"codes": frozenset({"a"})}),
    ],
)
def test_values(text: str, expected: dict[str, Any]) -> None:
    assert whole(text) == Whole(**{"name": "a", **expected})


@pytest.mark.parametrize(
    ("text", "place", "message", "hint"),
    [
        ("on: true", (1, 1), "found no `name`", None),
        ("name:", (1, 6), "found nothing, expected a text", None),
        ("- name", (1, 1), "found a list, expected `key: value` lines", None),
        ("name: a\nnmae: b", (2, 1), "unknown key `nmae`", "did you mean name?"),
        ("name: a\nsecret: b", (2, 1), "unknown key `secret`", None),
        (
            "name: a\nname: b",
            (2, 1),
            "found the key `name` twice, first on line 1",
            None,
        ),
        (
            "name: a\non: maybe",
            (2, 5),
            "found the text `maybe`, expected true or false",
            None,
        ),
        (
            "name: a\ncount: x",
            (2, 8),
            "found the text `x`, expected a whole number",
            None,
        ),
        (
            "name: a\ncount: 1.5",
            (2, 8),
            "found the number `1.5`, expected a whole number",
            None,
        ),
        ("name: [é, b]", (1, 7), "found a list, expected a text", None),
        (
            "name: a\nseverity: eror",
            (2, 11),
            "expected one of off, info, warning or error",
            "did you mean error?",
        ),
        (f"name: a\ncount: {'9' * 9000}", (2, 8), "which cannot be read", None),
        (
            "name: a\nside: up",
            (2, 7),
            "found `up`, expected one of left or right",
            None,
        ),
        ("name: a\neither: 3", (2, 9), "found the number `3`", None),
        ("name: a\ninner:\n  - {x: 1}\n  - {y: 1}", (4, 6), "unknown key `y`", None),
        (
            "name: a\ntable: {é: [a, {}]}",
            (2, 16),
            "found a mapping, expected a text",
            None,
        ),
        ("count: 1\nname: wrong", (2, 7), "found a wrong name", "another"),
        ("name: a\n? [b]\n: c", (2, 3), "found a list as a key", None),
        ("name: !!python/object:os.system a", (1, 7), "expected a text", None),
    ],
)
def test_faults_have_a_place(
    text: str, place: tuple[int, int], message: str, hint: str | None
) -> None:
    with pytest.raises(DoclintError) as caught:
        whole(text)
    error = caught.value
    assert (error.path, error.line, error.column) == ("x.yaml", *place)
    assert message in error.message
    assert hint is None or error.hint == hint


def test_columns_count_characters() -> None:
    with pytest.raises(DoclintError) as caught:
        whole("{name: 𝄞é, cuont: 1}")
    assert (caught.value.line, caught.value.column) == (1, 12)


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ('name: "a', (1, 7), "never closed"),
        ("name: a: b", (1, 8), "second `:`"),
        ("a:\n\tb: 1", (2, 1), "a tab"),
        ("name: @b", (1, 7), "starts with @"),
        ("name: [a\nb: 1", (2, 2), "no end of a list"),
        ("a:\n  b: 1\n c: 2", (3, 2), "does not fit"),
        ("a: *b", (1, 4), "alias"),
        ("a: 1\n---\na: 2", (2, 1), "second document"),
        ("name: a\nb: \x07", (2, 4), "control character"),
        ("a: 1\nb: " + "[" * 3_000, (2, 103), "more than 100 deep"),
        ("- " * 3_000, (1, 201), "more than 100 deep"),
    ],
)
def test_broken_yaml_in_plain_words(
    text: str, place: tuple[int, int], message: str
) -> None:
    with pytest.raises(DoclintError) as caught:
        read(text, "x.yaml")
    assert (caught.value.line, caught.value.column) == place
    assert message in caught.value.message


LAUGHS = "\n".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 10)}]"
    for before, name in zip("abcdef", "bcdefg", strict=True)
)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "[" * 50_000 + "]" * 50_000,
        "- " * 50_000,
        "? " * 5_000,
        "a: &a [*a]",
        f"a: &a [1, 2]\n{LAUGHS}",
    ],
    ids=["open", "nested", "items", "keys", "self", "laughs"],
)
def test_bombs_are_refused(text: str) -> None:
    with pytest.raises(DoclintError):
        read(text, "x.yaml")


def test_nothing_is_an_empty_mapping() -> None:
    assert decode(Inner, read("# nothing\n", "x.yaml"), "x.yaml") == Inner()


def test_skipped_keys_are_left_to_others() -> None:
    assert decode(
        Inner, read("{kind: a, x: 2}", "x.yaml"), "x.yaml", skip={"kind"}
    ) == Inner(2)


def test_hint_lists_the_known_when_nothing_is_near() -> None:
    assert did_you_mean("zzz", ["one", "two"]) == "known are one, two"
    assert did_you_mean("zzz", map(str, range(50))) is None


def test_schema_says_what_decode_takes() -> None:
    result = schema(Whole)
    assert result["required"] == ["name"]
    assert result["additionalProperties"] is False
    assert result["description"] == "All that can be written."
    properties = result["properties"]
    assert "secret" not in properties
    assert properties["severity"]["enum"] == ["off", "info", "warning", "error", False]
    assert properties["side"] == {"enum": ["left", "right"], "default": "left"}
    assert properties["count"] == {
        "description": "how many, and no more. More about it",
        "type": "integer",
    }
    assert properties["on"]["description"] == "switched on"
    assert properties["inner"]["description"] == "several"
    assert properties["table"]["additionalProperties"]["anyOf"][0] == {
        "type": "array",
        "items": {"type": "string"},
    }
