"""Messages of the source that a translation does not have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from doclint.dataclasses import dataclass
from doclint.document import Message, MessageFile
from doclint.evidence.messages import called
from doclint.findings import Hit, Related, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_PAGE = {"docs/a.md": "A.\n"}
_NAMED = 3


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a file is unfinished."""

    # It lacks more of the source's messages (share, 0 to 1),
    share: float = 0.5
    # or has more gaps (count): nobody mends them one by one.
    gaps: int = 10


_LIMITS = _Calibration()


@rule(
    "messages/missing",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(
            {
                **_PAGE,
                "locales/en.json": '{"a": "Open", "b": "Close", "c": "Save"}\n',
                "locales/fr.json": '{"a": "Ouvrir⟦⟧", "c": "Enregistrer"}\n',
            }
        ),
        bad(
            {
                **_PAGE,
                "locales/en.json": '{"a": "Open", "b": "Close", "c": "Save"}\n',
                "locales/fr.json": '{"a": "Ouvrir", "b": "⟦⟧", "c": "Enregistrer"}\n',
            }
        ),
        good(
            {
                **_PAGE,
                "locales/en.json": '{"of": "of", "and": "and", "top": "Back to the top"}\n',
                "locales/ja.json": '{"of": "/", "and": "、", "top": "一番上に戻る"}\n',
                "locales/hi.json": '{"of": "का", "and": "व", "top": "ऊपर जाएँ"}\n',
            }
        ),
        good(
            {
                **_PAGE,
                "locales/en.json": '{"n_one": "One page", "n_other": "{{count}} pages"}\n',
                "locales/ja.json": '{"n_other": "{{count}}ページ"}\n',
            }
        ),
    ],
)
def missing(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A key of the source is missing, or has an empty text: readers see the source's language there, or the key.

    One finding stands for neighbouring keys, and for a file that lacks most of them.
    Where readers do not see that they are missing, as the generator has words of its own for them, it is a note.
    """
    file = next(iter(pair.source.of(MessageFile)), None)
    about = next(iter(pair.translation.of(MessageFile)), None)
    if file is None or about is None or not file.whole:
        return
    unseen = about.unseen
    if _is_variant(pair):
        unseen = frozenset(unit.key for both in pair.blocks if (unit := both.source))
    yield from _lacking(pair, unseen, about.wordless)
    for both in pair.blocks:
        if (
            both.source
            and both.translation
            and _is_emptied(both.source, both.translation)
        ):
            there = _there([both.source], pair)
            yield Hit(
                both.translation.span,
                f"found no text for {called(both.translation)}",
                related=(there,),
            )


def _is_variant(pair: Pair) -> bool:
    """Whether both files are in one language, as two countries have it: what one lacks
    is read in the other."""
    languages = (pair.source.language, pair.translation.language)
    one, other = ((code or "").partition("-")[0] for code in languages)
    return one == other


def _lacking(
    pair: Pair, unseen: frozenset[str], wordless: frozenset[str]
) -> Iterator[Hit]:
    """What is said of keys that are not there: of all at once in an unfinished file,
    else of each gap. Where readers miss none of them it is a note."""
    present = {message.key: message for message in pair.translation.of(Message)}
    there = present.keys() | wordless
    units = sorted(
        (both.source for both in pair.blocks if both.source),
        key=lambda unit: unit.span.start,
    )
    runs = groupby(units, key=lambda unit: (unit.key not in there, unit.key in unseen))
    gaps = [list(run) for (is_gap, _), run in runs if is_gap]
    lacking = [unit for gap in gaps for unit in gap]
    if len(gaps) > _LIMITS.gaps or len(lacking) > _LIMITS.share * len(units):
        message = f"found {len(present):,} messages, expected {_count(units):,}: {_listed(lacking)} are missing"
        yield Hit(
            Span(0, 0),
            message,
            related=(_there(lacking, pair),),
            at_most=_weight(lacking, unseen),
        )
        return
    for gap in gaps:
        yield Hit(
            _place(gap, units, present),
            f"found nothing for {_listed(gap)}",
            related=(_there(gap, pair),),
            at_most=_weight(gap, unseen),
        )


def _weight(lacking: Sequence[Unit], unseen: frozenset[str]) -> Severity | None:
    """A note where readers miss none."""
    return Severity.INFO if all(unit.key in unseen for unit in lacking) else None


def _is_emptied(source: Unit, unit: Unit) -> bool:
    """Whether a message that has a text in the source is held to be translated, and has
    none."""
    if (
        source.message is None
        or unit.message is None
        or not source.message.text.strip()
    ):
        return False
    return not unit.message.text.strip()


def _count(units: Sequence[Unit]) -> int:
    return len({unit.key for unit in units})


def _listed(units: Sequence[Unit]) -> str:
    keys = list(dict.fromkeys(map(called, units)))
    shown = ", ".join(keys[:_NAMED])
    more = len(keys) - _NAMED
    return f"{shown} and {more:,} more" if more > 0 else shown


def _there(gap: Sequence[Unit], pair: Pair) -> Related:
    return Related(
        Span(gap[0].span.start, gap[0].span.end), "the source has", pair.source.path
    )


def _place(
    gap: Sequence[Unit], order: Sequence[Unit], theirs: dict[str, Message]
) -> Span:
    """Behind the message that stands before the gap in the source."""
    place = Span(0, 0)
    for unit in order:
        if unit is gap[0]:
            break
        if unit.key in theirs:
            end = theirs[unit.key].span.end
            place = Span(end, end)
    return place
