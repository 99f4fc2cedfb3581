"""Links in front matter and data files: what is told of them, and when nothing is."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from projects import Run, Write

FAMILY = "missing-page missing-asset missing-anchor wrong-case other-language redirected absolute-own outside-site"
RULES = ",".join(f"links/{name}" for name in FAMILY.split())
JEKYLL = {
    "_config.yml": "permalink: pretty\nbaseurl: /docs\n",
    "index.md": "# Home\n\n[Keys]({{ site.baseurl }}/keys/)\n",
}
JEKYLL |= {
    f"{name}.md": f"# {name.title()}\n\n## Parts\n"
    for name in ("keys", "locks", "doors")
}
JEKYLL |= {f"assets/img/{name}.svg": "<svg/>" for name in ("key", "lock", "door")}
HUGO = {
    "hugo.toml": "baseURL = 'https://example.org/'\n",
    "content/_index.md": "# Home\n",
}
HUGO |= {
    f"content/{name}.md": f"# {name.title()}\n" for name in ("keys", "locks", "doors")
}
HUGO |= {f"assets/images/{name}.svg": "<svg/>" for name in ("key", "lock", "door")}
HUGO |= {"static/images/gate.svg": "<svg/>"}
MKDOCS = {"mkdocs.yml": "site_name: A\n", "docs/index.md": "# Home\n"}
MKDOCS |= {
    f"docs/{name}.md": f"# {name.title()}\n" for name in ("keys", "locks", "doors")
}
VITEPRESS = {
    ".vitepress/config.mts": "export default {cleanUrls: true}\n",
    "public/img/key.svg": "<svg/>",
}
VITEPRESS |= {
    f"{name}.md": f"# {name.title()}\n" for name in ("keys", "locks", "doors")
}


def front(text: str) -> str:
    return f"---\n{text}---\n\nText.\n"


CARDS = """\
guide_featured_list:
- name: Keys
  link: /docs/keys/#parts
  image: /assets/img/key.svg
- {name: Locks, link: "/docs/lokcs/", image: '/assets/img/lokc.svg'}
- name: Doors
  link: /docs/doors/#prats
"""
HERO = """\
layout: home
hero:
  image: {src: /img/key.svg}
  actions:
  - {text: Keys, link: /keys}
  - {text: Locks, link: /lokcs}
