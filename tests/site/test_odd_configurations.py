"""Whatever stands in a configuration, reading it raises nothing: every key with values
that nobody would expect."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from doclint.project import Facts
from doclint.site import Shelf, manners
from doclint.site.survey import survey

ODD: tuple[Any, ...] = (
    None, 3, 2.5, True, "", "x", "../..", "/", ":year/:x", "[::1", "https://[x", [], [1], [None], ["x"], [["x"]], {},
    {"x": None}, {"x": 1}, {"x": {"x": "y"}}, [{"x": None}], [{"x": {"y": 1}}], {"en": None, "fr": []},
    {"en": {"baseURL": 3}}, "a\0b", "a" * 300, "a/" * 2100, ["a\0b.md", "a" * 300], {"a\0b": "a" * 300},
)  # fmt: skip
KEYS = {
    "mkdocs": (
        "mkdocs.yml",
        ["docs_dir", "site_url", "nav", "plugins", "markdown_extensions", "INHERIT", "exclude_docs", "extra",
         "use_directory_urls", "plugins.i18n", "plugins.i18n.languages", "plugins.redirects.redirect_maps",
         "plugins.blog.blog_dir", "plugins.blog.post_dir", "plugins.awesome-pages.filename",
         "markdown_extensions.toc.slugify", "markdown_extensions.toc.separator", "markdown_extensions.toc"],
    ),
    "hugo": (
        "hugo.yaml",
        ["baseURL", "contentDir", "defaultContentLanguage", "languages", "languages.fr", "languages.fr.contentDir",
         "permalinks", "permalinks.posts", "permalinks.page", "permalinks.term", "module", "module.mounts", "menus",
         "menus.main", "frontmatter", "frontmatter.date", "uglyURLs", "taxonomies", "outputFormats", "staticDir",
         "markup", "markup.goldmark", "markup.goldmark.parser.autoHeadingIDType", "disableLanguages"],
    ),
    "jekyll": (
        "_config.yml",
        ["baseurl", "url", "collections", "collections.notes", "collections.notes.permalink", "collections_dir",
         "defaults", "exclude", "include", "permalink", "kramdown", "kramdown.input", "kramdown.auto_id_prefix",
         "markdown", "plugins", "languages", "default_lang", "timezone", "paginate_path", "jekyll-archives",
         "jekyll-archives.permalinks", "source", "language"],
    ),
}  # fmt: skip
CASES = [(name, key) for name, (_, keys) in KEYS.items() for key in keys]
PAGES = (
    "index.md", "docs/index.md", "docs/fr/a.md", "content/posts/a.fr.md", "content/_index.md", "_notes/a.md",
    "_posts/2024-01-02-a.md",
)  # fmt: skip


@pytest.mark.slow  # each key with two dozen values
@pytest.mark.parametrize(("generator", "key"), CASES)
def test_nothing_is_raised(generator: str, key: str, tmp_path: Path) -> None:
    file = KEYS[generator][0]
    facts = {path: Facts(path, None, (), (), ()) for path in PAGES}
    shelf = Shelf(tmp_path, [*PAGES, file])
    for value in ODD:
        told = value
        for step in reversed(key.split(".")):
            told = {step: told}
        (tmp_path / file).write_text(json.dumps(told))
        manners(generator, lambda: shelf)
        assert (
            survey(facts, dict.fromkeys(facts, generator), {}, shelf).claims.keys()
            <= facts.keys()
        )
