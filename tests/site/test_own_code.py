"""What the checked site brings itself: shortcodes, mounts, folders that its build
makes, a second site beside it."""

from __future__ import annotations

import json

from projects import Run, Write

HUGO = 'baseURL = "https://mill.example/"\ntitle = "A"\n'


def test_a_shortcode_of_the_sites_own_decides_where_it_looks(
    write: Write, run: Run
) -> None:
    pages = {
        "hugo.toml": HUGO,
        "content/_index.md": "# A\n",
        "content/docs/a.md": "# A\n\n{{% include note.md %}}\n",
        "content/docs/b.md": "# B\n",
    }
    write({**pages, "layouts/_shortcodes/include.html": "{{ .Get 0 }}\n"})
    assert run("check").told == []


MOUNTS = """
module:
  mounts:
    - {source: content/en, target: content}
    - {source: content/sv, target: content, sites: {matrix: {languages: [sv]}}}
    - {source: content/en/docs, target: content/docs, sites: {matrix: {languages: [sv]}}}
"""
LANGUAGES = "baseURL: https://mill.example/\ndefaultContentLanguage: en\nlanguages: {en: {}, sv: {}}\n"
SWEDISH = {
    "content/en/_index.md": "# A\n",
    "content/en/docs/mill.md": "# Mill\n\nSee [wind](../wind/).\n",
    "content/en/docs/wind.md": "# Wind\n",
    "content/sv/_index.md": "# A\n",
    "content/sv/docs/mill.md": "# Kvarn\n\nSe [vind](../wind/).\n",
}


def test_pages_of_another_language_that_mounts_put_there(
    write: Write, run: Run
) -> None:
    write({**SWEDISH, "hugo.yaml": LANGUAGES + MOUNTS})
    assert run("check", "--select", "links/missing-page").told == []


def test_mounts_of_a_template_of_the_configuration(write: Write, run: Run) -> None:
    template = (
        MOUNTS.replace("\nmodule:\n", "")
        .replace("  mounts:", "mounts:")
        .replace("\n    -", "\n  -")
    )
    write(
        {
            **SWEDISH,
            "config/_default/hugo.yaml": LANGUAGES,
            "config/_default/module-template.yaml": template,
        }
    )
    assert run("check", "--select", "links/missing-page").told == []


def test_what_is_mounted_from_a_folder_that_a_build_brings(
    write: Write, run: Run
) -> None:
    mounts = MOUNTS + "    - {source: tmp/spec, target: content/docs/spec}\n"
    mounts += "    - {source: tmp/plan.md, target: content/plan.md}\n"
    links = "[A](/docs/spec/) [B](/docs/spec/one/two/) [C](/plan/) [D](/docs/specs/)\n"
    write(
        {
            **SWEDISH,
            "content/en/docs/wind.md": f"# Wind\n\n{links}",
            "hugo.yaml": LANGUAGES + mounts,
        }
    )
    assert run("check", "--select", "links/missing-page").told == [
        "content/en/docs/wind.md:3 links/missing-page"
    ]


def test_the_source_pages_are_those_of_the_default_language_whatever_is_mounted_last(
    write: Write, run: Run
) -> None:
    mounts = (
        MOUNTS
        + "    - {source: content/da, target: content, sites: {matrix: {languages: [da]}}}\n"
    )
    danish = {
        path.replace("/sv/", "/da/"): text
        for path, text in SWEDISH.items()
        if "/sv/" in path
    }
    write(
        {
            **SWEDISH,
            **danish,
            "hugo.yaml": LANGUAGES.replace("sv: {}", "sv: {}, da: {}") + mounts,
        }
    )
    languages = json.loads(run("check").out)["languages"]
    assert {
        each["code"]: each["paired"] for each in languages if each["code"] != "en"
    } == {"sv": 2, "da": 2}


def test_an_image_beside_the_address_of_its_page(write: Write, run: Run) -> None:
    pages = {
        "hugo.toml": HUGO,
        "content/_index.md": "# A\n",
        "content/docs/img/a.png": "",
        "content/docs/img/b.png": "",
    }
    write(
        {
            **pages,
            "content/docs/mill.md": "# A\n\n![It](../img/a.png) ![It](../img/b.png) ![No](../img/c.png)\n",
        }
    )
    assert run("check", "--select", "links").told == [
        "content/docs/mill.md:3 links/missing-asset"
    ]


def test_a_folder_that_the_build_brings(write: Write, run: Run) -> None:
    icons = " ".join(f"![It](/icons/{name}.svg)" for name in ("one", "two", "three"))
    write(
        {
            "hugo.toml": HUGO,
            "content/_index.md": f"# A\n\n{icons} ![It](/a.svg)\n",
            "static/a.svg": "",
        }
    )
    assert run("check", "--select", "links").told == []


def test_two_sites_with_the_same_addresses(write: Write, run: Run) -> None:
    mkdocs = {
        f"{site}/mkdocs.yml": "site_name: A\nsite_url: https://mill.example/\n"
        for site in ("old", "new")
    }
    pages = {
        f"{site}/docs/{page}.md": f"# {page}\n\n[Wind](wind.md)\n"
        for site in ("old", "new")
        for page in ("mill", "wind")
    }
    write({**mkdocs, **pages})
    assert run("check", "--select", "links").told == []


def test_an_id_behind_a_heading_counts_where_nobody_knows_the_generator(
    write: Write, run: Run
) -> None:
    write(
        {"docs/a.md": "# Mill {#grinder}\n\n[Here](#grinder), not [there](#grindre).\n"}
    )
    assert run("check", "--select", "links").told == [
        "docs/a.md:3 links/missing-anchor"
    ]


def test_a_pattern_in_an_address_is_taken_by_nobody(write: Write, run: Run) -> None:
    page = "---\nredirect_from: /notes/:title\n---\n# A\n"
    write(
        {
            "_config.yml": "title: A\nplugins: [jekyll-redirect-from]\n",
            "a.md": page,
            "b.md": page,
        }
    )
    assert run("check", "--select", "front-matter").told == []


def test_what_a_layout_of_the_site_redirects(write: Write, run: Run) -> None:
    pages = {
        "hugo.toml": HUGO,
        "content/_index.md": "# A\n",
        "content/docs/_index.md": "---\nredirects:\n  - {from: old, to: '#a'}\n---\n# A\n",
        "content/docs/a.md": "---\nredirect: https://b.example/\nbuild: {render: link}\n---\n",
        "content/docs/b.md": "# B\n\n[One](/docs/old/) [Two](/docs/a/) [Three](/docs/c/)\n",
    }
    write(pages)
    assert run("check", "--select", "links/missing-page").told == [
        "content/docs/b.md:3 links/missing-page"
    ]


def test_a_page_that_nobody_translated_where_nothing_stands_in_for_it(
    write: Write, run: Run
) -> None:
    pages = {
        "docs/mill.md": "# Mill\n\nSee [wind](wind.md).\n",
        "docs/wind.md": "# Wind\n",
        "docs/sv/mill.md": "# Kvarn\n\nSe [vind](wind.md).\n",
    }
    write({**pages, "mkdocs.yml": "site_name: A\n"})
    assert run("check", "--select", "links").told == [
        "docs/sv/mill.md:3 links/missing-page"
    ]


def test_links_that_climb_where_a_hook_rewrites_them(write: Write, run: Run) -> None:
    pages = {
        "docs/index.md": "# A\n\n[One](../config/) [Two](../config/a.cfg)\n",
        "config/a.cfg": "",
    }
    write({**pages, "mkdocs.yml": "site_name: A\nhooks: [hooks.py]\n"})
    assert run("check", "--select", "links").told == []
