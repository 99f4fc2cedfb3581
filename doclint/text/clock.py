"""Times of day with their time zones: which say the same moment."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from doclint.expressions import expression
from doclint.source import Span

_DAY = 24 * 60
# Hours from UTC. A name that is used in two zones, or with and without summer time, has
# both.
_ZONES: dict[str, tuple[float, ...]] = {
    "utc": (0,), "gmt": (0,), "wet": (0,), "west": (1,), "bst": (1,), "cet": (1,), "cest": (2,),
    "mez": (1,), "mesz": (2,), "eet": (2,), "eest": (3,), "msk": (3,), "мск": (3,), "ist": (5.5, 1), "cst": (-6, 8),
    "hkt": (8,), "sgt": (8,), "jst": (9,), "kst": (9,), "aest": (10,), "aedt": (11,), "est": (-5,), "edt": (-4,),
    "et": (-5, -4), "cdt": (-5,), "ct": (-6, -5), "mst": (-7,), "mdt": (-6,), "mt": (-7, -6), "pst": (-8,),
    "pdt": (-7,), "pt": (-8, -7), "brt": (-3,), "北京时间": (8,), "北京時間": (8,), "日本時間": (9,), "日本时间": (9,),
    "한국시간": (9,), "한국 시간": (9,),
}  # fmt: skip
_NAMES = "|".join(sorted(map(re.escape, _ZONES), key=len, reverse=True))
_OFFSET = r"(?:utc|gmt)?\s?[+−-]\d{1,2}(?::?\d\d)?"
_HOUR = r"(?<![\d:.])(?<!\d[-/])(?P<hour>\d{1,2})(?:\s?[:：h時时点點시]\s?(?P<minute>\d\d)(?:[:：]\d\d)?|00)?"
_HALF = r"\s?(?P<half>[ap]\.?m\.?)?"
_NOON = r"(?:(?:午前|上午|오전|(?P<afternoon>午後|下午|오후))\s?)?"
_BEHIND = rf"(?P<zone>{_OFFSET}(?!\d)|(?:{_NAMES})(?![A-Za-z0-9_+−-]))"
_WRITTEN = rf"(?:(?P<first>{_NAMES})\s?)?{_NOON}{_HOUR}{_HALF}(?:[\s時时点點시分분uhr]{{0,5}}?[\s(（,]{{0,3}}{_BEHIND})?"
_SIGNED = expression(r"([+−-])(\d{1,2}):?(\d\d)?")


@cache
def _time() -> re.Pattern[str]:
    return expression(_WRITTEN, re.IGNORECASE)


class Moment(NamedTuple):
    """A time of day in a text: its place, what the clock shows, and when that may be in
    UTC, in minutes of a day."""

    start: int
    end: int
    shown: int
    utc: frozenset[int]


def moments(text: str) -> Iterator[Moment]:
    """The times of a text that name their zone."""
    if not any(char.isdigit() for char in text):
        return
    for match in _time().finditer(text):
        zone = match["zone"] or match["first"]
        if not zone or _is_word(zone) or _is_bare(match):
            continue
        shown = _shown(match)
        if shown is None:
            continue
        utc = (int(shown - offset * 60) % _DAY for offset in _offsets(zone))
        yield Moment(*match.span(), shown, frozenset(utc))


# A zone told by its distance from Greenwich, with no time beside it.
_BARE_ZONE = expression(
    r"(?<!\w)(?:UTC|GMT)\s?(?P<sign>[+−–-])\s?(?P<hours>\d{1,2})(?!\d)(?P<rest>:\d\d)?"
)


def bare_zones(text: str) -> Iterator[tuple[Span, str]]:
    """The zones of a text that are told by their distance (`UTC+2`), each with that
    distance in one form."""
    for match in _BARE_ZONE.finditer(text):
        sign = "+" if match["sign"] == "+" else "-"
        yield Span(*match.span()), f"{sign}{int(match['hours'])}{match['rest'] or ''}"


def _is_bare(match: re.Match[str]) -> bool:
    """Whether it is a number with another behind a hyphen: `11-785` is the number of a
    course."""
    if match["minute"] or match["half"] or match["first"]:
        return False
    sign = (match["zone"] or "")[0]
    return sign in "+−-"


def _is_word(zone: str) -> bool:
    """Whether a zone is a word as well: French "et" joins words."""
    # Zones of two letters are words, too, in small ones.
    return zone.isascii() and len(zone) == 2 and not zone.isupper()


def _shown(match: re.Match[str]) -> int | None:
    """The minute of the day that a clock shows; None where no clock does."""
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if hour > 24 or minute > 59:
        return None
    if match["half"] or match["afternoon"]:
        half = match["half"] or "p"
        hour %= 12
        if half[0] in "pP":
            hour += 12
    return (hour * 60 + minute) % _DAY


def _offsets(zone: str) -> tuple[float, ...]:
    """By how many hours the clocks of a zone differ from UTC."""
    signed = _SIGNED.search(zone)
    if signed is None:
        return _ZONES[zone.lower()]
    minutes = int(signed[3] or 0)
    hours = int(signed[2]) + minutes / 60
    return (hours if signed[1] == "+" else -hours,)


def same_moments(source: str, translation: str) -> tuple[list[Moment], list[Moment]]:
    """The times of two texts that are the same moment on clocks of other zones."""
    mine, theirs = [], []
    left = list(moments(translation))
    for moment in moments(source) if left else ():
        twin = next((other for other in left if other.utc & moment.utc), None)
        if twin:
            left.remove(twin)
            if twin.shown != moment.shown:
                mine.append(moment)
                theirs.append(twin)
    return mine, theirs
