"""The programs of regular expressions, kept from run to run in the user's cache folder.

What an expression is compiled to follows from its text and from Python alone, so all
versions of doclint share them; another Python has a file of its own."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from doclint import programs
from doclint.engine.cache import results_folder
from doclint.files import Gate, write
from doclint.programs import Program

if TYPE_CHECKING:
    import msgspec

_HEAD = b"doclint programs 1\n"
_SEAL = sha256().digest_size
# So many are kept (count): a run knows some 800, others are those of older versions.
_MOST = 2_000


@contextmanager
def kept_programs(*, keep: bool = True) -> Iterator[None]:
    """Within it, expressions that earlier runs compiled need no compiling; those that
    this run has to compile are kept for later ones. Nothing is read or written unless
    `keep`."""
    folder = results_folder() if keep else None
    if folder is None:
        yield
        return
    programs.recall(_recalled(folder))
    before = len(programs.noted())
    yield
    if len(programs.noted()) > before:
        _keep(folder)


def _recalled(folder: Path) -> list[Program]:
    import msgspec

    try:
        data = Gate(folder).file(_file())
    except OSError:
        return []
    body = data[len(_HEAD) + _SEAL :]
    if data[: -len(body)] != _sealed(body):
        return []
    try:
        return _decoder().decode(body)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return []


def _keep(folder: Path) -> None:
    import msgspec

    known = programs.known()
    with suppress(OSError, UnicodeEncodeError):
        body = msgspec.msgpack.encode(
            known if len(known) <= _MOST else programs.noted()
        )
        write(folder / _file(), _sealed(body) + body, inside=folder, durable=False)


def _sealed(body: bytes) -> bytes:
    """What stands in front of programs that were written down whole."""
    return _HEAD + sha256(body).digest()


@cache
def _file() -> str:
    """The file for this Python, named as results are, so that it is thrown away like
    them when nobody uses it."""
    place = sha256(f"{sys.version} {programs.MACHINE}".encode()).hexdigest()
    return f"{place[:2]}/{place[2:]}"


@cache
def _decoder() -> msgspec.msgpack.Decoder[list[Program]]:
    import msgspec

    return msgspec.msgpack.Decoder(list[Program])
