"""What git tells, and what the lock survives: rebases, merges, renames."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint import engine
from doclint.engine.history import git, lock
from doclint.files import Gate, Writer, repository
from doclint.findings import Finding
from doclint.project import ChangeKind
from stale.site import FRENCH, SOURCE, Site

pytestmark = pytest.mark.slow  # each waits, or runs doclint or git

FLOOR = ("flat floor", "dry floor")


def stale(site: Site, *, git: bool = False, cache: bool = False) -> list[Finding]:
    return list(
        engine.check_paths(
            site.config(git=git), select=["translation/stale"], cache=cache
        ).findings
    )


def kinds(site: Site) -> list[ChangeKind]:
    return [
        c.kind
        for page in engine.stale_paths(site.config())
        if page.history
        for c in page.history.changes
    ]


def test_a_finding_shows_both_places_and_the_difference(repository: Site) -> None:
    engine.stamp_paths(repository.config())
    repository.edit("docs/robot.md", *FLOOR)
    (found,) = stale(repository)
    assert found.path == "docs/fr/robot.md"
    assert "“dry floor” for “flat floor”" in found.message
    assert "(1 of the source's 21 blocks changed since)" in found.message
    assert found.place.start.line == 8
    assert [(other.path, other.place.start.line) for other in found.related] == [
        ("docs/robot.md", 8)
    ]


def test_neighbours_are_one_finding(repository: Site) -> None:
    engine.stamp_paths(repository.config())
    repository.edit("docs/robot.md", "at the top", "at the side")
    repository.edit("docs/robot.md", "and the hose", "and the lamp")
    repository.edit("docs/robot.md", "soap.", "bleach.")
    assert [f.place.start.line for f in stale(repository)] == [13, 40]


def test_blocks_that_came_are_not_told_twice(repository: Site) -> None:
    engine.stamp_paths(repository.config())
    repository.edit(
        "docs/robot.md",
        "## Care",
        "Never leave the robot in the rain for long.\n\n## Care",
    )
    rules = {
        f.rule for f in engine.check_paths(repository.config(), cache=False).findings
    }
    assert "structure/missing-block" in rules and "translation/stale" not in rules
    assert kinds(repository) == [ChangeKind.NEW]


def test_blocks_that_went_are_told_by_the_command(repository: Site) -> None:
    engine.stamp_paths(repository.config())
    repository.edit("docs/robot.md", "> Never lift the robot by its hose.\n\n", "")
    repository.edit(
        "docs/fr/robot.md",
        "## L’entretenir",
        "Ceci n’a jamais été dans la source anglaise.\n\n## L’entretenir",
    )
    assert kinds(repository) == [ChangeKind.GONE]
    assert stale(repository) == []


def test_without_a_stamp_nothing_is_known(site: Site) -> None:
    site.edit("docs/robot.md", *FLOOR)
    assert stale(site) == stale(site, git=True) == []
    assert [page.history for page in engine.stale_paths(site.config())] == [None]


def test_the_cache_knows_the_stamp(
    repository: Site, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DOCLINT_CACHE_DIR", str(tmp_path / "cache"))
    engine.stamp_paths(repository.config())
    repository.edit("docs/robot.md", *FLOOR)
    assert len(stale(repository, cache=True)) == len(stale(repository, cache=True)) == 1
    engine.stamp_paths(repository.config())
    assert stale(repository, cache=True) == []


def test_in_worker_processes(repository: Site) -> None:
    repository.write("docs/other.md", SOURCE)
    repository.write("docs/fr/other.md", FRENCH)
    engine.stamp_paths(repository.config())
    repository.edit("docs/robot.md", *FLOOR)
    report = engine.check_paths(
        repository.config(), select=["translation/stale"], cache=False, jobs=2
    )
    assert [finding.path for finding in report.findings] == ["docs/fr/robot.md"]


def test_git_alone_tells_it_when_asked(repository: Site) -> None:
    repository.edit("docs/robot.md", *FLOOR)
    repository.commit()
    assert stale(repository) == []
    (found,) = stale(repository, git=True)
    assert "since " + repository.git("rev-parse", "HEAD~1")[:10] in found.message


def test_a_translation_that_changed_later_is_right(repository: Site) -> None:
    repository.edit("docs/robot.md", *FLOOR)
    repository.commit()
    repository.edit("docs/fr/robot.md", "sol plat", "sol sec")
    assert stale(repository, git=True) == [], "work in progress"
    repository.commit()
    assert stale(repository, git=True) == []


def test_git_follows_renames_of_both_pages(repository: Site) -> None:
    repository.edit("docs/robot.md", *FLOOR)
    repository.commit()
    repository.git("mv", "docs/robot.md", "docs/machine.md")
    repository.git("mv", "docs/fr/robot.md", "docs/fr/machine.md")
    repository.commit()
    assert [found.path for found in stale(repository, git=True)] == [
        "docs/fr/machine.md"
    ]


def test_a_project_below_the_top_of_its_repository(repository: Site) -> None:
    repository.git("init", "--quiet")
    repository.write("deep/docs/robot.md", SOURCE)
    repository.write("deep/docs/fr/robot.md", FRENCH)
    repository.commit()
    deep = Site(repository.root / "deep")
    deep.edit("docs/robot.md", *FLOOR)
    assert [found.path for found in stale(deep, git=True)] == ["docs/fr/robot.md"]
    assert stale(Site(repository.root), git=True) == []


def test_a_stamp_from_git_does_not_take_what_is_for_right(repository: Site) -> None:
    repository.edit("docs/robot.md", *FLOOR)
    repository.commit()
    done = engine.stamp_paths(repository.config(), from_git=True)
    assert (done.pages, done.written, done.unknown) == (1, 1, 0)
    assert len(stale(repository)) == 1


def test_a_stamp_survives_a_rebase(repository: Site) -> None:
    repository.git("checkout", "--quiet", "-b", "work")
    engine.stamp_paths(repository.config())
    repository.commit("Stamp")
    repository.git("checkout", "--quiet", "main")
    repository.write("other.md", "Other.\n")
    repository.edit("docs/robot.md", *FLOOR)
    repository.commit("Meanwhile")
    repository.git("rebase", "--quiet", "main", "work")
    assert len(stale(repository)) == 1
    repository.edit("docs/robot.md", *reversed(FLOOR))
    assert stale(repository) == []


def test_stamps_of_two_branches_merge_by_themselves(repository: Site) -> None:
    engine.stamp_paths(repository.config())
    repository.commit("Stamp")
    for branch, old, new in (
        ("one", "at the top", "at the side"),
        ("two", "and the hose", "and the lamp"),
    ):
        repository.git("checkout", "--quiet", "-b", branch, "main")
        repository.edit("docs/robot.md", old, new)
        engine.stamp_paths(repository.config())
        repository.commit(branch)
    repository.git("checkout", "--quiet", "one")
    repository.git("checkout", "--quiet", "two", "--", "docs/robot.md")
    repository.edit("docs/robot.md", "at the top", "at the side")
    merged = (repository.root / "docs/robot.md").read_text(encoding="utf-8")
    repository.git("reset", "--quiet", "--hard")
    repository.git("merge", "--quiet", "-X", "ours", "two")
    repository.write("docs/robot.md", merged)
    known = lock.load(Gate(repository.root), "docs/fr/robot.md")
    assert known and len(known.sources) == 2
    assert stale(repository) == []
    repository.edit("docs/robot.md", *FLOOR)
    assert len(stale(repository)) == 1


def test_marks_of_an_unsettled_merge_are_passed_over(repository: Site) -> None:
    engine.stamp_paths(repository.config())
    file = repository.root / ".doclint/l10n/docs/fr/robot.md.stamp"
    before = lock.load(Gate(repository.root), "docs/fr/robot.md")
    text = file.read_text(encoding="utf-8")
    repository.write(
        str(file),
        text.replace("\n# Connect", "\n<<<<<<< HEAD\n=======\n>>>>>>> two\n# Connect"),
    )
    assert lock.load(Gate(repository.root), "docs/fr/robot.md") == before
    repository.write(str(file), text.replace("doclint lock 1", "doclint lock 7"))
    assert lock.load(Gate(repository.root), "docs/fr/robot.md") is None


@pytest.mark.parametrize("moved", ["both", "both, and the translation edited"])
def test_a_stamp_survives_renames(repository: Site, moved: str) -> None:
    engine.stamp_paths(repository.config())
    repository.git("mv", "docs/robot.md", "docs/machine.md")
    repository.git("mv", "docs/fr/robot.md", "docs/fr/machine.md")
    if "edited" in moved:
        repository.edit("docs/fr/machine.md", "sol plat", "sol bien plat")
    assert [
        page.history.since
        for page in engine.stale_paths(repository.config())
        if page.history
    ] == ["stamp"]
    repository.edit("docs/machine.md", *FLOOR)
    if "edited" not in moved:
        assert [found.path for found in stale(repository)] == ["docs/fr/machine.md"]
    done = engine.stamp_paths(repository.config())
    assert done.moved == ("edited" not in moved)
    assert list(lock.paths(Gate(repository.root))) == ["docs/fr/machine.md"]
    assert stale(repository) == []


def test_stamping_again_changes_nothing_and_drops_what_is_gone(
    repository: Site,
) -> None:
    engine.stamp_paths(repository.config())
    lock.write(Writer(repository.root), "docs/fr/gone.md", lock.Lock((), (), "fr", ()))
    done = engine.stamp_paths(repository.config())
    assert (done.written, done.moved, done.dropped) == (0, 0, 1)


def test_ids_are_those_of_git(repository: Site) -> None:
    data = (repository.root / "docs/robot.md").read_bytes()
    assert git.blob_id(data) == repository.git("rev-parse", "HEAD:docs/robot.md")
    assert git.blob_id(data.replace(b"\n", b"\r\n")) == git.blob_id(data)
    assert git.texts(repository.root, [git.blob_id(data), "0" * 40]) == {
        git.blob_id(data): data
    }


def test_outside_of_git_nothing_is_known_and_nothing_breaks(site: Site) -> None:
    assert repository.prefix(site.root) is None
    assert git.texts(site.root, ["0" * 40]) == {} == git.renames(site.root, ["a.md"])
    assert list(git.log(site.root)) == [] and git.committed(site.root, ["a.md"]) == {}
