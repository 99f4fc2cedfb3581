"""Shortcodes of Zola: where they stand, what they close, what is code."""

from __future__ import annotations

from doclint.parsing.templates.tera import scan


def test_tags_arguments_and_ends() -> None:
    text = (
        '{{ lamp(of="a (red) one") }}\n\n{% note() %}\nA.\n{% code(x=1) %}\n[b](\n{% end %}\n'
        "{% end %}\n\n{{/* lamp() */}} {% end %} {{ page.title }}\n"
    )
    found = scan(text)
    assert [(tag.name, tag.arguments, tag.quoted) for tag in found.tags] == [
        ("lamp", 'of="a (red) one"', False),
        ("note", "", False),
        ("code", "x=1", False),
        ("/code", "", False),
        ("/note", "", False),
        ("lamp", "", True),
        ("/", "", False),
    ]
    assert [block.name for block in found.code] == ["code"]
    assert len(found.masked) == len(text)
    assert "[b](" not in found.masked
    assert "A." in found.masked


def test_a_page_without_shortcodes() -> None:
    assert scan("{ a } {{ b }}\n").tags == ()
