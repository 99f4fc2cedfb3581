"""`doclint glossary`, and glossaries of a project's configuration."""

from __future__ import annotations

import json

import pytest

from doclint.glossary.reading import parse
from projects import Run, Write

CONFIG = "languages: {source: en}\nglossaries: [{file: fr.json, language: fr}]\n"
PAGES = {
    ".doclint.yaml": CONFIG,
    "docs/en/a.md": "# Baskets\n\nFill the basket.\n\nA parcel.\n",
    "docs/fr/a.md": "# Paniers\n\nRemplissez le cabas.\n\nLa remise/livraison.\n",
}
GLOSSARY = '{"basket": "panier",\n "parcel": "remise/livraison",\n "bad": 7}'


@pytest.fixture
def site(write: Write) -> None:
    write({**PAGES, "fr.json": GLOSSARY})


@pytest.mark.usefixtures("site")
def test_check_uses_what_can_be_read(run: Run) -> None:
    done = run("check", "--no-cache", "--select", "terms")
    assert done.told == [
        "docs/fr/a.md:3 terms/preferred",
        "docs/fr/a.md:5 terms/leaked-note",
    ]
    assert "fr.json:3:2: found the value 7" in done.err


@pytest.mark.usefixtures("site")
def test_one_page_is_judged_by_all(run: Run) -> None:
    assert run(
        "check", "--no-cache", "--select", "terms/preferred", "docs/fr/a.md"
    ).told == ["docs/fr/a.md:3 terms/preferred"]


@pytest.mark.usefixtures("site")
def test_glossary_check(run: Run) -> None:
    done = run("glossary", "check")
    assert done.status == 1
    assert [(each["kind"], each["line"]) for each in json.loads(done.out)] == [
        ("several-values", 2),
        ("unread", 3),
    ]
    shown = run("glossary", "check", "--no-pages", form=None)
    assert "2 entries: 1 several-values, 1 unread" in shown.out


@pytest.mark.usefixtures("site")
def test_import_and_export(run: Run) -> None:
    done = run(
        "glossary", "import", "fr.json", "--language", "fr", "--to", "csv", form=None
    )
    assert done.status == 1
    assert "took over 2 of 3 entries" in done.err
    assert [term.words("fr") for term in parse(done.out, "g.csv").terms] == [
        ("panier",),
        ("remise", "livraison"),
    ]
    assert (
        "panier"
        in run("glossary", "export", "--to", "tbx", "--language", "fr", form=None).out
    )
    assert "panier" not in run("glossary", "export", "--language", "de", form=None).out


def test_suggest(write: Write, run: Run) -> None:
    words = [
        ("house", "maison"),
        ("garden", "jardin"),
        ("river", "fleuve"),
        ("stone", "pierre"),
        ("bridge", "pont"),
    ]
    write(
        {
            "docs/en/a.md": "\n\n".join(
                f"Open the basket of my {one} now." for one, _ in words
            ),
            "docs/fr/a.md": "\n\n".join(
                f"Ouvrez le panier de la {two} ici." for _, two in words
            ),
        }
    )
    rows = run("glossary", "suggest", form=None).out.splitlines()
    assert rows[0] == "term,language,translation,uses,share,note"
    assert any(row.startswith("basket,fr,") and ",5,100%" in row for row in rows[1:])


def test_nothing_to_check(write: Write, run: Run) -> None:
    write({"a.md": "x\n"})
    assert run("glossary", "check", form=None).status == 2
