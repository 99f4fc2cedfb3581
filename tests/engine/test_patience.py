"""What takes too long is given up and told, and the rest of the page and of the run
goes on."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator

import pytest

from doclint.alignment import costs
from doclint.budget import Allowance
from doclint.catalogue import catalogue
from doclint.engine import patience
from doclint.errors import LimitError
from doclint.findings import Hit
from doclint.rule import Context, Rule
from projects import Run, Write

pytestmark = pytest.mark.slow  # each waits, or runs doclint or git

PAIRED = """\
languages:
  source: en
  translations: [{language: fr, source: "en/{path}.md", translation: "fr/{path}.md"}]
"""
FAULT = "See [it][gone].\n\n[here]: b.md\n"


def replaced(
    check: Callable[[object, Context[object]], Iterator[Hit]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Puts a check in the place of a rule's own."""
    rule = catalogue()["typography/space-before-comma"]
    rules = {**catalogue(), rule.id: Rule(rule.id, rule.visits, rule.severity, check)}
    monkeypatch.setattr(
        importlib.import_module("doclint.config.kit"), "catalogue", lambda: rules
    )


def test_an_allowance_ends() -> None:
    allowance = Allowance(10, "steps")
    allowance.take(7)
    assert allowance.left == 3
    with pytest.raises(LimitError, match="more than 10 steps"):
        allowance.take(4)


