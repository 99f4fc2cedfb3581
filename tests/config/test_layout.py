"""Languages that the names of files and folders tell."""

from __future__ import annotations

import pytest

from doclint.indexing.layout import translations
from projects import Run, Write

# Paths of pages, and language and path of each translation that they tell.
TOLD: list[tuple[list[str], list[tuple[str, str]]]] = [
    (["README.md", "es-ES/README-ES.md"], [("es", "es-ES/README-ES.md")]),
    (["README.md", "docs/README-zhtw.md"], [("zh-tw", "docs/README-zhtw.md")]),
    (["README.md", "README-ir.md", "README-user.md"], [("fa", "README-ir.md")]),
    (
        ["docs/RULES-en.md", "docs/RULES-fr.md", "docs/RULES-ptbr.md"],
        [("fr", "docs/{path}-fr.md"), ("pt-br", "docs/{path}-ptbr.md")],
    ),
    (
        ["a.md", "a_vi.md", "b.md", "b_vi.md", "c.md", "c_vi.md"],
        [("vi", "{path}_vi.md")],
    ),
    (["sign.md", "sign-in.md", "git.md", "git-rm.md", "git-mv.md"], []),
    (["user.md", "user-id.md"], []),
    # Names of commands, three of them alike among very many pages.
    (
        [
            *(
                f"{name}{tail}.md"
                for name in ("npm", "git", "log")
                for tail in ("", "-it")
            ),
            *(f"page{number}.md" for number in range(400)),
        ],
        [],
    ),
    (["draw.md", "draw.io.md", "cut.md"], []),
    (["a.md", "a.io.md", "b.md", "b.io.md"], [("io", "{path}.io.md")]),
    (
        ["a/b.md", "a/c.md", "Turkish/a/b.md", "RU/a/b.md", "RU/a/c.md"],
        [("ru", "RU/{path}.md"), ("tr", "Turkish/{path}.md")],
    ),
    # Machine learning: a README in every folder proves nothing, in whatever language.
    (["README.md", "src/ml/knn/README.md", "src/ml/knn/README.pt-BR.md"], []),
    (
        ["docs/source/a.md", "docs/source_en/a.md"],
        [("en", "docs/source_en/{path}.md")],
    ),
    (
        ["a.md", "a-zh_CN.md", "b/b.2.md", "b/b.2-zh_CN.md", "c.md", "c-zh_CN.md"],
        [("zh-cn", "{path}-zh_CN.md")],
    ),
    # A folder of translations of what lies above it.
    (
        ["README.md", "translations/fr.md", "translations/jp.md", "docs/fr.md"],
        [("fr", "translations/fr.md"), ("ja", "translations/jp.md")],
    ),
    (
        ["README.md", "docs/i18n/README.de.md", "docs/i18n/README.tr.md"],
        [("de", "docs/i18n/README.de.md"), ("tr", "docs/i18n/README.tr.md")],
    ),
    (
        [
            "doc/a.md",
            "doc/b.md",
            "doc/translations/a_FR.md",
            "doc/translations/a_KR.md",
        ],
        [
            ("fr", "doc/translations/{path}_FR.md"),
            ("ko", "doc/translations/{path}_KR.md"),
        ],
    ),
    (["README.md", "lang/c.md", "lang/go.md", "lang/ml.md", "lang/rust.md"], []),
    (["README.md", "rules/de.md", "rules/fr.md"], []),
    # The code of Hebrew that ISO gave up.
    (["README.md", "README_IW.md"], [("iw", "README_IW.md")]),
    # One page that every folder has makes no folder another's translation.
    (
        ["content/en/keys/index.md", "content/en/a/b.md"]
        + [f"content/zh/news/{day}/index.md" for day in ("one", "two", "three")],
        [],
    ),
    (
        ["content/en/keys/index.md", "content/en/b.md", "content/zh/keys/index.md"]
        + [f"content/zh/news/{day}/index.md" for day in ("one", "two", "three")],
        [("zh", "content/zh/keys/{path}.md")],
    ),
]


@pytest.mark.parametrize(("paths", "told"), TOLD)
def test_translations(paths: list[str], told: list[tuple[str, str]]) -> None:
    found = [
        (each.language, each.translation)
        for each in translations(paths)
        if "pt-BR" not in each.translation
    ]
    assert found == told


def test_pages_beside_english_ones_tell_the_source(write: Write, run: Run) -> None:
    """`keys_en.md` beside `keys.md`: the texts of the latter say what language that
    is."""
    chinese = "门开着，直到太阳落山。看门人每天晚上都把门关上，早上再把它打开。\n" * 3
    english = "The gate is open until the sun goes down, and the keeper shuts it.\n"
    write(
        {
            f"docs/{name}{tail}.md": f"# {name}\n\n{text}"
            for name in ("keys", "locks", "doors")
            for tail, text in (("", chinese), ("_en", english))
        }
        | {"README.md": chinese, "README_en.md": english}
    )
    done = run("check", "--no-cache")
    assert "source language: zh" in done.err
    assert "en (4 compared)" in done.err
