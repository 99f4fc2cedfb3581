"""What is form alone, or said on purpose, is no change."""

from __future__ import annotations

import pytest

from projects import Run, Write


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("Set `warm=true` in `{ a: 1 }`.\n", "Setzen Sie `warm = true` in `{a: 1}`.\n"),
        (
            "Run `start *unit*.service` or start *unit*.service.\n",
            "`start *unit*.service` oder *unit*.service.\n",
        ),
        ("Press `Save` to keep it.\n", "Drücken Sie `Speichern`, um es zu behalten.\n"),
        (
            '```md\n{% card title="All of it" kind="tip" %}\n```\n',
            '```md\n{% card title="Alles davon" kind="tip" %}\n```\n',
        ),
        (
            "```jsx\nreturn <b>{n} eggs are left</b>\n```\n",
            "```jsx\nreturn <b>{n} Eier sind übrig</b>\n```\n",
        ),
    ],
)
def test_is_no_change(write: Write, run: Run, english: str, german: str) -> None:
    write({"docs/a.md": english, "docs/de/a.md": german})
    assert run("check", "--select", "translation").told == []


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("Set `warm=true` now.\n", "Setzen Sie jetzt `warm=wahr`.\n"),
        ("Use `Save` as the class.\n", "Nehmen Sie `Speichern` als Klasse.\n"),
        (
            "Press `--force` to keep it.\n",
            "Drücken Sie `--zwingen`, um es zu behalten.\n",
        ),
        (
            '```md\n{% card title="It" kind="tip" %}\n```\n',
            '```md\n{% card title="Es" kind="rat" %}\n```\n',
        ),
    ],
)
def test_is_a_change(write: Write, run: Run, english: str, german: str) -> None:
    write({"docs/a.md": english, "docs/de/a.md": german})
    assert len(run("check", "--select", "translation").told) == 1
