"""Where a page lacks blocks of the other, place alone does not tell what belongs
together."""

from __future__ import annotations

from projects import Run, Write

ENGLISH = """# Valves

A valve opens the pipe after 4 turns of the wheel.

Call `open(wheel)` with the wheel that was turned.

From now on, `open` turns the wheel by itself.

Define a valve with four parts instead of three: `(rim, seat, stem, wheel)`.

Mount the valves at the end, after all calls of `pump.add()`.

The last valve leads to the garden.
"""
FRENCH = """# Vannes

Une vanne ouvre le tuyau après 6 tours de la roue.

Une vanne a quatre parties et non trois, soit `(rim, seat, stem, wheel)`, comme ceci.

Si vous avez un jardin avec plusieurs tuyaux, `garden` mène au suivant.

Placez ces vannes à la fin, après les autres.
"""


def test_neighbours_of_a_drifted_page_are_not_held_against_one_another(
    write: Write, run: Run
) -> None:
    write({"docs/a.md": ENGLISH, "docs/fr/a.md": FRENCH})
    found = run("check", "--select", "translation").told
    assert found == ["docs/fr/a.md:3 translation/changed-number"]


def test_place_tells_where_nothing_is_lacking(write: Write, run: Run) -> None:
    write(
        {
            "docs/a.md": "# A\n\nSee `one` of it.\n\nUse `two` then.\n\nSee `three` at last.\n",
            "docs/fr/a.md": "# A\n\nVoyez `one` ici.\n\nPuis `deux`, et voilà tout.\n\nVoyez `three` enfin.\n",
        }
    )
    assert run("check", "--select", "translation").told == [
        "docs/fr/a.md:5 translation/changed-inline-code"
    ]


def test_a_page_of_another_version_is_told_once_with_true_counts(
    write: Write, run: Run
) -> None:
    rows = "".join(
        f"- Ein Punkt der alten Seite mit der Nummer {at}, und mehr davon\n"
        for at in range(9)
    )
    write(
        {
            "docs/a.md": "# A\n\nA text.\n\nSee below.\n",
            "docs/de/a.md": f"# A\n\nEin Text.\n\n{rows}\nSiehe unten.\n",
        }
    )
    (found,) = (
        each for each in run("check").findings if each["rule"] == "structure/drifted"
    )
    assert "3 of the source's 3" not in found["message"]


def test_headings_that_count_themselves(write: Write, run: Run) -> None:
    english = "".join(
        f"## Step {at}: `part{at}`\n\nTurn it {at + 20} times.\n\n"
        for at in range(1, 5)
    )
    spanish = "## Paso 1: `part1`\n\nGírelo 21 veces.\n\n## Paso 2: la llave\n\nPida la llave nueva en la oficina.\n\n"
    spanish += "".join(
        f"## Paso {at + 1}: `part{at}`\n\nGírelo {at + 20} veces.\n\n"
        for at in range(2, 5)
    )
    write({"docs/a.md": english, "docs/es/a.md": spanish})
    assert run("check", "--select", "translation/changed-number").told == []
    write({"docs/es/a.md": spanish.replace("Gírelo 23", "Gírelo 32")})
    assert run("check", "--select", "translation/changed-number").told == [
        "docs/es/a.md:15 translation/changed-number"
    ]


def _rewritten(number: int) -> tuple[str, str]:
    """A page with so many neighbours whose code was changed by the translation, which
    says nothing else that both have, between two blocks that are sure."""
    words = ("red", "blue", "green", "white", "black", "brown", "grey")[:number]
    worte = ("rot", "blau", "grün", "weiß", "schwarz", "braun", "grau")[:number]
    english = "".join(f"Then `{word}` it.\n\n" for word in words)
    german = "".join(f"Dann `{wort}`.\n\n" for wort in worte)
    return (
        f"# A\n\nSee `one` of it.\n\n{english}See `three` at last.\n",
        f"# A\n\nSiehe `one` dazu.\n\n{german}Siehe `three` zuletzt.\n",
    )


def test_a_few_in_a_row_are_held_by_their_place_too(write: Write, run: Run) -> None:
    for number, held in ((2, True), (5, True), (7, False)):
        source, translation = _rewritten(number)
        write({"docs/a.md": source, "docs/de/a.md": translation})
        told = run("check", "--select", "translation/changed-inline-code").findings
        assert bool(told) is held, number
