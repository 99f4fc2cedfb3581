"""Literal values in the prose of a translation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import Role, Segment
from doclint.findings import Edit, Fix, Hit, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.beside import compared, first_line, told
from doclint.text.literals import Literal, label, literals

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
        bad(source="Open docs/start.txt now.\n", translation="Ouvrez ⟦docs/début.txt⟧.\n"),
        bad(source="Shown as {first} there.\n", translation="Als ⟦{vorname}⟧ angezeigt.\n", language="de"),
        bad(
            source="Call user.get_all or user_id.\n", translation="⟦user.すべてかuser_idを呼びます。⟧\n", language="ja"
        ),
        bad(source="Needs v2.1 of it.\n", translation="Nécessite ⟦v2.2⟧.\n"),
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
        raw = _plain(ctx.cut(translation.span))
        lost = [(segment, value) for segment, value in wanted if value.text.lower() not in raw]
        if not lost:
            continue
        there = _plain(pair.source.source.cut(source.span))
        gained = [(segment, value) for segment, value in _of(translation) if value.text.lower() not in there]
        for segment, value in lost:
            place = _instead(value, gained) or _renamed(value, segment, source, translation)
            if place is None and value.kind == "identifier" and segment.text.strip() != value.text:
                continue  # a word with a capital inside ("toolTip") may be said in other words
            yield _hit(value, place, told(pair, segment.place(value.start, value.end))[0].span, translation, ctx)


def _plain(text: str) -> str:
    """A block's text as written, for looking values up: an editor may escape (`\\_`) what another does not."""
    return _ESCAPE.sub(r"\1", text).lower()


def _of(unit: Unit) -> Iterator[tuple[Segment, Literal]]:
    for segment in unit.segments:
        if segment.role not in (Role.ALT, Role.TITLE):
            for value in literals(segment.text):
                yield segment, value


def _instead(value: Literal, gained: list[tuple[Segment, Literal]]) -> Span | None:
    """The place of the first value of the same kind that only the translation has; each is taken once."""
    for at, (segment, other) in enumerate(gained):
        if other.kind == value.kind:
            del gained[at]
            return segment.place(other.start, other.end)
    return None


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
    fix = Fix(f"write {value.text}", (Edit(place, value.text),), safe=False)
    message = f"found “{ctx.cut(place)}”, expected the {value.kind} “{value.text}” as in the source text"
    return Hit(place, message, value.text, fix, related)
