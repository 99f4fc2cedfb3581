"""A project in a folder of its own, and what a run of doclint in it left behind."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


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
        return [f"{finding['path']}:{finding['line']} {finding['rule']}" for finding in self.findings]


Run = Callable[..., Done]
Write = Callable[[Mapping[str, str]], Path]
