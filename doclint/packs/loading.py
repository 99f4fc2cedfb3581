"""Finding packs and reading them.

A pack is a folder of YAML files, or one such file. A shipped pack goes by the name of
its folder under `rules/`; a team's own by its path from the project's root.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import yaml

from doclint.dataclasses import dataclass, replace
from doclint.errors import DoclintError
from doclint.files import Gate, as_typed, can_be_named, reason
from doclint.languages.tags import same_language
from doclint.options import (
    FieldError,
    Raw,
    decode,
    did_you_mean,
    fail,
    locate,
    pairs,
    read,
)
from doclint.packs.kinds import all_kinds
from doclint.packs.record import Kind, Loaded
from doclint.packs.samples import check_samples
from doclint.rule import Rule
from doclint.vocabulary import EntryBase, Vocabulary

CORE = "core"
_SUFFIXES = (".yml", ".yaml")


@dataclass(frozen=True)
class PackFile:
    """A file of a pack."""

    language: str | None = field(
        default=None,
        metadata={"doc": "the language its entries are for; all when absent"},
    )
    rules: Mapping[str, Raw] = field(
        default_factory=dict, metadata={"doc": "entries by name"}
    )


@cache
def packs_folder() -> Path:
    """Where the shipped packs are: inside the installed package, or beside it in a
    checkout."""
    package = Path(__file__).parent.parent
    inside = package / "_packs"
    return inside if inside.is_dir() else package.parent / "rules"


def shipped() -> tuple[str, ...]:
    """The names of the shipped packs."""
    return _names(packs_folder())


@cache
def _names(folder: Path) -> tuple[str, ...]:
    return (
        tuple(sorted(each.name for each in folder.iterdir() if each.is_dir()))
        if folder.is_dir()
        else ()
    )


def pack_folder(name: str, gate: Gate) -> Path | None:
    """The folder or file of a pack given by shipped name or by path from the project;
    None when there is none."""
    if name in shipped():
        return packs_folder() / name
    path = gate.root / name
    if not can_be_named(str(path)) or not gate.allows(path):
        return None
    return (
        path if path.is_dir() or (path.suffix in _SUFFIXES and path.is_file()) else None
    )


def load(
    names: Sequence[str], gate: Gate, languages: Collection[str] | None = None
) -> Loaded:
    """All entries of the packs `names` and of `core`, and the rules that `pattern`
    entries are; `gate` reads packs of the project.

    A shipped file for none of `languages` is left out; None takes all. Raises
    DoclintError for a pack that is not there, and at the first broken entry.
    """
    wanted = frozenset(languages) if languages is not None else None
    entries: list[EntryBase] = []
    for name in dict.fromkeys([CORE, *names] if CORE in shipped() else names):
        path = pack_folder(name, gate)
        if path is None:
            raise DoclintError(
                f"found no rule pack `{name}`", hint=did_you_mean(name, shipped())
            )
        entries += read_pack(path, gate, wanted)
    return Loaded(Vocabulary(tuple(entries)), _rules(entries))


def _rules(entries: Iterable[EntryBase]) -> Mapping[str, Rule]:
    rules: dict[str, Rule] = {}
    for kind in all_kinds().values():
        rules |= {
            rule.id: rule
            for rule in kind.rules(
                each for each in entries if isinstance(each, kind.entry)
            )
        }
    return rules


def read_pack(
    path: Path, gate: Gate, languages: frozenset[str] | None = None
) -> tuple[EntryBase, ...]:
    """The entries of a pack's folder, or of a file that is a pack. Raises
    DoclintError."""
    if path.parent == packs_folder():
        return _shipped_pack(path, languages)
    return _read_pack(path, gate, languages)


def _read_pack(
    path: Path, gate: Gate, languages: frozenset[str] | None, *, proven: bool = False
) -> tuple[EntryBase, ...]:
    """`proven`: its entries need not be checked each time, for tests do that of what
    ships."""
    pack = path.name if path.is_dir() else path.stem
    read = ((file, data_of(file, gate)) for file in _files(path))
    return tuple(
        entry
        for file, data in read
        for entry in _entries(file, data, pack, languages, proven)
    )


def data_of(file: Path, gate: Gate) -> bytes:
    """The bytes of a file of a pack; shipped ones lie with the program. Raises
    DoclintError."""
    if file.is_relative_to(packs_folder()):
        gate = _shipped_gate()
    try:
        return gate.file(file)
    except OSError as error:
        raise DoclintError(
            f"cannot read the rule pack: {reason(error)}", as_typed(file)
        ) from None


@cache
def _shipped_gate() -> Gate:
    return Gate(packs_folder())


@cache
def _shipped_pack(
    path: Path, languages: frozenset[str] | None
) -> tuple[EntryBase, ...]:
    """The entries of a shipped pack, which lies with the program, and is read once."""
    return _read_pack(path, Gate(path.parent), languages, proven=True)


def _files(path: Path) -> list[Path]:
    return (
        sorted(each for each in path.iterdir() if each.suffix in _SUFFIXES)
        if path.is_dir()
        else [path]
    )


def files_of(names: Sequence[str], gate: Gate) -> list[Path]:
    """The files of the packs `names` and of `core`, as far as they exist."""
    folders = (pack_folder(name, gate) for name in (CORE, *names))
    return [file for path in folders if path for file in _files(path)]


@lru_cache(maxsize=128)
def _entries(
    file: Path, data: bytes, pack: str, languages: frozenset[str] | None, proven: bool
) -> tuple[EntryBase, ...]:
    return tuple(_read_file(file, data, pack, languages, proven))


def _read_file(
    file: Path, data: bytes, pack: str, languages: frozenset[str] | None, proven: bool
) -> Iterator[EntryBase]:
    path = as_typed(file)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise DoclintError(f"cannot read the rule pack: {error}", path) from None
    page = decode(PackFile, read(text, path), path)
    if (
        languages is not None
        and page.language is not None
        and not _shared(page.language, languages)
    ):
        return
    for name, raw in page.rules.items():
        entry = _entry(name, raw.node, path, proven)
        yield replace(
            entry,
            id=f"{pack}/{file.stem}/{name}",
            language=entry.language or page.language,
        )


def _shared(language: str, languages: Collection[str]) -> bool:
    return any(same_language(each, language) for each in languages)


def _entry(name: str, node: yaml.Node, path: str, proven: bool) -> EntryBase:
    kind = _kind(node, path)
    entry = decode(kind.entry, node, path, skip={"kind"})
    if kind.named and not getattr(entry, kind.named):
        default: dict[str, Any] = {kind.named: name}
        entry = replace(entry, **default)
    for key in kind.needs:
        if not getattr(entry, key):
            fail(
                f"found no `{key}`, expected it in an entry of kind {kind.name}",
                node,
                path,
            )
    if proven:
        return entry
    try:
        kind.check(entry)
        check_samples(entry, kind)
    except FieldError as error:
        fail(error.message, locate(node, *error.keys), path, error.hint)
    return entry


def _kind(node: yaml.Node, path: str) -> Kind:
    written = pairs(node, path).get("kind")
    kinds = all_kinds()
    if written is None:
        fail(f"found no `kind`, expected one of {', '.join(sorted(kinds))}", node, path)
    value = written[1]
    if not isinstance(value, yaml.ScalarNode) or value.value not in kinds:
        fail(
            f"unknown kind `{value.value}`",
            value,
            path,
            did_you_mean(str(value.value), kinds),
        )
    return kinds[value.value]
