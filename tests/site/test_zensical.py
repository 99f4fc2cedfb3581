"""Zensical's configuration, and what configurations of MkDocs say of snippets and of
files beside the pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint.config import default
from doclint.engine import check_paths
from projects import marked, put

SELECTED = (
    "links",
    "references/undefined",
    "structure/missing-navigation-page",
    "templates/missing-include",
)


def told(root: Path, files: dict[str, str]) -> list[tuple[str, str, str]]:
    """What is found, by file and rule, with the text that it is about; the dialect is
    told from the folder."""
    put(root, files)
    report = check_paths(default(root), select=SELECTED, cache=False, jobs=1)
    return marked(root, report)


TOML = """[project]
site_name = "A"
docs_dir = "guide"
extra_css = ["css/own.css", "css/onw.css", "https://example.org/a.css"]
nav = [{"Home" = "index.md"}, {"More" = ["keys.md", {"Locks" = "lokcs.md"}]}]
[project.plugins.mkdocstrings]
[project.markdown_extensions.toc]
slugify = {object = "pymdownx.slugs.slugify", kwds = {case = "lower"}}
[project.markdown_extensions.pymdownx.snippets]
base_path = ["none", "inc"]
auto_append = ["links.md"]
"""
PAGES = {
    "guide/index.md": '# Été\n\n[A](#été) [B](#ete) [C][shop.Client] [D][label-of-the-file]\n\n--8<-- "part.md"\n',
    "guide/keys.md": "# K\n",
    "guide/locks.md": "# L\n",
    "guide/css/own.css": "",
    "inc/part.md": "Text.\n",
    "inc/links.md": "[label-of-the-file]: https://example.org\n",
}


def test_zensical(tmp_path: Path) -> None:
    """Its TOML has the keys of `mkdocs.yml`; a `mkdocs.yml` beside it is not read."""
    files = {"zensical.toml": TOML, "mkdocs.yml": "docs_dir: other\n", **PAGES}
    assert sorted(told(tmp_path, files)) == [
        ("guide/index.md", "links/missing-anchor", "#ete"),
        ("zensical.toml", "links/missing-asset", "css/onw.css"),
        ("zensical.toml", "structure/missing-navigation-page", "lokcs.md"),
    ]


SNIPPETS = "markdown_extensions:\n- attr_list\n- pymdownx.snippets:\n    base_path: {0}\n    auto_append: [links.md]\n"


@pytest.mark.parametrize(
    ("base", "lost"),
    [
        ("[none, inc]", []),
        ("inc", []),
        ("$docs_dir/../inc", []),
        ("!relative $config_dir/inc", []),
        ("docs", ["a.md"]),
    ],
)
def test_snippets(base: str, lost: list[str], tmp_path: Path) -> None:
    page = '# A\n\n--8<-- "a.md"\n\n[X][label-of-the-file]\n'
    files = {
        "mkdocs.yml": SNIPPETS.format(base),
        "docs/a/b.md": page,
        "docs/index.md": "# I\n",
        "inc/a.md": "Text.\n",
    }
    assert [text for _, _, text in told(tmp_path, files)] == lost


THEME = """site_name: A
theme: {{name: {0}, custom_dir: theirs, logo: img/lgoo.svg, favicon: assets/images/favicon.png}}
extra_css: [css/own.css, css/theirs.css, 'css/onw.css?v=1']
extra_javascript:
- path: js/onw.js
  type: module
- https://example.org/a.js
"""
FILES = {
    "docs/index.md": "# I\n",
    "docs/css/own.css": "",
    "docs/js/own.js": "",
    "docs/img/logo.svg": "<svg/>",
}


@pytest.mark.parametrize(
    ("theme", "lost"),
    [
        ("material", ["css/onw.css?v=1", "img/lgoo.svg", "js/onw.js"]),
        ("ours", ["css/onw.css?v=1", "js/onw.js"]),
    ],
)
def test_files_of_the_theme(theme: str, lost: list[str], tmp_path: Path) -> None:
    """Nobody knows the pictures that other themes bring, and hooks may make any
    file."""
    files = {"mkdocs.yml": THEME.format(theme), "theirs/css/theirs.css": "", **FILES}
    assert sorted(told(tmp_path, files)) == [
        ("mkdocs.yml", "links/missing-asset", text) for text in lost
    ]
    assert told(tmp_path, {"mkdocs.yml": THEME.format(theme) + "hooks: [a.py]\n"}) == []
