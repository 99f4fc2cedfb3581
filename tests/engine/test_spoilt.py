"""A fault after which a page is not what its author meant is told alone: what would be
found follows from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint.config import default
from doclint.engine import check_paths
from projects import put

SOURCE = "# Keys\n\nThe marmot keeps 12 keys.\n\n## Locks\n\nThere are 7 locks.\n"
FRENCH = "# Clés\n\nLa marmotte garde 13 clés.\n\n## Serrures\n\nIl y a 7 serrures.\n"
HALVES = "<<<<<<< ours\nElle les cache.\n=======\nElle les dissimule.\n>>>>>>> theirs\n"


def _rules(root: Path, source: str, translation: str | bytes) -> list[str]:
    put(root, {"docs/en/a.md": source, "docs/fr/a.md": ""})
    bytes_of = translation.encode() if isinstance(translation, str) else translation
    (root / "docs/fr/a.md").write_bytes(bytes_of)
    report = check_paths(default(root), cache=False)
    return sorted(finding.rule for finding in report.findings)


def test_a_sound_page_is_compared(tmp_path: Path) -> None:
    assert _rules(tmp_path, SOURCE, FRENCH) == ["translation/changed-number"]


@pytest.mark.parametrize(
    ("translation", "rules"),
    [
        (FRENCH + "\n" + HALVES, ["document/conflict-marks"]),
        (FRENCH.replace("## S", "```sh\nls\n\n## S"), ["markup/unclosed-fence"]),
        (FRENCH.encode("latin-1"), ["document/not-utf8"]),
        # What stands on the page alone is told still, unless nobody can read it.
        (FRENCH + "\nElle les les cache.\n\n" + HALVES,
         ["document/conflict-marks", "translation/repeated-word"]),
        ((FRENCH + "\nElle les les cache.\n").encode("latin-1"), ["document/not-utf8"]),
        # Its author says that these are none.
        (f"{FRENCH}\n<!-- doclint-disable document/conflict-marks -->\n\n{HALVES}",
         ["translation/changed-number"]),
    ],
)  # fmt: skip
def test_a_spoilt_translation_is_not(
    tmp_path: Path, translation: str | bytes, rules: list[str]
) -> None:
    assert _rules(tmp_path, SOURCE, translation) == rules


def test_nor_is_one_whose_source_page_is_spoilt(tmp_path: Path) -> None:
    assert _rules(tmp_path, f"{SOURCE}\n{HALVES}", FRENCH) == [
        "document/conflict-marks"
    ]
