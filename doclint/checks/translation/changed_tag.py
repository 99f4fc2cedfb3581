"""Template tags that a translation changed or lost."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from doclint.document import BlockKind, Tag, TagKind
from doclint.evidence.beside import compared, first_line, told
from doclint.evidence.compared_tags import LONGEST, Tags, compared_tags, without_marks
from doclint.evidence.own_line import joined_lines
from doclint.evidence.signatures import only_adds, says_words, signatures
from doclint.evidence.tags import argument_changes, tag_left_out
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.page.tag_names import Names, known_names, meant
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.vocabulary import TagSpec

_TAGS = (
    TagSpec(name="alert", block=True, arguments=("note", "tip")),
    TagSpec(name="details", block=True, caption=True),
    TagSpec(name="embed", translate=False),
)

# More tags than these that are gone from a page have one cause: the source text got them later.
_FEW_GONE = 2
# What Liquid still takes for the beginning of a tag, so that a rule of broken marks tells of it.
_OPENING = re.compile(r"\{[ \u00a0]?%|\{\{")


@rule(
    "translation/changed-tag",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(
            source="{% include keys.html %}\n\nIts {{ site.title }} is here.\n",
            translation="⟦{% include cles.html %}⟧\n\nSon ⟦{{ site.titre }}⟧ est ici.\n",
            fixed="{% include keys.html %}\n\nSon {{ site.title }} est ici.\n",
            dialect="jekyll",
        ),
        bad(
            source="{% alert note %}\nA text.\n{% endalert %}\n",
            translation="⟦{% alert tip %}⟧\nEin Text.\n{% endalert %}\n",
            language="de",
            dialect="jekyll",
            entries=_TAGS,
        ),
        bad(
            source="Hello {{ user.name }}, welcome.\n",
            translation="⟦こんにちは、ようこそ。⟧\n",
            language="ja",
            dialect="jekyll",
        ),
        good(
            source="# A\n\nOne text is here for you.\n\n## B\n\nTwo texts are there.\n\n{{% next %}}\n\n- Read on.\n",
            translation="# A\n\nUn texte est ici pour vous.\n\n{{< note >}}\nUn conseil de plus.\n{{< /note >}}\n\n"
            "## B\n\nDeux textes sont là aussi.\n\n## Suite\n\n- Continuez.\n",
            dialect="hugo",
        ),
        bad(
            source=":::note\nA text.\n:::\n",
            translation=":::⟦remarque⟧\nUn texte.\n:::\n",
            fixed=":::note\nUn texte.\n:::\n",
            dialect="docusaurus",
        ),
        bad(
            source="One text.\n\n{% include a.html %}\n\nAnother text.\n",
            translation="Un texte.⟦⟧\n\nUn autre texte.\n",
            dialect="jekyll",
        ),
        bad(
            source="{% if page.new %}\nA text.\n{% endif %}\n",
            translation="⟦{% if page.new %}⟧ Un texte.\n{% endif %}\n",
            dialect="jekyll",
        ),
        bad(
            source="{% if page.new %}\nA text.\n{% endif %}\n\nMore.\n",
            translation="{% if page.new %}\nUn texte.⟦⟧\n\nDavantage.\n",
            dialect="mkdocs",
        ),
        bad(
            source="One.\n\n{% include a.html %}\n\nMore.\n",
            translation="一つ。\n\n⟦{% 含める a.html %}⟧\n\n他。\n",
            language="ja",
            dialect="mkdocs",
        ),
        bad(
            source="One.\n\n{% include a.html %}\n\nMore.\n",
            translation="Un.\n\n⟦{{% include a.html %}⟧\n\nDavantage.\n",
            fixed="Un.\n\n{% include a.html %}\n\nDavantage.\n",
            dialect="mkdocs",
        ),
        bad(
            source="{% if page.new %}\nA text.\n{% endif %}\n\nMore.\n",
            translation="⟦{ if page.new %}⟧\nUn texte.\n{% endif %}\n\nDavantage.\n",
            fixed="{% if page.new %}\nUn texte.\n{% endif %}\n\nDavantage.\n",
            dialect="mkdocs",
        ),
        bad(
            source="/// tip\n\nOne.\n\n///\n\n/// tip\n\nTwo.\n\n///\n\n/// note\n\nThree.\n\n///\n",
            translation="/// tip\n\nUn.\n\n///\n\n/// ⟦astuce⟧\n\nDeux.\n\n///\n\n/// note\n\nTrois.\n\n///\n",
            dialect="mkdocs",
        ),
        good(
            source="{% if page.new %}\nA text.\n{% endif %}\n\nA {{ b }} c.\n",
            translation="{% if page.new %}\n\nUn texte.\n\n{% endif %}\n\nUn {{ b }} c.\n",
            dialect="jekyll",
        ),
        bad(
            source="One.\n\n{% include a.html %}\n\nMore.\n",
            translation="Un.\n\n⟦{ include a.html %}⟧\n\nDavantage.\n",
            dialect="jekyll",
        ),
        good(
            source="One.\n\n{% include a.html %}\n\nMore.\n",
            translation="Un.\n\n{ % include a.html %}\n\nDavantage.\n",
            dialect="jekyll",
        ),
        bad(
            source="{% alert note %}\nOne.\n{% endalert %}\n\nMore.\n\n{% alert note %}\nTwo.\n{% endalert %}\n",
            translation="{% alert note %}\nUn.\n{% endalert %}\n\nPlus.\n\n⟦{% alert tip %}⟧\nDeux.\n{% endalert %}\n",
            dialect="jekyll",
            entries=_TAGS,
        ),
        bad(
            source="# A\n\nText.\n\n{% alert note %}\nOne.\n{% endalert %}\n\n## B\n\n"
            "{% alert note %}\nTwo.\n{% endalert %}\n",
            translation="# A\n\nTexte.\n\n## B\n\n⟦{% alert tip %}⟧\nDeux.\n{% endalert %}\n",
            dialect="jekyll",
            entries=_TAGS,
        ),
        good(
            source="{% details More keys %}\nA text.\n{% enddetails %}\n",
            translation="{% details Autres clés %}\nUn texte.\n{% enddetails %}\n",
            dialect="jekyll",
            entries=_TAGS,
        ),
        bad(
            source="{% embed limits.md kind='all the keys' title='All keys' %}\n",
            translation="⟦{% embed limits.md kind='toutes les clés' title='Toutes les clés' %}⟧\n",
            dialect="jekyll",
            entries=_TAGS,
        ),
        good(
            source='{% include box.html title="One" text="A text" %} {{ page.a | upcase }}\n',
            translation='{%include box.html title="Un" text="Un texte"%} {{page.a|upcase}}\n',
            dialect="jekyll",
        ),
        good(
            source='{{% term id="seal" name="Seal" %}}A ring.{{% /term %}}\n',
            translation='{{% term id="seal" english="Seal" name="Joint" %}}Un anneau.{{% /term %}}\n',
            dialect="hugo",
        ),
        good(source="{% include en/a.md %}\n", translation="{% include fr/a.md %}\n", dialect="jekyll"),
        good(source="The {{ a }} of {{ b }}.\n", translation="{{ b }}の{{ a }}。\n", language="ja", dialect="jekyll"),
        good(source="!!! Note\n    Text.\n", translation='!!! note "Remarque"\n    Texte.\n', dialect="mkdocs"),
        good(source='!!! note "A box"\n    Text.\n', translation='!!! note "Un cadre"\n    Texte.\n', dialect="mkdocs"),
    ],
)
def changed_tag(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A template tag or its arguments are not the source text's: changed, or lost from a block that was translated.

    Tags are read by the site generator. What readers see of them may be translated: titles, captions, texts of several
    words; the name of the language may differ, and the order within a block. A tag that the source text has on a line
    of its own needs one in the translation, too.
    """
    if pair.drifted:
        return
    specs = ctx.prepared(lambda vocabulary, _: vocabulary.tags())
    read = signatures(ctx.source_language, pair.translation.language, specs)
    mine, theirs = Tags.of(pair.source, read), Tags.of(pair.translation, read)
    if len(mine.tags) <= LONGEST >= len(theirs.tags):
        yield from _joined(mine, theirs, pair)
    if mine.signatures == theirs.signatures:
        return
    # Rules of tags in the translation alone tell much by themselves, but only where the generator surely runs them.
    alone = "liquid" in ctx.dialect.templates
    changed, lost = compared_tags(mine, theirs)
    names = known_names(ctx.document, ctx.dialect, ctx.vocabulary)
    places = _Places.of(pair)
    changed, lost = _in_place(changed, lost, places)
    for one, other in changed:
        if len(mine.tags) != len(theirs.tags) and one.name != other.name and not places.beside(one, other):
            continue  # a new tag is no other one's that went away elsewhere
        if only_adds(one, other):
            continue
        if not (alone and _told_elsewhere(one, other, names, specs)):
            yield _changed(one, other, specs, pair)
    balance = Counter(tag.name for tag in theirs.tags)
    gone = _together([hit for tag in lost for hit in _gone(tag, places, alone, balance)])
    older = len(lost) > 1 and not any(balance[tag.name] for tag in lost)
    yield from (replace(hit, at_most=Severity.INFO) if older else hit for hit in gone)


