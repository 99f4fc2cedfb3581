"""HTML and emphasis as kramdown and Python-Markdown read them; checked once against
kramdown 2.4 itself."""

import pytest

from doclint.dialects import dialect
from doclint.document import Emphasis, Heading, Link
from doclint.parsing import parse
from doclint.source import Source


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("<div>\n\n[a](/a)\n\n</div>\n\n[b](/b)\n", ["/b"]),
        ("<div>\n<div>\n\n[a](/a)\n\n</div>\n\n[b](/b)\n</div>\n\n[c](/c)\n", ["/c"]),
        ('<div markdown="1">\n[a](/a)\n</div>\n', ["/a"]),
        (
            '<div class="x" markdown="block">\n<p markdown=1>\n[a](/a)\n</p>\n</div>\n',
            ["/a"],
        ),
        ('<p markdown="1">See [a](/a)</p>\n', ["/a"]),
        ("<img src='/i.png'> and [a](/a)\n", ["/a"]),
        ("<!-- note -->\n[a](/a)\n", ["/a"]),
        ("<hr>\n[a](/a)\n", ["/a"]),
        (
            "<div>\n\n[a](/a)\n",
            ["/a"],
        ),  # nothing closes it: better to see too much than to lose the page
        ("</div>\n[a](/a)\n", ["/a"]),
    ],
)
def test_html(text: str, links: list[str]) -> None:
    document = parse(Source("page.md", text), dialect("jekyll"))
    assert [link.target for link in document.of(Link)] == links


@pytest.mark.parametrize(
    ("text", "commonmark", "older"),
    [
        ("次は**「設定」**を開く", 0, 1),
        ("**이름(name)**을", 0, 1),
        ("**a**b", 1, 1),
        ("** a **", 0, 0),
        ("5 * 3 * 2", 0, 0),
        ("snake_case_name", 0, 0),
    ],
)
def test_emphasis(text: str, commonmark: int, older: int) -> None:
    counts = {
        name: len(parse(Source("page.md", text), dialect(name)).of(Emphasis))
        for name in ("generic", "jekyll")
    }
    assert counts == {"generic": commonmark, "jekyll": older}


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("## Étape 1 : créer", "étape-1--créer"),
        ("## हिन्दी ❤️", "हिन्दी-️"),
        ("## Own {#own-id}", "own-id"),
        ("## Own {#étape-1}", "étape-1"),
        ("## None { #blank }", "none--blank-"),
        ("## None {#1a}", "none-1a"),
    ],
)
def test_heading_ids(heading: str, anchor: str) -> None:
    (found,) = parse(Source("page.md", f"{heading}\n"), dialect("jekyll")).of(Heading)
    assert found.anchor == anchor
