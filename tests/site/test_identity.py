"""Links of a translation are right when they lead to the page that the source's link
leads to, however written."""

from __future__ import annotations

import pytest

from projects import Run, Write

WORDS_EN = "The mill stands on the hill, and the wind turns it.\n"
WORDS_CS = "Mlýn stojí na kopci a vítr jím otáčí.\n"


def test_a_link_tag_to_the_page_of_the_own_language(write: Write, run: Run) -> None:
    write(
        {
            "_config.yml": "title: A\n",
            "en/mill.md": f"---\ntitle: Mill\n---\n{WORDS_EN}\nSee [the wind]({{% link en/wind.md %}}).\n",
            "en/wind.md": f"---\ntitle: Wind\n---\n{WORDS_EN}",
            "cs/mill.md": f"---\ntitle: Mlýn\n---\n{WORDS_CS}\nViz [vítr]({{% link cs/wind.md %}}).\n",
            "cs/wind.md": f"---\ntitle: Vítr\n---\n{WORDS_CS}",
        }
    )
    assert run("check", "--select", "translation/changed-link,links").told == []


def test_a_link_by_the_permalink_of_the_translation(write: Write, run: Run) -> None:
    write(
        {
            "_config.yml": "title: A\n",
            "en/mill.md": f"---\npermalink: /mill/\n---\n{WORDS_EN}\nSee [the wind](/wind/).\n",
            "en/wind.md": f"---\npermalink: /wind/\n---\n{WORDS_EN}",
            "cs/mill.md": f"---\npermalink: /cs/mlyn/\n---\n{WORDS_CS}\nViz [vítr](/cs/vitr/).\n",
            "cs/wind.md": f"---\npermalink: /cs/vitr/\n---\n{WORDS_CS}",
        }
    )
    assert run("check", "--select", "translation/changed-link,links").told == []


@pytest.mark.parametrize(("name", "told"), [("vitr", False), ("wind", True)])
def test_a_link_to_a_page_with_a_name_of_its_own(
    name: str, told: bool, write: Write, run: Run
) -> None:
    """It stands for the page that the language has no version of; where there is one,
    it does not."""
    write(
        {
            "en/mill.md": f"{WORDS_EN}\nSee [the wind](wind.md).\n",
            "en/wind.md": WORDS_EN,
            "en/rain.md": WORDS_EN,
            "cs/mill.md": f"{WORDS_CS}\nViz [vítr](vichr.md).\n",
            "cs/rain.md": WORDS_CS,
            "cs/vichr.md": WORDS_CS,
            f"cs/{name}.md": WORDS_CS,
        }
    )
    changed = run("check", "--select", "translation/changed-link").told
    assert bool(changed) is told


def test_a_link_to_another_page_is_changed(write: Write, run: Run) -> None:
    write(
        {
            "_config.yml": "title: A\n",
            "en/mill.md": f"---\npermalink: /mill/\n---\n{WORDS_EN}\nSee [the wind](/wind/).\n",
            "en/wind.md": f"---\npermalink: /wind/\n---\n{WORDS_EN}",
            "en/rain.md": f"---\npermalink: /rain/\n---\n{WORDS_EN}",
            "cs/mill.md": f"---\npermalink: /cs/mlyn/\n---\n{WORDS_CS}\nViz [vítr](/cs/dest/).\n",
            "cs/wind.md": f"---\npermalink: /cs/vitr/\n---\n{WORDS_CS}",
            "cs/rain.md": f"---\npermalink: /cs/dest/\n---\n{WORDS_CS}",
        }
    )
    assert run("check", "--select", "translation/changed-link").told == [
        "cs/mill.md:6 translation/changed-link"
    ]


def test_a_readme_in_another_language_links_to_its_like(write: Write, run: Run) -> None:
    write(
        {
            "README.md": f"# Mill\n\n{WORDS_EN}\nSee [the parts](parts/README.md).\n",
            "README_cs.md": f"# Mlýn\n\n{WORDS_CS}\nViz [díly](parts/README_cs.md).\n",
            "parts/README.md": f"# Parts\n\n{WORDS_EN}",
            "parts/README_cs.md": f"# Díly\n\n{WORDS_CS}",
        }
    )
    assert run("check", "--select", "translation/changed-link,links").told == []


REGIONS = {
    f"docs/{code}/{name}.md": f"# {name}\n\n{WORDS_EN}\n[wind](wind.md)\n"
    for code in ("en", "es", "es-mx")
    for name in ("mill", "wind")
} | {"mkdocs.yml": "site_name: A\n"}


def test_regions_are_languages_of_their_own(write: Write, run: Run) -> None:
    write(REGIONS)
    assert run("check", "--select", "links").told == []


@pytest.mark.parametrize(
    ("here", "there"), [("es", "es-mx"), ("es-mx", "es"), ("es-mx", "en")]
)
def test_a_link_from_one_region_to_another(
    write: Write, run: Run, here: str, there: str
) -> None:
    write(
        {
            **REGIONS,
            f"docs/{here}/mill.md": f"# mill\n\n{WORDS_EN}\n[wind](../{there}/wind.md)\n",
        }
    )
    found = run("check", "--select", "links").findings
    assert [finding["rule"] for finding in found] == ["links/other-language"]
    assert f"docs/{here}/wind.md" in found[0]["message"]


