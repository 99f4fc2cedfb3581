"""Short texts left in the source's language, judged by what the whole site does with
them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from doclint.config import load
from doclint.engine import check_paths
from projects import marked, put

CONFIGURATION = """\
languages:
  source: en
  translations:
    - {languages: [fr, ko, ru, pt-BR], source: "en/{path}.md", translation: "{lang}/{path}.md"}
"""


def told(root: Path, pages: Mapping[str, str], more: str = "") -> list[tuple[str, str]]:
    """The labels that are told, by page."""
    put(root, {**pages, ".doclint.yaml": CONFIGURATION + more})
    report = check_paths(
        load(root / ".doclint.yaml"),
        select=["translation/untranslated-label"],
        cache=False,
        jobs=1,
    )
    return [
        (path, text)
        for path, rule, text in marked(root, report)
        if rule == "translation/untranslated-label"
    ]


def test_another_page_tells_how_a_text_is_translated(tmp_path: Path) -> None:
    pages = {
        "en/a.md": "# One\n\n## Common mistakes\n\nText of it.\n",
        "fr/a.md": "# Un\n\n## Erreurs courantes\n\nSon texte.\n",
        "en/b.md": "# Two\n\n## Common mistakes\n\nText of it.\n",
        "fr/b.md": "# Deux\n\n## Common mistakes\n\nSon texte.\n",
    }
    assert told(tmp_path, pages) == [("fr/b.md", "Common mistakes")]


@pytest.mark.parametrize(
    ("elsewhere", "left"),
    [
        ("Relay Board는 오늘의 편지를 보여 줍니다.", []),
        ("게시판은 오늘의 편지를 보여 줍니다.", [("ko/a.md", "Relay boards")]),
    ],
)
def test_what_translations_keep_in_running_text_is_kept(
    elsewhere: str, left: list[tuple[str, str]], tmp_path: Path
) -> None:
    heading = "Relay Board" if not left else "Relay boards"
    pages = {
        "en/a.md": f"# One\n\n## {heading}\n\nSee which boards relay it.\n",
        "ko/a.md": f"# 하나\n\n## {heading}\n\n그것을 보세요.\n",
        "en/b.md": "# Two\n\nThe Relay Board shows the letters of today.\n",
        "ko/b.md": f"# 둘\n\n{elsewhere}\n",
    }
    assert told(tmp_path, pages) == left


def test_a_kind_of_label_that_translations_leave_is_the_sites_way(
    tmp_path: Path,
) -> None:
    names = [
        f"Send letter {word}"
        for word in [
            "now",
            "soon",
            "later",
            "again",
            "once",
            "twice",
            "daily",
            "weekly",
            "monthly",
            "yearly",
            "never",
            "always",
        ]
    ]
    source = "# Buttons\n\n" + "\n\n".join(
        f"Press **{name}** to do it." for name in names
    )
    own = "# Кнопки\n\n" + "\n\n".join(
        f"Нажмите **{name}**, чтобы сделать это." for name in names
    )
    assert told(tmp_path, {"en/a.md": source + "\n", "ru/a.md": own + "\n"}) == []


def test_keys_and_names_of_the_configuration_stay(tmp_path: Path) -> None:
    head = "---\ntitle: Common mistakes\nnav_title: Known settings\n---\n\n## Paper Boxes\n\n"
    pages = {
        "en/a.md": f"{head}Text of paper and boxes.\n",
        "pt-BR/a.md": f"{head}O texto da página.\n",
    }
    assert [text for _, text in told(tmp_path, pages)] == [
        "Common mistakes",
        "Known settings",
        "Paper Boxes",
    ]
    more = "terms:\n  - {term: Paper Boxes, translate: false}\nfront_matter:\n  nav_title: {translate: false}\n"
    assert [text for _, text in told(tmp_path, pages, more)] == ["Common mistakes"]


@pytest.mark.parametrize(
    ("last", "left"),
    [
        ("Send letters", []),
        ("편지 보내기", [("ko/0.md", "Read letters"), ("ko/1.md", "Mail letters")]),
    ],
)
def test_a_key_that_no_page_translates_is_for_the_site(
    last: str, left: list[tuple[str, str]], tmp_path: Path
) -> None:
    names = {
        "Read letters": "편지 읽기",
        "Mail letters": "편지 부치기",
        "Send letters": "편지 보내기",
    }
    pages = {}
    for at, (name, own) in enumerate(names.items()):
        pages[f"en/{at}.md"] = (
            f"---\nplain_title: {name}\ntitle: {name}\n---\n\nText of it.\n"
        )
        plain = last if at == len(names) - 1 else name
        pages[f"ko/{at}.md"] = (
            f"---\nplain_title: {plain}\ntitle: {own}\n---\n\n그것의 글입니다.\n"
        )
    assert told(tmp_path, pages) == left


@pytest.mark.parametrize(
    ("target", "severity"),
    [("/letters", "warning"), ("https://ci.example.com/x", "info")],
)
def test_a_badge_is_hardly_worth_a_word(
    target: str, severity: str, tmp_path: Path
) -> None:
    badges = f"[![open letters](/a.svg)]({target}) [![all of it](/b.svg)](/b)\n"
    pages = {
        "en/a.md": f"Letters.\n\n{badges}",
        "ko/a.md": f"편지입니다.\n\n{badges}",
        ".doclint.yaml": CONFIGURATION,
    }
    put(tmp_path, pages)
    config = load(tmp_path / ".doclint.yaml")
    report = check_paths(
        config, select=["translation/untranslated-label"], cache=False, jobs=1
    )
    assert [
        f.severity.word for f in report.findings if "open letters" in f.message
    ] == [severity]


def test_what_an_item_says_of_its_link_is_a_label(tmp_path: Path) -> None:
    items = "- [a/b](https://x.example/a): platform specific keyboard/mouse control\n- **c/d**: {}\n"
    pages = {
        "en/a.md": f"# Files\n\nThese belong to the mill.\n\n{items.format('screen capture')}",
        "ru/a.md": f"# Файлы\n\nОни принадлежат мельнице.\n\n{items.format('снимок экрана')}",
    }
    assert told(tmp_path, pages) == [
        ("ru/a.md", "platform specific keyboard/mouse control")
    ]
