"""6 to 8: values and keys of the front matter."""

from collections.abc import Iterator
from random import Random

from doclint.findings import Severity

from ..plants import ALIAS, PAGE_TYPE
from ..record import operator
from ..subject import Damage, Subject, drop, put
from ..words import tables


@operator(6, "closed value translated", planted=True)
def value(subject: Subject, rng: Random) -> Iterator[Damage]:
    at = subject.text.index(PAGE_TYPE)
    yield Damage(
        (
            put(
                at,
                at + len(PAGE_TYPE),
                f"page_type: {tables.PAGE_TYPE[subject.language]}",
            ),
        )
    )


@operator(7, "key of the front matter", "translated", planted=True)
def key_translated(subject: Subject, rng: Random) -> Iterator[Damage]:
    at = subject.text.index(PAGE_TYPE)
    yield Damage((put(at, at + len("page_type"), tables.KEY[subject.language]),))


@operator(7, "key of the front matter", "dropped", planted=True)
def key_dropped(subject: Subject, rng: Random) -> Iterator[Damage]:
    at = subject.text.index(PAGE_TYPE)
    yield Damage((drop(at, at + len(PAGE_TYPE) + 1),))


@operator(7, "key of the front matter", "marks - - -", planted=True)
def marks(subject: Subject, rng: Random) -> Iterator[Damage]:
    end = subject.text.index("\n---\n", 3) + 1
    places = [put(0, 3, "- - -"), put(end, end + 3, "- - -")]
    yield Damage(tuple(rng.choice([places, places[1:]])), near=True)


@operator(7, "key of the front matter", "reordered", planted=True, least=Severity.INFO, counted=False,
          waits="no fault for any generator")  # fmt: skip
def reordered(subject: Subject, rng: Random) -> Iterator[Damage]:
    at = subject.text.index(PAGE_TYPE)
    end = subject.text.index("\n---\n", 3) + 1
    yield Damage((drop(at, at + len(PAGE_TYPE) + 1), put(end, end, f"{PAGE_TYPE}\n")))


@operator(8, "address in the front matter", "language prefix", planted=True)
def prefix(subject: Subject, rng: Random) -> Iterator[Damage]:
    at = subject.text.index(ALIAS)
    yield Damage((put(at, at, f"/{subject.language}"),))


@operator(8, "address in the front matter", "slug translated", planted=True)
def slug(subject: Subject, rng: Random) -> Iterator[Damage]:
    at = subject.text.index(ALIAS)
    yield Damage(
        (
            put(
                at,
                at + len(ALIAS),
                ALIAS.replace("partners", tables.FOLDER[subject.language]),
            ),
        )
    )
