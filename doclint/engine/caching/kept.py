"""Results of pass 1 as bytes and back: the form in which the cache keeps them.

A file holds results of a source page and of its translations, several versions of each:
that of the last commit and that of the checkout, those of two branches. Each is sealed
by itself under its key, which tells all that it was made from.

It is data and nothing else, read into the types that it is declared to have: whatever
lies in the place of an entry, the worst that it can be is of no use. A seal in front of
each tells the form's version, and that the bytes are those that were written for this
key.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

from doclint.dataclasses import replace
from doclint.document import Suppression
from doclint.engine.judge import Judged
from doclint.engine.results import PageResult
from doclint.engine.taught import Taught
from doclint.findings import BlockLines, Finding
from doclint.languages.tags import languages_of

if TYPE_CHECKING:
    import msgspec

    # What a page says to others, and what is told of it alone, which is read apart:
    # judged, suppressions, blocks, long excerpts once each, where they belong.
    Body = tuple[PageResult, msgspec.Raw]
    Own = tuple[
        Judged, tuple[Suppression, ...], tuple[BlockLines, ...], list[str], list[int]
    ]

_HEAD = b"doclint results 4\n"
_SEAL = 16  # bytes: no two entries are ever mistaken for one another, whoever means harm could write either anyway
# Findings on one long line share it; from this length on (in characters) it is kept
# once.
_LONG = 200
_NOTHING = Taught(b"", {})
_UNTOLD = Judged((), 0, frozenset())
# Versions of a page (count) whose results are kept.
_VERSIONS = 4


class KeptResult(NamedTuple):
    """The result of a page as it is kept. `languages` are those whose words bear on it,
    `words` is what was taught of them."""

    path: str
    key: bytes
    data: bytes
    languages: frozenset[str] = frozenset()
    words: bytes = b""


def shelved(entries: Iterable[KeptResult]) -> bytes:
    """Entries as a file, the newest versions of each page; the first ones are the
    newest."""
    import msgspec

    counts: Counter[str] = Counter()
    kept = []
    for entry in entries:
        counts[entry.path] += 1
        if counts[entry.path] <= _VERSIONS:
            kept.append(entry)
    return _HEAD + msgspec.msgpack.encode(kept)


def unshelved(data: bytes) -> list[KeptResult]:
    """The entries of a file; none of what is no such file, or a damaged one."""
    import msgspec

    if not data.startswith(_HEAD):
        return []
    try:
        return _shelf_decoder().decode(memoryview(data)[len(_HEAD) :])
    # The second from msgspec before 0.19.
    except (
        msgspec.MsgspecError,
        UnicodeDecodeError,
        RecursionError,
    ):
        return []


def packed(
    result: PageResult, key: bytes, taught: Taught = _NOTHING
) -> KeptResult | None:
    """A result as an entry under a key; None for one that cannot be kept: text with
    lone surrogates, which YAML can make."""
    excerpts: dict[str, int] = {}
    places: list[int] = []
    judged = _short(result.judged, excerpts, places)
    fields_of_result = (
        judged,
        result.suppressions,
        result.blocks,
        list(excerpts),
        places,
    )
    try:
        body = _encoder().encode((_to_others(result), fields_of_result))
    except UnicodeEncodeError:
        return None
    languages = languages_of(filter(None, (result.language, result.beside)))
    words = taught.to(languages)
    entry = KeptResult(result.path, key, b"", languages, words)
    return entry._replace(data=_seal(entry, body) + body)


def unpacked(entry: KeptResult, key: bytes, *, alone: bool = True) -> PageResult | None:
    """The result that an entry holds; None for what is no entry under that key, or a
    damaged one. `alone`: with what is told of the page alone, and not only what it says
    to others."""
    import msgspec

    body = entry.data[_SEAL:]
    if entry.key != key or entry.data[:_SEAL] != _seal(entry, body):
        return None
    try:
        result, fields_of_result = _decoder().decode(body)
        return _with_own(result, fields_of_result) if alone else result
    except (
        msgspec.MsgspecError,
        UnicodeDecodeError,
        RecursionError,
        LookupError,
        StopIteration,
    ):
        return None


def _to_others(result: PageResult) -> PageResult:
    """A result without what is told of its page alone."""
    return replace(result, judged=_UNTOLD, suppressions=(), blocks=())


def _with_own(result: PageResult, raw: msgspec.Raw) -> PageResult:
    judged, suppressions, blocks, excerpts, places = _own_decoder().decode(raw)
    return replace(
        result,
        judged=_whole(judged, excerpts, iter(places)),
        suppressions=suppressions,
        blocks=blocks,
    )


def _seal(entry: KeptResult, body: bytes) -> bytes:
    made_from = blake2b(entry.key + entry.words)
    for each in sorted(entry.languages):
        made_from.update(each.encode() + b"\0")
    return blake2b(body, key=made_from.digest(), digest_size=_SEAL).digest()


@cache
def _encoder() -> msgspec.msgpack.Encoder:
    import msgspec

    return msgspec.msgpack.Encoder()


@cache
def _decoder() -> msgspec.msgpack.Decoder[Body]:
    import msgspec

    return msgspec.msgpack.Decoder(tuple[PageResult, msgspec.Raw])


@cache
def _own_decoder() -> msgspec.msgpack.Decoder[Own]:
    import msgspec

    return msgspec.msgpack.Decoder(
        tuple[
            Judged,
            tuple[Suppression, ...],
            tuple[BlockLines, ...],
            list[str],
            list[int],
        ]
    )


@cache
def _shelf_decoder() -> msgspec.msgpack.Decoder[list[KeptResult]]:
    import msgspec

    return msgspec.msgpack.Decoder(list[KeptResult])


def _short(judged: Judged, excerpts: dict[str, int], places: list[int]) -> Judged:
    """What was found without the long excerpts; each is added to `excerpts` once, and
    where to `places`."""
    if all(len(finding.excerpt) < _LONG for finding in judged.findings):
        return judged
    findings: list[Finding] = []
    for finding in judged.findings:
        if len(finding.excerpt) >= _LONG:
            places.append(excerpts.setdefault(finding.excerpt, len(excerpts)))
            finding = replace(finding, excerpt=_LEFT_OUT)
        findings.append(finding)
    return replace(judged, findings=tuple(findings))


def _whole(judged: Judged, excerpts: Sequence[str], places: Iterator[int]) -> Judged:
    if all(finding.excerpt != _LEFT_OUT for finding in judged.findings):
        return judged
    findings = (
        replace(finding, excerpt=excerpts[next(places)])
        if finding.excerpt == _LEFT_OUT
        else finding
        for finding in judged.findings
    )
    return replace(judged, findings=tuple(findings))


# No line of a page holds an end of line.
_LEFT_OUT = "\n"
