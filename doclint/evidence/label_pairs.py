"""The short texts of two pages that belong together: headings, cells, items, bold
names, links, titles and such."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import unquote

from doclint.dataclasses import dataclass, replace
from doclint.dialects import dialect
from doclint.document import (
    OPAQUE,
    AttributeList,
    BlockKind,
    Document,
    Role,
    Segment,
    Table,
    Tag,
    TagKind,
)
from doclint.evidence.signatures import label_of
from doclint.expressions import expression
from doclint.languages import language
from doclint.once import once
from doclint.project import Pair, Unit
from doclint.source import Span
from doclint.text.keys import is_prose
from doclint.text.props import is_shown
from doclint.text.words import fold, word_texts


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What a label is, and what is none. Held by tests/evidence/test_units_by_degrees.py."""

    # A text of more words (count) is no label: at 5 and 11 texts of seven and of
    # ten turn.
    longest: int = 8
    # A column holds keys when so many rows (count) keep them: at 2 and 4 tables
    # with two and with three turn.
    least_keys: int = 3
    # And this share of its rows (0 to 1): at 0.4 and 0.8 tables with three of six
    # and three of four turn.
    mostly_keys: float = 0.6


_LIMITS = _Calibration()


# Nor is one of more characters, markup and all: texts in bold around texts in bold are
# not read again for each.
_MOST_CHARACTERS = 1_000
# A path is no text, whether or not it stands in code: `/users/:name`.
_PATH = expression(r"/\S+")
# So many letters around a label in running text are looked at.
_AROUND = 60
_AT_ENDS = f" \t\r\n:*_.?!…：。{OPAQUE}"
PARAGRAPH = "paragraph"
# It begins as a sentence does: neither as who said it (`— @name`), nor as a key or a mark
# of a generator (`features:`, `== npm`).
_SAYS = expression(r"[\"(*_\[]*(?:[A-Z]|[^\W\d_]+ +[^\W\d_])")
_ROLES = {Role.ALT: "alternative text", Role.TITLE: "title", Role.CAPTION: "caption"}
# Elements whose text is a label.
_LABEL_TAG = expression(
    r"<(?:summary|figcaption|caption|button|label|legend|th|dt|h[1-6])\b[^<>]*>\s*(?:<(?:b|strong|em|i)>\s*)?$"
)
# An argument of a template tag with its value: `title="…"`.
_ARGUMENT = expression(
    r"""(?<![\w-])([a-zA-Z][\w-]*)\s*[=:]\s*(?:"([^"\n]*)"|'([^'\n]*)')"""
)
# An option of a directive of MyST: `:alt: A lamp`.
_OPTION = expression(
    r"^[ \t>]*:(?P<name>alt|caption|title):[ \t]+(?P<value>[^\s].*?)[ \t\r]*$", re.M
)
# Behind a name comes, in brackets, what it means: "**Copy raw** (…)".
_EXPLAINED = expression(r"[*_]*(?:\][(\[][^)\]]*[)\]])?[*_]*\s?[(（]\s*[^\W\d_]")
# So does the source's word behind its translation: "Trichter ([funnel](/a))".
_OPENED = expression(r"[^\W_][\"”“»」*_]*\s?[(（]\[?[*_]*$")
_CLOSED = expression(r"[*_]*(?:\][(\[][^)\]]*[)\]])?[*_]*[)）]")
_LAST_WORDS = expression(r"([^\W\d_]+)\W{1,3}([^\W\d_]+)\W{1,4}$")
# Behind a link its address is none of the words.
_NEXT_WORDS = expression(
    r"(?:[*_]{0,3}\]\([^)]*\)[*_]{0,3}|(?![*_]{0,3}\]\()\W{0,3}(?:\([^)]*\))?)\W{1,4}([^\W\d_]+)\W{1,3}([^\W\d_]+)"
)
_OTHER_SITE = expression(r"(?:https?:)?//")
_END_OF_PATH = expression(r"/?(?:[?#].*)?$")
# A folder's page of its own, which may have its language in its name.
_FOLDERS_PAGE = expression(r"(?:README|_?index)(?:[._-][\w-]+)*$")


