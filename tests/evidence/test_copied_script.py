"""Text in the source's script that stands in a translation written in Latin letters."""

from __future__ import annotations

from dataclasses import replace

import pytest

from doclint.config import default
from doclint.config.file_parts import Languages
from doclint.engine import check_paths
from projects import Write

_LAMP = "灯放在桌子上，晚上很亮。"


@pytest.mark.parametrize(
    ("source", "translation", "told"),
    [
        (f"# 灯\n\n{_LAMP}\n", f"# Lamp\n\n{_LAMP}\n", ["translation/untranslated"]),
        # A heading of four letters, and one of three, which may be a name.
        ("# 开灯方法\n\n文字。\n", "# 开灯方法\n\nThe text.\n", ["translation/untranslated"]),
        ("# 开灯法\n\n文字。\n", "# 开灯法\n\nThe text.\n", []),
        # A sentence within others; one of nine letters is short enough for a name.
        (
            "# 灯\n\n先开灯。然后把灯放在桌子上面，最后关灯。\n",
            "# Lamp\n\nLight the lamp. 然后把灯放在桌子上面。\n".replace("面。", "面"),
            ["translation/partly-untranslated"],
        ),
        ("# 灯\n\n先开灯。它叫夜里亮着的灯。\n", "# Lamp\n\nLight it. 夜里亮着的灯\n", []),
        # Quoted, in brackets, and the name of a page that a link leads to.
        (f"# 灯\n\n它说{_LAMP}\n", f"# Lamp\n\nIt says “{_LAMP}” to readers.\n", []),
        (f"# 灯\n\n它说{_LAMP}\n", f"# Lamp\n\nIt says so ({_LAMP}) to readers.\n", []),
        (
            f"# 灯\n\n[{_LAMP}](https://lamp.example)\n",
            f"# Lamp\n\n[{_LAMP}](https://lamp.example)\n",
            [],
        ),
    ],
)  # fmt: skip
def test_left(write: Write, source: str, translation: str, told: list[str]) -> None:
    root = write({"zh/a.md": source, "en/a.md": translation})
    config = replace(default(root), languages=Languages("zh"))
    done = check_paths(config, cache=False, jobs=1)
    wanted = {"translation/untranslated", "translation/partly-untranslated"}
    assert sorted({each.rule for each in done.findings} & wanted) == told
