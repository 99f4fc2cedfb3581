"""Letters that were read in a wrong encoding."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.checks.document._encodings import misread, misread_cyrillic
from doclint.document import Segment
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule


@rule(
    "document/broken-encoding",
    visits=Segment,
    severity=Severity.WARNING,
    examples=[
        bad(
            "Le four Ã©tait dÃ©jÃ\u00a0 chaud.\n".replace(
                "Ã©tait dÃ©jÃ\u00a0", "⟦Ã©⟧tait d⟦Ã©⟧j⟦Ã\u00a0⟧"
            )
        ),
        bad(
            "Sie ⟦Ã¶⟧ffnet das Ventil f⟦Ã¼⟧r uns.\n",
            language="de",
            fixed="Sie öffnet das Ventil für uns.\n",
        ),
        bad("It⟦â€™⟧s a 5⟦Â°⟧ slope.\n"),
        bad("Ask ⟦ÐŸÑ€Ð¸⟧ and ⟦ã‚µãƒ¼⟧.\n"),
        bad("Ten zesz⟦Å‚⟧oroczny piec.\n", language="pl"),
        bad(
            "Теперь ⟦РѕРєРЅРѕ⟧ открыто.\n",
            language="ru",
            fixed="Теперь окно открыто.\n",
        ),
        bad(
            "La porte est prête ⟦Ã ⟧ être ouverte, jusqu’⟦Ã⟧ midi.\n",
            fixed="La porte est prête à être ouverte, jusqu’à midi.\n",
        ),
        good("IRMÃ E MANHÃ SÃO.\n", language="pt-br"),
        good("Die Taste „Ä“ und „Å“, ÄÖÜ, CAFÉ», DEJÀ\u00a0!\n"),
        good("“AMANHÔ, “MAÇÔ e “IRMÕ: NÃO.\n", language="pt-br"),
        good("`Ã©` is what is shown.\n\n```\nÃ©\n```\n"),
        good("Âge, Århus, 20 °C, § 5, Œuvre.\n"),
    ],
)
def broken_encoding(segment: Segment, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Letters with accents, quotation marks or dashes stand as two or three strange signs: `Ã©` for `é`.

    A program read UTF-8 in an encoding of Western Europe and wrote what it saw. Search
    finds none of these words.
    """
    for misreading in (*misread(segment.text), *misread_cyrillic(segment.text)):
        place = segment.place(misreading.start, misreading.end)
        if ctx.cut(place) != segment.text[misreading.start : misreading.end]:
            continue
        message = f"found “{ctx.cut(place)}”, expected “{misreading.meant}”, which was read in a wrong encoding"
        yield Hit(
            place,
            message,
            misreading.meant,
            Fix(
                f"write {misreading.meant}",
                (Edit(place, misreading.meant),),
                (Change.WORDS, Change.MARKS),
            ),
        )
