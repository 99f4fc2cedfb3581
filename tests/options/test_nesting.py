"""How deep YAML nests, told without a reader: as deep as PyYAML finds it, and no deeper
for quoted marks."""

import pytest
import yaml

from doclint.nesting import too_deep

ROUND = "[" * 60
# Texts, and how many collections stand in one another at most.
DEPTHS = [
    ("a: 1", 1),
    ("a", 0),
    ("", 0),
    ("a:\n  b:\n    c: 1\nd: 1\n", 3),
    ("a:\n- b\n- c\nd: [e]\n", 2),
    ("- - - a\n- b\n", 3),
    ("- a: 1\n  b:\n  - c: [{d: e}]\n", 6),
    ("- a:\n    - b\n-\n  - c\n", 3),
    ("? - a\n: - b\n", 2),
    ("a: [b, [c, {d: [e]}], f]\ng: [h]\n", 5),
    ("[a, {b: c},\n [d]]", 2),
    ("--- [a]\n", 1),
    ("a:\n  b: 1\n---\n  c:\n   d: 1\n", 2),
    ("&x !t a: &y [b]\n", 2),
    ('{"a":[1],"b":{"c":[]}}', 3),
    ("a:\r\n  b:\r\n    - c\r\n", 3),
    # Marks that open nothing.
    (f'a: \'{ROUND}\'\nb: "{ROUND}\\"{ROUND}"\n', 1),
    (f"a: 'it''s {ROUND}\n  {ROUND}'\n", 1),
    (f"a: x {ROUND}\nb: x{ROUND}\n", 1),
    (f"a: x\n  {ROUND}\n", 1),
    (f"a: 1 # {ROUND}\n# {ROUND}\nb: [c] # {ROUND}\n", 2),
    (f"a: |\n  {ROUND}\n\n  - - - -\nb: 1\n", 1),
    (f"- a: >-\n    {ROUND}\n  b: c\n", 2),
    (f'a: [b"{"x" * 9}, \'{ROUND}\', c d{"-" * 9} "e, "{ROUND}"] # {ROUND}\n', 2),
    (f"a: [http://b#c, # {ROUND}\n d]\n", 2),
    ("a: " + " ".join("[b, c)" for _ in range(5)) + "\n", None),
    ("\n".join(f"a{n}: half open x [0, 1)" for n in range(80)), 1),
    ("a: - - - - b\n", None),
]


@pytest.mark.parametrize(("text", "depth"), DEPTHS)
def test_depth(text: str, depth: int | None) -> None:
    if depth is None:  # no YAML: told by the reader
        assert too_deep(text, 60) is None
        return
    assert _by_events(text) == depth
    assert _by_scan(text) == depth


@pytest.mark.parametrize(
    ("opening", "step"),
    [("[", 1), ("{a: ", 4), ("- ", 2), ("? ", 2), ("[{a: ", 5)],
)
def test_place(opening: str, step: int) -> None:
    text = "x:\n  - y\nz:\n  " + opening * 2_000
    here = too_deep(text, 100)
    assert here is not None
    level = (here - len("x:\n  - y\nz:\n  ")) // step
    assert level in (99, 49)
    assert text[here] in opening


def test_steps_of_indentation() -> None:
    text = "\n".join(" " * n + "a:" for n in range(200))
    assert too_deep(text, 100) == text.index(" " * 100 + "a") + 100


def _by_scan(text: str) -> int:
    return next(
        limit for limit in range(100) if _too_deep_unfiltered(text, limit) is None
    )


def _too_deep_unfiltered(text: str, limit: int) -> int | None:
    """With brackets enough in a comment, so that no short cut is taken."""
    return too_deep(f"{text}\n# {'[' * 200}", limit)


def _by_events(text: str) -> int:
    depth = most = 0
    for event in yaml.parse(text, yaml.SafeLoader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            most = max(most, depth)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
    return most
