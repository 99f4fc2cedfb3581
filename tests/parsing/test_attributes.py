"""Ids that authors write, as kramdown 2.4 and Python-Markdown 3 read them; and Markdown
within HTML."""

from __future__ import annotations

import pytest

from doclint.dialects import dialect
from doclint.dialects.manner import DialectSettings, in_manner
from doclint.document import AttributeList, Heading, Link
from doclint.parsing import parse
from doclint.source import Source


@pytest.mark.parametrize(
    ("text", "kramdown", "python"),
    [
        ("## A {#a.b}", "a.b", "a.b"),
        ("## A {#a:b}", "a:b", "a:b"),
        ("## A {#é}", "é", "é"),
        ("## A { #a.b .c }", None, "a.b"),
        ("## A { id='q r' }", None, "q r"),
        ("## A {#a\\_b}", None, "a_b"),
        ("## A\n{: #a.b}", "a", None),
        ("## A\n{:#x-y_z:w}", "x-y_z:w", None),
        ("## A\n{: .c#d.e#f}", "f", None),
        ("## A\n{: #1a}", "", None),
        ("## A\n{: #é}", "", None),
        ("## A\n{: #a!b}", "", None),
        ("## A\n{: #a, .b}", "", None),
        ('## A\n{: id="a.b c"}', "a.b c", None),
        ('## A\n{: id="q" #r}', "r", None),
        ("## A\n{: #r id='q'}", "q", None),
    ],
)
def test_ids(text: str, kramdown: str | None, python: str | None) -> None:
    """None: not asked, for the other dialect has no such thing."""
    for name, expected in (("jekyll", kramdown), ("mkdocs", python)):
        heading = parse(Source("a.md", text + "\n"), dialect(name)).of(Heading)[0]
        if expected is not None:
            assert (heading.explicit_id or "") == expected


def test_classes() -> None:
    found = parse(
        Source("a.md", 'Text.\n{: .c.e#f .g key="v"}\n'), dialect("jekyll")
    ).of(AttributeList)[0]
    assert (found.classes, found.id, found.pairs) == (
        ("c", "e", "g"),
        "f",
        (("key", "v"),),
    )


ELEMENTS = """\
<div class="a">

## In *div*

[x](y)

<section>

### Deep

</section>
</div>

<table><tr><td>

## In a table

</td></tr></table>

<pre>

## In pre

</pre>

## After
"""


@pytest.mark.parametrize(
    ("manner", "headings", "links"),
    [
        (DialectSettings(), ["after"], 0),
        (DialectSettings(html=True), ["in-div", "deep", "after"], 1),
    ],
)
def test_markdown_in_elements(
    manner: DialectSettings, headings: list[str], links: int
) -> None:
    """kramdown's `parse_block_html`: what elements for blocks hold is Markdown, but
    tables and `pre` keep theirs."""
    document = parse(Source("a.md", ELEMENTS), in_manner(dialect("jekyll"), manner))
    assert [heading.anchor for heading in document.of(Heading)] == headings
    assert len(document.of(Link)) == links


def test_prefix_and_no_ids() -> None:
    text = "## S {#s}\n\n## S\n\n## S\n"
    prefixed = parse(
        Source("a.md", text),
        in_manner(dialect("jekyll"), DialectSettings(prefix="pre-")),
    )
    assert [heading.anchor for heading in prefixed.of(Heading)] == [
        "s",
        "pre-s",
        "pre-s-1",
    ]
    bare = parse(
        Source("a.md", text), in_manner(dialect("jekyll"), DialectSettings(made=False))
    )
    assert [heading.anchor for heading in bare.of(Heading)] == ["s", "", ""]
