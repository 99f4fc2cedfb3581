"""Translations beside their sources on either side of tuned numbers of checks: what a
third more or less of each would tell, or leave untold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from doclint.checks.structure.drifted import drifted
from doclint.checks.structure.section_order import section_order
from doclint.checks.templates.changed_extent import changed_extent
from doclint.checks.translation.changed_heading_id import changed_heading_id
from doclint.checks.translation.damaged_word import damaged_word
from doclint.checks.translation.exchanged_links import exchanged_links
from doclint.checks.translation.invented_quotes import invented_quotes
from doclint.checks.translation.lost_link import lost_link
from doclint.checks.translation.lost_sentence import lost_sentence
from doclint.checks.translation.opposite_word import opposite_word
from doclint.checks.translation.partly_untranslated import partly_untranslated
from doclint.checks.translation.rewritten import rewritten
from doclint.checks.translation.runaway import runaway
from doclint.checks.translation.wrong_language import wrong_language
from doclint.checks.typography.punctuation_spacing import punctuation_spacing
from doclint.engine import check_paths
from doclint.findings import Severity
from doclint.rule import Example, Rule, good
from examples import config_for, found, path_of
from projects import Roots, put
from together import each

Case = tuple[str, str, bool]


def check(
    rule: Rule, cases: list[Case], roots: Roots, code: str = "fr", dialect: str = ""
) -> None:
    """Assert of each source text and its translation whether a rule tells anything."""

    def one(case: Case) -> None:
        source, translation, is_told = case
        example = good(
            source=f"{source}\n",
            translation=f"{translation}\n",
            language=code,
            dialect=dialect or "generic",
        )
        findings = found(rule, example, roots, example.pages)
        findings = [each for each in findings if each.path == "translation.md"]
        assert bool(findings) is is_told, [each.message for each in findings]

    each(one, [(case[1], case) for case in cases])


def severity(rule: Rule, example: Example, roots: Roots) -> Severity:
    """How bad the only finding on a pair of pages is, where nobody says how bad the
    rule's are."""
    root = roots.fresh()
    put(root, {path_of(name): text for name, text in example.pages.items()})
    config = replace(config_for(rule, example, root), rules={})
    (finding,) = check_paths(config, select=[rule.id], cache=False).findings
    return finding.severity


def linked(first: str, second: str, one: str, other: str, to: str, also: str) -> Case:
    """Two links whose words are so, to pages that are called so; their translation has
    the addresses of one another."""
    return (
        f"See the [{first}]({to}.md) and the [{second}]({also}.md).",
        f"Siehe [{one}]({also}.md) und [{other}]({to}.md).",
        True,
    )


def silent(case: Case) -> Case:
    source, translation, _ = case
    return source, translation, False


def test_what_speaks_for_an_exchange_of_links(roots: Roots) -> None:
    cases = [
        # One word of two, and two of three, of an address.
        silent(linked("cost", "hut", "Price", "Tor", "price-doors", "house")),
        linked("cost", "hut", "Price Doors", "Tor", "price-doors-gates", "house"),
        # The letters of a word.
        silent(linked("line", "hut", "Row", "Laube", "row", "house")),
        linked("line", "hut", "Area", "Laube", "area", "house"),
        # How near two words are.
        silent(linked("cost", "hut", "Preis", "Laube", "price", "house")),
        linked("cost", "hut", "Gärten", "Laube", "garden", "house"),
        # How like two texts are.
        silent(linked("garden", "hut", "Gehen", "Hart", "a", "b")),
        linked("market", "hut", "Makel", "Laube", "a", "b"),
    ]
    check(exchanged_links, cases, roots, "de")


def test_what_speaks_for_an_exchange_where_addresses_have_languages(
    roots: Roots,
) -> None:
    """Three of four words of an address, and half of two."""
    source = "See the [cost](/en/price) and the [hut](/en/house)."
    blue = "Siehe [Neue Laube blau](/de/preis) und [Kosten](/de/neue-laube-blau-rund)."
    plain = "Siehe [Kosten](/de/laube-haus) und [Laube](/de/preis-kosten)."
    check(exchanged_links, [(source, blue, False), (source, plain, True)], roots, "de")


