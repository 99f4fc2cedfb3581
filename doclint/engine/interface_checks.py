"""Interface files, checked: read as messages beside those of the source's language, and
looked at by the rules of prose."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain

from doclint.alignment.messages import align_messages
from doclint.config import Active, Config
from doclint.dataclasses import replace
from doclint.dialects import dialect
from doclint.document import Document, Message, MessageState
from doclint.engine.claims import settled
from doclint.engine.inherit import may_inherit
from doclint.engine.judge import stamp
from doclint.engine.page import setting_of, visited
from doclint.engine.patience import SECONDS, Clock, Patience
from doclint.engine.plan import plan
from doclint.engine.running import active_of, context, for_rule, run
from doclint.evidence.kinds import MakerContext
from doclint.findings import Finding, Hit, Severity
from doclint.messages.groups import Group
from doclint.messages.pages import MessagePage, opened
from doclint.messages.record import Ground
from doclint.once import Memo
from doclint.project import BlockPair, Pair
from doclint.rule import Rule
from doclint.source import Source
from doclint.text.spans import Spans

# Families of rules whose subject no interface file has: blocks, references, front
# matter, template tags.
_OF_PAGES = frozenset(
    {
        "structure",
        "front-matter",
        "templates",
        "references",
        "tables",
        "images",
        "internal",
        "document",
        "links",
    }
)
# What messages have a rule of their own for, by key.
_BY_KEY = frozenset(
    {
        "translation/untranslated",
        "translation/missing-key",
        "translation/changed-front-matter",
    }
)
# The family of rules about messages as such.
_FAMILY = "messages"
_FAULTS = {"invalid": "messages/unreadable", "duplicate": "messages/duplicate-key"}


class Checker:
    """Checks a group of files, one language after the other."""

    def __init__(self, config: Config, ground: Ground, memo: Memo) -> None:
        self.config, self.ground, self.memo = config, ground, memo
        self._sources: dict[str, Source] = {}

    def group(self, group: Group) -> Iterator[Finding]:
        """All findings of a group."""
        for path in group.paths:
            yield from self._faults(path)
        pages = opened(group, self.ground, dialect("generic"))
        of_source: set[_Fault] = set()
        if pages.source and not group.family.quoted:
            yield from self._page(pages.source, None, of_source)
        for source, page in pages.translations:
            yield from self._page(page, source, of_source)

    def _faults(self, path: str) -> Iterator[Finding]:
        for fault in self.ground.reading(path).faults:
            active = plan(self.config, path).rules.get(_FAULTS[fault.kind])
            if active:
                yield self._stamped(Hit(fault.span, fault.message), active, path, None)

    def _page(
        self, page: MessagePage, source: MessagePage | None, of_source: set[_Fault]
    ) -> Iterator[Finding]:
        """The findings of a language. `of_source` gathers the faults of the source's,
        which are none of a translation."""
        document = page.document
        messages = _Messages(document)
        pair = align_messages(source.document, document) if source else None
        path = page.paths[0]
        page_plan = plan(self.config, path)
        base = replace(
            context(document, page_plan, self.config, self.memo),
            pair=pair,
            dialect=dialect("generic"),
        )
        setting = setting_of(base)
        unfinished = _unfinished(document)
        findings: defaultdict[str, list[Finding]] = defaultdict(list)
        with Clock() as clock:
            patience = Patience(clock, SECONDS + len(document.text) / 1000)
            for active in page_plan.rules.values():
                if not _speaks(active.rule):
                    continue
                parts = chain.from_iterable(
                    _parts(kind, document, pair, setting) for kind in active.rule.visits
                )
                for hit in run(active, parts, for_rule(base, active), patience):
                    if not _stands(hit, document):
                        continue
                    fault = (active.rule.id, *messages.at(hit))
                    if source is None:
                        of_source.add(fault)
                    elif may_inherit(active.rule.id) and fault in of_source:
                        hit = _inherited(hit)
                    if active.rule.family == _FAMILY or not unfinished.hold(hit.span):
                        finding = self._placed(
                            hit, active_of(hit, active, page_plan), page, source
                        )
                        findings[finding.path].append(finding)
        for of_file in findings.values():
            yield from settled(of_file, page_plan.rules)

    def _placed(
        self, hit: Hit, active: Active, page: MessagePage, source: MessagePage | None
    ) -> Finding:
        """A hit where the file has it. Nothing is mended: the page that it was found on
        is none."""
        path, span = page.places.place(hit.span)
        by_path = {each.document.path: each for each in (page, source) if each}
        related = []
        for other in hit.related:
            there = by_path.get(other.path or page.document.path)
            if there:
                where, place = there.places.place(other.span)
                related.append(replace(other, span=place, path=where))
        return self._stamped(
            replace(hit, span=span, fix=None, related=tuple(related), links=None),
            active,
            path,
            page.language,
        )

    def _stamped(
        self, hit: Hit, active: Active, path: str, language: str | None
    ) -> Finding:
        return stamp(hit, active, self._source(path), language, self._source)

    def _source(self, path: str) -> Source:
        if path not in self._sources:
            self._sources[path] = Source(path, self.ground.shelf.read(path) or "")
        return self._sources[path]


# A rule, the key of a message, and the words that the rule tells of.
_Fault = tuple[str, str, str]


class _Messages:
    """Where the messages of a page stand."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._messages = sorted(document.of(Message), key=lambda each: each.span)
        self._starts = [each.span.start for each in self._messages]

    def at(self, hit: Hit) -> tuple[str, str]:
        """The key of the message that a hit lies in, and what it tells of."""
        number = bisect_right(self._starts, hit.span.start) - 1
        key = self._messages[number].key if number >= 0 else ""
        return key, self._document.source.cut(hit.span)


def _inherited(hit: Hit) -> Hit:
    """A hit of what the source's text has as well."""
    return replace(
        hit,
        at_most=Severity.INFO,
        message=f"{hit.message}; the source text has the same",
    )


def _unfinished(document: Document) -> Spans:
    """The texts that their file calls unfinished: readers see the source's there, and
    nothing else is told of them."""
    return Spans(
        message.span
        for message in document.of(Message)
        if message.state is not MessageState.DONE
    )


def _speaks(rule: Rule) -> bool:
    return rule.family not in _OF_PAGES and rule.id not in _BY_KEY


def _parts(
    kind: type, document: Document, pair: Pair | None, setting: MakerContext
) -> Iterable[object]:
    """What rules of a kind look at: as on pages, but that messages are paired by their
    keys, and cannot drift apart."""
    return (
        pair.blocks
        if pair and kind is BlockPair
        else visited(kind, document, pair, setting)
    )


def _stands(hit: Hit, document: Document) -> bool:
    """Whether a hit is sure without the site: two addresses within it may lead to
    versions of one page."""
    if hit.links is None:
        return True
    return document.text[hit.links.translation.start :].startswith(
        ("http:", "https:", "mailto:")
    )
