"""Pages of a folder with the same order number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from doclint.dataclasses import dataclass
from doclint.findings import Hit, Related, Severity
from doclint.project import KeyFact, Project
from doclint.rule import Context, bad, good, rule


@dataclass(frozen=True, slots=True)
class Options:
    """`keys`: the keys that order the pages of a folder. `share`: nothing is said of a folder in which more than this
    share of its pages (0 to 1) have a number twice: there it is no order."""

    keys: tuple[str, ...] = (
        "page_order",
        "nav_order",
        "sidebar_position",
        "order",
        "weight",
    )
    share: float = 0.3


def _pages(*orders: str) -> dict[str, str]:
    return {
        f"docs/{number:02}.md": f"---\nnav_order: {order}\n---\n"
        for number, order in enumerate(orders)
    }


@rule(
    "front-matter/order-doubled",
    visits=Project,
    severity=Severity.INFO,
    options=Options,
    examples=[
        bad(_pages("1", "2", "3", "4", "5", "6", "7", "⟦3⟧")),
        good(_pages("1", "2", "3", "4", "5", "6", "7", "8")),
        good(_pages("1", "1", "1", "2", "2", "3", "4", "5")),
        good({**_pages("1", "2", "3", "4"), "guide/a.md": "---\nnav_order: 3\n---\n"}),
    ],
)
def order_doubled(project: Project, ctx: Context[Options]) -> Iterator[Hit]:
    """Two pages of a folder have the same number in the order of pages.

    Which of them comes first is then left to chance, or to their names, which differ
    between languages.
    """
    for numbers in _by_folder(project, ctx.options.keys):
        doubled = [facts for facts in numbers.values() if len(facts) > 1]
        pages = sum(map(len, numbers.values()))
        if sum(map(len, doubled)) > ctx.options.share * pages:
            continue
        for first, *others in doubled:
            for fact in others:
                message = f"found {fact.key} {fact.value}, which {first.path} has, expected a number of its own"
                related = (Related(first.value_span, "the other page", first.path),)
                yield Hit(fact.value_span, message, related=related, path=fact.path)


def _by_folder(
    project: Project, keys: Container[str]
) -> Iterable[Mapping[str, Sequence[KeyFact]]]:
    """The numbers of the pages of each folder, key and language: who has which."""
    groups: defaultdict[tuple[str, str, str | None], dict[str, list[KeyFact]]]
    groups = defaultdict(lambda: defaultdict(list))
    for page in project.pages.values():
        folder, _, _ = page.path.rpartition("/")
        for fact in page.keys:
            if fact.key in keys and fact.value.strip():
                numbers = groups[folder, fact.key, page.language]
                numbers[fact.value].append(fact)
    return groups.values()
