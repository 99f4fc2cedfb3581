"""Pass 1: one page, alone, or beside its source page. This is what runs in workers.

What takes too long is given up step by step (`doclint.engine.patience`): one page
cannot hold up a run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Any

from doclint.alignment.align import align
from doclint.alignment.history import history
from doclint.config import Active, Config, language_of
from doclint.dataclasses import dataclass, replace
from doclint.document import Document, Part, Suppression
from doclint.engine.beside import block_lines
from doclint.engine.claims import settled
from doclint.engine.generated import noted, noted_of_page
from doclint.engine.inherit import marked
from doclint.engine.judge import stamp, suppress
from doclint.engine.patience import BYTES_A_SECOND, SECONDS, Clock, Patience
from doclint.engine.plan import Plan, plan
from doclint.engine.results import CRASH_RULE, GAVE_UP, Bundle, PageJob, PageResult
from doclint.engine.running import active_of, context, for_rule, run
from doclint.evidence import tallies as pattern_tallies
from doclint.evidence.kinds import Evidence, MakerContext
from doclint.evidence.labels import labels_of
from doclint.findings import Finding, Hit, Severity
from doclint.indexing.facts import facts
from doclint.languages import USUAL_SOURCE
from doclint.languages.detect import language_of_prose, may_be_usual
from doclint.once import Memo
from doclint.page.declared import declared_language, first_prose
from doclint.parsing import parse
from doclint.patterns import Tally
from doclint.project import BlockPair, Facts, Labels, Pair, TermTally
from doclint.rule import Context, Rule, Spoils, kind_of
from doclint.site.kept import site_mark
from doclint.source import Source, Span
from doclint.terms.tallies import Terms, tallies, terms_of
from doclint.vocabulary import KeySpec


def opened(job: PageJob, config: Config, memo: Memo) -> Document:
    """A page, parsed as its place in the project asks."""
    return document_of(config, job.path, job.data, job.language)


def look(bundle: Bundle, config: Config, memo: Memo) -> list[PageResult]:
    """Parse pages, gather their facts, and check them; translations beside their
    source. Results come in the order of the bundle's pages, but for those that are
    known."""
    results = []
    with Clock() as clock:
        first = _Opened.of(bundle.source, config, memo, clock)
        if first.job.path not in bundle.known:
            results.append(
                first.result(
                    first.findings,
                    patterns=_tallies(first.document, None, first.findings),
                )
            )
        for job in bundle.translations:
            if job.path not in bundle.known:
                page = _Opened.of(job, config, memo, clock)
                results.append(_beside(page, first))
    return results


def _beside(page: _Opened, first: _Opened) -> PageResult:
    """What is known of a translation, beside its source page."""
    if not (page.read and first.read):
        return page.result(page.findings, (), first.as_source)
    attempt = page.patience.attempt
    pair = attempt(
        "the comparison with the source text", lambda: _pair(page, first), None
    )
    terms = page.terms_from(first.as_source)
    counted: tuple[TermTally, ...] = ()
    if not (first.spoilt is page.spoilt is Spoils.NOTHING):
        settled_findings = _settled(page, pair, compared=False)
        return page.result(settled_findings, source=first.as_source)
    if pair and terms:
        counted = attempt(
            "the counting of terms", lambda: tuple(tallies(pair, terms)), counted
        )
    labels = (
        attempt("the comparison of short texts", lambda: labels_of(pair), Labels())
        if pair
        else Labels()
    )
    findings = _settled(page, pair)
    patterns = _tallies(page.document, pair, findings)
    if findings and pair:
        faults = first.findings
        step = "telling which faults its source text has, too,"
        findings = attempt(step, lambda: list(marked(findings, faults, pair)), findings)
        findings = list(noted(findings, pair))
    result = page.result(findings, counted, first.as_source, patterns, labels)
    return replace(result, blocks=block_lines(pair)) if pair else result


def _tallies(
    document: Document, pair: Pair | None, findings: Iterable[Finding]
) -> tuple[Tally, ...]:
    return pattern_tallies(
        document,
        pair,
        (pattern for finding in findings for pattern in finding.patterns),
    )


def _pair(page: _Opened, first: _Opened) -> Pair:
    """The two pages, with what became of the source page since the translation was
    made, if anybody knows."""
    pair = align(first.as_source, page.document)
    job, source, config = page.job, first.job, page.config
    if job.before is None:
        return pair
    text = job.before.text
    old = (
        None
        if text is None
        else document_of(config, source.path, text, source.language)
    )
    return replace(pair, history=history(pair, job.before, old))


def document_of(
    config: Config, path: str, data: bytes, language: str | None = None
) -> Document:
    """A page, parsed as the settings of its path want it."""
    page_plan = plan(config, path)
    code = language or language_of(config, path)
    document = parse(
        Source.decode(path, data), page_plan.dialect, code, page_plan.vocabulary
    )
    if language is None and code == config.languages.source:
        code = (
            declared_language(document, code)
            or code
            or language_of_prose(first_prose(document))
        )
    elif language is None and code == config.source_language:
        # Posts of several languages lie in one folder.
        code = declared_language(document, code, is_told=True) or code
    return document if code == document.language else replace(document, language=code)


@dataclass(frozen=True)
class _Opened:
    """A parsed page with its plan. `read` is False where reading it was given up: then
    the document is empty."""

    job: PageJob
    document: Document
    read: bool
    plan: Plan
    config: Config
    memo: Memo
    patience: Patience

    @staticmethod
    def of(job: PageJob, config: Config, memo: Memo, clock: Clock) -> _Opened:
        patience = Patience(clock, SECONDS + len(job.data) / BYTES_A_SECOND)
        document = patience.attempt(
            "all rules", lambda: opened(job, config, memo), None
        )
        page_plan = plan(config, job.path)
        empty = Document(
            Span(0, 0),
            Source(job.path, ""),
            page_plan.dialect.name,
            job.language,
            "",
            {},
        )
        return _Opened(
            job,
            document or empty,
            document is not None,
            page_plan,
            config,
            memo,
            patience,
        )

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the page's own checks find; made only when somebody asks."""
        return tuple(_settled(self))

    @cached_property
    def spoilt(self) -> Spoils:
        """What of the page is not looked at, for a fault that it has and that its author
        has not silenced."""
        judged = suppress(_check(self, None, _spoils), self.document.of(Suppression))
        rules = self.plan.rules
        kinds = {
            rules[each.rule].rule.spoils
            for each in judged.findings
            if each.rule in rules
        }
        order = (Spoils.PAGE, Spoils.COMPARISON)
        return next((each for each in order if each in kinds), Spoils.NOTHING)

    @cached_property
    def as_source(self) -> Document:
        """The page as translations are held against it: where nothing tells its
        language (a page of few words), that is the usual one of source texts."""
        if self.document.language or not may_be_usual(first_prose(self.document)):
            return self.document
        return replace(self.document, language=USUAL_SOURCE)

    def terms_from(self, source: Document) -> Terms | None:
        """The terms to count in this translation, None when there are none."""
        mine, theirs = (
            source.language or self.config.source_language or USUAL_SOURCE,
            self.document.language,
        )
        terms = self.memo.get(
            (terms_of, mine, theirs),
            lambda: terms_of(self.plan.vocabulary, mine, theirs),
        )
        return terms or None

    def result(
        self,
        findings: Iterable[Finding],
        terms: tuple[TermTally, ...] = (),
        source: Document | None = None,
        patterns: tuple[Tally, ...] = (),
        labels: Labels = Labels(),  # noqa: B008  # frozen
    ) -> PageResult:
        """What pass 1 hands on; `source` is the page that this one is a translation
        of."""
        suppressions = self.document.of(Suppression)
        nothing = Facts(self.job.path, None, (), (), ())
        page_facts = self.patience.attempt(
            "what other pages may ask of it", self._facts, nothing
        )
        judged = suppress([*findings, *self._given_up()], suppressions)
        crashed = any(finding.rule == CRASH_RULE for finding in judged.findings)
        page_facts = replace(
            page_facts,
            terms=terms,
            source=source.path if source else None,
            patterns=patterns,
            labels=labels,
        )
        return PageResult(
            self.job.path,
            self.document.language,
            page_facts,
            judged,
            suppressions,
            crashed,
            mark=site_mark(page_facts),
            beside=source.language if source else None,
        )

    def _facts(self) -> Facts:
        declared = {
            spec.key: spec.link
            for spec in self.plan.vocabulary.of(KeySpec)
            if spec.link is not None
        }
        # A site's configuration may say more than its generator does.
        loose = self.plan.dialect.loose_ids
        return replace(facts(self.document, declared), loose_ids=loose)

    def _given_up(self) -> Iterator[Finding]:
        """What is told of the limits that were reached."""
        for hit in self.patience.hits():
            yield stamp(
                hit,
                _gave_up(self.plan),
                self.document.source,
                self.document.language,
                _reader(None),
            )