def test_many_links_of_a_block_are_a_list(roots: Roots) -> None:
    """Eight are looked at two by two, nine are not."""
    names = [
        "Amsel",
        "Birke",
        "Clown",
        "Dachs",
        "Eiche",
        "Fasan",
        "Gabel",
        "Hafen",
        "Igel",
    ]

    def block(names: list[str], targets: list[str]) -> str:
        links = zip(names, targets, strict=True)
        return ", ".join(f"[{name}](/{target.lower()})" for name, target in links)

    cases = []
    for count in (8, 9):
        some = names[:count]
        swapped = [some[1], some[0], *some[2:]]
        cases.append((block(some, some), block(some, swapped), count == 8))
    check(exchanged_links, cases, roots, "de")


_SPANISH = "Puede guardar la página con este botón y luego volver a la lista de todos los usuarios."


def test_a_notice_in_a_third_language_is_the_sources(roots: Roots) -> None:
    door = "Puede abrir la puerta con esta llave y luego volver a la casa de todos los abuelos."
    cases = [
        (_SPANISH, f"{_SPANISH[:-1]} nuevos.", False),
        (_SPANISH, door, True),
    ]
    check(wrong_language, cases, roots)


def cyrillic() -> Iterator[Case]:
    """Headings in another script: how many letters of it they have, and how many of
    all."""
    source = "## Open the gate\n\nLet the cows out."
    for heading, is_told in (
        ("Вот сад", False),
        ("Вот мой сад", True),
        ("Вы его не для него там Abrakim Kordu", False),
        ("Откройте ворота the gate", True),
    ):
        yield source, f"## {heading}\n\nLaat de koeien eruit.", is_told


def test_letters_of_another_script_are_no_name(roots: Roots) -> None:
    check(wrong_language, list(cyrillic()), roots, "nl")


def test_words_of_a_sentence_in_a_third_language(roots: Roots) -> None:
    source = "Open the gate and let the cows out. Then close it behind them."
    first = "Abra a porteira e solte todas as vacas que estão no curral da fazenda."
    cases = [
        (source, f"{first} Dann schließen Sie es hinter den Kühen.", False),
        (source, f"{first} Dann schließen Sie es hinter den Kühen wieder.", True),
    ]
    check(wrong_language, cases, roots, "pt-br")


@pytest.mark.parametrize(("blocks", "is_told"), [(8, True), (11, False)])
def test_a_stub_takes_in_what_stands_elsewhere(
    blocks: int, is_told: bool, roots: Roots
) -> None:
    texts = "\n\n".join(f"C’est la porte numéro {at}." for at in range(blocks))
    case = ("{% include letters.md %}\n\nSee it.", texts, is_told)
    check(drifted, [case], roots, dialect="jekyll")


def rooms(names: str, language: str) -> str:
    """Sections by their names, each with a table of codes of its own."""
    return "\n\n".join(
        f"## {name.capitalize()}\n\n| {language} | Code |\n|--|--|\n"
        + "\n".join(f"| `{code}-{row}` | `{code}{row}` |" for row in range(6))
        for name, code in (pair.split("/") for pair in names.split())
    )


def test_sections_are_sorted_but_for_one_of_six(roots: Roots) -> None:
    english = "attic/a cellar/b garden/c kitchen/d office/e stable/f"
    sorted_again = "büro/e dachboden/a garten/c keller/b küche/d stall/f"
    nearly = "büro/e dachboden/a garten/c küche/d keller/b stall/f"
    cases = [
        (rooms(english, "Key"), rooms(sorted_again, "Name"), False),
        (rooms(english, "Key"), rooms(nearly, "Name"), True),
    ]
    check(section_order, cases, roots, "de")


def order(blocks: int) -> Example:
    """A page whose first section, of a heading and so many paragraphs, stands behind
    the second, which has more."""
    codes = "abcdef"[:blocks]
    keys = "".join(f"Run `{code}-one` here.\n\n" for code in codes)
    clés = "".join(f"Lancez `{code}-one` ici.\n\n" for code in codes)
    doors = "".join(f"Bring the `{code}-two` there.\n\n" for code in "abcdefgh")
    portes = "".join(f"Portez-y le `{code}-two` là.\n\n" for code in "abcdefgh")
    return good(
        source=f"## Keys\n\n{keys}## Doors\n\n{doors}",
        translation=f"## Portes\n\n{portes}## Clés\n\n{clés}",
        dialect="generic",
    )


