"""What the script of the page reads: findings in columns, every text once, packed.

The page draws from it whatever it shows of findings. `script/data.mjs` tells the same
in types.
"""

from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field
from hashlib import sha256
from itertools import groupby
from typing import Any

from doclint.dataclasses import dataclass
from doclint.findings import Finding, PageSummary, PlacedFix
from doclint.output._excerpt import snippet
from doclint.report.blocks import (
    Excerpt,
    PageBlocks,
    PageTexts,
    Quote,
    ShownBlock,
    hunks,
    page_blocks,
    quotes,
)
from doclint.report.figure_records import Figures
from doclint.report.mqm import scheme
from doclint.rule import Rule
from doclint.source import Span

VERSION = 1
# Hexadecimal digits of a finding's id: among 100,000 findings two share one with a
# chance of 1 : 50,000.
_ID = 12
_INHERITED, _NEW, _REMAINING, _FIXABLE, _SAFE = 1, 2, 4, 8, 16


@dataclass(frozen=True)
class Contents:
    """What the page is made of: findings as they are listed, pages by path, and what
    the user set up.

    `new` are the findings, by page, rule and place, that an older run did not have; None without one. `owners_of`
    gives those who look after a page. `edit_url` and `page_url` are templates of addresses, `rules` the known rules;
    `root` is the checkout on the reader's machine; `file_of` gives the file that shows a page, where that is another.
    """

    findings: Sequence[Finding]
    pages: Mapping[str, PageSummary]
    figures: Figures
    text_of: Callable[[str], str]
    rules: Mapping[str, Rule] = field(default_factory=dict)
    new: frozenset[tuple[str, str, Span]] | None = None
    owners_of: Callable[[str], tuple[str, ...]] = lambda path: ()
    edit_url: str | None = None
    page_url: str | None = None
    root: str | None = None
    file_of: Callable[[str], str | None] = lambda path: None

    def is_new(self, finding: Finding) -> bool:
        """Whether the older run did not have a finding."""
        return (
            self.new is not None
            and (finding.path, finding.rule, finding.span) in self.new
        )


def finding_ids(findings: Iterable[Finding]) -> list[str]:
    """A name for each finding, which stays the same while its page, its rule and the
    words of its line do."""
    seen: dict[str, int] = {}
    made = []
    for finding in findings:
        words = " ".join(finding.excerpt.split())
        key = "\0".join((finding.path, finding.rule, words))
        seen[key] = seen.get(key, 0) + 1
        name = sha256(f"{key}\0{seen[key]}".encode("utf-8", "surrogatepass"))
        made.append(name.hexdigest()[:_ID])
    return made


def packed(data: Mapping[str, Any]) -> str:
    """Data as text of letters, digits, `+`, `/` and `=`, which is nothing but text
    wherever it stands."""
    raw = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode(
        "utf-8", "backslashreplace"
    )
    return base64.b64encode(gzip.compress(raw, 9, mtime=0)).decode("ascii")


def payload(contents: Contents, *, blocks: bool = True) -> dict[str, Any]:
    """Everything as plain data. Without `blocks` no text of pages but the faulty
    lines."""
    return _Packing(contents, blocks).data()