def _is_glued_to(name: str, target: str) -> bool:
    """Whether a target ends in a name that letters or digits stand right before:
    `split` in `functionsplit`."""
    return target.endswith(name) and target.removesuffix(name).isalnum()


@dataclass(frozen=True, slots=True)
class Label:
    """A short text as it is read, and its place. One in running text has what stands
    `before` and `after` it as written; a link text the address (`target`) of its
    link, an alternative text that of its `image`."""

    text: str
    place: Span
    key: str = ""
    before: str = ""
    after: str = ""
    target: str = ""
    image: str = ""

    @property
    def is_in_picture(self) -> bool:
        """Whether the picture itself shows it, made elsewhere of words in its address: `…/badge/Licence-MIT.svg`."""
        if not _OTHER_SITE.match(self.image):
            return False
        shown = {fold(word) for word in word_texts(unquote(self.image))}
        return shown.issuperset(map(fold, word_texts(self.text)))

    @property
    def is_explained(self) -> bool:
        """Whether brackets behind it say what it means."""
        return _EXPLAINED.match(self.after) is not None

    @property
    def is_a_gloss(self) -> bool:
        """Whether it stands in brackets behind what it means."""
        opened = _OPENED.search(self.before)
        return opened is not None and _CLOSED.match(self.after) is not None

    @property
    def leaves_the_site(self) -> bool:
        """Whether it is the text of a link to another site."""
        return _OTHER_SITE.match(self.target) is not None

    @property
    def names_its_target(self) -> bool:
        """Whether it is the name of what its link leads to: `[Span](https://…/trace/Span.html)`, `[cart](cart/)`,
        `[cart](cart/README_ja.md)`, `[split](functionsplit.md)`."""
        *folders, last = _END_OF_PATH.sub("", self.target, count=1).split("/")
        stem, dot, _ = last.rpartition(".")
        names = {stem if dot else last}
        if folders and _FOLDERS_PAGE.match(last):
            names.add(folders[-1])
        name = "".join(self.text.split())
        is_small = name.islower()
        if name in names and (is_small or self.leaves_the_site):
            return True
        # A word that is glued to another one is no word of the page's title.
        return is_small and any(_is_glued_to(name, target) for target in names)

    def stands_in(self, other: Label) -> bool:
        """Whether the words around it are those around another: it is a part of a
        longer text that both have."""
        before, there = (
            _LAST_WORDS.search(self.before),
            _LAST_WORDS.search(other.before),
        )
        if before and there and before.groups() == there.groups():
            return True
        after, behind = _NEXT_WORDS.match(self.after), _NEXT_WORDS.match(other.after)
        return (
            after is not None
            and behind is not None
            and after.groups() == behind.groups()
        )


@dataclass(frozen=True, slots=True)
class LabelPair:
    """A short text of the source (`source`) and what the translation has in its place. `role` says what it is;
    `doubtful` tells of a cell in a column that is mostly the source's: names, or left over as a whole. `by_order`: one
    of several in a block, which belong together if the translation kept their order."""

    role: str
    source: Label
    translation: Label
    doubtful: bool = False
    by_order: bool = False


def label_pairs(pair: Pair) -> Iterator[LabelPair]:
    """The short texts of all units that surely belong together; none of what a page
    asks tools to leave as it is."""
    left_alone = _Untouched(pair)
    for both in pair.blocks:
        source, translation = both.source, both.translation
        if source is None or translation is None:
            continue
        belong_together = (both.sure or not pair.drifted) and not both.moved
        if not belong_together or left_alone.has(translation):
            continue
        are_names = translation.span in left_alone.names
        for labels in _of_units(source, translation, pair):
            yield replace(labels, doubtful=True) if are_names else labels
    yield from _arguments(pair)
    yield from _options(pair)


@once
def kept_cells(pair: Pair) -> frozenset[Span]:
    """The cells of a translation's columns that are mostly the source's: keys of a
    program, or names."""
    untouched = _Untouched(pair)
    return untouched.keys | untouched.names


def leaves_names(pair: Pair) -> bool:
    """Whether a page leaves bold names of its source rather than translates them: what
    they name has no other."""
    kept = changed = 0
    for both in pair.blocks:
        if (
            both.sure
            and both.source
            and both.translation
            and not both.translation.cells
        ):
            mine = {fold(label.text) for label in _bold(both.source, pair.source)}
            for label in _bold(both.translation, pair.translation):
                kept += fold(label.text) in mine
                changed += fold(label.text) not in mine
    return kept > 1 and kept > changed


