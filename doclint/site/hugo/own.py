"""What is known of a Hugo site to the modules of this package alone."""

from __future__ import annotations

from collections.abc import Mapping

from doclint.dataclasses import dataclass
from doclint.site.hugo.permalinks import Spelling
from doclint.site.tables import DataTable


@dataclass(frozen=True)
class HugoFacts:
    """`below` are the addresses that languages stand below, `permalinks` their patterns; `default` is the language of
    pages without one, `unbuilt` those that are switched off. `mounts` are folders of content with the path that they
    get and their language, `sections` and `bundles` folders with an `_index` and an `index`. `dates` are the keys that
    tell a page's date, `ugly` what is said of addresses that end in `.html`. `old`: of an old version, where an alias
    with a slash stands at the top."""

    base: str
    below: Mapping[str, str]
    permalinks: Mapping[str, DataTable]
    default: str
    unbuilt: frozenset[str]
    mounts: Mapping[str, tuple[str, str | None]]
    sections: frozenset[str]
    bundles: frozenset[str]
    dates: tuple[str, ...]
    spelling: Spelling
    ugly: object
    old: bool
