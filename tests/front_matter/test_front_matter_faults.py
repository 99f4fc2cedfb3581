"""Front matter that is broken: one fault, where the writer must act, and the rest still
read."""

import pytest

from doclint.parsing.front_matter import MAX_LENGTH, parse_front_matter
from doclint.parsing.front_matter.tree import MAX_DEPTH, MAX_VALUES

# What is written between the marks, the text of the fault's span, a word of its
# message, the suggestion.
INVALID = [
    ('title: "abc\nlast: "def"', '"abc', 'no closing "', '"abc"'),
    ("title: 'abc\nlast: x", "'abc", "no closing '", "'abc'"),
    ('title: "abc”\nlast: x', '"abc”', 'no closing "', '"abc"'),
    ("a: 1\n\tb: 2\nlast: x", "\t", "tab", "  "),
    ("a:\n\t- b\nlast: x", "\t", "tab", "  "),
    (
        "page_order:0\nlast: x",
        "page_order:0",
        "no space after key page_order",
        "page_order: 0",
    ),
    ("title：abc\nlast: x", "title：abc", "full-width colon", "title: abc"),
    ("title:\xa0abc\nlast: x", "title:\xa0abc", "no-break space", "title: abc"),
    (
        "title: Foo: bar\nlast: x",
        "Foo: bar",
        "colon in the value of title",
        '"Foo: bar"',
    ),
    (
        'title: Foo\'s "x": bar\nlast: x',
        'Foo\'s "x": bar',
        "colon",
        "'Foo''s \"x\": bar'",
    ),
    (
        "title: «Foo : bar: x»\nlast: x",
        "«Foo : bar: x»",
        "straight quotes",
        '"Foo : bar: x"',
    ),
    ('title: "abc" .\nlast: x', '" .', 'after the closing "', '."'),
    ('title: "abc".\nlast: x', '".', 'after the closing "', '."'),
    ('title: "a "b" c"\nlast: x', '"a "b" c"', 'after the closing "', "'a \"b\" c'"),
    ("title: 'L'art'\nlast: x", "'L'art'", "after the closing '", '"L\'art"'),
    ('title: "C:\\path"\nlast: x', "\\", "backslash", "\\\\"),
    ("title: %d\nlast: x", "%d", "begins with %", '"%d"'),
    ("title: @me\nlast: x", "@me", "begins with @", '"@me"'),
    ("title: `code`\nlast: x", "`code`", "begins with a backtick", '"`code`"'),
    ("title: *so* it is\nlast: x", "*so* it is", "begins with *", '"*so* it is"'),
    ("title: [Beta] Foo\nlast: x", "[Beta] Foo", "begins with [", '"[Beta] Foo"'),
    ("title: {{ a.b }}\nlast: x", "{{ a.b }}", "begins with {", '"{{ a.b }}"'),
    ("title: {{ a.b }} # why\nlast: x", "{{ a.b }} # why", "begins with {", None),
    ("title: %d # why\nlast: x", "%d # why", "begins with %", None),
    ("tags: [a, b\nlast: x", "[", "no ]", None),
    ("title: a\n  sub: b\nlast: x", "  ", "key sub indented", None),
    (
        "title: Foo Date: 2024-01-31 tags:\n  - a\nlast: x",
        "Date",
        "key Date in the value of title",
        None,
    ),
    (" title: a\nlast: x", " ", "key title indented", ""),
    ("text: some\nthat goes on\nlast: x", "that goes on", "text without a key", None),
    (
        'list:\n  - name: "abc\n    link: /x\n  - name: b\nlast: x',
        '"abc',
        "the value of name",
        '"abc"',
    ),
    ('list:\n- a\n- "b\nlast: x', '"b', "a list item", '"b"'),
    ("a: x\x00y\nlast: x", "\x00", "U+0000", ""),
    (
        "<<<<<<< ours\na: 1\n=======\na: 2\n>>>>>>> theirs\nlast: x",
        "<<<<<<<",
        "merge conflict",
        None,
    ),
    (
        'a: "long\n  text"\nb: |\n  c: d: e\nf: g: h\nlast: x',
        "g: h",
        "the value of f",
        '"g: h"',
    ),
    ('a: "long\ntext"\nf: g: h\nlast: x', "g: h", "the value of f", '"g: h"'),
]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(("content", "found", "word", "suggestion"), INVALID)
def test_invalid(
    content: str, found: str, word: str, suggestion: str | None, newline: str
) -> None:
    text = f"---\n{content}\n---\nBody\n".replace("\n", newline)
    parts = parse_front_matter(text)
    assert parts is not None
    (fault,) = parts.faults
    assert fault.kind == "invalid"
    assert text[slice(*fault.span)] == found
    assert word in fault.message
    assert fault.suggestion == suggestion
    assert not parts.front_matter.readable
    assert text[parts.end :] == f"Body{newline}"
    last = next(
        (
            text[slice(*entry.value_span)]
            for entry in parts.entries
            if entry.key == "last"
        ),
        None,
    )
    assert last in ("x", '"def"', None if "\t" in content else "x")


