"""Links to other sites, asked over HTTP; a step of its own after the run, only when the
user wants it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from doclint.config import Active, Config
from doclint.dataclasses import replace
from doclint.engine.caching.folders import user_folder
from doclint.external import Answer, AnswerStore, HostGate, Policy, Verdict, ask, asked
from doclint.findings import Hit, Severity
from doclint.project import Facts
from doclint.source import Span
from doclint.website import LinkFact

UNREACHABLE = "links/unreachable"
_SILENT = frozenset({Verdict.FINE, Verdict.CLOSED, Verdict.LATE})


def answers(
    config: Config, pages: Iterable[Facts], gate: HostGate, *, kept: bool = True
) -> dict[str, Answer]:
    """What other sites answer for each link target of the pages that is to be asked.

    `gate` is what the command line opens beside public hosts. `kept`: believe answers of earlier runs that are not too
    old, and keep those of this one.
    """
    folder = user_folder() if kept else None
    policy = _policy(config, gate, folder / "http.db" if folder else None)
    addresses = {
        link.target: address
        for page in pages
        for link in page.links
        if (address := asked(link.target, policy))
    }
    store = (
        AnswerStore(folder / "external.json", config.external.seconds)
        if folder
        else None
    )
    known = store.known() if store else {}
    unknown = set(addresses.values()) - known.keys()
    fresh = ask(unknown, policy) if unknown else {}
    if store and fresh:
        store.keep(fresh)
    by_address = known | fresh
    return {target: by_address[address] for target, address in addresses.items()}


def _policy(config: Config, gate: HostGate, cache: Path | None) -> Policy:
    settings = config.external
    return Policy(
        settings.ignore,
        settings.allow,
        gate,
        settings.timeout,
        settings.deadline,
        cache=cache,
    )


def notices(answers: Mapping[str, Answer]) -> tuple[str, ...]:
    """What to say of link targets that were not asked, which is no fault of the
    pages."""
    closed = [
        (target, answer)
        for target, answer in answers.items()
        if answer.verdict is Verdict.CLOSED
    ]
    late = [
        target for target, answer in answers.items() if answer.verdict is Verdict.LATE
    ]
    messages = []
    if closed:
        target, answer = min(closed, key=lambda each: each[0])
        messages.append(
            f"{_addresses(len(closed))} not asked, such as {target}, which {answer.reason}\n"
            "  hint: open hosts or networks of your own with --external-allow"
        )
    if late:
        messages.append(
            f"{_addresses(len(late))} not asked, the time for other sites was over, such as {min(late)}"
        )
    return tuple(messages)


def _addresses(number: int) -> str:
    return f"{number:,} {'address of another site was' if number == 1 else 'addresses of other sites were'}"


def unreachable(
    page: Facts, answers: dict[str, Answer], active: Active
) -> Iterator[tuple[Hit, Active]]:
    """The hits on a page, each with the severity that its answer has. A definition with
    a fault is told once."""
    seen: set[Span] = set()
    for link in page.links:
        answer = answers.get(link.target)
        place = link.target_span if link.target_span.end else link.span
        if answer is None or answer.verdict in _SILENT or place in seen:
            continue
        seen.add(place)
        severity = (
            active.severity
            if answer.verdict is Verdict.GONE
            else min(active.severity, Severity.INFO)
        )
        yield _hit(link, place, answer), replace(active, severity=severity)


def _hit(link: LinkFact, place: Span, answer: Answer) -> Hit:
    if answer.verdict is Verdict.MOVED and answer.target:
        _, mark, fragment = link.target.partition("#")
        target = (
            answer.target
            if "#" in answer.target
            else f"{answer.target}{mark}{fragment}"
        )
        return Hit(
            place,
            f"found an address that moved for good, expected the new one: {target}",
            suggestion=target,
        )
    expected = (
        "expected one that leads somewhere"
        if answer.verdict is Verdict.GONE
        else "which nobody could check"
    )
    return Hit(
        place, f"found the address {link.target} which {answer.reason}, {expected}"
    )