class _Packing:
    """Texts that are told once, and the columns that refer to them by number."""

    def __init__(self, contents: Contents, blocks: bool) -> None:
        self.contents = contents
        self.with_blocks = blocks
        self.texts: dict[str, int] = {}
        self.reader = PageTexts(contents.text_of)
        self.columns: dict[str, list[Any]] = {name: [] for name in _COLUMNS}
        self.rows = {row.path: row for row in contents.figures.pages}
        self.pages: list[dict[str, Any]] = []
        self.rules: dict[str, int] = {}
        self.causes: dict[str, int] = {}

    def data(self) -> dict[str, Any]:
        named = zip(
            self.contents.findings, finding_ids(self.contents.findings), strict=True
        )
        for path, group in groupby(named, key=lambda item: item[0].path):
            self._page(path, list(group))
        figures = self.contents.figures
        return {
            "version": VERSION,
            "project": figures.run.project,
            "time": figures.run.time,
            "prefix": figures.run.prefix,
            "editUrl": self.contents.edit_url,
            "pageUrl": self.contents.page_url,
            "root": self.contents.root,
            "compared": self.contents.new is not None,
            "pages": self.pages,
            "rules": [self._rule(rule) for rule in self.rules],
            "causes": self._causes(),
            "findings": self.columns,
            "texts": list(self.texts),
        }

    def text(self, text: str | None) -> int:
        """The number of a text, -1 for none."""
        return -1 if text is None else self.texts.setdefault(text, len(self.texts))

    def _page(self, path: str, named: Sequence[tuple[Finding, str]]) -> None:
        findings = [finding for finding, _ in named]
        page = self.contents.pages.get(path, PageSummary(path, findings[0].language))
        shown = (
            page_blocks(page, findings, self.reader)
            if self.with_blocks
            else PageBlocks((), ())
        )
        row = self.rows.get(path)
        self.pages.append(
            {
                "path": path,
                "language": page.language,
                "source": page.source,
                "owners": list(self.contents.owners_of(path)),
                "address": page.address,
                "words": row.quality.words if row else 0,
                "density": row.quality.density if row else None,
                "file": self.contents.file_of(path),
                "blocks": [self._block(block) for block in shown.blocks],
            }
        )
        for at, (finding, name) in enumerate(named):
            block = (
                shown.blocks[shown.at[at]]
                if self.with_blocks
                else ShownBlock(None, None)
            )
            self._finding(
                finding, name, page, shown.at[at] if self.with_blocks else -1, block
            )

    def _block(self, block: ShownBlock) -> list[int]:
        return [*self._excerpt(block.translation), *self._excerpt(block.source)]

    def _excerpt(self, excerpt: Excerpt | None) -> list[int]:
        return (
            [excerpt.first, self.text(excerpt.text), excerpt.cut]
            if excerpt
            else [0, -1, 0]
        )

    def _finding(
        self, finding: Finding, name: str, page: PageSummary, at: int, block: ShownBlock
    ) -> None:
        place, columns = finding.place, self.columns
        quoted = quotes(finding, block, page, self.reader) if self.with_blocks else ()
        columns["id"].append(name)
        columns["page"].append(len(self.pages) - 1)
        columns["rule"].append(self.rules.setdefault(finding.rule, len(self.rules)))
        columns["severity"].append(int(finding.severity))
        columns["place"] += [
            place.start.line,
            place.start.column,
            place.end.line,
            place.end.column,
        ]
        columns["message"].append(self.text(finding.message))
        columns["line"].append(
            -1
            if block.translation and _holds(block.translation, finding)
            else self.text(snippet(finding).strip())
        )
        columns["suggestion"].append(self.text(finding.suggestion))
        columns["cause"].append(
            -1
            if finding.cause is None
            else self.causes.setdefault(finding.cause, len(self.causes))
        )
        columns["block"].append(at)
        columns["flags"].append(self._flags(finding))
        columns["fix"].append(self._fix(finding, finding.fix) if finding.fix else 0)
        columns["related"].append([self._quote(quote) for quote in quoted])

    def _cause(self, id: str | None) -> int:
        return -1 if id is None else self.causes.setdefault(id, len(self.causes))

    def _flags(self, finding: Finding) -> int:
        flags = _INHERITED if finding.inherited else 0
        if self.contents.new is not None:
            flags |= _NEW if self.contents.is_new(finding) else _REMAINING
        if finding.fix:
            flags |= _FIXABLE | (_SAFE if finding.fix.safe else 0)
        return flags

    def _fix(self, finding: Finding, fix: PlacedFix) -> list[Any]:
        changed = hunks(finding, self.reader) if self.with_blocks else ()
        return [
            self.text(fix.title),
            [
                [hunk.first, self.text(hunk.old), self.text(hunk.new)]
                for hunk in changed
            ],
        ]

    def _quote(self, quote: Quote) -> list[int]:
        place = quote.place.place
        return [
            self.text(quote.place.path),
            *(place.start.line, place.start.column, place.end.line, place.end.column),
            self.text(quote.place.message),
            *self._excerpt(quote.excerpt),
        ]

    def _rule(self, id: str) -> dict[str, str]:
        known = self.contents.rules.get(id)
        return {
            "id": id,
            "summary": known.summary if known else "",
            "why": known.why if known else "",
            "type": scheme().type_of(id),
        }

    def _causes(self) -> list[dict[str, Any]]:
        known = {cause.id: cause for cause in self.contents.figures.causes}
        return [
            {
                "id": id,
                "rule": known[id].rule,
                "message": known[id].message,
                "settle": known[id].settle,
            }
            if id in known
            else {"id": id, "rule": "", "message": id, "settle": None}
            for id in self.causes
        ]


def _holds(excerpt: Excerpt, finding: Finding) -> bool:
    """Whether an excerpt has the line of a finding, so that it need not be told
    again."""
    return (
        excerpt.first
        <= finding.place.start.line
        <= excerpt.first + excerpt.text.count("\n")
    )


_COLUMNS = (
    *("id", "page", "rule", "severity", "place", "message", "line"),
    *("suggestion", "cause", "block", "flags", "fix", "related"),
)
