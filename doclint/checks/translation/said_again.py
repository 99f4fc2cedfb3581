"""Lines that begin with what the line before them ended with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from doclint.dataclasses import dataclass
from doclint.document import OPAQUE, Role, Segment
from doclint.evidence.beside import compared, source_place
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.words import level_words

# A line's first words up to here are held against the line before.
_CLAUSE = expression(r"[^.,;:!?\n]+")
_ENDED = expression(r"[.!?][\"”’»]*\s*\Z")
_LETTER = expression(r"[^\W\d_]")
# No more words (count) are looked at.
_MOST_WORDS = 16

_SOURCE = "The team will keep you informed of the progress towards a fix,\nand may ask for more about the issue.\n"


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a line says again what the one before said; pages on
    either side of each number stand in tests/checks/test_degrees.py."""

    # So many words (count) at the end of one line and the beginning of the next are
    # no chance,
    least: int = 2
    # nor are so many letters (count);
    letters: int = 8
    # fewer where a sentence goes on in small letters behind a full stop.
    letters_behind_stop: int = 5
    # Of a line that goes on so, such a part of the first words (share, 0 to 1),
    share: float = 0.5
    # and a word so long (letters), stand in the line before.
    long: int = 4


_LIMITS = _Calibration()


@rule(
    "translation/said-again",
    visits=Pair,
    severity=Severity.WARNING,
    yields_to=("translation/repeated-word", "translation/runaway"),
    examples=[
        bad(
            source=_SOURCE,
            translation="L’équipe vous tiendra informé des progrès vers une correction.\n"
            "⟦informé des progrès vers un correctif⟧, et pourra demander des précisions sur le problème.\n",
        ),
        bad(
            source=_SOURCE,
            translation="L’équipe vous tiendra au courant et pourra demander des précisions sur le problème.\n"
            "⟦sur le problème⟧.\n",
        ),
        bad(
            source="The program runs on\nthe Marmot server. See its page.\n",
            translation="Le programme tourne sur le serveur\n⟦le serveur⟧ Marmot. Voyez sa page.\n",
        ),
        bad(
            source="It suits a library or\na web framework.\n",
            translation="Es taugt als Grundlage einer Bibliothek oder eines Gerüsts.\n⟦eines Gerüsts⟧ im Netz.\n",
            language="de",
        ),
        bad(
            source="The team will keep you informed of the progress towards a fix.\n",
            translation="Das Team hält Sie über die Arbeit an der Korrektur auf dem Laufenden.\n"
            "⟦Korrektur auf dem Laufenden⟧. Danach fragt es.\n",
            language="de",
        ),
        good(
            source="It grew year after year\nyear after year, and then it stopped.\n",
            translation="Il a grandi année après année\nannée après année, puis plus rien.\n",
        ),
        good(
            source="Open the page. Then save it.\n",
            translation="Ouvrez la page.\nnpm l’enregistre. La page est là.\n",
        ),
        good(
            source="The page has a name, and the name has letters.\n",
            translation="La page a un nom.\nLe nom a des lettres.\n",
        ),
    ],
)
def said_again(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A line of the translation begins with the words that the line before it ended with.

    Pages that are translated line by line come out so: a sentence is ended where the
    line ends, and the next line says its end again. Readers stumble over half
    sentences.
    """
    if ctx.language is None or not ctx.language.spaces:
        return
    for source, translation in compared(pair):
        for segment in translation.segments:
            if segment.role is Role.PROSE and "\n" in segment.text:
                yield from _hits(segment, source, pair)


def _hits(segment: Segment, source: Unit, pair: Pair) -> Iterator[Hit]:
    lines = segment.text.split("\n")
    at = 0
    for before, line in pairwise(lines):
        at += len(before) + 1
        length = _said_again(before, line)
        if length and not _repeats(source):
            start = at + len(line) - len(line.lstrip())
            shown = segment.text[start : at + length]
            message = f"found “{shown}” at the start of a line, which the line before has said, expected it once"
            yield Hit(
                segment.place(start, at + length),
                message,
                related=source_place(pair, source.span),
            )


def _said_again(before: str, line: str) -> int:
    """How many characters of a line say again what the line before ends with; 0 if none
    do."""
    clause = _CLAUSE.match(line)
    if clause is None or OPAQUE in clause.group():
        return 0
    last, first = level_words(before), level_words(clause.group())
    length = _overlap(last, first)
    letters = sum(map(len, first[:length]))
    has_ended = _ENDED.search(before) is not None
    if has_ended and _begins_small(line):
        if letters >= _LIMITS.letters_behind_stop:
            return _end(line, length)
        return clause.end() if _shares(first, last) else 0
    # Half a sentence that stands there as a whole one is no chance, whatever its first
    # letter.
    is_sentence = line[clause.end() : clause.end() + 1] in (".", "!", "?")
    is_whole = is_sentence and length == len(first)
    is_said_again = length >= _LIMITS.least and letters >= _LIMITS.letters
    if is_said_again and (is_whole or not has_ended):
        return _end(line, length)
    return 0


def _overlap(last: Sequence[str], first: Sequence[str]) -> int:
    """With how many words a text begins that another one ends with."""
    for length in range(min(len(last), len(first), _MOST_WORDS), 0, -1):
        if last[-length:] == first[:length]:
            return length
    return 0


def _begins_small(line: str) -> bool:
    letter = _LETTER.search(line)
    return letter is not None and letter.group().islower()


def _shares(first: Sequence[str], last: Sequence[str]) -> bool:
    """Whether half of the words that a line begins with, and more than small ones,
    stand in the line before."""
    kept = [word for word in first if word in last]
    least = max(_LIMITS.least, _LIMITS.share * len(first))
    has_long_word = any(len(word) >= _LIMITS.long for word in kept)
    return has_long_word and len(kept) >= least


def _end(line: str, length: int) -> int:
    """Where the first words of a line end."""
    line_words = list(re.finditer(r"\S+", line))
    last = line_words[:length][-1]
    return len(line[: last.end()].rstrip(".,;:!?"))


def _repeats(source: Unit) -> bool:
    """Whether the source text itself has a run of words twice in a row, over its
    lines."""
    texts = level_words(source.text)
    return any(_has_run_twice(texts, length) for length in range(_LIMITS.least, 5))


def _has_run_twice(texts: Sequence[str], length: int) -> bool:
    last_start = len(texts) - 2 * length
    for start in range(last_start + 1):
        middle = start + length
        if texts[start:middle] == texts[middle : middle + length]:
            return True
    return False
