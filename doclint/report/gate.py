"""Whether a run passes: the worst finding against `fail_on`, and densities against
`report: {max_density: …}`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field

from doclint.dataclasses import dataclass
from doclint.findings import Report, Severity


@dataclass(frozen=True, slots=True)
class GateState:
    """Whether a run passed, and in words why not."""

    passed: bool
    fail_on: str
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DensityLimits:
    """What a run is held to. `most` are the highest densities by language, `all` for
    the project and for languages that are not named."""

    fail_on: Severity = Severity.ERROR
    most: Mapping[str, float] = field(default_factory=dict)

    def state(
        self,
        report: Report,
        density: float | None,
        languages: Mapping[str, float | None],
    ) -> GateState:
        """Whether a report passes with its density and those of its languages (None:
        too few words to tell)."""
        reasons = (*self._worst(report), *self._too_dense(density, languages))
        return GateState(
            not reasons, self.fail_on.word if self.fail_on else "never", reasons
        )

    def _worst(self, report: Report) -> Iterator[str]:
        if report.crashed:
            yield "a check crashed"
        if not self.fail_on:
            return
        at_least = [
            finding.severity
            for finding in report.findings
            if finding.severity >= self.fail_on
        ]
        for severity in (Severity.ERROR, Severity.WARNING, Severity.INFO):
            number = at_least.count(severity)
            if number:
                yield f"{number:,} {severity.word}{'' if number == 1 else 's'}"

    def _too_dense(
        self, density: float | None, languages: Mapping[str, float | None]
    ) -> Iterator[str]:
        for name, density_found in (("all pages", density), *sorted(languages.items())):
            most = self.most.get(name, self.most.get("all"))
            if density_found is not None and most is not None and density_found > most:
                yield f"density of {name or 'pages without a language'} is {density_found:g}, at most {most:g} allowed"
