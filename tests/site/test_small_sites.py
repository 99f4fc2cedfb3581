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
