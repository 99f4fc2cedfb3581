"""A page, heading or file that goes away is told on every page that pointed to it, in
each language, and only there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from doclint.config import Config
from doclint.engine import check_paths
from doclint.findings import Report
from projects import put

pytestmark = pytest.mark.slow  # whole sites

PAGES = 20
# The page that goes away, or whose heading or image does.
GONE = 12
LANGUAGES = ("en", "fr")
RULES = (
    "links",
    "front-matter",
    "templates",
    "document",
    "structure/missing-navigation-page",
)
Link = Callable[[int, str, str], str]


def by_file(number: int, language: str, anchor: str) -> str:
    return f"p{number}.md{anchor}"


def by_address(number: int, language: str, anchor: str) -> str:
    return f"{{{{ site.baseurl }}}}/{language}/p{number}/{anchor}"


def by_sibling(number: int, language: str, anchor: str) -> str:
    return f"../p{number}/{anchor}"


def by_ref(number: int, language: str, anchor: str) -> str:
    return f'{{{{< relref "p{number}.md{anchor}" >}}}}'


def from_docs(number: int, language: str, anchor: str) -> str:
    return f"/docs/{language}/p{number}{anchor}"


# Generator, the folder of its pages, its configuration, links between pages, and how
# pages show an image.
SITES = {
    "generic": ("pages", {}, by_file, "../img/{}.svg", "pages/img"),
    "jekyll": (
        "",
        {"_config.yml": "permalink: pretty\nbaseurl: /guide\n"},
        by_address,
        "/img/{}.svg",
        "img",
    ),
    "jekyll siblings": (
        "",
        {"_config.yml": "permalink: pretty\n"},
        by_sibling,
        "/img/{}.svg",
        "img",
    ),
    "mkdocs": (
        "docs",
        {"mkdocs.yml": "site_name: A\n"},
        by_file,
        "../img/{}.svg",
        "docs/img",
    ),
    "hugo": (
        "content",
        {"hugo.toml": "baseURL = 'https://example.org/'\n"},
        by_ref,
        "/img/{}.svg",
        "static/img",
    ),
    "docusaurus": (
        "docs",
        {"docusaurus.config.js": "export default {}\n"},
        from_docs,
        "/img/{}.svg",
        "static/img",
    ),
    "vitepress": (
        "",
        {".vitepress/config.mts": "export default {}\n"},
        by_file,
        "/img/{}.svg",
        "public/img",
    ),
}


def targets(number: int) -> tuple[int, int]:
    """The pages that a page points to: the next one, and a place on another."""
    return (number + 1) % PAGES, (number * 7 + 3) % PAGES


def write(root: Path, name: str) -> None:
    folder, configuration, link, image, images = SITES[name]
    files = dict(configuration)
    top = f"{folder}/" if folder else ""
    files[f"{top}index.md"] = "# Home\n"
    for number in range(PAGES):
        files[f"{images}/{number}.svg"] = "<svg/>"
        near, far = targets(number)
        for language in LANGUAGES:
            text = f"# Page {number}\n\n## Part {number}\n\nSee [the next]({link(near, language, '')}) and "
            text += f"[a part]({link(far, language, f'#part-{far}')}).\n\n![A picture]({image.format(number)})\n"
            files[f"{top}{language}/p{number}.md"] = text
    put(root, files)


def checked(root: Path, name: str, *paths: str) -> Report:
    config = Config(root, site=name.partition(" ")[0])
    return check_paths(
        config, [root / path for path in paths], select=RULES, cache=False, jobs=1
    )


def told(root: Path, name: str, *paths: str) -> list[tuple[str, str]]:
    return sorted(
        (finding.path, finding.rule) for finding in checked(root, name, *paths).findings
    )


def page(name: str, language: str, number: int) -> str:
    folder = SITES[name][0]
    return f"{folder}/{language}/p{number}.md" if folder else f"{language}/p{number}.md"


def pointing(name: str, gone: int, language: str, which: tuple[int, ...]) -> list[str]:
    """The pages that point to a page by one of their links, as often as they do."""
    return [
        page(name, language, n)
        for n in range(PAGES)
        for at in which
        if targets(n)[at] == gone and n != gone
    ]


@pytest.fixture(params=sorted(SITES))
def name(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    write(tmp_path, request.param)
    return str(request.param)


def test_a_whole_site_is_quiet(name: str, tmp_path: Path) -> None:
    assert told(tmp_path, name) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_removed_page(name: str, language: str, tmp_path: Path) -> None:
    (tmp_path / page(name, language, GONE)).unlink()
    expected = sorted(
        (path, "links/missing-page") for path in pointing(name, GONE, language, (0, 1))
    )
    assert told(tmp_path, name) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_renamed_page(name: str, language: str, tmp_path: Path) -> None:
    old = tmp_path / page(name, language, GONE)
    old.rename(old.with_name("another.md"))
    expected = sorted(
        (path, "links/missing-page") for path in pointing(name, GONE, language, (0, 1))
    )
    assert told(tmp_path, name) == expected


def test_the_source_stands_in_where_the_site_shows_it(tmp_path: Path) -> None:
    write(tmp_path, "mkdocs")
    (tmp_path / "mkdocs.yml").write_text(
        "plugins:\n- i18n:\n    docs_structure: folder\n", encoding="utf-8"
    )
    (tmp_path / page("mkdocs", "fr", GONE)).unlink()
    assert told(tmp_path, "mkdocs") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_renamed_heading(name: str, language: str, tmp_path: Path) -> None:
    file = tmp_path / page(name, language, GONE)
    file.write_text(
        file.read_text(encoding="utf-8").replace(f"## Part {GONE}", "## Another"),
        encoding="utf-8",
    )
    assert told(tmp_path, name) == [
        (path, "links/missing-anchor") for path in pointing(name, GONE, language, (1,))
    ]


def test_removed_image(name: str, tmp_path: Path) -> None:
    (tmp_path / SITES[name][4] / f"{GONE}.svg").unlink()
    assert told(tmp_path, name) == [
        (page(name, language, GONE), "links/missing-asset") for language in LANGUAGES
    ]


def test_renamed_image(name: str, tmp_path: Path) -> None:
    old = tmp_path / SITES[name][4] / f"{GONE}.svg"
    old.rename(old.with_name("other.svg"))
    assert told(tmp_path, name) == [
        (page(name, language, GONE), "links/missing-asset") for language in LANGUAGES
    ]


def test_a_path_limits_what_is_told(name: str, tmp_path: Path) -> None:
    (tmp_path / page(name, "en", GONE)).unlink()
    first, *_ = pointing(name, GONE, "en", (0,))
    assert told(tmp_path, name, first) == [(first, "links/missing-page")]
    assert told(tmp_path, name, page(name, "en", 1)) == []
