"""Links that a translation left out, or has twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from doclint.checks.translation._broken import broken_links
from doclint.dataclasses import dataclass, replace
from doclint.document import Link, LinkKind
from doclint.evidence.beside import compared, first_line, is_aged, source_place
from doclint.evidence.lone_blocks import outdated
from doclint.evidence.targets import (
    Address,
    address_reader,
    is_language_bar,
    links_of,
    reached,
)
from doclint.findings import Hit, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a block is whole. Held by tests/checks/test_pairs_by_degrees.py."""

    # A block that is shorter than this share (0 to 1) of what its source leads to
    # expect lost more than a link.
    whole: float = 0.6


_LIMITS = _Calibration()


_Linked = tuple[Link, Address]
LinkPlace = tuple[str, tuple[str, ...]]


@rule(
    "translation/lost-link",
    visits=Pair,
    severity=Severity.WARNING,
    ages=True,
    yields_to=(
        "translation/partly-untranslated",
        "translation/runaway",
        "translation/truncated",
    ),
    examples=[
        bad(
            source="Read [the guide](guide.md) first.\n",
            translation="⟦Lisez d’abord le guide.⟧\n",
        ),
        bad(
            source="Take the door that the keeper told you of (or [another door of the house](door.md)).\n",
            translation="⟦Prenez la porte du gardien.⟧\n",
        ),
        bad(
            source="See [a](a.md) and [b](b.md).\n",
            translation="⟦aと[b](b.md)を参照してください。⟧\n",
            language="ja",
        ),
        bad(
            source="Read [the guide](guide.md) to the end.\n",
            translation="Lisez [le guide](guide.md) jusqu’à ⟦[la fin](guide.md)⟧.\n",
        ),
        good(
            source="See [the guide](/g) here.\n",
            translation="[ガイド]（/g）を見ます。\n",
            language="ja",
        ),
        good(
            source="See [a](a.md), [b](b.md).\n",
            translation="Siehe [b](b.md), [a](a.md).\n",
            language="de",
        ),
        good(source="See [a](a.md).\n", translation="Voir [a](z.md).\n"),
        good(
            source="See [the keys](#keys) here.\n",
            translation="Voir [les clés] (#keys) ici.\n",
        ),
        good(
            source="See [a](a.md).\n\nMore of it.\n",
            translation="Voyez ceci.\n\nPlus de [a](a.md).\n",
        ),
        good(
            source="See [a][a].\n\n[a]: a.md\n",
            translation="Voir [a][autre].\n\n[a]: a.md\n",
        ),
        good(
            source="See [the guide](a.md).\n",
            translation="Voir \\[le guide\\]\\(a.md\\).\n",
        ),
        good(source="See [a](a.md) and [it](a.md).\n", translation="Voir [a](a.md).\n"),
    ],
)
def lost_link(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A link of the source text is missing in the translated block, or stands there twice.

    Its text may have stayed as plain words. A link that went into another block is not
    lost, nor is the second of two to the same place, nor one that still stands there
    but does not work. On a page that lacks blocks of its source in many places, links
    are told once.
    """
    hits = list(_hits(pair, ctx))
    yield from [_of_page(hits, pair)] if len(hits) > 1 and outdated(pair) else hits


def _of_page(hits: Sequence[Hit], pair: Pair) -> Hit:
    related = tuple(there for hit in hits for there in hit.related)
    return replace(
        hits[0],
        message=f"{hits[0].message}; the same in {len(hits) - 1} more blocks",
        related=related,
    )


def _hits(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    read = address_reader(ctx.source_language, pair.translation.language)
    balance = _balance(pair, read)
    for source, translation in compared(pair):
        if is_language_bar(source):
            continue
        mine = _linked(source, read)
        theirs = _linked(translation, read)
        is_whole = _whole(source, translation, pair)
        if len(theirs) < len(mine) and (is_whole or not is_aged(pair)):
            gone = _gone(_missing(mine, theirs, balance), theirs, pair)
            # A link that stands there and does not work is told by other rules.
            missing = gone[broken_links(translation, pair) :]
            if missing:
                yield Hit(
                    first_line(pair, translation),
                    _told(missing, pair),
                    related=source_place(pair, missing[0].span),
                    at_most=_worth(pair) if is_whole else Severity.INFO,
                )
        elif mine and len(theirs) > len(mine):
            for link, twin in _doubled(mine, theirs, balance):
                message = f"found a second link to {link.target}, expected one as in the source text"
                yield Hit(link.span, message, related=source_place(pair, twin.span))


def _worth(pair: Pair) -> Severity | None:
    return Severity.INFO if pair.drifted else None


def _told(missing: list[Link], pair: Pair) -> str:
    shown = pair.source.source.cut(missing[0].span)
    rest = f" and {len(missing) - 1} more links" if len(missing) > 1 else ""
    return f"found no link to {missing[0].target}{rest} in the block, expected “{shown}” as in the source text"


def _linked(unit: Unit, read: Callable[[str], Address]) -> list[_Linked]:
    return [(link, read(link.target)) for link in links_of(unit)]


def _balance(pair: Pair, read: Callable[[str], Address]) -> Counter[LinkPlace]:
    """How many more links to a place the translated page has than the source text;
    fewer where negative."""
    balance: Counter[LinkPlace] = Counter()
    for document, step in ((pair.translation, 1), (pair.source, -1)):
        for link in document.of(Link):
            if link.kind is not LinkKind.BARE:
                balance[read(link.target).place] += step
    return balance


def _whole(source: Unit, translation: Unit, pair: Pair) -> bool:
    return len(translation.text) >= _LIMITS.whole * len(source.text) * pair.ratio


def _missing(
    mine: list[_Linked], theirs: list[_Linked], balance: Counter[LinkPlace]
) -> list[Link]:
    """The links to places that the block no longer leads to and the page less often."""
    kept, wanted = (
        {target.place for _, target in theirs},
        {target.place for _, target in mine},
    )
    lost = [
        link
        for link, target in mine
        if target.place not in kept and balance[target.place] < 0
    ]
    replaced = sum(target.place not in wanted for _, target in theirs)
    return lost[replaced:]


def _gone(missing: list[Link], theirs: list[_Linked], pair: Pair) -> list[Link]:
    """Of missing links those to files that the block does not lead to: in another
    folder a file has another address. The translation needs none to itself."""
    page = pair.translation.path
    kept = {reached(link.target, page) for link, _ in theirs}
    kept.add(page)

    def is_kept(link: Link) -> bool:
        file = reached(link.target, pair.source.path)
        return file is not None and file in kept

    return [link for link in missing if not is_kept(link)]


def _doubled(
    mine: list[_Linked], theirs: list[_Linked], balance: Counter[LinkPlace]
) -> Iterator[tuple[Link, Link]]:
    """The second link to a place to which the block of the source text has one, and
    that one."""
    counts = Counter(target.place for _, target in mine)
    twins = {target.place: link for link, target in mine}
    seen: Counter[LinkPlace] = Counter()
    for link, target in theirs:
        seen[target.place] += 1
        if (
            counts[target.place] == 1
            and seen[target.place] == 2
            and balance[target.place] > 0
        ):
            yield link, twins[target.place]