@pytest.mark.parametrize(
    ("content", "found", "suggestion"),
    [row[:2] + row[3:] for row in INVALID if row[3] is not None],
)
def test_suggestion_mends(content: str, found: str, suggestion: str) -> None:
    text = f"---\n{content}\n---\n"
    parts = parse_front_matter(text)
    assert parts is not None
    span = parts.faults[0].span
    mended = parse_front_matter(text[: span.start] + suggestion + text[span.end :])
    assert mended is not None
    assert span not in [fault.span for fault in mended.faults]


MARKS = [
    ("- - -\ntitle: x\n- - -\nBody\n", ["- - -", "- - -"], "Body\n"),
    ("---\ntitle: x\n- - -\nBody\n", ["- - -"], "Body\n"),
    ("---\ntitle: x\n- - -\nBody\n\n---\n", ["- - -"], "Body\n\n---\n"),
    ("- - -\r\ntitle: x\r\n---\r\nBody\r\n", ["- - -"], "Body\r\n"),
    ("—\ntitle: x\n—\nBody\n", ["—", "—"], "Body\n"),
]


@pytest.mark.parametrize(("text", "found", "body"), MARKS)
def test_broken_marks(text: str, found: list[str], body: str) -> None:
    parts = parse_front_matter(text)
    assert parts is not None
    assert [text[slice(*fault.span)] for fault in parts.faults] == found
    assert {(fault.kind, fault.suggestion) for fault in parts.faults} == {
        ("invalid", "---")
    }
    assert [(entry.key, entry.value) for entry in parts.entries] == [("title", "x")]
    assert text[parts.end :] == body


def test_broken_marks_around_a_broken_line() -> None:
    text = "- - -\ntitle: Foo Date: 2024-01-31\n- - -\nBody\n"
    parts = parse_front_matter(text)
    assert parts is not None
    assert [text[slice(*fault.span)] for fault in parts.faults] == [
        "- - -",
        "Date",
        "- - -",
    ]


UNCLOSED = [
    ("---\ntitle: x\nlist:\n  - a\n\n# Body\n\nText.\n", "\n# Body\n\nText.\n"),
    ("---\ntitle: x\n", ""),
    (
        "---\ntitle: x\nlayout: y\n\nText.\n\nMore.\n\n---\n\nEnd.\n",
        "\nText.\n\nMore.\n\n---\n\nEnd.\n",
    ),
]


@pytest.mark.parametrize(("text", "body"), UNCLOSED)
def test_unclosed(text: str, body: str) -> None:
    parts = parse_front_matter(text)
    assert parts is not None
    assert [(fault.kind, text[slice(*fault.span)]) for fault in parts.faults] == [
        ("unclosed", "---")
    ]
    assert parts.entries[0].value == "x"
    assert text[parts.end :] == body


def test_duplicate_keys() -> None:
    text = "---\na: 1\nn:\n  b: 1\n  b: 2\n'a': 2\n---\n"
    parts = parse_front_matter(text)
    assert parts is not None
    assert parts.front_matter.readable
    found = [
        (
            fault.kind,
            text[slice(*fault.span)],
            fault.related and text[slice(*fault.related)],
        )
        for fault in parts.faults
    ]
    assert found == [("duplicate-key", "b", "b"), ("duplicate-key", "'a'", "a")]


def bomb(levels: int) -> str:
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, levels)]
    return "\n".join(rows)


REFUSED = [
    (bomb(9), f"more than {MAX_VALUES:,} values"),
    ("a: " + "[" * 100_000, f"more than {MAX_DEPTH} deep"),
    ("a: " + "{b: " * 60 + "}" * 60, f"more than {MAX_DEPTH} deep"),
    ("a: &a [*a]", "refers to itself"),
    ("a: " + "x" * MAX_LENGTH, "characters"),
    ("[1, 2]: b", "text without a key"),
]


@pytest.mark.parametrize(("content", "word"), REFUSED)
def test_refused(content: str, word: str) -> None:
    parts = parse_front_matter(f"---\nt: 1\n{content}\n---\nBody\n")
    assert parts is not None
    (fault,) = parts.faults
    assert fault.kind == "invalid"
    assert word in fault.message


def test_broken_toml() -> None:
    text = '+++\na = 1\nb = "x\n+++\nBody\n'
    parts = parse_front_matter(text)
    assert parts is not None
    (fault,) = parts.faults
    assert text.count("\n", 0, fault.span.start) == 2
    assert "TOML" in fault.message
    assert text[parts.end :] == "Body\n"
