"""What `glossary check` says of a glossary."""

from __future__ import annotations

from collections import Counter

import pytest

from doclint.glossary import lint
from doclint.glossary.reading import parse
from doclint.glossary.record import Dirt


@pytest.mark.parametrize(
    ("entries", "kinds"),
    [
        ('"report": "rapport"', []),
        ('"handover": "remise/livraison"', [Dirt.SEVERAL]),
        ('"handover": "remise (if it is a parcel)"', [Dirt.NOTE]),
        ('"started": "démarré(e)"', [Dirt.INFLECTION]),
        ('"allowlist/allow list": "liste"', [Dirt.KEY_FORMS]),
        ('"Saving": "Enregistrement..."', [Dirt.EDGE]),
        ('"reader": "lecteur\\u00a0: x"', [Dirt.CHARACTERS]),
        ('"ABC": "abc"', [Dirt.CASE_ONLY]),
        (
            '"Contact": "Si vous voyez encore cette page, écrivez à:"',
            [Dirt.EDGE, Dirt.FRAGMENT, Dirt.SEVERAL],
        ),
        ('"asset": "ressource", "Assets": "Actifs"', [Dirt.TWINS]),
        ('"endpoint": "adresse", "end-point": "sortie"', [Dirt.TWINS]),
        ('"asset": "ressource", "assets": "ressources"', []),
        ('"to end": "finir", "foo": "bar", "bar": "foo"', [Dirt.CROSSED]),
        ('"QA": "contrôle qualité", "quality assurance": "CQ"', [Dirt.CROSSED]),
        ('"of the": "du"', [Dirt.SHORT]),
        ('"number": 7', [Dirt.UNREAD]),
    ],
)
def test_of_itself(entries: str, kinds: list[Dirt]) -> None:
    found = parse("{" + entries + "}", "g.json", "fr")
    assert sorted(remark.kind for remark in lint.of_itself(found)) == sorted(kinds)


def test_a_word_that_another_entry_forbids() -> None:
    found = parse("term,fr,forbidden\nbasket,panier,cabas\nbag,cabas,\n", "g.csv", "fr")
    assert [(remark.kind, remark.line) for remark in lint.of_itself(found)] == [
        (Dirt.OWN_FORBIDDEN, 3)
    ]


def test_of_pages() -> None:
    found = parse(
        '{"basket": "panier",\n "predicitve sale": "vente",\n "dragon": "dragon"}',
        "g.json",
        "fr",
    )
    words = Counter({"basket": 3, "predictive": 4, "sale": 2})
    told = [
        (remark.kind, remark.line)
        for remark in lint.of_pages(found, {"g.json/basket": 3}, words)
    ]
    assert told == [(Dirt.TYPO, 2), (Dirt.UNUSED, 3)]