_Changed = list[tuple[Tag, Tag]]


def _in_place(changed: _Changed, lost: list[Tag], places: _Places) -> tuple[_Changed, list[Tag]]:
    """Of several tags that say the same, the one beside a changed tag was changed, and another was lost."""
    pairs, gone = list(changed), list(lost)
    for at, (one, other) in enumerate(pairs):
        like = [tag for tag in gone if (tag.name, tag.arguments) == (one.name, one.arguments)]
        near = next((tag for tag in like if places.beside(tag, other)), None)
        if near and not places.beside(one, other):
            pairs[at] = near, other
            gone[gone.index(near)] = one
    return pairs, gone


def _gone(tag: Tag, places: _Places, alone: bool, balance: Counter[str]) -> Iterator[Hit]:
    """A tag that the translation has not, or has with marks that do not work."""
    pair = places.pair
    broken, place = without_marks(tag, pair.source, pair.translation), places.instead(tag)
    if broken:
        if not (alone and _OPENING.match(pair.translation.text, broken.start)):
            yield _put(tag, broken, pair)
    elif place and not (alone and _unbalanced(tag, balance)):
        written = pair.source.source.cut(tag.span)
        message = f"found no {written}, which the source text has here"
        yield Hit(place, message, related=told(pair, tag.span), patterns=(tag_left_out(tag),))


