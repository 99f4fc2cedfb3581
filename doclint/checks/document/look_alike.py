"""Foreign letters that look like Latin ones."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.dataclasses import dataclass
from doclint.document import Document, RegionKind
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.page.regions import without
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.lookalikes import CYRILLIC_TWINS, FOREIGN, GREEK_TWINS, TWINS
from doclint.text.words import UNSPACED

_MAYBE = expression(f"[{FOREIGN}]")
_FOREIGN_WORD = expression("[\u0370-\u03ff\u0400-\u052f]{3}")
# Words of Latin letters stand between Chinese, Japanese and Korean ones without a
# blank.
_WORD = expression(rf"[^\W\d_{UNSPACED}가-힣]+")
_LATIN_LETTER = expression("[A-Za-zÀ-ɏ]")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a letter of another script is a slip; the examples hold it."""

    # More of them (count) in one word are a name or a loan,
    most: int = 2
    # and so is a word with fewer letters for each (count).
    for_each: int = 3


_LIMITS = _Calibration()


@rule(
    "document/look-alike",
    visits=Document,
    severity=Severity.ERROR,
    examples=[
        bad("Open ⟦Сanvas⟧ now.\n", fixed="Open Canvas now.\n"),
        bad("The ⟦ΑPI⟧ and the ⟦wоrd⟧.\n", fixed="The API and the word.\n"),
        bad(
            "次に⟦bаsh⟧で⟦OpenAРI⟧を開きます。\n",
            language="ja",
            fixed="次にbashでOpenAPIを開きます。\n",
        ),
        bad("⟦OpenAРI⟧를 엽니다.\n", language="ko"),
        bad("Имена ⟦кoроткие⟧.\n", language="ru", fixed="Имена короткие.\n"),
        bad("Η λίστα ⟦oνομάτων⟧.\n", language="el", fixed="Η λίστα ονομάτων.\n"),
        good("Это слово: HTMLка, IPадрес, Cи.\n", language="ru"),
        good("Это слово и API-шлюз, USB-кабель.\n"),
        good("Άλλη λέξη και API.\n"),
        good("A delay of 5 μs, Δt and πr.\n"),
        good("`Сanvas` and\n\n```\nСanvas\n```\n"),
        good("СССР and НАТО\n"),
    ],
)
def look_alike(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A Latin word holds Cyrillic or Greek letters that look the same, or such a word a Latin one.

    Readers see nothing, but search does not find the word, and a link or name with it
    does not work. Looked at are words with at least two Latin letters and fewer foreign
    ones, all of them look-alikes; of a longer Cyrillic or Greek word one or two letters
    that are Latin. Code is not. The fix is safe unless the page has whole words in such
    letters.
    """
    if not _MAYBE.search(document.text):
        return
    yield from _latin_within(document)
    # On a page of a language that is written so, an ending may stand right behind a
    # Latin name.
    safe = not _FOREIGN_WORD.search(document.text)
    for match in _WORD.finditer(without(document, RegionKind.CODE)):
        word = match.group()
        twin = word.translate(TWINS)
        latin = len(_LATIN_LETTER.findall(word))
        foreign = len(word) - latin
        if (
            twin == word
            or latin < 2
            or latin <= foreign
            or len(_LATIN_LETTER.findall(twin)) < len(word)
        ):
            continue
        odd = ", ".join(
            f"{char} (U+{ord(char):04X})"
            for char in dict.fromkeys(_MAYBE.findall(word))
        )
        span = Span(*match.span())
        fix = Fix(f"write {twin}", (Edit(span, twin),), (Change.LETTERS,), safe)
        yield Hit(span, f"found {odd} in {word}, expected Latin letters", twin, fix)


# Words in Cyrillic or Greek letters with Latin ones among them.
_MIXED = expression("[A-Za-z\u0370-\u03ff\u1f00-\u1fff\u0400-\u052f]+")
_ASCII = expression("[A-Za-z]")
_CYRILLIC = expression("[\u0400-\u052f]")


def _latin_within(document: Document) -> Iterator[Hit]:
    """Words in Cyrillic or Greek letters that hold one or two Latin letters that look
    like theirs."""
    for match in _MIXED.finditer(without(document, RegionKind.CODE)):
        word = match.group()
        latin = _ASCII.findall(word)
        is_name = "".join(latin).isupper() and len(latin) > 1
        is_slip = 0 < len(latin) <= _LIMITS.most
        if not is_slip or is_name or len(word) < _LIMITS.for_each * len(latin) + 1:
            continue
        twins = CYRILLIC_TWINS if _CYRILLIC.search(word) else GREEK_TWINS
        mended = word.translate(twins)
        if _ASCII.search(mended):
            continue
        odd = ", ".join(f"{char} (U+{ord(char):04X})" for char in dict.fromkeys(latin))
        span = Span(*match.span())
        fix = Fix(f"write {mended}", (Edit(span, mended),), (Change.LETTERS,), True)
        yield Hit(span, f"found the Latin letters {odd} in {word}", mended, fix)
