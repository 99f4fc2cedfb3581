"""Small pages of which it is known what belongs together."""

from __future__ import annotations

import pytest

from doclint.alignment.align import align
from doclint.dialects import dialect
from doclint.parsing import parse
from doclint.project import Pair
from doclint.source import Source
from doclint.vocabulary import Vocabulary

SOURCE = """# Mail server

Install `postbox` on a machine that nobody else uses.

## Accounts

Every account has a name and a secret token, and no two are alike.

- Create accounts with `postbox add`
- Remove them with `postbox drop`
- List them all

## Storage

Messages are kept for 30 days. Then the oldest are deleted.

The folder grows by 2 GB a month.

## Backup

Copy the folder `/var/post` to another machine every night.
"""
FRENCH = """# Serveur de courrier

Installez `postbox` sur une machine que personne d’autre n’utilise.

## Comptes

Chaque compte a un nom et un jeton secret, et il n’y en a pas deux pareils.

- Créez des comptes avec `postbox add`
- Supprimez-les avec `postbox drop`
- Affichez-les tous

## Stockage

Les messages sont gardés 30 jours. Ensuite, les plus vieux sont supprimés.

Le dossier grossit de 2 Go par mois.

## Sauvegarde

Copiez le dossier `/var/post` sur une autre machine toutes les nuits.
"""
PLAIN = [
    (line, other)
    for line, other in zip(SOURCE.splitlines(), FRENCH.splitlines(), strict=True)
    if line
]


def page(text: str, language: str) -> Pair:
    return parse(
        Source(f"{language}.md", text), dialect("generic"), language, Vocabulary()
    )


def pairs(source: str, translation: str) -> Pair:
    return align(page(source, "en"), page(translation, "fr"))


def told(pair: Pair) -> list[tuple[str, str]]:
    """What was paired, by the lines as written; a unit alone has an empty partner."""
    found = []
    for both in pair.blocks:
        one = pair.source.source.cut(both.source.span) if both.source else ""
        other = (
            pair.translation.source.cut(both.translation.span)
            if both.translation
            else ""
        )
        found.append((one, other))
    return found


def written(lines: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(one.removeprefix("- "), other.removeprefix("- ")) for one, other in lines]


def test_straight() -> None:
    pair = pairs(SOURCE, FRENCH)
    assert told(pair) == written(PLAIN)
    assert all(both.sure and not both.moved for both in pair.blocks)


@pytest.mark.parametrize("gone", [line for _, line in PLAIN[1:]])
def test_a_block_is_missing(gone: str) -> None:
    assert told(pairs(SOURCE, FRENCH.replace(f"{gone}\n", "", 1))) == written(
        [(one, "" if other == gone else other) for one, other in PLAIN]
    )


@pytest.mark.parametrize("gone", [line for line, _ in PLAIN[1:]])
def test_a_block_is_extra(gone: str) -> None:
    assert told(pairs(SOURCE.replace(f"{gone}\n", "", 1), FRENCH)) == written(
        [("" if one == gone else one, other) for one, other in PLAIN]
    )


def test_two_paragraphs_are_one() -> None:
    joined = FRENCH.replace("supprimés.\n\nLe", "supprimés.\nLe")
    both = next(
        both
        for both in pairs(SOURCE, joined).blocks
        if both.translation and "30" in both.translation.text
    )
    assert both.source is not None
    assert "30 days" in both.source.text
    assert "2 GB" in both.source.text


def test_a_paragraph_is_two() -> None:
    parted = FRENCH.replace("jours. Ensuite", "jours.\n\nEnsuite")
    both = next(
        both
        for both in pairs(SOURCE, parted).blocks
        if both.source and "30" in both.source.text
    )
    assert both.translation is not None
    assert "30 jours" in both.translation.text
    assert "plus vieux" in both.translation.text


def test_sections_changed_places() -> None:
    start, accounts, storage, backup = FRENCH.split("\n## ")
    pair = pairs(SOURCE, "\n## ".join([start, backup, accounts, storage]))
    assert sorted(told(pair)) == sorted(written(PLAIN))
    moved = [both.source.text for both in pair.blocks if both.moved and both.source]
    assert moved[0] == "Backup"
    assert len(moved) == 2


def test_the_same_twice_is_no_split() -> None:
    line = PLAIN[1][1]
    alone = [
        both
        for both in pairs(SOURCE, FRENCH.replace(line, f"{line}\n\n{line}")).blocks
        if both.source is None
    ]
    assert [
        both.translation.text.count("personne") for both in alone if both.translation
    ] == [1]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("ja", "`postbox`を専用のマシンに入れてください。"),
        ("fr", "Installez `postbox` sur une"),
    ],
)
def test_a_faulty_block_between_sure_ones_is_sure(language: str, line: str) -> None:
    changed = FRENCH.replace(
        "Installez `postbox` sur une machine que personne d’autre n’utilise.", line
    )
    pair = align(page(SOURCE, "en"), page(changed, language))
    both = next(
        both for both in pair.blocks if both.source and "Install" in both.source.text
    )
    assert both.translation is not None
    assert both.sure


def test_captions_may_stand_on_one_side() -> None:
    source = "# A\n\n/// note\n\nOne line is here.\n\n///\n\nAnd one more below.\n"
    translation = "# A\n\n/// note | Remarque\n\nUne ligne est ici.\n\n///\n\nEt une autre dessous.\n"
    one = parse(Source("a.md", source), dialect("mkdocs"), "en", Vocabulary())
    other = parse(Source("b.md", translation), dialect("mkdocs"), "fr", Vocabulary())
    alone = [
        both.translation.text
        for both in align(one, other).blocks
        if both.source is None and both.translation
    ]
    assert alone == ["Remarque"]
