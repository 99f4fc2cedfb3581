"""What front matter gives when it can be read: values, and places that cut the very
text."""

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from doclint.parsing.front_matter import FrontMatterParts, parse_front_matter


def read(text: str) -> FrontMatterParts:
    parts = parse_front_matter(text)
    assert parts is not None
    return parts


def cut(text: str, parts: FrontMatterParts) -> dict[str, tuple[str, str]]:
    return {
        entry.key: (text[slice(*entry.key_span)], text[slice(*entry.value_span)])
        for entry in parts.entries
    }


NONE = [
    "",
    "Text\n",
    "---\n",
    "---\n\nText after a thematic break.\n",
    "---\n\nText.\n\n---\n\nMore: text.\n",
    "- - -\n\nText after a thematic break.\n",
    "---\n- a\n- b\n---\n",
    "----\ntext\n----\n",
    "\n---\ntitle: x\n---\n",
    "+++ a\n",
    "{% include x %}\n",
    '{"a" b\n',
    "— said nobody\n",
]


@pytest.mark.parametrize("text", NONE)
def test_no_front_matter(text: str) -> None:
    assert parse_front_matter(text) is None


MARKS = [
    ("---\na: 1\n---\nBody\n", "a: 1\n", "Body\n"),
    ("---  \na: 1\n...\nBody\n", "a: 1\n", "Body\n"),
    ("---\r\na: 1\r\n---\r\nBody\r\n", "a: 1\r\n", "Body\r\n"),
    ("---\ra: 1\r---\rBody\r", "a: 1\r", "Body\r"),
    ("---\na: 1\n---", "a: 1\n", ""),
    ("---\n---\nBody\n", "", "Body\n"),
    ("---\n# nothing yet\n---\nBody\n", "# nothing yet\n", "Body\n"),
    ("+++\na = 1\n+++\nBody\n", "a = 1\n", "Body\n"),
    ('{\n "a": 1\n}\n\nBody\n', '{\n "a": 1\n}', "\nBody\n"),
    (
        "---\na: |\n  x\n  ---\n  y\n---\nBody\n\n---\n",
        "a: |\n  x\n  ---\n  y\n",
        "Body\n\n---\n",
    ),
]


@pytest.mark.parametrize(("text", "content", "body"), MARKS)
def test_marks(text: str, content: str, body: str) -> None:
    parts = read(text)
    assert not parts.faults
    assert parts.front_matter.readable
    assert text[slice(*parts.front_matter.content_span)] == content
    assert text[parts.end :] == body


PAGE = """---
title: Héllo  # comment
"quoted key": 'it''s'
list:
  - one
  - name: "x \U0001f600 y"
    link: /a
same: [a, "b"]
text: |
  two
  lines

empty:
on: yes
number: 0.5
day: 2024-01-31
map: {a: {b: c}}
---
"""


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_places_and_values(newline: str) -> None:
    text = PAGE.replace("\n", newline)
    parts = read(text)
    assert not parts.faults
    assert cut(text, parts) == {
        "title": ("title", "Héllo"),
        "quoted key": ('"quoted key"', "'it''s'"),
        "list": (
            "list",
            f'- one{newline}  - name: "x \U0001f600 y"{newline}    link: /a',
        ),
        "list.0": ("list", "one"),
        "list.1.name": ("name", '"x \U0001f600 y"'),
        "list.1.link": ("link", "/a"),
        "same": ("same", '[a, "b"]'),
        "same.0": ("same", "a"),
        "same.1": ("same", '"b"'),
        "text": ("text", f"|{newline}  two{newline}  lines"),
        "empty": ("empty", ""),
        "on": ("on", "yes"),
        "number": ("number", "0.5"),
        "day": ("day", "2024-01-31"),
        "map": ("map", "{a: {b: c}}"),
        "map.a": ("a", "{b: c}"),
        "map.a.b": ("b", "c"),
    }
    values = {entry.key: entry.value for entry in parts.entries}
    assert values["list"] == ("one", {"name": "x \U0001f600 y", "link": "/a"})
    assert values["text"] == "two\nlines\n"
    assert (values["empty"], values["on"], values["number"], values["day"]) == (
        None,
        True,
        0.5,
        "2024-01-31",
    )
    quoted = {entry.key for entry in parts.entries if entry.quoted}
    assert quoted == {"quoted key", "list.1.name", "same.1", "text"}


