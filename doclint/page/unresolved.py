"""References without a definition, definitions without a reference, and which of them
are one fault."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from doclint.dialects import Dialect
from doclint.document import (
    FILLER,
    Block,
    BlockKind,
    Definition,
    Document,
    Link,
    LinkKind,
    Reference,
)
from doclint.expressions import expression
from doclint.once import once
from doclint.page.ids import heading_ids
from doclint.page.included import includes_files, is_part
from doclint.page.markup import is_comment, label_uses
from doclint.page.merged import merged_labels
from doclint.page.swallowed import swallowed_labels
from doclint.source import Span
from doclint.text.link_labels import folded
from doclint.text.nearest import Nearest
from doclint.text.similar import one_edit_apart
from doclint.text.spans import Spans

# What a list of links has beside its definitions.
_NO_TEXT = frozenset(
    {BlockKind.FRONT_MATTER, BlockKind.HEADING, BlockKind.RULE, BlockKind.HTML}
)
# A label in brackets where no reference is read: in HTML, in a tag's argument.
_MENTION = expression(r"\[((?:[^\[\]\\\n]|\\.){1,200})(?<!\\)\]")
# What a command's usage, a call or a table of types has in brackets, and prose has not.
_CODE = expression(r"\W|.*(?:\.\.\.|[|=<>*$\\])|\w\Z", re.S)
_USAGE = expression(
    r"(?:options?|args?|arguments?|flags?|files?|params?|parameters?|commands?|subcommands?)\Z",
    re.I,
)
_MARGIN = expression(r"\n[ \t>]*")
# Character classes of patterns: `a-z`, `0-9`, `^"`.
_DIGITS = expression(r"\d+")
# A sign and a number, or numbers with signs between them.
_NUMBERED = expression(r"[^\w\s]0|v?0(?:[.-]0)+")
_FIELD = expression(r"[A-Za-z_]\w*")
_DOTTED = expression(r"\w+(?:\.\w+)+(?:\(\))?")
_CHARACTERS = expression(r"\^.*|.*(?:\w-\w|\\[wdsWDS]).{0,6}")


def unresolved(
    document: Document, dialect: Dialect, shortcut: bool = False
) -> list[Reference]:
    """The references without a definition that can be nothing but links; `[label]`
    alone only with `shortcut`, or where it is a slip of a label that nothing uses.

    A definition that shares its line with another, or is part of the text above it, is
    there: that is the fault.
    """
    missing = [ref for ref in document.of(Reference) if ref.definition is None]
    slips = _slips(document, missing)
    meant = [
        ref
        for ref in missing
        if ref in slips or _is_meant(ref, document, dialect, shortcut)
    ]
    misplaced = (
        merged_labels(document) | swallowed_labels(document) if meant else frozenset()
    )
    return [ref for ref in meant if ref.label not in misplaced]


def _slips(document: Document, missing: Iterable[Reference]) -> list[Reference]:
    """The words in brackets that are a letter away from a label that is defined and used
    by nothing (`See [gide].`, where the page defines `[guide]`), and numbers in the form
    of others that are defined (`[#12]` among `[#10]` and `[#11]`)."""
    alone = [ref for ref in missing if ref.kind is LinkKind.SHORTCUT]
    in_words = [ref for ref in alone if _is_lone(ref, document)]
    if not in_words:
        return []
    labels = Nearest(definition.label for definition in unused_definitions(document))
    forms = _forms_of_numbers(document, in_words)
    return [
        ref
        for ref in in_words
        if _is_slip(ref.label, labels.of(ref.label))
        or (_form(ref.label) in forms and _stands_free(ref, document))
    ]


def _forms_of_numbers(
    document: Document, missing: Iterable[Reference]
) -> frozenset[str]:
    """The forms that the numbers of several links have, as those of issues (`[#12]`) and
    releases (`[1.2.0]`): signs and numbers, no words. Where most of a form are
    `missing`, they are no links, as old releases in a list of changes."""
    labels = {
        ref.label
        for ref in document.of(Reference)
        if ref.definition is not None and ref.kind is LinkKind.SHORTCUT
    }
    linked = Counter(map(_form, labels))
    unlinked = Counter(map(_form, {ref.label for ref in missing}))
    several = (form for form, count in linked.items() if count > 1)
    return frozenset(
        form
        for form in several
        if _NUMBERED.fullmatch(form) and unlinked[form] < linked[form]
    )


def _form(label: str) -> str:
    """A label with each of its numbers as one digit."""
    return _DIGITS.sub("0", label)


def _stands_free(ref: Reference, document: Document) -> bool:
    """Whether a blank or a bracket stands before a reference, and no bracket behind."""
    before = _character_before(ref, document)
    goes_on = document.text.startswith(("(", "[", ":", "{"), ref.span.end)
    return not goes_on and (not before or before in " \t\n(,*_")


def _is_slip(label: str, near: str | None) -> bool:
    """Whether a label is another one but for a letter; a number, as that of a release,
    is a word of its own."""
    if near is None or _DIGITS.findall(label) != _DIGITS.findall(near):
        return False
    return one_edit_apart(label, near)


def is_code_like(ref: Reference, document: Document) -> bool:
    """Whether the brackets of a full reference may be a command's usage
    (`[options][file]`, `[--all][-v]`), a list of types or single letters of
    mathematics. Code in backticks is a link's text as well as words are."""
    text = _MARGIN.sub(" ", document.source.cut(ref.text_span))
    inside = [text.strip(), ref.label]
    if any(_CODE.match(text.strip("`*_![")) for text in inside):
        return True
    return all(map(_USAGE.match, inside))