def _together(hits: Sequence[Hit]) -> Iterator[Hit]:
    """What is told of tags that are gone: one by one where they are few, else once a page, each in the related places.

    A page that lacks many tags was made before the source text had them: one cause, and one thing to do.
    """
    gone = [hit for hit in hits if hit.patterns]
    yield from (hit for hit in hits if not hit.patterns)
    if len(gone) <= _FEW_GONE:
        yield from gone
        return
    first = gone[0]
    patterns = tuple(sorted({pattern for hit in gone for pattern in hit.patterns}))
    related = tuple(place for hit in gone for place in hit.related)
    message = f"{first.message}, nor {len(gone) - 1} more tags of it"
    yield replace(first, message=message, related=related, patterns=patterns)


def _unbalanced(lost: Tag, balance: Counter[str]) -> bool:
    """Whether a lost tag leaves its end or its beginning behind, which closes or opens nothing now."""
    end = f"end{lost.name}"
    return lost.name.startswith("end") or balance[lost.name] != balance[end] * (end in balance)


def _joined(mine: Tags, theirs: Tags, pair: Pair) -> Iterator[Hit]:
    """Tags that lost a line end beside them. Many work on a line of their own alone."""
    one, other = pair.source, pair.translation
    for alone, tag in joined_lines((one, mine.tags, mine.signatures), (other, theirs.tags, theirs.signatures)):
        written = other.source.cut(tag.span)
        message = f"found {written} on a line with text, expected it alone on its line as in the source text"
        yield Hit(tag.span, message, related=told(pair, alone.span))


