"""Heading ids against what the generators' own code answered (written down by
benchmarks/sites/slugs.py)."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from doclint.dialects import dialect, slugs
from together import each

TABLE: Mapping[str, Any] = json.loads(
    Path(__file__).with_name("slugs.json").read_text(encoding="utf-8")
)
SLUGS: Mapping[str, Callable[[str], str]] = {
    "kramdown": slugs.kramdown,
    "github": slugs.github,
    "hugo": slugs.hugo,
    "python_markdown": slugs.python_markdown,
    "vitepress": slugs.vitepress,
    "kramdown_plain": slugs.kramdown_plain,
    "python_unicode": slugs.python_unicode,
    "pymdownx": partial(slugs.pymdownx, case="lower"),
    "pymdownx_cased": slugs.pymdownx,
    "pymdownx_ascii": partial(slugs.pymdownx, case="lower-ascii"),
    "pymdownx_fold": partial(slugs.pymdownx, case="fold", normalize="NFKD"),
    "hugo_ascii": slugs.hugo_ascii,
    "blackfriday": slugs.blackfriday,
}
DIALECTS = {
    "kramdown": "jekyll",
    "github": "docusaurus",
    "hugo": "hugo",
    "python_markdown": "mkdocs",
    "vitepress": "vitepress",
}


@pytest.mark.parametrize("tool", SLUGS)
def test_slugs(tool: str) -> None:
    slug = SLUGS[tool]
    ids = {case["text"]: slug(case["text"]) for case in TABLE["slugs"]}
    assert ids == {case["text"]: case[tool] for case in TABLE["slugs"]}


@pytest.mark.parametrize("tool", DIALECTS)
def test_numbering(tool: str) -> None:
    record = dialect(DIALECTS[tool])

    def holds(case: Mapping[str, Any]) -> None:
        assert (
            record.number([(record.slug(text), own) for text, own in case["headings"]])
            == case[tool]
        )

    each(holds, ((str(case["headings"]), case) for case in TABLE["pages"]))


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Using an Alternate Config", "Using-an-Alternate-Config"),
        ("转义（Escape）内容", "转义（Escape）内容"),
        ("Été à Paris / now", "Ete-a-Paris-now"),
        ("C++ & C#: what?", "C-C-what"),
        ("  a -- _b_ ", "a-b"),
        ("Йод", "Йод"),
    ],
)
def test_ids_of_hexo(text: str, made: str) -> None:
    # What hexo-util 4 answered.
    assert slugs.hexo(text) == made


@pytest.mark.parametrize(
    ("text", "old", "first"),
    [
        ("Современные фильмы", "современные-фиnьмы", "современные-фильмы"),
        ("Полный йод", "поnный-йод", "полныи-иод"),
        ("ボタンの再利用", "ボタンの再利用", "ホ\u3099タンの再利用"),
        ("“Knopf”的用法", "“knopf”的用法", "knopf-的用法"),
        ("Größe — Łódź", "grosse-—-lodz", "große-łodz"),
        ("2. Über uns?", "_2-uber-uns", "_2-uber-uns"),
        ("Œuvre™ ½", "oeuvre™-½", "œuvretm-1⁄2"),
    ],
)
def test_ids_of_the_first_vitepress_and_vuepress(
    text: str, old: str, first: str
) -> None:
    # What `diacritics` 1.3 with VitePress 0.22, and @vuepress/shared-utils 1.9.10 answered.
    assert slugs.vitepress_old(text) == old
    assert slugs.vuepress_one(text) == first


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Variables bàsiques de sèrie", "variables-basiques-de-serie"),
        ("Imatge d'amplada & més", "imatge-d-amplada-mes"),
        ("Straße: Œuvre № 5", "strasse-oeuvre-no-5"),
    ],
)
def test_ids_of_zola(text: str, made: str) -> None:
    assert slugs.zola(text) == made
    assert slugs.UNKNOWN_LETTERS in slugs.zola("Привет")