def unused_definitions(document: Document) -> list[Definition]:
    """The definitions whose label stands nowhere in brackets; none of a list of links
    that other pages take in."""
    definitions = [each for each in document.of(Definition) if not is_comment(each)]
    if not definitions or _is_list_of_links(document):
        return []
    used = {ref.label for ref in document.of(Reference)}
    alone = [each for each in definitions if each.label not in used]
    shown = label_uses(document) if alone else ""
    mentioned = {folded(match[1]) for match in _MENTION.finditer(shown)}
    return [each for each in alone if each.label not in mentioned]


def _is_list_of_links(document: Document) -> bool:
    """Whether a page has nothing but definitions, and lies where texts lie that are put
    into pages."""
    if not is_part(document):
        return False
    return all(block.kind in _NO_TEXT for block in document.of(Block))


def meant_definitions(
    document: Document, missing: Iterable[Reference], unused: Sequence[Definition]
) -> dict[str, Definition]:
    """Which unused definition an unresolved label was meant for: the one it is like, or
    among several definitions the only unused one where nothing else is unresolved."""
    defined = document.of(Definition)
    nearest = Nearest(definition.label for definition in defined)
    by_label = {definition.label: definition for definition in reversed(unused)}
    meant: dict[str, Definition] = {}
    unlike_any = []
    for label in dict.fromkeys(ref.label for ref in missing):
        near = nearest.of(label)
        if near is None:
            unlike_any.append(label)
        elif near in by_label:
            meant[label] = by_label[near]
    spare = by_label.keys() - {definition.label for definition in meant.values()}
    is_one_of_each = len(unlike_any) == len(spare) == 1
    if is_one_of_each and len(defined) > 1 and not includes_files(document):
        meant[unlike_any[0]] = by_label[spare.pop()]
    return meant


def _is_meant(
    ref: Reference, document: Document, dialect: Dialect, shortcut: bool
) -> bool:
    """Whether the brackets can be nothing but a link."""
    if ref.kind is LinkKind.SHORTCUT:
        is_asked_for = shortcut and _is_lone(ref, document)
        return is_asked_for or _is_picture(ref, document)
    if ref.kind is LinkKind.FULL and _is_filled(ref, document):
        return False
    if not ref.image:
        if ref.kind is LinkKind.FULL and _is_index(ref, document):
            return False
        if ref.kind is LinkKind.COLLAPSED and _is_field(ref, document):
            return False
    return not (dialect.objects and _is_cross_reference(ref, document))


