"""Boxes of every platform's syntax: where they begin and end, and which word tells
their kind."""

from __future__ import annotations

import pytest

from doclint.dialects import dialect
from doclint.dialects.mdx import in_mdx
from doclint.page.boxes import boxes
from doclint.parsing import parse
from doclint.source import Source


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("> [!NOTE]\n> One.\n>\n> Two.\n\nThree.\n", "generic", [("NOTE", "Two.")]),
        (":::note[Title]\n\nOne.\n\n:::\n\nTwo.\n", "docusaurus", [("note", ":::")]),
        (
            "::::tip\n\n:::warning\nOne.\n:::\n\n::::\n",
            "vitepress",
            [("tip", "::::"), ("warning", ":::")],
        ),
        (
            '!!! warning "Hot"\n    One.\n\n    Two.\n\nThree.\n',
            "mkdocs",
            [("warning", "Two.")],
        ),
        ('{% hint style="info" %}\nOne.\n{% endhint %}\n', "gitbook", [("info", "%}")]),
        (
            '{{% alert color="warning" %}}\nOne.\n{{% /alert %}}\n',
            "hugo",
            [("warning", "}}")],
        ),
        (
            '<Callout type="tip">\n\nOne.\n\n</Callout>\n',
            "mintlify",
            [("tip", "</Callout>")],
        ),
        ("<Note>\n\nOne.\n\n</Note>\n", "mintlify", [("Note", "</Note>")]),
        ("```{tip}\nOne.\n```\n", "myst", [("tip", "```")]),
        (":::{tip}\nOne.\n:::\n", "myst", [("tip", ":::")]),
        ("```md\n> [!NOTE]\n> One.\n```\n", "generic", []),
        (':::image source="a.png" alt-text="A":::\n', "learn", []),
        ("<Note />\n", "mintlify", []),
    ],
)
def test_boxes(text: str, name: str, expected: list[tuple[str, str]]) -> None:
    found = boxes(
        parse(
            Source("a.md", text),
            in_mdx(dialect(name)) if name == "mintlify" else dialect(name),
        )
    )
    ends = [end for _, end in expected]
    assert len(found) == len(expected)
    assert [box.name for box in found] == [kind for kind, _ in expected]
    assert all(
        text[: box.span.end].rstrip().endswith(end)
        for box, end in zip(found, ends, strict=True)
    )
