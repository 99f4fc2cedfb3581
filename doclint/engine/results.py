"""What pass 1 is given, and what it makes of it: a page, its result, and pages that are
looked at together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doclint.dataclasses import dataclass
from doclint.document import Suppression
from doclint.engine.judge import Judged
from doclint.findings import BlockLines
from doclint.project import Facts

if TYPE_CHECKING:
    from doclint.alignment.history import Before

CRASH_RULE = "internal/check-crashed"
GAVE_UP = "document/gave-up"


@dataclass(frozen=True, slots=True)
class PageJob:
    """A page to look at. `before` is what a translation was made from."""

    path: str
    data: bytes
    language: str | None = None
    before: Before | None = None


@dataclass(frozen=True, slots=True)
class PageResult:
    """What pass 1 knows of a page. `mark` tells what it says to the site from anything
    else that it might; `beside` is the language of its source page, as it was read."""

    path: str
    language: str | None
    facts: Facts
    judged: Judged
    suppressions: tuple[Suppression, ...]
    crashed: bool = False
    blocks: tuple[BlockLines, ...] = ()
    mark: bytes = b""
    beside: str | None = None


@dataclass(frozen=True, slots=True)
class Bundle:
    """Pages that are looked at together: a source page (or one that stands alone) and its translations. Of those in
    `known` an earlier run has the results: they are read only where others need them."""

    source: PageJob
    translations: tuple[PageJob, ...] = ()
    known: frozenset[str] = frozenset()

    @property
    def pages(self) -> tuple[PageJob, ...]:
        """All pages, the source page first."""
        return self.source, *self.translations
