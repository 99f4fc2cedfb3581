"""Term pairs found in aligned texts."""

from __future__ import annotations

from doclint.glossary.suggest import suggest

_NOUNS = ("house", "garden", "river", "stone", "bridge", "window")
_FRENCH = ("maison", "jardin", "fleuve", "pierre", "pont", "fenêtre")


def _blocks() -> list[tuple[str, str]]:
    pairs = zip(_NOUNS, _FRENCH, strict=True)
    return [
        (
            f"Open the shopping basket of this {one}.",
            f"Ouvrez le panier de cette {two}.",
        )
        for one, two in pairs
    ]


def test_terms_with_their_share() -> None:
    blocks = [
        *_blocks(),
        ("The shopping baskets.", "Les cabas."),
        *[
            (f"A {one}.", f"Une {two}.")
            for one, two in zip(_NOUNS, _FRENCH, strict=True)
        ]
        * 4,
    ]
    found = {each.term: each for each in suggest(blocks, "en", "fr")}
    assert found["house"].translation == "maison"
    assert (found["house"].uses, found["house"].share) == (5, 1.0)
    assert found["shopping basket"].translation == "panier"
    assert (found["shopping basket"].uses, found["shopping basket"].times) == (7, 6)
    assert "shopping" not in found


def test_known_terms_are_left_out() -> None:
    assert all(
        each.term != "shopping basket"
        for each in suggest(_blocks(), "en", "fr", known=frozenset({"shopping basket"}))
    )


def test_scripts_without_spaces() -> None:
    blocks = [(f"A server, and {word}.", f"サーバーと、{word}。") for word in _NOUNS]
    found = {each.term: each.translation for each in suggest(blocks, "en", "ja")}
    assert found["server"] == "サーバー"
