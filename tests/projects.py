"""A project in a folder of its own, and what a run of doclint in it left behind."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from doclint.findings import Report


@dataclass(frozen=True)
class Done:
    """What a run left behind."""

    status: int
    out: str
    err: str

    @property
    def findings(self) -> list[Mapping[str, Any]]:
        return json.loads(self.out)["findings"]

    @property
    def summary(self) -> Mapping[str, int]:
        return json.loads(self.out)["summary"]

    @property
    def told(self) -> list[str]:
        """Each finding as `path:line rule`."""
        return [
            f"{finding['path']}:{finding['line']} {finding['rule']}"
            for finding in self.findings
        ]


@dataclass(frozen=True)
class Roots:
    """Where projects may lie: `empty` stays empty, for pages that are given as text;
    `fresh` makes a new folder."""

    empty: Path
    fresh: Callable[[], Path]


def put(root: Path, texts: Mapping[str, str]) -> None:
    """Puts files below a folder, with line ends as they are written."""
    for name, text in texts.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(text.encode())


def marked(root: Path, report: Report) -> list[tuple[str, str, str]]:
    """What a report has, by file and rule, with the text that it is about."""
    text = {
        each.path: (root / each.path).read_text(encoding="utf-8")
        for each in report.findings
    }
    return [
        (each.path, each.rule, text[each.path][each.span.start : each.span.end])
        for each in report.findings
    ]


Run = Callable[..., Done]
Write = Callable[[Mapping[str, str]], Path]