@pytest.mark.parametrize(
    ("paragraphs", "worth"),
    [(2, Severity.INFO), (4, Severity.WARNING)],
)
def test_some_blocks_in_a_row_were_surely_moved(
    paragraphs: int, worth: Severity, roots: Roots
) -> None:
    assert severity(section_order, order(paragraphs), roots) is worth


@pytest.mark.parametrize(("blocks", "is_told"), [(10, True), (14, False)])
def test_the_end_of_a_box_slid_behind_some_blocks(
    blocks: int, is_told: bool, roots: Roots
) -> None:
    english = "\n\n".join(f"Look at `key{at}` now." for at in range(blocks))
    french = "\n\n".join(f"Regardez `key{at}` ici." for at in range(blocks))
    source = f"# A\n\n:::note\n\nMind the `gap`.\n\n:::\n\n{english}\n\n## End"
    translation = f"# A\n\n:::note\n\nAttention au `gap`.\n\n{french}\n\n:::\n\n## Fin"
    case = (source, translation, is_told)
    check(changed_extent, [case], roots, dialect="docusaurus")


def headings(*names: str) -> str:
    return "\n\n".join(f"## {name}" for name in names)


def test_ids_of_headings_are_the_sources_by_no_accident(roots: Roots) -> None:
    """Two of three and of two where the third has none, or another."""
    three = headings("Keys", "Locks", "Doors")
    four = headings("Keys", "Locks", "Doors", "Walls")
    pinned = ("Clés {#keys}", "Serrures {#locks}")
    cases = [
        (three, headings(*pinned, "Portes"), False),
        (four, headings(*pinned, "Portes {#doors}", "Murs"), True),
        (headings("Keys", "Doors"), headings(pinned[0], "Portes {#portail}"), False),
        (three, headings(*pinned, "Portes {#portail}"), True),
    ]
    check(changed_heading_id, cases, roots, dialect="mkdocs")


def test_short_words_are_near_one_another(roots: Roots) -> None:
    cases = [
        ("Open the gate in the menu.", "メニューのgtaeを開きます。", False),
        ("Open the garden in the menu.", "メニューのgadrenを開きます。", True),
    ]
    check(damaged_word, cases, roots, "ja")


@pytest.mark.parametrize(
    ("rest", "worth"),
    [
        ("avant de monter vers la maison", Severity.INFO),
        ("avant de monter vers la maison de la colline", Severity.WARNING),
    ],
)
def test_a_block_that_lost_a_link_is_whole(
    rest: str, worth: Severity, roots: Roots
) -> None:
    source = (
        "See the [gate](gate.md) and the [wall](wall.md) before you walk up to the "
        "house on the hill in the evening, when all is dark.\n"
    )
    translation = f"Voyez le [portail](gate.md) et le mur {rest}.\n"
    example = good(source=source, translation=translation)
    assert severity(lost_link, example, roots) is worth


@pytest.mark.parametrize(("length", "is_told"), [(85, True), (110, False)])
def test_a_short_sentence_says_what_must_be(
    length: int, is_told: bool, roots: Roots
) -> None:
    size = length - len("You must set the name.")
    more = " of the old door in the wall of the big house by the river near the mill of the town"
    otra = " de la vieja puerta en el muro de la gran casa junto al río cerca del molino de allí"
    case = (
        f"You must set the name{more[:size]}.",
        f"Puede poner el nombre{otra[:size]}.",
        is_told,
    )
    check(opposite_word, [case], roots, "es")


def test_a_quotation_of_three_words_is_a_sentence(roots: Roots) -> None:
    case = ("The gate is open.", "« Ouvrez le portail. »", True)
    check(invented_quotes, [case], roots)


def test_a_sentence_of_some_letters_was_left_out(roots: Roots) -> None:
    rest, reste = "The house has a roof of red bricks.", "La maison a un toit rouge."
    gate = "The gate of the garden is open until the evening."
    portail = "La porte du jardin est ouverte jusqu’au soir."
    cases = [
        (
            f"{rest}\n\n{gate} {call}\n\n{rest}",
            f"{reste}\n\n{portail}\n\n{reste}",
            is_told,
        )
        for call, is_told in (
            ("Keep the old keys.", False),
            ("Keep the old keys there.", True),
        )
    ]
    check(lost_sentence, cases, roots)