def test_a_link_that_names_its_language(write: Write, run: Run) -> None:
    named = f"# mill\n\n{WORDS_EN}\nLee esto en [inglés](../en/wind.md) o en [English](../en/wind.md).\n"
    write({**REGIONS, "docs/es/mill.md": named})
    assert run("check", "--select", "links").told == []


def test_what_is_proposed_is_never_in_a_third_language(write: Write, run: Run) -> None:
    pages = {
        f"docs/{code}/{name}.md": f"# {name}\n"
        for code in ("en", "de", "it")
        for name in ("mill", "grinding-stones")
    }
    pages |= {"docs/it/macine.md": "# macine\n", "mkdocs.yml": "site_name: A\n"}
    del pages["docs/it/grinding-stones.md"]
    write({**pages, "docs/it/mill.md": "# mill\n\n[macine](grinding-stones.md)\n"})
    (found,) = run("check", "--select", "links/missing-page").findings
    assert "/de/" not in (found["suggestion"] or "")


def test_the_code_of_the_language_within_a_file_name(write: Write, run: Run) -> None:
    texts = {"docs/en/a.md": f"{WORDS_EN}\n![It](https://cdn.example/mill_en_3.png)\n"}
    texts |= {
        "docs/it/a.md": "Il mulino è sulla collina e il vento lo fa girare.\n\n![Esso](https://cdn.example/mill_it_3.png)\n"
    }
    write(texts)
    assert run("check", "--select", "translation").told == []
    write(
        {
            "docs/it/a.md": "Il mulino è sulla collina e il vento lo fa girare.\n\n![Esso](https://cdn.example/mill_it_4.png)\n"
        }
    )
    assert run("check", "--select", "translation/changed-link").told == [
        "docs/it/a.md:3 translation/changed-link"
    ]


@pytest.mark.parametrize(
    ("source", "translation", "changed"),
    [
        (
            "https://mill.example/docs/grind/fine",
            "https://mill.example/docs/gridn/fine",
            True,
        ),
        (
            "https://mill.example/docs/grind/fine",
            "https://mill.example/docs/grind/fin",
            True,
        ),
        (
            "https://mill.example/docs/grind",
            "https://mill.example/it/docs/grind",
            False,
        ),
        (
            "https://mill.example/v2/docs/grind",
            "https://mill.example/v3/docs/grind",
            False,
        ),
        (
            "https://mill.example/docs/3.11/grind",
            "https://mill.example/docs/latest/grind",
            False,
        ),
        (
            "https://mill.example/blog/how-to-grind-corn",
            "https://mill.example/blog/come-macinare-il-grano",
            False,
        ),
        (
            "https://mill.example/blog/how-to-grind-corn",
            "https://mill.example/blog/how-to-gryndd-korn",
            True,
        ),
        ("https://mill.example/a/b", "https://mill.example/a/c", True),
    ],
)
def test_addresses_of_other_sites(
    write: Write, run: Run, source: str, translation: str, changed: bool
) -> None:
    italian = f"Il mulino è sulla collina e il vento lo fa girare.\n\nVedi [questo]({translation}).\n"
    write(
        {
            "docs/en/a.md": f"{WORDS_EN}\nSee [this]({source}).\n",
            "docs/it/a.md": italian,
        }
    )
    assert bool(run("check", "--select", "translation/changed-link").told) is changed


def test_two_folders_of_a_language(write: Write, run: Run) -> None:
    """An older `kr` beside `ko`: a link within a folder stays in its language."""
    pages = {
        f"{folder}/{name}.md": f"# {name}\n\n[B](b.md)\n"
        for folder in ("en", "ko", "kr")
        for name in ("a", "b", "c")
    }
    write(pages)
    assert run("check", "--no-cache", "--select", "links/other-language").told == []


@pytest.mark.parametrize(("link", "told"), [("/news/#may", []), ("/about/", ["2"])])
def test_a_heading_for_a_page_that_is_not_there(
    link: str, told: list[str], write: Write, run: Run
) -> None:
    write(
        {
            "_config.yml": "title: A\n",
            "en/mill.md": f"---\npermalink: /mill/\n---\n{WORDS_EN}\nSee [the month](/news/may/).\n",
            "en/news.md": f"---\npermalink: /news/\n---\n{WORDS_EN}\n## May\n",
            "en/about.md": f"---\npermalink: /about/\n---\n{WORDS_EN}",
            "cs/mill.md": f"---\npermalink: /cs/mill/\n---\n{WORDS_CS}\nViz [měsíc]({link}).\n",
        }
    )
    changed = run("check", "--select", "translation/changed-link").told
    assert bool(changed) is bool(told)


@pytest.mark.parametrize(("folder", "told"), [("hills", False), ("hlls", True)])
def test_a_folder_that_is_another_but_for_a_letter(
    folder: str, told: bool, write: Write, run: Run
) -> None:
    """A slip, where neither address is that of a page, and the page's name is the same."""
    pages = {
        f"{code}/{name}.md": f"---\nlayout: page\n---\n{words}\n[{words[:5]}](/{code}/{there}/wind).\n"
        for code, words, there in (("en", WORDS_EN, "hills"), ("cs", WORDS_CS, folder))
        for name in ("mill", "wind")
    }
    write(pages)
    changed = run("check", "--select", "translation/changed-link").told
    assert bool(changed) is told
