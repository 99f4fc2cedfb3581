"""Rspress: languages, addresses and ids, as its code has them."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint.config import default
from doclint.engine import check_paths
from doclint.engine.discover import discover
from doclint.engine.pairs import sources
from projects import put

FILES = {
    "rspress.config.ts": "import path from 'path';\nexport default defineConfig({ root: path.join(__dirname, 'docs'), "
    "base: '/mill/', lang: 'en', locales: [{ lang: 'zh', label: '中文' }, { lang: 'en', label: 'English' }] });\n",
    "docs/public/wheel.svg": "<svg/>",
    "docs/en/index.md": "# Mills\n",
    "docs/en/guide/index.mdx": "# Guide\n",
    "docs/en/guide/wheel.mdx": "# Wheel\n\n## `:::` boxes \\{#boxes}\n\n## Turning\n",
    "docs/zh/index.md": "# 磨坊\n",
    "docs/zh/guide/wheel.mdx": "# 轮子\n\n## 方框 \\{#boxes}\n",
}


def told(root: Path, page: str, text: str) -> list[str]:
    put(root, {**FILES, page: text})
    report = check_paths(default(root), select=["links"], cache=False, jobs=1)
    return [finding.rule for finding in report.findings]


@pytest.mark.parametrize(
    ("link", "rules"),
    [
        ("/guide/wheel", []),
        ("/guide/wheel.mdx#boxes", []),
        ("/guide/wheel.html#turning", []),
        ("/guide/wheel.md#boxes", []),
        ("/en/guide/wheel#boxes", []),
        ("/zh/guide/wheel.mdx#boxes", []),
        ("./wheel", []),
        ("../index.md", []),
        ("/guide/", []),
        ("/wheel.svg", []),
        ("/guide/wheels", ["links/missing-page"]),
        ("/zh/guide/wind", ["links/missing-page"]),
        ("/guide/wheel#three-boxes", ["links/missing-anchor"]),
        ("./wheels.mdx", ["links/missing-page"]),
    ],
)
def test_links(link: str, rules: list[str], tmp_path: Path) -> None:
    page = "docs/en/guide/links.mdx"
    assert told(tmp_path, page, f"# Links\n\n[A link]({link})\n") == rules


def test_links_of_a_translation_lead_to_its_language(tmp_path: Path) -> None:
    text = "# 链接\n\n[轮子](/guide/wheel#boxes)，[转动](/guide/wheel#turning)\n"
    page = "docs/zh/guide/links.mdx"
    assert told(tmp_path, page, text) == ["links/missing-anchor"]


def test_the_languages_are_those_of_the_configuration(tmp_path: Path) -> None:
    put(tmp_path, FILES)
    config = default(tmp_path)
    pages = discover(config).all
    assert sources(config, pages, pages) == {
        "docs/zh/index.md": "docs/en/index.md",
        "docs/zh/guide/wheel.mdx": "docs/en/guide/wheel.mdx",
    }


def test_marks_of_bold_words_need_no_blank_beside_chinese(tmp_path: Path) -> None:
    page = {
        "docs/zh/bold.md": "# 粗体\n\n**先读这里（很短）。**然后再磨面粉，非常简单。\n"
    }
    put(tmp_path, {**FILES, **page})
    report = check_paths(
        default(tmp_path), select=["markup/spaced-emphasis"], cache=False, jobs=1
    )
    assert report.findings == ()


def test_a_configuration_that_is_called_in_parts_names_the_folders(
    tmp_path: Path,
) -> None:
    files = {name: text for name, text in FILES.items() if name.startswith("docs")}
    config = "import { pluginRss } from '@rspress/plugin-rss';\ndefine.doc({ lang: 'en' });\n"
    link = "# Links\n\n[Boxes](/guide/wheel#boxes), [gone](/guide/gone)\n"
    put(tmp_path, {**files, "rstack.config.ts": config, "docs/en/links.md": link})
    report = check_paths(default(tmp_path), select=["links"], cache=False, jobs=1)
    assert [finding.suggestion for finding in report.findings] == [None]
    assert report.site.kind == "rspress"
