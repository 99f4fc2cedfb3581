"""The placeholders of Jekyll's permalinks (jekyll 4.3, `drops/url_drop.rb`, `url.rb`,
`utils.rb`)."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from zoneinfo import ZoneInfo

from doclint.dataclasses import dataclass
from doclint.expressions import expression
from doclint.site.record import Page

STYLES = {
    "date": "/:categories/:year/:month/:day/:title:output_ext",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "ordinal": "/:categories/:year/:y_day/:title:output_ext",
    "weekdate": "/:categories/:year/W:week/:short_day/:title:output_ext",
    "none": "/:categories/:title:output_ext",
}
_DATED = expression(r"(\d{2,4})-(\d{1,2})-(\d{1,2})-(.*)")
_TIME = expression(
    r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt ]+(\d{1,2}):(\d{2})(?::(\d{2}))?[\d.]*\s*(Z|[+-]\d{1,2}:?\d{2})?)?\s*"
)
_TOKEN = expression(r":([a-z_]+)")
_READABLE = "._~!$&'()+,;=@"
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def suffixed(template: str, style: str) -> str:
    """A template for pages with the ending that the site's style has."""
    if style == "pretty" or style.endswith("/"):
        return f"{template}/"
    return (
        f"{template}:output_ext"
        if style in ("date", "ordinal", "none") or style.endswith(":output_ext")
        else template
    )


def slugified(text: str, others: str = "", cased: bool = False) -> str:
    """Letters, marks, digits and `others`; what stands between them is a hyphen."""

    def is_kept(char: str) -> bool:
        return char in others or unicodedata.category(char) in _KEPT

    kept = "".join(char if is_kept(char) else "\0" for char in text)
    slug = re.sub("\0+", "-", kept).removeprefix("-").removesuffix("-")
    return slug if cased else slug.lower()


_KEPT = frozenset({"Mn", "Mc", "Me", "Lu", "Ll", "Lt", "Lm", "Lo", "Nd"})


@dataclass(frozen=True)
class Filed:
    """A document of a collection. `above` is the folder that holds the collection's,
    `zone` the site's time zone."""

    page: Page
    collection: str
    above: str = ""
    zone: str | None = None

    @property
    def base(self) -> str:
        """The file's name."""
        return PurePosixPath(self.page.name).name

    def values(self) -> Mapping[str, str]:
        """What each placeholder stands for; dates only where one is known."""
        dated = _DATED.fullmatch(self.base)
        plain = (dated[4] if dated else self.base).rstrip(".")
        slug = self._value("slug") or plain
        categories = list(self.categories())
        small = dict.fromkeys(category.lower() for category in categories)
        slugs = dict.fromkeys(slugified(category) for category in categories)
        return {
            "collection": self.collection,
            "output_ext": ".html",
            "path": self.page.name.rstrip("."),
            "name": slugified(self.base),
            "title": slugified(slug, _READABLE, cased=True),
            "slug": slugified(slug),
            "categories": "/".join(small),
            "slugified_categories": "/".join(slugs),
            **_times(self._date(dated)),
        }

    def _value(self, key: str) -> str | None:
        fact = self.page.key(key)
        return fact.value if fact else None

    def categories(self) -> Iterable[str]:
        """The folders above `_posts`, then those of the front matter."""
        if self.collection == "posts":
            yield from (part for part in self.above.split("/") if part)
        config = [fact.value for fact in self.page.keys("categories")]
        yield from config[0].split() if len(config) == 1 else config
        yield from (fact.value for fact in self.page.keys("category"))

    def _date(self, dated: re.Match[str] | None) -> datetime.datetime | None:
        match = _TIME.fullmatch(self._value("date") or "")
        try:
            if match:
                return _in_zone(match, self.zone)
            if dated is None or self._value("date") is not None:
                return None
            return datetime.datetime(
                int(dated[1]), int(dated[2]), int(dated[3]), tzinfo=datetime.UTC
            )
        except (ValueError, KeyError):  # KeyError: a zone that nobody knows here
            return None


def _in_zone(match: re.Match[str], zone: str | None) -> datetime.datetime:
    """A time where the site is built: in its own time zone, else in universal time as
    on most builders."""
    year, month, day, hour, minute, second = (
        int(digits or 0) for digits in match.groups()[:6]
    )
    time = datetime.datetime(
        year, month, day, hour, minute, second, tzinfo=datetime.UTC
    )
    if match[7] and match[7] != "Z":
        time -= _offset(match[7])
    return time.astimezone(ZoneInfo(zone)) if zone and match[4] else time


def _offset(written: str) -> datetime.timedelta:
    """How far a time (`+02:00`, `-530`) is ahead of universal time."""
    sign = written[0]
    digits = written[1:].replace(":", "").zfill(4)
    ahead = datetime.timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return ahead if sign == "+" else -ahead


def _times(time: datetime.datetime | None) -> Mapping[str, str]:
    if time is None:
        return {}
    year, week, day = time.isocalendar()
    month, name = _MONTHS[time.month - 1], _DAYS[day - 1]
    return {
        "year": f"{time.year:04}",
        "month": f"{time.month:02}",
        "day": f"{time.day:02}",
        "hour": f"{time.hour:02}",
        "minute": f"{time.minute:02}",
        "second": f"{time.second:02}",
        "i_day": str(time.day),
        "i_month": str(time.month),
        "short_month": month[:3],
        "long_month": month,
        "short_year": f"{time:%y}",
        "w_year": str(year),
        "week": f"{week:02}",
        "w_day": str(day),
        "short_day": name[:3],
        "long_day": name,
        "y_day": f"{time.timetuple().tm_yday:03}",
    }


def filled(template: str, values: Mapping[str, str]) -> str | None:
    """The address that a template gives; None where a placeholder needs what only a
    build knows."""
    lost: list[str] = []

    def token(match: re.Match[str]) -> str:
        name = match[1] if match[1] in values else match[1].removesuffix("_")
        if name not in values:
            lost.append(name)
        return values.get(name, "") + "_" * (len(match[1]) - len(name))

    address = _TOKEN.sub(token, template)
    return (
        None
        if lost
        else re.sub("/{2,}", "/", f"/{address}".replace("..", "/").replace("./", ""))
    )
