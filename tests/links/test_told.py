"""Of one page the run tells what a run over all pages tells of it, and looks at no
other page's links for that."""

from __future__ import annotations

from doclint.checks.links._leads import leads, told
from doclint.project import Project
from doclint.source import Span
from doclint.website import Fate, Lead, LinkFact, Site
from projects import Run, Write

SITE = {
    "mkdocs.yml": "site_name: A\n",
    **{
        f"docs/{name}.md": f"# {name}\n\nSee [it](gone-{name}.md), [that](c.md#no-{name}) and [more](c.md).\n"
        for name in "abc"
    },
}


def test_one_page_as_among_all(write: Write, run: Run) -> None:
    write(SITE)
    everything = run("check").told
    for name in "abc":
        own = [each for each in everything if each.startswith(f"docs/{name}.md")]
        assert own
        assert run("check", f"docs/{name}.md").told == own


def test_links_of_pages_that_are_not_told_of_are_left_out() -> None:
    found = tuple(
        Lead(
            LinkFact(path, "x", Span(0, 1), False),
            Fate.NO_PAGE,
            "x",
        )
        for path in ("a.md", "b.md")
    )
    project = Project({}, site=Site(leads=found), reported=frozenset({"b.md"}))
    assert [lead.link.path for lead in leads(project, Fate.NO_PAGE)] == ["a.md", "b.md"]
    assert [lead.link.path for lead in told(project, Fate.NO_PAGE)] == ["b.md"]
