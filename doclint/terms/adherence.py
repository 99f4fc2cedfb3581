"""Which terms of the vocabulary a project follows: those that it mostly does not follow
are doubtful themselves."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import field

from doclint.dataclasses import dataclass
from doclint.project import Facts, Project, TermMiss


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a term is doubtful; tests/terms/test_renderings.py has terms on either
    side."""

    # From so many uses on (count),
    least_uses: int = 6
    # a right translation stands in a smaller share of them (0 to 1).
    followed: float = 0.8


_LIMITS = _Calibration()
_Key = tuple[str, str]


@dataclass
class Adherence:
    """How a project's pages of one language render a term: each right word with its
    count, and all misses."""

    wordings: Counter[str] = field(default_factory=Counter)
    missed: list[tuple[Facts, TermMiss]] = field(default_factory=list)

    @property
    def uses(self) -> int:
        """How often the source texts have it where a translation is aligned."""
        return self.wordings.total() + len(self.missed)

    @property
    def share(self) -> float:
        """The part of the uses that have a right word."""
        return self.wordings.total() / (self.uses or 1)

    @property
    def doubtful(self) -> bool:
        """Whether the term is used often enough to tell that it is not followed."""
        return self.uses >= _LIMITS.least_uses and self.share < _LIMITS.followed


def adherences(project: Project) -> Mapping[_Key, Adherence]:
    """How each term is rendered, by its id and the language of the translations."""
    by_term: defaultdict[_Key, Adherence] = defaultdict(Adherence)
    for path in sorted(project.pages):
        page = project.pages[path]
        for tally in page.terms:
            adherence = by_term[tally.term, page.language or ""]
            adherence.wordings.update(dict(tally.followed))
            adherence.missed += [(page, miss) for miss in tally.missed]
    return by_term


def misses(project: Project, left: bool) -> Iterator[tuple[str, Facts, TermMiss]]:
    """The misses of terms that are followed as a rule: the term's id, the page and the
    miss."""
    for (id, _), each in adherences(project).items():
        if not each.doubtful:
            yield from (
                (id, page, miss) for page, miss in each.missed if miss.left is left
            )
