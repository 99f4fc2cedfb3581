"""Damaging pages and looking at what doclint says: per page, so that the source text is
parsed once for all copies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice
from random import Random

from doclint.alignment.align import align
from doclint.alignment.history import Before
from doclint.alignment.units import units
from doclint.config import Config
from doclint.document import BlockKind
from doclint.engine.judge import stamp
from doclint.engine.page import look, opened
from doclint.engine.patience import SITE_SECONDS, Clock, Patience
from doclint.engine.plan import plan
from doclint.engine.results import Bundle, PageJob, PageResult
from doclint.engine.running import context, for_rule, run
from doclint.findings import Finding, Severity
from doclint.once import Memo
from doclint.project import Project
from doclint.source import Source, Span

from .chapters import chapters
from .corpus import PagePair, glossary_config, parsed
from .picking import alike
from .plants import planted
from .record import Operator, operators
from .subject import Change, Damage, Names, Subject, damaged, moved

SOURCE = "en"
_TRIES = 4
_SOME_WORDS = 40


@dataclass(frozen=True)
class Setup:
    """What every process needs to know."""

    config: Config
    names: Names
    site: str
    seed: int
    operators: tuple[str, ...]
    per_page: int
    whole: bool = False


@dataclass(frozen=True)
class Case:
    """A damage to do to a page."""

    operator: str
    damage: Damage


@dataclass(frozen=True)
class Offer:
    """What operators can do to a page or a piece of one."""

    page: PagePair
    cases: tuple[Case, ...]


@dataclass(frozen=True)
class Outcome:
    """What came of a case. `found` is the highest severity of a new finding at the
    place; `rules` are those of all new findings, `elsewhere` how many of them lay far
    from the damage; `before` and `after` show it."""

    operator: str
    language: str
    path: str
    found: Severity
    loudest: Severity
    rules: tuple[str, ...]
    elsewhere: int
    before: str
    after: str


@cache
def _kept() -> dict[str, object]:
    """What a process keeps between pages."""
    return {}


def start(setup: Setup) -> None:
    """Prepare a process."""
    _kept().update(
        setup=setup,
        memo=Memo(),
        glossary=glossary_config(setup.config),
        glossary_memo=Memo(),
    )


def _setup() -> Setup:
    setup = _kept()["setup"]
    assert isinstance(setup, Setup)  # noqa: S101  # set by start
    return setup


def _subject(page: PagePair, source: bytes | str, text: bytes | str) -> Subject:
    setup = _setup()
    pair = align(
        parsed(setup.config, page.source_path, source, SOURCE),
        parsed(setup.config, page.path, text, page.language),
    )
    return Subject(page.language, setup.site, setup.names, pair)


def offers(page: PagePair) -> list[Offer]:
    """What the operators can do to each piece of a page; nothing to one that drifted
    away from its source."""
    subject = _subject(page, page.source_data, page.data)
    pieces = (
        []
        if subject.pair.drifted
        else [page]
        if _setup().whole
        else list(chapters(page, subject.pair))
    )
    return [Offer(piece, tuple(_offered(piece))) for piece in pieces]


def count(page: PagePair) -> int:
    """How many blocks and table rows a translation has."""
    return len(units(parsed(_setup().config, page.path, page.data, page.language)))


def _offered(page: PagePair) -> Iterator[Case]:
    setup = _setup()
    subject = _subject(page, page.source_data, page.data)
    if _untranslated(subject) or subject.pair.aged:
        return
    chosen = [
        operators()[name]
        for name in setup.operators
        if operators()[name].takes(page.language, setup.site)
    ]
    for each in chosen:
        yield from () if each.planted else _cases(each, subject)
    with_plants = [each for each in chosen if each.planted]
    if with_plants:
        subject = _subject(
            page, *planted(subject.pair, page.language, setup.names.feature)
        )
        for each in with_plants:
            yield from _cases(each, subject)


def _untranslated(subject: Subject) -> bool:
    """Whether a tenth and more of the paragraphs is no translation, but still the
    source text."""
    found = [
        both
        for both in subject.of(BlockKind.PARAGRAPH)
        if len(both.source.text) >= _SOME_WORDS
    ]
    copied = sum(alike(both.source.text, both.translation.text) for both in found)
    return copied > len(found) / 10


def _cases(operator: Operator, subject: Subject) -> Iterator[Case]:
    """Up to so many different damages. Operators of planted things know one place;
    asked again they may vary it."""
    per_page = _setup().per_page
    found: list[Damage] = []
    for again in range(_TRIES if operator.planted else 1):
        rng = Random(  # noqa: S311
            f"{_setup().seed} {operator.name} {subject.pair.translation.path} {again}"
        )
        for damage in islice(operator.make(subject, rng), per_page - len(found)):
            if damage not in found:
                found.append(damage)
    yield from (Case(operator.name, damage) for damage in found)


def outcomes(page: PagePair, cases: Sequence[Case]) -> list[Outcome]:
    """Do the damages, each to a copy of its own, and look at all copies beside the
    source."""
    kept = _kept()
    setup, known = _setup(), operators()
    plain = [
        case
        for case in cases
        if not known[case.operator].planted and not known[case.operator].glossary
    ]
    terms = [case for case in cases if known[case.operator].glossary]
    sown = [case for case in cases if known[case.operator].planted]
    found: list[Outcome] = []
    for group, name in ((plain, "memo"), (terms, "glossary_memo")):
        config, memo = kept["glossary"] if group is terms else setup.config, kept[name]
        assert isinstance(config, Config) and isinstance(memo, Memo)  # noqa: S101  # set by start
        found += _looked(page, page.source_data, page.data, group, config, memo)
    if sown:
        memo = kept["memo"]
        assert isinstance(memo, Memo)  # noqa: S101  # set by start
        subject = _subject(page, page.source_data, page.data)
        source, text = (
            t.encode()
            for t in planted(subject.pair, page.language, setup.names.feature)
        )
        found += _looked(page, source, text, sown, setup.config, memo)
    return found


def _looked(
    page: PagePair,
    source: bytes,
    data: bytes,
    cases: Sequence[Case],
    config: Config,
    memo: Memo,
) -> Iterator[Outcome]:
    if not cases:
        return
    later = [case for case in cases if case.damage.of_source]
    yield from _looked_again(page, source, data, later, config, memo)
    cases = [case for case in cases if not case.damage.of_source]
    text = data.decode("utf-8-sig")
    copies = [text, *(damaged(text, case.damage) for case in cases)]
    jobs = tuple(
        PageJob(page.path, copy.encode("utf-8"), page.language) for copy in copies
    )
    results = look(
        _beside(PageJob(page.source_path, source, SOURCE), jobs), config, memo
    )
    found = [
        (*result.judged.findings, *of_terms(result, job, config))
        for result, job in zip(results, jobs, strict=True)
    ]
    for case, copy, findings in zip(cases, copies[1:], found[1:], strict=True):
        yield _outcome(page, case, text, copy, new(found[0], findings, case.damage))


def _beside(source: PageJob, translations: tuple[PageJob, ...]) -> Bundle:
    """Translations to look at beside their source page, of which itself nobody wants to
    hear."""
    return Bundle(source, translations, known=frozenset({source.path}))


def _looked_again(
    page: PagePair,
    source: bytes,
    data: bytes,
    cases: Sequence[Case],
    config: Config,
    memo: Memo,
) -> Iterator[Outcome]:
    """Look at a translation beside changed copies of the source that it was made
    from."""
    job = PageJob(page.path, data, page.language, before=Before("stamp", text=source))
    old, text = source.decode("utf-8-sig"), data.decode("utf-8-sig")

    def told(copy: str) -> tuple[Finding, ...]:
        first = PageJob(page.source_path, copy.encode("utf-8"), SOURCE)
        return look(_beside(first, (job,)), config, memo)[0].judged.findings

    clean = told(old) if cases else ()
    for case in cases:
        changed = damaged(old, case.damage)
        here = replace(case.damage, changes=())
        outcome = _outcome(
            page,
            replace(case, damage=here),
            text,
            text,
            new(clean, told(changed), here),
        )
        change = case.damage.changes[0]
        before = _around(old, change.span.start, change.span.end)
        yield replace(
            outcome,
            before=before,
            after=_around(
                changed, change.span.start, change.span.start + len(change.text)
            ),
        )


def of_terms(result: PageResult, job: PageJob, config: Config) -> Iterator[Finding]:
    """What the rules of a glossary find, which look at whole projects: here at one of a
    single page."""
    if not result.facts.terms:
        return
    settled, document = plan(config, job.path), opened(job, config, Memo())
    base = replace(
        context(document, settled, config, Memo()), project=Project.of([result.facts])
    )
    patience = Patience(Clock(), SITE_SECONDS)
    for active in settled.of_project():
        if not active.rule.id.startswith("terms/"):
            continue
        for hit in run(active, [base.project], for_rule(base, active), patience):
            yield stamp(
                hit,
                active,
                document.source,
                result.language,
                lambda path: Source(path, ""),
            )


def new(
    clean: Iterable[Finding], found: Iterable[Finding], damage: Damage
) -> list[Finding]:
    """The findings of a damaged page that the clean one does not have; one that only
    moved is not new."""
    known = [
        (f.rule, f.severity, f.message, moved(f.span.start, damage)) for f in clean
    ]
    left = []
    for finding in found:
        key = (finding.rule, finding.severity, finding.message, finding.span.start)
        if key in known:
            known.remove(key)
        else:
            left.append((key, finding))
    same = [key[:3] for key in known]
    fresh = []
    for key, finding in left:
        if key[:3] in same:
            same.remove(key[:3])
        else:
            fresh.append(finding)
    return fresh


def _outcome(
    page: PagePair, case: Case, text: str, copy: str, findings: Sequence[Finding]
) -> Outcome:
    zones = list(places(case.damage, copy))
    there = [
        f
        for f in findings
        if any(f.span.start <= zone.end and zone.start <= f.span.end for zone in zones)
    ]
    change = min(
        case.damage.changes, key=lambda each: each.span, default=Change(Span(0, 0), "")
    )
    return Outcome(
        case.operator,
        page.language,
        page.path,
        max((f.severity for f in there), default=Severity.OFF),
        max((f.severity for f in findings), default=Severity.OFF),
        tuple(f.rule for f in findings),
        len(findings) - len(there),
        _around(text, change.span.start, change.span.end),
        _around(copy, change.span.start, change.span.start + len(change.text)),
    )


def _around(text: str, start: int, end: int) -> str:
    cut = f"{text[max(0, start - 50) : start]}⟦{text[start:end][:160]}⟧{text[end : end + 50]}"
    return cut.replace("\n", "⏎")


_BLOCK = re.compile(r"\S(?:.|\n(?![ \t]*\n))*")


def places(damage: Damage, copy: str) -> Iterator[Span]:
    """Where in the damaged text a finding may lie: the blocks of the damage, the whole
    front matter if it is there."""
    blocks = [Span(*match.span()) for match in _BLOCK.finditer(copy)]
    front = re.match(r"(?:---|- - -)\n(?:.*\n)*?(?:---|- - -)(?:\n|$)", copy)
    for zone in damage.zones or [change.span for change in damage.changes]:
        start, end = moved(zone.start, damage), moved(zone.end, damage)
        for change in damage.changes:
            if zone.start <= change.span.start <= zone.end:
                end = max(end, moved(change.span.start, damage) + len(change.text))
        if front and start < front.end():
            start, end = 0, max(end, front.end())
        first = max(
            (i for i, block in enumerate(blocks) if block.start <= start), default=0
        )
        last = min(
            (i for i, block in enumerate(blocks) if block.end >= end),
            default=len(blocks) - 1,
        )
        if damage.near:
            first, last = max(first - 1, 0), min(last + 1, len(blocks) - 1)
        yield Span(min(start, blocks[first].start), max(end, blocks[last].end))
