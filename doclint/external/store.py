"""Answers kept from one run to the next, in the user's cache folder. Only good news is
believed later."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Mapping
from pathlib import Path

from doclint.dataclasses import dataclass
from doclint.external.record import Answer, Verdict

_KEPT = frozenset({Verdict.FINE, Verdict.MOVED})


@dataclass(frozen=True)
class AnswerStore:
    """Answers in a file, believed for `max_age` seconds."""

    file: Path
    max_age: float

    def known(self) -> dict[str, Answer]:
        """What earlier runs were told and that is not too old; nothing when the file
        cannot be read."""
        return {address: answer for address, (_, answer) in self._read().items()}

    def keep(self, answers: Mapping[str, Answer]) -> None:
        """Add answers to those kept. A folder that cannot be written is no fault."""
        now = time.time()
        kept = self._read() | {
            address: (now, answer) for address, answer in answers.items()
        }
        rows = {
            address: [when, answer.verdict, answer.target]
            for address, (when, answer) in kept.items()
            if answer.verdict in _KEPT
        }
        part = self.file.with_suffix(f".{os.getpid()}")
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps(rows), encoding="utf-8")
            part.replace(self.file)
        except OSError:
            return

    def _read(self) -> dict[str, tuple[float, Answer]]:
        oldest = time.time() - self.max_age
        try:
            rows = json.loads(self.file.read_text(encoding="utf-8"))
            answers = {
                str(address): (float(when), Answer(Verdict(verdict), "", target))
                for address, (when, verdict, target) in rows.items()
            }
        except (OSError, ValueError, TypeError, AttributeError):
            return {}
        return {address: each for address, each in answers.items() if each[0] >= oldest}