def test_a_paragraph_that_tells_of_something_else_is_much_shorter(
    roots: Roots,
) -> None:
    steps = "Open the small door of the burrow now.\n\nClose it behind you again.\n\nThen write it down."
    pasos = "Abra ahora la pequeña puerta de la madriguera.\n\nCiérrela de nuevo detrás de usted."
    field = (
        "Run `dig --deep` and then bring all of the last roots home, before the rain "
        "comes and the whole of the field is a lake again."
    )
    nothing = "Nada de eso está ahí hoy, ni mañana tampoco"
    cases = [
        (
            f"## Keys\n\n{field}\n\n## Doors\n\n{steps}",
            f"## Claves\n\n{text}.\n\n## Puertas\n\n{pasos}",
            is_told,
        )
        for text, is_told in ((nothing, True), (f"{nothing}, dice la abuela", False))
    ]
    check(rewritten, cases, roots, "es")


_SERVER = (
    "The server keeps every message for a week, and then it deletes the oldest ones."
)
_SERVEUR = "Le serveur conserve chaque message pendant une semaine, puis il supprime les plus vieux."
_GATE = "The gate of the garden is open until the evening comes, and nobody shuts it."
_PORTAIL = "Le portail du jardin reste ouvert jusqu’au soir, et personne ne le ferme"


def beside_others(source: str, translation: str, is_told: bool) -> Case:
    """A paragraph after others, which tell how long translations are."""
    there, here = "\n\n".join([_SERVER] * 6), "\n\n".join([_SERVEUR] * 6)
    return f"{there}\n\n{source}", f"{here}\n\n{translation}", is_told


def test_a_text_is_too_long(roots: Roots) -> None:
    """By itself, where it says the same again, and where a sentence stands twice."""
    hill = ", avant que la nuit ne tombe sur la colline et le village tout entier"
    again = "Le portail du jardin reste ouvert jusqu’au soir"
    cases = [
        beside_others(_GATE, f"{_PORTAIL}{hill}, où chacun rentre chez soi.", False),
        beside_others(_GATE, f"{again}, {again.lower()}.", False),
        beside_others(
            f"{_GATE} Go in.", f"{_PORTAIL}. Entrez vite. Entrez vite.", False
        ),
        beside_others(
            f"{_GATE} Go in.", f"{_PORTAIL}. Entrez y vite. Entrez y vite.", True
        ),
    ]
    check(runaway, cases, roots)


def test_the_source_has_the_words_before_a_mark(roots: Roots) -> None:
    """As many of them as tell that they were left as they are."""
    source = "Open the old and blue Kibra Lodge Gate: all is there."
    rest = "tout y est.\n\nVoir : ici."
    cases = [
        (source, f"Ouvrez le Kibra Lodge Gate: {rest}", True),
        (source, f"Ouvrez blue Kibra Lodge Gate: {rest}", False),
    ]
    check(punctuation_spacing, cases, roots)


def test_long_words_that_were_left_are_shown_to_the_end_of_a_word(
    roots: Roots,
) -> None:
    left = "that stands beside the old wall of the garden and the gate of the mill"
    example = good(
        source=f"Bring the lamp {left}.\n",
        translation=f"Apportez la lampe du soir {left} et puis venez ici.\n",
    )
    (finding,) = found(partly_untranslated, example, roots, example.pages)
    shown = finding.message.partition("“")[2].partition("”")[0]
    assert shown.endswith(" …")
    assert left.startswith(f"{shown[:-2]} ")


def test_a_reference_without_its_definition_is_no_lost_link(roots: Roots) -> None:
    """Another rule tells of it, where either page has definitions."""
    here = "Voir [le portail][g] et [le mur](/w)."
    wall = "and [the wall](/w)."
    cases = [
        (f"See [the gate][g] {wall}\n\n[g]: /gate", here, False),
        (f"See [the gate](/gate) {wall}", here, True),
    ]
    check(lost_link, cases, roots)
