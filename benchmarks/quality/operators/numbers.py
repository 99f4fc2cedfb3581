"""26: numbers."""

import re
from collections.abc import Iterator
from random import Random

from ..picking import shuffled
from ..record import operator
from ..subject import PROSE, Damage, Subject, put

_NUMBER = re.compile(r"(?<![\w.,/:#-])\d{1,6}(?![\d.,/:-]*\d)(?![A-Za-z_])")


@operator(26, "number", "changed")
def changed(subject: Subject, rng: Random) -> Iterator[Damage]:
    for both in shuffled(subject.of(*PROSE), rng):
        theirs = [
            match.group()
            for segment in both.source.segments
            for match in _NUMBER.finditer(segment.text)
        ]
        ours = [
            (at + match.start(), match.group())
            for at, text in subject.plain(both.translation)
            for match in _NUMBER.finditer(text)
        ]
        good = [
            (at, number)
            for at, number in ours
            if theirs.count(number) == 1 and len(number) <= 4
        ]
        if not good or len(theirs) != len(ours):
            continue
        at, number = rng.choice(good)
        place = rng.randrange(len(number))
        digit = str((int(number[place]) + rng.randrange(1, 9)) % 10 or 7)
        other = number[:place] + digit + number[place + 1 :]
        if int(other) != int(number) and other not in theirs:
            yield Damage((put(at, at + len(number), other),))


@operator(26, "number", "decimal shifted", planted=True)
def shifted(subject: Subject, rng: Random) -> Iterator[Damage]:
    at = subject.text.index("12.5 M")
    yield Damage((put(at, at + 4, rng.choice(["1.25", "125", "1,25"])),))


@operator(26, "number", "date swapped", planted=True)
def date(subject: Subject, rng: Random) -> Iterator[Damage]:
    at = subject.text.index("2024-03-05")
    yield Damage((put(at, at + 10, "2024-05-03"),))
