"""Pages without translation, translations without source page."""

from __future__ import annotations

import pytest

from doclint import engine
from doclint.findings import Finding
from stale.site import SOURCE, Site


def found(site: Site, *rules: str) -> list[Finding]:
    wanted = [f"translation/{rule}" for rule in rules or ("missing", "orphan")]
    return list(engine.check_paths(site.config(), select=wanted, cache=False).findings)


def test_nothing_lacks(site: Site) -> None:
    assert found(site) == []


def test_a_page_without_translation(site: Site) -> None:
    site.write("docs/new.md", "# New\n")
    (one,) = found(site)
    assert (one.rule, one.path) == ("translation/missing", "docs/new.md")
    assert (
        one.message
        == "found no translation of the page into fr, expected docs/fr/new.md"
    )


def test_a_translation_without_page(site: Site) -> None:
    site.write("docs/fr/old.md", "# Vieux\n")
    (one,) = found(site)
    assert (one.rule, one.path) == ("translation/orphan", "docs/fr/old.md")
    assert one.message.endswith("expected docs/old.md")


def test_a_page_of_another_language_is_no_source(site: Site) -> None:
    site.write("docs/de/robot.md", "# Roboter\n")
    assert found(site) == []


@pytest.mark.parametrize("commits", [1, 2])
def test_a_source_page_renamed_is_one_finding(repository: Site, commits: int) -> None:
    repository.git("mv", "docs/robot.md", "docs/machine.md")
    repository.commit()
    if commits == 2:
        repository.git("mv", "docs/machine.md", "docs/helper.md")
        repository.commit()
    now = "docs/machine.md" if commits == 1 else "docs/helper.md"
    (one,) = found(repository)
    assert (one.rule, one.path, one.suggestion) == (
        "translation/orphan",
        "docs/fr/robot.md",
        now,
    )
    assert f"it is {now} now" in one.message


def test_a_page_deleted_was_not_renamed(repository: Site) -> None:
    repository.git("rm", "--quiet", "docs/robot.md")
    repository.commit()
    repository.write("docs/else.md", SOURCE.replace("robot", "cat").replace("e", "i"))
    repository.commit()
    assert {one.rule for one in found(repository)} == {
        "translation/orphan",
        "translation/missing",
    }
    assert found(repository, "orphan")[0].suggestion is None
