"""Liquid where Jekyll runs it, and as Liquid reads it."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from projects import Run, Write

CONFIG = {"_config.yml": "title: A\n"}
FRONT = "---\ntitle: A\n---\n"
OPEN = "Show {% raw %} here.\n"
CASES: Mapping[str, tuple[Mapping[str, str], list[str]]] = {
    "a file without front matter is copied": (
        {**CONFIG, "History.md": OPEN, "a.md": f"{FRONT}{OPEN}", "b.md": FRONT},
        ["a.md:4 templates/unclosed"],
    ),
    "a plug-in runs all": (
        {
            "_config.yml": "plugins: [jekyll-optional-front-matter]\n",
            "a.md": OPEN,
            "b.md": FRONT,
            "c.md": FRONT,
        },
        ["a.md:1 templates/unclosed"],
    ),
    "what is included runs": (
        {**CONFIG, "_includes/a.md": OPEN, "b.md": FRONT},
        ["_includes/a.md:1 templates/unclosed"],
    ),
    "without a configuration all are pages": (
        {"a.md": f"{{: .a}}\n{OPEN}", "b.md": "B.\n"},
        ["a.md:2 templates/unclosed"],
    ),
    "raw ends at its end, behind a torn tag": (
        {
            **CONFIG,
            "a.md": "---\ntitle: A\n---\n{% raw %} a {% torn {% endraw %}\n\n{% raw %}\nb\n{% end raw %}\n",
        },
        ["a.md:6 templates/unclosed"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_liquid(name: str, write: Write, run: Run) -> None:
    files, told = CASES[name]
    write(files)
    assert run("check", "--no-cache", "--select", "templates/unclosed").told == told
