"""Property tests: whatever the page, cutting a span gives the very text that the part
is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from doclint.dialects import all_dialects, dialect
from doclint.document import Document, Image, Link, LinkKind
from doclint.parsing import parse
from doclint.source import Source
from invariants import faults

DIALECTS = sorted(all_dialects())
WORDS = [
    "word",
    "é",
    "日本語",
    "한국어",
    " ",
    "  ",
    "x_y",
    "a*b",
    "&amp;",
    "&#39;",
    "\\*",
    "\\|",
    "\u00a0",
    "ﬁ",
]
INLINE = [
    *WORDS,
    *["`code`", "`` a`b ``", "`a|b`", "**bold**", "*it*", "__b__", "***x***", "~~no~~"],
    *[
        "[text](/url)",
        '[a](</u v> "title")',
        "[t][l]",
        "[l][]",
        "[l]",
        "[t][nope]",
        "[^1]",
        "![alt](i.png)",
        "![][l]",
    ],
    *[
        "[![b](b.svg)](/x)",
        "<https://e.org/>",
        "<b>",
        "</b>",
        "<br>",
        "<!-- c -->",
        "https://e.org/a_b_c",
        "a@b.org",
    ],
    *[
        "{{ x }}",
        "{% tag a %}",
        "{: .c}",
        "{#id}",
        "$$x$$",
        "{{< sc >}}",
        "{x}",
        "[",
        "]",
        "(",
        ")",
        "!",
        "`",
        "*",
        "_",
        "|",
    ],
]
BLOCK = [
    *[
        "# ",
        "## ",
        "> ",
        ">> ",
        "- ",
        "1. ",
        "    ",
        "\t",
        "* ",
        "+ ",
        "| ",
        "|-|-|",
        "| a \\| b | `c` |",
        "```",
        "~~~ js",
    ],
    *[
        "---",
        "===",
        '[l]: /t "x"',
        "[l]: <a b>",
        "[^1]: note",
        "{: .c #i}",
        ":::note",
        ":::",
        '!!! note "T"',
        "/// tip",
    ],
    *[
        "<div>",
        "</div>",
        "{% raw %}",
        "{% endraw %}",
        "{% comment %}",
        "{% endcomment %}",
        "$$",
        "{::comment}",
        "{:/}",
        "",
    ],
]
LINE = st.tuples(
    st.lists(st.sampled_from(BLOCK), max_size=3),
    st.lists(st.sampled_from(INLINE), max_size=8),
).map(lambda both: "".join(both[0]) + "".join(both[1]))
PAGES = st.builds(
    lambda lines, end, last: end.join(lines) + (end if last else ""),
    st.lists(LINE, max_size=12),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.booleans(),
)


def page(text: str, name: str = "generic") -> Document:
    return parse(Source("page.md", text), dialect(name))


@settings(max_examples=150, deadline=None, derandomize=True)
@given(PAGES, st.sampled_from(DIALECTS))
def test_cutting_a_span_gives_the_part(text: str, name: str) -> None:
    assert list(faults(page(text, name))) == []


@settings(max_examples=150, deadline=None, derandomize=True)
@given(
    st.text(alphabet="ab [](){}*_`|!<>#-\n\r\t\\\"':&\0{%}é漢", max_size=120),
    st.sampled_from(DIALECTS),
)
def test_any_text_has_right_places(text: str, name: str) -> None:
    assert list(faults(page(text, name))) == []


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.lists(LINE, max_size=8).map("\n".join))
def test_the_generic_dialect_sees_the_links_that_markdown_it_sees(text: str) -> None:
    plain = "\n".join(
        line
        for line in text.split("\n")
        if not any(s in line for s in ("[^", "$$", "<", "---", "|"))
    )
    rendered = MarkdownIt("commonmark").enable(["strikethrough"]).parse(plain)
    wanted = [
        child.type
        for token in rendered
        for child in token.children or ()
        if child.type in ("link_open", "image") and child.info != "auto"
    ]
    document = page(plain)
    own = [
        part
        for kind in (Link, Image)
        for part in document.of(kind)
        if part.kind not in (LinkKind.BARE, LinkKind.HTML)
    ]
    assert len(own) == len(wanted)


@pytest.mark.slow
@pytest.mark.parametrize("name", DIALECTS)
@pytest.mark.parametrize(
    "text",
    [
        ">" * 3000 + " a\n",
        "[" * 5000,
        "[" * 3000 + "a" + "]" * 3000,
        "[a](" * 3000,
        "![" * 2000 + "a" + "](x)" * 2000,
        "".join(f"{'    ' * depth}!!! note\n\n" for depth in range(500)),
        "".join(f"{'    ' * depth}/// note\n\n" for depth in range(500)),
        "".join(f"{'    ' * depth}- a\n\n" for depth in range(500)),
    ],
)
def test_deep_nesting_is_read_without_harm(text: str, name: str) -> None:
    assert page(text, name).text == text
