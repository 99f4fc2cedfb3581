"""Front matter values that a translation changed."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Entry, Role, Segment
from doclint.evidence.beside import told
from doclint.evidence.items import paths_of
from doclint.evidence.keys import key_changed
from doclint.evidence.targets import targets
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.keys import ADDRESSES, is_own, is_setting
from doclint.vocabulary import KeySpec

_KIND = (KeySpec(key="kind", translate=False),)


@rule(
    "translation/changed-front-matter",
    visits=Pair,
    severity=Severity.ERROR,
    examples=[
        bad(
            source="---\ntitle: Keys\nkind: Reference\n---\nText.\n",
            translation="---\ntitle: Clés\nkind: ⟦Référence⟧\n---\nTexte.\n",
            fixed="---\ntitle: Clés\nkind: Reference\n---\nTexte.\n",
            entries=_KIND,
        ),
        bad(
            source="---\npage_type: partner\nhidden: true\nnav_order: 3\n---\nText.\n",
            translation="---\npage_type: ⟦partenaire⟧\nhidden: ⟦vrai⟧\nnav_order: ⟦4⟧\n---\nTexte.\n",
        ),
        bad(
            source="---\nimage: /img/a_key.png\n---\nText.\n",
            translation="---\nimage: ⟦/bild/ein_key.png⟧\n---\nText.\n",
            language="de",
        ),
        bad(
            source="---\ndraft: false\n---\n\nText.\n",
            translation="---\ndraft: ⟦falsch⟧\n---\n\nText.\n",
            language="de",
        ),
        good(
            source="---\ntitle: Keys\nlang: en\ndate: 2024-01-02\nimage: /en/a.png\n---\nText.\n",
            translation="---\ntitle: 鍵\nlang: ja\ndate: 2024-05-06\nimage: /ja/a.png\n---\n本文。\n",
            language="ja",
        ),
        good(source="---\nslug: a-key\n---\nA.\n", translation="---\nslug: une-cle\n---\nA.\n"),
        good(
            source="---\ncards:\n  - {name: Key, link: /a/}\n  - {name: Gate, link: /b/}\n  - {name: Bar, link: /c/}\n"
            "---\nA.\n",
            translation="---\ncards:\n  - {name: Une clé, link: /a/}\n  - {name: Une serrure, link: /c/}\n---\nA.\n",
        ),
        good(source="---\ntags: [keys, doors]\n---\nA.\n", translation="---\ntags: [clés, portes]\n---\nA.\n"),
        good(source="---\ntool: Campaigns\n---\nA.\n", translation="---\ntool: Campagnes\n---\nA.\n"),
    ],
)
def changed_front_matter(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A front matter value that the site reads is not the source text's.

    That are the keys declared with `translate: false`; of keys that are not declared, truth values, numbers, paths and
    identifiers (`landing_page`). Titles, lists of words, dates, languages and people are each page's own. The fix is
    safe where the key is declared so.
    """
    specs = ctx.vocabulary.keys()
    mine = {entry.path: entry for entry in pair.source.of(Entry)}
    prose = {segment.key for segment in pair.source.of(Segment) if segment.role is Role.FRONT_MATTER}
    read = targets(ctx.source_language, pair.translation.language)
    moved = paths_of(pair.source, pair.translation)
    for entry in pair.translation.of(Entry):
        source = mine.get(moved.get(entry.path, entry.path))
        if source is None or isinstance(source.value, (dict, tuple)) or _same(source, entry):
            continue
        if not _must_stay(source, specs.get(source.name), source.key in prose) and not _was_truth(source, entry):
            continue
        if isinstance(source.value, str) and read(source.value).place == read(str(entry.value)).place:
            continue
        if _told_elsewhere(entry, specs.get(entry.name)):
            continue
        wanted, found = pair.source.source.cut(source.value_span), ctx.cut(entry.value_span)
        spec = specs.get(source.name)
        shared = spec is not None and spec.translate is False  # by declaration; else the site may translate it
        fix = Fix(f"write {wanted}", (Edit(entry.value_span, wanted),), (Change.VALUE,), safe=shared)
        message = f"found {found or 'nothing'} as {entry.key}, expected {wanted} as in the source text"
        # What was declared is the user's own word; no manner of the site stands against it.
        patterns = () if source.name in specs else (key_changed(source.name),)
        # Of keys that nobody declared, most are each page's own: what comes next, with what it was tested.
        worth = None if source.name in specs else Severity.INFO
        yield Hit(entry.value_span, message, wanted, fix, told(pair, source.span), patterns=patterns, at_most=worth)


def _same(source: Entry, entry: Entry) -> bool:
    return type(source.value) is type(entry.value) and source.value == entry.value


def _must_stay(entry: Entry, spec: KeySpec | None, prose: bool) -> bool:
    if spec and spec.translate is not None:
        return not spec.translate
    if spec and spec.values:
        return True
    if prose or is_own(entry.name) or entry.name in ADDRESSES:
        return False
    if isinstance(entry.value, (bool, int, float)):
        return True
    if not isinstance(entry.value, str) or isinstance(entry.path[-1], int):
        return False
    return is_setting(entry.value)


def _was_truth(source: Entry, entry: Entry) -> bool:
    """Whether a truth value became a word (`draft: faux`), which a site takes for true, whatever the key."""
    return isinstance(source.value, bool) and isinstance(entry.value, str) and entry.value.isalpha()


def _told_elsewhere(entry: Entry, spec: KeySpec | None) -> bool:
    """Whether the value is none of those that were declared, which needs no source text to be told."""
    return bool(spec and spec.values and str(entry.value) not in spec.values)
