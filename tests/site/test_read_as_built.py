"""What a site's own statements change: its hook for links, its version, its languages,
its redirects, its fallbacks."""

from __future__ import annotations

import json

import pytest

from projects import Run, Write

HUGO = """
baseURL: https://mill.example/
defaultContentLanguage: en
languages: {en: {contentDir: content/en}, sv: {contentDir: content/sv}}
"""
MILLS = {
    "content/en/_index.md": "# A\n",
    "content/en/docs/mill.md": "# Mill\n\nSee [wind](../wind/).\n",
    "content/en/docs/wind.md": "# Wind\n",
    "content/sv/_index.md": "# A\n",
    "content/sv/docs/mill.md": "# Kvarn\n\nSe [vind](/docs/wind/).\n",
    "content/sv/docs/wind.md": "# Vind\n",
}
HOOK = "layouts/_default/_markup/render-link.html"
LEFT = ["content/sv/docs/mill.md:3 links/other-language"]


@pytest.mark.parametrize(
    ("hook", "version", "expected"),
    [
        ('<a href="{{ .Destination | relLangURL }}">{{ .Text }}</a>', "", []),
        (
            '{{ with .Page.GetPage .Destination }}<a href="{{ .RelPermalink }}">{{ end }}',
            "",
            [],
        ),
        ('<a href="{{ .Destination | safeURL }}">{{ .Text }}</a>', "", LEFT),
        (None, "", []),
        (None, "0.140.2", []),
        (None, "0.110.0", LEFT),
    ],
)
def test_links_from_the_top_of_a_hugo_site(
    hook: str | None, version: str, expected: list[str], write: Write, run: Run
) -> None:
    own = {HOOK: hook} if hook else {}
    built = (
        {"netlify.toml": f'[build.environment]\nHUGO_VERSION = "{version}"\n'}
        if version
        else {}
    )
    write({"hugo.yaml": HUGO, **MILLS, **own, **built})
    assert run("check", "--select", "links").told == expected


def test_a_page_that_no_language_of_a_small_mkdocs_site_has(
    write: Write, run: Run
) -> None:
    languages = (
        "    languages:\n    - {locale: en, default: true}\n    - {locale: pl}\n"
    )
    plugin = f"plugins:\n- i18n:\n    docs_structure: folder\n{languages}"
    pages = {
        "mkdocs.yml": f"site_name: A\n{plugin}",
        "docs/en/mill.md": "# Mill\n\n[Wind](wind.md)\n",
        "docs/en/wind.md": "# Wind\n",
        "docs/pl/mill.md": "# Młyn\n\n[Wiatr](wind.md)\n\n[Woda](water.md)\n",
    }
    write(pages)
    assert run("check", "--select", "links").told == [
        "docs/pl/mill.md:5 links/missing-page"
    ]


DOCUSAURUS = "export default {presets: ['classic'], markdown: {format: 'detect'}}"


def test_pages_that_are_no_mdx_on_a_site_that_tells_them_apart(
    write: Write, run: Run
) -> None:
    page = "# Mill\n\n- Wind\n<br>\n- Water\n\nSee <https://mill.example>.\n"
    write({"docusaurus.config.js": DOCUSAURUS, "docs/a.md": page, "docs/b.mdx": page})
    told = run("check", "--select", "templates").told
    assert told and all(each.startswith("docs/b.mdx") for each in told)


@pytest.mark.parametrize(
    ("version", "expected"),
    [("2.4.1", []), ("^3.1.0", [*["docs/a.md:3"] * 3, "docs/b.md:4"])],
)
def test_the_older_compiler_takes_loose_signs_and_tags_that_end_elsewhere(
    version: str, expected: list[str], write: Write, run: Run
) -> None:
    package = json.dumps({"dependencies": {"@docusaurus/core": version}}).replace(
        '":"', '": "'
    )
    write(
        {
            "package.json": package,
            "docusaurus.config.js": "export default {presets: ['classic']}",
            "docs/a.md": "# Mill\n\nSee <https://mill.example> and { this. An object({\\n a = b }).\n",
            "docs/b.md": "# Wind\n\n<ul>\n<li>A mill that turns.\n</li>\n</ul>\n",
        }
    )
    told = run("check", "--select", "templates/does-not-build").told
    assert [each.partition(" ")[0] for each in told] == expected


def languages(run: Run) -> dict[str, int]:
    """The languages that are compared with the source text, and how many pages of
    each."""
    found = json.loads(run("check").out)["languages"]
    return {each["code"]: each["paired"] for each in found if each["paired"]}


