"""What a translation has of its source page, when that is called otherwise or goes
away."""

from __future__ import annotations

import pytest

from changes.repo import MakeRepo, Repo

PROSE = "The marmot sleeps under the meadow all winter, see [the guide][gude].\n"
PROSA = "Das Murmeltier schläft den ganzen Winter unter der Wiese, siehe [den Führer][gude].\n"
SITE = {
    **{
        f"docs/en/{name}.md": f"# {name}\n\n{PROSE}\nIt has {name}.\n\n[guide]: /g\n"
        for name in "abc"
    },
    **{
        f"docs/de/{name}.md": f"# {name}\n\n{PROSA}\nEs hat {name}.\n\n[guide]: /g\n"
        for name in "abc"
    },
}
FAULT = "references/undefined"


@pytest.fixture
def site(repo: MakeRepo) -> Repo:
    made = repo(SITE)
    told = {
        each["path"]: each["severity"]
        for each in made.run("check").findings
        if each["rule"] == FAULT
    }
    assert told["docs/en/a.md"] == "error"
    assert told["docs/de/a.md"] == "info"
    return made


@pytest.mark.parametrize("moved", [["docs/en/a.md"], ["docs/en/a.md", "docs/de/a.md"]])
def test_a_renamed_source_makes_nothing_new_of_its_faults(
    site: Repo, moved: list[str]
) -> None:
    for path in moved:
        site.git("mv", path, path.replace("/a.md", "/first.md"))
    assert FAULT not in {each["rule"] for each in site.staged().findings}


def test_nor_does_one_that_goes_away(site: Repo) -> None:
    site.git("rm", "--quiet", "docs/en/a.md")
    assert FAULT not in {each["rule"] for each in site.staged().findings}


def test_a_fault_that_the_source_page_lost_is_the_translation_s_own(site: Repo) -> None:
    site.edit("docs/en/a.md", "[gude]", "[guide]")
    assert [
        each["path"] for each in site.staged().findings if each["rule"] == FAULT
    ] == ["docs/de/a.md"]
