"""Front matter values beside those of a page's other versions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from doclint.dataclasses import dataclass
from doclint.project import Facts, KeyFact, Project
from doclint.text.keys import ADDRESSES, is_own, is_prose, is_setting


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What values say the same in all versions. Held by
    tests/checks/test_marks_by_degrees.py."""

    # Longer values (words) are texts, which are each version's own: at 2 and 4 values
    # of three and of four words turn.
    most_words: int = 3


_LIMITS = _Calibration()


@dataclass(frozen=True, slots=True)
class Options:
    """`values`: a key is one that translations keep when at least so many of its values are the source text's.
    `share`: and at least this share of them (0 to 1)."""

    values: int = 7
    share: float = 0.85


@dataclass(frozen=True, slots=True)
class Beside:
    """A value of a translation, and the source page's in its place; `listed` when the
    key has several."""

    mine: KeyFact
    source: KeyFact
    listed: bool

    @property
    def kept(self) -> bool:
        """Whether the translation has the source's value."""
        return self.mine.value == self.source.value


def beside(project: Project) -> Mapping[str, list[Beside]]:
    """The short values of all translations beside their source pages, by key.

    Keys that are each version's own by their name (`date`, `title`, `permalink`) are
    left out.
    """
    values: defaultdict[str, list[Beside]] = defaultdict(list)
    for path, source in project.site.sources.items():
        page, other = project.pages.get(path), project.pages.get(source)
        if page is None or other is None:
            continue
        mine, theirs = _by_key(page), _by_key(other)
        for key in filter(theirs.__contains__, mine):
            if len(mine[key]) == len(theirs[key]):
                listed = len(mine[key]) > 1
                pairs = zip(mine[key], theirs[key], strict=True)
                values[key] += [
                    Beside(one, two, listed)
                    for one, two in pairs
                    if len(two.value.split()) <= _LIMITS.most_words
                ]
    return values


def told_alone(value: Beside) -> bool:
    """Whether the two pages alone tell that the value must not differ, which is a fault
    of another name."""
    if value.kept or value.listed:
        return False
    source = value.source.value
    return is_setting(source) or source in ("True", "False")


def unlike(compared: Mapping[str, list[Beside]], options: Options) -> list[Beside]:
    """Of the values `beside` their source's, those that differ though translations keep
    their key's."""
    differing: list[Beside] = []
    for values in compared.values():
        kept = sum(value.kept for value in values)
        if kept >= options.values and kept >= options.share * len(values):
            differing += filter(_is_told, values)
    return differing


def _is_told(value: Beside) -> bool:
    is_number = value.source.value.isdigit()
    return not (value.kept or is_number or told_alone(value))


def _by_key(page: Facts) -> Mapping[str, list[KeyFact]]:
    facts: defaultdict[str, list[KeyFact]] = defaultdict(list)
    for fact in page.keys:
        name = fact.key.rpartition(".")[2]
        if not (is_own(name) or is_prose(name) or name in ADDRESSES):
            facts[fact.key].append(fact)
    return facts
