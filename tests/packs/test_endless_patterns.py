"""Expressions of a team's own pack that would never end: the run does, and says what it
left out."""

from __future__ import annotations

import pytest

from doclint.packs.kinds import pattern
from doclint.text import bounded
from projects import Run, Write

PACK = """\
rules:
  endless:
    kind: pattern
    family: style
    pattern: '{pattern}'
    message: found too many letters
    why: it is a test
    bad: ["⟦a⟧"]
    good: [{good}]
  plain:
    kind: pattern
    family: style
    pattern: gude
    message: found gude, expected guide
    why: it is a misspelling
    bad: ["a ⟦gude⟧"]
    good: [guide]
"""


@pytest.mark.parametrize(
    "expression", ["(?:a|a)*$", "(?:a|aa)+$", "(?<=(?:a|a)*)c|(?:a|a)*$"]
)
def test_the_page_is_told_and_all_else_is_checked(
    write: Write, run: Run, monkeypatch: pytest.MonkeyPatch, expression: str
) -> None:
    watch = bounded.Bounded.watch
    monkeypatch.setattr(pattern.Bounded, "watch", lambda self: watch(self, seconds=0.1))
    root = write(
        {
            ".doclint.yaml": "packs: [team.yml]\n",
            "team.yml": PACK.format(pattern=expression, good='"' + "a" * 60 + 'b"'),
            "a.md": f"# Page\n\n{'a' * 60}b\n\nA gude.\n",
            "b.md": "# Page\n\nA gude.\n",
        }
    )
    done = run("check", "--select", "style,document/gave-up")
    assert done.status == 0
    assert done.told == [
        "a.md:1 document/gave-up",
        "a.md:5 style/plain",
        "b.md:3 style/plain",
    ]
    assert done.findings[0]["message"] == (
        "gave up on style/endless on this page, because the expression took longer than 0.1 s"
    )
    assert root
