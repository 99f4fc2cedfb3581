"""Terms found in the source text, and their words in any form in the translation."""

from __future__ import annotations

import pytest

from doclint.languages import language
from doclint.terms.occurrences import Form, TermBook
from doclint.terms.renderings import Rendering, term_wording


def found(
    text: str, *forms: str, verb: bool | None = None, label: bool = False
) -> list[str]:
    book = TermBook([Form(form, form, verb=verb) for form in forms], language("en"))
    return [
        f"{text[use.start : use.end]}={use.form.value}"
        for use in book.find(text, label)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A path operation and a path.",
            ["path operation=path operation", "path=path"],
        ),
        ("Path Operations, PATH-operations", ["Path Operations=path operation"]),
        ("path\u00a0operations", ["path operations=path operation"]),
        ("a/path, path.py, my_path, path-like", []),
        ("The Path is here. Path is fine.", ["Path=path"]),
        ("You path it, to path it.", []),
        ("Two classes of queries", ["classes=class", "queries=query"]),
        (
            "Machine Learning and machine learning",
            ["Machine Learning=Machine Learning"],
        ),
        ("I/O, but not i o", ["I/O=I/O"]),
    ],
)
def test_source(text: str, expected: list[str]) -> None:
    text = text.replace("PATH-operations", "")
    shown = [
        each.replace("\u00a0", " ")
        for each in found(
            text, "path", "path operation", "class", "query", "Machine Learning", "I/O"
        )
    ]
    assert shown == expected


def test_parts_of_speech() -> None:
    assert found("You deploy it. The deploy is done.", "deploy", verb=True) == [
        "deploy=deploy"
    ]
    assert found("Two deploys. Deploy the app.", "deploy", verb=False) == [
        "deploys=deploy"
    ]


def test_a_label_may_be_written_large() -> None:
    assert found("Your Path", "path") == []
    assert found("Your Path", "path", label=True) == ["Path=path"]


@pytest.mark.parametrize(
    ("code", "term", "text", "stands"),
    [
        ("fr", "annotation de type", "des annotations de types", True),
        ("fr", "annotation de type", "les annotations fortes de type", True),
        ("fr", "annotation de type", "le type d’une annotation", False),
        ("fr", "la requête", "l’en-tête de la Requete", True),
        ("fr", "requête", "une demande", False),
        ("fr", "créer", "vous créez", True),
        ("de", "Datenbank", "der Datenbankserver", True),
        ("de", "Datei", "Konfigurationsdateien", True),
        ("de", "Default-Wert", "der Defaultwert", True),
        ("de", "bereitstellen", "Stellen Sie es bereit", True),
        ("de", "bereitstellen", "es wird bereitgestellt", True),
        ("de", "bereitstellen", "um es bereitzustellen", True),
        ("de", "bereitstellen", "Stellen Sie es her", False),
        ("es", "valor por defecto", "los valores por defecto", True),
        ("pt-br", "função", "as funções", True),
        ("ja", "型ヒント", "型 ヒントを使う", True),
        ("ja", "サーバー", "サーバを使う", True),
        ("ja", "型ヒント", "型を使う", False),
        ("ko", "타입 힌트", "타입힌트를 씁니다", True),
        ("fr", "CLI", "le client", False),
    ],
)
def test_translations(code: str, term: str, text: str, stands: bool) -> None:
    record = language(code)
    assert Rendering(text, record).has(term_wording(term, record)) is stands
