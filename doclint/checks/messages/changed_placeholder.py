"""Placeholders of messages that a translation changed or lost."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from doclint.document import Document, MessageFile, Placeholder
from doclint.evidence.messages import called, message_of, message_pairs
from doclint.expressions import expression
from doclint.findings import Hit, Related, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_PAGE = {"docs/a.md": "A.\n"}
# A sign that takes in another message, with blanks that undo it (`@ : key`).
_RUINS = expression(r"@\s*(?:\.\s*\w+\s*)?:|\$\s*t\s*\(")


@rule(
    "messages/changed-placeholder",
    visits=Pair,
    severity=Severity.ERROR,
    examples=[
        bad(
            {
                **_PAGE,
                "locales/en.json": '{"all": "{count} pages in all"}\n',
                "locales/fr.json": '{"all": "⟦{nombre}⟧ pages en tout"}\n',
            }
        ),
        bad(
            {
                **_PAGE,
                "locales/en.json": '{"by": "Written by {{ name }}"}\n',
                "locales/de.json": '{"by": "⟦Von uns geschrieben⟧"}\n',
            }
        ),
        bad(
            {
                **_PAGE,
                "po/fr.po": 'msgid "%d pages of %s"\nmsgstr "%d pages de ⟦% s⟧"\n',
            }
        ),
        bad(
            {
                **_PAGE,
                "locales/en.json": '{"box": {"shut": "Shut it"}, "b": "@:box.shut"}\n',
                "locales/fr.json": '{"box": {"shut": "Fermer"}, "b": "⟦@ : boîte.fermer⟧"}\n',
            }
        ),
        good(
            {
                **_PAGE,
                "locales/en.json": '{"n_one": "One page", "n_other": "{{count}} pages"}\n',
                "locales/fr.json": '{"n_one": "{{count}} page", "n_other": "{{count}} pages"}\n',
            }
        ),
        bad(
            {
                **_PAGE,
                "locales/en.json": '{"top": {"up": "Climb up"}, "b": "@:top.up"}\n',
                "locales/de.json": '{"top": {"up": "Klettern"}, "b": "⟦@:oben.auf⟧"}\n',
            }
        ),
        good(
            {
                **_PAGE,
                "locales/en.json": '{"t": "It took %.2fs in all"}\n',
                "locales/ja.json": '{"t": "合計で%.2f秒かかりました"}\n',
            }
        ),
        good(
            {
                **_PAGE,
                "locales/en.json": '{"top": {"up": "Climb up"}, "b": "@:top.up", "c": "Climb up"}\n',
                "locales/de.json": '{"top": {"up": "Klettern"}, "b": "Hinauf", "c": "@:top.up"}\n',
            }
        ),
        good(
            {
                **_PAGE,
                "locales/en.json": '{"n": "{n, plural, one {# page} other {# pages}}", "s": "%s of %s"}\n',
                "locales/ja.json": '{"n": "{n, plural, other {#ページ}}", "s": "%2$s の %1$s"}\n',
            }
        ),
    ],
)
def changed_placeholder(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A message has another placeholder than its source, or lacks one.

    Programs know placeholders by their names: readers see braces instead of a number or
    a name, or nothing at all, or the program stops. Plural forms may leave the number
    out. Another message that is taken in (`@:menu.home`, `$t(menu.home)`) may as well be
    written out, and the other way round.
    """
    names = _by_key(pair)
    keys = frozenset(both.source.key for both in pair.blocks if both.source)
    about = next(iter(pair.source.of(MessageFile)), None)
    # Older releases of the generator had other words, which do as well.
    brought = about.known_keys if about else frozenset()
    for one, other in message_pairs(pair):
        expected = message_of(one).placeholders
        written = message_of(other).placeholders
        known = names[one.key]
        strange = [
            holder
            for holder in written
            if holder.name not in known
            and not (_takes_in(holder, pair.translation) and holder.name in keys)
        ]
        lost = []
        if one.key not in brought and not _may_lack(one, other):
            kept = {holder.name for holder in written}
            all_expected = _first_of_each(expected)
            lost = [
                holder
                for holder in all_expected
                if holder.name not in kept
                and not (_takes_in(holder, pair.source) and _is_written_out(other))
            ]
        yield from _hits(strange, lost, one, other, pair)


def _by_key(pair: Pair) -> dict[str, set[str]]:
    """The names of the source's placeholders, in all plural forms of a key."""
    texts: defaultdict[str, set[str]] = defaultdict(set)
    for both in pair.blocks:
        if both.source and both.source.message:
            texts[both.source.key] |= {
                each.name for each in message_of(both.source).placeholders
            }
    return texts


def _first_of_each(placeholders: Sequence[Placeholder]) -> list[Placeholder]:
    return list({each.name: each for each in reversed(placeholders)}.values())[::-1]


def _takes_in(holder: Placeholder, page: Document) -> bool:
    """Whether a placeholder stands for another message."""
    return page.source.cut(holder.span).startswith(("@", "$t("))


def _is_written_out(unit: Unit) -> bool:
    """Whether nothing is left of a sign that takes in another message."""
    return _RUINS.search(message_of(unit).text) is None


def _may_lack(one: Unit, other: Unit) -> bool:
    """Whether a plural form may say its number in words."""
    form = message_of(other).form
    return form not in ("", "other", "many", "few")


def _hits(
    strange: Sequence[Placeholder],
    lost: Sequence[Placeholder],
    one: Unit,
    other: Unit,
    pair: Pair,
) -> Iterator[Hit]:
    written, theirs = pair.translation.source, pair.source.source
    for number, each in enumerate(_first_of_each(strange)):
        expected = (
            theirs.cut(lost[number].span) if number < len(lost) else "none of this name"
        )
        there = Related(
            lost[number].span if number < len(lost) else one.span,
            "the source has",
            pair.source.path,
        )
        suggestion = expected if number < len(lost) else None
        yield Hit(
            each.span,
            f"found {written.cut(each.span)}, expected {expected}",
            suggestion,
            related=(there,),
        )
    for each in lost[len(_first_of_each(strange)) :]:
        there = Related(each.span, "the source has", pair.source.path)
        span = _damaged(each, theirs.cut(each.span), other, written.text) or other.span
        message = (
            f"found no {theirs.cut(each.span)} in {called(other)}, which the source has"
        )
        yield Hit(span, message, theirs.cut(each.span), related=(there,))


def _damaged(lost: Placeholder, text: str, unit: Unit, page: str) -> Span | None:
    """Where a placeholder stands that only a blank, or the width of its signs, took
    away."""
    at = unit.span.start
    bare = "".join(text.split())
    for width in range(len(bare), len(bare) + 3):
        for start in range(at, unit.span.end - width + 1):
            piece = page[start : start + width]
            if (
                piece == piece.strip()
                and "".join(piece.split()).translate(_WIDE) == bare
            ):
                return Span(start, start + width)
    return None


_WIDE = str.maketrans("｛｝％＄（）", "{}%$()")
