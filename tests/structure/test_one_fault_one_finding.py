"""One fault of structure is one finding, and no other rule of structure or length
speaks of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint.config import Config, Languages, Translation
from doclint.engine import check_paths

SOURCE = """# Mail server

Install `postbox` on a machine that nobody else uses, and give it a name.

## Accounts

Every account has a name and a secret token, and no two are alike. Keep the tokens in a safe place.

| Name | Use |
|---|---|
| `ann` | The first account |
| `bob` | The second account |

## Storage

Messages are kept for 30 days. Then the oldest are deleted, and nobody can bring them back.

![the folder](folder.png) The folder grows by 2 GB a month in a house of four people.

## Backup

Copy the folder `/var/post` to another machine every night, and test what you have copied.
"""
FRENCH = """# Serveur de courrier

Installez `postbox` sur une machine que personne d’autre n’utilise, et donnez-lui un nom.

## Comptes

Chaque compte a un nom et un jeton secret, et il n’y en a pas deux pareils. Gardez les jetons en lieu sûr.

| Nom | Usage |
|---|---|
| `ann` | Le premier compte |
| `bob` | Le deuxième compte |

## Stockage

Les messages sont gardés 30 jours. Ensuite, les plus vieux sont supprimés, et personne ne peut les ramener.

![le dossier](folder.png) Le dossier grossit de 2 Go par mois dans une maison de quatre personnes.

## Sauvegarde

Copiez le dossier `/var/post` sur une autre machine toutes les nuits, et testez ce que vous avez copié.
"""
MESSAGES = FRENCH.split("\n\n")[6]
RULES = ("structure", "translation/truncated", "translation/runaway")


def without(text: str) -> str:
    return FRENCH.replace(text, "", 1)


def swapped() -> str:
    start, accounts, storage, backup = FRENCH.split("\n## ")
    return "\n## ".join([start, accounts, backup, storage])


CASES = {
    "as it should be": (FRENCH, []),
    "paragraph gone": (without(MESSAGES + "\n\n"), ["structure/missing-block"]),
    "row gone": (without("| `bob` | Le deuxième compte |\n"), ["structure/missing-block"]),
    "section gone": (FRENCH.split("\n## Sauvegarde")[0], ["structure/missing-block"]),
    "paragraph added": (
        FRENCH.replace("\n## Sauvegarde", "\nJ’aime écrire à ma tante.\n\n## Sauvegarde"), ["structure/extra-block"],
    ),
    "paragraph doubled": (FRENCH.replace(MESSAGES, f"{MESSAGES}\n\n{MESSAGES}"), ["structure/doubled-block"]),
    "doubled inside": (FRENCH.replace(MESSAGES, f"{MESSAGES} {MESSAGES}"), ["translation/runaway"]),
    "broken off": (FRENCH.replace(MESSAGES, MESSAGES[:45]), ["translation/truncated"]),
    "sections swapped": (swapped(), ["structure/section-order"]),
    "level": (FRENCH.replace("## Stockage", "### Stockage"), ["structure/heading-level"]),
    "image gone": (without("![le dossier](folder.png) "), ["structure/missing-image"]),
    "heading emptied": (FRENCH.replace("## Stockage", "##"), ["structure/emptied"]),
    "cell emptied": (FRENCH.replace("Le premier compte", " "), ["structure/emptied"]),
    "page emptied": ("# Serveur de courrier\n\n## Comptes\n\n## Stockage\n\n## Sauvegarde\n", ["structure/emptied"]),
}  # fmt: skip


def found(translation: str, root: Path) -> list[str]:
    (root / "en.md").write_text(SOURCE, encoding="utf-8")
    (root / "fr.md").write_text(translation, encoding="utf-8")
    way = Translation(language="fr", source="en.md", translation="fr.md")
    config = Config(
        root, site="generic", languages=Languages(source="en", translations=(way,))
    )
    return [
        finding.rule for finding in check_paths(config, select=RULES, jobs=1).findings
    ]


@pytest.mark.parametrize(("translation", "expected"), CASES.values(), ids=CASES)
def test_one_fault_one_finding(
    translation: str, expected: list[str], tmp_path: Path
) -> None:
    assert found(translation, tmp_path) == expected
