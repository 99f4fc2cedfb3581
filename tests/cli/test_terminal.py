import io
from pathlib import Path

import pytest

from doclint.output._terminal import (
    ProgressLine,
    colourful,
    from_here,
    from_repository,
    unified,
)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "environment", "expected"),
    [
        (Terminal(), {}, True),
        (Terminal(), {"NO_COLOR": "1"}, False),
        (Terminal(), {"NO_COLOR": ""}, True),
        (Terminal(), {"TERM": "dumb"}, False),
        (io.StringIO(), {}, False),
        (io.StringIO(), {"FORCE_COLOR": "1"}, True),
        (io.StringIO(), {"FORCE_COLOR": "0"}, False),
        (io.StringIO(), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_colours(
    stream: io.StringIO, environment: dict[str, str], expected: bool
) -> None:
    assert colourful(stream, environment) is expected


def test_progress_is_silent_until_it_has_taken_long() -> None:
    stream = Terminal()
    quick = ProgressLine(stream, patience=1000)
    quick(1, 2)
    quick.clear()
    assert stream.getvalue() == ""
    slow = ProgressLine(stream, patience=0)
    slow(1, 2)
    slow(2, 2)
    slow.clear()
    assert "1 of 2 pages" in stream.getvalue() and stream.getvalue().endswith(
        "\r\x1b[K"
    )


def test_where_paths_are_told_from(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    assert from_here(site, site) == ""
    assert from_here(site, tmp_path) == "site/"
    assert from_here(tmp_path, site) == "../"
    assert from_repository(site) == ""
    (tmp_path / ".git").mkdir()
    assert from_repository(site) == "site/"


def test_diffs_keep_line_ends_and_tell_a_missing_one() -> None:
    assert unified("a.md", "x\r\ny", "x\r\nz") == (
        "--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,2 @@\n x\r\n"
        "-y\n\\ No newline at end of file\n+z\n\\ No newline at end of file\n"
    )
    assert unified("a.md", "same", "same") == ""
