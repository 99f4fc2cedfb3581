"""What a run is asked to do."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import field
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from doclint.config import Config
from doclint.dataclasses import dataclass
from doclint.engine.discover import Pages
from doclint.errors import DoclintError
from doclint.files import Gate, reason
from doclint.source import Source

if TYPE_CHECKING:
    from doclint.engine.results import Bundle, PageResult

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Reader:
    """Reads the pages of a project; what is `given` stands for the file of that
    path."""

    gate: Gate
    given: Mapping[str, bytes] = field(default_factory=dict)

    @cached_property
    def _sources(self) -> dict[str, Source]:
        """The texts that were asked for."""
        return {}

    def data(self, path: str) -> bytes:
        """A page's bytes. Raises OSError."""
        return self.given[path] if path in self.given else self.gate.page(path)

    def needed(self, path: str) -> bytes:
        """A page's bytes, where nothing can be done without them. Raises
        DoclintError."""
        try:
            return self.data(path)
        except OSError as error:
            raise DoclintError(
                f"cannot read the page: {reason(error)}", path
            ) from error

    def source(self, path: str) -> Source:
        """A page's text; an empty one when it cannot be read. It is decoded once, and
        its table of lines made once: a long page may have hundreds of findings."""
        if path not in self._sources:
            self._sources[path] = self._decoded(path)
        return self._sources[path]

    def _decoded(self, path: str) -> Source:
        try:
            return Source.decode(path, self.data(path))
        except OSError:
            return Source(path, "")


class ResultStore(Protocol):
    """Keeps what pass 1 made of bundles: a cache on the disk, or in memory."""

    def get(self, bundle: Bundle, reported: Collection[str]) -> list[PageResult]:
        """What was kept of the same pages beside the same source, in the bundle's
        order; what is told of a page alone may be missing where it is not
        `reported`."""

    def put(self, bundle: Bundle, results: Sequence[PageResult]) -> None:
        """Keep results of pages of a bundle."""

    def prune(self) -> None:
        """Throw away what nobody has used for long."""


@dataclass(frozen=True)
class Earlier:
    """Source pages as they were before a change (`texts`, by path), and what to call that state (`since`): so the
    translations that did not follow are known, also those that nobody has stamped. `followed` are pages that did,
    `gone` files that are no more, `renamed` the new names of pages by their old ones."""

    since: str
    texts: Mapping[str, bytes]
    followed: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()
    renamed: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Request:
    """The pages of a run and how to go about it.

    `given` are pages whose text is not (yet) that of their file. `jobs` is the number of processes (None: one a core),
    `progress(done, total)` is called after each page, `store` keeps results, `external` asks other sites too, of
    those that not everybody can reach only `external_allow`: hosts and networks, as the command line gives them.
    `earlier` is what a change found; `once`: what many findings have in common is told once.
    """

    config: Config
    pages: Pages
    given: Mapping[str, bytes] = field(default_factory=dict)
    language: str | None = None
    jobs: int | None = None
    progress: Progress | None = None
    store: ResultStore | None = None
    external: bool = False
    external_allow: tuple[str, ...] = ()
    earlier: Earlier | None = None
    once: bool = False

    @cached_property
    def reader(self) -> Reader:
        """What reads the pages."""
        return Reader(self.config.gate, self.given)
