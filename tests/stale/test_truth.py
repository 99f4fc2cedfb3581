"""What moves the clock of a translation, what pins it, and how far each language is
told to be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from doclint import engine
from doclint.cli import main
from doclint.dataclasses import replace
from doclint.project import ChangeKind
from doclint.text.volume import count_words
from stale.site import FRENCH, SOURCE, Site

FLOOR = ("flat floor", "dry floor")


def kinds(site: Site) -> list[ChangeKind]:
    pages = engine.stale_paths(site.config())
    return [
        change.kind for page in pages if page.history for change in page.history.changes
    ]


def behind(site: Site) -> None:
    """The source page changed after the translation."""
    site.edit("docs/robot.md", *FLOOR)
    site.commit("A dry floor")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("layout: page\n", "layout: page\noutdated: true\n"),
        ("title: Installer le robot d’arrosage", "title: Le robot d’arrosage"),
        ("absence. Il lui faut", "absence.\nIl lui faut"),
    ],
)
def test_what_leaves_the_blocks_as_they_are_is_no_translation(
    repository: Site, old: str, new: str
) -> None:
    behind(repository)
    repository.edit("docs/fr/robot.md", old, new)
    repository.commit("A robot's mark")
    assert kinds(repository) == [ChangeKind.CHANGED]


def test_marks_of_robots_in_a_row(repository: Site) -> None:
    behind(repository)
    for number in range(4):
        repository.write(
            "docs/fr/robot.md",
            FRENCH.replace("layout: page", f"layout: page\nround: {number}"),
        )
        repository.commit(f"Round {number}")
    assert kinds(repository) == [ChangeKind.CHANGED]


def test_a_change_of_a_block_is_a_translation(repository: Site) -> None:
    behind(repository)
    repository.edit("docs/fr/robot.md", "*sol plat*", "*sol sec*")
    repository.commit("Follow")
    assert kinds(repository) == []


@pytest.mark.parametrize(
    "line",
    ["default_lang_commit: {}", "l10n:\n  sourceCommit: {}", "source-hash: '{}'"],
)
def test_a_pin_is_believed(repository: Site, line: str) -> None:
    first = repository.git("rev-parse", "HEAD")
    blob = repository.git("rev-parse", "HEAD:docs/robot.md")
    behind(repository)
    pin = line.format(blob if "hash" in line else first)
    repository.write(
        "docs/fr/robot.md",
        FRENCH.replace("layout: page", f"layout: page\n{pin}").replace(
            "Ne soul", "Soul"
        ),
    )
    repository.commit("Another word, and the pin of what it was made from")
    assert kinds(repository) == [ChangeKind.CHANGED]


def test_a_pin_of_the_page_as_it_is(repository: Site) -> None:
    behind(repository)
    head = repository.git("rev-parse", "HEAD")
    repository.write(
        "docs/fr/robot.md",
        FRENCH.replace("layout: page", f"layout: page\ndefault_lang_commit: {head}"),
    )
    repository.commit("Right as of now")
    assert kinds(repository) == []


def test_a_day_is_a_pin_where_the_configuration_says_so(repository: Site) -> None:
    """`lastmod` may as well be the day of the translation."""
    behind(repository)
    day = repository.git("log", "-1", "--format=%cs")
    french = FRENCH.replace("layout: page", f"layout: page\nlastmod: {day}T10:00:00Z")
    repository.write("docs/fr/robot.md", french.replace("Ne soul", "Soul"))
    repository.commit("Another word, and the day of the source")
    config = repository.config()
    assert kinds(repository) == [], "the translation is newer than its source"
    with_pin = replace(config, languages=replace(config.languages, pin="lastmod"))
    (page,) = engine.stale_paths(with_pin)
    assert page.history is not None
    assert page.history.since != "stamp"
    assert page.history.changes == ()
    early = french.replace(day, "1999-01-01")
    repository.write("docs/fr/robot.md", early)
    repository.commit("A day before the first commit")
    (page,) = engine.stale_paths(with_pin)
    assert page.history is not None, "git's history tells it then"


def test_a_flag_that_was_just_set_is_no_translation(repository: Site) -> None:
    behind(repository)
    repository.edit(
        "docs/fr/robot.md", "layout: page\n", "layout: page\noutdated: true\n"
    )
    assert kinds(repository) == [ChangeKind.CHANGED]
    repository.edit("docs/fr/robot.md", "absence. Il lui faut", "absence. Il faut")
    assert kinds(repository) == [], "a translation that is being made"


def test_stamping_by_git_uses_the_pin(repository: Site) -> None:
    first = repository.git("rev-parse", "HEAD")
    behind(repository)
    repository.write(
        "docs/fr/robot.md",
        FRENCH.replace("layout: page", f"layout: page\ndefault_lang_commit: {first}"),
    )
    repository.commit("The pin")
    engine.stamp_paths(repository.config(), from_git=True)
    assert kinds(repository) == [ChangeKind.CHANGED]


def settings(site: Site) -> None:
    site.write(
        ".doclint.yaml",
        "languages:\n  source: en\n  translations:\n"
        "    - {language: fr, source: 'docs/{path}.md', translation: 'docs/fr/{path}.md'}\n",
    )


def test_how_far_each_language_is(
    repository: Site,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    settings(repository)
    repository.write("docs/other.md", SOURCE)
    repository.write("docs/fr/alone.md", FRENCH)
    behind(repository)
    monkeypatch.chdir(repository.root)
    main(["stale", "--format", "json"])
    (french,) = json.loads(capsys.readouterr().out)["languages"]
    counts = {
        key: french[key]
        for key in ("pages", "current", "lagging", "untranslated", "orphan")
    }
    assert counts == {
        "pages": 2,
        "current": 0,
        "lagging": 1,
        "untranslated": 1,
        "orphan": 1,
    }
    assert french["words"] == count_words(
        (repository.root / "docs/robot.md").read_text(encoding="utf-8")
    )
    main(["stale", "--format", "markdown"])
    assert "| fr | 2 | 0 | 1 |" in capsys.readouterr().out


def test_a_flag_is_written_and_cleared(
    repository: Site,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    settings(repository)
    behind(repository)
    monkeypatch.chdir(repository.root)
    page = repository.root / "docs/fr/robot.md"
    before = page.read_text(encoding="utf-8")
    main(["stale", "--write", "outdated"])
    assert page.read_text(encoding="utf-8") == before.replace(
        "layout: page\n", "layout: page\noutdated: true\n"
    )
    main(["stale", "--write", "outdated"])
    assert page.read_text(encoding="utf-8").count("outdated") == 1
    repository.edit("docs/robot.md", *reversed(FLOOR))
    repository.commit("Flat again")
    main(["stale", "--write", "outdated"])
    assert page.read_text(encoding="utf-8") == before


def test_a_key_that_is_no_name_is_refused(
    repository: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings(repository)
    monkeypatch.chdir(repository.root)
    assert main(["stale", "--write", "a: b"]) == 2


def test_other_front_matter_is_left_alone(tmp_path: Path) -> None:
    from doclint.engine.history.marking import with_flag, without_flag

    assert with_flag('+++\ntitle = "A"\n+++\nText.\n', "old") is None
    assert with_flag("Text.\n", "old") == "---\nold: true\n---\n\nText.\n"
    assert without_flag("Text.\n", "old") is None
    assert (
        with_flag("---\r\na: 1\r\n---\r\nB\r\n", "old")
        == "---\r\na: 1\r\nold: true\r\n---\r\nB\r\n"
    )
    for page in ("Text.\n", "\nText.\n", "Text.\r\n"):
        flagged = with_flag(page, "old")
        assert flagged
        assert without_flag(flagged, "old") == page
