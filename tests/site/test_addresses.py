"""The addresses that each generator gives to pages, told from sources and
configuration."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from doclint.dialects import dialect
from doclint.indexing.facts import facts
from doclint.parsing import parse
from doclint.site import Shelf
from doclint.site.survey import survey
from doclint.source import Source
from doclint.vocabulary import Vocabulary
from doclint.website import Site
from projects import put


def site(root: Path, generator: str, files: Mapping[str, str]) -> Site:
    put(root, files)
    pages = {}
    for path, text in files.items():
        if path.endswith((".md", ".mdx")):
            pages[path] = facts(
                parse(Source(path, text), dialect(generator), None, Vocabulary())
            )
    return survey(pages, dict.fromkeys(pages, generator), {}, Shelf(root, files))


def front(**keys: str) -> str:
    return (
        "---\n"
        + "".join(f"{key}: {value}\n" for key, value in keys.items())
        + "---\n\n# Page\n"
    )


COLLECTIONS = """\
collections_dir: _docs
collections: {guide: {output: true}, api: {output: true}}
defaults: [{scope: {path: ""}, values: {permalink: "./:collection/:path/"}}]
baseurl: /docs
"""
FRENCH = "baseurl: /docs/fr\nlanguage: fr\ncollections_dir: _lang/fr/\n"
STATIC_I18N = "plugins:\n- i18n:\n    languages:\n    - {locale: en, default: true}\n    - {locale: fr}\n"

CASES = {
    "jekyll: collection with default permalink": (
        "jekyll",
        {"_config.yml": COLLECTIONS, "_docs/_guide/a/b.md": "# B\n"},
        {"/docs/guide/a/b"},
    ),
    "jekyll: a configuration a language": (
        "jekyll",
        {"_config.yml": COLLECTIONS, "_lang/_config_fr.yml": FRENCH, "_lang/fr/_guide/a/b.md": "# B\n"},
        {"/docs/fr/guide/a/b"},
    ),
    "jekyll: permalink and aliases": (
        "jekyll",
        {"_config.yml": COLLECTIONS, "_docs/_api/a.md": front(permalink="/x/y/", alias="[/old/, /older/]")},
        {"/docs/x/y", "/docs/old", "/docs/older"},
    ),
    "jekyll: pages, posts and the front page": (
        "jekyll",
        {"index.md": "# I\n", "a/index.md": "# A\n", "b.md": "# B\n", "_posts/2024-01-02-c.md": "# C\n"},
        {"/", "/a", "/b", "/2024/01/02/c"},
    ),
    "jekyll: pretty permalinks of a collection": (
        "jekyll",
        {"_config.yml": 'collections: {a: {output: true, permalink: "/:path/"}}\n', "_a/fr/b.md": "# B\n"},
        {"/fr/b"},
    ),
    "mkdocs: directories": (
        "mkdocs",
        {"mkdocs.yml": "site_url: https://example.org/guide/\n", "docs/index.md": "# I\n", "docs/a/README.md": "# A\n",
         "docs/a/b.md": "# B\n"},
        {"/guide", "/guide/a", "/guide/a/b"},
    ),
    "mkdocs: languages by suffix": (
        "mkdocs",
        {"mkdocs.yml": STATIC_I18N, "docs/a.md": "# A\n", "docs/a.fr.md": "# A\n", "docs/index.fr.md": "# I\n"},
        {"/a", "/fr/a", "/fr"},
    ),
    "mkdocs: languages by folder": (
        "mkdocs",
        {"mkdocs.yml": STATIC_I18N + "    docs_structure: folder\n", "docs/en/a.md": "# A\n", "docs/fr/a.md": "# A\n"},
        {"/a", "/fr/a"},
    ),
    "hugo: sections, bundles, slug, url, aliases": (
        "hugo",
        {"hugo.toml": "baseURL = 'https://example.org/x/'\n", "content/_index.md": "# I\n",
         "content/s/_index.md": "# S\n", "content/s/Big Name.md": "# N\n",
         "content/s/b/index.md": "# B\n", "content/s/c.md": front(slug="sea"),
         "content/s/d.md": front(url="/dee/", aliases="[/d/]")},
        {"/x", "/x/s", "/x/s/big-name", "/x/s/b", "/x/s/sea", "/x/dee", "/x/d"},
    ),
    "hugo: languages": (
        "hugo",
        {"hugo.yaml": "languages: {en: {weight: 1}, fr: {contentDir: content-fr}}\n", "content/a.md": "# A\n",
         "content/a.fr.md": "# A\n", "content-fr/b.md": "# B\n"},
        {"/a", "/fr/a", "/fr/b"},
    ),
    "docusaurus: docs, numbers, slug, id": (
        "docusaurus",
        {"docusaurus.config.js": "export default {baseUrl: '/x/'}\n",
         "docs/01-a/02-b.md": "# B\n", "docs/c/c.md": "# C\n",
         "docs/d/e.mdx": front(slug="/eee"), "docs/d/f.md": front(id="eff"), "docs/d/_part.md": "# P\n"},
        {"/x/docs/a/b", "/x/docs/c", "/x/docs/eee", "/x/docs/d/eff"},
    ),
    "docusaurus: translations and versions": (
        "docusaurus",
        {"docusaurus.config.js": "export default {i18n: {defaultLocale: 'en', locales: ['en', 'fr']}}\n",
         "docs/a.md": "# A\n",
         "versions.json": '["2.0", "1.0"]', "versioned_docs/version-2.0/a.md": "# A\n",
         "versioned_docs/version-1.0/a.md": "# A\n",
         "i18n/fr/docusaurus-plugin-content-docs/current/a.md": "# A\n"},
        {"/docs/next/a", "/docs/a", "/docs/1.0/a", "/fr/docs/next/a"},
    ),
    "docusaurus: several docs and blogs, days, languages with addresses of their own": (
        "docusaurus",
        {"docusaurus.config.ts": "export default {presets: [['classic', {docs: false, blog: {routeBasePath: '/'}}]], "
         "plugins: [['content-docs', {id: 'api', path: 'rest', routeBasePath: 'api', numberPrefixParser: false}]], "
         "i18n: {locales: ['en', 'fr'], localeConfigs: {fr: {path: 'french', baseUrl: '/de-fr/'}}}}",
         "rest/1-a.md": "# A\n", "blog/2024-01-02-b/index.md": "# B\n", "docs/c.md": "# C\n",
         "i18n/french/docusaurus-plugin-content-docs-api/current/1-a.md": "# A\n"},
        {"/api/1-a", "/2024/01/02/b", "/de-fr/api/1-a"},
    ),
    "docusaurus: what is left out": (
        "docusaurus",
        {"docusaurus.config.js": "export default {presets: [['classic', {docs: {exclude: ['**/*.test.md', 'x/**']}}]]}",
         "docs/a.md": "# A\n", "docs/b/c.test.md": "# C\n", "docs/x/y/d.md": "# D\n", "docs/_e/f.md": "# F\n"},
        {"/docs/a"},
    ),
    "docusaurus: addresses that are computed are not known": (
        "docusaurus",
        {"docusaurus.config.js": "export default {presets: [['classic', {docs: {routeBasePath: route}}]]}",
         "docs/a.md": "# A\n"},
        set(),
    ),
    "vitepress: the source's language at the top, pages left out, pages made of data": (
        "vitepress",
        {"docs/.vitepress/config.ts": "export default {rewrites: {'en/:rest*': ':rest*'}, srcExclude: ['**/_*.md']}",
         "docs/en/a/b.md": "# B\n", "docs/zh/a/b.md": "# B\n", "docs/zh/_c.md": "# C\n", "docs/zh/[d].md": "# D\n"},
        {"/a/b", "/zh/a/b"},
    ),
    "vitepress: groups of a rewrite without a name": (
        "vitepress",
        {".vitepress/config.ts": "export default {rewrites: {'moved/:lang/(.*)': ':lang/(.*)'}}",
         "a/b.md": "# B\n", "moved/fr/a/b.md": "# B\n"},
        {"/a/b", "/fr/a/b"},
    ),
    "vitepress: addresses that are computed are not known": (
        "vitepress",
        {".vitepress/config.ts": "export default {rewrites: (id) => id.slice(1)}", "a.md": "# A\n"},
        set(),
    ),
    "vitepress: source folder, base, rewrites": (
        "vitepress",
        {"site/.vitepress/config.ts": "export default {srcDir: 'src', base: '/x/', rewrites: {'a/b.md': 'c.md'}}\n",
         "site/src/index.md": "# I\n", "site/src/a/b.md": "# B\n", "site/src/a/d.md": "# D\n"},
        {"/x", "/x/c", "/x/a/d"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_addresses(case: str, tmp_path: Path) -> None:
    generator, files, expected = CASES[case]
    claims = site(tmp_path, generator, files).claims.values()
    assert {claim.address for every in claims for claim in every} == expected


@pytest.mark.parametrize(
    ("generator", "file", "text"),
    [
        ("mkdocs", "mkdocs.yml", "nav: [a\n"),
        ("mkdocs", "mkdocs.yml", "- a\n"),
        ("jekyll", "_config.yml", "a: b: c\n"),
        (
            "jekyll",
            "_config.yml",
            "defaults: 3\ncollections: 4\nbaseurl: [1]\npermalink: {a: b}\n",
        ),
        ("hugo", "hugo.toml", "baseURL = \n"),
        ("hugo", "hugo.yaml", "languages: [en, fr]\npermalinks: 3\n"),
        (
            "mkdocs",
            "mkdocs.yml",
            "plugins: {i18n: 3}\nnav: 3\nsite_url: 4\nINHERIT: mkdocs.yml\n",
        ),
        ("docusaurus", "docusaurus.config.js", "}}}'`{{ locales: [ \\"),
        ("vitepress", ".vitepress/config.mts", "locales: { fr: {{{ rewrites: {'a"),
    ],
)
def test_a_broken_configuration_stops_nothing(
    generator: str, file: str, text: str, tmp_path: Path
) -> None:
    top = "content" if generator == "hugo" else "docs"
    pages = {f"{top}/a.md": "# A\n\n[B](b.md) [C](../c.md)\n", f"{top}/b.md": "# B\n"}
    found = site(tmp_path, generator, {file: text, **pages})
    assert all(
        problem.path == file and "cannot read" in problem.message
        for problem in found.problems
    )
    assert any(lead.page == f"{top}/b.md" for lead in found.leads)


@pytest.mark.parametrize(
    ("option", "link"), [("true", "../keys/"), ("false", "keys"), ("undefined", "keys")]
)
def test_relative_addresses_start_where_the_slash_says(
    option: str, link: str, tmp_path: Path
) -> None:
    config = f"export default {{presets: ['classic'], trailingSlash: {option}}}"
    pages = {
        "docs/guide/locks.md": f"# Locks\n\n[Keys]({link})\n",
        "docs/guide/keys.md": "# Keys\n",
    }
    found = site(tmp_path, "docusaurus", {"docusaurus.config.js": config, **pages})
    assert [lead.page for lead in found.leads] == ["docs/guide/keys.md"]


def test_unknown_tags_are_no_fault(tmp_path: Path) -> None:
    text = "a: !ENV [B, c]\nb: !!python/name:x.y.z\nsite_url: https://example.org/x/\n"
    found = site(tmp_path, "mkdocs", {"mkdocs.yml": text, "docs/a.md": "# A\n"})
    assert found.problems == ()
    assert found.claims["docs/a.md"][0].address == "/x/a"
