"""Our dataclasses answer as the library's frozen ones."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from functools import cached_property
from typing import Any

import msgspec
import pytest

from doclint.dataclasses import dataclass
from doclint.files import Access
from test_floors import modules


def _made(dataclass: Any, **more: Any) -> list[type[Any]]:
    @dataclass(frozen=True, **more)
    class One:
        a: int
        b: tuple[str, ...] = ()
        c: dict[str, int] = dataclasses.field(default_factory=dict)

        @property
        def double(self) -> int:
            return 2 * self.a

    @dataclass(frozen=True, **more)
    class Other(One):
        """An other one."""

        d: str = dataclasses.field(default="d", metadata={"doc": "a letter"})
        e: list[int] = dataclasses.field(default_factory=list)

    @dataclass(frozen=True, **more)
    class Nothing:
        pass

    return [One, Other, Nothing]


def test_frozen_ones_are_ours() -> None:
    texts = {name: path.read_text(encoding="utf-8") for name, path in modules().items()}
    del texts["doclint.dataclasses"]
    assert [
        name
        for name, text in texts.items()
        if "dataclass(frozen=True" in text
        and "from doclint.dataclasses import dataclass" not in text
    ] == []


def test_data_is_frozen() -> None:
    with pytest.raises(AttributeError):
        Access().files = 2  # type: ignore[misc]


@pytest.mark.parametrize("slots", [False, True])
def test_ours_answer_as_the_library_s(slots: bool) -> None:
    for one, other, nothing in (
        _made(dataclass, slots=slots),
        _made(dataclasses.dataclass, slots=slots),
    ):
        assert one(1, ("x",)) == one(1, ("x",))
        assert one(1) != one(2)
        assert one(1) != other(1)
        assert other(a=1, d="e") == other(1, (), {}, "e")
        assert other(3).double == 6
        assert other.__doc__ == "An other one."
        assert nothing() == nothing()
        assert len({nothing(), nothing()}) == 1
        assert repr(other(1)).endswith("Other(a=1, b=(), c={}, d='d', e=[])")
        assert dataclasses.replace(other(1), a=2).a == 2
        assert dataclasses.is_dataclass(other)
        assert dataclasses.asdict(one(1)) == {"a": 1, "b": (), "c": {}}
        names = ["a", "b", "c", "d", "e"]
        assert [field.name for field in dataclasses.fields(other)] == names
        assert dataclasses.fields(other)[3].metadata == {"doc": "a letter"}
        assert copy.deepcopy(one(1)) == one(1)
        assert one(1).c is not one(1).c
        assert hasattr(one(1), "__dict__") is not slots


def test_what_is_found_out_of_one_is_no_part_of_it() -> None:
    @dataclass(frozen=True)
    class One:
        a: int

        @cached_property
        def answers(self) -> list[int]:
            return []

    one = One(1)
    one.answers.append(2)
    assert one.answers == [2]
    assert one == One(1)
    assert dataclasses.replace(one, a=1).answers == []


def test_identity_and_order_stay_what_they_are() -> None:
    @dataclass(frozen=True, eq=False)
    class One:
        a: int

    @dataclass(frozen=True, order=True)
    class Ordered:
        a: int

    assert One(1) != One(1)
    assert sorted([Ordered(2), Ordered(1)])[0] == Ordered(1)
    assert len({Ordered(1), Ordered(1)}) == 1


def test_a_field_that_is_not_compared_is_none_of_ours() -> None:
    with pytest.raises(TypeError, match="compares all"):

        @dataclass(frozen=True)
        class One:
            a: int = dataclasses.field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Slotted:
    a: int


def test_they_cross_to_other_processes_and_to_the_cache() -> None:
    assert pickle.loads(pickle.dumps(Slotted(1))) == Slotted(1)  # noqa: S301  # our own bytes
    packed = msgspec.msgpack.encode(Slotted(1))
    assert packed == msgspec.msgpack.encode([1])
    assert msgspec.msgpack.decode(packed, type=Slotted) == Slotted(1)
