"""Ids that a translation gives to headings whose source has them from its words."""

from pathlib import Path

from doclint import engine
from doclint.config import Config, Languages, Translation

SOURCE = "# A\n\n## Keys\n\nOpen the door.\n\n## Locks\n\nClose it.\n\n## Doors\n\nGo in.\n\n## Walls\n\nEnd.\n"
OWN = "# A\n\n## Clés {#keys}\n\nOuvrez.\n\n## Serrures {#locks}\n\nFermez.\n\n## Portes {#doors}\n\nEntrez.\n"


def found(root: Path, last: str) -> list[str]:
    for name, text in (("a.md", SOURCE), ("fr/a.md", f"{OWN}\n{last}\n\nFin.\n")):
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    way = Translation(language="fr", source="{path}.md", translation="fr/{path}.md")
    config = Config(root, site="mkdocs", languages=Languages("en", (way,)))
    findings = engine.check_paths(config, cache=False).findings
    return [
        each.message
        for each in findings
        if each.rule == "translation/changed-heading-id"
    ]


def test_an_id_that_only_one_heading_lacks(tmp_path: Path) -> None:
    assert found(tmp_path, "## Murs") == [
        "found a heading without id, expected walls as in the source text"
    ]
    assert found(tmp_path, "## Murs {#murs}") == [
        "found the id murs, expected walls as in the source text"
    ]
    assert found(tmp_path, "## Murs {#walls}") == []


def test_the_id_of_another_heading_is_that_of_its_translation(tmp_path: Path) -> None:
    assert found(tmp_path, "## Murs {#keys}") == []