def labels_in(unit: Unit, document: Document) -> list[str]:
    """The texts of a unit's links and bold words, the longest first: labels, not
    running text."""
    labels = [
        each.text
        for each in (*_bold(unit, document), *_linked(unit, document))
        if each.text
    ]
    return sorted(labels, key=len, reverse=True)


def is_short(text: str) -> bool:
    """Whether a text has no more words than a label."""
    return 0 < len(word_texts(text)) <= _LIMITS.longest and not _PATH.fullmatch(text)


class _Untouched:
    """What of a translation is not to be translated: by its own mark, or as keys of a
    program."""

    def __init__(self, pair: Pair) -> None:
        self.marks = [
            each.span.start
            for each in pair.translation.of(AttributeList)
            if _forbids(each)
        ]
        cells = {
            fold(cell)
            for table in pair.source.of(Table)
            for cell in _texts(table, pair.source).values()
        }
        tables = [
            (table, _texts(table, pair.translation))
            for table in pair.translation.of(Table)
        ]
        self.keys = frozenset[Span]().union(
            *(_kept(texts, table, cells, True) for table, texts in tables)
        )
        self.names = frozenset[Span]().union(
            *(_kept(texts, table, cells, False) for table, texts in tables)
        )

    def has(self, unit: Unit) -> bool:
        """Whether a unit is to be left as it is."""
        marked = bisect_left(self.marks, unit.span.start) < bisect_left(
            self.marks, unit.span.end
        )
        return marked or unit.span in self.keys


def _forbids(attributes: AttributeList) -> bool:
    """Whether an attribute list tells translators to keep their hands off, or names a
    language."""
    names = {name.lower() for name, _ in attributes.pairs}
    return (
        "notranslate" in attributes.classes
        or "lang" in names
        or ("translate", "no") in attributes.pairs
    )


def _texts(table: Table, document: Document) -> Mapping[Span, str]:
    """The cells of a table below its head, as written."""
    return {
        cell.span: document.source.cut(cell.span).strip(_AT_ENDS)
        for row in table.rows
        for cell in row.cells
    }


def _kept(
    texts: Mapping[Span, str], table: Table, there: set[str], small: bool
) -> frozenset[Span]:
    """The cells of columns whose cells are mostly the source's: keys in small letters,
    or names."""
    kept: set[Span] = set()
    columns = max((len(row.cells) for row in table.rows), default=0)
    for column in range(columns):
        spans = [
            row.cells[column].span for row in table.rows if column < len(row.cells)
        ]
        same = [
            span
            for span in spans
            if texts[span][:1].islower() is small and fold(texts[span]) in there
        ]
        different = {texts[span] for span in same}
        if len(different) >= _LIMITS.least_keys and len(
            same
        ) >= _LIMITS.mostly_keys * len(spans):
            kept.update(same)
    return frozenset(kept)


def _of_units(source: Unit, translation: Unit, pair: Pair) -> Iterator[LabelPair]:
    yield from _of_segments(source, translation, pair)
    bold = _bold(source, pair.source)
    yield from _inner("bold name", bold, _bold(translation, pair.translation))
    linked = _linked(source, pair.source)
    yield from _inner("link text", linked, _linked(translation, pair.translation))


def _of_segments(source: Unit, translation: Unit, pair: Pair) -> Iterator[LabelPair]:
    """The short segments of two units, in order where both have as many of a role."""
    whole = _whole_role(source) or _paragraph_role(source, pair)
    for role in (None, Role.ALT, Role.TITLE):
        mine, theirs = _segments(source, role), _segments(translation, role)
        if len(mine) != len(theirs):
            continue
        for one, other in zip(mine, theirs, strict=True):
            name = _ROLES.get(one.role) or whole or _html_role(one, other, pair)
            if name and is_short(one.text) and one.role is other.role:
                yield LabelPair(name, _label(one, source), _label(other, translation))
            elif not name:
                yield from _of_elements(one, other, pair)


