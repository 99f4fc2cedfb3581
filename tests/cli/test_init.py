import re
from pathlib import Path

import pytest

from doclint.authoring.init import write
from doclint.config import language_of, load
from doclint.errors import DoclintError
from doclint.indexing.layout import SiteLanguages, language_code, translations


def site(root: Path, *paths: str) -> Path:
    for path in paths:
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("# Page\n", encoding="utf-8")
    return root


def told(*paths: str) -> list[tuple[str, str, str, int]]:
    return [
        (each.language, each.source, each.translation, each.pages)
        for each in translations(paths)
    ]


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        pytest.param(
            [
                "_docs/a/x.md",
                "_docs/b.md",
                "_lang/fr_fr/a/x.md",
                "_lang/fr_fr/b.md",
                "README.md",
            ],
            [("fr", "_docs/{path}.md", "_lang/fr_fr/{path}.md", 2)],
            id="a parallel tree",
        ),
        pytest.param(
            [
                "_docs/a/x.md",
                "_docs/b.md",
                "_includes/c.md",
                "_lang/fr/a/x.md",
                "_lang/fr/b.md",
                "_lang/fr/_includes/c.md",
            ],
            [
                ("fr", "_includes/{path}.md", "_lang/fr/_includes/{path}.md", 1),
                ("fr", "_docs/{path}.md", "_lang/fr/{path}.md", 2),
            ],
            id="a parallel tree with a folder whose source text lies apart",
        ),
        pytest.param(
            ["_docs/a/x.md", "other/b/c.md", "_lang/fr/a/x.md", "_lang/fr/z/b/c.md"],
            [("fr", "_docs/{path}.md", "_lang/fr/{path}.md", 1)],
            id="a folder apart must have the same name",
        ),
        pytest.param(
            ["_guide/x.md", "_guide/y.md", "_guide/de/x.md", "_guide/pt-br/y.md"],
            [
                ("de", "_guide/{path}.md", "_guide/de/{path}.md", 1),
                ("pt-br", "_guide/{path}.md", "_guide/pt-br/{path}.md", 1),
            ],
            id="inside the source folder",
        ),
        pytest.param(
            [
                "docs/en/docs/x.md",
                "docs/en/docs/y/z.md",
                "docs/ja/docs/x.md",
                "docs/no/docs/y/z.md",
            ],
            [
                ("ja", "docs/en/{path}.md", "docs/ja/{path}.md", 1),
                ("no", "docs/en/{path}.md", "docs/no/{path}.md", 1),
            ],
            id="a folder for every language",
        ),
        pytest.param(
            [
                "text/en-US/x.md",
                "text/en-US/y.md",
                "text/en-GB/x.md",
                "text/fr-FR/x.md",
                "text/fr-FR/y.md",
            ],
            [
                ("en-gb", "text/en-US/{path}.md", "text/en-GB/{path}.md", 1),
                ("fr", "text/en-US/{path}.md", "text/fr-FR/{path}.md", 2),
            ],
            id="English with a country",
        ),
        pytest.param(
            [
                "README.md",
                "README_CN.md",
                "README-pt-BR.md",
                "readme-old.md",
                "docs/README.ja.md",
                "docs/README-go.md",
            ],
            [
                ("ja", "README.md", "docs/README.ja.md", 1),
                ("pt-br", "README.md", "README-pt-BR.md", 1),
                ("zh", "README.md", "README_CN.md", 1),
            ],
            id="a repository's first page",
        ),
        pytest.param(
            [
                "docs/en/a.md",
                "docs/cn/a.md",
                "docs/jp/a.md",
                "README.md",
                "README.kr.md",
                "README.cn.md",
            ],
            [
                ("ja", "docs/en/{path}.md", "docs/jp/{path}.md", 1),
                ("ko", "{path}.md", "{path}.kr.md", 1),
                ("zh", "docs/en/{path}.md", "docs/cn/{path}.md", 1),
                ("zh", "{path}.md", "{path}.cn.md", 1),
            ],
            id="countries for languages",
        ),
        pytest.param(
            [
                "docs/x.md",
                "docs/x.fr.md",
                "docs/y/z.md",
                "docs/y/z.fr.md",
                "docs/y/z.pt-BR.md",
            ],
            [
                ("fr", "docs/{path}.md", "docs/{path}.fr.md", 2),
                ("pt-br", "docs/y/{path}.md", "docs/y/{path}.pt-BR.md", 1),
            ],
            id="a suffix",
        ),
        pytest.param(
            ["x.en.md", "x.ko.md"],
            [("ko", "{path}.en.md", "{path}.ko.md", 1)],
            id="a suffix for every language",
        ),
        pytest.param(
            [
                "docs/x.mdx",
                "docs/y/z.mdx",
                "i18n/fr/docusaurus-plugin-content-docs/current/x.mdx",
                "i18n/fr/docusaurus-plugin-content-docs/current/y/z.mdx",
                "i18n/fr/notes.md",
            ],
            [
                (
                    "fr",
                    "docs/{path}.mdx",
                    "i18n/fr/docusaurus-plugin-content-docs/current/{path}.mdx",
                    2,
                )
            ],
            id="a tree below the language",
        ),
        pytest.param(
            [
                "docs/a.md",
                "docs/b.md",
                "docs/out/en/a.md",
                "docs/out/en/b.md",
                "docs/out/fr/a.md",
                "docs/out/fr/b.md",
            ],
            [("fr", "docs/out/en/{path}.md", "docs/out/fr/{path}.md", 2)],
            id="the source of its siblings is no translation, though pages above are called alike",
        ),
        pytest.param(
            [
                "pages/a/x.md",
                "pages/b/y.md",
                "pages.fr/a/x.md",
                "pages.pt_BR/b/y.md",
                "notes.io/a/x.md",
            ],
            [
                ("fr", "pages/{path}.md", "pages.fr/{path}.md", 1),
                ("pt-br", "pages/{path}.md", "pages.pt_BR/{path}.md", 1),
            ],
            id="a folder with a suffix",
        ),
        pytest.param(
            [
                "docs/src/a/x.md",
                "docs/src/b.md",
                "docs-zh-cn/src/a/x.md",
                "docs-zh-cn/src/b.md",
                "docs-go/src/c.md",
            ],
            [("zh-cn", "docs/{path}.md", "docs-zh-cn/{path}.md", 2)],
            id="a checkout beside the source's",
        ),
        pytest.param(
            ["zh/a.md", "zh/b.md", "zh/c.md", "fr/a.md", "fr/b.md"],
            [],
            id="without English nothing tells the source, least of all how many pages a language has",
        ),
        pytest.param(
            [
                "examples/go/readme.md",
                "examples/ts/readme.md",
                "it/setup.md",
                "docs/a.md",
            ],
            [],
            id="none",
        ),
        pytest.param([], [], id="nothing"),
    ],
)
def test_layouts(paths: list[str], expected: list[tuple[str, str, str, int]]) -> None:
    assert told(*paths) == expected


