"""Codes that may differ from their source's, and such as may not, question by question."""

from __future__ import annotations

import pytest

from doclint.evidence.free_code import may_differ
from doclint.evidence.free_values import is_key


@pytest.mark.parametrize(
    "code",
    ["Ctrl+Space", "⌘ K", "shift-A", "Enter", "Esc", "escape", "Page Up", "pagedown"],
)
def test_a_key_of_the_keyboard_is_one(code: str) -> None:
    assert is_key(code)


@pytest.mark.parametrize("code", ["entering", "ctrl", "homes", "page", "spaced", "x+y"])
def test_what_only_looks_like_a_key_is_none(code: str) -> None:
    assert not is_key(code)


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("<the name>", "<le nom>"),
        ("<your-key>", "<votre-clé>"),
        ("your-name", "votre-nom"),
        ("my_host://", "mon_hôte://"),
        ("Save Draft", "Entwurf sichern"),
        ("1. Open (all)", "1. Alle öffnen"),
        ("P1 high", "P1 hoch"),
        ("find: <query>", "find: <Anfrage>"),
        ("a &gt; b", "a > b"),
        ("“a”", "«a»"),
        ("path/to/it", "chemin/vers/lui"),
        ("fix(door): close it at night", "fix(door): la fermer le soir"),
        ("200,000", "200 000"),
        ("Enter", "Eingabe"),
        ("locks", "lock"),
        ("Ask me for all, the big doors", "Demande toutes, et les grandes portes"),
    ],
)
def test_what_readers_are_told_in_their_language_may_differ(
    source: str, translation: str
) -> None:
    assert may_differ(source, translation)


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("name", "nom"),
        ("<name/>", "<nom/>"),
        ("<div>", "<abschnitt>"),
        ("open_door", "ouvrir_porte"),
        ("Save draft_id", "Entwurf id_sichern"),
        ("200,000", "300 000"),
        ("a.py", "b.py"),
        ("Ask for all, the doors", "Demande toutes, les portes ici"),
    ],
)
def test_what_a_program_reads_may_not(source: str, translation: str) -> None:
    assert not may_differ(source, translation)