def _of_elements(
    source: Segment, translation: Segment, pair: Pair
) -> Iterator[LabelPair]:
    """Paragraphs that are one element for a label and nothing else, as MDX has them:
    `<summary>Keys</summary>`."""
    one = _in_element(source, pair.source)
    other = _in_element(translation, pair.translation)
    if one and other and is_short(one.text):
        yield LabelPair("label", one, other)


def _in_element(segment: Segment, document: Document) -> Label | None:
    """What the one element holds that a text is made of."""
    inner = segment.text.strip(f"{OPAQUE} \t\r\n")
    is_in_tags = segment.text.strip().startswith(OPAQUE)
    if segment.role is not Role.PROSE or not is_in_tags or OPAQUE in inner:
        return None
    start = segment.text.find(inner)
    place = segment.place(start, start + len(inner))
    before = document.text[max(0, place.start - _AROUND) : place.start]
    return Label(inner, place) if inner and _LABEL_TAG.search(before) else None


def _html_role(source: Segment, translation: Segment, pair: Pair) -> str | None:
    """What a text of HTML is, where its element is one for labels."""
    are_html = source.role is Role.HTML and translation.role is Role.HTML
    if not are_html:
        return None
    start = source.span.start
    before = pair.source.text[max(0, start - _AROUND) : start]
    return "label" if _LABEL_TAG.search(before) else None


def _arguments(pair: Pair) -> Iterator[LabelPair]:
    """The arguments of template tags that readers see, tag by tag where both pages have
    as many of a name."""
    mine, theirs = _by_name(pair.source), _by_name(pair.translation)
    for name in mine.keys() & theirs.keys():
        if len(mine[name]) != len(theirs[name]):
            continue
        for tag, other in zip(mine[name], theirs[name], strict=True):
            labels = _shown(tag, pair.source)
            translated = _shown(other, pair.translation)
            for key in labels.keys() & translated.keys():
                yield LabelPair("title", labels[key], translated[key])


def _options(pair: Pair) -> Iterator[LabelPair]:
    """The options of MyST's directives that readers see, in order where both pages have
    as many."""
    if dialect(pair.translation.dialect).names != "roles":
        return
    mine = list(_OPTION.finditer(pair.source.text))
    theirs = list(_OPTION.finditer(pair.translation.text))
    if [match["name"] for match in mine] != [match["name"] for match in theirs]:
        return
    for one, other in zip(mine, theirs, strict=True):
        role = _ROLES[Role.ALT] if one["name"] == "alt" else _ROLES[Role.TITLE]
        if is_short(one["value"]):
            yield LabelPair(role, _option(one), _option(other))


def _option(match: re.Match[str]) -> Label:
    return Label(match["value"], Span(*match.span("value")))


def _by_name(document: Document) -> Mapping[str, list[Tag]]:
    tags: dict[str, list[Tag]] = {}
    for tag in document.of(Tag):
        if tag.name and not tag.quoted and tag.kind is not TagKind.OUTPUT:
            tags.setdefault(tag.name, []).append(tag)
    return tags


def _shown(tag: Tag, document: Document) -> Mapping[str, Label]:
    """The arguments of a tag whose values readers see, by their names."""
    shown = {}
    start, end = tag.arguments_span.start, tag.arguments_span.end
    if words := label_of(tag):
        place = document.text.find(words, start)
        shown[""] = Label(words, Span(place, place + len(words)))
    for match in _ARGUMENT.finditer(document.text, start, end):
        name = match[1]
        group = 2 if match[2] is not None else 3
        value = match[group]
        is_switch = value in ("true", "false")
        if value and is_short(value) and is_shown(name) and not is_switch:
            shown[name] = Label(value, Span(*match.span(group)))
    return shown


def _inner(
    role: str, mine: Sequence[Label], theirs: Sequence[Label]
) -> Iterator[LabelPair]:
    """Labels in running text. Those that stand in both are the same; where but one is
    left on each side, these belong together. Of more nobody knows surely: languages
    turn their order."""
    if not (mine and theirs):
        return
    known = {fold(label.text): label for label in mine}
    same = {fold(label.text) for label in theirs} & known.keys()
    for label in theirs:
        text = fold(label.text)
        if text in same:
            yield LabelPair(role, known[text], label)
    rest = [label for label in mine if fold(label.text) not in same]
    rest_there = [label for label in theirs if fold(label.text) not in same]
    # One name said several times is the same in any order.
    several = len({fold(label.text) for label in rest}) > 1
    if len(rest) == len(rest_there):
        for label, other in zip(rest, rest_there, strict=True):
            yield LabelPair(role, label, other, by_order=several)


