"""Places on pages of other sites whose names were translated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from doclint.document import Link
from doclint.evidence.beside import compared, source_place
from doclint.evidence.targets import Address, address_reader, links_of
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_NAME = expression(r"(?!L\d)(?=.{0,40}[^\W\d_]{3})[\w.-]{3,60}")


@rule(
    "translation/changed-fragment",
    visits=Pair,
    severity=Severity.INFO,
    examples=[
        bad(
            source="See [states](https://a.example/guide#changing-states) here.\n",
            translation="Consulte [estados](⟦https://a.example/guide#cambiar-estados⟧) aquí.\n",
            language="es",
            fixed="Consulte [estados](https://a.example/guide#changing-states) aquí.\n",
        ),
        good(
            source="See [it](https://a.example/en/guide#one) and [that](https://a.example/b#two).\n",
            translation="Voir [ceci](https://a.example/fr/guide#un) et [cela](https://a.example/b#two).\n",
        ),
        good(
            source="See [it](https://a.example/play#eNptUltu2zA9p+Q/x==) and [that](https://a.example/b.js#L3-L9).\n",
            translation="Voir [ceci](https://a.example/play#eNpdUdlqAyEU/Zc=) et [ça](https://a.example/b.js#L3-9).\n",
        ),
        good(
            source="See [it](guide.md#one).\n",
            translation="Voir [ceci](guide.md#un).\n",
        ),
        good(
            source="See [a](https://a.example/b#one) and [b](https://a.example/b#two).\n",
            translation="Voir [b](https://a.example/b#two) et [a](https://a.example/b#one).\n",
        ),
    ],
)
def changed_fragment(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A link to a place on a page of another site names another place of it than the source text's.

    The ids of that page are not this site's to translate: the link leads to its top.
    """
    read = address_reader(ctx.source_language, pair.translation.language)
    for source, translation in compared(pair):
        mine = [_Placed(link, read(link.target)) for link in links_of(source)]
        theirs = [_Placed(link, read(link.target)) for link in links_of(translation)]
        known = [placed.address for placed in mine]
        times = Counter(placed.address.place for placed in theirs)
        for link, address in theirs:
            if address in known or address.local or not _is_foreign(address):
                continue
            same_page = [placed.link for placed in mine if _is_of_page(placed, address)]
            is_one_of_each = len(same_page) == 1 and times[address.place] == 1
            if is_one_of_each:
                yield _hit(same_page[0], link, pair)


class _Placed(NamedTuple):
    """A link, and what its address says."""

    link: Link
    address: Address


def _is_of_page(one: _Placed, address: Address) -> bool:
    """Whether a link leads to a place of the same page of another site."""
    return one.address.place == address.place and _is_foreign(one.address)


def _is_foreign(target: Address) -> bool:
    """Whether it is a place on another site's page, named in words: no lines of code,
    no state of a program."""
    return bool(target.host) and _NAME.fullmatch(target.fragment) is not None


def _hit(source: Link, link: Link, pair: Pair) -> Hit:
    wanted = source.target.partition("#")[2]
    place = link.target_span
    at = link.target.find("#") + 1
    written = pair.translation.source.cut(place)
    edit = (
        Edit(Span(place.start + at, place.end), wanted)
        if written == link.target
        else Edit(place, source.target)
    )
    fix = Fix(f"lead to #{wanted}", (edit,), (Change.TARGET,))
    message = f"found a link to {link.target}, expected the place #{wanted} on that page, as in the source text"
    return Hit(place, message, source.target, fix, source_place(pair, source.span))