def test_aliases_merges_and_foreign_tags() -> None:
    parts = read(
        "---\na: &x {p: 1, q: 2}\nb: *x\nc:\n  <<: *x\n  q: 3\nd: !own text\ne: !!int word\n---\n"
    )
    values = {entry.key: entry.value for entry in parts.entries}
    assert not parts.faults
    assert values["b"] == {"p": 1, "q": 2}
    assert values["c"] == {"p": 1, "q": 3}
    assert (values["d"], values["e"]) == ("text", "word")


def test_toml() -> None:
    head = '+++\ntitle = "Été"\ntags = ["a", "b"]\ndate = 2024-01-31\n'
    text = f"{head}[menu.main]\nweight = 5 # low\n[[x]]\ny = true\n+++\n".replace(
        "\n", "\r\n"
    )
    parts = read(text)
    assert {entry.key: entry.value for entry in parts.entries} == {
        "title": "Été",
        "tags": ("a", "b"),
        "tags.0": "a",
        "tags.1": "b",
        "date": "2024-01-31",
        "menu.main.weight": 5,
        "x.0.y": True,
    }
    assert cut(text, parts)["menu.main.weight"] == ("weight", "5")
    assert cut(text, parts)["title"] == ("title", '"Été"')
    assert cut(text, parts)["tags.1"] == ("tags", '"b"')


def test_toml_lists_over_several_lines() -> None:
    text = '+++\nold = [\n  "/a", # not "/b"\n  \'/c]\',\n]\nnumbers = [1,\n 2]\nlast = 1\n+++\n'
    parts = read(text)
    assert {entry.key: entry.value for entry in parts.entries} == {
        "old": ("/a", "/c]"),
        "old.0": "/a",
        "old.1": "/c]",
        "numbers": (1, 2),
        "last": 1,
    }
    assert cut(text, parts)["old.1"] == ("old", "'/c]'")


scalars = st.one_of(
    st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=20),
    st.integers(),
    st.booleans(),
    st.none(),
)
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text("abcé", min_size=1, max_size=3), inner, max_size=3)
    ),
    max_leaves=6,
)


def plain(value: object) -> object:
    """What the standard loader gives, with tuples for lists."""
    if isinstance(value, list):
        return tuple(map(plain, value))
    return (
        {key: plain(item) for key, item in value.items()}
        if isinstance(value, dict)
        else value
    )


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    st.dictionaries(
        st.text("abcdé", min_size=1, max_size=4).filter(
            lambda key: key not in ("y", "n")
        ),
        values,
        min_size=1,
    ),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from([None, False]),
    st.booleans(),
)
def test_cut_value_reads_as_the_value(
    data: dict[str, object], newline: str, flow: bool | None, raw: bool
) -> None:
    """Whatever a writer's YAML looks like, cutting a value's span and reading it alone
    gives the value."""
    data = {"top": data}
    dumped = yaml.safe_dump(data, default_flow_style=flow, allow_unicode=raw, width=40)
    text = f"---\n{dumped}---\nBody\n".replace("\n", newline)
    parts = read(text)
    assert not parts.faults
    assert text[parts.end :] == f"Body{newline}"
    top = {entry.key: entry.value for entry in parts.entries if len(entry.path) == 1}
    assert top == plain(data)
    for entry in parts.entries:
        line_start = text.rfind("\n", 0, entry.value_span.start) + 1
        indent = " " * (entry.value_span.start - line_start)
        assert (
            plain(yaml.safe_load(indent + text[slice(*entry.value_span)]))
            == entry.value
        )
        assert yaml.safe_load(text[slice(*entry.key_span)]) == entry.path[
            -1
        ] or isinstance(entry.path[-1], int)
