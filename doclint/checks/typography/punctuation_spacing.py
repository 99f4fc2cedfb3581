"""Blanks before the marks `: ; ! ?`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from doclint.dataclasses import dataclass
from doclint.document import OPAQUE, Document, Segment
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.languages import USUAL_SOURCE, Language, language
from doclint.languages.detect import votes
from doclint.page.merged import merged_places
from doclint.page.said import PhraseIndex, said
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.spans import Spans

# A mark after a word, with or without a blank, at the end of a word group: no time, no
# address (not even one that came apart, `https: //`), no `::`, no `:smile:`.
_MARK = expression(
    rf"(?<=[^\W_]|[)\]%{OPAQUE}])([ \u00a0\u202f\u2009]?)([:;!?])(?!\s*//)(?=[!?]*[)\]»\"”*]?(?:\s|$))"
)
# What begins a definition of a link, a footnote or an abbreviation, whoever reads it:
# its colon is a mark of Markdown.
_LABEL = expression(r"^[ \t>]*\*?\[[^\[\]\n]*\]:", re.MULTILINE)
# The colon of a drive, `C:\`, as it is written in the page.
_DRIVE = expression(r"(?<![^\W_])[A-Za-z]:(?=[\\/])")
# Lines of a program, which stand in prose where a page is read as of another kind than
# it is.
_PROGRAM = expression(
    r"^[ \t]*(?:export|import|const|let|var)\s|=>|(?:[{}]|['\"`][,;])[ \t]*$",
    re.MULTILINE,
)
# The name of a constant, error or key, with its mark (`TOO_BIG:`, `maxSize:`): a label
# or code, no prose.
_NAME = expression(r"(?:\w*_\w*|\b[a-z]{2,}(?:[A-Z][a-z]+)+)\Z")
_EMOJI = expression(r":[a-z0-9_+-]+:")
# `The ? wildcard`, `the number (or ?????? if there is none)`.
_SPOKEN_OF = expression(r"[?!]{3,}|[?!](?=\s+[a-z])")
# `The meaning of : with names`: behind a small word and before another.
_SMALL_BEFORE, _SMALL_BEHIND = (
    expression(r"(?:^|\s)(\w+)\Z"),
    expression(r"[:;]\s+[a-z]"),
)
_SMILEY = expression(r"[:;][)(]")
# Lines that name a thing and say what it is, `Info : clock speed`; so many are no
# prose.
_OUTPUT = expression(r"^\w[\w ]{0,30}? : \S", re.MULTILINE)
_NO_BREAK = "\u00a0"
_FINE = "\u202f"


class _Use(NamedTuple):
    segment: Segment
    start: int
    end: int
    mark: str

    @property
    def blank(self) -> str:
        return self.segment.text[self.start : self.end]

    @property
    def before(self) -> str:
        return self.segment.text[
            max(self.start - _LIMITS.words, 0) : self.start
        ].strip()


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What stands around a mark."""

    # So many characters before it tell whether the source text has the same words.
    words: int = 20
    # So many lines (count) with a colon behind a blank are the output of a program.
    least_output: int = 3


_LIMITS = _Calibration()


