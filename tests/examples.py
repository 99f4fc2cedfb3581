"""Runs a rule's examples through the engine, as a user's page would run."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from doclint.config import Config, Languages, RuleSetting, Translation
from doclint.engine import check_paths, check_text, stamp_paths
from doclint.engine.mending.edits import apply
from doclint.findings import Finding, Severity
from doclint.rule import CLOSE, OPEN, Example, Rule
from doclint.source import Span
from projects import Roots


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
    languages = Languages()
    if is_pair(example):
        way = Translation(
            language=example.language or "fr",
            source="source.md",
            translation="translation.md",
        )
        languages = Languages(source="en", translations=(way,))
    entries = tuple(example.entries)
    return Config(
        root,
        site=example.dialect,
        rules={rule.id: setting},
        entries=entries,
        languages=languages,
    )


def is_pair(example: Example) -> bool:
    """Whether the example is a source text and its translation."""
    return set(example.pages) - {"before"} == {"source", "translation"}


def is_page(name: str) -> bool:
    """Whether a name of an example's page is that of Markdown."""
    return path_of(name).endswith((".md", ".mdx", ".markdown"))


def path_of(name: str) -> str:
    """Where an example's page lies."""
    return f"{name}.md" if name in ("before", "source", "translation") else name


def found(
    rule: Rule,
    example: Example,
    roots: Roots,
    pages: Mapping[str, str],
    mark: bytes = b"",
) -> list[Finding]:
    """The findings of the rule on an example's pages; `mark` stands before each page's
    bytes.

    In an example `\\udce9` is the byte E9, as Python writes what is not UTF-8."""
    chosen = (
        [] if not rule.visits else [rule.id]
    )  # rules that the engine makes depend on others having run
    files = {
        path_of(path): mark + text.encode("utf-8", "surrogateescape")
        for path, text in pages.items()
    }
    root = roots.empty if len(files) == 1 else roots.fresh()
    config = config_for(rule, example, root)
    if before := files.pop("before.md", None):
        (root / "source.md").write_bytes(before)
        (root / "translation.md").write_bytes(files["translation.md"])
        stamp_paths(config)
    if len(files) == 1:
        ((path, data),) = files.items()
        report = check_text(
            config, path, data, select=chosen, language=example.language
        )
    else:
        for path, data in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(data)
        language = None if is_pair(example) else example.language
        report = check_paths(config, select=chosen, language=language, cache=False)
    return [
        finding
        for finding in report.findings
        if finding.rule in (rule.id, "internal/check-crashed")
    ]


def expect(rule: Rule, example: Example, roots: Roots, mark: bytes = b"") -> None:
    """Assert that exactly the marked spans are found, in messages of good form, and
    that the fix gives what it says."""
    plain = {path_of(path): unmark(text) for path, text in example.pages.items()}
    findings = found(
        rule, example, roots, {path: text for path, (text, _) in plain.items()}, mark
    )
    got = sorted((f.path, f.span) for f in findings)
    expected = sorted(
        (path, span) for path, (_, spans) in plain.items() for span in spans
    )
    shown = [
        (f.path, plain[f.path][0][f.span.start : f.span.end], f.message)
        for f in findings
    ]
    assert got == expected, (
        f"{rule.id} found {shown}, expected {[(p, plain[p][0][s.start : s.end]) for p, s in expected]}"
    )
    for finding in findings:
        assert_form(finding.message)
        for related in finding.related:
            assert_form(related.message)
        if finding.fix:
            assert_form(finding.fix.title)
    if example.fixed is not None:
        *_, (text, _) = plain.values()
        assert apply(text, findings, unsafe=True).text == example.fixed


def assert_form(message: str) -> None:
    """A message is a clause of one line: lower-case start, no full stop; it may end
    with the page's own words."""
    assert message == message.strip() and "\n" not in message
    assert not message[0].isupper(), f"starts with a capital: {message}"
    assert not re.search(r"(?<![.…\"'`»”\])])\.$", message), (
        f"ends with a full stop: {message}"
    )


def rewritten(example: Example, rewrite: Callable[[str], str]) -> Example:
    """The example with every page, and what a fix makes of it, rewritten; marks move
    with the text.

    Files of other kinds, such as configurations and those of an interface, stay as they
    are."""
    pages = {
        path: rewrite(text) if is_page(path) else text
        for path, text in example.pages.items()
    }
    return replace(
        example,
        pages=pages,
        fixed=None if example.fixed is None else rewrite(example.fixed),
    )