def test_the_folder_that_a_rewrite_takes_away_holds_the_source_text(
    write: Write, run: Run
) -> None:
    config = "export default {rewrites: {'en/:rest*': ':rest*'}, locales: {root: {lang: 'en-GB'}, da: {lang: 'da'}}}"
    pages = {
        f"docs/{code}/{name}.md": "# A\n"
        for code in ("en", "da")
        for name in ("mill", "wind", "water")
    }
    write({"docs/.vitepress/config.ts": config, **pages})
    assert languages(run) == {"da": 3}


def test_a_folder_a_page_with_a_file_a_language(write: Write, run: Run) -> None:
    write(
        {
            f"parts/{name}/{code}.md": "# A\n"
            for name in ("mill", "wind")
            for code in ("en", "da", "zh-TW")
        }
    )
    assert languages(run) == {"da": 2, "zh-tw": 2}


def test_names_with_words_of_four_letters_are_no_languages(
    write: Write, run: Run
) -> None:
    write(
        {
            f"rules/{folder}{name}.md": "# A\n"
            for folder in ("", "no-mill/")
            for name in ("wind", "water", "stone")
        }
    )
    assert languages(run) == {}


NEXT = """
import nextra from 'nextra'
const rules = Object.entries(x).map(([a, b]) => [{ source: `/old/${a}`, destination: `/new/${b}` }])
const withNextra = nextra({})
export default withNextra({
  i18n: { locales: ['en-US', 'da-DK'], defaultLocale: 'en-US' },
  basePath: '/docs',
  async redirects() {
    return rules.concat([
      { source: '/gone', destination: '/mill', permanent: true },
      { source: '/:locale/parts/:name*', destination: '/:locale/mill', permanent: true },
    ])
  },
})
"""


def test_links_of_a_nextra_site_stay_in_the_language(write: Write, run: Run) -> None:
    names = ("mill", "wind", "water", "stone")
    pages = {
        f"pages/{code}/{name}.mdx": f"# {name}\n"
        for code in ("en-US", "da-DK")
        for name in names
    }
    links = "[A](/wind) [B](/gone) [C](/da-DK/parts/a) [D](/old/x) [E](/wnid)\n"
    write(
        {
            "next.config.mjs": NEXT,
            **pages,
            "pages/da-DK/mill.mdx": f"# Mølle\n\n{links}",
        }
    )
    assert run("check", "--select", "links").told == [
        "pages/da-DK/mill.mdx:3 links/missing-page"
    ]


def test_a_comment_of_html_in_mdx_is_no_text(write: Write, run: Run) -> None:
    options = "{ defaultLocale: 'en', locales: { en: {}, da: {} } }"
    config = f"import starlight from '@astrojs/starlight'; export default {{ integrations: [starlight({options})] }}"
    docs = "src/content/docs"
    write(
        {
            "astro.config.mjs": config,
            f"{docs}/en/a.mdx": "# A\n\nThe mill turns.\n\n{/* A note. */}\n\n![The mill](https://m.example/m.png)\n",
            f"{docs}/da/a.mdx": "# A\n\nMøllen drejer.\n\n<!-- Et notat. -->\n\n"
            '<img alt="Møllen" src="https://m.example/m.png">\n',
        }
    )
    told = run("check", "--ignore", "images").told
    assert told == [
        f"{docs}/da/a.mdx:5 templates/does-not-build",
        f"{docs}/da/a.mdx:7 templates/does-not-build",
    ]


def test_ids_and_addresses_of_a_mintlify_site(write: Write, run: Run) -> None:
    names = ("mill", "wind", "water", "stone")
    fields = '<ResponseField name="wind.speed" type="number">\n\nText.\n\n</ResponseField>\n\n'
    accordion = '<Accordion title="More power">\n\nText.\n\n</Accordion>\n'
    links = "[A](/wind#param-wind-speed) [B](/wind#more-power) [C](/docs/water) [D](/wind#more-wind)\n"
    write(
        {
            "docs.json": json.dumps(
                {
                    "$schema": "https://mintlify.com/docs.json",
                    "navigation": {"pages": list(names)},
                }
            ),
            **{f"{name}.mdx": f"# {name}\n" for name in names},
            "wind.mdx": f"# Wind\n\n{fields}{accordion}",
            "mill.mdx": f"# Mill\n\n{links}",
        }
    )
    told = [
        (finding["rule"], finding["message"][:27])
        for finding in run("check", "--select", "links").findings
    ]
    assert told == [("links/missing-anchor", "found a link to #more-wind,")]


