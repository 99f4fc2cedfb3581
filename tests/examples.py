"""Runs a rule's examples through the engine, as a user's page would run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from doclint.config import Config, RuleSetting
from doclint.engine import check_paths, check_text
from doclint.engine.fix import apply
from doclint.findings import Finding, Severity
from doclint.rule import CLOSE, OPEN, Example, Rule
from doclint.source import Span


def unmark(text: str) -> tuple[str, list[Span]]:
    """The text without ⟦ ⟧, and the spans that they mark."""
    plain, spans, starts = "", [], []
    for char in text:
        if char == OPEN:
            starts.append(len(plain))
        elif char == CLOSE:
            spans.append(Span(starts.pop(), len(plain)))
        else:
            plain += char
    return plain, sorted(spans)


def config_for(rule: Rule, example: Example, root: Path) -> Config:
    """The configuration under which an example holds."""
    setting = RuleSetting(Severity.ERROR, dict(example.options))
    return Config(root=root, site=example.dialect, rules={rule.id: setting}, packs=(), entries=tuple(example.entries))


def found(rule: Rule, example: Example, root: Path, pages: Mapping[str, str]) -> list[Finding]:
    """The findings of the rule on an example's pages."""
    config = config_for(rule, example, root)
    chosen = [] if not rule.visits else [rule.id]  # rules that the engine makes depend on others having run
    if len(pages) == 1:
        ((path, text),) = pages.items()
        report = check_text(config, path, text, select=chosen, language=example.language)
    else:
        for path, text in pages.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(text.encode())
        report = check_paths(config, select=chosen, language=example.language)
    return [finding for finding in report.findings if finding.rule in (rule.id, "internal/check-crashed")]


def expect(rule: Rule, example: Example, root: Path, pages: Mapping[str, str]) -> None:
    """Assert that exactly the marked spans are found."""
    plain = {path: unmark(text) for path, text in pages.items()}
    findings = found(rule, example, root, {path: text for path, (text, _) in plain.items()})
    got = sorted((f.path, f.span) for f in findings)
    expected = sorted((path, span) for path, (_, spans) in plain.items() for span in spans)
    shown = [(f.path, plain[f.path][0][f.span.start : f.span.end], f.message) for f in findings]
    assert got == expected, f"{rule.id} found {shown}, expected {[(p, plain[p][0][s.start : s.end]) for p, s in expected]}"
    if example.fixed is not None:
        ((_, (text, _)),) = plain.items()
        assert apply(text, findings, safe_only=False) == example.fixed


def with_pages(example: Example, pages: Mapping[str, str]) -> Example:
    """The example with other pages."""
    return replace(example, pages=pages, fixed=None)
