"""What doclint tells of each page with each fault: pass 1 alone, in memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from calibration.faults import Page, blocks, faults
from doclint.config import Config, Languages
from doclint.engine.page import look
from doclint.engine.results import Bundle, PageJob
from doclint.once import Memo

PAGES = Path(__file__).parent / "pages"
EXPECTED = Path(__file__).parent / "expected.txt"
_SOURCE = "en"


def languages() -> tuple[str, ...]:
    """The languages that the source pages are translated into."""
    return tuple(
        sorted(folder.name for folder in PAGES.iterdir() if folder.name != _SOURCE)
    )


def told(into: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    """The rules that speak, with their lines, by page, language and fault (`keys fr a
    number`)."""
    return dict(sorted(_told(into)))


def text() -> str:
    """The same, a line each, as it is kept."""
    return "".join(
        f"{name}: {', '.join(rules) or '-'}\n"
        for name, rules in told(languages()).items()
    )


def _told(into: Sequence[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    config = Config(PAGES, site="generic", languages=Languages(source=_SOURCE))
    memo = Memo()
    for source in sorted((PAGES / _SOURCE).glob("*.md")):
        original = source.read_text(encoding="utf-8")
        for language in into:
            translation = (PAGES / language / source.name).read_text(encoding="utf-8")
            page = Page(blocks(original), blocks(translation))
            damaged = {fault.name: fault.change(page) for fault in faults()}
            jobs = tuple(
                PageJob(f"{language}/{at}.md", changed.encode(), language)
                for at, changed in enumerate(damaged.values())
            )
            first = PageJob(f"{_SOURCE}/{source.name}", original.encode(), _SOURCE)
            results = look(Bundle(first, jobs), config, memo)[1:]
            for name, result in zip(damaged, results, strict=True):
                findings = sorted(
                    result.judged.findings, key=lambda finding: finding.order
                )
                shown = tuple(
                    f"{finding.rule} {finding.place.start.line}" for finding in findings
                )
                yield f"{source.stem} {language} {name}", shown
