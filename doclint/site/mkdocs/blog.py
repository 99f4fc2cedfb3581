"""The addresses of posts in Material's blog (`blog` of mkdocs-material 9,
`plugins/blog/plugin.py`)."""

from __future__ import annotations

import datetime
from posixpath import normpath

from doclint.dataclasses import dataclass
from doclint.dialects.slugs import pymdownx
from doclint.expressions import expression
from doclint.site.mkdocs.made import blog_of
from doclint.site.mkdocs.options import Options, slugger
from doclint.site.paths import without_suffix
from doclint.site.record import Page

_DATE = expression(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_TOKEN = expression(r"([A-Za-z])\1*")
# The function that makes slugs of titles unless another is told.
_USUAL = (
    ("pymdownx", (("case", "lower"), ("normalize", "NFC"))),
    ("pymdownx", (("case", "lower"),)),
)
_NAMES = {"yyyy": "%Y", "yy": "%y", "MM": "%m", "dd": "%d"}
_FIELD = expression(r"\{(\w*)\}")


@dataclass(frozen=True)
class Blog:
    """How the addresses of posts are made: `url` of `{date}`, `{slug}` and `{file}`,
    and the form of dates."""

    folder: str
    url: str
    date: str
    separator: str

    def address(self, page: Page) -> str | None:
        """The address of a post below the site's, or None where it cannot be told, or a
        draft has none."""
        draft = page.key("draft")
        if draft and draft.value.lower() == "true":
            return None
        values = {
            "date": self._dated(page),
            "slug": self._slug(page),
            "file": without_suffix(page.path).rpartition("/")[2],
        }
        fields = _FIELD.findall(self.url)
        if not all(values.get(field) for field in fields):
            return None
        made = normpath(
            _FIELD.sub(lambda field: values[field[1]] or "", self.url).strip("/")
        )
        return f"{self.folder}/{made}".strip("/")

    def _dated(self, page: Page) -> str | None:
        config = page.key("date", "date.created")
        in_words = _DATE.match(config.value) if config else None
        try:
            day = datetime.date(*map(int, in_words.groups())) if in_words else None
        except ValueError:
            return None
        forms = {token: f"{day:{_NAMES[token]}}" for token in _NAMES} if day else {}
        forms |= {"M": str(day.month), "d": str(day.day)} if day else {}
        known = all(token[0] in forms for token in _TOKEN.finditer(self.date))
        return _TOKEN.sub(lambda token: forms[token[0]], self.date) if known else None

    def _slug(self, page: Page) -> str | None:
        """The one that is told, or made of the title; a heading's id is made in nearly
        the same way."""
        slug, title = page.key("slug"), page.key("title")
        if slug or title:
            return (
                slug.value
                if slug
                else pymdownx(title.value, case="lower", separator=self.separator)
                if title
                else None
            )
        first = (
            next((each for each in page.facts.headings if each.level == 1), None)
            if page.facts
            else None
        )
        return (
            first.anchor
            if first and not first.explicit and first.anchor.isascii()
            else None
        )


def blog(config: Options) -> Blog | None:
    """The blog of a site, if it has one that makes addresses in a way that is known."""
    folder, stated = blog_of(config), config.plugin("blog") or {}
    if folder is None or (
        "post_slugify" in stated and slugger(stated["post_slugify"]) not in _USUAL
    ):
        return None
    return Blog(
        folder,
        str(stated.get("post_url_format") or "{date}/{slug}"),
        str(stated.get("post_url_date_format") or "yyyy/MM/dd"),
        str(stated.get("post_slugify_separator") or "-"),
    )