def _told_elsewhere(one: Tag, other: Tag, names: Names, specs: Mapping[str, TagSpec]) -> bool:
    """Whether rules that look at the translation alone have something to say of the tag."""
    if other.malformed or one.name.startswith("end"):
        return True
    if one.kind is not TagKind.TAG:
        return False
    if other.name not in names.all and (meant(other.name, names.all) or not other.name.isascii()):
        return True
    spec = specs.get(other.name)
    first = other.arguments.split(maxsplit=1)[:1]
    return bool(spec and spec.arguments and first and first[0].casefold() not in {a.casefold() for a in spec.arguments})


def _changed(one: Tag, other: Tag, specs: Mapping[str, TagSpec], pair: Pair) -> Hit:
    related = told(pair, one.span)
    if one.kind is TagKind.CONTAINER:
        fix = Fix(f"write {one.name}", (Edit(other.name_span, one.name),), (Change.TAG,))
        message = f"found the box {other.name}, expected {one.name} as in the source text"
        return Hit(other.name_span, message, one.name, fix, related)
    hit = replace(_put(one, other.span, pair), patterns=argument_changes(one, other) if one.name == other.name else ())
    return replace(hit, suggestion=None, fix=None) if says_words(one, specs.get(one.name)) else hit


def _put(tag: Tag, place: Span, pair: Pair) -> Hit:
    """The source text's tag should stand in a place of the translation."""
    wanted, found = pair.source.source.cut(tag.span), pair.translation.source.cut(place)
    message = f"found {found}, expected {wanted} as in the source text"
    fix = Fix(f"write {wanted}", (Edit(place, wanted),), (Change.TAG, Change.WORDS, Change.STRUCTURE))
    return Hit(place, message, wanted, fix, told(pair, tag.span))


@dataclass(frozen=True, slots=True)
class _Places:
    """Where in the translation something of the source text should stand: beside what surely belongs together."""

    pair: Pair
    units: Sequence[tuple[Unit, Unit | None]]

    @staticmethod
    def of(pair: Pair) -> _Places:
        """The units of the source text in their order, each with its translation."""
        both = {source.span: translation for source, translation in compared(pair)}
        units = [each.source for each in pair.blocks if each.source and not each.source.key]
        own = sorted((unit for unit in units if unit.kind is not BlockKind.CELL), key=lambda unit: unit.span)
        return _Places(pair, [(unit, both.get(unit.span)) for unit in own])

    def beside(self, tag: Tag, other: Tag) -> bool:
        """Whether a tag of the translation stands where one of the source text does: between the same blocks."""
        at = bisect_right(self.units, tag.span.start, key=lambda each: each[0].span.start)
        before = next(((unit, mine) for unit, mine in reversed(self.units[:at]) if mine), None)
        after = next((mine for _, mine in self.units[at:] if mine), None)
        start = 0
        if before and before[1]:
            start = before[1].span.start if before[0].span.holds(tag.span) else before[1].span.end
        return start <= other.span.start and (after is None or other.span.start <= after.span.start)

    def instead(self, tag: Tag) -> Span | None:
        """The translation's block, or the end of the one before; None where the text around it is gone, too."""
        at = bisect_right(self.units, tag.span.start, key=lambda each: each[0].span.start)
        before = self.units[at - 1] if at else None
        if before and before[0].span.holds(tag.span):
            return first_line(self.pair, before[1]) if before[1] else None
        after = self.units[at] if at < len(self.units) else None
        if (before and not before[1]) or (after and not after[1]):
            return None
        end = before[1].span.end if before and before[1] else 0
        return Span(end, end)
