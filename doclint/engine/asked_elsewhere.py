"""What is found by asking others: other sites, and dictionaries."""

from __future__ import annotations

from collections.abc import Sequence

from doclint.engine.judge import stamp
from doclint.engine.plan import plan
from doclint.engine.request import Request
from doclint.engine.results import PageResult
from doclint.findings import Finding


def answered_elsewhere(
    request: Request, results: Sequence[PageResult]
) -> tuple[list[Finding], tuple[str, ...]]:
    """What is told of links to other sites, asked for all pages at once, and of those
    that were not asked."""
    if not request.external:
        return [], ()
    from doclint.engine.external import UNREACHABLE, answers, notices, unreachable
    from doclint.external import HostGate

    config, reader = request.config, request.reader
    wanted = {
        r.path: active
        for r in results
        if (active := plan(config, r.path).rules.get(UNREACHABLE))
    }
    pages = [result.facts for result in results if result.path in wanted]
    answered = answers(
        config,
        pages,
        HostGate.of(request.external_allow),
        kept=request.store is not None,
    )
    findings = [
        stamp(hit, active, reader.source(result.path), result.language, reader.source)
        for result in results
        if result.path in wanted
        for hit, active in unreachable(result.facts, answered, wanted[result.path])
    ]
    return findings, notices(answered)


def unknown_words(
    request: Request, results: Sequence[PageResult]
) -> tuple[list[Finding], tuple[str, ...]]:
    """What is told of words that no dictionary knows, and of languages without one."""
    if not request.config.spells:
        return [], ()
    from doclint.engine.spelled import UNKNOWN_WORD, spelled_hits

    config, pages, reader = request.config, request.pages, request.reader
    languages = {result.path: result.language for result in results}
    hits, notices = spelled_hits(config, pages.all, reader.data)
    findings = [
        stamp(hit, active, reader.source(path), languages.get(path), reader.source)
        for path, hit in hits
        if path in pages.reported
        and (active := plan(config, path).rules.get(UNKNOWN_WORD))
    ]
    return findings, notices
