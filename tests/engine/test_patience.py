"""What takes too long is given up and told, and the rest of the page and of the run goes on."""

from __future__ import annotations

import importlib
import subprocess
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

PAIRED = """\
languages:
  source: en
  translations: [{language: fr, source: "en/{path}.md", translation: "fr/{path}.md"}]
"""
FAULT = "See [it][gone].\n\n[here]: b.md\n"


def replaced(check: Callable[[object, Context[object]], Iterator[Hit]], monkeypatch: pytest.MonkeyPatch) -> None:
    """Puts a check in the place of a rule's own."""
    rule = catalogue()["typography/space-before-comma"]
    rules = {**catalogue(), rule.id: Rule(rule.id, rule.visits, rule.severity, check)}
    monkeypatch.setattr(importlib.import_module("doclint.config.kit"), "catalogue", lambda: rules)


def test_an_allowance_ends() -> None:
    allowance = Allowance(10, "steps")
    allowance.take(7)
    assert allowance.left == 3
    with pytest.raises(LimitError, match="more than 10 steps"):
        allowance.take(4)


def test_a_pair_that_asks_for_too_much_is_not_compared(write: Write, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(costs, "CELLS", 20)
    mine = "\n\n".join(f"Marmots of the {word} valley sleep." for word in ("first", "other", "last", "long"))
    theirs = "\n\n".join(f"Marmottes de la vallée : {word}." for word in ("une", "deux", "trois", "quatre", "cinq"))
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
    (told,) = [finding for finding in done.findings if finding["rule"] == "document/gave-up"]
    assert (told["path"], told["severity"], told["line"]) == ("fr/a.md", "warning", 1)
    expected = "gave up on the comparison with the source text on this page, because it takes more than 20 comparisons"
    assert told["message"].startswith(expected)
    assert "fr/a.md:11 references/undefined" in done.told, "its own rules still run"
    assert "fr/b.md:1 references/undefined" in done.told, "and so do those of other pages"
    assert not any(rule.startswith("structure/") for rule in done.told)


def test_a_rule_without_end_is_given_up(write: Write, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(part: object, ctx: Context[object]) -> Iterator[Hit]:
        while True:
            pass
        yield

    replaced(endless, monkeypatch)
    monkeypatch.setattr("doclint.engine.page.SECONDS", 0.9)
    write({"a.md": FAULT})
    done = run("check")
    (told,) = [finding for finding in done.findings if finding["rule"] == "document/gave-up"]
    assert "gave up on typography/space-before-comma on this page" in told["message"]
    assert "a.md:1 references/undefined" in done.told
    assert done.status == 1


def test_a_pattern_without_end_is_given_up(write: Write, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    import re

    def backtracking(part: object, ctx: Context[object]) -> Iterator[Hit]:
        re.match(r"(a+)+$", "a" * 60 + "b")
        yield from ()

    replaced(backtracking, monkeypatch)
    monkeypatch.setattr("doclint.engine.page.SECONDS", 0.9)
    write({"a.md": FAULT})
    assert "a.md:1 document/gave-up" in run("check").told


def test_what_takes_all_memory_is_given_up(write: Write, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def greedy(part: object, ctx: Context[object]) -> Iterator[Hit]:
        raise MemoryError
        yield

    replaced(greedy, monkeypatch)
    write({"a.md": FAULT})
    done = run("check")
    assert "a.md:1 document/gave-up" in done.told and "a.md:1 references/undefined" in done.told
    assert done.status == 1


def test_what_a_slow_machine_gives_up_is_not_kept(write: Write, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
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


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells how much memory a process has")
def test_memory_of_a_worker_ends() -> None:
    code = "from doclint.engine.patience import MEMORY, limit_memory; limit_memory(); bytearray(MEMORY + (1 << 28))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stderr.strip().endswith("MemoryError")
