"""Links of a translated page of a Docusaurus site, as its build follows them: to what
the language lacks, too."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint.config import Config
from doclint.engine import check_paths
from projects import put

FRENCH = "i18n/fr/docusaurus-plugin-content-docs/current"
FILES = {
    "docusaurus.config.js": "export default {presets: ['classic'], i18n: {defaultLocale: 'en', locales: ['en', 'fr']}}",
    "docs/index.md": "# Home\n\nText\n",
    "docs/guide/keys.md": "# Keys\n\n## Sort\n\nText\n",
    "docs/guide/locks.md": "# Locks\n\nText\n",
    "docs/guide/lock.svg": "<svg/>",
    f"{FRENCH}/index.md": "# Accueil\n\nTexte\n",
    f"{FRENCH}/guide/locks.md": "# Verrous\n\nTexte\n",
}


def told(root: Path, target: str) -> list[tuple[str, str | None]]:
    """What is found of a link or picture in the French page."""
    put(root, {**FILES, f"{FRENCH}/guide/locks.md": f"# Verrous\n\n{target}\n"})
    report = check_paths(
        Config(root, site="docusaurus"), select=["links"], cache=False, jobs=1
    )
    return [(finding.rule, finding.suggestion) for finding in report.findings]


@pytest.mark.parametrize(
    "link",
    [
        "/guide/keys.md#sort",
        "guide/keys.md#sort",
        "/docs/guide/keys#sort",
        "/fr/docs/guide/keys",
        "keys",
        "../index.md",
        "@site/docs/guide/keys.md",
        "pathname:///anything",
    ],
)
def test_links_to_what_the_source_shows(link: str, tmp_path: Path) -> None:
    assert told(tmp_path, f"[Clés]({link})") == []


@pytest.mark.parametrize("link", ["./keys.md", "keys.md", "../guide/keys.md"])
def test_a_path_from_the_page_names_what_lies_there(link: str, tmp_path: Path) -> None:
    assert told(tmp_path, f"[Clés]({link}#sort)") == [
        ("links/missing-page", "/guide/keys.md#sort")
    ]


def test_a_picture_lies_beside_its_page(tmp_path: Path) -> None:
    asked = told(tmp_path, "![Un verrou](./lock.svg)")
    assert asked == [("links/missing-asset", "@site/docs/guide/lock.svg")]
    assert told(tmp_path, "![Un verrou](@site/docs/guide/lock.svg)") == []


def test_the_nearest_page_is_written_as_links_are(tmp_path: Path) -> None:
    """Without the base that the build puts before it, and from the top where only the
    source has the page."""
    assert told(tmp_path, "[Clés](/guide/kyes.md)") == [
        ("links/missing-page", "/guide/keys.md")
    ]
    assert told(tmp_path, "[Clés](/docs/guide/kyes#sort)") == [
        ("links/missing-page", "/docs/guide/keys#sort")
    ]


@pytest.mark.parametrize(
    ("versions", "rules"), [('["1.0"]', ["links/missing-asset"]), ("[]", [])]
)
def test_a_version_that_the_site_has_no_longer(
    versions: str, rules: list[str], tmp_path: Path
) -> None:
    old = {
        f"versioned_docs/version-1.0/{name}.md": f"# {name}\n\n![A key](/img/{name}.svg)\n"
        for name in "ab"
    }
    shown = {
        "static/img/a.svg": "<svg/>",
        "static/img/c.svg": "<svg/>",
        "docs/c.md": "![A key](/img/c.svg)\n",
    }
    put(tmp_path, {**FILES, **old, **shown, "versions.json": versions})
    report = check_paths(
        Config(tmp_path, site="docusaurus"), select=["links"], cache=False, jobs=1
    )
    assert [finding.rule for finding in report.findings] == rules


@pytest.mark.parametrize(
    ("shown", "rules"),
    [("['current', '1.0']", ["links/missing-asset"]), ("['current']", [])],
)
def test_versions_that_alone_are_shown(
    shown: str, rules: list[str], tmp_path: Path
) -> None:
    config = f"""export default {{presets: [['classic', {{docs: {{onlyIncludeVersions: {shown}}}}}]]}}"""
    files = {
        "docusaurus.config.js": config,
        "docs/c.md": "# C\n",
        "versioned_docs/version-1.0/a.md": "# A\n\n![A key](/img/a.svg)\n",
        "versions.json": '["1.0"]',
        "static/img/c.svg": "<svg/>",
    }
    put(tmp_path, files)
    report = check_paths(
        Config(tmp_path, site="docusaurus"), select=["links"], cache=False, jobs=1
    )
    assert [finding.rule for finding in report.findings] == rules
