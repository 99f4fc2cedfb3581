"""Links of a VitePress site, as its build follows them."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint.config import Config
from doclint.engine import check_paths
from doclint.errors import LimitError
from doclint.text.bounded import Watch
from projects import Run, Write, put

FILES = {
    ".vitepress/config.ts": "export default {base: '/x/', cleanUrls: true, rewrites: {'a/:name.md': 'b/:name.md'}, "
    "srcExclude: ['**/left.md'], ignoreDeadLinks: [/^\\/play\\//], locales: {root: {}, fr: {}}}",
    "index.md": "# Home\n",
    "guide/index.md": "# Guide\n",
    "guide/keys.md": "# Keys\n\n## Sort\n",
    "guide/left.md": "# Left\n",
    "a/moved.md": "# Moved\n",
    "a/other.md": "# Other\n",
    "data/[id].md": "# Data\n",
    "fr/guide/keys.md": "# Clés\n",
    "fr/index.md": "# Accueil\n",
}


def told(root: Path, link: str) -> list[tuple[str, str | None]]:
    put(root, {**FILES, "guide/locks.md": f"# Locks\n\n[A link]({link})\n"})
    report = check_paths(
        Config(root, site="vitepress"), select=["links"], cache=False, jobs=1
    )
    return [(finding.rule, finding.suggestion) for finding in report.findings]


@pytest.mark.parametrize(
    "link",
    [
        "/guide/index",
        "./",
        "../",
        "keys",
        "./keys.md#sort",
        "/guide/keys.html",
        "/guide/",
        "/",
        "/b/moved",
        "/b/moved.md",
        "../a/moved.md",
        "/data/7",
        "/play/x",
    ],
)
def test_what_is_there(link: str, tmp_path: Path) -> None:
    assert told(tmp_path, link) == []


@pytest.mark.parametrize(
    ("link", "near"),
    [
        ("/guide/kyes", "/guide/keys"),
        ("/guide/kyes.md", "/guide/keys"),
        ("kyes", "keys"),
        ("keys/", "keys"),
        ("/guide/keys/#sort", "/guide/keys#sort"),
        ("/guide", "/guide/"),
        ("../guide#a", "./#a"),
        ("/b/moevd", "/b/moved"),
        ("/fr/guide/kesy", "/fr/guide/keys"),
    ],
)
def test_what_is_not(link: str, near: str, tmp_path: Path) -> None:
    assert told(tmp_path, link) == [("links/missing-page", near)]


def test_slashes_that_matter_are_not_mixed(tmp_path: Path) -> None:
    assert (
        told(tmp_path, "keys), [one](/guide/), [two](/fr/), [three](/fr/guide/keys")
        == []
    )


def test_a_rewrite_without_end_is_told(
    write: Write, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No link is told then, for nobody knows the addresses of the site."""

    def endless(watch: Watch, text: str) -> None:
        raise LimitError("it took too long")

    monkeypatch.setattr(Watch, "fullmatch", endless)
    config = "export default {rewrites: {':name(a*a*a*)b.md': ':name.md'}}\n"
    write(
        {
            ".vitepress/config.ts": config,
            "index.md": "# A\n\n[b](none.md) [c][d]\n\n[e]: /f\n",
        }
    )
    done = run("check")
    (told,) = [
        finding for finding in done.findings if finding["rule"] == "document/gave-up"
    ]
    assert (
        "because its rewrite :name(a*a*a*)b.md takes more than 1 s of computing"
        in told["message"]
    )
    assert "index.md:3 references/undefined" in done.told, "what needs no site is told"
    assert not any("links/" in told for told in done.told)


def test_a_site_deep_in_a_repository_whose_configuration_is_a_folder(
    write: Write, run: Run
) -> None:
    write({
        "packages/docs/.vitepress/config/index.ts": "export default { locales: { root: {}, zh: { lang: 'zh' } } }\n",
        "packages/docs/index.md": "# A\n\n[Mill](/guide/mill)\n",
        "packages/docs/guide/mill.md": "# Mill\n",
        "packages/docs/zh/index.md": "# 甲\n\n[磨坊](/zh/guide/mill)\n",
        "packages/docs/zh/guide/mill.md": "# 磨坊\n",
    })  # fmt: skip
    assert run("check", "--select", "links").told == []


@pytest.mark.parametrize(
    ("version", "link", "broken"),
    [
        ("^0.20.1", "#поnный-набор", False),
        ("^0.20.1", "#полныи-набор", True),
        ("1.0.0-alpha.4", "#поnный-набор", False),
        ("^1.6.0", "#полныи-набор", False),
        ("^1.6.0", "#Полный-набор", True),
        ("^2.0.0-alpha.16", "#Полный-набор", False),
        ("^2.0.0-alpha.16", "#неполный-набор", True),
    ],
)
def test_ids_are_those_of_the_installed_version(
    version: str, link: str, broken: bool, tmp_path: Path
) -> None:
    put(
        tmp_path,
        {
            "package.json": f'{{"devDependencies": {{"vitepress": "{version}"}}}}',
            "docs/.vitepress/config.ts": "export default {}",
            "docs/a.md": f"# Страница\n\n[Набор]({link}), [он же](b.md{link}).\n\n## Полный набор\n",
            "docs/b.md": "# Другая\n\n## Полный набор\n",
        },
    )
    report = check_paths(
        Config(tmp_path, site="vitepress"), select=["links"], cache=False, jobs=1
    )
    assert len(report.findings) == 2 * broken
