"""What is missing is told where hardly anything is there to weigh it against, as long
as the site's own configuration and folder are at hand."""

from __future__ import annotations

from projects import Run, Write


def test_the_index_page_of_a_folder_is_not_among_the_pages_below_it(
    write: Write, run: Run
) -> None:
    write({
        "hugo.yaml": "baseURL: https://example.org/\n",
        "content/_index.md": "---\ntitle: Home\n---\n\nWelcome.\n",
        "content/docs/_index.md": "---\ntitle: Docs\n---\n\n[One](/docs/lamp/), [two](/docs/lump/)\n",
        "content/docs/lamp.md": "---\ntitle: Lamp\n---\n\nText.\n",
    })  # fmt: skip
    assert run("check", "--select", "links").told == [
        "content/docs/_index.md:5 links/missing-page"
    ]


def test_files_at_the_top_of_what_nothing_is_built_into(write: Write, run: Run) -> None:
    write({
        "book.toml": "[book]\ntitle = 'Lamps'\n",
        "src/SUMMARY.md": "- [Intro](intro.md)\n- [Gone](gone.md)\n",
        "src/intro.md": "# Intro\n\n[A door](door.md), and [another](doors/made/one.md)\n",
    })  # fmt: skip
    assert run("check", "--select", "links").told == [
        "src/SUMMARY.md:2 links/missing-page",
        "src/intro.md:3 links/missing-page",
    ]


def test_docsify_asks_for_headings_in_the_query(write: Write, run: Run) -> None:
    write({
        "index.html": "<script src='//cdn.jsdelivr.net/npm/docsify@4'></script>",
        "README.md": "# Home\n\n[a](lamps?id=clean-it) [b](#/lamps?id=clean-it) [c](lamps)\n\n"
        "[d](lamps?id=burn-it)\n\n[e](#/lamps?id=burn-it)\n\n[f](#/lamp)\n",
        "lamps.md": "# Lamps\n\n## Clean it\n\nText.\n",
    })  # fmt: skip
    assert run("check", "--select", "links").told == [
        "README.md:5 links/missing-anchor",
        "README.md:7 links/missing-anchor",
        "README.md:9 links/missing-page",
    ]


def test_mdbook_takes_in_files_beside_the_page(write: Write, run: Run) -> None:
    write({
        "book.toml": "[book]\ntitle = 'Lamps'\n",
        "src/SUMMARY.md": "- [Intro](intro.md)\n",
        "src/intro.md": "# Intro\n\n```rust\n{{#include ../code/a.rs:2:5}}\n```\n\n"
        "{{#playground ../code/b.rs editable}}\n\n\\{{#include ../code/c.rs}}\n",
        "code/a.rs": "fn main() {}\n",
    })  # fmt: skip
    assert run("check").told == ["src/intro.md:7 templates/missing-include"]


def test_a_page_beside_a_book_shows_how_files_are_taken_in(
    write: Write, run: Run
) -> None:
    write({
        "book.toml": "[book]\ntitle = 'Lamps'\n",
        "src/SUMMARY.md": "- [Intro](intro.md)\n",
        "src/intro.md": "# Intro\n\nText.\n",
        "STYLE.md": "# Style\n\n```rust\n{{#include lamp.rs:light}}\n```\n",
    })  # fmt: skip
    assert run("check").told == []


def test_a_small_folder_into_which_many_links_lead(write: Write, run: Run) -> None:
    """It is there as a whole, however many of its pages are missing."""
    lost = ("door", "wall", "roof")
    write({
        "mkdocs.yml": "site_name: Lamps\n",
        "docs/index.md": "# Lamps\n\n[All](parts/wick.md)\n",
        "docs/parts/wick.md": "# Wick\n\nText.\n",
        **{f"docs/{name}.md": f"# {name}\n\n[Wick](parts/wick.md)\n\n[Its part](parts/{name}.md)\n" for name in lost},
    })  # fmt: skip
    assert run("check", "--select", "links").told == [
        f"docs/{name}.md:5 links/missing-page" for name in sorted(lost)
    ]


def test_a_folder_whose_pages_the_build_makes(write: Write, run: Run) -> None:
    write({
        "mkdocs.yml": "site_name: Lamps\n",
        "docs/index.md": "# Lamps\n\n[All](parts/index.md)\n",
        "docs/parts/index.md": "# Parts\n\n[a](door.md) [b](wall.md) [c](roof.md)\n",
    })  # fmt: skip
    assert run("check", "--select", "links").told == []


def test_the_ending_of_a_page_misspelt(write: Write, run: Run) -> None:
    write({
        "docs/a.md": "# A\n\n[b](b.mdd)\n\n[its script](b.ts)\n\n[to print](b.pdf)\n",
        "docs/b.md": "# B\n\n[a](a.md)\n",
    })  # fmt: skip
    assert run("check", "--select", "links").told == ["docs/a.md:3 links/missing-asset"]


def test_an_import_whose_path_has_escapes(write: Write, run: Run) -> None:
    write({
        "docusaurus.config.js": "module.exports = { presets: [['classic', {}]] };\n",
        "docs/a.mdx": "import Part from './parts/\\_part.mdx';\n\n# A\n\n<Part />\n",
        "docs/parts/_part.mdx": "Text.\n",
    })  # fmt: skip
    assert run("check", "--select", "templates/missing-include").told == []


def test_a_part_of_a_jekyll_site_without_any(write: Write, run: Run) -> None:
    """A theme may bring it; a site with layouts of its own and no theme has none."""
    page = "---\ntitle: A\n---\n\n{% include door.html %}\n"
    write(
        {"_config.yml": "title: A\n", "_layouts/default.html": "<p></p>", "a.md": page}
    )
    assert run("check", "--select", "templates/missing-include").told == [
        "a.md:5 templates/missing-include"
    ]
    write({"_config.yml": "title: A\ntheme: mill\n"})
    assert run("check", "--select", "templates/missing-include").told == []


def test_traditional_chinese_is_a_language_of_its_own(write: Write, run: Run) -> None:
    write({
        "docs/a.md": "# Tree\n\nThe tree is tall and green.\n",
        "docs/zh-CN/a.md": "# 树\n\n这棵树又高又绿。\n",
        "docs/zh-TW/a.md": "# 樹\n\n這棵樹又高又綠。\n",
    })  # fmt: skip
    assert "zh (1 compared), zh-tw (1 compared)" in run("check").err
