"""What a build makes hides no misspelt links to what it does not make."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint.config import default
from doclint.engine import check_paths
from projects import put

SITES = {
    "a theme may bring files, but not beside the site's own": (
        {
            "hugo.toml": "baseURL = 'https://example.org/'\n[module]\n[[module.imports]]\npath = 'example.org/theme'\n",
            "content/_index.md": "![A](/img/a/key.svg) ![B](/img/a/kye.svg) ![C](/theme/logo.svg)\n",
            "static/img/a/key.svg": "<svg/>",
            "static/img/a/lock.svg": "<svg/>",
        },
        [("content/_index.md", "links/missing-asset", "/img/a/kye.svg")],
    ),
    "what git leaves out is made by a build, but for a folder that has files all the same": (
        {
            ".gitignore": "/docs/api/\nkept\n",
            "docs/.vitepress/config.mts": "export default { title: 'A' }\n",
            "docs/index.md": "[A](./api/pump.md) [B](/api/valve) [C](./keyz.md) [D](./kept/two.md)\n",
            "docs/key.md": "# Keys\n",
            "docs/kept/one.md": "# One\n",
            "docs/kept/three.md": "# Three\n",
        },
        [
            ("docs/index.md", "links/missing-page", "./keyz.md"),
            ("docs/index.md", "links/missing-page", "./kept/two.md"),
        ],
    ),
    "a blog has addresses of its own, and no files that nobody wrote": (
        {
            "mkdocs.yml": "site_name: A\nplugins: [blog]\n",
            "docs/index.md": "# Home\n\n[March](blog/archive/2024/)\n",
            "docs/keys.md": "# Keys\n",
            "docs/blog/index.md": "# Blog\n",
            "docs/blog/posts/a.md": "# A\n\n[Keys](../../keys.md) [no](../keys.md) [B](c.md)\n",
            "docs/blog/posts/b.md": "---\ndate: 2024-03-02\n---\n# B\n",
        },
        [
            ("docs/blog/posts/a.md", "links/missing-page", "../keys.md"),
            ("docs/blog/posts/a.md", "links/missing-page", "c.md"),
        ],
    ),
}


@pytest.mark.parametrize("name", SITES)
def test_told(name: str, tmp_path: Path) -> None:
    files, expected = SITES[name]
    put(tmp_path, files)
    report = check_paths(default(tmp_path), select=["links"], cache=False, jobs=1)
    found = [
        (f.path, f.rule, files[f.path][f.span.start : f.span.end])
        for f in report.findings
    ]
    assert found == expected


def test_links_of_parts_may_be_meant_from_where_they_are_taken_in(
    tmp_path: Path,
) -> None:
    files = {
        "mkdocs.yml": "site_name: A\n",
        "CHANGES.md": "# Changes\n\nSee [keys](guide/keys.md) and [locks](guide/lokcs.md).\n",
        "docs/changes.md": '--8<-- "CHANGES.md"\n',
        "docs/guide/keys.md": "# Keys\n",
        "docs/guide/locks.md": "# Locks\n",
    }
    put(tmp_path, files)
    report = check_paths(default(tmp_path), select=["links"], cache=False, jobs=1)
    assert [
        (f.path, files[f.path][f.span.start : f.span.end]) for f in report.findings
    ] == [("CHANGES.md", "guide/lokcs.md")]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """Of a whole site it is told; of a part, where most of what is asked for is not
    there, it is not."""
    names = [f"a/page{number}" for number in range(12)]
    files = {f"docs/{name}.md": "# Page\n" for name in names} | {
        "mkdocs.yml": "site_name: A\n"
    }
    files["docs/index.md"] = (
        "# Home\n"
        + "".join(f"[x]({name}.md) " for name in names)
        + "[gone](b/other.md)\n"
    )
    put(tmp_path, files)
    told = check_paths(
        default(tmp_path), select=["links"], cache=False, jobs=1
    ).findings
    assert [files[f.path][f.span.start : f.span.end] for f in told] == ["b/other.md"]
    (tmp_path / "docs/index.md").write_text(
        "[gone](b/other.md) [gone](c/other.md) [a](a/page1.md)", encoding="utf-8"
    )
    assert (
        check_paths(default(tmp_path), select=["links"], cache=False, jobs=1).findings
        == ()
    )
