"""Inline code with many places for what is the reader's own."""

from __future__ import annotations

from projects import Run, Write


def test_many_places_do_not_hold_a_run(write: Write, run: Run) -> None:
    source = "YOUR-A" + "_x_YOUR-A" * 14
    translation = "a_x_" * 60 + "a!"
    write(
        {
            "docs/a.md": f"# A\n\nUse `{source}` here.\n",
            "docs/fr/a.md": f"# A\n\nUtilisez `{translation}` ici.\n",
        }
    )
    assert run("check", "--select", "translation,document").told == [
        "docs/fr/a.md:3 translation/changed-inline-code"
    ]