@rule(
    "typography/punctuation-spacing",
    visits=Document,
    severity=Severity.INFO,
    examples=[
        bad("Voici : un. Voilà : deux. Vous savez⟦!⟧\n", language="fr"),
        bad("You know⟦ !⟧\n", language="en"),
        bad("C'est ici⟦!⟧ Et là! Et là!\n", language="fr"),
        good(
            "Voici : un. Vous savez\u00a0! À 10:30, voir https://example.com :\n",
            language="fr",
        ),
        good(
            "Voici : un.\n\nIf you have it, you can do the following: this.\n",
            language="fr",
        ),
        bad(
            "{{< note >}}\nYou know⟦ !⟧\n{{< /note >}}\n", language="en", dialect="hugo"
        ),
        bad(
            '{{< code-toggle from="a" />}}\nYou know⟦ !⟧\n{{< code-toggle >}}\nsrc : "a"\n{{< /code-toggle >}}\n',
            language="en",
            dialect="hugo",
        ),
        bad(
            '{{< code from="a" >}}\nYou know⟦ !⟧\n{{< code >}}\nsrc : "a"\n{{< /code >}}\n',
            language="en",
            dialect="hugo",
        ),
        good(
            '{{< code-toggle >}}\nsrc : "a"\n{{< /code-toggle >}}\n',
            language="en",
            dialect="hugo",
        ),
        good(
            "Voyez [ceci][a] : là. Voir [b] : ici.\n\n[a]: /a [b]: /b\n", language="fr"
        ),
        good("You know! A `b`: :smile: std::vector.\n", language="en"),
        bad(
            "Voici : un. **Nom**⟦:⟧ là. [Ici](/u)⟦?⟧ [*Ici*][u]⟦:⟧ là. Le **nom⟦:⟧** là.\n\n[u]: /u\n",
            language="fr",
            fixed="Voici : un. **Nom** : là. [Ici](/u) ? [*Ici*][u] : là. Le **nom :** là.\n\n[u]: /u\n",
        ),
        bad(
            "Voici : un. [Ici](/u){: .a}⟦?⟧ Le nom**⟦:⟧** là.\n",
            language="fr",
            dialect="jekyll",
            fixed="Voici : un. [Ici](/u){: .a} ? Le nom **:** là.\n",
        ),
        bad(
            "> Voici : un. **Le\n> nom**⟦!⟧\n",
            language="fr",
            fixed="> Voici : un. **Le\n> nom** !\n",
        ),
        good(
            "Un mot[^1] : là.\n\n[^1]: Une note.\n\n*[ABC]: Un sigle.\n[d]: pas une adresse, non\n",
            language="fr",
        ),
        bad(
            "Voici : un. Le `code`⟦:⟧ là.\n",
            language="fr",
            fixed="Voici : un. Le `code` : là.\n",
        ),
        good(
            "Voici : un. {{ a }}: là. ![a](b)? <b>a</b>!\n",
            language="fr",
            dialect="jekyll",
        ),
        good("The `code` : a list.\n", language="en"),
        good(
            "Use ? for any letter (or ??? if unknown), and \\! too :)\n", language="en"
        ),
        bad("Are you there⟦ ?⟧ You are⟦ !⟧ (Now⟦ ;⟧ here)⟦ :⟧ yes.\n", language="en"),
        good(
            "The meaning of : with names is this. A : at the end, or a ; before it.\n",
            language="en",
        ),
        good("Info : reading a\nInfo : clock speed\nInfo : done\n", language="en"),
        good(
            source="Say it: now.\n\nAn error: bad key. [What makes it good?](/g)\n",
            translation="Dites-le : ici.\n\nAn error: bad key. [What makes it good?](/g)\n",
        ),
        good(
            source='- `key`: Tells it to all.\n- `old`: Avoids odd names\n\n**Active:**\n\nIt says "Done!".\n',
            translation="- `key`: Tells it to all.\n- `old`: Avoids odd names\n\n**Active:**\n\nIci : « Done! »\n",
        ),
        good(
            source="Ask Wow! Pumps. Wow! is open.\n",
            translation="Voici : un. Demandez à Wow! Pumps. Wow! est ouvert.\n",
        ),
        bad(
            source="Thank you! Wow! It works.\n",
            translation="Voici : un. Merci⟦!⟧ Wow⟦!⟧ Ça marche.\n",
        ),
        bad(
            source="- `key`: Tells it.\n",
            translation="Ici : là.\n\n- `clé`⟦:⟧ Le dit.\n",
        ),
        bad(
            source="Your page: it is new.\n",
            translation="Voici : un. Votre page⟦:⟧ elle est neuve.\n",
        ),
        good(
            "Voici : un.\n\nTOO_BIG: trop grand.\n\nexport const a = b();\n\nhref: 'a',\ntitle:\n",
            language="fr",
        ),
        good(
            "Voici : un en-tête, *maxSize: &lt;nombre>*, et *json: //chemin*.\n",
            language="fr",
        ),
        good("Use @{page.size, maxSize : 2} here.\n", language="en"),
        good(
            "Le disque est : grand. Voir C:\\\nou D:/ sur le disque.\n", language="fr"
        ),
    ],
)
def punctuation_spacing(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The marks `: ; ! ?` are spaced otherwise than the language asks, or than the rest of the page.

    French puts a (no-break) blank before them; most other languages put none. A French
    page that never does is told once, one that does both at each mark without a blank.
    """
    spoken = ctx.language
    if spoken is None or not spoken.spaces:
        return
    uses = [
        use
        for segment in document.of(Segment)
        for use in _uses(segment, ctx)
        if not _foreign(segment.text, spoken)
    ]
    uses = _translated(_of_prose(uses, document), ctx)
    for use in uses:
        wants_none = use.mark not in spoken.space_before
        if use.blank and wants_none and not _is_set_apart(use, ctx):
            yield _superfluous(use, spoken.name)
    wanting = [use for use in uses if use.mark in spoken.space_before]
    spaced = [use for use in wanting if use.blank]
    tight = [use for use in wanting if not use.blank]
    for use in tight if spaced else tight[:1]:
        yield _missing(use, spaced, len(tight), spoken.name)


def _superfluous(use: _Use, language: str) -> Hit:
    place = use.segment.place(use.start, use.end + 1)
    blank = use.segment.place(use.start, use.end)
    edit = Edit(blank, "")
    fix = Fix("delete the blank", (edit,), (Change.BLANKS,), safe=True)
    message = f"found a blank before “{use.mark}”, expected none in {language}"
    return Hit(place, message, fix=fix)


def _is_set_apart(use: _Use, ctx: Context[NoOptions]) -> bool:
    """Whether a mark with a blank before it ends no words: a smiley, a mark that is
    spoken of, one that stands for what is not known (`???`), or the colon of a
    program's output, line by line."""
    text, at = use.segment.text, use.end
    if ctx.text[use.segment.place(at, at + 1).start - 1] == "\\":
        return True
    if use.mark in "?!":
        return _SPOKEN_OF.match(text, at) is not None
    if use.mark == ":" and len(_OUTPUT.findall(text)) >= _LIMITS.least_output:
        return True
    return _SMILEY.match(text, at) is not None or _is_spoken_of(use, ctx)


def _is_spoken_of(use: _Use, ctx: Context[NoOptions]) -> bool:
    """Whether a mark stands for itself: no words end at an article or a preposition."""
    word = _SMALL_BEFORE.search(use.before)
    small = ctx.language.function_words if ctx.language else frozenset[str]()
    behind_small = word is not None and (word[1].lower() in small or len(word[1]) == 1)
    return behind_small and _SMALL_BEHIND.match(use.segment.text, use.end) is not None


def _of_prose(uses: list[_Use], document: Document) -> list[_Use]:
    """The marks that are no marks of Markdown: without the colons of definitions (those
    that share a line are prose to the parser, and told as what they are) and of
    drives."""
    if not any(use.mark == ":" for use in uses):
        return uses
    text = document.text
    marks = {
        match.end() - 1
        for pattern in (_LABEL, _DRIVE)
        for match in pattern.finditer(text)
    }
    merged = Spans(merged_places(document))
    places = [(use, use.segment.place(use.end, use.end + 1)) for use in uses]
    return [
        use
        for use, place in places
        if place.start not in marks and not merged.hold(place)
    ]


def _translated(uses: list[_Use], ctx: Context[NoOptions]) -> list[_Use]:
    """The marks among words that the source text has not word by word: what was left in
    its language keeps its way."""
    if ctx.pair is None or not uses:
        return uses
    source = said(ctx.pair.source)
    return [use for use in uses if not _is_left(use, source)]


def _is_left(use: _Use, source: PhraseIndex) -> bool:
    if " " in use.before and use.before + use.mark in source.text:
        return True
    if _is_of_name(use, source):
        return True
    return source.has_around(use.segment.text, use.start, use.end + 1)


def _is_of_name(use: _Use, source: PhraseIndex) -> bool:
    """Whether a mark is the last letter of a name (`Yahoo! Finance`, `Yahoo! is`): the
    source text has the word with it, too, and its sentence goes on."""
    _, _, word = use.before.rpartition(" ")
    behind = use.segment.text[use.end + 1 :].split(maxsplit=1)
    if use.mark not in "!?" or use.blank or not word or not behind:
        return False
    name = word + use.mark
    if not name[:1].isupper():
        return False

    def goes_on(end: int) -> bool:
        """Whether the source's sentence goes on there, as here or with a small word."""
        is_same = source.text.startswith(behind[0], end)
        return is_same or source.text[end : end + 1].islower()

    return any(map(goes_on, _ends_of(f"{name} ", source.text)))


def _ends_of(words: str, text: str) -> Iterator[int]:
    """Where in a text some words end."""
    at = text.find(words)
    while at >= 0:
        yield at + len(words)
        at = text.find(words, at + 1)


def _foreign(text: str, spoken: Language) -> bool:
    """Whether a text is in English, which other rules tell of, on a page that is
    not."""
    english = language(USUAL_SOURCE)
    return (
        english is not None
        and spoken != english
        and votes(text, english) > max(1, votes(text, spoken))
    )


def _uses(segment: Segment, ctx: Context[NoOptions]) -> Iterator[_Use]:
    if not any(mark in segment.text for mark in ":;!?"):
        return
    if _PROGRAM.search(segment.text):
        return
    text = _EMOJI.sub(lambda match: OPAQUE * len(match.group()), segment.text)
    for match in _MARK.finditer(text):
        start = match.start()
        if _NAME.search(text, max(start - _LIMITS.words, 0), start):
            continue
        is_behind_code = text[start - 1] == OPAQUE
        if not is_behind_code or _is_spaced_code(segment, match, ctx):
            yield _Use(segment, match.start(1), match.end(1), match.group(2))


def _is_spaced_code(
    segment: Segment, match: re.Match[str], ctx: Context[NoOptions]
) -> bool:
    """Whether inline code stands before a mark, in a language with a blank before it.
    Elsewhere a blank behind code is a habit of lists of names; tags, images and the
    like may be anything."""
    place = segment.place(match.start() - 1, match.start())
    spaced = ctx.language is not None and match[2] in ctx.language.space_before
    return spaced and ctx.cut(place)[-1:] == "`"


def _missing(use: _Use, spaced: list[_Use], times: int, language: str) -> Hit:
    if spaced:
        habits = Counter(each.blank for each in spaced)
        usual = habits.most_common(1)[0][0]
        why = "as elsewhere on the page"
    else:
        usual = _NO_BREAK if use.mark == ":" else _FINE
        lacking = f" ({times} marks of the page lack it)" if times > 1 else ""
        why = f"as {language} has it{lacking}"
    edit = Edit(use.segment.place(use.start, use.start), usual)
    fix = Fix("put a blank before it", (edit,), (Change.BLANKS,), safe=True)
    message = f"found no blank before “{use.mark}”, expected one, {why}"
    place = use.segment.place(use.start, use.end + 1)
    return Hit(place, message, fix=fix)
