"""Several sites in one repository: each folder with a configuration of its own is its
own site."""

from __future__ import annotations

from pathlib import Path

from doclint.config import default, settings
from doclint.engine.discover import discover
from doclint.engine.layout import settle
from doclint.engine.site_summary import site_summary


def written(root: Path, **files: str) -> Path:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def kinds(root: Path) -> dict[str, str]:
    config = default(root)
    pages = discover(config).all
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


def test_sites_side_by_side_are_asked_for_their_languages_apart(tmp_path: Path) -> None:
    """What one says of its languages is none of its neighbours' business; folders of
    which one translates the other are one site."""
    files = {
        "wiki/_config.yml": "collections:\n  _: {}\n  ru: {output: true}\n",
        "wiki/_tour/a.md": "---\nlanguage: en\n---\n# A\n",
        "wiki/_tour/b.md": "---\n---\n# B\n",
        "wiki/_ru/tour/a.md": "---\nlanguage: ru\n---\n# A\n",
        "wiki/_ru/tour/b.md": "---\nlanguage: ru\n---\n# B\n",
        "shop/en/book.toml": "[book]\n",
        "shop/en/src/b.md": "# B\n",
        "shop/fr/book.toml": "[book]\n",
        "shop/fr/src/b.md": "# B\n",
        "guide.en/mkdocs.yml": "site_name: A\n",
        "guide.en/docs/c.md": "# C\n",
        "guide.de/mkdocs.yml": "site_name: A\n",
        "guide.de/docs/c.md": "# C\n",
    }
    root = written(tmp_path, **files)
    config = default(root)
    settled = settle(config, discover(config).all)
    assert [
        (way.language, way.source, way.translation) for way in settled.layout.routes
    ] == [
        ("de", "guide.en/{path}.md", "guide.de/{path}.md"),
        ("fr", "shop/en/{path}.md", "shop/fr/{path}.md"),
        ("ru", "wiki/_tour/{path}.md", "wiki/_ru/tour/{path}.md"),
    ]
    told = site_summary(settled, discover(config))
    assert told.kind == "several"
    assert told.told_by == (
        "guide.de is mkdocs, guide.en is mkdocs, shop/en is mdbook, "
        "shop/fr is mdbook, wiki is jekyll"
    )
    assert {each.code: each.paired for each in told.languages} == {
        "en": 0,
        "de": 1,
        "fr": 1,
        "ru": 2,
    }


def test_a_region_of_the_source_may_be_written_in_two_ways(tmp_path: Path) -> None:
    config = (
        "const withNextra = require('nextra')({})\n"
        "module.exports = withNextra({i18n: {locales: ['en-US', 'fr-FR'], defaultLocale: 'en-US'}})\n"
    )
    names = ("a.en-US", "b.en-us", "a.fr-FR", "b.fr-FR")
    pages = {f"pages/{name}.mdx": "# A\n" for name in names}
    root = written(tmp_path, **{"next.config.js": config}, **pages)
    settled = settle(default(root), discover(default(root)).all)
    told = site_summary(settled, discover(settled))
    assert [(each.code, each.source, each.paired) for each in told.languages] == [
        ("en-us", True, 0),
        ("fr-fr", False, 2),
    ]


def test_what_a_host_shows_is_no_page_of_a_site_in_mdx(tmp_path: Path) -> None:
    files = {
        "docs.json": '{"$schema": "https://mintlify.com/docs.json", "navigation": {}}',
        ".mintignore": "/tools/\n",
        "README.md": "A line.<br>Another.\n",
        "CONTRIBUTING.md": "# A\n",
        "tools/a.md": "<!-- a -->\n",
        "guide/readme.md": "# A\n",
        "a.mdx": "# A\n",
    }
    assert kinds(written(tmp_path, **files)) == {
        "CONTRIBUTING.md": "github",
        "README.md": "github",
        "a.mdx": "mintlify",
        "guide/readme.md": "mintlify",
        "tools/a.md": "github",
    }
