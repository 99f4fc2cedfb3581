"""Addresses as Hugo spells them: paths made fit for an address, and the patterns of
`permalinks`.

Held against hugo 0.111 by tests/sites; the rules are those of its `helpers/path.go` and
`resources/page/permalinks.go`.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Mapping
from pathlib import PurePosixPath

from doclint.dataclasses import dataclass
from doclint.expressions import expression
from doclint.site.paths import folder_of
from doclint.site.record import Page

_DATED = expression(r"(\d{4})-(\d{2})-(\d{2})[-_]?(.*)")
_DATE = expression(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_TOKEN = expression(r":(\w+)(\[[^\]]*\])?")
# What a date is looked for in, in this order.
DATES = (":default",)
_DEFAULT = ("date", "publishdate", "pubdate", "published", "lastmod", "modified")


@dataclass(frozen=True)
class Spelling:
    """How a site spells its addresses."""

    lower: bool = True
    accents: bool = True

    def path(self, text: str) -> str:
        """A path made fit: blanks are hyphens, what is no letter, digit or one of a few
        marks goes."""
        if not self.accents:
            plain = (
                c
                for c in unicodedata.normalize("NFD", text)
                if unicodedata.category(c) != "Mn"
            )
            text = unicodedata.normalize("NFC", "".join(plain))
        made = _sanitized(text)
        return made.lower() if self.lower else made


def _sanitized(text: str) -> str:
    parts: list[str] = []
    waiting = hyphen = False
    for at, mark in enumerate(text):
        if _stays(text, at, mark):
            hyphen = mark == "-"
            if waiting and not hyphen:
                parts.append("-")
            waiting = False
            parts.append(mark)
        elif parts and not hyphen and mark.isspace():
            waiting = True
    return "".join(parts)


def _stays(text: str, at: int, mark: str) -> bool:
    if mark in "./\\_#+~-@":
        return True
    return (
        unicodedata.category(mark)[0] in "LM"
        or mark.isdecimal()
        or bool(re.match("%[0-9a-fA-F]{2}", text[at:]))
    )


@dataclass(frozen=True)
class PageNames:
    """What a page is called in patterns: `path` is that below the content, without
    suffix and language. `sections` are the folders that have an `_index` page, `dates`
    where dates are looked for."""

    path: str
    page: Page
    sections: frozenset[str] = frozenset()
    dates: tuple[str, ...] = DATES

    @property
    def base(self) -> str:
        """The name of the file, or of the folder that is the page."""
        last = PurePosixPath(self.path)
        return last.parent.name if last.name in ("index", "_index") else last.name

    def value(self, *names: str) -> str | None:
        """A front matter value, whatever the case of its key."""
        keys_of_page = self.page.facts.keys if self.page.facts else ()
        return next(
            (
                fact.value
                for name in names
                for fact in keys_of_page
                if fact.key.lower() == name and fact.value
            ),
            None,
        )

    @property
    def dated(self) -> tuple[datetime.date | None, str | None]:
        """The date, and the slug that the file's name gives where its date counts."""
        for each in self.dates:
            if each == ":filename":
                match = _DATED.fullmatch(self.base)
                if match:
                    return _date(*match.groups()[:3]), match[4] or None
            elif each[:1] == ":" and each != ":default":  # from git, or the file itself
                return None, None
            else:
                config = self.value(
                    *(_DEFAULT if each == ":default" else (each.lower(),))
                )
                match = _DATE.match(config or "")
                if match:
                    return _date(*match.groups()), None
        return None, None


def _date(year: str, month: str, day: str) -> datetime.date | None:
    try:
        return datetime.date(int(year), int(month), int(day))
    except ValueError:
        return None


_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_DAYS = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")


def filled(pattern: str, named: PageNames, spelling: Spelling) -> str | None:
    """The address that a pattern gives; None where a token asks for what only a build
    knows."""
    values = {**_words(named, spelling), **_times(named.dated[0])}
    lost: list[str] = []

    def token(match: re.Match[str]) -> str:
        value = _sliced(values.get(match[1]), match[2])
        if value is None:
            lost.append(match[0])
        return value or ""

    address = _TOKEN.sub(token, pattern)
    return (
        None if lost else spelling.path(address.replace("+", " "))
    )  # Hugo reads it as part of a query


def _sliced(value: str | None, cut: str | None) -> str | None:
    """`:sections[1:]`, `[last]`, `[0]`: some of the parts of a path."""
    if value is None or cut is None:
        return value
    parts = [part for part in value.split("/") if part]
    match = re.fullmatch(r"\[(\d*|last)(:?)(\d*|last)\]", cut)
    if match is None:
        return None
    last = len(parts) - 1

    def index(written: str, usual: int | None) -> int | None:
        if not written:
            return usual
        return last if written == "last" else int(written)

    first = index(match[1], 0) or 0
    is_range = match[2] == ":"
    end = index(match[3], None) if is_range else first + 1
    return "/".join(parts[first:end])


def _words(named: PageNames, spelling: Spelling) -> Mapping[str, str | None]:
    sections = folder_of(named.path)
    if PurePosixPath(named.path).name in ("index", "_index"):
        sections = folder_of(sections)
    while "/" in sections and sections not in named.sections:
        sections = folder_of(sections)
    title = named.value("title")
    made = None if title is None else spelling.path(title.replace("/", "-"))
    slug = named.value("slug") or named.dated[1]
    slug = None if slug is None else spelling.path(slug)
    base = spelling.path(named.base)
    either = slug or base
    return {
        "section": sections.partition("/")[0],
        "sections": sections,
        "title": made,
        "slug": slug or made,
        "filename": base,
        "contentbasename": base,
        "slugorfilename": either,
        "slugorcontentbasename": either,
    }


def _times(date: datetime.date | None) -> Mapping[str, str]:
    if date is None:
        return {}
    week = date.isoweekday() % 7
    month, day = _MONTHS[date.month - 1], _DAYS[week]
    return {
        "year": str(date.year),
        "month": f"{date.month:02}",
        "monthname": month,
        "day": f"{date.day:02}",
        "weekday": str(week),
        "weekdayname": day,
        "yearday": str(date.timetuple().tm_yday),
        "2006": str(date.year),
        "01": f"{date.month:02}",
        "02": f"{date.day:02}",
        "06": f"{date.year % 100:02}",
        "January": month,
        "Jan": month[:3],
        "Monday": day,
        "Mon": day[:3],
        "1": str(date.month),
        "2": str(date.day),
    }