prev: ./doors.md
next: ./dors.md
"""
NAVIGATION = "- title: Keys\n  url: /keys/\n- title: Locks\n  url: /lokcs/\n- {title: Doors, url: /doors/}\n"

TOLD = {
    "cards": (
        "jekyll",
        {**JEKYLL, "start.md": front(CARDS)},
        [
            "start.md:6 links/missing-asset",
            "start.md:6 links/missing-page",
            "start.md:8 links/missing-anchor",
        ],
    ),
    "prose": (
        "jekyll",
        {
            **JEKYLL,
            "a.md": front(
                "text: \"See <a href='/docs/kyes/'>keys</a> and [locks](/docs/locks/).\"\n"
            ),
        },
        ["a.md:2 links/missing-page"],
    ),
    "a start page": (
        "vitepress",
        {**VITEPRESS, "index.md": front(HERO)},
        ["index.md:7 links/missing-page", "index.md:9 links/missing-page"],
    ),
    "case, redirect, host": (
        "jekyll",
        {
            **JEKYLL,
            "_config.yml": "permalink: pretty\nurl: https://example.org\n",
            "gates.md": front("redirect_from: /ways/\n"),
            "a.md": front(
                "link: /Keys/\nnext: /ways/\nprev: https://example.org/locks/\n"
            ),
            "b.md": front("prev: /keys/\n"),
        },
        [
            "a.md:2 links/wrong-case",
            "a.md:3 links/redirected",
            "a.md:4 links/absolute-own",
        ],
    ),
    "a navigation in a data file": (
        "jekyll",
        {
            **JEKYLL,
            "_config.yml": "permalink: pretty\n",
            "_data/navigation.yml": NAVIGATION,
        },
        ["_data/navigation.yml:4 links/missing-page"],
    ),
    "an anchor and a picture in a data file": (
        "jekyll",
        {
            **JEKYLL,
            "_data/a.yml": "- {url: /keys/#prats, image: /assets/img/kye.svg}\n",
        },
        ["_data/a.yml:1 links/missing-anchor", "_data/a.yml:1 links/missing-asset"],
    ),
    "prose in a data file": (
        "jekyll",
        {
            **JEKYLL,
            "_data/a.yml": "- about: >-\n    See <a href='/docs/kyes/'>keys</a> and\n    [x](../kyes/).\n",
        },
        ["_data/a.yml:2 links/missing-page"],
    ),
    "a navigation in TOML": (
        "hugo",
        {
            **HUGO,
            "data/menu.toml": '[[item]]\nlink = "/keys/"\n[[item]]\nlink = "/lokcs/"\n',
        },
        ["data/menu.toml:4 links/missing-page"],
    ),
    "a page at the top of which nothing is near": (
        "jekyll",
        {
            **JEKYLL,
            "_config.yml": "permalink: pretty\n",
            "_data/a.yml": "- url: /keys/\n- url: /locks/\n- url: /playground/\n",
        },
        ["_data/a.yml:3 links/missing-page"],
    ),
    "pages in the head of the site": (
        "jekyll",
        {
            **JEKYLL,
            "_config.yml": "permalink: pretty\nheader_pages: [keys.md, locks.md, dors.md]\n",
        },
        ["_config.yml:2 links/missing-page"],
    ),
    "a key that holds links by what its values are": (
        "jekyll",
        {**JEKYLL, "a.md": front("shown: [/docs/keys/, /docs/locks/, /docs/dors/]\n")},
        ["a.md:2 links/missing-page"],
    ),
    "a path of an unsaid start, where the others of its key are found": (
        "hugo",
        {
            **HUGO,
            "content/a.md": front("image: images/key.svg\n"),
            "content/b.md": front("image: images/gate.svg\n"),
            "content/c.md": front("image: images/dor.svg\n"),
        },
        ["content/c.md:2 links/missing-asset"],
    ),
    "a translation's own fault": (
        "mkdocs",
        {
            **MKDOCS,
            "docs/a.md": front("title: A\n"),
            "docs/fr/a.md": front("title: A\nnext: ../kyes.md\n"),
        },
        ["docs/fr/a.md:3 links/missing-page"],
    ),
}
QUIET: dict[str, tuple[str, Mapping[str, str]]] = {
    "addresses of the page itself": (
        "jekyll",
        {**JEKYLL, "a.md": front("permalink: /a/\nalias: [/b/, /c/]\n")},
    ),
    "a key that holds something else": (
        "jekyll",
        {**JEKYLL, "a.md": front("call: /docs/kyes/\nothers: /docs/keys\n")},
    ),
    "a path on a server": (
        "jekyll",
        {**JEKYLL, "a.md": front("file: /etc/keys.conf\nbinary: /usr/bin/keys\n")},
    ),
    "a theme's folder": (
        "jekyll",
        {**JEKYLL, "a.md": front("image: key.svg\ncover: /img/key.svg\n")},
    ),
    "pictures elsewhere": (
        "jekyll",
        {**JEKYLL, "a.md": front("image: /covers/a.png\n"), "b.png": ""},
    ),
    "a language that the theme puts before": (
        "jekyll",
        {
            **{
                f"{code}/{name}.md": "# A\n"
                for code in ("en", "fr")
                for name in ("index", "keys", "locks")
            },
            "_config.yml": "permalink: pretty\n",
            "en/start.md": front("link: /keys/\n"),
            "fr/start.md": front("link: /keys/\n"),
        },
    ),
    "a language that the theme puts into it": (
        "jekyll",
        {
            **{
                f"docs/fr/{name}.md": "# A\n"
                for name in ("index", "keys/a", "keys/b", "keys/c")
            },
            "_config.yml": "permalink: pretty\n",
            "docs/fr/start.md": front("link: /docs/keys/a\n"),
        },
    ),
    "Hugo's assets": (
        "hugo",
        {
            **HUGO,
            "content/a.md": front(
                "image: /images/key.svg\ncover: {image: images/gate.svg}\n"
            ),
        },
    ),
    "a picture from the page's address": (
        "jekyll",
        {
            **JEKYLL,
            "doors/gate.md": front(
                "image: ../../assets/img/key.svg\ncover: ../../../assets/img/key.svg\n"
            ),
        },
    ),
    "another site at the top": (
        "jekyll",
        {
            **JEKYLL,
            "_config.yml": "permalink: pretty\n",
            "_data/a.yml": "- url: /keys/\n- url: /playground/\n",
        },
    ),
    "the page's own folder": (
        "hugo",
        {**HUGO, "content/b/index.md": front("image: a.png\n"), "content/b/a.png": ""},
    ),
    "links from the folder of pages": (
        "mkdocs",
        {
            **MKDOCS,
            "docs/blog/a.md": front("links:\n- keys.md\n- All of them: locks.md\n"),
        },
    ),
    "a part of a site": (
        "jekyll",
        {"a.md": front("link: /docs/keys/\nimage: /assets/a.png\n"), "b.md": "# B\n"},
    ),
    "data of a program": (
        "mkdocs",
        {**MKDOCS, "data/a.yml": "- url: /kyes/\n- url: /keys/\n- url: /locks/\n"},
    ),
    "data that is no YAML": ("jekyll", {**JEKYLL, "_data/a.yml": "a: [\n"}),
    "data about other things": (
        "jekyll",
        {**JEKYLL, "_data/a.yml": "paths: [/docs/kyes/]\npath: /docs/kyes/\n"},
    ),
}
PAIR = {
    **MKDOCS,
    "docs/gate.md": "# Gate\n",
    **{
        f"docs/fr/{name}.md": f"# {name.title()}\n"
        for name in ("index", "keys", "locks", "doors")
    },
}
PAIRS = {
    "changed and gone": (
        "link: /keys/",
        "link: /kyes/",
        ["docs/fr/a.md:2 translation/changed-front-matter"],
    ),
    "changed by its language": (
        "link: /gate/",
        "link: /fr/gate/",
        ["docs/fr/a.md:2 links/missing-page"],
    ),
    "left as it is": ("link: /keys/", "link: /keys/", []),
    "a relative one": ("next: keys.md", "next: keys.md", []),
    "into the other language": (
        "a: b",
        "next: ../keys.md",
        ["docs/fr/a.md:2 links/other-language"],
    ),
}


@pytest.mark.parametrize(
    ("source", "translation", "expected"), PAIRS.values(), ids=PAIRS.keys()
)
def test_a_translation(
    source: str, translation: str, expected: list[str], write: Write, run: Run
) -> None:
    write(
        {
            **PAIR,
            "docs/a.md": front(f"{source}\n"),
            "docs/fr/a.md": front(f"{translation}\n"),
        }
    )
    rules = f"{RULES},translation/changed-front-matter"
    assert (
        run(
            "check", ".", "--site", "mkdocs", "--select", rules, "--fail-on", "never"
        ).told
        == expected
    )


def test_a_page_that_front_matter_leads_to_is_no_orphan(write: Write, run: Run) -> None:
    navigation = "- url: /locks/\n"
    write(
        {**JEKYLL, "a.md": front("next: /keys/\n"), "_data/navigation.yml": navigation}
    )
    found = run(
        "check",
        ".",
        "--site",
        "jekyll",
        "--select",
        "structure/orphan-page",
        "--fail-on",
        "never",
    ).told
    assert found == ["a.md:1 structure/orphan-page", "doors.md:1 structure/orphan-page"]


def test_declared_keys(write: Write, run: Run) -> None:
    site = {**JEKYLL, "a.md": front("begin: /docs/kyes/\nlink: /docs/lokcs/\n")}
    write(
        {
            **site,
            ".doclint.yaml": "front_matter: {begin: {link: true}, link: {link: false}}\n",
        }
    )
    assert checked(run, "jekyll") == ["a.md:2 links/missing-page"]


VENDOR = {
    "_config.yml": "collections_dir: _docs\ncollections: {guide: {output: true}}\nbaseurl: /docs\n"
    "defaults: [{scope: {path: ''}, values: {permalink: './:collection/:path/'}}]\n",
    "_lang/_config_fr.yml": "baseurl: /docs/fr\nlanguage: fr\ncollections_dir: _lang/fr/\n",
    "_docs/_guide/start.md": front(
        "".join(f"- link: /docs/guide/p{n}/#part\n" for n in range(9)).join(
            ["list:\n", ""]
        )
    ),
    "_lang/fr/_guide/start.md": front(
        "".join(f"- link: /docs/guide/p{n}/#part\n" for n in range(9)).join(
            ["list:\n", ""]
        )
    ),
    "_lang/fr/_guide/other.md": front(
        "".join(f"- link: /docs/fr/guide/p{n}/\n" for n in range(9)).join(
            ["list:\n", ""]
        )
    ),
    "_data/cards.yml": "".join(
        f"- {{name: P, link: /docs/guide/p{n}/}}\n" for n in range(9)
    ),
    **{
        f"{top}/_guide/p{n}.md": "# P\n\n## Part\n"
        for n in range(9)
        for top in ("_docs", "_lang/fr")
    },
}


def test_one_change(write: Write, run: Run) -> None:
    root = write(VENDOR)
    assert checked(run, "jekyll") == []
    (root / "_docs/_guide/p4.md").unlink()
    assert checked(run, "jekyll") == [
        "_data/cards.yml:5 links/missing-page",
        "_docs/_guide/start.md:7 links/missing-page",
        "_lang/fr/_guide/start.md:7 links/missing-page",
    ]
    write(VENDOR)
    (root / "_lang/fr/_guide/p3.md").unlink()
    assert checked(run, "jekyll") == ["_lang/fr/_guide/other.md:6 links/missing-page"]
    write(VENDOR)
    (root / "_docs/_guide/p2.md").write_text("# P\n", encoding="utf-8")
    assert checked(run, "jekyll") == [
        "_docs/_guide/start.md:5 links/missing-anchor",
        "_lang/fr/_guide/start.md:5 links/missing-anchor",
    ]


def checked(run: Run, generator: str) -> list[str]:
    return run(
        "check", ".", "--site", generator, "--select", RULES, "--fail-on", "never"
    ).told


@pytest.mark.parametrize(
    ("generator", "files", "expected"), TOLD.values(), ids=TOLD.keys()
)
def test_told(
    generator: str,
    files: Mapping[str, str],
    expected: list[str],
    write: Write,
    run: Run,
) -> None:
    write(files)
    assert sorted(checked(run, generator)) == expected


@pytest.mark.parametrize(("generator", "files"), QUIET.values(), ids=QUIET.keys())
def test_quiet(
    generator: str, files: Mapping[str, str], write: Write, run: Run
) -> None:
    write(files)
    assert checked(run, generator) == []
