"""What links are believed to mean, and what is proposed instead of those that lead
nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint.config import Config
from doclint.engine import check_paths
from projects import put

HUGO = {"hugo.toml": "baseURL = 'https://example.org/'\n", "content/_index.md": "# I\n"}
JEKYLL = {
    "_config.yml": "baseurl: /b\n",
    "index.md": "# I\n",
    "keys.md": "# K\n",
    "locks.md": "# L\n",
}


def told(
    root: Path, site: str, files: dict[str, str]
) -> list[tuple[str, str, str | None]]:
    """What is found: file, text and proposal."""
    put(root, files)
    report = check_paths(
        Config(root, site=site), select=("links",), cache=False, jobs=1
    )
    text = {
        each.path: (root / each.path).read_text(encoding="utf-8")
        for each in report.findings
    }
    return [
        (f.path, text[f.path][f.span.start : f.span.end], f.suggestion)
        for f in report.findings
    ]


@pytest.mark.parametrize(
    ("target", "proposed"),
    [
        ('{{< relref "#options" >}}', None),
        ('{{< ref "#optoins" >}}', '{{< ref "#options" >}}'),
        ('{{< ref "keys#part" >}}', None),
        ('{{< ref "keys#prat" >}}', '{{< ref "keys#part" >}}'),
        ('{{< relref "a/kyes" >}}', '{{< relref "a/keys" >}}'),
    ],
)
def test_shortcodes_of_hugo(target: str, proposed: str | None, tmp_path: Path) -> None:
    """An anchor alone stays on the page; what is proposed is written as the link is."""
    page = f"[X]({target})\n\n## Options\n"
    found = told(
        tmp_path,
        "hugo",
        HUGO | {"content/a/keys.md": "# K\n\n## Part\n", "content/a/b.md": page},
    )
    assert found == ([("content/a/b.md", target, proposed)] if proposed else [])


@pytest.mark.parametrize(
    ("target", "proposed"),
    [
        ("{% link kyes.md %}", "{% link keys.md %}"),
        ("{{ '/kyes/#k' | relative_url }}", "{{ '/keys/#k' | relative_url }}"),
        ("{{ site.baseurl }}/kyes/", "{{ site.baseurl }}/keys/"),
        (
            "{{ site.baseurl }}{% link kyes.md %}",
            "{{ site.baseurl }}{% link keys.md %}",
        ),
        ("{% post_url 2024-01-02-irno %}#x", "{% post_url 2024-01-02-iron %}#x"),
        ("{% post_url sub/2024-01-02-oldd %}", "{% post_url sub/2024-01-02-old %}"),
    ],
)
def test_tags_of_jekyll(target: str, proposed: str, tmp_path: Path) -> None:
    posts = {f"_posts/{name}.md": "# P\n\n## O\n" for name in ("2024-01-02-iron", "2024-01-02-b", "sub/2024-01-02-old",
                                                           "sub/2024-01-02-b")}  # fmt: skip
    page = f"[X]({target}) [I]({{% post_url 2024-01-02-iron %}}) [O]({{% post_url 2024-01-02-old %}}#o)\n"
    assert told(tmp_path, "jekyll", JEKYLL | posts | {"a.md": page}) == [
        ("a.md", target, proposed)
    ]


def test_a_tag_makes_its_address_with_or_without_a_slash(tmp_path: Path) -> None:
    pages = {f"content/{name}.md": "[K](/k/)\n\n" * 8 for name in "abc"}
    page = '[K]({{< ref "/sub/k" >}}) [K](/k)\n'
    files = {
        **HUGO,
        **pages,
        "content/k.md": "# K\n",
        "content/sub/k.md": "---\nslug: k\n---\n# K\n",
    }
    found = told(tmp_path, "hugo", {**files, "content/d.md": page})
    assert found == [("content/d.md", "/k", None)]


DIALOG = {"docs/dialog.md": "# D\n\n## Event error\n", "docs/updates.md": "# U\n"}


@pytest.mark.parametrize(
    ("files", "target", "proposed"),
    [
        (DIALOG, "app.md", None),  # `a.md` has the suffix alone in common
        (DIALOG, "auto-updater.md#event-error", None),
        (DIALOG, "dailog.md", "dialog.md"),
        (DIALOG | {"docs/browser-view.md": "# B\n"}, "web-view.md", None),
        (
            DIALOG | {"docs/more/x.md": "# X\n", "docs/more/y.md": "# Y\n"},
            "more/a.md",
            None,
        ),  # the page itself
        (DIALOG | {"docs/more/gate.md": "# X\n"}, "gate.md", "more/gate.md"),
        (
            DIALOG
            | {
                "docs/more/a.md": "# X\n",
                "docs/c/x.md": "# X\n",
                "docs/c/y.md": "# Y\n",
            },
            "c/a.md",
            None,
        ),
    ],
)
def test_a_proposal_has_a_name_like_the_one_asked_for(
    files: dict[str, str], target: str, proposed: str | None, tmp_path: Path
) -> None:
    page = {"docs/a.md": f"[X]({target})\n"}
    assert told(tmp_path, "generic", files | page) == [("docs/a.md", target, proposed)]


@pytest.mark.parametrize(
    ("target", "proposed"),
    [
        ("brower-window.md", "browser-window.md"),
        ("browser-windows.md", None),  # the plural may well be another page
        ("chapter-2.md", None),
        ("menus.md", None),
    ],
)
def test_a_slip_is_told_of_a_part_of_a_site(
    target: str, proposed: str | None, tmp_path: Path
) -> None:
    """Most of what pages ask for is not there, so that nothing is said of it; but for a
    letter it would be found."""
    gone = " ".join(f"[G](gone-{number}.md)" for number in range(9))
    pages = {
        "docs/api/browser-window.md": "# B\n",
        "docs/api/chapter-1.md": "# C\n",
        "docs/api/menu.md": gone,
    }
    found = told(tmp_path, "generic", pages | {"docs/api/a.md": f"[X]({target})\n"})
    assert found == ([("docs/api/a.md", target, proposed)] if proposed else [])
    if proposed:  # where many pages ask for it, it is a page that is missing
        assert told(tmp_path, "generic", {"docs/api/b.md": f"[X]({target})\n"}) == []


def test_nothing_is_said_of_folders_that_are_not_there(tmp_path: Path) -> None:
    """Only a part of a repository is checked; a `README.md` elsewhere is another
    one."""
    page = "[T](../tools/doc/README.md) [B](b.md)\n"
    pages = {"doc/README.md": page, "doc/a.md": page, "doc/b.md": "# B\n"}
    assert told(tmp_path, "generic", pages) == []
    languages = {
        f"docs/{code}/README.md": "[N](../ja-JP/README.md)\n"
        for code in ("ru", "de", "zh-TW")
    }
    assert told(tmp_path, "generic", languages) == []
    pages = {"doc/keys/README.md": "# K\n", "doc/b.md": "# B\n", "doc/c.md": "# C\n"}
    page = {"doc/x.md": "[K](kyes/README.md) [B](b.md) [C](c.md)\n"}
    assert told(tmp_path / "whole", "generic", pages | page) == [
        ("doc/x.md", "kyes/README.md", "keys/README.md")
    ]


def test_code_and_templates_in_data(tmp_path: Path) -> None:
    data = r"""{"Description": "See [keys](/kyes), `[b](/lokcs/)` and {{ \"[c](/lokcs)\" | markdownify }}.",
    "Example": "<a href=\"/lokcs/\">a</a>"}"""
    pages = {f"content/{name}.md": f"# {name}\n" for name in ("keys", "locks")}
    assert [
        text
        for _, text, _ in told(
            tmp_path, "hugo", {**HUGO, **pages, "data/docs.json": data}
        )
    ] == ["/kyes"]


LANGUAGES = (
    HUGO["hugo.toml"]
    + "[languages.en]\ncontentDir = 'content/en'\n[languages.fr]\ncontentDir = 'content/fr'\n"
)


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ('{{< ref path="a/keys" lang="fr" >}}', False),
        ('{{< relref path="a/keys#clés" lang="fr" >}}', False),
        ('{{< ref path="a/keys#keys" lang="fr" >}}', True),
        ('{{< ref path="a/seuls" lang="fr" >}}', False),
        ('{{< ref path="a/alone" lang="fr" >}}', False),  # which a build tells
        ('{{< ref "a/keys#kyes" "amp" >}}', True),
    ],
)
def test_languages_that_a_shortcode_asks_for(
    target: str, found: bool, tmp_path: Path
) -> None:
    pages = {"content/en/a/keys.md": "# Keys\n", "content/fr/a/keys.md": "# Clés\n", "content/fr/a/seuls.md": "# S\n",
             "content/en/a/alone.md": "# A\n", "content/en/_index.md": "# I\n"}  # fmt: skip
    page = {"content/en/a/b.md": f"[X]({target})\n"}
    assert [
        text
        for _, text, _ in told(
            tmp_path, "hugo", {"hugo.toml": LANGUAGES} | pages | page
        )
    ] == [target] * found