def test_a_pair_that_asks_for_too_much_is_not_compared(
    write: Write, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(costs, "CELLS", 20)
    mine = "\n\n".join(
        f"Marmots of the {word} valley sleep."
        for word in ("first", "other", "last", "long")
    )
    theirs = "\n\n".join(
        f"Marmottes de la vallée : {word}."
        for word in ("une", "deux", "trois", "quatre", "cinq")
    )
    write(
        {
            ".doclint.yaml": PAIRED,
            "en/a.md": mine,
            "fr/a.md": f"{theirs}\n\n{FAULT}",
            "fr/b.md": FAULT,
            "en/b.md": FAULT,
        }
    )
    done = run("check")
    (told,) = [
        finding for finding in done.findings if finding["rule"] == "document/gave-up"
    ]
    assert (told["path"], told["severity"], told["line"]) == ("fr/a.md", "warning", 1)
    expected = "gave up on the comparison with the source text on this page, because it takes more than 20 comparisons"
    assert told["message"].startswith(expected)
    assert "fr/a.md:11 references/undefined" in done.told, "its own rules still run"
    assert "fr/b.md:1 references/undefined" in done.told, (
        "and so do those of other pages"
    )
    assert not any(rule.startswith("structure/") for rule in done.told)


@pytest.mark.parametrize(
    "page", ["- a\n" * 40, "| a | b |\n|---|---|\n" + "| a | b |\n" * 15]
)
def test_a_page_of_tiny_blocks_is_not_compared(
    write: Write, run: Run, monkeypatch: pytest.MonkeyPatch, page: str
) -> None:
    monkeypatch.setattr("doclint.alignment.align._MOST_UNITS", 30)
    words = "Enough words for each of the few blocks. " * 20
    write(
        {
            ".doclint.yaml": PAIRED,
            "en/a.md": page,
            "fr/a.md": page + FAULT,
            "en/b.md": words,
            "fr/b.md": words,
        }
    )
    done = run("check")
    (told,) = [
        finding for finding in done.findings if finding["rule"] == "document/gave-up"
    ]
    assert (
        told["path"] == "fr/a.md"
        and "more than 30 blocks, rows and cells of a page" in told["message"]
    )
    assert (
        "fr/a.md:18 tables/text-as-row" in done.told
        or "fr/a.md:41 references/undefined" in done.told
    )
    assert "fr/b.md:1 translation/untranslated" in done.told, (
        "and other pages are compared"
    )


def test_a_long_page_may_have_more_blocks(
    write: Write, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("doclint.alignment.align._MOST_UNITS", 3)
    page = "Enough words for each of these few blocks.\n\n" * 20
    write({".doclint.yaml": PAIRED, "en/a.md": page, "fr/a.md": page})
    assert not any("gave-up" in told for told in run("check").told)


def test_a_rule_without_end_is_given_up(
    write: Write, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(part: object, ctx: Context[object]) -> Iterator[Hit]:
        while True:
            pass
        yield

    replaced(endless, monkeypatch)
    monkeypatch.setattr("doclint.engine.page.SECONDS", 0.9)
    write({"a.md": FAULT})
    done = run("check")
    (told,) = [
        finding for finding in done.findings if finding["rule"] == "document/gave-up"
    ]
    assert "gave up on typography/space-before-comma on this page" in told["message"]
    assert "a.md:1 references/undefined" in done.told
    assert done.status == 1


def test_a_pattern_without_end_is_given_up(
    write: Write, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    import re

    def backtracking(part: object, ctx: Context[object]) -> Iterator[Hit]:
        re.match(r"(a+)+$", "a" * 60 + "b")
        yield from ()

    replaced(backtracking, monkeypatch)
    monkeypatch.setattr("doclint.engine.page.SECONDS", 0.9)
    write({"a.md": FAULT})
    assert "a.md:1 document/gave-up" in run("check").told


def test_what_takes_all_memory_is_given_up(
    write: Write, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def greedy(part: object, ctx: Context[object]) -> Iterator[Hit]:
        raise MemoryError
        yield

    replaced(greedy, monkeypatch)
    write({"a.md": FAULT})
    done = run("check")
    assert (
        "a.md:1 document/gave-up" in done.told
        and "a.md:1 references/undefined" in done.told
    )
    assert done.status == 1


def test_what_a_slow_machine_gives_up_is_not_kept(
    write: Write, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOCLINT_CACHE_DIR", str(write({"a.md": FAULT}) / "cache"))
    with monkeypatch.context() as once:
        once.setattr(patience.Clock, "start", _out_of_time)
        assert "a.md:1 document/gave-up" in run("check").told
    assert "a.md:1 document/gave-up" not in run("check").told


def _out_of_time(clock: patience.Clock, seconds: float) -> None:
    raise patience.OutOfTimeError


def test_the_clock_stops_with_its_work() -> None:
    with patience.Clock() as clock:
        work = patience.Patience(clock, 0.9)
        assert work.attempt("nothing", _forever, "given up") == "given up"
        assert work.attempt("nothing", lambda: "done", "given up") == "done"
    assert len(list(work.hits())) == 1


def _forever() -> str:
    while True:
        pass


@pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux tells what a process has"
)
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_memory_without_end_is_refused_and_given_up(
    write: Write, run: Run, monkeypatch: pytest.MonkeyPatch, jobs: str
) -> None:
    """In the process that was started as well as in workers; afterwards that one has
    the limits that it had."""
    import resource

    def greedy(part: object, ctx: Context[object]) -> Iterator[Hit]:
        bytearray(
            patience.MEMORY + (1 << 29)
        )  # never touched, so that it takes none where nobody refuses it
        yield from ()

    before = resource.getrlimit(resource.RLIMIT_AS)
    replaced(greedy, monkeypatch)
    write({"a.md": FAULT, "b.md": FAULT})
    done = run("check", "--jobs", jobs)
    assert [told for told in done.told if "gave-up" in told] == [
        "a.md:1 document/gave-up",
        "b.md:1 document/gave-up",
    ]
    assert "more than 2 GB of memory" in done.findings[0]["message"]
    assert resource.getrlimit(resource.RLIMIT_AS) == before


@pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux tells what a process has"
)
def test_what_is_done_over_the_whole_site_has_the_same_limit(
    write: Write, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    rule = catalogue()["links/missing-page"]

    def greedy(project: object, ctx: Context[object]) -> Iterator[Hit]:
        bytearray(patience.MEMORY + (1 << 29))
        yield from ()

    rules = {**catalogue(), rule.id: Rule(rule.id, rule.visits, rule.severity, greedy)}
    monkeypatch.setattr(
        importlib.import_module("doclint.config.kit"), "catalogue", lambda: rules
    )
    write({"a.md": FAULT})
    assert "a.md:1 document/gave-up" in run("check").told