def test_redirects_of_many_addresses_lead_to_a_page_or_to_none(
    write: Write, run: Run
) -> None:
    names = ("mill", "wind", "water", "stone")
    redirects = [
        {"source": "/en/:slug*", "destination": "/:slug*"},
        {"source": "/v1/*", "destination": "/mill"},
        {"source": "/cloud/:path*", "destination": "https://cloud.mill.example/:path*"},
    ]
    links = "[A](/en/wind) [B](/en/wnid) [C](/v1/anything) [D](/cloud/anything)\n"
    write(
        {
            "docs.json": json.dumps(
                {
                    "$schema": "https://mintlify.com/docs.json",
                    "navigation": {"pages": list(names)},
                    "redirects": redirects,
                }
            ),
            **{f"{name}.mdx": f"# {name}\n" for name in names},
            "mill.mdx": f"# Mill\n\n{links}",
        }
    )
    told = [
        finding["excerpt"][finding["column"] - 1 :].partition(")")[0]
        for finding in run("check", "--select", "links").findings
    ]
    assert told == ["/en/wnid"]


def test_languages_that_a_site_calls_by_their_countries(write: Write, run: Run) -> None:
    names = ("mill", "wind", "water")
    write(
        {
            "next.config.js": "const withNextra = require('nextra')({})\n"
            "module.exports = withNextra({ i18n: { locales: ['en', 'jp', 'kr'], defaultLocale: 'en' } })\n",
            **{
                f"pages/{name}.{code}.mdx": f"# {name}\n"
                for name in names
                for code in ("en", "jp", "kr")
            },
        }
    )
    assert languages(run) == {"ja": 3, "ko": 3}


def test_front_matter_of_an_astro_page_may_stand_behind_blank_lines(
    write: Write, run: Run
) -> None:
    write(
        {
            "astro.config.mjs": "export default defineConfig({ integrations: [starlight({ title: 'Mill' })] })\n",
            "src/content/docs/index.md": "\n\n---\ntitle: Mill\ntitle: Wind\n---\n\nText.\n",
        }
    )
    assert run("check", "--select", "front-matter").told == [
        "src/content/docs/index.md:5 front-matter/duplicate-key"
    ]


def test_what_is_told_of_a_language_that_is_not_built_is_a_note(
    write: Write, run: Run
) -> None:
    pages = "docusaurus-plugin-content-docs/current/a.md"
    write(
        {
            "docusaurus.config.js": "export default {presets: ['classic'],"
            " i18n: {defaultLocale: 'en', locales: ['en', 'fr']}}",
            "docs/a.md": "# Mill\n\nSee [it][wind].\n\n[wind]: https://wind.example\n",
            **{
                f"i18n/{code}/{pages}": "# Moulin\n\nVoir [cela][vent].\n\n[wind]: https://wind.example\n"
                for code in ("fr", "it")
            },
        }
    )
    found = run("check", "--select", "references/undefined").findings
    assert {each["path"][5:7]: each["severity"] for each in found} == {
        "fr": "error",
        "it": "info",
    }


def test_links_of_docsify_start_from_the_page_or_from_the_top(
    write: Write, run: Run
) -> None:
    bar = "- [Wind](wind) [Vind](da/vind) [Gone](gone)\n"
    write(
        {
            "index.html": "<script>window.$docsify = {}</script><script src='//cdn.example/docsify'></script>\n",
            "README.md": "# Mill\n",
            "wind.md": "# Wind\n",
            "_sidebar.md": bar,
            "da/README.md": "# Mølle\n\n[Vind](vind) [Vind](da/vind) [Vind](da/vind.md) [Væk](da/vaek)\n",
            "da/vind.md": "# Vind\n",
            "da/_sidebar.md": bar,
        }
    )
    told = [
        finding["excerpt"][finding["column"] - 1 :].partition(")")[0]
        for finding in run("check", "--select", "links").findings
    ]
    assert told == ["gone", "da/vaek", "gone"]


def test_the_sidebar_of_starlight_leads_each_language_to_its_own_pages(
    write: Write, run: Run
) -> None:
    items = "[{ label: 'Wind', link: '/wind/' }, 'water', { autogenerate: { directory: 'parts' } }]"
    names = ("index", "wind", "water", "parts/stone")
    write(
        {
            "astro.config.mjs": "export default defineConfig({ integrations: [starlight({ title: 'Mill',"
            f" locales: {{ root: {{ lang: 'en' }}, da: {{}} }}, sidebar: {items} }})] }})\n",
            **{
                f"src/content/docs/{folder}{name}.md": f"---\ntitle: {name}\n---\n\nText.\n"
                for folder in ("", "da/")
                for name in names
            },
        }
    )
    assert run("check", "--select", "structure/navigation-parity").told == []
