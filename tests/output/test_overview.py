"""Long reports begin with what to do first."""

from __future__ import annotations

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
