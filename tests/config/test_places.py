from __future__ import annotations

from pathlib import Path

import pytest

from doclint import config
from doclint.config import Languages, Translation

PLAIN = config.default(Path("/site"))
CONFIGURED = config.Config(
    Path("/site"),
    languages=Languages(
        "en",
        (
            Translation("_docs/{path}.md", "_lang/fr_fr/{path}.md", language="fr"),
            Translation(
                "_articles/{path}.md",
                "_articles/{lang}/{path}.md",
                languages=("es", "cs"),
            ),
            Translation("README.md", "README.{lang}.md", languages=("tlh",)),
        ),
    ),
)


@pytest.mark.parametrize(
    ("path", "language"),
    [
        ("a.md", None),
        ("fr/a.md", "fr"),
        ("_lang/_fr/a.md", "fr"),
        ("_lang/fr_fr/a.md", "fr"),
        ("docs/fr/docs/a.md", "fr"),
        ("i18n/fr/plugin/current/a.md", "fr"),
        ("content/pt-br/a.md", "pt-br"),
        ("content/pt_BR/a.md", "pt-br"),
        ("content/cs_CZ/a.md", "cs-cz"),
        ("docs/french/a.md", "fr"),
        ("content/posts/index.fr.md", "fr"),
        ("README_fr.md", "fr"),
        ("readme-de.md", "de"),
        ("guide_fr.md", None),
        ("it/a.md", "it"),
        ("docs/it/a.md", "it"),
        ("handbook/it/a.md", None),
        ("handbook/no/a.md", None),
        ("docs/ci-cd/a.md", None),
        ("docs/es-next/a.md", None),
        ("docs/go/a.md", None),
        ("docs/v1.0/a.md", None),
        ("docs/api/notes.v2.md", None),
        ("docs/translations/fr.md", None),
    ],
)
def test_by_convention(path: str, language: str | None) -> None:
    assert config.language_of(PLAIN, path) == language


@pytest.mark.parametrize(
    ("path", "language"),
    [
        ("_docs/a/b.md", "en"),
        ("_lang/fr_fr/a/b.md", "fr"),
        ("_articles/a.md", "en"),
        ("_articles/es/a.md", "es"),
        ("_articles/ja/a.md", "ja"),
        ("_docs/guides/index.fr.md", "fr"),
        ("handbook/cs/a.md", "cs"),
        ("handbook/cs_CZ/a.md", "cs"),
        ("README.md", "en"),
        ("README.tlh.md", "tlh"),
        ("elsewhere/a.md", "en"),
    ],
)
def test_by_configuration_first(path: str, language: str) -> None:
    assert config.language_of(CONFIGURED, path) == language


@pytest.mark.parametrize(
    ("path", "sources"),
    [
        ("_lang/fr_fr/a/b.md", ["_docs/a/b.md"]),
        ("_articles/es/a.md", ["_articles/a.md"]),
        ("_articles/a.md", []),
        ("README.tlh.md", ["README.md"]),
        ("a.md", []),
    ],
)
def test_where_the_source_lies(path: str, sources: list[str]) -> None:
    own = [
        route
        for route in config.routes(CONFIGURED)
        if route.language == config.language_of(CONFIGURED, path)
    ]
    assert [source for route in own if (source := route.to_source(path))] == sources


def test_where_translations_lie() -> None:
    found = {
        route.language: route.to_translation("_articles/a.md")
        for route in config.routes(CONFIGURED)
    }
    assert found == {
        "fr": None,
        "es": "_articles/es/a.md",
        "cs": "_articles/cs/a.md",
        "tlh": None,
    }
