"""One changed page of many costs what one page costs: counted in pages that are parsed
and pairs that are aligned."""

from __future__ import annotations

import shutil
from collections import Counter
from importlib import import_module
from pathlib import Path

import pytest

import doclint
from changes.repo import MakeRepo, counting
from doclint.alignment import align
from doclint.engine import page, sited
from doclint.engine.caching import cache, own_code
from doclint.engine.caching import keys as cache_keys
from doclint.files import repository
from doclint.site import Shelf, mkdocs

pytestmark = pytest.mark.slow  # each waits, or runs doclint or git

LANGUAGES = ("fr", "de", "es", "it")
SITE = {
    f"docs/{language}/{name}.md": f"# {name}\n\nA page about {name}.\n"
    for language in ("en", *LANGUAGES)
    for name in "abcd"
}
RULES = ".doclint.yaml"


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often pages are parsed, pairs aligned and results written: of one source
    page, and of all that was used."""
    counts: Counter[str] = Counter()
    monkeypatch.setattr(page, "parse", counting(counts, "parsed", page.parse))
    monkeypatch.setattr(page, "align", counting(counts, "aligned", align.align))
    monkeypatch.setattr(cache, "write", counting(counts, "written", cache.write))
    return counts


def test_a_changed_translation_is_checked_without_its_sisters(
    repo: MakeRepo, counted: Counter[str]
) -> None:
    site = repo(SITE)
    site.run("check")
    site.edit("docs/fr/b.md", "about", "à propos de")
    counted.clear()
    site.run("check")
    assert counted == {
        "parsed": 2,
        "aligned": 1,
        "written": 2,
    }  # it and its source page


def test_a_changed_source_is_checked_with_its_translations(
    repo: MakeRepo, counted: Counter[str]
) -> None:
    site = repo(SITE)
    site.run("check")
    site.edit("docs/en/b.md", "about", "on")
    counted.clear()
    site.run("check")
    assert counted == {
        "parsed": 1 + len(LANGUAGES),
        "aligned": len(LANGUAGES),
        "written": 2,
    }


@pytest.mark.parametrize("named", ["docs/fr/b.md", "docs/en/a.md"])
def test_a_page_that_is_named_is_known_from_a_run_over_all(
    repo: MakeRepo, counted: Counter[str], named: str
) -> None:
    site = repo(SITE)
    site.run("check")
    counted.clear()
    site.run("check", named)
    assert counted == {}
    site.run("check", "docs/de")
    assert counted == {}


def test_a_page_on_standard_input_is_read_beside_its_source_alone(
    repo: MakeRepo, counted: Counter[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    site = repo(SITE)
    site.run("check")
    counted.clear()
    monkeypatch.setattr(
        "doclint.output._terminal.standard_input",
        lambda: b"# b\n\nSee [x](#nowhere).\n",
    )
    found = site.run("check", "-", "--stdin-filename", "docs/fr/b.md")
    assert "#nowhere" in found.out
    assert counted == {"parsed": 2, "aligned": 1, "written": 2}


@pytest.mark.parametrize(
    ("first", "second", "parsed"),
    [
        ("fail_on: error\n", "fail_on: warning\nmax_findings: 3\n", 0),
        (
            "manners: {'key added: x': accept}\n",
            "manners: {'key added: x': refuse}\n",
            0,
        ),
        (
            "exclude: [docs/fr/d.md]\n",
            "exclude: [docs/fr/c.md]\n",
            2,
        ),  # it is read anew, beside its source
        (
            "overrides: [{paths: [docs/fr/a.md], rules: {typography: off}}]\n",
            "overrides: [{paths: [docs/fr/a.md], rules: {typography: error}}]\n",
            2,
        ),
        ("rules: {typography: off}\n", "rules: {typography: error}\n", len(SITE)),
        (
            "terms: [{term: marmot, translate: false}]\n",
            "terms: [{term: beaver, translate: false}]\n",
            len(SITE),
        ),
    ],
)
def test_a_changed_configuration_costs_the_pages_on_which_it_bears(
    repo: MakeRepo, counted: Counter[str], first: str, second: str, parsed: int
) -> None:
    site = repo(SITE | {RULES: first})
    site.run("check")
    site.put({RULES: second})
    counted.clear()
    site.run("check")
    assert counted["parsed"] == parsed


def test_a_run_opens_one_file_for_all_pages_that_are_as_they_were(
    repo: MakeRepo, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: Counter[str] = Counter()
    monkeypatch.setattr(
        cache.Cache, "_entries", counting(opened, "opened", cache.Cache._entries)
    )
    site = repo(SITE)
    site.run("check")
    opened.clear()
    site.run("check")
    assert opened == {"opened": 1}
    site.edit("docs/fr/b.md", "about", "à propos de")
    opened.clear()
    site.run("check")
    assert opened == {
        "opened": 3
    }  # and the changed page's own, to look and to add to it


def test_a_page_that_says_the_same_to_the_site_is_no_cause_to_look_at_it_again(
    repo: MakeRepo, monkeypatch: pytest.MonkeyPatch
) -> None:
    linked = {
        f"docs/{name}.md": f"# {name}\n\nText.\n\n[on](b.md#b) [off](b.md#nowhere) [none](nowhere.md)\n"
        for name in "abc"
    }
    site = repo(
        {
            **linked,
            "mkdocs.yml": "site_name: Marmots\nnav: [a.md, b.md, none.md]\n",
            RULES: "languages: {source: en}\n",
        }
    )
    counts: Counter[str] = Counter()
    monkeypatch.setattr(
        sited, "_surveyed", counting(counts, "surveyed", sited._surveyed)
    )
    site.run("check")
    assert counts.pop("surveyed") == 1
    site.edit("docs/a.md", "Text.", "Other text.\n\nAnd more of it.")
    moved = site.run("check").told
    assert "docs/a.md:7 links/missing-anchor" in moved
    assert counts == {}
    assert moved == site.run("check", "--no-cache").told
    counts.clear()
    for path, old, new in (
        ("docs/a.md", "b.md#b", "c.md#c"),
        ("docs/b.md", "# b", "# d"),
        ("mkdocs.yml", "none.md", "c.md"),
    ):
        site.edit(path, old, new)
        told = site.run("check").told
        assert counts.pop("surveyed") == 1
        assert told == site.run("check", "--no-cache").told
        counts.clear()


def test_versions_of_a_page_are_known_side_by_side(
    repo: MakeRepo, counted: Counter[str]
) -> None:
    """Whoever goes to another branch and back pays once."""
    site = repo(SITE)
    site.run("check")
    site.git("checkout", "--quiet", "-b", "other")
    site.edit("docs/en/b.md", "about", "on")
    site.commit()
    site.run("check")
    counted.clear()
    for branch in ("main", "other"):
        site.git("checkout", "--quiet", branch)
        site.run("check")
    assert counted.keys() <= {"written"}


def test_results_are_known_to_a_doclint_that_is_installed_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build server installs it for each run, elsewhere and later."""

    def told(folder: Path) -> bytes:
        monkeypatch.setattr(doclint, "__file__", str(folder / "__init__.py"))
        return cache_keys.code.__wrapped__()

    other = tmp_path / "elsewhere"
    for name in ("__init__.py", "engine/caching/cache.py", "languages/cldr.json"):
        (other / name).parent.mkdir(parents=True, exist_ok=True)
        (other / name).write_text("0", encoding="utf-8")
    copied = shutil.copytree(other, tmp_path / "copied", copy_function=shutil.copyfile)
    assert told(copied) == told(other)
    for name in ("engine/caching/cache.py", "languages/cldr.json"):
        (copied / name).write_text("1", encoding="utf-8")
        assert told(copied) != told(other)
        (copied / name).write_text("0", encoding="utf-8")


