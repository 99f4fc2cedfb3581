"""Our dataclasses are the library's frozen ones in all but the freezing, which type
checkers and tests see to."""

from __future__ import annotations

import copy
import dataclasses
import importlib.util
import pickle
from types import ModuleType
from typing import Any

import pytest

import doclint.dataclasses as ours
from doclint.files import Access
from test_floors import modules


def as_it_runs() -> ModuleType:
    """The module as a run has it; tests have the library's dataclass in its place."""
    spec = importlib.util.find_spec("doclint.dataclasses")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


QUICK = as_it_runs().dataclass


def _made(dataclass: Any, **more: Any) -> list[type[Any]]:
    @dataclass(frozen=True, **more)
    class One:
        a: int
        b: tuple[str, ...] = ()
        c: dict[str, int] = dataclasses.field(
            default_factory=dict, compare=False, repr=False
        )

    @dataclass(frozen=True, **more)
    class Other(One):
        d: str = "d"

    @dataclass(frozen=True, **more)
    class Nothing:
        pass

    return [One, Other, Nothing]


def test_frozen_ones_are_ours() -> None:
    texts = {name: path.read_text(encoding="utf-8") for name, path in modules().items()}
    del texts[ours.__name__]
    assert [
        name
        for name, text in texts.items()
        if "dataclass(frozen=True" in text
        and "from doclint.dataclasses import dataclass" not in text
    ] == []


def test_in_tests_data_is_frozen() -> None:
    assert ours.dataclass is dataclasses.dataclass
    with pytest.raises(dataclasses.FrozenInstanceError):
        Access().files = 2  # type: ignore[misc]


@pytest.mark.parametrize("slots", [False, True])
def test_quick_ones_answer_as_the_library_s(slots: bool) -> None:
    for one, other, nothing in (
        _made(QUICK, slots=slots),
        _made(dataclasses.dataclass, slots=slots),
    ):
        assert one(1, ("x",)) == one(1, ("x",), {"not": 0})
        assert one(1) != one(2)
        assert one(1) != other(1)
        assert hash(one(1, ("x",))) == hash((1, ("x",)))
        assert len({other(1), other(1), other(1, d="e")}) == 2
        assert nothing() == nothing()
        assert len({nothing(), nothing()}) == 1
        assert repr(other(1)).endswith(".Other(a=1, b=(), d='d')")
        assert dataclasses.replace(other(1), a=2).a == 2
        assert [field.name for field in dataclasses.fields(other)] == [
            "a",
            "b",
            "c",
            "d",
        ]
        assert copy.deepcopy(one(1)) == one(1)
        assert hasattr(one(1), "__dict__") is not slots


def test_identity_and_order_stay_what_they_are() -> None:
    one, _, _ = _made(QUICK, eq=False)
    assert one(1) != one(1)
    ordered, _, _ = _made(QUICK, order=True)
    assert sorted([ordered(2), ordered(1)])[0] == ordered(1)
    assert len({ordered(1), ordered(1)}) == 1


@QUICK(frozen=True, slots=True)
class Slotted:
    a: int


def test_slots_cross_to_other_processes() -> None:
    assert pickle.loads(pickle.dumps(Slotted(1))) == Slotted(1)  # noqa: S301  # our own bytes
