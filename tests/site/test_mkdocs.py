"""What `mkdocs.yml` and its plug-ins say of a site."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint.config import Config
from doclint.dialects import dialect
from doclint.dialects.manner import DialectSettings
from doclint.engine import check_paths
from doclint.indexing.facts import facts
from doclint.parsing import parse
from doclint.project import Facts
from doclint.site import Shelf, manner_of, manners
from doclint.site.survey import survey
from doclint.source import Source
from projects import Run, Write, marked

LINKS = ("links", "structure/missing-navigation-page", "references/undefined")


def told(root: Path, **files: str) -> list[tuple[str, str, str]]:
    """What is found in pages by their names, in `docs` unless they are told
    otherwise."""
    for name, text in files.items():
        path = root / (
            name
            if "/" in name or name.endswith(("yml", ".pages"))
            else f"docs/{name}.md"
        )
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    report = check_paths(Config(root, site="mkdocs"), select=LINKS, cache=False, jobs=1)
    return marked(root, report)


def ways(root: Path, configuration: str) -> DialectSettings:
    (root / "mkdocs.yml").write_text(configuration, encoding="utf-8")
    return manner_of(
        "docs/a.md", manners("mkdocs", lambda: Shelf(root, ["mkdocs.yml", "docs/a.md"]))
    )


TOC = "markdown_extensions:\n- toc:\n    slugify: "


@pytest.mark.parametrize(
    ("configuration", "expected"),
    [
        (TOC + "!!python/name:markdown.extensions.toc.slugify\n", DialectSettings()),
        (TOC + "!!python/name:markdown.extensions.toc.slugify_unicode\n", DialectSettings("python_unicode")),
        (TOC + "!!python/name:pymdownx.slugs.uslugify\n", DialectSettings("pymdownx", (("case", "lower"),))),
        (TOC + "!!python/name:pymdownx.slugs.uslugify_cased\n", DialectSettings("pymdownx")),
        (TOC + "!!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}\n",
         DialectSettings("pymdownx", (("case", "lower"), ("normalize", "NFC")))),
        (TOC + "!!python/object/apply:pymdownx.slugs.slugify {kwds: {case: sideways}}\n", DialectSettings(known=False)),
        (TOC + "!!python/name:our.own.slugs\n", DialectSettings(known=False)),
        (TOC + "!!python/object/apply:our.own.slugs {}\n", DialectSettings(known=False)),
        ("markdown_extensions:\n  toc:\n    separator: _\n",
         DialectSettings("python_markdown", (("separator", "_"),))),
        ("plugins:\n- mkdocstrings\n", DialectSettings(shared=True)),
        ("plugins:\n- mkdocstrings: {enabled: !ENV [DOCS, false]}\n", DialectSettings()),
    ],
)  # fmt: skip
def test_ids(configuration: str, expected: DialectSettings, tmp_path: Path) -> None:
    assert ways(tmp_path, configuration) == expected


PAGE = "# Été\n\nSee [a](#{0}) and [b](b.md#{0}).\n"


@pytest.mark.parametrize(
    ("function", "right", "wrong"),
    [
        ("!!python/name:pymdownx.slugs.uslugify", "été", "ete"),
        ("!!python/name:pymdownx.slugs.uslugify_cased", "Été", "été"),
        ("!!python/name:markdown.extensions.toc.slugify", "ete", "été"),
    ],
)
def test_links_to_headings_go_by_the_sites_own_function(
    function: str, right: str, wrong: str, tmp_path: Path
) -> None:
    assert (
        told(
            tmp_path,
            **{"mkdocs.yml": TOC + function + "\n"},
            a=PAGE.format(right),
            b="# Été\n",
        )
        == []
    )
    found = told(tmp_path, a=PAGE.format(wrong))
    assert [rule for _, rule, _ in found] == ["links/missing-anchor"] * 2


def test_nothing_is_said_of_ids_that_nobody_knows(tmp_path: Path) -> None:
    assert (
        told(
            tmp_path,
            **{"mkdocs.yml": TOC + "!!python/name:our.own\n"},
            a=PAGE.format("x"),
            b="# B\n",
        )
        == []
    )


def test_kept_results_know_of_the_function(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOCLINT_CACHE_DIR", str(tmp_path / "kept"))
    root = tmp_path / "site"
    told(root, **{"mkdocs.yml": "site_name: A\n"}, a=PAGE.format("ete"), b="# Été\n")
    for function, expected in (
        ("toc.slugify", 0),
        ("toc.slugify_unicode", 2),
        ("toc.slugify", 0),
    ):
        (root / "mkdocs.yml").write_text(
            f"{TOC}!!python/name:markdown.extensions.{function}\n"
        )
        report = check_paths(Config(root, site="mkdocs"), select=LINKS, jobs=1)
        assert len(report.findings) == expected


REFERENCES = "# A\n\nSee [Client][client-of-the-shop], [Keys][], [it][kyes] and [that][2].\n\n[keys]: /k\n"


def test_references_to_ids_of_other_pages(tmp_path: Path) -> None:
    """mkdocs-autorefs finds an id on whatever page it is; a label that is nearly one of
    the page's own is a slip."""
    assert [text for _, _, text in told(tmp_path, **{"mkdocs.yml": "plugins: [autorefs]\n"}, a=REFERENCES)] == [
        "[kyes]", "[2]",
    ]  # fmt: skip
    (tmp_path / "mkdocs.yml").write_text("plugins: [search]\n")
    assert len(told(tmp_path)) == 3