def test_the_texts_of_doclint_are_read_once_for_each_state_of_its_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: Counter[str] = Counter()
    monkeypatch.setattr(
        own_code, "_mark_of_texts", counting(read, "read", own_code._mark_of_texts)
    )
    top, kept = tmp_path / "code", tmp_path / "kept"
    top.mkdir()
    kept.mkdir()
    (top / "a.py").write_text("0", encoding="utf-8")
    assert own_code.mark_of(top, kept) == own_code.mark_of(top, kept)
    assert (
        read["read"] == 2
    )  # it was written just now, and may be again without a later date
    monkeypatch.setattr(own_code, "_JUST_NOW", -1.0)
    first = own_code.mark_of(top, kept)
    assert [own_code.mark_of(top, kept) for _ in range(3)] == [first] * 3
    assert read["read"] == 3
    (top / "a.py").write_text("1", encoding="utf-8")
    assert own_code.mark_of(top, kept) != first
    (kept / "code").write_bytes(b"nonsense")
    assert own_code.mark_of(top, kept) == own_code.mark_of(top, None)


def test_what_a_run_asks_of_the_folder_it_asks_once(
    repo: MakeRepo, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: Counter[str] = Counter()
    ask = repository.ask

    def noted(folder: Path, *arguments: str, **more):
        asked[arguments[0]] += 1
        return ask(folder, *arguments, **more)

    monkeypatch.setattr(repository, "ask", noted)
    options = mkdocs.options

    def noted_options(file: str, shelf: Shelf):
        asked[file] += 1
        return options(file, shelf)

    monkeypatch.setattr(mkdocs, "options", noted_options)
    site = repo(SITE | {"mkdocs.yml": "site_name: Marmots\n"})
    site.run("check")
    assert asked["ls-files"] == 1
    assert asked["mkdocs.yml"] == 1


def test_a_commit_without_pages_ends_before_rules_are_read(
    repo: MakeRepo, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = repo(SITE | {RULES: "fail_on: warning\n", "main.py": "print()\n"})
    site.edit("main.py", "print()", "print(1)")
    monkeypatch.setattr(
        import_module("doclint.config.kit"),
        "catalogue",
        lambda: pytest.fail("read the rules"),
    )
    assert (
        "Nothing new"
        in site.staged().err + site.run("check", "--staged", form="text").out
    )
