"""What a machine said beside its translation."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document
from doclint.findings import Hit, Severity
from doclint.page.debris import answer_of_machine
from doclint.rule import Context, NoOptions, bad, good, rule


@rule(
    "translation/machine-answer",
    visits=Document,
    severity=Severity.WARNING,
    examples=[
        bad("⟦Voici la traduction :⟧\n\nLe four est chaud.\n", language="fr"),
        bad(
            "# Pumpe\n\n⟦Hier ist die Übersetzung des Textes:⟧\n\nDie Pumpe ist laut.\n",
            language="de",
        ),
        bad(
            "⟦Sure! Here is the translated document in Spanish:⟧\n\nEl horno está caliente.\n",
            language="es",
        ),
        bad("⟦以下が日本語訳です：⟧\n\n窯は温かいです。\n", language="ja"),
        bad("⟦以下是翻译：⟧\n\n窑是热的。\n", language="zh"),
        bad("⟦다음은 번역입니다:⟧\n\n가마가 뜨겁습니다.\n", language="ko"),
        bad(
            "La estufa está caliente.\n\n⟦Let me know if you need anything else!⟧\n",
            language="es",
        ),
        bad("# Старт\n\n⟦Вот перевод текста:⟧\n\nПечь горячая.\n", language="ru"),
        bad(
            "El horno.\n\nLa estufa está caliente. ⟦Espero que esta traducción le sea útil.⟧\n",
            language="es",
        ),
        bad(
            "Piec.\n\n⟦I'm sorry, but I can't assist with that request.⟧\n\nJest gorący.\n",
            language="pl",
        ),
        bad(
            "⟦Es tut mir leid, aber ich kann diesen Text nicht übersetzen.⟧\n",
            language="de",
        ),
        good(
            "I'm sorry, but I can't help with that.\n\nThe kiln is hot.\n",
            language="en",
        ),
        good("Voici la liste des traductions :\n\n- une\n", language="fr"),
        good("Here is a list of translations by language:\n\n- one\n", language="en"),
        good("Le four.\n\nVoici la traduction :\n\nThe kiln.\n", language="fr"),
        good("以下は、翻訳の手順です。\n\n窯は温かいです。\n", language="ja"),
    ],
)
def machine_answer(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A page begins or ends with what a machine said of its translation: "Here is the translation:".

    Readers see a sentence that was meant for whoever asked the machine. Looked at are
    the first and the last paragraph, and every one of a translation that refuses to
    give one ("I'm sorry, but I can't …").
    """
    for span in answer_of_machine(document):
        yield Hit(
            span,
            f"found “{ctx.cut(span)}”, the answer of a machine, expected the text alone",
        )
