"""The fuzz targets on their seeds and on a little of what is made of them, and the
runner on targets that break."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from fuzz import run
from fuzz.mutations import LONGEST, mutated
from fuzz.targets import TARGETS

SEEDS = [
    pytest.param(name, seed, id=f"{name}-{number}")
    for name in TARGETS
    for number, seed in enumerate(run.seeds_of(name))
]


@pytest.mark.parametrize(("name", "seed"), SEEDS)
def test_seeds(name: str, seed: bytes) -> None:
    TARGETS[name](seed)


@pytest.mark.thorough
@pytest.mark.parametrize("name", TARGETS)
def test_a_little_of_what_is_made_of_them(name: str) -> None:
    outcome = run.fuzz(
        TARGETS[name],
        run.seeds_of(name),
        seconds=60,
        number=1,
        most=len(run.seeds_of(name)) + 15,
    )
    assert not outcome.failures


def test_every_target_has_seeds() -> None:
    assert {folder.name for folder in run.SEEDS.iterdir()} == set(TARGETS)


def test_the_same_number_gives_the_same_inputs() -> None:
    seeds = run.seeds_of("pages")
    first, again, other = (
        [mutated(seeds, random) for _ in range(50)] for random in map(Random, (1, 1, 2))
    )
    assert first == again != other
    assert max(map(len, first)) <= LONGEST


def picky(data: bytes) -> None:
    if b"[" in data:
        raise ValueError("found a bracket")


def test_what_breaks_is_made_small_and_kept(tmp_path: Path) -> None:
    outcome = run.fuzz(
        picky,
        [b"a [link](there) and more text", b"plain"],
        seconds=60,
        number=0,
        most=2,
    )
    assert list(outcome.failures.values()) == [b"["]
    assert next(iter(outcome.failures)).startswith("ValueError")
    assert run.saved(b"[", "picky", tmp_path / "found").read_bytes() == b"["


def test_what_is_found_is_told_and_kept_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken_then_ended(data: bytes) -> None:
        if data == b"end":
            raise KeyboardInterrupt
        picky(data)

    with pytest.raises(KeyboardInterrupt):
        log = run.Log("picky", tmp_path)
        run.fuzz(
            broken_then_ended,
            [b"a [link](there)", b"end"],
            seconds=60,
            number=0,
            log=log,
        )
    first, smaller = capsys.readouterr().out.splitlines()
    assert "ValueError" in first and "made smaller" in smaller
    assert {file.read_bytes() for file in tmp_path.iterdir()} == {
        b"a [link](there)",
        b"[",
    }


def test_a_run_that_is_ended_tells_how_far_it_came(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def ended(data: bytes) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(run, "limit_memory", lambda: None)
    monkeypatch.setattr(run.signal, "signal", lambda *_: None)
    monkeypatch.setitem(run.TARGETS, "front_matter", ended)  # type: ignore[arg-type]
    with pytest.raises(KeyboardInterrupt):
        run.main(["front_matter", "--save", str(tmp_path)])
    assert "0 kinds of failure" in capsys.readouterr().out


def test_what_hangs_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(data: bytes) -> None:
        while True:
            pass

    monkeypatch.setattr(run, "STOPPED", 0.05)
    assert run.failure(endless, b"") == "hang"


def test_the_command_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        run, "limit_memory", lambda: None
    )  # it would hold for the rest of the tests
    monkeypatch.setitem(run.TARGETS, "front_matter", picky)  # type: ignore[arg-type]
    assert (
        run.main(["front_matter", "--minutes", "0.002", "--save", str(tmp_path)]) == 1
    )
    assert "ValueError" in capsys.readouterr().out
    assert list(tmp_path.iterdir())
