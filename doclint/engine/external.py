"""Links to other sites, asked over HTTP; a step of its own after the run, only when the user wants it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from doclint.config import Active, Config
from doclint.engine.cache import user_folder
from doclint.external import Answer, Policy, Store, Verdict, ask, asked
from doclint.findings import Hit, Severity
from doclint.project import Facts
from doclint.source import Span
from doclint.website import LinkFact

UNREACHABLE = "links/unreachable"


def answers(config: Config, pages: Iterable[Facts], *, kept: bool = True) -> dict[str, Answer]:
    """What other sites answer for each link target of the pages that is to be asked.

    `kept`: believe answers of earlier runs that are not too old, and keep those of this one.
    """
    policy = _policy(config)
    addresses = {
        link.target: address for page in pages for link in page.links if (address := asked(link.target, policy))
    }
    folder = user_folder() if kept else None
    store = Store(folder / "external.json", config.external.seconds) if folder else None
    known = store.known() if store else {}
    fresh = ask(set(addresses.values()) - known.keys(), policy) if set(addresses.values()) - known.keys() else {}
    if store and fresh:
        store.keep(fresh)
    told = known | fresh
    return {target: told[address] for target, address in addresses.items()}


def _policy(config: Config) -> Policy:
    told = config.external
    return Policy(told.ignore, told.allow, told.timeout)


def unreachable(page: Facts, told: dict[str, Answer], active: Active) -> Iterator[tuple[Hit, Active]]:
    """The hits on a page, each with the severity that its answer has. A definition with a fault is told once."""
    seen: set[Span] = set()
    for link in page.links:
        answer = told.get(link.target)
        place = link.target_span if link.target_span.end else link.span
        if answer is None or answer.verdict is Verdict.FINE or place in seen:
            continue
        seen.add(place)
        severity = active.severity if answer.verdict is Verdict.GONE else min(active.severity, Severity.INFO)
        yield _hit(link, place, answer), replace(active, severity=severity)


def _hit(link: LinkFact, place: Span, answer: Answer) -> Hit:
    if answer.verdict is Verdict.MOVED and answer.target:
        _, mark, fragment = link.target.partition("#")
        target = answer.target if "#" in answer.target else f"{answer.target}{mark}{fragment}"
        return Hit(place, f"found an address that moved for good, expected the new one: {target}", suggestion=target)
    expected = "expected one that leads somewhere" if answer.verdict is Verdict.GONE else "which nobody could check"
    return Hit(place, f"found the address {link.target} which {answer.reason}, {expected}")
