"""Long reports begin with what to do first."""

from __future__ import annotations

import pytest

from doclint.output import _terminal
from projects import Run, Write

LINKS = 60


def test_a_long_report_begins_with_its_causes(write: Write, run: Run) -> None:
    texts = {f"docs/{at}.md": "See [the guide](gone.md).\n" for at in range(LINKS)}
    write({**texts, "mkdocs.yml": "site_name: A\n"})
    lines = run("check", form="text").out.splitlines()
    assert lines[0].startswith("One cause, many findings")
    assert lines[1].split()[:2] == [str(LINKS), "×"]
    assert "docs/0.md:1" in lines[2]
    assert any(
        line.split() == ["links/missing-page", str(LINKS), "0", "0"] for line in lines
    )


def test_a_short_report_does_not(write: Write, run: Run) -> None:
    write({"docs/a.md": "See [the guide](gone.md).\n", "mkdocs.yml": "site_name: A\n"})
    assert "One cause" not in run("check", form="text").out


def test_statistics_are_the_overview_alone(write: Write, run: Run) -> None:
    texts = {f"docs/{at}.md": "See [the guide](gone.md).\n" for at in range(4)}
    write({**texts, "mkdocs.yml": "site_name: A\n"})
    out = run("check", "--statistics", form=None).out
    assert "4 × error [links/missing-page]" in out
    assert "^^^" not in out


def test_what_was_found_is_no_count(write: Write, run: Run) -> None:
    """Findings of different numbers have no cause in common; those of one number do."""
    numbers = [(day, day + 30) for day in range(11, 41)] + [(5, 7)] * 10
    write(
        {
            "docs/en/a.md": "\n\n".join(
                f"The keeper of gate {mine} sleeps in the tower `t{at}`."
                for at, (mine, _) in enumerate(numbers)
            )
            + "\n",
            "docs/fr/a.md": "\n\n".join(
                f"Le gardien du portail {theirs} dort dans la tour `t{at}`."
                for at, (_, theirs) in enumerate(numbers)
            )
            + "\n",
        }
    )
    done = run("check", "--no-cache", "--select", "translation/changed-number")
    causes = {finding.get("cause") for finding in done.findings}
    assert len(done.findings) == len(numbers)
    assert len(causes) == 2  # nothing in common, and the one of 7 for 5


def test_a_terminal_shows_the_overview_of_very_many(
    write: Write, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On two screens; a file, or who names a page, gets all of it."""
    texts = {
        f"docs/{at}.md": "See [the guide](gone.md).\n\nSee [it](gone.md).\n"
        for at in range(200)
    }
    write({**texts, "mkdocs.yml": "site_name: A\n"})
    whole = run("check", form="text").out
    monkeypatch.setattr(_terminal, "is_screen", lambda: True)
    shown = run("check", form="text").out
    assert len(shown.splitlines()) < 60 < len(whole.splitlines())
    assert "They are too many to list here." in shown
    assert shown.splitlines()[-1] == whole.splitlines()[-1]
    named = run("check", "--select", "links", form="text").out
    assert "too many to list" not in named


def test_links_to_much_of_one_folder_that_is_gone_have_one_cause(
    write: Write, run: Run
) -> None:
    names = ("wick", "burner", "chimney", "oil", "shade")
    links = "\n\n".join(f"See [it](old/{name}.md)." for name in names)
    write(
        {
            "docs/a.md": f"{links}\n\nSee [keys](key.md).\n",
            "docs/keys.md": "A.\n",
            **{f"docs/old/doorway-{at}.md": "A.\n" for at in range(9)},
            "mkdocs.yml": "site_name: A\n",
        }
    )
    out = run("check", "--statistics", form=None).out
    assert "5 × error [links/missing-page] found links to docs/old/…" in out
