"""Foreign letters that look like Latin ones."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document, RegionKind
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.page.regions import without
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.lookalikes import FOREIGN, TWINS
from doclint.text.words import UNSPACED

_MAYBE = expression(f"[{FOREIGN}]")
_FOREIGN_WORD = expression("[\u0370-\u03ff\u0400-\u052f]{3}")
# Words of Latin letters stand between Chinese, Japanese and Korean ones without a
# blank.
_WORD = expression(rf"[^\W\d_{UNSPACED}가-힣]+")
_LATIN_LETTER = expression("[A-Za-zÀ-ɏ]")


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
        good("Это слово и API-шлюз, USB-кабель.\n"),
        good("Άλλη λέξη και API.\n"),
        good("A delay of 5 μs, Δt and πr.\n"),
        good("`Сanvas` and\n\n```\nСanvas\n```\n"),
        good("СССР and НАТО\n"),
    ],
)
def look_alike(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A Latin word holds Cyrillic or Greek letters that look the same.

    Readers see nothing, but search does not find the word, and a link or name with it
    does not work. Looked at are words with at least two Latin letters and fewer foreign
    ones, all of them look-alikes; code is not. The fix is safe unless the page has
    whole words in such letters.
    """
    if not _MAYBE.search(document.text):
        return
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
