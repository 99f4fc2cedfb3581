"""Results of pass 1 as bytes and back: the form in which the cache keeps them.

It is data and nothing else, read into the types that it is declared to have: whatever lies in the place of an entry,
the worst that it can be is of no use. A seal in front of each tells the form's version, and that the bytes are those
that were written for this key.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from hashlib import blake2b
from typing import TYPE_CHECKING

from doclint.engine.page import PageResult
from doclint.findings import Finding

if TYPE_CHECKING:
    import msgspec

    Entry = tuple[list[PageResult], list[str], list[int]]

_HEAD = b"doclint results 1\n"
_SEAL = 16  # bytes: no two entries are ever mistaken for one another, whoever means harm could write either anyway
# Findings on one long line share it; from this length on (in characters) it is kept once.
_LONG = 200


def packed(results: Sequence[PageResult], key: bytes) -> bytes | None:
    """Results as an entry under a key; None for what cannot be kept: text with lone surrogates, which YAML can make."""
    excerpts: dict[str, int] = {}
    places: list[int] = []
    short = [_short(result, excerpts, places) for result in results]
    try:
        body = _encoder().encode((short, list(excerpts), places))
    except UnicodeEncodeError:
        return None
    return _HEAD + _seal(key, body) + body


def unpacked(data: bytes, key: bytes) -> list[PageResult] | None:
    """The results that an entry under a key holds; None for what is no such entry, or a damaged one."""
    import msgspec

    start = len(_HEAD) + _SEAL
    body = data[start:]
    if not data.startswith(_HEAD) or data[len(_HEAD) : start] != _seal(key, body):
        return None
    try:
        short, excerpts, places = _decoder().decode(body)
        found = iter(places)
        return [_whole(result, excerpts, found) for result in short]
    except (msgspec.MsgspecError, RecursionError, LookupError, StopIteration):
        return None


def _seal(key: bytes, body: bytes) -> bytes:
    return blake2b(body, key=blake2b(key).digest(), digest_size=_SEAL).digest()


@cache
def _encoder() -> msgspec.msgpack.Encoder:
    import msgspec

    return msgspec.msgpack.Encoder()


@cache
def _decoder() -> msgspec.msgpack.Decoder[Entry]:
    import msgspec

    return msgspec.msgpack.Decoder(tuple[list[PageResult], list[str], list[int]])


def _short(result: PageResult, excerpts: dict[str, int], places: list[int]) -> PageResult:
    """A result without the long excerpts of its findings; each is added to `excerpts` once, and where to `places`."""
    if all(len(finding.excerpt) < _LONG for finding in result.judged.findings):
        return result
    findings: list[Finding] = []
    for finding in result.judged.findings:
        if len(finding.excerpt) >= _LONG:
            places.append(excerpts.setdefault(finding.excerpt, len(excerpts)))
            finding = replace(finding, excerpt=_LEFT_OUT)
        findings.append(finding)
    return replace(result, judged=replace(result.judged, findings=tuple(findings)))


def _whole(result: PageResult, excerpts: Sequence[str], places: Iterator[int]) -> PageResult:
    if all(finding.excerpt != _LEFT_OUT for finding in result.judged.findings):
        return result
    findings = (
        replace(finding, excerpt=excerpts[next(places)]) if finding.excerpt == _LEFT_OUT else finding
        for finding in result.judged.findings
    )
    return replace(result, judged=replace(result.judged, findings=tuple(findings)))


# No line of a page holds an end of line.
_LEFT_OUT = "\n"
