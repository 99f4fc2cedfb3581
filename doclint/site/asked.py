"""Addresses that only a build knows, told by how often they are asked for: one that a
single page asks for, and that is a slip away from what several ask for, is misspelt.

Unless another address has its words: `list-rules` tells that `get-rule` may well stand
beside `get-role`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from doclint.dataclasses import dataclass, replace
from doclint.document import LinkKind
from doclint.expressions import expression
from doclint.text.similar import slips_apart
from doclint.website import Fate, Lead

_REGION = expression(r"[-_][A-Za-z0-9]+$")
_BETWEEN = expression(r"[^\w]|_")
_NO_DIGIT = expression(r"\D+")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When an address is another one, misspelt; addresses on either side of each number
    stand in tests/site/test_asked.py."""

    # So many pages (count) ask for the right one.
    askers: int = 2
    # So many letters (count) are a slip, in names of at least so many.
    slips: int = 2
    letters: int = 6


_LIMITS = _Calibration()


def without_slips(leads: Sequence[Lead], languages: Collection[str]) -> Iterator[Lead]:
    """The leads of a site, those among the unknown that are misspelt with what was
    meant. The same address in another of its languages counts as the same."""
    askers: defaultdict[str, set[str]] = defaultdict(set)
    for lead in leads:
        if _is_open(lead):
            askers[_plain(lead.wanted, languages)].add(lead.link.path)
    usual = _usual(askers)
    words = Counter(word for address in askers for word in _words(address))
    for lead in leads:
        meant = _meant(lead, askers, usual, languages) if _is_open(lead) else None
        if meant and _is_odd(lead.wanted, meant, words):
            yield replace(lead, fate=Fate.NO_PAGE, near=meant)
        else:
            yield lead


def _usual(askers: Mapping[str, set[str]]) -> Mapping[tuple[str, str], list[str]]:
    """The names that several pages ask for, by folder and first letter."""
    usual: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for address, pages in askers.items():
        if len(pages) >= _LIMITS.askers:
            folder, _, name = address.rpartition("/")
            usual[folder, name[:1]].append(name)
    return usual


def _is_open(lead: Lead) -> bool:
    """Whether a link asks for an address of which nobody knows whether it is there."""
    is_link = lead.link.kind is not LinkKind.VALUE
    return is_link and lead.fate is Fate.UNKNOWN and lead.wanted.startswith("/")


def _plain(address: str, languages: Collection[str]) -> str:
    """An address without the parts that name a language."""
    parts = address.split("/")
    return "/".join(
        part for part in parts if _REGION.sub("", part).lower() not in languages
    )


def _meant(
    lead: Lead,
    askers: Mapping[str, set[str]],
    usual: Mapping[tuple[str, str], Sequence[str]],
    languages: Collection[str],
) -> str | None:
    """What a link was meant to lead to, as it would be written."""
    address = _plain(lead.wanted, languages)
    folder, _, name = address.rpartition("/")
    if len(askers[address]) > 1 or len(name) < _LIMITS.letters:
        return None
    beside = usual.get((folder, name[:1]), ())
    near = next((other for other in beside if _is_slip(name, other)), None)
    before, written, after = lead.link.target.rpartition(name)
    if not near or not written:
        return None
    return f"{before}{near}{after}"


def _words(address: str) -> frozenset[str]:
    """The words of an address, without the mark of the plural."""
    return frozenset(word.rstrip("s") for word in _BETWEEN.split(address) if word)


def _is_odd(address: str, meant: str, words: Mapping[str, int]) -> bool:
    """Whether no other address has the words in which two differ."""
    return all(words[word] <= 1 for word in _words(address) - _words(meant))


def _is_slip(name: str, other: str) -> bool:
    """Whether a name is another but for a slip: neither another number nor the
    plural."""
    if name.rstrip("s") == other.rstrip("s") or _digits(name) != _digits(other):
        return False
    return slips_apart(name, other, _LIMITS.slips)


def _digits(name: str) -> str:
    return _NO_DIGIT.sub("", name)
