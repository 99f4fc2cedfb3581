"""What all translations of a page do with a place of their source is no slip of one."""

from __future__ import annotations

from projects import Done, Run, Write

MESSAGE = "could not find the lamp that was asked for: no such lamp"
SOURCE = f"# Lamps\n\nAll about them.\n\n## {MESSAGE}\n\nLight another lamp first.\n"
TEXTS = {
    "de": ("Lampen", "Alles über sie.", "Zünden Sie zuerst eine andere Lampe an."),
    "fr": ("Lampes", "Tout sur elles.", "Allumez d’abord une autre lampe."),
    "es": ("Lámparas", "Todo sobre ellas.", "Encienda primero otra lámpara."),
}


def translations(
    heading: str = MESSAGE, below: str | None = None, **headings: str
) -> dict[str, str]:
    """The pages of all languages, with a heading that is left but for `headings`, and
    what stands `below` it."""
    return {
        f"docs/{code}/a.md": f"# {title}\n\n{text}\n\n## {headings.get(code, heading)}\n\n{below or last}\n"
        for code, (title, text, last) in TEXTS.items()
    }


def warned(done: Done) -> list[str]:
    """The rules of what is told as more than a note."""
    return sorted(
        finding["rule"] for finding in done.findings if finding["severity"] != "info"
    )


def test_a_heading_that_every_language_leaves_is_left_on_purpose(
    write: Write, run: Run
) -> None:
    write({"docs/a.md": SOURCE, **translations()})
    assert warned(run("check")) == []


def test_a_heading_that_one_language_translates_is_told_of_the_others(
    write: Write, run: Run
) -> None:
    others = translations(de="die gewünschte Lampe wurde nicht gefunden")
    write({"docs/a.md": SOURCE, **others})
    assert warned(run("check")) == ["translation/untranslated"] * 2


def test_a_heading_above_text_that_is_left_is_told(write: Write, run: Run) -> None:
    below = "Light another lamp first."
    write({"docs/a.md": SOURCE, **translations(below=below)})
    assert "translation/untranslated" in warned(run("check"))


def coded(wanted: str, **said: str) -> dict[str, str]:
    """A page with a code, and its translations with what they have for it."""
    pages = {
        f"docs/{code}/a.md": f"# {title}\n\n{text} Ping: `{said[code]}`.\n"
        for code, (title, text, _) in TEXTS.items()
    }
    return {"docs/a.md": f"# Lamps\n\nAll about them. Ping: `{wanted}`.\n", **pages}


def test_a_label_that_every_language_says_in_its_words_is_no_code(
    write: Write, run: Run
) -> None:
    write(coded("Candelabra", de="Kandelaber", fr="Candélabre", es="Candelabros"))
    assert warned(run("check")) == []


def test_a_label_that_most_languages_keep_is_told_where_it_is_not(
    write: Write, run: Run
) -> None:
    write(coded("Candelabra", de="Candelabra", fr="Candelabra", es="Candelabros"))
    assert warned(run("check")) == ["translation/changed-inline-code"]


def test_what_programs_type_is_code_in_every_language(write: Write, run: Run) -> None:
    write(coded("Boolean", de="Boolesch", fr="Booléen", es="Booleano"))
    assert warned(run("check")) == ["translation/changed-inline-code"] * 3
