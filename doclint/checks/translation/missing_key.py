"""Front matter keys that a translation lost or translated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from doclint.document import Entry, FrontMatter
from doclint.findings import Edit, Fix, Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.beside import told
from doclint.text.keys import is_own

_Path = tuple[str | int, ...]


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
    """A front matter key of the source text is missing in the translation, or another name stands in its place.

    Sites read keys by their names; a translated one is not read. Keys that tell of one version of the page alone, as
    its date or language, do not count.
    """
    front = next(iter(pair.translation.of(FrontMatter)), None)
    source_front = next(iter(pair.source.of(FrontMatter)), None)
    if not (front and front.readable and source_front and source_front.readable):
        return
    mine, theirs = _by_parent(pair.source.of(Entry)), _by_parent(pair.translation.of(Entry))
    for parent, entries in mine.items():
        others = theirs.get(parent)
        if others:
            yield from _compared(list(entries.values()), others, pair)


def _by_parent(entries: Sequence[Entry]) -> Mapping[_Path, dict[str, Entry]]:
    """Entries with a name, by the mapping they stand in."""
    found: dict[_Path, dict[str, Entry]] = {}
    for entry in entries:
        if isinstance(entry.path[-1], str):
            found.setdefault(entry.path[:-1], {})[entry.path[-1]] = entry
    return found


def _compared(mine: Sequence[Entry], theirs: dict[str, Entry], pair: Pair) -> Iterator[Hit]:
    order = list(theirs.values())
    names = {str(entry.path[-1]) for entry in mine}
    before: Entry | None = None
    for at, entry in enumerate(mine):
        name = str(entry.path[-1])
        if name in theirs or is_own(name):
            before = theirs.get(name, before)
            continue
        other = next((each for each in order[at : at + 1] if each.path[-1] not in names), None)
        if other:
            fix = Fix(f"write {name}", (Edit(other.key_span, name),), safe=False)
            message = f"found the key {other.path[-1]}, expected {name} as in the source text"
            yield Hit(other.key_span, message, name, fix, told(pair, entry.key_span))
            before = other
        else:
            end = before.span.end if before else order[0].span.start
            message = f"found no key {name}, which the source text has"
            yield Hit(Span(end, end), message, related=told(pair, entry.span))
