"""36: changes that are right, of which nothing must be said."""

import re
from collections.abc import Iterator
from itertools import pairwise
from random import Random

from doclint.document import BlockKind

from ..picking import sentences, shuffled
from ..plants import ARTICLE
from ..record import operator
from ..subject import Damage, Subject, put
from ..words.sample import SAMPLES
from ..words.tables import WIKIPEDIA


def _swapped(subject: Subject, old: str, new: str) -> Damage:
    at = subject.text.index(old)
    return Damage((put(at, at + len(old), new),))


@operator(36, "right", "Wikipedia of the language", planted=True, silent=True)
def wikipedia(subject: Subject, rng: Random) -> Iterator[Damage]:
    yield _swapped(
        subject,
        ARTICLE,
        f"https://{subject.language}.wikipedia.org/wiki/{WIKIPEDIA[subject.language]}",
    )


@operator(
    36,
    "right",
    "decimal comma",
    planted=True,
    silent=True,
    languages=["fr", "de", "es", "pt"],
)
def comma(subject: Subject, rng: Random) -> Iterator[Damage]:
    yield _swapped(subject, "12.5 M", "12,5 M")


@operator(36, "right", "number and its noun", planted=True, silent=True)
def counter(subject: Subject, rng: Random) -> Iterator[Damage]:
    sample = SAMPLES[subject.language]
    yield _swapped(subject, sample.count, sample.count_glued)


@operator(36, "right", "no plural of a name", planted=True, silent=True)
def plural(subject: Subject, rng: Random) -> Iterator[Damage]:
    several = SAMPLES[subject.language].several
    name = subject.names.feature
    yield _swapped(
        subject,
        several.format(name),
        several.format(f"**{name}**" if rng.random() < 0.3 else f"{name} "),
    )


@operator(36, "right", "bold moved", silent=True)
def bold(subject: Subject, rng: Random) -> Iterator[Damage]:
    """The bold text takes in its neighbour, or less than it did."""
    for both in shuffled(subject.of(BlockKind.PARAGRAPH), rng):
        for each in both.translation.emphases[:1]:
            start, end = each.content_span
            text = subject.text[start:end]
            if each.strong and " " in text and not re.search(r"[`\[\]()<>*]", text):
                first, rest = text.split(" ", 1)
                if (
                    rest.strip()
                    and subject.cut(each.span).startswith("**")
                    and rest[0].isalpha()
                ):
                    yield Damage(
                        (
                            put(each.span.start, start, ""),
                            put(start, start + len(first) + 1, f"{first} **"),
                        )
                    )


# A name with capitals inside begins the sentence: it keeps its first, too.
_NAME = re.compile(r"\w\w*[A-Z]")


@operator(36, "right", "two sentences as one", silent=True)
def merged(subject: Subject, rng: Random) -> Iterator[Damage]:
    for both in shuffled(subject.of(BlockKind.PARAGRAPH), rng):
        start, end = both.translation.span
        found = sentences(subject.text[start:end])
        for (_, stop), (following, _) in list(pairwise(found))[:1]:
            text = subject.text[start + stop - 1 : start + following + 1]
            if (
                text[0] in ".。"
                and text[-1].isalpha()
                and not _NAME.match(subject.text, start + following)
            ):
                joint = ", " if subject.spaced else "、"
                joint += text[-1].lower()
                yield Damage((put(start + stop - 1, start + following + 1, joint),))


@operator(36, "right", "quoted message of the program", planted=True, silent=True)
def message(subject: Subject, rng: Random) -> Iterator[Damage]:
    yield _swapped(subject, SAMPLES[subject.language].quoted, SAMPLES["en"].quoted)
