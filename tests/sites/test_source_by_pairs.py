"""Which language is the source where no configuration says it: never English for the
sake of a few English pages."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from doclint.config import default
from doclint.engine.discover import discover
from doclint.engine.layout import settle
from projects import Write

_CHINESE = "# 灯\n\n这盏灯放在桌子上，每天晚上都亮着，直到大家都睡着了才会被关掉。\n"
_ENGLISH = "# Lamp\n\nThe lamp stands on the table, and it is lit each evening.\n"


def _pages(folder: str, numbers: range) -> dict[str, str]:
    return {f"{folder}/{number}.md": "# A\n" for number in numbers}


@pytest.mark.parametrize(
    ("files", "source"),
    [
        # The pages at the root are Chinese, however few they are.
        (
            {"a.md": _CHINESE, "en/a.md": _ENGLISH, **_pages("en", range(5))},
            "zh",
        ),
        ({"docs/a.md": _ENGLISH, "docs/en/a.md": _ENGLISH, "docs/fr/a.md": "A"}, None),
        # Five pages of 40 were translated into English, the others into German.
        (
            {
                **_pages("docs/fr", range(40)),
                **_pages("docs/de", range(30)),
                **_pages("docs/en", range(5)),
            },
            "fr",
        ),
        # A country's version is made of the plain one, though it has a page more.
        (
            {
                **_pages("zh-hant", range(41)),
                **_pages("zh-cn", range(40)),
                **_pages("en", range(5)),
            },
            "zh-cn",
        ),
        # Of two countries' versions with very different numbers of pages the fuller.
        (
            {
                **_pages("zh-hant", range(60)),
                **_pages("zh-cn", range(45)),
                **_pages("en", range(5)),
            },
            "zh-hant",
        ),
        # 22 % of the others' pages have an English one, 17 %.
        (
            {
                **_pages("fr", range(40)),
                **_pages("de", range(52)),
                **_pages("en", range(20)),
            },
            None,
        ),
        (
            {
                **_pages("fr", range(40)),
                **_pages("de", range(80)),
                **_pages("en", range(20)),
            },
            "de",
        ),
        # 56 % of all pages have a French one, 47 %.
        (
            {
                **_pages("fr", range(45)),
                **_pages("de", range(25, 65)),
                **_pages("en", range(5)),
            },
            "fr",
        ),
        (
            {
                **_pages("fr", range(50)),
                **_pages("de", range(33, 75)),
                **_pages("en", range(5)),
            },
            None,
        ),
        # Crowdin is told which folder is translated; one that no language has tells nothing.
        (
            {
                "crowdin.yml": "files:\n- source: /de/**/*.md\n  translation: /%locale%/**/%original_file_name%\n",
                **_pages("de", range(9)),
                **_pages("en", range(9)),
                **_pages("fr", range(9)),
            },
            "de",
        ),
        (
            {
                "crowdin.yml": "files:\n- source: /docs/**/*.md\n  translation: /i18n/%locale%/**/%original_file_name%\n",
                **_pages("docs", range(9)),
                **_pages("i18n/fr", range(9)),
            },
            None,
        ),
        # VitePress without a root: each language has a folder, and Crowdin is told more.
        (
            {
                ".vitepress/config.ts": "export default {locales: {'en-US': {}, 'zh-CN': {}, 'fr-FR': {}}}\n",
                "crowdin.yaml": "files:\n- source: /zh-CN/**/*.md\n  translation: /%locale%/**/%file_name%.md\n",
                **_pages("zh-CN", range(9)),
                **_pages("en-US", range(9)),
                **_pages("fr-FR", range(9)),
            },
            "zh-cn",
        ),
        # Nothing is beside anything: two sites of their own.
        ({**_pages("en", range(9)), **_pages("fr", range(20, 60))}, None),
    ],
)  # fmt: skip
def test_source(write: Write, files: Mapping[str, str], source: str | None) -> None:
    config = default(write(files))
    told = settle(config, discover(config).all).layout.source
    assert told == source