def test_navigation_of_folders(tmp_path: Path) -> None:
    pages = {f"docs/g/{name}.md": "# G\n" for name in ("keys", "locks", "doors")}
    nav = "nav:\n- keys.md\n- Locks: lokcs.md\n- more\n- ...\n- '*.md'\n"
    found = told(
        tmp_path,
        **{"mkdocs.yml": "plugins: [awesome-pages]\n", "docs/g/.pages": nav},
        **pages,
    )
    assert found == [("docs/g/.pages", "structure/missing-navigation-page", "lokcs.md")]


def test_navigation_of_languages_in_folders(tmp_path: Path) -> None:
    plugin = "plugins:\n- i18n: {docs_structure: folder, languages: [{locale: en, default: true}, {locale: fr}]}\n"
    pages = {
        f"docs/{code}/{name}.md": "# G\n"
        for name in ("a", "b")
        for code in ("en", "fr")
    }
    found = told(
        tmp_path, **{"mkdocs.yml": plugin + "nav: [a.md, en/b.md, en/c.md]\n"}, **pages
    )
    assert found == [("mkdocs.yml", "structure/missing-navigation-page", "en/c.md")]


@pytest.mark.parametrize(
    ("plugin", "target"),
    [
        ("blog", "/blog/2024/01/02/first/"),
        ("blog: {blog_dir: news}", "/news/archive/2024/"),
        ("gen-files", "reference/shop/client.md"),
        ("autolinks", "client.md"),
        ("search", "/sitemap.xml"),
    ],
)
def test_pages_that_plugins_make(plugin: str, target: str, tmp_path: Path) -> None:
    pages = {
        "docs/b.md": "# B\n",
        "docs/c.md": "# C\n",
        "docs/blog/posts/x.md": "# X\n",
        "docs/news/x.md": "# X\n",
    }
    text = f"# I\n\n[B](b.md) [C](c.md) [X]({target})\n"
    configuration = f"site_url: https://example.org/\nplugins:\n- {plugin}\n"
    assert (
        told(tmp_path, **{"mkdocs.yml": configuration, "docs/index.md": text}, **pages)
        == []
    )


def test_what_is_left_out_has_no_address(tmp_path: Path) -> None:
    """A `README.md` gives way to an `index.md`; excluded pages and languages that are
    not built have none."""
    languages = "plugins: [{i18n: {languages: [{locale: en, default: true}, {locale: de, build: false}]}}]\n"
    pages = {"docs/index.md": "# I\n", "docs/README.md": "# R\n", "docs/drafts/a.md": "# A\n", "docs/a.de.md": "# A\n",
             "docs/a.md": "# A\n"}  # fmt: skip
    told(
        tmp_path, **{"mkdocs.yml": languages + "exclude_docs: |\n  drafts/\n"}, **pages
    )
    known = {path: Facts(path, None, (), (), ()) for path in pages}
    site = survey(
        known,
        dict.fromkeys(pages, "mkdocs"),
        {},
        Shelf(tmp_path, [*pages, "mkdocs.yml"]),
    )
    assert {path: [c.address for c in own] for path, own in site.claims.items() if own} == {
        "docs/index.md": ["/"], "docs/a.md": ["/a"],
    }  # fmt: skip


def test_ids_of_tabs(tmp_path: Path) -> None:
    """pymdownx makes ids of the captions of tabs, and of the heading above, when it is
    told so."""
    text = '# A\n\n[1](#tab-one) [2](#b-tab-one) [3](#tab-one_1) [4](#tab-tow)\n\n=== "Tab one"\n\n    A\n\n'
    text += '## B\n\n=== "Tab one"\n\n    A\n'
    assert [
        text
        for _, _, text in told(tmp_path, **{"mkdocs.yml": "site_name: A\n"}, a=text)
    ] == ["#tab-tow"]


def test_a_navigation_written_as_a_page(tmp_path: Path) -> None:
    """literate-nav: folders and globs stand for all that is in them."""
    nav = "* [Home](index.md)\n* [Guide](guide/)\n* [All](guide/*.md)\n* [Keys](guide/kyes.md)\n* guide/*/\n"
    pages = {
        "docs/index.md": "# I\n",
        "docs/guide/keys.md": "# K\n",
        "docs/guide/locks.md": "# L\n",
    }
    found = told(
        tmp_path,
        **{"mkdocs.yml": "plugins: [literate-nav]\n", "docs/SUMMARY.md": nav},
        **pages,
    )
    assert found == [("docs/SUMMARY.md", "links/missing-page", "guide/kyes.md")]


