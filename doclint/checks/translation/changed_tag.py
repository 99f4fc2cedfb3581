"""Template tags that a translation changed or lost."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from doclint.document import BlockKind, Definition, Document, Fence, Image, Link, Tag, TagKind
from doclint.findings import Edit, Fix, Hit, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.beside import compared, first_line, told
from doclint.text.own_line import joined_lines
from doclint.text.signatures import Signature, says_words, signatures
from doclint.text.spans import Spans
from doclint.text.tags import Names, known_names, meant
from doclint.vocabulary import TagSpec

_TAGS = (
    TagSpec(name="alert", block=True, arguments=("note", "tip")),
    TagSpec(name="details", block=True, caption=True),
)
# Longer stretches of tags that differ are not compared.
_LONGEST = 1000


@rule(
    "translation/changed-tag",
    visits=Pair,
    severity=Severity.ERROR,
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
        good(
            source="{% if page.new %}\nA text.\n{% endif %}\n\nA {{ b }} c.\n",
            translation="{% if page.new %}\n\nUn texte.\n\n{% endif %}\n\nUn {{ b }} c.\n",
            dialect="jekyll",
        ),
        good(
            source="{% details More keys %}\nA text.\n{% enddetails %}\n",
            translation="{% details Autres clés %}\nUn texte.\n{% enddetails %}\n",
            dialect="jekyll",
            entries=_TAGS,
        ),
        good(
            source='{% include box.html title="One" text="A text" %} {{ page.a | upcase }}\n',
            translation='{%include box.html title="Un" text="Un texte"%} {{page.a|upcase}}\n',
            dialect="jekyll",
        ),
        good(source="{% include en/a.md %}\n", translation="{% include fr/a.md %}\n", dialect="jekyll"),
        good(source="The {{ a }} of {{ b }}.\n", translation="{{ b }}の{{ a }}。\n", language="ja", dialect="jekyll"),
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
    mine, theirs = _Tags.of(pair.source, read), _Tags.of(pair.translation, read)
    if len(mine.tags) <= _LONGEST >= len(theirs.tags):
        yield from _joined(mine, theirs, pair)
    if mine.signatures == theirs.signatures:
        return
    changed, lost = _compared(mine, theirs)
    names = known_names(ctx.document, ctx.dialect, ctx.vocabulary)
    for one, other in changed:
        if not _told_elsewhere(one, other, names, specs):
            yield _changed(one, other, specs, pair)
    balance = Counter(tag.name for tag in theirs.tags)
    places = _Places.of(pair)
    for tag in lost:
        place = places.instead(tag)
        if place and balance[tag.name] == balance[f"end{tag.name}"] * (f"end{tag.name}" in balance):
            written = pair.source.source.cut(tag.span)
            yield Hit(place, f"found no {written}, which the source text has here", related=told(pair, tag.span))


def _joined(mine: _Tags, theirs: _Tags, pair: Pair) -> Iterator[Hit]:
    """Tags that lost a line end beside them. Many work on a line of their own alone."""
    one, other = pair.source, pair.translation
    for alone, tag in joined_lines((one, mine.tags, mine.signatures), (other, theirs.tags, theirs.signatures)):
        written = other.source.cut(tag.span)
        message = f"found {written} on a line with text, expected it alone on its line as in the source text"
        yield Hit(tag.span, message, related=told(pair, alone.span))


@dataclass(frozen=True, slots=True)
class _Tags:
    """The tags of a page that no other rule compares, with what tells them apart."""

    tags: Sequence[Tag]
    signatures: Sequence[Signature]

    @staticmethod
    def of(document: Document, read: Callable[[Tag], Signature]) -> _Tags:
        """Tags in code blocks are compared with the code, those in addresses with the links. A container's title is
        free."""
        others = [fence.span for fence in document.of(Fence)]
        for parts in (document.of(Link), document.of(Image), document.of(Definition)):
            others += [part.target_span for part in parts]
        held = Spans(others)
        tags = [tag for tag in document.of(Tag) if tag.span.end > tag.span.start and not held.hold(tag.span)]
        free = TagKind.CONTAINER
        return _Tags(tags, [(free.value, tag.name, "") if tag.kind is free else read(tag) for tag in tags])


def _compared(mine: _Tags, theirs: _Tags) -> tuple[list[tuple[Tag, Tag]], list[Tag]]:
    """Tags that another stands for, and tags that are gone. What only moved is neither."""
    lost = Counter(mine.signatures) - Counter(theirs.signatures)
    gained = Counter(theirs.signatures) - Counter(mine.signatures)
    changed: list[tuple[Tag, Tag]] = []
    gone: list[Tag] = []
    if max(len(mine.tags), len(theirs.tags)) > _LONGEST:
        return changed, gone
    matcher = SequenceMatcher(None, mine.signatures, theirs.signatures, autojunk=False)
    for _, a, b, c, d in matcher.get_opcodes():
        left = [tag for tag, said in zip(mine.tags[a:b], mine.signatures[a:b], strict=True) if lost[said]]
        right = [tag for tag, said in zip(theirs.tags[c:d], theirs.signatures[c:d], strict=True) if gained[said]]
        for tag in left:
            other = next((each for each in right if each.kind is tag.kind and bool(each.name) == bool(tag.name)), None)
            if other:
                right.remove(other)
                changed.append((tag, other))
            elif tag.kind is not TagKind.CONTAINER and not tag.name.startswith("end"):
                gone.append(tag)
    return changed, gone


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
        fix = Fix(f"write {one.name}", (Edit(other.name_span, one.name),), safe=False)
        message = f"found the box {other.name}, expected {one.name} as in the source text"
        return Hit(other.name_span, message, one.name, fix, related)
    wanted, found = pair.source.source.cut(one.span), pair.translation.source.cut(other.span)
    message = f"found {found}, expected {wanted} as in the source text"
    if says_words(one, specs.get(one.name)):
        return Hit(other.span, message, related=related)
    fix = Fix(f"write {wanted}", (Edit(other.span, wanted),), safe=False)
    return Hit(other.span, message, wanted, fix, related)


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
