"""What a rule is. A check file needs this module, the parts it visits and nothing else
of the house.

@rule("references/undefined", visits=Reference, severity=Severity.ERROR, examples=[
    bad("See [the guide]⟦[gude]⟧.\\n\\n[guide]: /g\\n"),
    good("`a[i][j]` is code.\\n"),
])
def undefined(ref: Reference, ctx: Context) -> Iterator[Hit]:
    \"\"\"A reference link names a label that no definition has.

    Readers see raw brackets. ...
    \"\"\"
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from enum import StrEnum
from functools import cached_property
from importlib import import_module
from typing import Any, Generic, TypeVar

from doclint.dataclasses import dataclass
from doclint.dialects import Dialect
from doclint.document import Document
from doclint.findings import Hit, Severity
from doclint.languages import Language
from doclint.once import Memo
from doclint.project import Pair, Project
from doclint.source import Span
from doclint.vocabulary import EntryBase, Vocabulary

OPEN, CLOSE = "⟦", "⟧"
# So many pages of an example are named.
_FEW = 2


@dataclass(frozen=True, slots=True)
class NoOptions:
    """For rules that take none."""


class Spoils(StrEnum):
    """What is not looked at on a page with a fault after which it is not what its author
    meant: what would be found follows from that fault."""

    NOTHING = "nothing"
    COMPARISON = "comparison"  # beside its source page, or its translations
    PAGE = "page"


Opt = TypeVar("Opt")
V = TypeVar("V")
T = TypeVar("T")


@dataclass(frozen=True)
class Example:
    """A page, or several, that a rule must find faulty (`bad`) or leave alone.

    `⟦` and `⟧` mark the exact spans that must be found. `pages` maps a path to its text; a pair has the keys
    `source` and `translation`, and `before` where the source text was another when the translation was stamped. The
    rest is the setting in which it holds.
    """

    pages: Mapping[str, str]
    bad: bool
    dialect: str = "generic"
    language: str | None = None
    options: Mapping[str, object] = field(default_factory=dict)
    entries: tuple[EntryBase, ...] = ()
    fixed: str | None = None

    def alike(self) -> Iterator[tuple[str, str]]:
        """The texts of the pages, each once, with what tells which pages have it;
        nothing tells of an only page."""
        paths: dict[str, list[str]] = {}
        for path, text in self.pages.items():
            paths.setdefault(text, []).append(path)
        for text, same in paths.items():
            mark = (
                " and ".join(same)
                if len(same) <= _FEW
                else f"{same[0]} and {len(same) - 1} pages like it"
            )
            yield mark if len(self.pages) > 1 else "", text


def _pages(
    text: str | Mapping[str, str] | None,
    path: str,
    source: str | None,
    translation: str | None,
    before: str | None,
) -> Mapping[str, str]:
    if source is not None and translation is not None:
        pair = {"source": source, "translation": translation}
        return pair if before is None else {"before": before, **pair}
    return {path: text} if isinstance(text, str) else dict(text or {})


def bad(
    text: str | Mapping[str, str] | None = None,
    *,
    source: str | None = None,
    translation: str | None = None,
    before: str | None = None,
    path: str = "page.md",
    dialect: str = "generic",
    language: str | None = None,
    options: Mapping[str, object] | None = None,
    entries: Sequence[EntryBase] = (),
    fixed: str | None = None,
) -> Example:
    """A page (or pages, or a pair) with faults marked ⟦so⟧. `fixed` is the text after
    the rule's own fix."""
    return Example(
        _pages(text, path, source, translation, before),
        True,
        dialect,
        language,
        options or {},
        tuple(entries),
        fixed,
    )


def good(
    text: str | Mapping[str, str] | None = None,
    *,
    source: str | None = None,
    translation: str | None = None,
    before: str | None = None,
    path: str = "page.md",
    dialect: str = "generic",
    language: str | None = None,
    options: Mapping[str, object] | None = None,
    entries: Sequence[EntryBase] = (),
) -> Example:
    """A page (or pages, or a pair) in which the rule must find nothing."""
    return Example(
        _pages(text, path, source, translation, before),
        False,
        dialect,
        language,
        options or {},
        tuple(entries),
    )


