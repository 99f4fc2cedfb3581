"""Globs: what they take, and that none takes long."""

from __future__ import annotations

import pytest

from doclint.errors import DoclintError
from doclint.text import globs
from doclint.text.globs import expanded, ignored, matches, whole


@pytest.mark.parametrize(
    ("glob", "takes", "leaves"),
    [
        (
            "_docs/**/*.md",
            ["_docs/a.md", "_docs/x/y/a.md"],
            ["a.md", "_docs/a.txt", "x/_docs/a.md"],
        ),
        ("docs", ["docs/a.md", "docs/x/a.md", "docs"], ["docs2/a.md", "x/docs/a.md"]),
        ("docs/", ["docs/a.md"], ["docs"]),
        ("docs/**", ["docs/a.md", "docs/x/a.md"], ["docs", "a/docs/b.md"]),
        ("./docs/*", ["docs/a.md", "docs/x/a.md"], ["a.md"]),
        ("/docs/*.md", ["docs/a.md"], ["docs/x/a.md"]),
        ("*.md", ["a.md"], ["x/a.md"]),
        ("**/a.md", ["a.md", "x/a.md", "x/y/a.md"], ["x/ba.md"]),
        ("**/x/**/a.md", ["x/a.md", "y/x/z/a.md"], ["a.md", "y/a.md"]),
        ("a/**/**/b", ["a/b", "a/x/y/b"], ["ab"]),
        ("../other/*.md", ["../other/a.md"], ["other/a.md"]),
        ("docs/[ab].md", ["docs/a.md"], ["docs/c.md", "docs/[ab].md"]),
        ("docs/[!ab].md", ["docs/c.md"], ["docs/a.md"]),
        ("docs/[^ab].md", ["docs/c.md", "docs/^.md"], ["docs/a.md"]),
        ("docs/\\[ab\\].md", ["docs/[ab].md"], ["docs/a.md"]),
        ("docs/a?.md", ["docs/ab.md"], ["docs/a.md", "docs/a/.md"]),
        (
            "docs/{fr,de}/**",
            ["docs/fr/a.md", "docs/de/x/a.md"],
            ["docs/en/a.md", "docs/{fr,de}/a.md"],
        ),
        (
            "docs/{fr,pt-{br,pt}}/*.md",
            ["docs/pt-br/a.md", "docs/fr/a.md"],
            ["docs/pt/a.md"],
        ),
        ("v{1..3}/*.md", ["v2/a.md"], ["v4/a.md"]),
        ("{a,b}.{md,mdx}", ["a.md", "b.mdx"], ["a.txt"]),
        ("{lang}/a.md", ["{lang}/a.md"], ["fr/a.md"]),
        ("{,x/}a.md", ["a.md", "x/a.md"], ["y/a.md"]),
        ("été/*.md", ["été/à.md"], ["ete/a.md"]),
    ],
)
def test_what_a_glob_takes(glob: str, takes: list[str], leaves: list[str]) -> None:
    assert [path for path in takes if not matches((glob,), path)] == []
    assert [path for path in leaves if matches((glob,), path)] == []


def test_a_glob_of_javascript_takes_whole_paths() -> None:
    left = whole(["**/{drafts,notes}/**", "*.tmp.md"])
    taken = [
        path
        for path in ("drafts/a.md", "x/notes/a.md", "drafts", "a.tmp.md", "x/a.tmp.md")
        if left.take(path)
    ]
    assert taken == ["drafts/a.md", "x/notes/a.md", "a.tmp.md"]
    assert not whole(["drafts"]).take("drafts/a.md")


def test_lines_of_an_ignore_file() -> None:
    left = ignored(
        [
            "# a comment",
            "",
            "*.py",
            "/drafts/  ",
            "!drafts/kept.md",
            "old/",
            "!/hook.py",
        ]
    )
    paths = (
        "a.py",
        "x/a.py",
        "hook.py",
        "drafts/a.md",
        "drafts/kept.md",
        "x/drafts/a.md",
        "x/old/a.md",
        "old",
    )
    assert [path for path in paths if left.take(path)] == [
        "a.py",
        "x/a.py",
        "drafts/a.md",
        "x/old/a.md",
    ]


@pytest.mark.parametrize("glob", ["{1..100000000}", "{a,b}" * 12])
def test_braces_that_stand_for_too_many_are_told(glob: str) -> None:
    with pytest.raises(DoclintError, match="more than 1,000 globs"):
        expanded(glob)
    assert not whole([glob]).take("1")


@pytest.mark.parametrize("stars", [4, 8, 16])
def test_a_path_costs_no_more_than_its_names_times_the_parts_of_the_glob(
    stars: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every way to share sixty names among sixteen `**` would be more than there are
    atoms."""
    looked = 0
    fits = globs.name_fits

    def counted(part: str, name: str) -> bool:
        nonlocal looked
        looked += 1
        return fits(part, name)

    monkeypatch.setattr(globs, "name_fits", counted)
    names = 60
    for glob in ("**/a/" * stars + "b", "**/*/" * stars + "b"):
        looked = 0
        assert not matches((glob,), "/".join(["a"] * names))
        assert looked <= names * (2 * stars + 1)


@pytest.mark.parametrize(
    "glob",
    [
        "*a" * 60 + "*b",
        "?*" * 60 + "b",
        "[ab]*" * 60 + "c",
        "{*a,*aa}" + "*a" * 60 + "b",
    ],
)
def test_a_name_is_matched_by_expressions_that_give_nothing_back(glob: str) -> None:
    """Each star but the last stands in an atomic group, so this ends; it has no time
    limit because it needs none."""
    assert not matches((glob,), "a" * 180)
