"""Pairs whose pages lie in folders of other depth, where the same file has another
relative address."""

from projects import Run, Write


def test_relative_addresses(write: Write, run: Run) -> None:
    write(
        {
            ".doclint.yaml": """languages:
  source: en
  translations:
    - {language: fr, source: "{path}.md", translation: "docs/fr/{path}.md"}
""",
            "keys.md": "# Keys\n",
            "docs/locks.md": "# Locks\n",
            "docs/doors.md": "# Doors\n",
            "start.md": "# Start\n\nSee [keys](keys.md) and [locks](docs/locks.md).\n\n## French\n\n"
            "There is a [French](docs/fr/start.md) page.\n\n## End\n",
            "docs/fr/start.md": "# Début\n\nVoir [clés](../../keys.md) et [serrures](../doors.md).\n\n## Français\n\n"
            "La page existe en français.\n\n## Fin\n",
        }
    )
    done = run(
        "check",
        "--no-cache",
        "--select",
        "translation/changed-link",
        "--select",
        "translation/lost-link",
    )
    assert done.told == ["docs/fr/start.md:3 translation/changed-link"]
    assert "../doors.md" in done.findings[0]["message"]