def _settled(
    page: _Opened, pair: Pair | None = None, *, compared: bool = True
) -> list[Finding]:
    """What a page's own checks tell, each fault once. `compared`: with what they tell of
    it beside its source."""
    wanted = _all if compared else _alone
    if page.spoilt is Spoils.PAGE:
        wanted = _spoils
    findings = settled(list(_check(page, pair, wanted)), page.plan.rules)
    return list(noted_of_page(findings, page.document.source))


def _all(rule: Rule, kind: type[Any]) -> bool:
    """Whether a rule is to look at parts of a kind: each at all."""
    return True


def _alone(rule: Rule, kind: type[Any]) -> bool:
    """The same, where a page is not compared with its source."""
    return not issubclass(kind, (Pair, BlockPair, Evidence))


def _spoils(rule: Rule, kind: type[Any]) -> bool:
    """The same, where it is asked what spoils a page."""
    return rule.spoils is not Spoils.NOTHING


def _check(
    page: _Opened, pair: Pair | None, wanted: Callable[[Rule, type[Any]], bool]
) -> Iterator[Finding]:
    """The findings of a page's own checks, and beside its source those of pair
    checks; of those that are wanted."""
    if not page.read:
        return
    document, page_plan = page.document, page.plan
    base = replace(context(document, page_plan, page.config, page.memo), pair=pair)
    setting = setting_of(base)
    for name, all_actives in page_plan.visits.items():
        kind = kind_of(name)
        actives = [active for active in all_actives if wanted(active.rule, kind)]
        parts = visited(kind, document, pair, setting) if actives else ()
        if not parts:
            continue
        for active in actives:
            for hit in run(active, parts, for_rule(base, active), page.patience):
                yield stamp(
                    hit,
                    active_of(hit, active, page_plan),
                    document.source,
                    document.language,
                    _reader(pair),
                )


