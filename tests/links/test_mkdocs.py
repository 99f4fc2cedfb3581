"""Links of MkDocs: pictures in headings, addresses that stand as they are written, pages that a language lacks."""

from __future__ import annotations

from projects import Run, Write

CONFIG = """site_name: Lamps
site_url: https://lamps.example/
markdown_extensions:
  - pymdownx.emoji
plugins:
  - i18n:
      docs_structure: suffix
      languages:
        - locale: en
          default: true
        - locale: de
"""


def told(pages: dict[str, str], write: Write, run: Run) -> list[str]:
    """What is told of links."""
    write({"mkdocs.yml": CONFIG, **pages})
    return run("check", "--select", "links").told


def test_a_picture_is_no_part_of_an_id(write: Write, run: Run) -> None:
    page = "# Lamps\n\n## :material-lamp: Red lamps\n\nSee [them](#red-lamps).\n"
    assert told({"docs/index.md": page}, write, run) == []


def test_without_the_extension_it_is(write: Write, run: Run) -> None:
    plain = CONFIG.replace("  - pymdownx.emoji\n", "  - toc\n")
    page = "# Lamps\n\n## :material-lamp: Red lamps\n\nSee [them](#red-lamps).\n"
    write({"mkdocs.yml": plain, "docs/index.md": page})
    found = run("check", "--select", "links").told
    assert found == ["docs/index.md:5 links/missing-anchor"]


def test_an_address_stands_as_it_is_written(write: Write, run: Run) -> None:
    pages = {
        "docs/index.md": "# Lamps\n\nAll about lamps.\n",
        "docs/index.de.md": "# Lampen\n\nSiehe [hier](/care/#dust).\n",
        "docs/care.md": "# Care\n\n## Dust\n\nWipe it off.\n",
        "docs/care.de.md": "# Pflege\n\n## Staub\n\nWischen Sie ihn ab.\n",
    }
    assert told(pages, write, run) == ["docs/index.de.md:3 links/other-language"]


def test_a_page_that_a_language_lacks_is_shown(write: Write, run: Run) -> None:
    pages = {
        "docs/use/index.md": "# Use\n\nSee [care](./care/).\n",
        "docs/use/index.de.md": "# Nutzung\n\nSiehe [Pflege](./care/).\n",
        "docs/use/care/index.md": "# Care\n\nWipe it off.\n",
    }
    assert told(pages, write, run) == []
