"""Kinds of sites that nothing here builds: what their documentation says, on a page or
two each."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from doclint import engine
from doclint.config import default, detect_site
from doclint.findings import Severity
from doclint.site import Shelf
from doclint.site.mintlify import GENERATOR as MINTLIFY
from doclint.site.vuepress import GENERATOR as VUEPRESS

TITLE = "---\ntitle: A\n---\n\n"
MINTLIFY_SITE = {
    "docs.json": '{"$schema": "https://mintlify.com/docs.json",\n "navigation": {"languages": [\n'
    '  {"language": "en", "groups": [{"group": "Start", "pages": ["en/keys", "en/locks",\n "en/gone"]}]},\n'
    '  {"language": "es", "groups": [{"group": "Inicio", "pages": ["es/keys"]}]}]},\n'
    ' "redirects": [{"source": "/old", "destination": "/en/keys"}]}\n',
    "en/keys.mdx": TITLE
    + "## How it's made: a key\n\nSee [locks](/en/locks#the-door), [it](/old), [no](/en/none).\n",
    "en/locks.mdx": TITLE
    + "## The door\n\nSee [keys](/en/keys#how-its-made-a-key), [no](/en/keys#gone).\n",
    "es/keys.mdx": TITLE
    + '## Llave: una\n\n<Card href="/es/none">\n  Nada.\n</Card>\n',
    ".mintignore": "# Not shown\ndrafts/\n",
    "drafts/plan.mdx": TITLE + "See [no](/en/none).\n",
    "es/locks.mdx": TITLE + "## La puerta\n\nVea [la llave](/es/keys#llave：una).\n",
}
KINDS: Mapping[str, tuple[str, Mapping[str, str], set[tuple[str, int, str]]]] = {
    "mintlify": (
        "mintlify",
        MINTLIFY_SITE,
        {
            ("docs.json", 4, "structure/missing-navigation-page"),
            ("en/keys.mdx", 7, "links/missing-page"),
            ("en/locks.mdx", 7, "links/missing-anchor"),
            ("es/keys.mdx", 7, "links/missing-page"),
        },
    ),
    "mdbook": (
        "mdbook",
        {
            "book.toml": '[book]\ntitle = "Keys"\n[output.html.redirect]\n"/old.html" = "keys.html"\n',
            "src/SUMMARY.md": "# Summary\n\n- [Start](README.md)\n- [Keys](keys.md)\n- [Locks]()\n- [Gone](gone.md)\n",
            "src/README.md": "# Start\n\n[Keys](keys.html#a-key--b) [K](keys.md#gone)\n\n{{#include ../a.rs}}\n",
            "src/keys.md": "# Keys\n\n## A key & B\n\n[Start](index.html)\n",
        },
        {
            ("src/SUMMARY.md", 6, "links/missing-page"),
            ("src/README.md", 3, "links/missing-anchor"),
            ("src/README.md", 5, "templates/missing-include"),
        },
    ),
    "vuepress": (
        "vuepress",
        {
            "docs/.vuepress/config.ts": "import { bars } from './bars'\nimport { theme } from 'a'\n"
            "export default {base: '/house/', locales: {'/': {lang: 'en-US'}, '/fr/': {lang: 'fr-FR'}},\n"
            "theme: theme({...bars, locales: {'/fr/': {navbar: ['/fr/keys.md']}}})}\n",
            "docs/.vuepress/bars.ts": "export const bars = {navbar: [{text: 'Keys', link: '/keys.html'}],\n"
            "sidebar: {'/': [{text: 'All', children: ['/keys.md', '/room/README.md',\n'/room/moat.md']}]}}\n",
            "docs/.vuepress/public/house.txt": "A house.\n",
            "docs/README.md": "# Start\n\n[K](./keys.md#a-key) [P](/room/)\n\n"
            "[K](keys.html) [K](/keys) [R](/room/README.md) [M](room/moats.md#moats) [C](/chosen.html)\n",
            "docs/room/moats.md": "# Moats\n",
            "docs/keys.md": "## A key\n\n[File](/house.txt), [no](/room/none.md), [old](/chosen.html).\n",
            "docs/room/README.md": "# Room\n\n::: tip\n[Back](../keys.md#gone)\n:::\n",
            "docs/room/locks.md": "---\npermalink: /chosen.html\n---\n\n# Locks\n",
            "docs/fr/keys.md": "## Une clé\n\n[Clé](/fr/keys.md#une-cle)\n",
        },
        {
            ("docs/.vuepress/bars.ts", 3, "structure/missing-navigation-page"),
            ("docs/keys.md", 3, "links/missing-page"),
            ("docs/room/README.md", 4, "links/missing-anchor"),
        },
    ),
    "docsify": (
        "docsify",
        {
            "docs/index.html": "<script src='//cdn.jsdelivr.net/npm/docsify@4'></script>\n",
            "docs/_sidebar.md": "- [Keys](keys.md)\n- [Gone](gone.md)\n",
            "docs/README.md": "# Start\n\n[Keys](keys.md) [Locks](/locks.md)\n",
            "docs/keys.md": "# Keys\n\n[Start](/) [its code](code/keys)\n",
            "docs/code/keys/main.py": "print()\n",
            "docs/locks.md": "# Locks\n",
        },
        {("docs/_sidebar.md", 2, "links/missing-page")},
    ),
    "gitbook": (
        "gitbook",
        {
            "LANGS.md": "# Languages\n\n- [English](en/)\n- [Deutsch](de/)\n",
            "en/SUMMARY.md": "# Summary\n\n- [Keys](keys.md)\n- [Later]()\n- [Gone](gone.md)\n",
            "en/README.md": '# Start\n\n[Keys](keys.md)\n\n{% hint style="info" %}\nMind it.\n{% endhint %}\n',
            "en/keys.md": "# Keys\n",
            "de/SUMMARY.md": "# Inhalt\n\n- [Schlüssel](keys.md)\n",
            "de/README.md": '# Anfang\n\n[Schlüssel](keys.md)\n\n{% hint style="info" %}\nAchtung.\n{% endhint %}\n',
            "de/keys.md": "# Schlüssel\n",
        },
        {("en/SUMMARY.md", 5, "links/missing-page")},
    ),
    "mdn": (
        "mdn",
        {
            "files/en-us/web/a/index.md": TITLE.replace("A", "A\nslug: Web/A")
            + "{{APIRef}}\n\n## See also\n\n## See also\n\n[B](/en-US/docs/Web/B#the_key), [again](#see_also_2), "
            '[no](#see-also), {{domxref("Window")}}.\n',
            "files/en-us/web/b/index.md": TITLE.replace("A", "B\nslug: Web/B")
            + "## The key\n",
        },
        {("files/en-us/web/a/index.md", 12, "links/missing-anchor")},
    ),
    "nextra": (
        "nextra",
        {
            "next.config.mjs": "import nextra from 'nextra'\nexport default nextra({})({})\n",
            "content/index.mdx": "# Start\n\n[Keys](/keys#own), [no](/keys#gone).\n",
            "content/keys.mdx": "# Keys\n\n## The key [#own]\n\nText.\n",
        },
        {("content/index.mdx", 3, "links/missing-anchor")},
    ),
    "myst": (
        "myst",
        {
            "conf.py": "extensions = ['myst_parser']\n",
            "index.md": "(own)=\n\n# Start\n\n[](#own), [keys](keys.md#the-key), [no](keys.md#gone), {ref}`own`.\n",
            "keys.md": "# Keys\n\n## The key\n",
        },
        {("index.md", 5, "links/missing-anchor")},
    ),
    "vitepress, ids of its own": (
        "vitepress",
        {
            ".vitepress/config.ts": "import {defineConfig} from '@mill/docs'\nexport default defineConfig({})\n",
            "a.md": "# A\n\n## The key (all)\n\n[B](b.md#key) [gone](c.md)\n",
            "b.md": "# B\n\n## The key: `open()`\n",
        },
        {("a.md", 5, "links/missing-page")},
    ),
    "hexo": (
        "hexo",
        {
            "_config.yml": "title: A\nskip_render:\nnew_post_name: :title.md\n",
            "source/docs/lamps.md": TITLE
            + "## The Red Lamp\n\n[It](#The-Red-Lamp), [keys](keys.html#Open-it),"
            " [no](keys.html#gone) {% note %}x{% endnote %}\n",
            "source/docs/keys.md": TITLE + "## Open it\n\nText.\n",
        },
        {("source/docs/lamps.md", 7, "links/missing-anchor")},
    ),
    "grav": (
        "grav",
        {
            "user/config/system.yaml": "home:\n  alias: '/lamps'\nlanguages:\n  supported: [en, fr]\n",
            "user/pages/01.lamps/default.md": TITLE
            + "!! Lamps are hot. `{{ url }}`\n\n[Keys](/house/keys#open-it), [no](/house/keys#gone), [top](/),"
            " ![](lamp.png)\n",
            "user/pages/01.lamps/lamp.png": "",
            "user/pages/02.house/01.keys/docs.md": TITLE
            + "## Open it\n\n[Doors](../gates), [doors](../02.doors), [no](../windows)\n",
            "user/pages/02.house/01.keys/docs.fr.md": TITLE
            + "## Ouvrir\n\n[Portes](../gates), [lampes](/fr/lamps)\n",
            "user/pages/02.house/02.doors/docs.md": "---\ntitle: A\nslug: gates\n---\n\nText.\n",
        },
        {
            ("user/pages/01.lamps/default.md", 7, "links/missing-anchor"),
            ("user/pages/02.house/01.keys/docs.md", 7, "links/missing-page"),
        },
    ),
    "zola": (
        "zola",
        {
            "config.toml": 'base_url = "https://a.example/lamps"\ndefault_language = "en"\n'
            "taxonomies = [{name = 'Red lamps'}]\n[languages.es]\n",
            "content/_index.md": "+++\n+++\n[Keys](@/docs/keys.md#cafe-d-ete), [no](@/docs/keys.md#gone),"
            " [none](@/docs/none.md), [list](/red-lamps/a/)\n",
            "content/docs/keys.md": "+++\n+++\n## Café d’Été\n\n{{ lamp(of='keys') }}\n\n"
            "[Old](/lamps/old/), [far](/lamps/es/far/), [sí](/lamps/es/docs/lista/), [no](/lamps/es/docs/list/)\n",
            "content/docs/keys.es.md": "+++\npath = 'es/far'\naliases = ['old']\n+++\n## Café d’Été\n\n"
            "{{ lamp(of='keys') }}\n\nVea [la lista](@/docs/2020-01-02-list.es.md).\n",
            "content/docs/2020-01-02-list.es.md": "+++\nslug = 'lista'\n+++\n"
            "[ru](#privet), [uno](@/_index.md)\n\n## Привет\n",
        },
        {
            ("content/_index.md", 3, "links/missing-anchor"),
            ("content/_index.md", 3, "links/missing-page"),
            ("content/docs/keys.md", 7, "links/missing-page"),
        },
    ),
    "diplodoc": (
        "diplodoc",
        {
            ".yfm": "langs: ['en', 'ru']\n",
            "en/lamps.md": "# Lamps\n\n{% note info %}\n\nSee [](keys.md#door), [it](keys#oil), [no](keys.md#gone),"
            " [a term](*lamp).\n\n{% endnote %}\n\n```\n{% note %}\n```\n\n![A](a.png =600x)\n\n"
            "{% include notitle [x](_parts/gone.md#a) %}\n{% include [y](_parts/b.md) %}\n\n[*lamp]: It burns.\n",
            "en/keys.md": "# Keys\n\n## The door {#door}\n\n|| Oil {#oil} | Much ||\n",
            "en/_parts/b.md": "B.\n",
            "en/a.png": "",
        },
        {
            ("en/lamps.md", 5, "links/missing-anchor"),
            ("en/lamps.md", 15, "templates/missing-include"),
        },
    ),
    "eleventy": (
        "eleventy",
        {
            "eleventy.config.js": "export default (c) => {}\n",
            "a.md": "# A\n\n[B](/b/) {% image 'a.png' %}\n",
            "b.md": "# B\n",
        },
        set(),
    ),
}


def site(root: Path, files: Mapping[str, str]) -> Path:
    for name, text in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return root


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_is_told_from_its_files_and_its_links_are_followed(
    tmp_path: Path, name: str
) -> None:
    kind, files, expected = KINDS[name]
    config = default(site(tmp_path, files))
    assert detect_site(config.root) == kind
    report = engine.check_paths(
        config,
        select=["links", "structure/missing-navigation-page", "templates"],
        cache=False,
    )
    found = {
        (f.path, f.place.start.line, f.rule)
        for f in report.findings
        if f.severity > Severity.INFO
    }
    assert found == expected


@pytest.mark.parametrize(
    ("files", "kind"),
    [
        ({"_config.yml": "title: A\n"}, "jekyll"),
        # Jupyter Book is Sphinx, Hexo is itself; both call their configuration so.
        ({"_config.yml": "title: A\n", "_toc.yml": "root: intro\n"}, "myst"),
        ({"config.toml": "baseURL = '/'\n", "content/b.md": "B.\n"}, "generic"),
        ({"config.toml": "base_url = '/'\n", "content/b.md": "B.\n"}, "zola"),
        ({"_config.yml": "title: A\nskip_render:\nsource_dir: source\n"}, "hexo"),
    ],
)
def test_a_configuration_of_a_name_that_several_have(
    tmp_path: Path, files: Mapping[str, str], kind: str
) -> None:
    assert detect_site(site(tmp_path, {**files, "a.md": "# A\n"})) == kind


def test_a_docs_json_of_somebody_else_tells_no_site(tmp_path: Path) -> None:
    assert detect_site(site(tmp_path, {"docs.json": '{"pages": []}'})) == "generic"


def test_the_languages_of_mintlify_are_those_of_its_navigation(tmp_path: Path) -> None:
    root = site(tmp_path, MINTLIFY_SITE)
    said = MINTLIFY.read(Shelf(root, MINTLIFY_SITE))[0].statement
    assert said is not None
    assert (said.source, dict(said.names)) == ("en", {"en": "en", "es": "es"})


def test_the_languages_of_vuepress_are_addresses(tmp_path: Path) -> None:
    files = KINDS["vuepress"][1]
    said = VUEPRESS.read(Shelf(site(tmp_path, files), files))[0].statement
    assert said is not None
    assert (said.source, dict(said.names)) == ("en-us", {"fr": "fr"})
    assert [(way.source, way.translation) for way in said.ways] == [
        ("docs/", "docs/fr/")
    ]
