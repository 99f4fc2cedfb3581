"""Which tag was meant, which end; which containers stay open."""

import pytest

from doclint.dialects import dialect
from doclint.document import Tag, TagKind
from doclint.page.containers import open_containers
from doclint.page.tag_names import Names, misspelt_end, tag_meant
from doclint.parsing import parse
from doclint.source import Source, Span

KNOWN = ("alert", "details", "tab", "tabs", "image_link", "end")
NAMES = Names(
    frozenset({"alert", "tab", "tabs", "if"}), frozenset({"include", "weekend"})
)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("alerte", "alert"),
        ("Alert", "alert"),
        ("détails", "details"),
        ("image-link", "image_link"),
        ("imagelink", "image_link"),
        ("tap", None),
        ("aler", "alert"),
        ("figure", None),
        ("alerting", None),
    ],
)
def test_meant(name: str, expected: str | None) -> None:
    assert tag_meant(name, KNOWN) == expected


@pytest.mark.parametrize(
    ("name", "arguments", "expected"),
    [
        ("alertend", "", "endalert"),
        ("alert_end", "", "endalert"),
        ("end", "alert", "endalert"),
        ("end_alert", "", "endalert"),
        ("/alert", "", "endalert"),
        ("endalerte", "", "endalert"),
        ("EndAlert", "", "endalert"),
        ("endalert", "", None),
        ("weekend", "", None),
        ("endpoint", "/users", None),
        ("end", "", None),
        ("end", "of story", None),
        ("backend", "", None),
    ],
)
def test_misspelt_end(name: str, arguments: str, expected: str | None) -> None:
    tag = Tag(Span(0, 9), TagKind.TAG, name, Span(3, 6), arguments, Span(6, 9))
    assert misspelt_end(tag, NAMES) == expected


@pytest.mark.parametrize(
    ("text", "name", "unclosed", "unopened"),
    [
        (":::a\n:::\n", "docusaurus", 0, 0),
        (":::a\n:::b\n:::\n:::\n", "docusaurus", 0, 0),
        ("::::a\n:::b\n:::\n::::\n", "docusaurus", 0, 0),
        ("::::a\n:::b\n::::\n", "docusaurus", 1, 0),
        (":::a\n::::\n", "docusaurus", 0, 0),
        (":::a\ntext\n", "vitepress", 1, 0),
        ("text\n\n:::\n", "vitepress", 0, 1),
        ("//// a | b\n\n/// c\n\n///\n\n////\n", "mkdocs", 0, 0),
        ("//// a | b\n\n/// c\n\n////\n", "mkdocs", 1, 0),
        ("/// a\n\n////\n", "mkdocs", 1, 1),
        ("```\n:::a\n```\n", "docusaurus", 0, 0),
    ],
)
def test_containers(text: str, name: str, unclosed: int, unopened: int) -> None:
    found = open_containers(parse(Source("page.md", text), dialect(name)), text)
    assert (len(found.unclosed), len(found.unopened)) == (unclosed, unopened)
