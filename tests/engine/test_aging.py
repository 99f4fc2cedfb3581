"""What comes with the age of translations is told once: at the source, at the top of a
page, with the first of many."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from projects import Done, Run, Write

ENGLISH = "# Pump\n\nThe pump stands in the cellar of the house.\n"
NEW = "\nSwitch it off before you open it, or it will stay wet.\n"
OLD: Mapping[str, str] = {
    "de": "# Pumpe\n\nDie Pumpe steht unten im Keller des Hauses.\n",
    "fr": "# Pompe\n\nLa pompe se trouve en bas, à la cave de la maison.\n",
    "es": "# Bomba\n\nLa bomba está abajo, en el sótano de la casa.\n",
}
NEW_GERMAN = "\nSchalten Sie sie aus, bevor Sie sie öffnen, sonst bleibt sie nass.\n"
ROOMS = ("cellar", "garden", "kitchen", "attic", "stable", "garage", "office", "shop")


def warned(done: Done) -> list[str]:
    """What is told as more than a note, as `path:line rule`."""
    return [
        told
        for told, finding in zip(done.told, done.findings, strict=True)
        if finding["severity"] != "info"
    ]


def site(**others: str) -> dict[str, str]:
    """A source page that got a paragraph, and its translations, `others` in place of
    the old ones."""
    translations = {**OLD, **others}
    pages = {f"docs/{code}/a.md": text for code, text in translations.items()}
    return {"docs/a.md": ENGLISH + NEW, **pages}


def test_what_all_translations_lack_is_told_at_the_source(
    write: Write, run: Run
) -> None:
    write(site())
    told = warned(run("check"))
    assert told == ["docs/a.md:5 translation/shared-difference"]


def test_a_language_by_itself_is_told_where_it_stands(write: Write, run: Run) -> None:
    write(site())
    told = run("check", "docs/de").told
    assert told == ["docs/de/a.md:3 structure/missing-block"]


def test_what_some_translations_have_is_told_of_the_others(
    write: Write, run: Run
) -> None:
    write(site(de=OLD["de"] + NEW_GERMAN))
    told = run("check").told
    assert told == [
        f"docs/{code}/a.md:3 structure/missing-block" for code in ("es", "fr")
    ]


def test_what_each_translation_says_in_its_words_is_no_fault_of_the_source(
    write: Write, run: Run
) -> None:
    said = {"de": "pump_an", "fr": "pompe_oui", "es": "bomba_on"}
    write(
        {
            "docs/a.md": ENGLISH + "\nUse `pump_on` there.\n",
            "docs/de/a.md": OLD["de"] + f"\nNutzen Sie dort `{said['de']}`.\n",
            "docs/fr/a.md": OLD["fr"] + f"\nUtilisez-y `{said['fr']}`.\n",
            "docs/es/a.md": OLD["es"] + f"\nUse allí `{said['es']}`.\n",
        }
    )
    assert warned(run("check")) == [
        f"docs/{code}/a.md:5 translation/changed-inline-code" for code in sorted(said)
    ]


def coded(words: str, option: str, changed: int = len(ROOMS)) -> str:
    """A block of words and one of code for each room; the code of so many rooms has the
    option."""
    return "\n".join(
        f"{words} {room}:\n\n```sh\nlook {room} {option if at < changed else '--night'}\n```\n"
        for at, room in enumerate(ROOMS)
    )


def test_a_page_that_is_mostly_older_is_told_at_its_top(write: Write, run: Run) -> None:
    german = coded("Zuerst ansehen:", "--dark", 6)
    write({"docs/a.md": coded("Look first:", "--night"), "docs/de/a.md": german})
    told = warned(run("check"))
    assert told == ["docs/de/a.md:1 structure/older-version"]


def test_words_without_their_backticks_are_no_sign_of_age(
    write: Write, run: Run
) -> None:
    written = [room if at % 4 else f"`{room}`" for at, room in enumerate(ROOMS)]
    english = (f"Look at the `{room}` and stay there.\n" for room in ROOMS)
    german = (f"Sieh dort nach: {room}, und bleib da.\n" for room in written)
    write({"docs/a.md": "\n".join(english), "docs/de/a.md": "\n".join(german)})
    assert warned(run("check")) == ["docs/de/a.md:3 translation/lost-inline-code"]


def test_of_many_of_a_rule_the_first_tells(write: Write, run: Run) -> None:
    more = "\n".join(f"It rains on day {day}.\n" for day in range(10, 30))
    other = "\n".join(f"Es regnet am Tag {day}.\n" for day in range(10, 30))
    write(
        {
            "docs/a.md": f"{coded('Look first:', '--night')}\n{more}",
            "docs/de/a.md": f"{coded('Zuerst ansehen:', '--dark', 6)}\n{other}",
        }
    )
    result = run("check")
    assert warned(result) == ["docs/de/a.md:4 translation/changed-code"]
    assert "5 more of the kind on this page" in result.out


def test_of_many_texts_left_in_english_the_first_tells(write: Write, run: Run) -> None:
    left = "\n".join(
        f"You can open the {room} with this key, and close the door behind you.\n"
        for room in (*ROOMS, "tower", "bridge", "harbour")
    )
    done = "\n".join(
        f"It rains on day {day}, and all letters get wet.\n" for day in range(40)
    )
    other = "\n".join(
        f"Am Tag {day} regnet es, und alle Briefe werden nass.\n" for day in range(40)
    )
    write({"docs/a.md": f"{done}\n{left}", "docs/de/a.md": f"{other}\n{left}"})
    result = run("check")
    assert [told.split()[1] for told in warned(result)] == ["translation/untranslated"]
    assert "10 more of the kind on this page" in result.out


@pytest.mark.parametrize(("images", "warnings"), [(5, 5), (6, 1)])
def test_what_a_rule_gathers_is_told_once(
    images: int, warnings: int, write: Write, run: Run
) -> None:
    """Also on a page that has no source text."""
    rows = "".join(f"![](images/{at}.png)\n\n" for at in range(images))
    write({"a.md": f"# Keys\n\n{rows}"})
    found = run("check", "--no-cache", "--select", "images/missing-alt").findings
    assert sum(each["severity"] == "warning" for each in found) == warnings
