"""What Hugo's configuration says of a site; tests/sites holds addresses and ids to real
builds."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint.config import Config
from doclint.dialects.manner import DialectSettings
from doclint.engine import check_paths
from doclint.site import Shelf, manner_of, manners
from doclint.site.hugo import GENERATOR
from doclint.site.hugo.own import HugoFacts
from projects import marked, put

LINKS = ("links", "structure/missing-navigation-page", "document/site-configuration")


def told(root: Path, **files: str) -> list[tuple[str, str, str]]:
    """What is found, by file and rule, with the text that it is about."""
    put(root, files)
    report = check_paths(Config(root, site="hugo"), select=LINKS, cache=False, jobs=1)
    return marked(root, report)


PAGES = {
    "content/_index.md": "# I\n",
    "content/docs/_index.md": "# D\n",
    "content/docs/keys.md": "---\ntags: [Iron]\n---\n\n# K\n",
    "content/docs/locks.md": "# L\n",
    "content/posts/2024-01-02-a.md": "---\ntitle: A\ndate: 2024-01-02\n---\n\n# A\n",
    "content/posts/undated.md": "---\ntitle: B\n---\n\n# B\n",
}
TOML = "baseURL = 'https://example.org/'\n"
DATED = TOML + "[permalinks.page]\nposts = '/:year/:title/'\n"


@pytest.mark.parametrize(
    "target",
    [
        "/tags/iron/",
        "/categories/",
        "/posts/",
        "/docs/page/2/",
        "/index.xml",
        "/docs/index.json",
        "/2024/a/",
        "/p/x/",
    ],
)
def test_pages_that_a_build_makes(target: str, tmp_path: Path) -> None:
    configuration = DATED + "[permalinks.term]\ntags = '/p/:slug/'\n"
    assert (
        told(
            tmp_path,
            **PAGES,
            **{"hugo.toml": configuration, "content/a.md": f"[X]({target})\n"},
        )
        == []
    )


def test_a_dated_address_is_known(tmp_path: Path) -> None:
    found = told(
        tmp_path,
        **PAGES,
        **{
            "hugo.toml": DATED,
            "content/a.md": "[A](/2024/aa/) [A](/2024/a/) [B](/docs/kyes/)\n",
        },
    )
    assert [text for _, _, text in found] == ["/2024/aa/", "/docs/kyes/"]


def test_dates_from_git_are_anybodys_guess(tmp_path: Path) -> None:
    configuration = "enableGitInfo = true\n" + DATED
    assert (
        told(
            tmp_path,
            **PAGES,
            **{"hugo.toml": configuration, "content/a.md": "[B](/2024/b/)\n"},
        )
        == []
    )
    configuration = configuration.replace("/:year", "/:section/:year")
    found = told(
        tmp_path,
        **{
            "hugo.toml": configuration,
            "content/a.md": "[B](/posts/2024/b/) [C](/docs/kyes/)\n",
        },
    )
    assert [text for _, _, text in found] == ["/docs/kyes/"]


MENUS = {
    "hugo.toml": TOML
    + "[[menus.main]]\npageRef = '/docs/keys'\n[[menus.main]]\npageRef = '/docs/lokcs'\n"
    + "[[menus.main]]\nurl = '/docs/locks/'\n[[menus.main]]\nurl = \"https://example.com/\"\n",
    "hugo.yaml": "baseURL: https://example.org/\nmenu:\n  main:\n  - pageRef: /docs/keys\n"
    + "  - {pageRef: docs/lokcs.md}\n"
    + "  - url: /docs/keys/\n  - pageRef: /tags\n  - pageRef: /posts\n",
}


@pytest.mark.parametrize("file", MENUS)
def test_menus(file: str, tmp_path: Path) -> None:
    expected = [(file, "structure/missing-navigation-page", "docs/lokcs")]
    assert told(tmp_path, **PAGES, **{file: MENUS[file]}) == expected


def test_menus_of_languages_in_files_of_their_own(tmp_path: Path) -> None:
    files = {
        "config/_default/hugo.toml": TOML,
        "config/_default/languages.toml": "[en]\nweight = 1\n[fr]\ncontentDir = 'content/fr'\n",
        "config/_default/menus/menus.fr.toml": "[[main]]\npageRef = '/docs/kyes'\n[[main]]\nurl = '/docs/cles/'\n",
        "content/fr/docs/keys.md": "---\nslug: cles\n---\n\n# C\n",
    }
    expected = [
        (
            "config/_default/menus/menus.fr.toml",
            "structure/missing-navigation-page",
            "docs/kyes",
        )
    ]
    assert told(tmp_path, **PAGES, **files) == expected


@pytest.mark.parametrize(
    ("configuration", "expected"),
    [
        ("", DialectSettings()),
        (
            "[markup.goldmark.parser]\nautoHeadingIDType = 'github-ascii'\n",
            DialectSettings("hugo_ascii"),
        ),
        (
            "[markup.goldmark.parser]\nautoHeadingIDType = 'blackfriday'\n",
            DialectSettings("blackfriday"),
        ),
        (
            "[markup.goldmark.parser]\nautoHeadingID = false\n",
            DialectSettings(made=False),
        ),
        (
            "[markup]\ndefaultMarkdownHandler = 'asciidoc'\n",
            DialectSettings(known=False),
        ),
    ],
)
def test_ids(configuration: str, expected: DialectSettings, tmp_path: Path) -> None:
    (tmp_path / "hugo.toml").write_text(configuration)
    ways = manners("hugo", lambda: Shelf(tmp_path, ["hugo.toml", "content/a.md"]))
    assert manner_of("content/a.md", ways) == expected


def test_a_broken_file_of_the_configuration_stops_nothing(tmp_path: Path) -> None:
    files = {
        "config/_default/hugo.toml": TOML,
        "config/_default/menus.toml": "[[main]\n",
        "content/a.md": "[K](/docs/kyes/)\n",
    }
    assert {(path, rule) for path, rule, _ in told(tmp_path, **PAGES, **files)} == {
        ("config/_default/menus.toml", "document/site-configuration"),
        ("content/a.md", "links/missing-page"),
    }


@pytest.mark.parametrize("name", ["config.yaml.in", "hugo.toml.tmpl"])
def test_what_a_script_makes_the_configuration_of(name: str, tmp_path: Path) -> None:
    """Pages of the default language stand at the top, as the template says."""
    folders = {code: f"content/{code}" for code in ("en", "fr")}
    if ".yaml" in name:
        text = "defaultContentLanguage: en\nlanguages:\n" + "".join(
            f"  {code}: {{contentDir: {folder}}}\n" for code, folder in folders.items()
        )
    else:
        text = "defaultContentLanguage = 'en'\n" + "".join(
            f"[languages.{code}]\ncontentDir = '{folder}'\n"
            for code, folder in folders.items()
        )
    put(tmp_path, {"content/en/keys.md": "# K\n", name: text})
    (setting,) = GENERATOR.read(Shelf(tmp_path, [name, "content/en/keys.md"]))
    assert setting.facts(HugoFacts).below == {"en": "", "fr": "/fr"}
    assert not setting.problems


def test_a_template_that_cannot_be_read_is_no_fault(tmp_path: Path) -> None:
    files = {"content/a.md": "# A\n", "config.yaml.in": "title: {{ title\n"}
    assert told(tmp_path, **files) == []


def test_hosts_of_languages(tmp_path: Path) -> None:
    """Two languages at the top of two hosts do not claim one address."""
    hosts = "".join(
        f"[languages.{code}]\nbaseURL = 'https://{code}.example.org/'\n"
        for code in ("en", "fr")
    )
    files = {"content/docs/keys.fr.md": "# C\n", "hugo.toml": hosts}
    report_of = told(tmp_path, **PAGES, **files)
    assert report_of == []
    claimed = check_paths(
        Config(tmp_path, site="hugo"), select=("front-matter",), cache=False, jobs=1
    )
    assert claimed.findings == ()


def test_ref_finds_a_page_by_its_name_alone(tmp_path: Path) -> None:
    text = '[A]({{< ref "keys.md" >}}) [B]({{< relref "locks" >}}) [C]({{< ref "docs" >}}) [D]({{< ref "kyes.md" >}})\n'
    found = told(tmp_path, **PAGES, **{"hugo.toml": TOML, "content/posts/b.md": text})
    assert [text for _, _, text in found] == ['{{< ref "kyes.md" >}}']


def test_figures(tmp_path: Path) -> None:
    files = {f"static/img/{name}.svg": "<svg/>" for name in ("key", "lock", "door")}
    files |= {
        "content/b/index.md": '{{< figure src="a.svg" >}} {{< figure src="c.svg" alt="C" >}}\n'
    }
    files |= {f"content/b/{name}.svg": "<svg/>" for name in "ab"}
    text = '{{< figure src="/img/key.svg" >}} {{< figure title="K" src="/img/kye.svg" >}} {{< figure src="x.svg" >}}\n'
    found = told(
        tmp_path, **PAGES, **files, **{"hugo.toml": TOML, "content/c.md": text}
    )
    assert found == [
        ("content/b/index.md", "links/missing-asset", "c.svg"),
        ("content/c.md", "links/missing-asset", "/img/kye.svg"),
    ]


def test_ref_finds_the_page_in_the_language_of_its_own(tmp_path: Path) -> None:
    """`keys/_index.md` is `keys/_index.fr.md` for a page named `a.fr.md`, with every
    language in a folder of addresses of its own."""
    languages = "defaultContentLanguageInSubdir = true\n[languages.en]\nweight = 1\n[languages.fr]\nweight = 2\n"
    pages = [
        f"content/{name}.{code}.md"
        for name in ("keys/_index", "locks")
        for code in ("en", "fr")
    ]
    links = '[K]({{%relref "keys/_index.md#top" %}}) [L]({{< ref "locks.md" >}}) [M]({{< ref "keys" >}})\n'
    files = dict.fromkeys(pages, "# K {#top}\n") | dict.fromkeys(
        ("content/a.en.md", "content/a.fr.md"), links
    )
    assert told(tmp_path, **files, **{"hugo.toml": TOML + languages}) == []


def test_an_environment_lies_beside_a_single_file(tmp_path: Path) -> None:
    files = {
        "hugo.toml": TOML,
        "config/production/params.toml": "lamp = 'red'\n",
        "config/production/permalinks.toml": "[page]\nposts = '/:year/:title/'\n",
        "content/b.md": "[X](/2024/a/)\n",
    }
    assert told(tmp_path, **PAGES, **files) == []
