"""HTML that a translation changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from doclint.document import HtmlTag
from doclint.evidence.attributes import attribute_changed
from doclint.evidence.beside import changes, compared, first_line, is_aged, told
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.languages.record import words
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.props import holds_words

# Attributes that name a language, or what goes with one.
_OF_LANGUAGE = words("lang xml:lang hreflang dir")
# Addresses are compared by the rules of links.
_ADDRESSES = frozenset({"href", "src", "srcset", "poster", "data-src"})
# Marks of single words, which translations rightly add and leave out.
_MARKS = words("""
    abbr acronym b bdi bdo cite code dfn em i kbd mark q rp rt ruby s samp small span strong sub sup u var wbr br p
""")
# Other rules tell of links and images that are gone.
_LINKED = frozenset({"a", "img"})

_Attributes = tuple[tuple[str, str | None], ...]


@rule(
    "translation/changed-html",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(
            source='<div class="box" title="A box">\nText.\n</div>\n',
            translation='<div class="⟦boite⟧" title="Une boîte">\nTexte.\n</div>\n',
            fixed='<div class="box" title="Une boîte">\nTexte.\n</div>\n',
        ),
        bad(
            source='Press <kbd class="key">Enter</kbd> and <a id="top" href="#a">go</a> up.\n',
            translation='Drücken Sie <kbd class="key">Enter</kbd> und <a id="⟦oben⟧" href="#a">gehen</a> Sie hoch.\n',
            language="de",
        ),
        bad(
            source="<details>\n<summary>More of it</summary>\n\nA text.\n\n</details>\n",
            translation="<details>\n⟦<sumario>⟧Más de ello</sumario>\n\nUn texto.\n\n</details>\n",
            language="es",
        ),
        good(
            source='<img src="a.png" alt="A key" width="20"> and <b>words</b>\n',
            translation='<img src="a.png" alt="Une clé" width="20"> et des mots\n',
        ),
        good(source='<p class="a b" id="c">\n', translation="<p id='c' class='a  b'>\n"),
        bad(
            source='<TabItem value="hand" label="By hand">\n\nRun it.\n\n</TabItem>\n',
            translation='<TabItem value="⟦main⟧" label="À la main">\n\nLancez-le.\n\n</TabItem>\n',
            dialect="docusaurus",
        ),
        good(source='<input value="Send">\n', translation='<input value="Envoyer">\n'),
        good(source="One line.<br>Another line.\n", translation="一行と、もう一行。\n", language="ja"),
        good(source="A key.\n", translation='<abbr title="K">K</abbr>.\n'),
    ],
)
def changed_html(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """An HTML tag or attribute is not the source text's: a class, an id or a style was changed, or the tag's name.

    What readers see may be translated (`alt`, `title`, `aria-label`); addresses are compared as links are. Marks of
    single words, as `<b>`, may come and go.
    """
    for source, translation in compared(pair):
        if source.html and translation.html and not source.fence:
            # Among blocks of another version, elements of one name are taken for one another.
            at_most = Severity.INFO if is_aged(pair) else None
            yield from (replace(hit, at_most=at_most) for hit in _compared(source, translation, pair))


def _compared(source: Unit, translation: Unit, pair: Pair) -> Iterator[Hit]:
    mine, theirs = _opening(source), _opening(translation)
    lost, gained = changes([_key(tag) for tag in mine], [_key(tag) for tag in theirs])
    if not lost:
        return
    left, new = _of(mine, lost), _of(theirs, gained)
    for tag in left:
        twin = next((other for other in new if other.name.lower() == tag.name.lower()), None)
        if twin:
            new.remove(twin)
            yield from _attributes(tag, twin, pair)
    unknown = [tag for tag in new if tag.name.lower() not in {each.name.lower() for each in mine}]
    gone = [tag for tag in left if tag.name.lower() not in {each.name.lower() for each in theirs}]
    gone = [tag for tag in gone if tag.name.lower() not in _MARKS | _LINKED]
    for tag, other in zip(gone, unknown, strict=False):
        message = f"found the tag <{other.name}>, expected <{tag.name}> as in the source text"
        yield Hit(other.span, message, tag.name, related=told(pair, tag.span))
    for tag in gone[len(unknown) :]:
        message = f"found no <{tag.name}> in the block, which the source text has"
        yield Hit(first_line(pair, translation), message, related=told(pair, tag.span))


def _opening(unit: Unit) -> list[HtmlTag]:
    return [tag for tag in unit.html if not tag.closing]


def _key(tag: HtmlTag) -> tuple[str, _Attributes]:
    return tag.name.lower(), tuple(sorted((name, value) for name, value, _ in _fixed(tag)))


def _fixed(tag: HtmlTag) -> Iterator[tuple[str, str, Span | None]]:
    """The attributes that must stay, blanks in their values made equal."""
    labelled = any(name.lower() == "label" for name, _, _ in tag.attributes)
    for name, value, span in tag.attributes:
        is_key = labelled and name.lower() == "value"  # what has a label is not known to readers by its value
        shown = name.lower() in _OF_LANGUAGE | _ADDRESSES or holds_words(name, value or "")
        if is_key or not shown:
            yield name.lower(), " ".join((value or "").split()), span


def _of(tags: Sequence[HtmlTag], keys: Sequence[tuple[str, _Attributes]]) -> list[HtmlTag]:
    left, found = list(keys), []
    for tag in tags:
        if _key(tag) in left:
            left.remove(_key(tag))
            found.append(tag)
    return found


def _attributes(one: HtmlTag, other: HtmlTag, pair: Pair) -> Iterator[Hit]:
    theirs = {name: (value, span) for name, value, span in _fixed(other)}
    for name, value, _ in _fixed(one):
        found, span = theirs.get(name, (None, None))
        if found == value or (found is None and name in ("id", "target", "rel")):
            continue
        patterns = (attribute_changed(one.name, name),)
        if found is None or span is None:
            message = f'found <{other.name}> without {name}, expected {name}="{value}" as in the source text'
            yield Hit(other.span, message, related=told(pair, one.span), patterns=patterns)
            continue
        fix = Fix(f"write {value}", (Edit(span, value),), (Change.HTML, Change.TARGET, Change.WORDS))
        message = f'found {name}="{found}", expected "{value}" as in the source text'
        yield Hit(span, message, value, fix, told(pair, one.span), patterns=patterns)
