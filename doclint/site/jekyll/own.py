"""What is known of a Jekyll site to the modules of this package alone."""

from __future__ import annotations

from collections.abc import Mapping

from doclint.dataclasses import dataclass
from doclint.site.jekyll.options import Default, Filter
from doclint.site.tables import DataTable


@dataclass(frozen=True)
class JekyllFacts:
    """`permalink` is the site's pattern, `defaults` those of folders; `site` says what is left out, `below` is the
    folder of the collections. `strict`: what is left out makes no page. `zone` is the time zone of dates, `prefixes`
    are what languages have before their addresses, `readmes` the folders that a README stands for."""

    collections: Mapping[str, DataTable]
    permalink: str
    defaults: tuple[Default, ...]
    site: Filter
    below: str
    strict: bool
    zone: str | None
    prefixes: Mapping[str, str]
    readmes: frozenset[str]
