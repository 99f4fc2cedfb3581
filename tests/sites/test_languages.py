"""Which language is the source, and what is compared with what: as the site's own
configuration says it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from doclint import engine
from doclint.config import default
from doclint.engine.discover import discover
from doclint.engine.layout import settle
from doclint.engine.pairs import sources
from doclint.output import Look, renderer
from doclint.output._site import lines
from tests.conftest import Run, Write

DOCS = "docusaurus-plugin-content-docs/current"


def written(root: Path, files: Mapping[str, str]) -> Path:
    for name, text in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text or f"# Page\n\nA page at {name}.\n", encoding="utf-8")
    return root


def pages(*names: str) -> dict[str, str]:
    return dict.fromkeys(names, "")


@pytest.mark.parametrize(
    ("files", "source", "pairs"),
    [
        pytest.param(
            {
                "docusaurus.config.js": "export default {i18n: {defaultLocale: 'zh-CN', locales: ['zh-CN', 'en', 'fr']}}"
            }
            | pages(
                "docs/a.md",
                f"i18n/en/{DOCS}/a.md",
                f"i18n/en/{DOCS}/old.md",
                f"i18n/fr/{DOCS}/a.md",
            ),
            "zh-CN",
            {f"i18n/en/{DOCS}/a.md": "docs/a.md", f"i18n/fr/{DOCS}/a.md": "docs/a.md"},
            id="the default locale of Docusaurus, though English has more pages",
        ),
        pytest.param(
            {
                "docusaurus.config.js": "export default {i18n: {defaultLocale: 'en', locales: ['zh', 'en', 'fr']}}"
            }
            | pages("docs/a.md", f"i18n/en/{DOCS}/a.md", f"i18n/fr/{DOCS}/a.md"),
            "zh",
            {f"i18n/en/{DOCS}/a.md": "docs/a.md", f"i18n/fr/{DOCS}/a.md": "docs/a.md"},
            id="the one locale of Docusaurus without a folder, where the default one has its own",
        ),
        pytest.param(
            {
                "docs/.vitepress/config.js": "module.exports = {locales: {'/': {lang: 'en-US'}, '/ptbr/': {lang: 'pt-BR'}}}"
            }
            | pages("docs/a.md", "docs/b.md", "docs/ptbr/a.md"),
            "en-us",
            {"docs/ptbr/a.md": "docs/a.md"},
            id="the languages of the first VitePress, by address",
        ),
        pytest.param(
            pages("lamp/enUS/a.md", "lamp/zhCN/a.md", "lid/enUS/a.md", "lid/zhCN/a.md"),
            None,
            {f"{part}/zhCN/a.md": f"{part}/enUS/a.md" for part in ("lamp", "lid")},
            id="folders named by a language and its country in one",
        ),
        pytest.param(
            pages(
                *(
                    f"{part}/docs/{code}.md"
                    for part in ("lamp", "lid")
                    for code in ("en-US", "zh-CN")
                )
            ),
            None,
            {
                f"{part}/docs/zh-CN.md": f"{part}/docs/en-US.md"
                for part in ("lamp", "lid")
            },
            id="files named by a language and its country",
        ),
        pytest.param(
            {
                "config.toml": "defaultContentLanguage = 'zh'\n"
                "[languages.en]\ncontentDir = 'content/en'\n[languages.zh]\ncontentDir = 'content/zh'\n",
                ".github/workflows/hugo.yml": "on: push\n",
            }
            | pages("layouts/a.html", "content/zh/a.md", "content/en/a.md"),
            "zh",
            {"content/en/a.md": "content/zh/a.md"},
            id="a workflow of the host is no configuration of Hugo",
        ),
        pytest.param(
            {
                ".vitepress/config.mts": "export default {lang: 'zh', locales: {root: {lang: 'zh'}, en: {lang: 'en'}}}"
            }
            | pages("a.md", "b.md", "en/a.md"),
            "zh",
            {"en/a.md": "a.md"},
            id="the root of VitePress",
        ),
        pytest.param(
            {
                ".vitepress/config.mts": "export default {lang: 'de-DE', locales: {en: {lang: 'en'}, de: {}, fr: {}}}"
            }
            | pages("index.md", "de/a.md", "en/a.md", "en/b.md", "fr/a.md"),
            "de",
            {"en/a.md": "de/a.md", "fr/a.md": "de/a.md"},
            id="a folder for each language of VitePress",
        ),
        pytest.param(
            {
                "hugo.toml": "defaultContentLanguage = 'ja'\n[languages.ja]\n[languages.en]\n"
            }
            | pages("content/ja/a.md", "content/en/a.md", "content/en/b.md"),
            "ja",
            {"content/en/a.md": "content/ja/a.md"},
            id="the default language of Hugo",
        ),
        pytest.param(
            {
                "mkdocs.yml": "plugins:\n  - i18n:\n      languages:\n        - {locale: de, default: true}\n"
                "        - {locale: en}\n"
            }
            | pages("docs/a.md", "docs/a.en.md"),
            "de",
            {"docs/a.en.md": "docs/a.md"},
            id="the default language of MkDocs",
        ),
        pytest.param(
            pages(
                "a.md",
                "b.md",
                "a.french.md",
                "b.french.md",
                "c.md",
                "c.brazilian-portuguese.md",
                "a.long.md",
            ),
            None,
            {
                "a.french.md": "a.md",
                "b.french.md": "b.md",
                "c.brazilian-portuguese.md": "c.md",
            },
            id="suffixes that name a language in English",
        ),
        pytest.param(
            {
                "_config.yml": "collections: {guides: {output: true}, fr: {output: true}, pt-br: {output: true}}\n"
            }
            | pages(
                "_guides/a.md",
                "_guides/b.md",
                "_fr/guides/a.md",
                "_fr/guides/b.md",
                "_pt-br/guides/b.md",
            ),
            None,
            {
                "_fr/guides/a.md": "_guides/a.md",
                "_fr/guides/b.md": "_guides/b.md",
                "_pt-br/guides/b.md": "_guides/b.md",
            },
            id="collections of Jekyll named like languages",
        ),
        pytest.param(
            {
                "_config.yml": "plugins: [jekyll-multiple-languages-plugin]\nlanguages: [pl, en]\n",
                "a.md": "---\ntitle: A\n---\n{% tf a.md %}\n",
            }
            | pages("_i18n/pl/a.md", "_i18n/en/a.md"),
            "pl",
            {"_i18n/en/a.md": "_i18n/pl/a.md"},
            id="a stub that takes its text from a folder a language is no source",
        ),
    ],
)
def test_the_source_is_what_the_site_says(
    tmp_path: Path,
    files: Mapping[str, str],
    source: str | None,
    pairs: Mapping[str, str],
) -> None:
    config = default(written(tmp_path, files))
    found = discover(config).all
    assert sources(config, found, found) == pairs
    assert settle(config, found).source_language == source


def test_a_folder_of_a_language_that_is_not_built_is_told_once_and_its_links_are_nobodys(
    tmp_path: Path,
) -> None:
    files = {
        "docusaurus.config.js": "module.exports = {i18n: {defaultLocale: 'en', locales: ['en', 'fr']}}"
    }
    files |= pages("docs/a.md", "docs/b.md", f"i18n/fr/{DOCS}/a.md")
    files |= {
        f"i18n/nl/{DOCS}/{name}.md": "# Pagina\n\nZie [b](./b.md) en [weg](./weg.md).\n"
        for name in "ac"
    }
    report = engine.check_paths(default(written(tmp_path, files)), cache=False)
    assert not [finding for finding in report.findings if finding.category == "links"]
    assert report.site.unbuilt == (("i18n/nl", 2),)
    assert [line for line in lines(report.site) if "i18n/nl" in line]


def test_what_lies_in_a_hidden_folder_of_vitepress_is_of_no_site(
    tmp_path: Path,
) -> None:
    files = {
        "docs/.vitepress/config.mts": "export default {title: 'A'}",
        "docs/a.md": "# A\n\nSee [b](./b) and [gone](./gone).\n",
        "docs/.ja/a.md": "# A\n\n[b](./b)と[c](../gone)を参照してください。\n",
    }
    files |= pages("docs/b.md")
    # What git has is read, hidden or not.
    subprocess.run(
        ["git", "init", "--quiet", str(written(tmp_path, files))], check=True
    )
    subprocess.run(["git", "-C", str(tmp_path), "add", "."], check=True)
    report = engine.check_paths(default(tmp_path), cache=False)
    broken = [finding for finding in report.findings if finding.category == "links"]
    assert [finding.path for finding in broken] == ["docs/a.md"]
    assert report.site.unbuilt == (("docs/.ja", 1),)


def test_json_says_the_site_and_its_languages(tmp_path: Path) -> None:
    files = {"_config.yml": ""} | pages(
        "docs/a.md", "docs/b.md", "docs/fr/a.md", "docs/fr/c.md"
    )
    report = engine.check_paths(default(written(tmp_path, files)), cache=False)
    told = json.loads(renderer("json")(report, Look()))
    assert told["site"] == {"kind": "jekyll", "told_by": "_config.yml"}
    assert told["languages"] == [
        {"code": "en", "source": True, "pages": 2, "paired": 0, "unpaired": 0},
        {"code": "fr", "source": False, "pages": 2, "paired": 1, "unpaired": 1},
    ]


def test_languages_that_are_compared_with_nothing_are_told(tmp_path: Path) -> None:
    config = default(
        written(tmp_path, pages("docs/ja/a.md", "docs/ja/b.md", "docs/ko/a.md"))
    )
    told = list(lines(engine.check_paths(config, cache=False).site))
    assert told[1].startswith(
        "warning: compared with nothing: ja (2 pages), ko (1 page)"
    )


def test_what_is_not_looked_for_in_a_language_with_a_thin_record_is_told_once(
    tmp_path: Path,
) -> None:
    config = default(
        written(tmp_path, pages("docs/en/a.md", "docs/fi/a.md", "docs/fr/a.md"))
    )
    notes = [
        line
        for line in lines(engine.check_paths(config, cache=False).site)
        if line.startswith("note: ")
    ]
    assert len(notes) == 1
    assert notes[0].startswith("note: in fi nothing is said of sentences cut off")


KEYED = {
    "en/Start/Lock a door.md": "---\npermalink: lock\n---\n# Lock\n",
    "en/Start/Open a door.md": "---\npermalink: /en/open/\n---\n# Open\n",
    "en/Start/Two.md": "---\npermalink: two\n---\n# Two\n",
    "en/Start/Too.md": "---\npermalink: two\n---\n# Too\n",
    "de/Anfang/Verschließen.md": "---\npermalink: lock\n---\n# Verschließen\n",
    "de/Anfang/Öffnen.md": "---\npermalink: /de/open/\n---\n# Öffnen\n",
    "de/Anfang/Zwei.md": "---\npermalink: two\n---\n# Zwei\n",
    "fr/Fermer.md": "---\nlang-ref: x\npermalink: lock\n---\n# Fermer\n",
    "fr/Verrouiller.md": "---\npermalink: lock\n---\n# Verrouiller\n",
}


def test_pages_with_translated_names_are_paired_by_a_key_that_they_share(
    tmp_path: Path,
) -> None:
    config = default(written(tmp_path, KEYED))
    found = discover(config).all
    paired = {
        "de/Anfang/Verschließen.md": "en/Start/Lock a door.md",
        "de/Anfang/Öffnen.md": "en/Start/Open a door.md",
    }  # of two pages of one key, on either side, none is known to be the one
    assert sources(config, found, found) == paired
    assert sources(config, found, ["de/Anfang/Öffnen.md", "fr/Fermer.md"]).keys() == {
        "de/Anfang/Öffnen.md"
    }


def test_posts_of_several_languages_lie_in_one_folder(tmp_path: Path) -> None:
    chinese = (
        "这篇文章介绍如何清洁灯具，以及每周应该检查哪些部件，才能让它们长久发光。\n\n"
    )
    files = {
        "mkdocs.yml": "site_name: Lamps\nplugins:\n  - i18n:\n      docs_structure: folder\n      languages:\n"
        "        - locale: en\n          default: true\n        - locale: zh\n",
        "docs/en/a.md": "This page tells how to clean the lamps.\n",
        "docs/zh/a.md": chinese,
        "docs/en/posts/a.md": f"---\nlang: zh\n---\n\n{chinese * 3}",
        "docs/en/posts/b.md": chinese * 3,
    }
    config = default(written(tmp_path, files))
    report = engine.check_paths(
        config, select=["translation/wrong-language", "front-matter"]
    )
    assert [(each.path, each.rule) for each in report.findings] == [
        ("docs/en/posts/b.md", "translation/wrong-language")
    ]


def test_a_theme_of_hugo_has_its_site_below_it(tmp_path: Path) -> None:
    files = {
        "config/_default/config.toml": "theme = 'lamp'\n",
        "site/config/_default/config.toml": "defaultContentLanguage = 'en'\n",
        "site/config/_default/languages.toml": "[en]\nweight = 1\n[de]\nweight = 2\n",
        "site/content/_index.md": "",
        "site/content/keys/index.md": "## The door\n",
        "site/content/keys/index.de.md": "## Die Tür\n",
        "site/content/far/index.md": '[A]({{< ref "keys#the-door" >}})\n',
        "site/content/far/index.de.md": '[A]({{< ref "keys#the-door" >}}) [B]({{< ref "key" >}})\n',
    }
    config = default(written(tmp_path, files))
    report = engine.check_paths(config, select=["links"])
    assert [(each.path, each.rule) for each in report.findings] == [
        ("site/content/far/index.de.md", "links/missing-anchor"),
        ("site/content/far/index.de.md", "links/missing-page"),
    ]


def test_a_page_without_a_source_has_its_languages_code_as_others(
    write: Write, run: Run
) -> None:
    """However the site's configuration spells it."""
    folder = "i18n/zh-CN/docusaurus-plugin-content-docs/current"
    write(
        {
            "docusaurus.config.js": "module.exports = {i18n: {defaultLocale: 'en', locales: ['en', 'zh-CN']}};\n",
            "docs/a.md": "# Keys\n\nThe keys lie in the box.\n",
            f"{folder}/a.md": "# 钥匙\n\n钥匙在盒子里。\n\n多一段。\n",
            f"{folder}/b.md": "# 灯\n\n灯在这里。\n",
        }
    )
    languages = {
        each["language"] for each in run("check").findings if "zh-CN" in each["path"]
    }
    assert languages == {"zh-cn"}
