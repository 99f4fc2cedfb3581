"""What a finding counts: types and weights of MQM, which `mqm.yaml` gives to each rule.

https://themqm.org tells of MQM; the score is its overall quality score, the share of
words without penalty.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from functools import cache
from pathlib import Path

import yaml

from doclint.dataclasses import dataclass
from doclint.findings import Finding, Severity
from doclint.options import decode

# Pages of fewer source words (count) have no density: one fault in a short page says
# nothing of its translator.
LEAST_WORDS = 250


class Level(StrEnum):
    """How grave a fault is, as MQM tells it."""

    NEUTRAL = "neutral"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"


@dataclass(frozen=True)
class MqmType:
    """What the file says of a rule or a family."""

    type: str = ""
    levels: Mapping[str, Level] = field(default_factory=dict)


@dataclass(frozen=True)
class Scheme:
    """The whole file."""

    weights: Mapping[str, int]
    levels: Mapping[str, Level]
    families: Mapping[str, MqmType]
    rules: Mapping[str, MqmType]

    def type_of(self, rule: str) -> str:
        """The MQM type of a rule: dimension and type, parted by a slash."""
        family = self.families.get(rule.partition("/")[0], _NOTHING)
        return self.rules.get(rule, _NOTHING).type or family.type or "Other/Other"

    def level_of(self, rule: str, severity: Severity) -> Level:
        """How grave a finding of a rule is."""
        known = (
            self.rules.get(rule, _NOTHING),
            self.families.get(rule.partition("/")[0], _NOTHING),
        )
        levels = next(
            (each.levels for each in known if severity.word in each.levels), self.levels
        )
        return levels[severity.word]

    def level(self, finding: Finding) -> Level:
        """How grave a finding is; what the source text has, too, counts there and not
        again."""
        return (
            Level.NEUTRAL
            if finding.inherited
            else self.level_of(finding.rule, finding.severity)
        )

    def penalty(self, finding: Finding) -> int:
        """What a finding takes."""
        return self.weights[self.level(finding)]


_NOTHING = MqmType()


@cache
def scheme() -> Scheme:
    """The types and weights that ship with doclint."""
    file = Path(__file__).with_name("mqm.yaml")
    return decode(
        Scheme,
        yaml.compose(file.read_text(encoding="utf-8"), yaml.SafeLoader),
        str(file),
    )


def density(penalty: int, words: int) -> float | None:
    """Penalty a thousand source words, None where there are none."""
    return round(1000 * penalty / words, 2) if words else None


def score(penalty: int, words: int) -> float | None:
    """MQM's overall quality score: 100 without penalty, 0 where penalties are as many
    as words."""
    return round(max(0.0, 100 * (1 - penalty / words)), 1) if words else None