def test_pages_that_mkdocs_exclude_leaves_out(tmp_path: Path) -> None:
    files = {
        "mkdocs.yml": "plugins:\n- exclude: {glob: ['drafts/*', '*.tmp.md'], regex: [3]}\n"
    }
    pages = {
        "docs/a.md": "# A\n",
        "docs/drafts/b.md": "# B\n",
        "docs/c.tmp.md": "# C\n",
    }
    told(tmp_path, **files, **pages)
    known = {path: Facts(path, None, (), (), ()) for path in pages}
    site = survey(
        known, dict.fromkeys(pages, "mkdocs"), {}, Shelf(tmp_path, [*pages, *files])
    )
    assert [path for path, own in site.claims.items() if own] == ["docs/a.md"]


BLOG = "site_url: https://example.org/\nplugins:\n- blog"


@pytest.mark.parametrize(
    ("configuration", "front", "addresses"),
    [
        (
            "",
            "date: 2024-01-02\ntitle: Keys & Locks!\n",
            ["/blog/2024/01/02/keys--locks"],
        ),
        ("", "date: 2024-01-02\nslug: k\n", ["/blog/2024/01/02/k"]),
        ("", "date:\n  created: 2024-01-02\n", ["/blog/2024/01/02/of-keys"]),
        (
            ": {post_url_date_format: yyyy/M}",
            "date: 2024-01-02\nslug: k\n",
            ["/blog/2024/1/k"],
        ),
        (": {post_url_date_format: MMM}", "date: 2024-01-02\nslug: k\n", []),
        (": {post_url_format: '{slug}', blog_dir: .}", "slug: k\n", ["/k"]),
        (": {post_url_format: '{file}', blog_dir: news}", "slug: k\n", ["/news/a"]),
        (
            ": {post_url_format: '{categories}/{slug}'}",
            "date: 2024-01-02\nslug: k\n",
            [],
        ),
        (
            ":\n    post_slugify: !!python/name:our.own ''",
            "date: 2024-01-02\ntitle: K\n",
            [],
        ),
        ("", "date: 2024-13-02\nslug: k\n", []),
        ("", "slug: k\n", []),
        ("", "date: 2024-01-02\nslug: k\ndraft: true\n", []),
    ],
)
def test_posts_of_a_blog(
    configuration: str, front: str, addresses: list[str], tmp_path: Path
) -> None:
    folder = (
        "docs/news/posts"
        if "news" in configuration
        else "docs/posts"
        if "dir: ." in configuration
        else ""
    )
    path = f"{folder or 'docs/blog/posts'}/a.md"
    (tmp_path / "mkdocs.yml").write_text(f"{BLOG}{configuration}\n", encoding="utf-8")
    page = facts(
        parse(Source(path, f"---\n{front}---\n\n# Of keys\n"), dialect("mkdocs"))
    )
    site = survey(
        {path: page}, {path: "mkdocs"}, {}, Shelf(tmp_path, [path, "mkdocs.yml"])
    )
    assert [claim.address for claim in site.claims[path]] == addresses


def test_a_folder_that_is_called_index(tmp_path: Path) -> None:
    """Its page is not that of the site's top."""
    pages = {
        "docs/index.md": "# I\n\n[W](index/#words) [W](/index/) [T](/#i)\n",
        "docs/index/index.md": "# W\n\n## Words\n",
    }
    configuration = "site_url: https://example.org/\n"
    assert told(tmp_path, **{"mkdocs.yml": configuration}, **pages) == []
    known = {path: Facts(path, None, (), (), ()) for path in pages}
    site = survey(
        known,
        dict.fromkeys(pages, "mkdocs"),
        {},
        Shelf(tmp_path, [*pages, "mkdocs.yml"]),
    )
    assert [claim.address for own in site.claims.values() for claim in own] == [
        "/",
        "/index",
    ]


@pytest.mark.parametrize("configured", [True, False])
def test_a_link_on_a_translation_means_the_version_that_alone_is_there(
    configured: bool, write: Write, run: Run
) -> None:
    """static-i18n: `x.md` on `a.ko.md` is `x.ko.md`, also where no other `x` lies."""
    config = "site_name: A\nplugins:\n- i18n:\n    languages:\n    - {locale: en, default: true}\n    - {locale: ko}\n"
    write(
        {
            "docs/a.md": "# A\n",
            "docs/a.ko.md": "# A\n\n[X](x.md) [Y](b/kyes.md)\n",
            "docs/x.ko.md": "# X\n",
            "docs/b/keys.md": "# K\n",
        }
        | (
            {"mkdocs.yml": config}
            if configured
            else {".doclint.yaml": "site: mkdocs\n"}
        )
    )
    (only,) = run("check", "--no-cache", "--select", "links/missing-page").findings
    assert "kyes" in only["message"]
