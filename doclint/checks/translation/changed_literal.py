"""Literal values in the prose of a translation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from doclint.document import Role, Segment
from doclint.evidence.beside import compared, first_line, told, worth
from doclint.evidence.literals import Literal, label, literals
from doclint.evidence.renamed import Renaming, renaming
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

# So alike (0 to 1) are two values when one is the other, changed.
_ALIKE = 0.6
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


@rule(
    "translation/changed-literal",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(
            source="- **Authorization**: Basic `abc`\n- **Content-Type**: application/json\n",
            translation="- **⟦Autorisation⟧** : Basique `abc`\n- **⟦Type de contenu⟧** : application/json\n",
            fixed="- **Authorization** : Basique `abc`\n- **Content-Type** : application/json\n",
        ),
        bad(
            source="- **Authorization:** `Bearer <key>`\n",
            translation="- **⟦認可する⟧：** `Bearer <key>`\n",
            fixed="- **Authorization：** `Bearer <key>`\n",
            language="ja",
        ),
        bad(source="Open docs/start.txt now.\n", translation="Ouvrez ⟦docs/début.txt⟧.\n"),
        bad(source="Shown as {first} there.\n", translation="Als ⟦{vorname}⟧ angezeigt.\n", language="de"),
        bad(
            source="Call user.get_all or user_id.\n", translation="⟦user.すべてかuser_idを呼びます。⟧\n", language="ja"
        ),
        bad(source="Needs v2.1 of it.\n", translation="Nécessite ⟦v2.2⟧.\n"),
        bad(
            source="From user_one to user_two.\n",
            translation="Bis ⟦nutzer_two⟧ ab ⟦nutzer_one⟧.\n",
            fixed="Bis user_two ab user_one.\n",
            language="de",
        ),
        bad(
            source="From {start} to {end}.\n",
            translation="Bis ⟦{ziel}⟧ ab ⟦{quelle}⟧.\n",
            fixed="Bis {ziel} ab {quelle}.\n",
            language="de",
        ),
        bad(
            source="<div>\nNeeds CODE_OF_CONDUCT.\n</div>\n",
            translation="<div>\nRequiert ⟦CODE_D&Eacute;ONTOLOGIE⟧.\n</div>\n",
        ),
        good(source="Call user_id or /var/log/a.\n", translation="user_idか/var/log/aです。\n", language="ja"),
        good(source="Put it in user_id.\n", translation="Mettez-le dans `user_id`.\n"),
        good(source="Accept: one thing. The host: a friend.\n", translation="Accepter : une chose. L’hôte : un ami.\n"),
        good(source="The end.Then and/or etc.\n", translation="La fin.Puis et/ou etc.\n"),
        bad(source="# theButton\n", translation="⟦# le bouton⟧\n"),
        good(source="Sets the toolTip of it.\n", translation="Définit l’infobulle.\n"),
        good(source="In the ___ process.\n", translation="Dans le processus \\_\\_\\_.\n"),
        good(source="My iPhone or eBook.\n", translation="Mein Telefon oder Buch.\n", language="de"),
    ],
)
def changed_literal(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A value that has no translation is missing in the translated block.

    Such values are names of HTTP headers, file paths, e-mail addresses, placeholders (`%s`, `{name}`), identifiers with
    dots or underscores, and versions. They stand in prose without marks of code, where they are easily taken for words.
    """
    for source, translation in compared(pair):
        if source.fence:
            continue
        wanted = list(_of(source))
        if not wanted:
            continue
        raw = _plain(f"{ctx.cut(translation.span)}\n{translation.text}")
        lost = [(segment, value) for segment, value in wanted if value.text.lower() not in raw]
        if not lost:
            continue
        there = _plain(f"{pair.source.source.cut(source.span)}\n{source.text}")
        gained = [(segment, value) for segment, value in _of(translation) if value.text.lower() not in there]
        others = _in_place(lost, gained)
        for segment, value in lost:
            place, sure = others.get(value, (None, True))
            place = place or _renamed(value, segment, source, translation)
            if place is None and value.kind == "identifier" and segment.text.strip() != value.text:
                continue  # a word with a capital inside ("toolTip") may be said in other words
            hit = _hit(value, place, told(pair, segment.place(value.start, value.end))[0].span, translation, ctx)
            hit = replace(hit, at_most=_worth(value, place, translation, pair, ctx))
            yield hit if sure else replace(hit, suggestion=None, fix=None)


def _worth(
    value: Literal, place: Span | None, translation: Unit, pair: Pair, ctx: Context[NoOptions]
) -> Severity | None:
    """A version may be an older page's, a name that is rendered an example's, and one that is gone said in words."""
    if value.kind == "version" or (place is None and value.kind in ("name", "identifier")):
        return Severity.INFO
    if place is not None and renaming(value.text, ctx.cut(place), pair) in (Renaming.THROUGHOUT, Renaming.RENDERED):
        return Severity.INFO
    return worth(pair, translation)


def _plain(text: str) -> str:
    """A block's text as written, for looking values up: an editor may escape (`\\_`) what another does not."""
    return _ESCAPE.sub(r"\1", text).lower()


def _of(unit: Unit) -> Iterator[tuple[Segment, Literal]]:
    for segment in unit.segments:
        if segment.role not in (Role.ALT, Role.TITLE):
            for value in literals(segment.text):
                yield segment, value


Found = tuple[Segment, Literal]


def _in_place(lost: Sequence[Found], gained: Sequence[Found]) -> dict[Literal, tuple[Span, bool]]:
    """What stands for each lost value: of those of its kind that only the translation has the most alike, each taken
    once; and whether that is sure. Of several that are alike none is, as the order of words may differ."""
    steps = [
        (-_alike(value, other), i, j)
        for i, (_, value) in enumerate(lost)
        for j, (_, other) in enumerate(gained)
        if value.kind == other.kind
    ]
    free = set(range(len(gained)))
    found: dict[Literal, tuple[Span, bool]] = {}
    kinds = Counter(value.kind for _, value in lost)
    for score, i, j in sorted(steps):
        value = lost[i][1]
        if value not in found and j in free:
            free.discard(j)
            segment, other = gained[j]
            found[value] = segment.place(other.start, other.end), kinds[value.kind] == 1 or -score > _ALIKE
    return found


def _alike(one: Literal, other: Literal) -> float:
    return SequenceMatcher(None, one.text, other.text).ratio()


def _renamed(value: Literal, segment: Segment, source: Unit, translation: Unit) -> Span | None:
    """The translation's label, where the value is the source's (`Content-Type: …`)."""
    if label(segment.text) != (value.start, value.end):
        return None
    same = next(index for index, other in enumerate(source.segments) if other is segment)
    theirs = translation.segments[same] if same < len(translation.segments) else None
    place = label(theirs.text) if theirs else None
    return theirs.place(*place) if theirs and place else None


def _hit(value: Literal, place: Span | None, there: Span, unit: Unit, ctx: Context[NoOptions]) -> Hit:
    assert ctx.pair  # noqa: S101  # the rule visits pairs
    related = told(ctx.pair, there)
    if place is None:
        message = f"found no {value.kind} “{value.text}” in the block, which the source text has"
        return Hit(first_line(ctx.pair, unit), message, related=related)
    fix = Fix(f"write {value.text}", (Edit(place, value.text),), (Change.WORDS,))
    message = f"found “{ctx.cut(place)}”, expected the {value.kind} “{value.text}” as in the source text"
    return Hit(place, message, value.text, fix, related)