def test_the_source_is_the_language_that_the_site_names() -> None:
    paths = ["zh/a.md", "zh/b.md", "en/a.md", "en/b.md", "en/c.md", "_fr/a.md"]
    named = SiteLanguages("zh-CN", {"zh": "zh", "en": "en", "_fr": "fr"})
    assert [
        (each.language, each.source, each.pages) for each in translations(paths, named)
    ] == [
        ("en", "zh/{path}.md", 2),
        ("fr", "zh/{path}.md", 1),
    ]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("fr", "fr"),
        ("fr_FR", "fr"),
        ("fr-CA", "fr-ca"),
        ("pt_br", "pt-br"),
        ("zh-Hans", "zh-hans"),
        ("js", None),
        ("docs", None),
        ("v2", None),
    ],
)
def test_language_codes(name: str, code: str | None) -> None:
    assert language_code(name) == code


def test_what_init_writes_loads_and_tells_the_languages(tmp_path: Path) -> None:
    site(
        tmp_path,
        "_config.yml",
        "docs/a.md",
        "docs/b.md",
        "docs/fr/a.md",
        "docs/no/a.md",
        "lang/ja_jp/b.md",
    )
    site(tmp_path, "docs/de/a.md", "docs/de/only.md")
    assert (
        "translations: de (1 compared, 1 alone), fr (1 compared), ja (1 compared), no (1 compared)"
        in write(tmp_path)
    )
    config = load(tmp_path / ".doclint.yaml")
    assert (config.site, config.languages.source) == ("jekyll", "en")
    languages = {
        path: language_of(config, path)
        for path in ("docs/a.md", "docs/fr/a.md", "docs/no/a.md")
    }
    assert languages == {"docs/a.md": "en", "docs/fr/a.md": "fr", "docs/no/a.md": "no"}


def test_every_commented_line_is_right_when_it_is_uncommented(tmp_path: Path) -> None:
    write(site(tmp_path, "a.md"))
    file = tmp_path / ".doclint.yaml"
    commented = re.findall(
        r"^# ((?:[a-z_]+:| ).*)", file.read_text(encoding="utf-8"), re.MULTILINE
    )
    options = [
        line for line in commented if not line.startswith("packs:")
    ]  # names a file of the user's
    file.write_text("\n".join(options), encoding="utf-8")
    config = load(file)
    assert (
        config.include
        and config.exclude
        and config.terms
        and config.front_matter
        and config.rules
    )
    assert config.overrides and config.languages.translations


def test_init_does_not_overwrite(tmp_path: Path) -> None:
    site(tmp_path, "a.md")
    file = tmp_path / ".doclint.yml"
    file.write_text("site: hugo\n", encoding="utf-8")
    with pytest.raises(DoclintError, match="there is a configuration"):
        write(tmp_path)
    assert file.read_text(encoding="utf-8") == "site: hugo\n"
    write(tmp_path, force=True)
    assert load(file).site == "generic"


def test_init_without_pages(tmp_path: Path) -> None:
    with pytest.raises(DoclintError, match="found no page"):
        write(tmp_path)
