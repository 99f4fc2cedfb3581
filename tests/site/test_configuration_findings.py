"""What is wrong with the site generator's own files is told when the whole project is
checked."""

from __future__ import annotations

from pathlib import Path

from doclint.config import Config
from doclint.engine import check_paths

RULES = (
    "document/site-configuration",
    "structure/missing-navigation-page",
    "links/missing-page",
)


def told(root: Path, *paths: str) -> list[tuple[str, int, str]]:
    report = check_paths(
        Config(root, site="mkdocs"),
        [root / p for p in paths],
        select=RULES,
        cache=False,
        jobs=1,
    )
    return [(each.path, each.place.start.line, each.rule) for each in report.findings]


def write(root: Path, configuration: str) -> None:
    (root / "docs").mkdir()
    (root / "mkdocs.yml").write_text(configuration, encoding="utf-8")
    for name in ("index", "keys", "locks"):
        (root / f"docs/{name}.md").write_text(
            f"# {name}\n\n[Keys](kyes.md)\n", encoding="utf-8"
        )


def test_a_broken_configuration_is_told_and_pages_are_checked(tmp_path: Path) -> None:
    write(tmp_path, "site_name: A\nnav: [index.md\ntheme: b\n")
    found = told(tmp_path)
    assert ("mkdocs.yml", 3, "document/site-configuration") in found
    assert ("docs/keys.md", 3, "links/missing-page") in found


def test_with_a_path_only_its_findings_are_told(tmp_path: Path) -> None:
    write(tmp_path, "nav:\n- index.md\n- keys.md\n- lokcs.md\n")
    assert ("mkdocs.yml", 4, "structure/missing-navigation-page") in told(tmp_path)
    assert told(tmp_path, "docs/keys.md") == [("docs/keys.md", 3, "links/missing-page")]