def _is_picture(ref: Reference, document: Document) -> bool:
    """Whether it is an image without an address, `![the garden]`: of several words, or
    alone in its line; `array![index]` and cries of one word are none."""
    before = _character_before(ref, document)
    stands_free = not before or before.isspace()
    if not ref.image or not stands_free:
        return False
    label = document.source.cut(ref.label_span).strip()
    if not any(map(str.isalpha, label)):
        return False
    goes_on = document.text.startswith(("(", "[", ":", "{", "]"), ref.span.end)
    if goes_on:
        return False
    return len(label.split()) > 1 or _is_alone_on_line(ref.span, document.text)


def _is_alone_on_line(span: Span, text: str) -> bool:
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    around = text[start : span.start]
    # Behind the last line end nothing is looked at.
    if end >= 0:
        around += text[span.end : end]
    return not around.strip()


def _is_filled(ref: Reference, document: Document) -> bool:
    """Whether a template fills in the label."""
    return FILLER in document.masked[ref.label_span.start : ref.label_span.end]


def _character_before(ref: Reference, document: Document) -> str:
    """What stands right before the brackets; empty at the page's beginning."""
    start = ref.span.start
    return document.text[start - 1 : start]


def _is_field(ref: Reference, document: Document) -> bool:
    """Whether it is a list in the name of a form's field: `poll[options][]`."""
    before = _character_before(ref, document)
    stands_at_name = before.isalnum() or before == "_"
    name = document.source.cut(ref.text_span)
    return stands_at_name and _FIELD.fullmatch(name) is not None


def _is_index(ref: Reference, document: Document) -> bool:
    """`matrix[i][j]`, the citations `[1][2]`, the pattern `[A-Z][0-9]` and a row of brackets: no link. Neither are tags
    within a link's text, nor `[][Type](/type)`, where the link begins behind the first brackets."""
    before = _character_before(ref, document)
    stands_at_name = before.isalnum() or before in ("_", "]")
    if before.isascii() and stands_at_name:
        return True
    goes_on = document.text.startswith(("[", "("), ref.span.end)
    if goes_on or _linked(document).hold(ref.span):
        return True
    text = document.source.cut(ref.text_span)
    label = document.source.cut(ref.label_span)
    if text.isdigit() and label.isdigit():
        return True
    return len(text) <= 12 and " " not in text and bool(_CHARACTERS.fullmatch(text))


@once
def _linked(document: Document) -> Spans:
    """Where the texts of links are."""
    return Spans(
        link.text_span for link in document.of(Link) if link.kind is LinkKind.INLINE
    )


def _is_cross_reference(ref: Reference, document: Document) -> bool:
    """mkdocs-autorefs resolves dotted names and headings of any page; where a page has
    such, also names of modules."""
    written = document.source.cut(ref.label_span)
    label = written.strip("`")
    if _DOTTED.fullmatch(label) or label in heading_ids(document):
        return True
    return " " not in label and (written.startswith("`") or _names_dotted(document))


@once
def _names_dotted(document: Document) -> bool:
    """Whether a reference of the page that no definition answers is a dotted name."""
    undefined = (other for other in document.of(Reference) if other.definition is None)
    return any(
        _DOTTED.fullmatch(document.source.cut(other.label_span).strip("`"))
        for other in undefined
    )


def _is_lone(ref: Reference, document: Document) -> bool:
    """Whether a shortcut is not a task's box, and not the label of a full reference,
    which is told of already."""
    is_box = not ref.label.strip(" x")
    if is_box or _is_filled(ref, document):
        return False
    return _character_before(ref, document) != "]"
