"""Translations are found, checked beside their source, and not blamed for what the
source has too."""

from dataclasses import replace
from pathlib import Path

import pytest

from doclint import engine
from doclint.config import Config, Languages, Translation, default
from doclint.engine.discover import discover
from doclint.engine.pairs import sources
from doclint.files import Access
from doclint.findings import Finding, Severity

LAYOUTS = {
    "parallel": ("_docs/{path}.md", "_lang/fr_fr/{path}.md"),
    "inside": ("_articles/{path}.md", "_articles/fr/{path}.md"),
    "suffix": ("docs/{path}.md", "docs/{path}.fr.md"),
    "a folder each": ("docs/en/docs/{path}.md", "docs/fr/docs/{path}.md"),
}
ENGLISH = "# Start\n\nSee [the guide][gude] for the first three steps.\n\nThen stop the [server][s].\n\n[s]: /s\n"
FRENCH = "# Début\n\nVoyez [le guide][gude] pour les trois premières étapes.\n\nPuis arrêtez le [serveur][s].\n\n[s]: /s\n"


def write(
    root: Path,
    source: str,
    translation: str,
    names: tuple[str, ...] = ("a", "b", "sub/c", "d"),
) -> None:
    for name in names:
        for template, text in ((source, ENGLISH), (translation, FRENCH)):
            file = root / template.replace("{path}", name)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")


def configured(root: Path, source: str, translation: str) -> Config:
    way = Translation(language="fr", source=source, translation=translation)
    return Config(root, site="generic", languages=Languages("en", (way,)))


def undefined(config: Config, *paths: Path) -> list[Finding]:
    report = engine.check_paths(config, paths, cache=False)
    return [
        finding for finding in report.findings if finding.rule == "references/undefined"
    ]


def told(config: Config) -> list[str]:
    return [
        finding.rule for finding in engine.check_paths(config, cache=False).findings
    ]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    "told", [True, False], ids=["configured", "told from the folder"]
)
def test_layouts(tmp_path: Path, layout: str, told: bool) -> None:
    source, translation = LAYOUTS[layout]
    write(tmp_path, source, translation)
    config = configured(tmp_path, source, translation) if told else default(tmp_path)
    pages = discover(config).all
    assert sources(config, pages, pages) == {
        translation.replace("{path}", name): source.replace("{path}", name)
        for name in ("a", "b", "sub/c", "d")
    }


def test_a_sibling_checkout(tmp_path: Path) -> None:
    write(tmp_path, "site/docs/{path}.md", "site-fr/{path}.md")
    config = configured(tmp_path / "site-fr", "../site/docs/{path}.md", "{path}.md")
    assert [
        (f.path, f.inherited) for f in undefined(config, tmp_path / "site-fr" / "a.md")
    ] == [("a.md", False)]
    config = replace(config, access=Access((tmp_path / "site",)))
    assert [
        (f.path, f.inherited) for f in undefined(config, tmp_path / "site-fr" / "a.md")
    ] == [("a.md", True)]


def test_pages_are_not_compared_when_nobody_wants_it(tmp_path: Path) -> None:
    write(tmp_path, "{path}.md", "fr/{path}.md", ("a",))
    (tmp_path / "fr/a.md").write_text(FRENCH.replace("trois", "34"), encoding="utf-8")
    (tmp_path / "a.md").write_text(ENGLISH.replace("three", "33"), encoding="utf-8")
    config = configured(tmp_path, "{path}.md", "fr/{path}.md")
    alone = replace(config, languages=replace(config.languages, compare=False))
    assert "translation/changed-number" in told(config)
    assert told(alone) == ["references/undefined", "references/undefined"]
    assert not any(finding.inherited for finding in undefined(alone))


def test_an_inherited_fault_counts_once_on_the_source(tmp_path: Path) -> None:
    source, translation = LAYOUTS["parallel"]
    write(tmp_path, source, translation, ("a",))
    found = {
        finding.path: finding
        for finding in undefined(configured(tmp_path, source, translation))
    }
    assert found["_docs/a.md"].severity is Severity.ERROR
    own = found["_lang/fr_fr/a.md"]
    assert own.inherited and own.severity is Severity.INFO
    assert own.related[-1].path == "_docs/a.md"


def test_a_fault_of_the_translation_alone_is_its_own(tmp_path: Path) -> None:
    source, translation = LAYOUTS["parallel"]
    write(tmp_path, source, translation, ("a",))
    (tmp_path / "_docs/a.md").write_text(
        ENGLISH.replace("[gude]", "[s]"), encoding="utf-8"
    )
    (own,) = undefined(configured(tmp_path, source, translation))
    assert not own.inherited and own.severity is Severity.ERROR


def test_signs_and_words_are_taken_over_where_the_same_block_has_them(
    tmp_path: Path,
) -> None:
    write(tmp_path, "{path}.md", "fr/{path}.md", ("a",))
    (tmp_path / "a.md").write_text(
        "Pages (all of them.\n\nGo on on it.\n\nLines.\n\nThe `key` , too.\n",
        encoding="utf-8",
    )
    (tmp_path / "fr/a.md").write_text(
        "Pages (toutes.\n\nContinuez on on.\n\nLignes (aussi.\n\nLa `key` , aussi.\n",
        encoding="utf-8",
    )
    report = engine.check_paths(
        configured(tmp_path, "{path}.md", "fr/{path}.md"), cache=False
    )
    found = [
        (each.rule, each.inherited)
        for each in report.findings
        if each.path == "fr/a.md"
    ]
    assert sorted(found) == [
        ("translation/repeated-word", True),
        ("typography/space-before-comma", True),
        ("typography/unbalanced-brackets", False),
        ("typography/unbalanced-brackets", True),
    ]


def test_with_a_path_given_the_source_is_read_but_not_reported(tmp_path: Path) -> None:
    source, translation = LAYOUTS["parallel"]
    write(tmp_path, source, translation, ("a",))
    (own,) = undefined(
        configured(tmp_path, source, translation), tmp_path / "_lang/fr_fr/a.md"
    )
    assert own.inherited


@pytest.mark.parametrize(
    ("names", "paired"),
    [
        (("1.1-开始", "1.2-词汇", "A2.1-灯"), 3),
        (("1.1-开始", "1.2-词汇"), 0),
        (("1.1-开始", "1.2-词汇", "1.2-灯", "3-门"), 0),
    ],
    ids=["numbers tell", "too few of them", "most tell nothing"],
)
def test_numbers_before_translated_names_tell_pages(
    tmp_path: Path, names: tuple[str, ...], paired: int
) -> None:
    english = ("1.1-Start", "1.2-Terms", "A2.1-Lamps", "4-Doors")
    for folder, stems in (("en_us", english), ("zh_cn", names)):
        for stem in stems:
            file = tmp_path / "docs" / folder / f"{stem}.md"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(f"# {stem}\n\nText.\n", encoding="utf-8")
    config = default(tmp_path)
    found = discover(config).all
    pairs = sources(config, found, found)
    assert len(pairs) == paired
    if paired:
        assert pairs["docs/zh_cn/1.1-开始.md"] == "docs/en_us/1.1-Start.md"
