"""What results of a page depend on, as bytes: the program, the configuration, the files that it names."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import doclint
from doclint import plugins
from doclint.config import Config
from doclint.engine.caching.folders import results_folder
from doclint.engine.caching.own_code import mark_of
from doclint.packs.loading import data_of, files_of


@cache
def code() -> bytes:
    """What tells this doclint, with its data and all that is installed beside it, from
    another."""
    return digest(
        [
            doclint.__version__.encode(),
            plugins.fingerprint().encode(),
            mark_of(Path(doclint.__file__).parent, results_folder()),
        ]
    )


def common(config: Config) -> Iterator[bytes]:
    """All that bears on the results of every page: code and packs. What glossaries teach
    is told by language, what the configuration says of rules and of the pages of some
    folders by the plan of each page, and what it says of the site and of output bears on
    none."""
    yield code()
    for file in files_of(config.packs, config.gate):
        # Where a project lies is no part of it: another checkout of the same pages has
        # the same results.
        place = (
            file.relative_to(config.root) if file.is_relative_to(config.root) else file
        )
        yield str(place).encode() + data_of(file, config.gate)
    yield repr(
        (config.access, config.languages.source, config.source_language, config.packs)
    ).encode()


def of_project(config: Config) -> Iterator[bytes]:
    """All that bears on the findings of a whole project beside its files, and what is
    common to its pages."""
    yield _data(config, config.file) if config.file else b""
    yield repr((config.layout, config.site, config.select, config.ignore)).encode()


def _data(config: Config, file: str | Path) -> bytes:
    try:
        return config.gate.file(file)
    except OSError:
        return b""


def digest(pieces: Iterable[bytes]) -> bytes:
    """A digest of all pieces in their order, and of where each ends."""
    whole = hashlib.sha256()
    for piece in pieces:
        whole.update(len(piece).to_bytes(8, "big") + piece)
    return whole.digest()
