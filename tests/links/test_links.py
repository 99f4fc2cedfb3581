"""Addresses, ids and what findings of links and images say beside their place."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint.config import Config
from doclint.engine import check_text
from doclint.findings import Finding
from doclint.text.urls import fragment, is_address


def findings(rule: str, text: str, site: str = "generic") -> list[Finding]:
    config = Config(root=Path("/nowhere"), site=site, packs=())
    return [
        found
        for found in check_text(config, "page.md", text, select=[rule]).findings
        if found.rule == rule
    ]


@pytest.mark.parametrize(
    "text",
    [
        "https://example.com", "mailto:jane@example.com", "www.example.com", "/guide", "./guide", "../guide/", "#keys",
        "guide.md", "a/b/guide.html#keys", "key.png", "{{ site.url }}/guide", "{% link a/guide.md %}", "{{base}}#keys",
    ],
)  # fmt: skip
def test_address(text: str) -> None:
    assert is_address(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "see below",
        "optional",
        "2004",
        "#12",
        "/",
        "and/or",
        "{{ x }}",
        "a.b",
        "e.g.",
    ],
)
def test_no_address(text: str) -> None:
    assert not is_address(text)


@pytest.mark.parametrize(
    ("target", "name"),
    [
        ("#keys", "keys"),
        ("#caf%C3%A9", "café"),
        ("#caf&eacute;", "café"),
        ("#", None),
        ("/a#keys", None),
        ("", None),
    ],
)
def test_fragment(target: str, name: str | None) -> None:
    assert fragment(target) == name


@pytest.mark.parametrize(
    ("text", "suggestion", "safe"),
    [
        ("[a](#Keys)\n\n## Keys\n", "#keys", True),
        ("[a](#your-keis)\n\n## Your keys\n", "#your-keys", False),
        ("[a](#schlüssel)\n\n## Keys\n", None, False),
    ],
)
def test_nearest_id(text: str, suggestion: str | None, safe: bool) -> None:
    (found,) = findings("links/missing-anchor", text)
    assert found.suggestion == suggestion
    assert [place.message for place in found.related] == (
        ["the nearest heading"] if suggestion else []
    )
    assert (found.fix is not None and found.fix.safe) == safe


def test_ids_follow_the_dialect() -> None:
    page = "[a](#étape-1)\n\n## Étape 1\n"
    assert not findings("links/missing-anchor", page, "jekyll")
    assert findings("links/missing-anchor", page, "mkdocs")


@pytest.mark.parametrize(
    ("rule", "text", "message"),
    [
        ("links/split", "[a key] (/k)\n", "found a blank between a link's text and its address, expected [a key](/k)"),
        ("links/reversed", "(a key)[/k]\n", "found (a key)[/k], expected [a key](/k)"),
        ("links/empty-text", "[](/k)\n", "found a link to /k without a text, expected one"),
        ("links/empty-target", "![a]()\n", "found an image without a file, expected one"),
        ("images/missing-alt", "[![](/k)](/g)\n",
         "found an image without alternative text as the text of a link, expected words in ![…]"),
    ],
)  # fmt: skip
def test_message(rule: str, text: str, message: str) -> None:
    assert [found.message for found in findings(rule, text)] == [message]
