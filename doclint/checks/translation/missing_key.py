"""Front matter keys that a translation lost or translated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from doclint.document import Entry, FrontMatter
from doclint.evidence.beside import told
from doclint.evidence.items import Items, unequal_lists
from doclint.evidence.keys import key_left_out
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.keys import is_own
from doclint.vocabulary import KeySpec

_Path = tuple[str | int, ...]
# Redirections from addresses that the source page once had, where no translation ever was.
_OF_OLD_ADDRESSES = frozenset({"alias", "aliases", "redirect_from", "redirects"})


@rule(
    "translation/missing-key",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(
            source="---\ntitle: Keys\nhidden: true\n---\nText.\n",
            translation="---\n⟦titre⟧: Clés\nhidden: true\n---\nTexte.\n",
            fixed="---\ntitle: Clés\nhidden: true\n---\nTexte.\n",
        ),
        bad(
            source="---\ntitle: Keys\nhidden: true\n---\nText.\n",
            translation="---\ntitle: 鍵⟦⟧\n---\n本文。\n",
            language="ja",
        ),
        bad(
            source="---\nbox:\n  name: A\n  link: /a\n---\nText.\n",
            translation="---\nbox:\n  ⟦nombre⟧: A\n  link: /a\n---\nTexto.\n",
            language="es",
        ),
        bad(
            source="---\ncards:\n  - {name: Key, link: /a/}\n  - {name: Gate, link: /b/}\n  - {name: Bar, link: /c/}\n"
            "---\nA.\n",
            translation="---\n⟦cards⟧:\n  - {name: Une clé, link: /a/}\n  - {name: Une serrure, link: /c/}\n---\nA.\n",
        ),
        bad(
            source="---\ntitle: Keys\norder: 1\n---\nText.\n",
            translation="---\n⟦⟧order: 1\nlayout: wide\n---\nTexte.\n",
            entries=[KeySpec(key="layout")],
        ),
        good(
            source="---\ncontributors:\n  - {name: Ann, link: /a/}\n  - {name: Bo, link: /b/}\n---\nA.\n",
            translation="---\ncontributors:\n  - {name: Ann, link: /a/}\n---\nA.\n",
        ),
        good(
            source="---\ntitle: Keys\nhidden: true\n---\nText.\n",
            translation="---\nhidden: true\nlang: de\ntitle: Schlüssel\n---\nText.\n",
            language="de",
        ),
        good(source="---\ntitle: Keys\nuntranslated: true\n---\nA.\n", translation="---\ntitle: Clés\n---\nA.\n"),
        good(source="---\nlist: [a, b]\n---\nText.\n", translation="---\nlist: [a]\n---\nTexte.\n"),
        good(source="---\ntitle: Keys\n---\nText.\n", translation="Texte.\n"),
    ],
)
def missing_key(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A front matter key or an item of a list is missing in the translation, or another name stands in a key's place.

    Sites read keys by their names; a translated one is not read. Keys that tell of one version of the page alone, as
    its date or language, do not count.
    """
    front = next(iter(pair.translation.of(FrontMatter)), None)
    source_front = next(iter(pair.source.of(FrontMatter)), None)
    if not (front and front.readable and source_front and source_front.readable):
        return
    mine, theirs = _by_parent(pair.source.of(Entry)), _by_parent(pair.translation.of(Entry))
    known = frozenset(ctx.vocabulary.keys())
    uneven = unequal_lists(pair.source, pair.translation)
    tops = tuple(items.source.path[0] for items in uneven)
    for parent, entries in mine.items():
        others = theirs.get(parent)
        if others and not (parent and parent[0] in tops):
            yield from _compared(list(entries.values()), others, known, pair)
    for items in uneven:
        yield from _without(items, pair)


def _is_renamed(entry: Entry, names: set[str], known: frozenset[str]) -> bool:
    """Whether a translation's key may be another name for one of the source's: it is none that a page has anyway."""
    name = str(entry.path[-1])
    return name not in names and entry.name not in known and not is_own(name)


def _without(items: Items, pair: Pair) -> Iterator[Hit]:
    """A list that lost items."""
    entry = items.translation
    if not items.lost or is_own(entry.name):
        return
    there = (*items.source.path, items.lost[0])
    first = next((each for each in pair.source.of(Entry) if each.path[: len(there)] == there), items.source)
    found, expected = (len(side.value) if isinstance(side.value, tuple) else 0 for side in (entry, items.source))
    message = (
        f"found {found} items in {entry.key}, expected {expected} as in the source text: "
        f"“{_shown(first.value)}” is missing"
    )
    yield Hit(entry.key_span, message, related=told(pair, first.span))


def _shown(value: object) -> str:
    """An item by its first value."""
    return str(next(iter(value.values()), "")) if isinstance(value, dict) else str(value)


def _by_parent(entries: Sequence[Entry]) -> Mapping[_Path, dict[str, Entry]]:
    """Entries with a name, by the mapping they stand in."""
    found: dict[_Path, dict[str, Entry]] = {}
    for entry in entries:
        if isinstance(entry.path[-1], str):
            found.setdefault(entry.path[:-1], {})[entry.path[-1]] = entry
    return found


def _compared(mine: Sequence[Entry], theirs: dict[str, Entry], known: frozenset[str], pair: Pair) -> Iterator[Hit]:
    """What keys of one mapping the translation has not. A key that is declared is no other one's translation."""
    order = list(theirs.values())
    names = {str(entry.path[-1]) for entry in mine}
    before: Entry | None = None
    for at, entry in enumerate(mine):
        name = str(entry.path[-1])
        if name in theirs or is_own(name) or name in _OF_OLD_ADDRESSES:
            before = theirs.get(name, before)
            continue
        other = next((each for each in order[at : at + 1] if _is_renamed(each, names, known)), None)
        patterns = () if entry.name in known else (key_left_out(entry.name),)
        if other:
            fix = Fix(f"write {name}", (Edit(other.key_span, name),), (Change.KEY,))
            message = f"found the key {other.path[-1]}, expected {name} as in the source text"
            yield Hit(other.key_span, message, name, fix, told(pair, entry.key_span), patterns=patterns)
            before = other
        else:
            end = before.span.end if before else order[0].span.start
            message = f"found no key {name}, which the source text has"
            yield Hit(Span(end, end), message, related=told(pair, entry.span), patterns=patterns)
