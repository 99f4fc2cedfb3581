"""What tells this doclint from another: all texts of its code and data.

They are read once for each state of their files. The texts tell, and no dates or
places: on a build server doclint is installed anew for each run, and the results of
earlier ones are there.
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from doclint.files import Gate, write

# What makes findings: code and data. Shipped packs are read as packs are.
_OURS = (".py", ".json")
# A file that was written so shortly ago (seconds) may be written again without a later
# date.
_JUST_NOW = 2.0
_NAME = "code"


def mark_of(top: Path, kept: Path | None) -> bytes:
    """The mark of the texts below `top`. `kept` is a folder of the user's own in which
    that of an earlier run may lie, with the state of the files that it was made
    from."""
    files = sorted(
        os.path.join(base, name)  # noqa: PTH118  # asked for each file
        for base, _, names in os.walk(top)
        for name in names
        if name.endswith(_OURS)
    )
    state, latest = _state_of(files)
    known = _recalled(kept, state)
    if known is not None:
        return known
    mark = _mark_of_texts(top, files)
    if kept and latest < time.time() - _JUST_NOW:
        with suppress(OSError):
            write(kept / _NAME, state + mark, inside=kept, durable=False)
    return mark


def _state_of(files: Sequence[str]) -> tuple[bytes, float]:
    """What tells that nobody has touched the files since, and when somebody did
    last."""
    whole, latest = sha256(), 0.0
    for file in files:
        status = os.stat(file)  # noqa: PTH116
        seen = (
            file,
            status.st_size,
            status.st_mtime_ns,
            status.st_ctime_ns,
            status.st_ino,
        )
        whole.update(f"{seen}\n".encode("utf-8", "surrogateescape"))
        latest = max(latest, status.st_mtime, status.st_ctime)
    return whole.digest(), latest


def _recalled(kept: Path | None, state: bytes) -> bytes | None:
    if kept is None:
        return None
    try:
        text = Gate(kept).file(_NAME)
    except OSError:
        return None
    mark = text.removeprefix(state)
    return (
        mark if text.startswith(state) and len(mark) == sha256().digest_size else None
    )


def _mark_of_texts(top: Path, files: Sequence[str]) -> bytes:
    gate, whole = Gate(top), sha256()
    for file in files:
        for piece in (
            os.path.relpath(file, top).encode("utf-8", "surrogateescape"),
            gate.file(file),
        ):
            whole.update(len(piece).to_bytes(8, "big") + piece)
    return whole.digest()