def visited(
    kind: type[Any], document: Document, pair: Pair | None, setting: MakerContext
) -> Iterable[Any]:
    """What rules of a kind look at. Of two pages that drifted apart only what surely
    belongs together is compared."""
    if kind is Document:
        return (document,)
    if issubclass(kind, Part):
        return document.of(kind)
    if pair is None:
        return ()
    if kind is Pair:
        return (pair,)
    if issubclass(kind, Evidence):
        return _Found(kind, pair, setting)
    if kind is BlockPair:
        if not pair.drifted:
            return pair.blocks
        return tuple(both for both in pair.blocks if both.sure)
    return ()


@dataclass(frozen=True, slots=True)
class _Found:
    """All evidence of a kind in a pair, looked for when the first rule asks, and kept
    with the pair for the others.

    So a maker that crashes or takes too long is told of like a check: by the rule that
    asks it.
    """

    kind: type[Evidence]
    pair: Pair
    setting: MakerContext

    def __iter__(self) -> Iterator[Evidence]:
        if self.kind not in self.pair.answers:
            self.pair.answers[self.kind] = tuple(self.kind.of(self.pair, self.setting))
        yield from self.pair.answers[self.kind]


def _reader(pair: Pair | None) -> Callable[[str], Source]:
    return lambda path: (
        pair.source.source if pair and path == pair.source.path else Source(path, "")
    )


def setting_of(base: Context[Any]) -> MakerContext:
    """What makers of evidence may ask of the same world."""
    return MakerContext(
        base.source_language, base.language, base.dialect, base.vocabulary, base.memo
    )


def _gave_up(page_plan: Plan) -> Active:
    """The rule that limits are told by. It need not be among those asked for: silence
    must not pass for health."""
    return page_plan.rules.get(GAVE_UP) or Active(
        Rule(GAVE_UP, (), Severity.WARNING, _nothing), Severity.WARNING
    )


def _nothing(part: object, ctx: Context[Any]) -> Iterable[Hit]:
    return ()
