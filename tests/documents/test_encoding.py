"""Pages that are no clean UTF-8: a finding or a page as usual, never a traceback."""

from pathlib import Path

import pytest

from doclint.config import Config
from doclint.engine import check_text

CASES: list[tuple[bytes, dict[str, list[int]]]] = [
    (b"Caf\xe9 au lait, d\xe9j\xe0.\n", {"document/not-utf8": [3]}),
    ("Café.\n".encode("utf-16"), {"document/not-utf8": [0]}),
    (b"\xef\xbb\xbfText.\n", {}),
    (b"\xef\xbb\xbf---\ntitle: x\n---\nText.\n", {}),
    ("Le caf\ufffd.\n".encode(), {"document/replacement-character": [6]}),
    (b"A\x00b\n", {"document/invisible-character": [1]}),
    (b"", {}),
    (b"One.\rTwo.\r", {}),
    (b"\xff", {"document/not-utf8": [0]}),
    (
        b'\x00KEY\x01 \xe9\x02*a\x03] "\n',
        {"document/not-utf8": [0]},
    ),  # encrypted, and no text at all
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_encoding(data: bytes, expected: dict[str, list[int]], tmp_path: Path) -> None:
    report = check_text(
        Config(root=tmp_path),
        "page.md",
        data,
        select=["document"],
        ignore=["document/mixed-newlines"],
    )
    found: dict[str, list[int]] = {}
    for finding in report.findings:
        found.setdefault(finding.rule, []).append(finding.span.start)
    assert found == expected
