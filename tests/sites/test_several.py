"""Several sites in one repository: each folder with a configuration of its own is its
own site."""

from __future__ import annotations

from pathlib import Path

from doclint import engine
from doclint.config import default, settings
from doclint.engine.layout import settle


def written(root: Path, **files: str) -> Path:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def kinds(root: Path) -> dict[str, str]:
    config = default(root)
    pages = engine.discover(config).all
    settled = settle(config, pages)
    return {path: settings(settled, path).dialect for path in pages}


def test_each_folder_with_a_configuration_is_its_own_site(tmp_path: Path) -> None:
    files = {
        "mkdocs.yml": "site_name: A\n",
        "docs/a.md": "# A\n",
        "book/book.toml": "[book]\n",
        "book/src/a.md": "# A\n",
        "site/_config.yml": "",
        "site/a.md": "---\n---\n# A\n",
        "README.md": "# A\n",
    }
    assert kinds(written(tmp_path, **files)) == {
        "README.md": "mkdocs",
        "book/src/a.md": "mdbook",
        "docs/a.md": "mkdocs",
        "site/a.md": "jekyll",
    }


def test_what_lies_beside_a_site_in_a_folder_is_no_page_of_it(tmp_path: Path) -> None:
    files = {
        "docs/_config.yml": "",
        "docs/a.md": "---\n---\n",
        "tests/b.md": "{% raw %}\n",
        "README.md": "{% raw %}\n",
    }
    assert kinds(written(tmp_path, **files)) == {
        "README.md": "generic",
        "docs/a.md": "jekyll",
        "tests/b.md": "generic",
    }


def test_a_site_in_a_folder_may_take_its_pages_from_beside_it(tmp_path: Path) -> None:
    config = "module.exports = {presets: [['classic', {docs: {path: '../docs'}}]]}\n"
    files = {
        "website/docusaurus.config.js": config,
        "docs/a.md": "# A\n",
        "notes/b.md": "# B\n",
    }
    assert kinds(written(tmp_path, **files)) == {
        "docs/a.md": "docusaurus",
        "notes/b.md": "generic",
    }
