"""Interface files of each family: found without a word of configuration, their
languages and places told."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from projects import Run, Write

_NAMES = '{"a": "GitHub Actions", "b": "https://a.example/b", "c": "page-title", "d": "v1.2", "e": "OK"}\n'
PAGES = {"docs/a.md": "# Keys\n", "docs/fr/a.md": "# Clés\n"}
# What a project has, and what is told of it, as path, line and rule.
CASES: Mapping[str, tuple[Mapping[str, str], list[str]]] = {
    "docusaurus": (
        {
            "docusaurus.config.js": "module.exports={i18n:{defaultLocale:'en',locales:['en','fr']}}\n",
            "i18n/fr/code.json": '{\n"Read the next page": {"message": "Read the next page"},\n'
            '"theme.next": {"message": "Suivant", "description": "The label of the next page"}}\n',
            "i18n/fr/docusaurus-theme-classic/navbar.json": '{"item.label.All pages": {"message": "All pages"}}\n',
        },
        [
            "i18n/fr/code.json:2 messages/untranslated",
            "i18n/fr/docusaurus-theme-classic/navbar.json:1 messages/untranslated",
        ],
    ),
    "docusaurus' own code and theme": (
        {
            "docusaurus.config.js": "module.exports={i18n:{defaultLocale:'en',locales:['en','fr','de']}}\n",
            "src/pages/index.js": "import Translate, {translate} from '@docusaurus/Translate';\n"
            "const title = translate({message: 'Cut {count} keys', id: 'hall.title'});\n"
            'export default () => <p><Translate id="hall.lead">Keys for all doors</Translate></p>;\n',
            "i18n/fr/code.json": '{"hall.title": {"message": "Taillez {nombre} clés"},\n'
            '"hall.lead": {"message": "Keys for all doors"},\n"theme.docs.paginator.next": {"message": "Next"},\n'
            '"theme.common.headingLinkTitle": {"message": "Lien vers le titre"},\n'
            '"theme.tags.tagsPageTitle": {"message": "Tags"}}\n',
            "i18n/de/code.json": '{"hall.title": {"message": "{count} Schlüssel schneiden"}}\n',
        },
        [
            "i18n/de/code.json:1 messages/missing",
            "i18n/fr/code.json:1 messages/changed-placeholder",
            "i18n/fr/code.json:2 messages/untranslated",
            "i18n/fr/code.json:3 messages/untranslated",
        ],
    ),
    "languages that a site of Hugo took over from its theme": (
        {
            "hugo.toml": "[languages.en]\nweight = 1\n[languages.fr]\nweight = 2\n",
            "content/a.md": "# Keys\n",
            "content/a.fr.md": "# Clés\n",
            "i18n/en.toml": "[next]\nother = 'Open the next page'\n[last]\nother = 'Open the last page'\n",
            "i18n/fr.toml": "[next]\nother = 'Open the next page'\n[last]\nother = 'Ouvrir la dernière page'\n",
            "i18n/bg.toml": "[next]\nother = 'Open the next page'\n",
            "themes/acme/theme.toml": "name = 'Acme'\n",
            "themes/acme/i18n/en.toml": "[home]\nother = 'Go to the first page'\n",
            "themes/acme/i18n/bg.toml": "[home]\nother = 'Go to the first page'\n",
        },
        ["i18n/fr.toml:2 messages/untranslated"],
    ),
    "what other languages translate is no name": (
        {
            "locales/en.json": '{"a": "Key Hall", "b": "Lock Works"}\n',
            "locales/fr.json": '{"a": "Salle des clés", "b": "Lock Works"}\n',
            "locales/de.json": '{"a": "Schlüsselhalle", "b": "Lock Works"}\n',
            "locales/it.json": '{"a": "Key Hall", "b": "Lock Works"}\n',
            "docs/de/a.md": "# Schlüssel\n",
            "docs/it/a.md": "# Chiavi\n",
        },
        ["locales/it.json:1 messages/untranslated"],
    ),
    "a file that is left as a whole is told once": (
        {
            "locales/en.json": "{"
            + ",\n".join(f'"k{n}": "Open the door {n}"' for n in range(20))
            + "}\n",
            "locales/fr.json": "{"
            + ",\n".join(f'"k{n}": "Open the door {n}"' for n in range(20))
            + "}\n",
        },
        ["locales/fr.json:1 messages/untranslated"],
    ),
    "labels of folders": (
        {
            "docusaurus.config.js": "module.exports={i18n:{defaultLocale:'en',locales:['en','fr']}}\n",
            "docs/b/_category_.json": '{"label": "All about keys", "position": 2}\n',
            "i18n/fr/docusaurus-plugin-content-docs/current/a.md": "# Clés\n",
            "i18n/fr/docusaurus-plugin-content-docs/current/b/_category_.yml": "label: All about keys\n",
        },
        [
            "i18n/fr/docusaurus-plugin-content-docs/current/b/_category_.yml:1 messages/untranslated"
        ],
    ),
    "docusaurus' configuration": (
        {
            "docusaurus.config.js": "module.exports={i18n:{defaultLocale:'en',locales:['en','fr']},themeConfig:{\n"
            "navbar:{title:'Key Hall',items:[{label:'All the keys',items:[{label:'Old keys',to:'/a'}]},{label:'Shop'}]},\n"
            "footer:{links:[{title:'More',items:[{label:'Write to us'}]}],copyright:'All rights of the hall.'}}}\n",
            "i18n/fr/docusaurus-theme-classic/navbar.json": '{"title": {"message": "Salle des clés"},\n'
            '"item.label.All the keys": {"message": "Toutes les clés"}}\n',
            "i18n/fr/docusaurus-theme-classic/footer.json": '{"copyright": {"message": "All rights of the hall."},\n'
            '"link.title.More": {"message": "Plus"}, "link.item.label.Write to us": {"message": "Écrivez-nous"}}\n',
        },
        [
            "i18n/fr/docusaurus-theme-classic/footer.json:1 messages/untranslated",
            "i18n/fr/docusaurus-theme-classic/navbar.json:2 messages/missing",
            # A note, for one word may be a name.
            "i18n/fr/docusaurus-theme-classic/navbar.json:2 messages/missing",
        ],
    ),
    "starlight's sidebar": (
        {
            "src/content/docs/a.md": "# Keys\n",
            "src/content/docs/fr/a.md": "# Clés\n",
            "astro.config.mjs": "import starlight from '@astrojs/starlight';\n"
            "export default { integrations: [starlight({ title: 'Keys', locales: { root: { label: 'English', lang: 'en' },\n"
            "fr: { label: 'Français', lang: 'fr' } }, sidebar: [\n"
            "{ label: 'Start here', translations: { fr: 'Start here' }, items: [\n"
            "{ label: 'All the keys', translations: { fr: 'Toutes les clés' }, link: '/a' }] }] })] };\n",
        },
        ["astro.config.mjs:4 messages/untranslated"],
    ),
    "starlight": (
        {
            "src/content/i18n/en.json": '{"a.b": "Open the page of {{name}}"}\n',
            "src/content/i18n/fr.json": '{"a.b": "Ouvrir la page de {{nom}}"}\n',
        },
        ["src/content/i18n/fr.json:1 messages/changed-placeholder"],
    ),
    "fumadocs, its lists of pages": (
        {
            "docs/meta.json": '{"title": "Keys", "pages": ["---First doors---", "a", "[Our shop](https://a.example)"]}\n',
            "docs/meta.fr.json": '{"title": "Clés",\n"pages": ["---First doors---",\n"a",\n'
            '"[Our shop](https://a.example)"]}\n',
        },
        [
            "docs/meta.fr.json:2 messages/untranslated",
            "docs/meta.fr.json:4 messages/untranslated",
        ],
    ),
    "nextra": (
        {
            "pages/_meta.en.json": '{"a": "All keys"}\n',
            "pages/_meta.fr.json": '{"a": "Toutes", "b": "Serrures"}\n',
        },
        ["pages/_meta.fr.json:1 messages/left-over"],
    ),
    "fumadocs": (
        {
            "content/docs/meta.json": '{"title": "All about keys", "pages": ["a", "b"], "icon": "KeyRound"}\n',
            "content/docs/meta.fr.json": '{"title": "All about keys", "pages": ["a", "b"], "icon": "KeyRound"}\n',
        },
        ["content/docs/meta.fr.json:1 messages/untranslated"],
    ),
    "mintlify": (
        {
            "docs.json": '{"navigation": {"languages": [\n'
            '{"language": "en", "groups": [{"group": "First steps here", "pages": ["en/a"]}]},\n'
            '{"language": "fr", "groups": [{"group": "First steps here", "pages": ["fr/a"]}]}]}}\n',
            "en/a.mdx": "Keys.\n",
            "fr/a.mdx": "Clés.\n",
        },
        ["docs.json:3 messages/untranslated"],
    ),
    "vitepress": (
        {
            ".vitepress/config.ts": "import { fr } from './fr'\nexport default { locales: {\n"
            "root: { label: 'English', lang: 'en', themeConfig: { nav: [{ text: 'All the keys', link: '/a' }] } },\n"
            "fr } }\n",
            ".vitepress/fr.ts": "export const fr = { label: 'Français', lang: 'fr', themeConfig: { nav: [\n"
            "{ text: 'All the keys', link: '/fr/a' }] } }\n",
        },
        [".vitepress/fr.ts:2 messages/untranslated"],
    ),
    "hugo": (
        {
            "i18n/en.toml": '[page]\none = "{{ .Count }} page"\nother = "{{ .Count }} pages"\n[go]\nother = "Go on"\n',
            "i18n/ru.yaml": "page:\n  one: '{{ .Count }} страница'\n  other: '{{ .Count }} страниц'\ngo: Дальше\n",
        },
        ["i18n/ru.yaml:3 messages/plural-forms"],
    ),
    "hugo, the older way": (
        {
            "i18n/en.yaml": "- id: go\n  translation: Go on\n- id: end\n  translation: The end\n",
            "i18n/fr.yaml": "- id: go\n  translation: Continuer\n",
        },
        ["i18n/fr.yaml:2 messages/missing"],
    ),
    "jekyll, a folder a language": (
        {
            "_data/en/form.yml": "labels:\n  agree: I know the [rules](/r/)\n  to: Read the rules\nkey: read on\n",
            "_data/fr/form.yml": "labels:\n  agree: Je les connais\n  to: Read the rules\nkey: read on\n",
            "_data/en/nav.yml": "- title: Read on here\n  url: /a\n",
            "_data/fr/nav.yml": "- title: Read on here\n  url: /a\n",
        },
        [
            "_data/fr/form.yml:3 messages/untranslated",
            "_data/fr/nav.yml:1 messages/untranslated",
        ],
    ),
    "jekyll, a mapping that the language translates": (
        {
            "_data/en/foot.yml": "hours: Open from nine\nsearch: Find a key\nwhere: The old mill\nend: The end\n",
            "_data/fr/foot.yml": "hours: Ouvert dès neuf heures\nsearch: Find a key\nwhere: Le vieux moulin\nend: Fin\n",
        },
        ["_data/fr/foot.yml:2 messages/untranslated"],
    ),
    "jekyll, the language at the top of each file, in two formats' spelling": (
        {
            "_data/lang/en.yaml": "en:\n  menu:\n    go: Go on\n    end: The end\n",
            "_data/lang/fr.yml": "fr:\n  menu:\n    go: Continuer\n    end: The end\n",
        },
        ["_data/lang/fr.yml:4 messages/untranslated"],
    ),
    "how dates are written is no text": (
        {
            "hugo.toml": "[languages.en]\nweight = 1\n[languages.uk]\nweight = 2\n",
            "i18n/en.toml": "[day]\nother = 'Jan 2'\n[go]\nother = 'Open the next page'\n",
            "i18n/uk.toml": "[day]\nother = 'Jan 2'\n[go]\nother = 'Open the next page'\n",
            "content/a.md": "# Keys\n",
            "content/a.uk.md": "# Ключі\n",
        },
        ["i18n/uk.toml:4 messages/untranslated"],
    ),
    "what tells translators of messages is none": (
        {
            "locales/en.json": '{"@@locale": "en", "go": "Go on", "@go": {"description": "On the last page"},\n'
            '"close": {"@info": "Do not say end here", "a": "Close it"}}\n',
            "locales/fr.json": '{"@@locale": "fr", "go": "Continuer",\n'
            '"close": {"@info": "Do not say end here", "a": "Close it"}}\n',
        },
        ["locales/fr.json:2 messages/untranslated"],
    ),
    "jekyll, all in one": (
        {"_data/i18n.yml": "en:\n  go: Go on\n  end: The end\nfr:\n  go: Continuer\n"},
        ["_data/i18n.yml:5 messages/missing"],
    ),
    "catalogues, a folder a language": (
        {
            "app/locales/en/menu.json": '{"file": {"open": "Open"}, "n_one": "One", "n_other": "{{n}} of them"}\n',
            "app/locales/fr/menu.json": '{"file": {"open": ""}, "n_one": "Un", "n_other": "{{n}} choses"}\n',
        },
        ["app/locales/fr/menu.json:1 messages/missing"],
    ),
    "gettext": (
        {
            "po/fr.po": 'msgid ""\nmsgstr "Language: fr\\n"\n\n#, c-format\nmsgid "%d keys"\nmsgid_plural "%d keys"\n'
            'msgstr[0] "une clé"\nmsgstr[1] "%d clés"\n\n'
            'msgid "Open it in the "\n"window"\nmsgstr "Open it in the "\n"window"\n'
        },
        ["po/fr.po:12 messages/untranslated"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_family(name: str, write: Write, run: Run) -> None:
    files, told = CASES[name]
    write({**PAGES, **files})
    done = run("check", "--no-cache", "--select", "messages")
    assert done.told == told


SILENT: Mapping[str, Mapping[str, str]] = {
    "no language": {
        "package.json": '{"name": "keys", "description": "All about the keys of it"}\n'
    },
    "one language": {"locales/en.json": '{"a": "Open the page"}\n'},
    "names, addresses, codes": {
        "locales/en.json": _NAMES,
        "locales/fr.json": _NAMES,
    },
    "a table of languages": {
        "_data/languages.yml": "- code: en\n  title: English\n- code: fr\n  title: Français\n"
    },
    "plural forms of each language": {
        "locales/en.json": '{"n_one": "{{count}} page", "n_other": "{{count}} pages"}\n',
        "locales/ja.json": '{"n_other": "{{count}}ページ"}\n',
        "locales/pl.json": '{"n_one": "{{count}} strona", "n_few": "{{count}} strony",\n'
        '"n_many": "{{count}} stron", "n_other": "{{count}} strony"}\n',
    },
    "all below the language": {
        "locales/en.yml": "en:\n  go: Go on\n  end: The end\n",
        "locales/pt_br.yml": "pt_br:\n  go: Adiante\n  end: O fim\n",
    },
    "other lines of a bar": {
        ".vitepress/config.js": "export default { locales: { root: { lang: 'en', themeConfig: { nav: [\n"
        "{ text: 'All the keys', link: '/a' }, { text: 'The locks', link: '/b' }] } },\n"
        "fr: { lang: 'fr', themeConfig: { nav: [{ text: 'Les serrures', link: '/fr/b' }] } } } }\n"
    },
}


@pytest.mark.parametrize("name", SILENT)
def test_silent(name: str, write: Write, run: Run) -> None:
    write({**PAGES, **SILENT[name]})
    done = run(
        "check", "--no-cache", "--select", "messages,terms,typography,translation"
    )
    assert [
        told for told in done.told if ".md:" not in told and "INFO" not in told
    ] == []


def test_terms_and_links_as_on_pages(write: Write, run: Run) -> None:
    write(
        {
            **PAGES,
            ".doclint.yaml": "terms:\n  - {term: Kiln, translate: false, forbidden: {fr: [Four]}}\n",
            "locales/en.json": '{"a": "The Kiln is hot", "b": "Read [the guide](https://a.example/b)"}\n',
            "locales/fr.json": '{"a": "Le Four est chaud", "b": "Lisez [le guide](https://a.example/c)"}\n',
        }
    )
    done = run("check", "--no-cache")
    told = {
        finding["rule"]
        for finding in done.findings
        if finding["path"] == "locales/fr.json"
    }
    assert "terms/brand" in told and "translation/changed-link" in told


def test_only_what_is_named_is_told(write: Write, run: Run) -> None:
    write(
        {
            **PAGES,
            "locales/en.json": '{"a": "Open the page"}\n',
            "locales/fr.json": '{"a": "Open the page"}\n',
            "locales/de.json": '{"a": "Open the page"}\n',
        }
    )
    done = run("check", "--no-cache", "locales/fr.json")
    assert done.told == ["locales/fr.json:1 messages/untranslated"]
    assert run("check", "--no-cache", "docs").told == []
    assert len(run("check", "--no-cache", "locales").told) == 2


def test_rules_and_paths_of_the_configuration_hold(write: Write, run: Run) -> None:
    files = {
        **PAGES,
        "locales/en.json": '{"a": "Open the page"}\n',
        "locales/fr.json": '{"a": "Open the page"}\n',
    }
    write({**files, ".doclint.yaml": "rules: {messages: off}\n"})
    assert run("check", "--no-cache").told == []
    write({**files, ".doclint.yaml": 'exclude: ["locales/**"]\n'})
    assert run("check", "--no-cache").told == []


def test_rules_of_evidence_look_at_messages(write: Write, run: Run) -> None:
    write(
        {
            **PAGES,
            "docusaurus.config.js": "module.exports={i18n:{defaultLocale:'en',locales:['en','fr']}}\n",
            "i18n/en/code.json": '{"a": {"message": "Wait 15 minutes for all of it."}}\n',
            "i18n/fr/code.json": '{"a": {"message": "Attendez 51 minutes pour le tout."}}\n',
        }
    )
    assert run("check", "--select", "translation/changed-number").told == [
        "i18n/fr/code.json:1 translation/changed-number"
    ]


_I18N = "i18n/fr/docusaurus-plugin-content-docs"


def test_labels_of_versions_without_source_and_keys_that_are_paths(
    write: Write, run: Run
) -> None:
    write(
        {
            "docusaurus.config.js": "module.exports={i18n:{defaultLocale:'en',locales:['en','fr']}}\n",
            "docs/a.md": "# Keys\n",
            f"{_I18N}/current/a.md": "# Clés\n",
            f"{_I18N}/version-1/old/_category_.json": '{"label": "Toutes les vieilles clés"}\n',
            "i18n/fr/code.json": '{"home.keys.title one": {"message": "Les clés"}}\n',
            f"{_I18N}/current.json": '{"sidebar.a.category.Keys.link.generated-index.description": '
            '{"message": "Voici les clés"}}\n',
        }
    )
    told = run("check", "--no-cache").told
    assert [each for each in told if ".json" in each] == []


def test_unfinished_messages_are_counted_and_not_compared(
    write: Write, run: Run
) -> None:
    """Readers see the source's text in their place; what is wrong in that is told where
    it is written."""
    write(
        {
            "README.md": "# A\n",
            "po/fr.po": 'msgid "Turn the `key`, twice (5 times"\nmsgstr ""\n\n'
            '#, fuzzy\nmsgid "Take 3 keys of `KeyRing`"\nmsgstr "Prenez 4 clés , de `Anneau`"\n\n'
            'msgid "Take 3 keys"\nmsgstr "Prenez 4 clés"\n',
        }
    )
    assert run("check", "--no-cache").told == [
        "po/fr.po:2 messages/unfinished",
        "po/fr.po:9 translation/changed-number",
    ]


def test_a_project_without_any_page_is_checked(write: Write, run: Run) -> None:
    write(
        {
            "locales/en.json": '{"a": "Turn {n} keys"}\n',
            "locales/fr.json": '{"a": "Tournez {m} clés"}\n',
        }
    )
    assert "site: generic; interface: 2 files" in run("check", form=None).err
    done = run("check")
    assert done.told == ["locales/fr.json:1 messages/changed-placeholder"]
    assert "wrote" in run("init", form=None).err
    assert "wrote" in run("report", form=None).err


def test_a_project_with_neither_pages_nor_interface_says_so(
    write: Write, run: Run
) -> None:
    write({"package.json": '{"name": "a"}\n'})
    done = run("check")
    assert done.status == 2
    assert "found no page to check" in done.err


def test_keys_of_one_group_are_no_slips_of_one_another(write: Write, run: Run) -> None:
    en = '{"setting": {"access-token": {"how-to-use": "How to"}}}\n'
    fr = '{"setting": {"access-token": {"no-tokens-found": "Aucun jeton"}}}\n'
    slip = fr.replace("no-tokens-found", "how-to-usse")
    for other, severities in ((fr, {"info"}), (slip, {"warning"})):
        write({**PAGES, "locales/en.json": en, "locales/fr.json": other})
        findings = run("check", "--select", "messages/left-over").findings
        assert {finding["severity"] for finding in findings} == severities


@pytest.mark.parametrize(
    ("source", "translation", "texts"),
    [
        (
            "lib/l10n/app_en.arb",
            "lib/l10n/app_fr.arb",
            ('{"a": "Open the lid", "b": "%s"}\n', "Hello {name}", "Bonjour"),
        ),
        (
            "src/messages.properties",
            "src/messages_fr_CA.properties",
            ("a=Open the lid\nb=%s\n", "{0} lids of {1}", "{0} couvercles"),
        ),
        (
            "App/Base.lproj/Main.strings",
            "App/fr.lproj/Main.strings",
            ('"a" = "Open the lid";\n"b" = "%s";\n', "%d lids of %@", "%d couvercles"),
        ),
        (
            "res/values/strings.xml",
            "res/values-fr-rCA/strings.xml",
            (
                '<resources>\n<string name="a">Open the lid</string>\n<string name="b">%s</string>\n</resources>\n',
                "Lids of %1$s",
                "Couvercles",
            ),
        ),
    ],
)
def test_texts_of_programs(
    source: str, translation: str, texts: tuple[str, str, str], write: Write, run: Run
) -> None:
    form, one, other = texts
    write({**PAGES, source: form % one, translation: form % other})
    assert sorted(each.partition(" ")[2] for each in run("check").told) == [
        "messages/changed-placeholder",
        "messages/untranslated",
    ]


def test_a_key_that_several_languages_have_is_an_older_one_of_the_source(
    write: Write, run: Run
) -> None:
    en = '{"Version:": "Version", "open": "Open"}\n'
    others = {
        "locales/de.json": '{"Version": "Fassung", "open": "Öffnen"}\n',
        "locales/it.json": '{"Version": "Versione", "open": "Apri"}\n',
    }
    for languages, severities in ((1, {"warning"}), (2, {"info"})):
        shown = dict(list(others.items())[:languages])
        write({**PAGES, "locales/en.json": en, **shown})
        findings = run("check", "--select", "messages/left-over").findings
        assert {finding["severity"] for finding in findings} == severities


def test_what_is_about_a_message_or_may_be_left_out_is_no_message(
    write: Write, run: Run
) -> None:
    en = (
        '{"open": "Open", "@open": {"description": "Opens the whole box"},\n'
        '"fruits(ignoreMissing)": {"a": "Large Apple of the box"}, "shut": "Shut it"}\n'
    )
    fr = '{"open": "Ouvrir", "@open": {"description": "Opens the whole box"}}\n'
    write({**PAGES, "app/i18n/en.json": en, "app/i18n/fr.json": fr})
    done = run("check")
    assert done.told == ["app/i18n/fr.json:1 messages/missing"]
    assert "shut" in done.findings[0]["message"]
    assert "fruits" not in done.findings[0]["message"]


def test_what_one_country_lacks_is_read_in_the_language_of_the_source(
    write: Write, run: Run
) -> None:
    en = '{"open": "Open", "colour": "Color", "shut": "Shut"}\n'
    gb = '{"colour": "Colour"}\n'
    fr = '{"open": "Ouvrir", "colour": "Couleur"}\n'
    write({**PAGES, "i18n/en.json": en, "i18n/en-GB.json": gb, "i18n/fr.json": fr})
    findings = run("check", "--select", "messages/missing").findings
    told = {finding["path"]: finding["severity"] for finding in findings}
    assert told == {"i18n/en-GB.json": "info", "i18n/fr.json": "warning"}


def test_the_fullest_of_two_countries_files_is_the_source(
    write: Write, run: Run
) -> None:
    write(
        {
            **PAGES,
            "locales/en-GB.json": '{"a": "Open the lid"}\n',
            "locales/en-US.json": '{"a": "Open the lid", "b": {"c": "Color"}, "d": "@:b.c now"}\n',
            "locales/ko-KR.json": '{"a": "뚜껑 열기", "b": {"c": "색"}, "d": "@:b.c와 지금"}\n',
            "locales/fr-FR.json": '{"a": "Ouvrez", "d": "@:b.c vite"}\n',
        }
    )
    findings = run("check").findings
    told = {finding["path"]: finding["severity"] for finding in findings}
    assert told == {"locales/en-GB.json": "info", "locales/fr-FR.json": "warning"}
