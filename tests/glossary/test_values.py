"""Fields of glossaries as teams write them, read as a person would."""

from __future__ import annotations

import pytest

from doclint.glossary.record import Dirt
from doclint.glossary.values import read_key, read_value


@pytest.mark.parametrize(
    ("key", "value", "language", "words", "dirt"),
    [
        ("report", "rapport", "fr", ["rapport"], []),
        (
            "insight",
            "analyse/analytique (if used as an adjective)",
            "fr",
            ["analyse", "analytique"],
            "NOTE SEVERAL",
        ),
        ("handover", "remise/livraison", "fr", ["remise", "livraison"], "SEVERAL"),
        (
            "live",
            "en ligne/en direct/immédiat",
            "fr",
            ["en ligne", "en direct", "immédiat"],
            "SEVERAL",
        ),
        (
            "popup",
            "fenêtre surgissante/boîte de dialogue, etc.",
            "fr",
            None,
            "NOTE SEVERAL",
        ),
        (
            "run it",
            "exécuter le/un rapport",
            "fr",
            ["exécuter le rapport", "exécuter un rapport"],
            "SEVERAL",
        ),
        ("A/B tests", "tests A/B", "fr", ["tests A/B"], []),
        ("split test", "test A/B", "fr", ["test A/B"], []),
        ("input/output", "entrée/sortie", "fr", ["entrée/sortie"], []),
        ("either", "et/ou", "fr", ["et/ou"], []),
        ("ratio", "rapport hauteur/largeur", "fr", None, []),
        ("basket", "買い物かご or カート", "ja", ["買い物かご", "カート"], "SEVERAL"),
        ("picture", "画像, 写真", "ja", ["画像", "写真"], "SEVERAL"),
        ("tracking", "追跡、トラッキング", "ja", ["追跡", "トラッキング"], "SEVERAL"),
        ("speed", "성능/속도", "ko", ["성능", "속도"], "SEVERAL"),
        (
            "to mail",
            "E-Mail senden; mailen",
            "de",
            ["E-Mail senden", "mailen"],
            "SEVERAL",
        ),
        (
            "SSL",
            "SSL (couche de connexion sûre)",
            "fr",
            ["SSL", "couche de connexion sûre"],
            "SEVERAL",
        ),
        ("shop", "小売 (店)", "ja", ["小売", "小売店"], "NOTE"),
        ("started", "Démarré(e)", "fr", ["Démarré", "Démarrée"], "INFLECTION"),
        ("none", "kein(e)", "de", ["kein", "keine"], "INFLECTION"),
        ("user", "Nutzer:in", "de", ["Nutzer", "Nutzerin"], "INFLECTION"),
        ("menu", "Auswahl-", "de", ["Auswahl"], "EDGE"),
        ("Saving", "Enregistrement...", "fr", ["Enregistrement"], "EDGE"),
        ("level", "レベル:", "ja", ["レベル"], "EDGE"),
        ("red, green", "rouge, vert", "fr", ["rouge, vert"], []),
    ],
)
def test_values(
    key: str, value: str, language: str, words: list[str] | None, dirt: str | list[str]
) -> None:
    reading = read_value(value, key, language)
    if words is not None:
        assert list(reading.words) == words
    expected = {
        Dirt[name] for name in (dirt.split() if isinstance(dirt, str) else dirt)
    }
    assert set(reading.dirt) == expected


@pytest.mark.parametrize(
    ("key", "forms"),
    [
        ("allowlist/allow list", ["allowlist", "allow list"]),
        ("content delivery network/CDN", ["content delivery network", "CDN"]),
        ("bounce rate/ratio", ["bounce rate", "bounce ratio"]),
        (
            "Content Management [System] (CMS)",
            ["Content Management", "Content Management System", "CMS"],
        ),
        ("request (what a client sends)", ["request"]),
        ("A/B testing", ["A/B testing"]),
        ("Saving...", ["Saving"]),
    ],
)
def test_keys(key: str, forms: list[str]) -> None:
    assert list(read_key(key).words) == forms


@pytest.mark.parametrize(
    ("value", "leaks"),
    [
        ("remise/livraison", True),
        ("remise (if it is a parcel)", True),
        ("rapport hauteur/largeur", False),
        ("Démarré(e)", False),
        ("SSL (couche de connexion sûre)", False),
    ],
)
def test_what_nobody_would_write(value: str, leaks: bool) -> None:
    assert read_value(value, "thing", "fr").verbatim is leaks