def _whole_role(unit: Unit) -> str | None:
    """What a unit is, where all of it is a label."""
    if unit.key:
        return "front matter value" if is_prose(unit.key) else None
    if unit.kind is BlockKind.HEADING:
        return "heading"
    if unit.kind is BlockKind.CELL:
        return "cell"
    if unit.kind is BlockKind.CAPTION:
        return "caption"
    return (
        "list item"
        if unit.kind is BlockKind.PARAGRAPH and BlockKind.ITEM in unit.within[-1:]
        else None
    )


def _paragraph_role(unit: Unit, pair: Pair) -> str | None:
    """What a short paragraph is where the translation is in another script, which tells
    a text that was left from a name that both languages share."""
    spoken = language(pair.translation.language)
    is_paragraph = unit.kind is BlockKind.PARAGRAPH and not unit.key
    if not is_paragraph or spoken is None or spoken.is_latin:
        return None
    return PARAGRAPH if _SAYS.match(unit.text) else None


def _segments(unit: Unit, role: Role | None) -> list[Segment]:
    if role is None:
        return [
            each for each in unit.segments if each.role not in (Role.ALT, Role.TITLE)
        ]
    return [each for each in unit.segments if each.role is role]


def _label(segment: Segment, unit: Unit) -> Label:
    lead = _lead(segment, unit)
    start = len(segment.text) - len(segment.text[lead:].lstrip(_AT_ENDS))
    end = len(segment.text.rstrip(_AT_ENDS))
    place = segment.place(start, max(start, end))
    around = (
        each
        for each in unit.links
        if each.text_span.start <= place.start < each.text_span.end
    )
    link = (
        next(around, None) if len(unit.links) == 1 or segment.role is Role.ALT else None
    )
    image = next(
        (
            each.target
            for each in unit.images
            if each.alt_span.start <= place.start < each.alt_span.end
        ),
        "",
    )
    target = link.target if link else ""
    return Label(segment.text[start:end], place, unit.key, target=target, image=image)


# What parts a name from what is said of it.
_SAYS_OF_IT = expression(r"[:：][ \t]+|[ \t][-–—][ \t]")


def _lead(segment: Segment, unit: Unit) -> int:
    """Where what an item says of the name begins that stands first in it, as a link or in bold: `[lamp](/a): what gives
    light`. The name is a label of its own."""
    parted = _SAYS_OF_IT.search(segment.text)
    if parted is None or BlockKind.ITEM not in unit.within[-1:]:
        return 0
    if not word_texts(segment.text[parted.end() :]):
        return 0
    name = segment.place(0, parted.start())
    leads = (
        *(link.span for link in unit.links),
        *(each.span for each in unit.emphases),
    )
    is_name = any(lead.holds(name) for lead in leads)
    return parted.end() if is_name else 0


def _bold(unit: Unit, document: Document) -> list[Label]:
    spans = (each.content_span for each in unit.emphases if each.strong)
    return [
        _piece(span, document)
        for span in spans
        if span.end - span.start <= _MOST_CHARACTERS
    ]


def _linked(unit: Unit, document: Document) -> list[Label]:
    links = [
        each
        for each in unit.links
        if 0 < each.text_span.end - each.text_span.start <= _MOST_CHARACTERS
    ]
    return [_piece(each.text_span, document, each.target) for each in links]


def _piece(span: Span, document: Document, target: str = "") -> Label:
    text = document.source.cut(span)
    trimmed = text.strip(" \t\r\n:*_.,?!…：。、")
    start = span.start + max(text.find(trimmed), 0)
    before = document.text[max(0, span.start - _AROUND) : span.start]
    after = document.text[span.end : span.end + _AROUND]
    return Label(trimmed, Span(start, start + len(trimmed)), "", before, after, target)