@dataclass(frozen=True)
class Context(Generic[Opt]):
    """What a check may look at beside the part it visits; read only.

    For project checks `document` is an empty page and `project` is set; for pair checks
    `document` is the translation.
    """

    document: Document
    options: Opt
    dialect: Dialect
    language: Language | None
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    project: Project = field(default_factory=lambda: Project({}))
    pair: Pair | None = None
    source_language: str | None = None
    memo: Memo = field(default_factory=Memo)

    @property
    def text(self) -> str:
        """The page's text as read."""
        return self.document.source.text

    @property
    def masked(self) -> str:
        """The page's text with everything that is not prose or Markdown filled; same
        length."""
        return self.document.masked

    def cut(self, span: Span) -> str:
        """The text of a span."""
        return self.document.source.text[span.start : span.end]

    def prepared(self, build: Callable[[Vocabulary, Language | None], T]) -> T:
        """`build(vocabulary, language)`, made once a run and language."""
        code = self.language.tag if self.language else None
        return self.memo.get(
            (build, code), lambda: build(self.vocabulary, self.language)
        )


Check = Callable[[V, Context[Opt]], Iterable[Hit]]


@dataclass(frozen=True)
class Rule:
    """One fault with its check, page and tests.

    `visits` decides when it runs: a part or `Document` (per file), `Project` or a fact (once), `Pair`, `BlockPair` or a
    kind of evidence (per pair). `dialects` empty means all. A rule leaves a place to the rules that it `yields_to`,
    where one of them tells of it: one fault, one finding. One that `weighs` all pages against one another may turn on a
    page because of any other, and no change is to blame. `preview`: what it finds may still change without notice.
    `ages`: what it finds is left behind where the source text changed, in all that an older translation has of it; so
    it is told once where a page or all translations show it throughout (`engine/aging`).
    `gathers`: so many of a page are told one by one; of more the first tells.
    `same_as` names rules of other tools for the same fault: `markdownlint/MD052`. `spoils`: what of a page is no longer
    looked at where the rule tells of it.
    """

    id: str
    visits: tuple[type[Any], ...]
    severity: Severity
    check: Check[Any, Any]
    options: type[Any] = NoOptions
    examples: tuple[Example, ...] = ()
    dialects: frozenset[str] = frozenset()
    yields_to: frozenset[str] = frozenset()
    summary: str = ""
    why: str = ""
    weighs: bool = False
    preview: bool = False
    ages: bool = False
    gathers: int = 0
    same_as: tuple[str, ...] = ()
    spoils: Spoils = Spoils.NOTHING

    @cached_property
    def family(self) -> str:
        """The part of the id before the slash; `category` in findings."""
        return self.id.partition("/")[0]

    @property
    def kinds(self) -> tuple[str, ...]:
        """The names of what it visits."""
        return tuple(map(name_of, self.visits))


def name_of(kind: type[Any]) -> str:
    """What a kind that rules visit is called where it need not be imported."""
    return f"{kind.__module__}:{kind.__qualname__}"


def kind_of(name: str) -> type[Any]:
    """The kind of a name; its module is imported."""
    module, _, kind = name.partition(":")
    kind_class: type[Any] = getattr(import_module(module), kind)
    return kind_class


def rule(
    id: str,
    *,
    visits: type[V] | tuple[type[Any], ...],
    severity: Severity,
    examples: Sequence[Example],
    options: type[Any] = NoOptions,
    dialects: Iterable[str] = (),
    yields_to: Iterable[str] = (),
    weighs: bool = False,
    preview: bool = False,
    ages: bool = False,
    gathers: int = 0,
    same_as: Iterable[str] = (),
    spoils: Spoils = Spoils.NOTHING,
) -> Callable[[Callable[[V, Context[Any]], Iterator[Hit]]], Rule]:
    """Make a `Rule` of a check function; its docstring is the rule's page (first line:
    summary; rest: why)."""

    def make(check: Callable[[V, Context[Any]], Iterator[Hit]]) -> Rule:
        summary, _, why = (
            inspect.getdoc(check).partition("\n") if check.__doc__ else ("", "", "")  # type: ignore[union-attr]
        )
        kinds = visits if isinstance(visits, tuple) else (visits,)
        about = (
            tuple(examples),
            frozenset(dialects),
            frozenset(yields_to),
            summary,
            why.strip(),
        )
        return Rule(
            id,
            kinds,
            severity,
            check,
            options,
            *about,
            weighs=weighs,
            preview=preview,
            ages=ages,
            gathers=gathers,
            same_as=tuple(same_as),
            spoils=spoils,
        )

    return make
