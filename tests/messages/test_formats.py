"""How interface files are read: every text where it is written, escapes and all."""

from __future__ import annotations

import pytest

from doclint.messages.formats import Reading, reader
from doclint.page.placeholders import placeholders
from doclint.source import Span

TEXTS = {
    "a.json": ('{"k": {"b": ["x \\"y\\" \\u00e9", 1]}}', [(("k", "b", 0), 'x "y" é')]),
    "tabs.json": ('{\n\t"k":\t"v"\n}', [(("k",), "v")]),
    "comments.json": ('{ // of it\n"k": "v", }', [(("k",), "v")]),
    "a.yml": (
        "a: 'it''s'\nb: \"x\\ty\"\nc: plain # note\nd: >-\n  two\n  lines\n",
        None,
    ),
    "a.toml": ("[a]\nb = \"x \\\"y\\\"\"\nc = '''\nlong'''\n", None),
    "a.po": ('#. note\nmsgctxt "c"\nmsgid "a\\n"\n"b"\nmsgstr "x"\n', None),
    "a.ts": (
        "const a = { k: 'it\\'s', n: 3, l: [`x`] }\nexport default a satisfies B\n",
        None,
    ),
    "a.arb": (
        '{"k": "{n, plural, other {#}}", "@k": {}}',
        [(("k",), "{n, plural, other {#}}")],
    ),
    "a.properties": (
        "# note\nlid.open = Open\\u0020it\\\n   now\nlid.shut: Shut\n! more\n",
        [(("lid.open",), "Open itnow"), (("lid.shut",), "Shut")],
    ),
    "a.strings": (
        '/* "no" = "one"; */\n"lid" = "Open \\"it\\"\\n";\n// "x" = "y";\nbare = "Shut";\n',
        [(("lid",), 'Open "it"\n'), (("bare",), "Shut")],
    ),
    "strings.xml": (
        '<resources>\n<!-- <string name="no">one</string> -->\n<string name="lid">It\\\'s &amp; <b>open</b></string>\n'
        '<string name="app" translatable="false">Lamp</string>\n<plurals name="n"><item quantity="one">%d lid</item>'
        '<item quantity="other">%d lids</item></plurals>\n<string-array name="l"><item>a</item><item>b</item>'
        "</string-array>\n</resources>\n",
        [
            (("lid",), "It's & <b>open</b>"),
            (("n", "one"), "%d lid"),
            (("n", "other"), "%d lids"),
            (("l", 0), "a"),
            (("l", 1), "b"),
        ],
    ),
}
EXPECTED = {
    "a.yml": [
        (("a",), "it's"),
        (("b",), "x\ty"),
        (("c",), "plain"),
        (("d",), "two lines"),
    ],
    "a.toml": [(("a", "b"), 'x "y"'), (("a", "c"), "long")],
    "a.po": [(("c", "a\nb", "source"), "a\nb"), (("c", "a\nb", "translation"), "x")],
    "a.ts": [(("k",), "it's"), (("l", 0), "x")],
}


def read(path: str, text: str) -> Reading:
    found = reader(path)
    assert found is not None
    return found(text)


@pytest.mark.parametrize("path", TEXTS)
def test_texts(path: str) -> None:
    text, values = TEXTS[path]
    reading = read(path, text)
    assert [(value.path, value.text) for value in reading.values] == (
        values or EXPECTED[path]
    )
    for value in reading.values:
        for piece in value.pieces:  # what is no escape stands as it is
            written = text[piece.source.start : piece.source.end]
            if len(written) == piece.length and "\\" not in written:
                assert written == value.text[piece.at : piece.at + piece.length]


@pytest.mark.parametrize(
    ("path", "text", "kind", "at"),
    [
        ("a.json", '{"a": "b" "c": "d"}', "invalid", 9),
        ("a.json", '{"a": "b", "a": "c"}', "duplicate", 12),
        ("a.yml", "a: b\na: c\n", "duplicate", 5),
        ("a.yml", "a: [b\n", "invalid", 6),
        ("a.po", 'msgid "a"\nmsgstr b\n', "invalid", 10),
    ],
)
def test_faults(path: str, text: str, kind: str, at: int) -> None:
    (fault,) = read(path, text).faults
    assert (fault.kind, fault.span.start) == (kind, at)


@pytest.mark.parametrize("path", ["a.json", "a.yml", "a.toml", "a.po", "a.ts"])
@pytest.mark.parametrize(
    "text",
    [
        "",
        "\ufeff{",
        "[" * 5000,
        '{"a": "\\',
        'msgid "',
        "a: &a [*a]",
        "export default {",
        "\0",
        '"""',
    ],
)
def test_whatever_stands_there(path: str, text: str) -> None:
    read(path, text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("%1$d days %2$dh, %sMB of %dLids", ["%1$d", "%2$d", "%1$s", "%2$d"]),
        ("100%discount, 5%sale, 50%demo", []),
        ("{count} of {{ total }}", ["count", "total"]),
        (
            "{n, plural, one {# page of {b}} other {# pages}}",
            ["n", "n", "b", "n", "n", "n"],
        ),
        ("100% sure, %d and %s, %2$s", ["%1$d", "%2$s", "%2$s"]),
        ("${a} %{b} %(c)s $t(d.e) @:f.g", ["a", "b", "c", "d.e", "f.g"]),
        ("a {not one} {#id} e@f.example 5 % of", []),
    ],
)
def test_placeholders(text: str, names: list[str]) -> None:
    found = placeholders(text)
    assert [each.name for each in found] == names
    assert all(isinstance(each.span, Span) for each in found)
