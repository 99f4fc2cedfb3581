"""The pages of a corpus: which translate which, what names they keep, and the
configuration to check them with."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from doclint.config import Config, default, find, language_of, load
from doclint.config.file_parts import KeySetting, TermSetting
from doclint.dialects import dialect
from doclint.document import Document, Role, Segment
from doclint.engine.discover import discover
from doclint.engine.pairs import sources
from doclint.engine.plan import plan
from doclint.parsing import parse
from doclint.source import Source

from .subject import Names
from .words.glossary import GLOSSARY
from .words.tables import EXONYMS

_LONGEST = 60_000
_NAME = re.compile(r"(?<![A-Za-zÀ-ɏ0-9.])[A-Z][A-Za-z]{3,}(?![A-Za-zÀ-ɏ])")
_INSIDE = re.compile(r"(?<=[a-z,] )[A-Z][A-Za-z]{3,}(?![A-Za-z])")


@dataclass(frozen=True)
class PagePair:
    """A translation and its source text, by path, with their bytes. `language` is the
    first part of its code."""

    path: str
    source_path: str
    language: str
    data: bytes
    source_data: bytes


def plain_config(root: Path, site: str | None) -> Config:
    """The corpus's own configuration, or none."""
    file = find(root)
    config = load(file) if file else default(root)
    return replace(config, site=site) if site else config


def pairs(
    config: Config, wanted: Sequence[str], known: Iterable[str]
) -> list[PagePair]:
    """The translations into the wanted languages (none: all that are `known`) with
    their source texts."""
    pages = discover(config).all
    found = []
    for path, source in sources(config, pages, pages).items():
        language = (language_of(config, path) or _code(path)).partition("-")[0]
        data, source_data = (
            (config.root / path).read_bytes(),
            (config.root / source).read_bytes(),
        )
        if (
            language in (wanted or known)
            and max(len(data), len(source_data)) <= _LONGEST
        ):
            found.append(PagePair(path, source, language, data, source_data))
    return found


def _code(path: str) -> str:
    """The language that a path's folder or suffix tells."""
    match = re.search(r"(?:^|[/._])([a-z]{2})(?:[_-][A-Za-z]{2,4})?(?:/|\.\w+$)", path)
    return match[1] if match else ""


def parsed(config: Config, path: str, text: bytes | str, language: str) -> Document:
    """A page as the engine reads it."""
    settled = plan(config, path)
    source = Source.decode(
        path, text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    )
    return parse(source, dialect(settled.dialect.name), language, settled.vocabulary)


def names(
    config: Config, found: Sequence[PagePair], seed: int, given: str | None
) -> tuple[Names, tuple[str, ...]]:
    """The two capitalised words that source and translations have most often, or the
    one given; and its exonyms."""
    brand, _, listed = (given or "").partition("=")
    least: Counter[str] = Counter()
    by_language: dict[str, Counter[str]] = {}
    ours: Counter[str] = Counter()
    for page in Random(seed).sample(found, min(len(found), 60)):  # noqa: S311  # a sample, not a secret
        ours.update(_words(config, page.source_path, page.source_data, _INSIDE))
        counts = by_language.setdefault(page.language, Counter())
        counts.update(_words(config, page.path, page.data, _NAME))
    for word, count in ours.items():
        least[word] = min(count, *(counts[word] for counts in by_language.values()))
    # A corpus of few words may have no name at all: then names stand for it that no
    # page has.
    first = [
        *(word for word, _ in least.most_common(3) if word != brand),
        "Marmot",
        "Alpenhorn",
    ]
    chosen = Names(brand, first[0]) if brand else Names(first[0], first[1])
    return chosen, tuple(filter(None, listed.split(",")))


def _words(
    config: Config, path: str, data: bytes, pattern: re.Pattern[str]
) -> list[str]:
    segments = parsed(config, path, data, "").of(Segment)
    return [
        word
        for each in segments
        if each.role is Role.PROSE
        for word in pattern.findall(each.text)
    ]


def bench_config(
    plain: Config, names: Names, confusable: tuple[str, ...], languages: Iterable[str]
) -> Config:
    """The configuration with the two names and the planted front matter keys."""
    brand = TermSetting(
        names.brand,
        translate=False,
        forbidden={code: EXONYMS[code] + confusable for code in languages},
    )
    keys = {
        "page_type": KeySetting(translate=False),
        "alias": KeySetting(type="path", translate=False),
    }
    terms = (*plain.terms, brand, TermSetting(names.feature, translate=False))
    return replace(plain, terms=terms, front_matter={**keys, **plain.front_matter})


def glossary_config(config: Config) -> Config:
    """The configuration with the bench's glossary."""
    own = (
        TermSetting(
            term, translations={code: (entry.right,) for code, entry in entries.items()}
        )
        for term, entries in GLOSSARY.items()
    )
    return replace(config, terms=(*config.terms, *own))
