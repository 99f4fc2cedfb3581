"""What Jekyll's configuration says of a site; tests/sites holds addresses and ids to
real builds."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from doclint.config import Config
from doclint.dialects.manner import DialectSettings
from doclint.engine import check_paths
from doclint.project import Facts
from doclint.site import Shelf, manner_of, manners
from doclint.site.survey import survey
from projects import marked, put

LINKS = ("links", "document/site-configuration")


def told(root: Path, files: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """What is found, by file and rule, with the text that it is about."""
    put(root, files)
    report = check_paths(Config(root, site="jekyll"), select=LINKS, cache=False, jobs=1)
    return marked(root, report)


PAGES = {
    "index.md": "---\n---\n\n# I\n",
    "guide/keys.md": "---\n---\n\n# K\n",
    "guide/locks.md": "---\n---\n\n# L\n",
    "_posts/2024-01-02-a.md": "---\n---\n\n# A\n",
    "_posts/undated.md": "---\n---\n\n# U\n",
    "blog.html": "---\npermalink: /guide/blog/\n---\n\nBlog\n",
    "guide/plain.html": "---\ntitle: P\n---\n\nPlain\n",
}
PRETTY = "url: https://example.org\npermalink: pretty\n"


@pytest.mark.parametrize(
    "target",
    ["/feed.xml", "/guide/sitemap.xml", "/tags/", "/category/iron/", "/page2/", "/guide/blog/", "/guide/plain.html",
     "/2024/01/02/a/", "/t/iron/", "/"],
)  # fmt: skip
def test_pages_without_markdown(target: str, tmp_path: Path) -> None:
    archives = "jekyll-archives: {permalinks: {tag: '/t/:name/'}}\n"
    pages = {
        **PAGES,
        "_config.yml": PRETTY + archives,
        "a.md": f"---\n---\n[X]({target}) [Y](/guide/kyes/)\n",
    }
    assert [text for _, _, text in told(tmp_path, pages)] == ["/guide/kyes/"]


NOTES = {
    **{f"_notes/{name}.md": "---\n---\n\n[B](../b/)\n" for name in ("a", "b")},
    "_config.yml": "collections: {notes: {output: true, permalink: '/:path/'}}\n",
}


@pytest.mark.parametrize(
    ("changed", "lost"),
    [
        # Links of a page that nobody is shown start from where it is going to be,
        ({"_notes/a.md": "---\npublished: false\n---\n\n[B](../b/)\n"}, 0),
        ({"_config.yml": NOTES["_config.yml"] + "exclude: [_notes/a.md]\n"}, 0),
        # and nobody can lead to it.
        ({"_notes/b.md": "---\npublished: false\n---\n\n# B\n"}, 1),
    ],
)
def test_pages_that_are_held_back(
    changed: dict[str, str], lost: int, tmp_path: Path
) -> None:
    assert len(told(tmp_path, {**PAGES, **NOTES, **changed})) == lost


def test_plugins_of_the_site_make_pages_somewhere(tmp_path: Path) -> None:
    plugin = {"_plugins/api.rb": "class Api < Jekyll::Generator\nend\n"}
    pages = {
        **PAGES,
        "_config.yml": PRETTY,
        "a.md": "---\n---\n[X](/api/client/) [Y](/guide/kyes/)\n",
    }
    assert [text for _, _, text in told(tmp_path, {**pages, **plugin})] == [
        "/guide/kyes/"
    ]


def test_a_collection_without_output_has_no_addresses(tmp_path: Path) -> None:
    configuration = (
        PRETTY
        + "collections: {notes: {output: true}, drafts: {}, parts: {output: false}}\n"
    )
    pages = {
        f"_{name}/{page}.md": "---\n---\n\n# A\n"
        for name in ("notes", "parts")
        for page in "ab"
    }
    found = claims(tmp_path, {**pages, "_config.yml": configuration})
    assert found == {"_notes/a.md": ["/notes/a"], "_notes/b.md": ["/notes/b"]}


def claims(root: Path, files: Mapping[str, str]) -> dict[str, list[str]]:
    told(root, files)
    facts = {
        path: Facts(path, None, (), (), ()) for path in files if path.endswith(".md")
    }
    site = survey(facts, dict.fromkeys(facts, "jekyll"), {}, Shelf(root, files))
    return {
        path: [claim.address for claim in own]
        for path, own in site.claims.items()
        if own
    }


def test_a_readme_stands_for_its_folder(tmp_path: Path) -> None:
    files = {
        "_config.yml": PRETTY,
        "README.md": "# R\n",
        "a/README.md": "# R\n",
        "a/index.md": "# I\n",
    }
    assert claims(tmp_path, files) == {
        "README.md": ["/README", "/"],
        "a/README.md": ["/a/README"],
        "a/index.md": ["/a"],
    }


@pytest.mark.parametrize(
    ("configuration", "expected"),
    [
        ("kramdown: {input: GFM}\n", DialectSettings()),
        ("kramdown: {input: kramdown}\n", DialectSettings("kramdown_plain")),
        (
            "kramdown: {input: kramdown, transliterated_header_ids: true}\n",
            DialectSettings("kramdown_plain", known=False),
        ),
        ("kramdown: {transliterated_header_ids: true}\n", DialectSettings()),
        ("kramdown: {auto_ids: false}\n", DialectSettings(made=False)),
        (
            "kramdown: {auto_id_prefix: a-, parse_block_html: true}\n",
            DialectSettings(prefix="a-", html=True),
        ),
        ("markdown: CommonMark\n", DialectSettings(known=False)),
        ("kramdown: [3\n", DialectSettings()),
    ],
)
def test_manner(configuration: str, expected: DialectSettings, tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text(configuration)
    assert (
        manner_of(
            "a.md", manners("jekyll", lambda: Shelf(tmp_path, ["_config.yml", "a.md"]))
        )
        == expected
    )


def test_polyglot(tmp_path: Path) -> None:
    """The pages of a language stand below its code, and a link is led to the page in
    its own language."""
    configuration = (
        PRETTY + "plugins: [jekyll-polyglot]\nlanguages: [en, fr]\ndefault_lang: en\n"
    )
    pages = {
        f"{name}.md": f"---\nlang: en\npermalink: /{name}/\n---\n\n# A\n"
        for name in ("a", "b", "c")
    }
    pages |= {
        f"fr/{name}.md": f"---\nlang: fr\npermalink: /{name}/\n---\n\n# A\n\n[B](/b/) [C](/c/)\n"
        for name in "ab"
    }
    assert told(tmp_path, {**pages, "_config.yml": configuration}) == []
    report = check_paths(
        Config(tmp_path, site="jekyll"), select=("front-matter",), cache=False, jobs=1
    )
    assert report.findings == ()
