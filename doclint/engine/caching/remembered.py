"""The findings of a whole state, kept by what it holds: what a change is compared with
need not be found anew."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from doclint.engine.caching.cache import Cache
from doclint.engine.change.novelty import KnownFinding

if TYPE_CHECKING:
    import msgspec

_HEAD = b"doclint state 2\n"


def recall(store: Cache | None, state: str) -> Sequence[KnownFinding] | None:
    """The findings that an earlier run remembered of a state, or None."""
    data = store.recall(_HEAD.decode() + state) if store else None
    if data is None or not data.startswith(_HEAD):
        return None
    import msgspec

    try:
        return _decoder().decode(data[len(_HEAD) :])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def remember(store: Cache | None, state: str, known: Sequence[KnownFinding]) -> None:
    """Keep the findings of a state for later runs."""
    if store is None:
        return
    import msgspec

    try:
        store.keep(_HEAD.decode() + state, _HEAD + msgspec.msgpack.encode(known))
    except UnicodeEncodeError:  # lone surrogates, which YAML can make
        return


@cache
def _decoder() -> msgspec.msgpack.Decoder[list[KnownFinding]]:
    import msgspec

    return msgspec.msgpack.Decoder(list[KnownFinding])
