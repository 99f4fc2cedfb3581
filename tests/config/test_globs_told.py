"""Globs of the configuration: braces, and what is said of one that takes nothing or too
much."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from projects import Run, Write

PAGE = "# A page\n\nSee [gude][nowhere].\n\n[guide]: /g\n"


def site(**texts: str) -> Mapping[str, str]:
    pages = dict.fromkeys(
        ("docs/en/a.md", "docs/fr/a.md", "docs/de/x/a.md", "notes/a.md"), PAGE
    )
    return {
        **pages,
        **{
            name.replace("_yaml", ".doclint.yaml"): text for name, text in texts.items()
        },
    }


@pytest.mark.parametrize(
    ("configuration", "pages"),
    [
        ('include: ["docs/{en,fr}/**"]', ["docs/en/a.md", "docs/fr/a.md"]),
        (
            'include: ["docs/de/**/*.md", "docs/{fr,it}/*.md"]',
            ["docs/de/x/a.md", "docs/fr/a.md"],
        ),
        ('include: ["{docs/en,notes}/a.md"]', ["docs/en/a.md", "notes/a.md"]),
        ('exclude: ["docs/{en,de}", notes]', ["docs/fr/a.md"]),
        (
            'overrides: [{paths: ["docs/{en,de}/**"], rules: {all: off}}]',
            ["docs/fr/a.md", "notes/a.md"],
        ),
    ],
)
def test_braces_are_alternatives(
    write: Write, run: Run, configuration: str, pages: list[str]
) -> None:
    write(site(_yaml=configuration))
    done = run("check", "--select", "references")
    assert sorted({finding["path"] for finding in done.findings}) == pages
    assert "include" not in done.err


def test_a_glob_that_takes_no_page_is_told_with_the_folder_that_is_not_there(
    write: Write, run: Run
) -> None:
    write(site(_yaml='include: ["docs/en/**", "docs/frr/**/*.md"]'))
    done = run("check")
    assert {finding["path"] for finding in done.findings} == {"docs/en/a.md"}
    assert done.err.endswith(
        "warning: the glob `docs/frr/**/*.md` of `include` takes no page\n"
        "  hint: there is no folder docs/frr, did you mean fr?\n"
    )


def test_globs_that_take_no_page_at_all(write: Write, run: Run) -> None:
    write(site(_yaml='include: ["dcos/{en,fr}/**"]'))
    done = run("check")
    assert done.status == 2
    assert "there is no folder dcos, did you mean docs?" in done.err


def test_braces_that_stand_for_too_many_have_a_place(write: Write, run: Run) -> None:
    write(site(_yaml='exclude:\n  - "notes"\n  - "docs/{1..1000000}"\n'))
    done = run("check")
    assert done.status == 2
    assert done.err.startswith(
        ".doclint.yaml:3:5: found braces that stand for more than 1,000 globs"
    )


@pytest.mark.parametrize("stars", [12, 60])
def test_a_glob_with_many_stars_ends(write: Write, run: Run, stars: int) -> None:
    write({**site(_yaml=f'exclude: ["{"*a" * stars}*b"]'), "a" * 180 + ".md": PAGE})
    assert run("check").status == 1


def test_a_glob_with_many_stars_in_a_generators_configuration_ends(
    write: Write, run: Run
) -> None:
    config = "export default { srcExclude: ['" + "*a" * 30 + "*b'] }\n"
    write(
        {
            **site(_yaml="site: vitepress"),
            ".vitepress/config.mjs": config,
            "a" * 180 + ".md": PAGE,
        }
    )
    assert run("check").status == 1
