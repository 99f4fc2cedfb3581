"""Blocks left in the language of the source text."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import BlockKind, Role
from doclint.evidence.copied import Copy
from doclint.evidence.keys import key_kept
from doclint.evidence.left_over import left_over, mostly_copied
from doclint.evidence.runs import name
from doclint.findings import Hit, Related, Severity
from doclint.languages import Language, language
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.vocabulary import KeySpec

_ROLES = {Role.ALT: "alternative text", Role.TITLE: "title", Role.CAPTION: "caption"}
_PAGE = "# How to start it\n\n" + "".join(f"You can open page {n} of this book.\n\n" for n in "abcdefg")


@rule(
    "translation/untranslated",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(
            source="# Start\n\nYou can open the page with this button.\n\nClose it.\n",
            translation="# Début\n\n⟦You can open the page with this button.⟧\n\nFermez-la.\n",
        ),
        bad(
            source="# How to open the page\n\n- Choose a name for it\n- Read on\n",
            translation="# ⟦How to open the page⟧\n\n- ⟦Choose a name for it⟧\n- 続きを読む\n",
            language="ja",
        ),
        bad(
            source="---\ntitle: How to open the page\n---\n\n![The button that opens it](a.png)\n",
            translation="---\ntitle: ⟦How to open the page⟧\n---\n\n![⟦The button that opens it⟧](a.png)\n",
            language="de",
        ),
        bad(
            source="| a | b |\n|---|---|\n| red | Shown when the page opens |\n",
            translation="| a | b |\n|---|---|\n| rot | ⟦Shown when the page opens⟧ |\n",
            language="de",
        ),
        bad(source=_PAGE, translation=f"# ⟦{_PAGE[2:].partition(chr(10))[0]}⟧{_PAGE.partition(chr(10))[2]}"),
        good(
            source="# Books\n\n- The Art of War\n- GitHub, GitLab, Jira and Trello\n\nUse `git commit` here.\n",
            translation="# Livres\n\n- The Art of War\n- GitHub, GitLab, Jira and Trello\n\nIci, `git commit` sert.\n",
        ),
        good(
            source="- [How to write a good talk](https://example.com/talk)\n- “You can not open the page.”\n",
            translation="- [How to write a good talk](https://example.com/talk)\n- “You can not open the page.”\n",
        ),
        good(
            source="# Model context protocol (MCP)\n\n| [`a`][one.of.the.runs.of.this] |\n|---|\n| b |\n",
            translation="# Model context protocol (MCP)\n\n| [`a`][one.of.the.runs.of.this] |\n|---|\n| b |\n",
            language="ja",
        ),
        good(
            source="# Start\n\nYou can open the page with this button.\n\n- `a`\n",
            translation="# Anfang\n\nMan kann die Seite mit diesem Knopf öffnen.\n\n"
            "_You can open the page with this button._\n\n- `a`\n",
            language="de",
        ),
        good(
            source="---\nlayout: the page with two columns\n---\n\nText.\n",
            translation="---\nlayout: the page with two columns\n---\n\nTexte.\n",
            entries=[KeySpec(key="layout", translate=False)],
        ),
    ],
)
def untranslated(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A paragraph, heading, list item, cell, caption, alternative text, title or front matter value is the source's.

    Told by the source text itself: the same words, four and more, small words of its language or several words in small
    letters among them. Names, titles in links to other sites, quotations and code may be the same in both languages.
    A page that is mostly the source's text is told once.
    """
    source = language(pair.source.language)
    if source is None or ctx.language is None or source.code == ctx.language.code:
        return
    found = list(left_over(pair, source))
    if mostly_copied(pair, [copy for _, copy in found]):
        yield _page(pair, [(unit, copy) for unit, copy in found if copy.whole], source, ctx.language)
        return
    kept = _kept(ctx)
    for unit, copy in found:
        if copy.whole and _key(unit) not in kept:
            there = Related(copy.origin, "the source text has the same", pair.source.path)
            message = f"found {_called(unit, copy)} in {source.name}, expected {ctx.language.name}"
            patterns = (key_kept(_key(unit)),) if unit.key else ()
            yield Hit(copy.place, message, related=(there,), patterns=patterns)


def _page(pair: Pair, found: list[tuple[Unit, Copy]], source: Language, own: Language) -> Hit:
    (_, first), number = found[0], len(found)
    message = f"found {number} texts on this page in {source.name}, most of it, expected {own.name}"
    there = Related(first.origin, "the source text has the same", pair.source.path)
    return Hit(first.place, message, related=(there,))


def _kept(ctx: Context[NoOptions]) -> frozenset[str]:
    """Front matter keys whose values must be the source's."""
    return frozenset(entry.key for entry in ctx.vocabulary.of(KeySpec) if entry.translate is False)


def _key(unit: Unit) -> str:
    """The front matter key of a unit without the indexes of lists; empty for other units."""
    return ".".join(step for step in unit.key.split(".") if not step.isdigit())


def _called(unit: Unit, copy: Copy) -> str:
    word = _ROLES.get(copy.segment.role) or name(unit)
    if unit.kind is BlockKind.HTML:
        word = "text"
    return f"{'an' if word[0] in 'aeiouH' else 'a'} {word}"
