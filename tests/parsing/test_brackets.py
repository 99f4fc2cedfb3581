"""Shortcodes in square brackets: what is one, what is code, what is text."""

from __future__ import annotations

import pytest

from doclint.parsing.templates.brackets import scan


def test_tags_arguments_and_ends() -> None:
    text = (
        '[div class="wide"]\n| a | b |\n|---|---|\n[/div]\n\n[prism classes="language-yaml"]\n[b](\n[/prism]\n\n'
        '[lamp="red" /] and [link](a.md)\n'
    )
    found = scan(text)
    assert [(tag.name, tag.arguments) for tag in found.tags] == [
        ("div", 'class="wide"'),
        ("/div", ""),
        ("prism", 'classes="language-yaml"'),
        ("/prism", ""),
        ("lamp", '="red"'),
    ]
    assert [block.name for block in found.code] == ["prism"]
    assert len(found.masked) == len(text)
    assert "[b](" not in found.masked
    assert "| a | b |" in found.masked
    assert "[link](a.md)" in found.masked


@pytest.mark.parametrize(
    "text",
    [
        "[a] and [b]\n",
        "[a](/b) [/c](d)\n",
        "[key]: /keys\n[/key]\n",
        "\\[div] x [/div]\n",
        "a[i] [/i]\n",
    ],
)
def test_what_is_no_shortcode(text: str) -> None:
    assert scan(text).tags == ()
