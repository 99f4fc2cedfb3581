"""What a start need not do anew, kept from run to run in the user's cache folder: the
programs of regular expressions, and the list of all rules.

What an expression is compiled to follows from its text and from Python alone, so all
versions of doclint share programs; another Python has a file of its own. The list of
rules is that of the very code that made it."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from doclint import catalogue, programs
from doclint.catalogue import Listing
from doclint.engine.caching.folders import results_folder
from doclint.engine.caching.keys import code
from doclint.files import Gate, write
from doclint.programs import Program

_HEAD = b"doclint start 1\n"
_SEAL = sha256().digest_size
# So many programs are kept (count): a run knows some 800, others are those of older
# versions.
_MOST = 2_000

T = TypeVar("T")


@contextmanager
def quick_start(*, keep: bool = True) -> Iterator[None]:
    """Within it, expressions that earlier runs compiled need no compiling, and rules
    that they listed are imported when they are run; what this run has to do is kept for
    later ones. Nothing is read or written unless `keep`."""
    folder = results_folder() if keep else None
    if folder is None:
        yield
        return
    of_python = _place(f"{sys.version} {programs.MACHINE}".encode())
    programs.recall(_recalled(folder, of_python, Program))
    catalogue.recall(lambda: _recalled(folder, _place(code()), Listing))
    before = len(programs.noted())
    yield
    if len(programs.noted()) > before:
        known = programs.known_programs()
        _keep(folder, of_python, known if len(known) <= _MOST else programs.noted())
    if listings := catalogue.listings():
        _keep(folder, _place(code()), listings)


def _recalled(folder: Path, place: str, kind: type[T]) -> list[T]:
    """What was kept; nothing where it is not all there."""
    import msgspec

    try:
        data = Gate(folder).file(place)
    except OSError:
        return []
    body = data[len(_HEAD) + _SEAL :]
    if data[: len(_HEAD) + _SEAL] != _sealed(body):
        return []
    try:
        return msgspec.msgpack.decode(body, type=list[kind])  # type: ignore[valid-type]
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return []


def _keep(folder: Path, place: str, each: Sequence[object]) -> None:
    import msgspec

    with suppress(OSError, UnicodeEncodeError):
        body = msgspec.msgpack.encode(each)
        write(folder / place, _sealed(body) + body, inside=folder, durable=False)


def _sealed(body: bytes) -> bytes:
    """What stands in front of what was written down whole."""
    return _HEAD + sha256(body).digest()


def _place(of: bytes) -> str:
    """A file, named as results are, so that it is thrown away like them when nobody
    uses it."""
    name = sha256(_HEAD + of).hexdigest()
    return f"{name[:2]}/{name[2:]}"
