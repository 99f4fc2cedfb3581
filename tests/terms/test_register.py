"""How a page speaks to its readers."""

from __future__ import annotations

from collections import Counter

import pytest

from doclint.catalogue import catalogue
from doclint.dialects import dialect
from doclint.document import Document
from doclint.findings import Hit
from doclint.languages import language
from doclint.page.register import signs
from doclint.parsing import parse
from doclint.rule import Context
from doclint.source import Source
from doclint.vocabulary import Vocabulary


def page(text: str, code: str) -> Document:
    return parse(Source("page.md", text), dialect("jekyll"), code, Vocabulary(()))


def counted(text: str, code: str) -> dict[str, int]:
    record = language(code)
    assert record is not None
    return dict(Counter(sign.register.name for sign in signs(page(text, code), record)))


def hits(text: str, code: str) -> list[tuple[str, Hit]]:
    rule, document = catalogue()["terms/mixed-register"], page(text, code)
    context = Context(document, rule.options(), dialect("jekyll"), language(code))
    return [
        (document.source.cut(hit.span), hit) for hit in rule.check(document, context)
    ]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        (
            "es",
            "Abra la puerta. Para ello, haga clic. Tu llave abra o no, cree usted.",
            {"usted": 3, "tú": 1},
        ),
        ("fr", "Tes pages, ta liste, t’attendre et toi-même.", {"tu": 4}),
        (
            "fr",
            "Le ton du rendez-vous : assez, chez le nez, va-t-il ? Il s'est tu. Gomez aussi.",
            {},
        ),
        ("fr", "Ouvrez votre page chez vous, puis fermez.", {"vous": 3}),
        ("de", "Sie ist neu. Ihr Name steht hier. Das Verzeichnis dir.", {}),
        ("de", "Hier sehen Sie Ihren Namen, den Sie wählen.", {"Sie": 3}),
        ("de", "Du siehst deine Seite; hier wählt ihr eure.", {"du": 3}),
        ("es", "Usted y ustedes con su página.", {"usted": 1}),
        ("es", "El equipo de TI te da tu página a ti.", {"tú": 3}),
        ("it", "Lei parla. Come vede Lei, la sua pagina.", {"Lei": 1}),
        ("it", "La tua pagina ti aspetta.", {"tu": 2}),
        (
            "ja",
            "開きます。開きました。本です。見てください。見ましょう！",
            {"です・ます": 5},
        ),
        ("ja", "本である。見た。見なかった。見ない。見せる", {"だ・である": 3}),
        ("ja", "本だ。終わり。保存：完了。", {"だ・である": 1}),
        ("ko", "엽니다. 엽니까? 봅시다. 하십시오.", {"-ㅂ니다": 4}),
        ("ko", "열어요. 그렇죠. 하세요. 아니요. 필요. 볼까요?", {"-요": 2}),
        ("ko", "한다. 아니다. 했다.", {"-다": 3}),
        ("pt-br", "Você e vocês; a TI te ajuda com seu caso, contigo.", {"você": 2}),
        ("pt-br", "Tu vês tua página e os teus.", {"tu": 3}),
    ],
)
def test_signs(code: str, text: str, expected: dict[str, int]) -> None:
    assert counted(text + "\n", code) == expected


@pytest.mark.parametrize(
    "text",
    [
        "# Tu vois\n",
        "> Tu vois.\n",
        "| Tu vois |\n|---|\n| toi |\n",
        "![Tu vois](a.png)\n",
        'Un `tu`, “tu vois”, « toi », "tu" (et toi).\n',
        "```\ntu\n```\n",
        '<aside markdown="1">\n  Tu vois.\n</aside>\n',
        "[Tu vois](/voir)\n",
    ],
)
def test_what_is_not_the_pages_own_prose_has_no_signs(text: str) -> None:
    assert counted(text, "fr") == {}


def test_list_items_count_for_words_and_not_for_endings() -> None:
    assert counted("- Tu vois.\n", "fr") == {"tu": 1}
    assert counted("- 見ない。\n", "ja") == {}


def test_told_once_at_the_first_sign_with_counts_and_the_other_place() -> None:
    text = (
        "Vous voyez. Votre page. Vous lisez. Vous.\n\nTu vois. Toi.\n\n"
        + "Vos pages.\n\n" * 6
    )
    [(found, hit)] = hits(text, "fr")
    assert found == "Tu"
    assert (
        hit.message
        == "found “tu” 2 times on a page that has “vous” 12 times, expected one register"
    )
    assert text[slice(*hit.related[0].span)] == "Vous"


@pytest.mark.parametrize("usual", [3, 7])
def test_silent_where_no_way_prevails(usual: int) -> None:
    assert not hits(
        "Vos pages.\n\n" * usual + "Tes pages.\n\n" * (1 if usual == 3 else 2), "fr"
    )


@pytest.mark.parametrize(("sentences", "told"), [(3, 0), (4, 1)])
def test_a_few_sentences_make_a_register(sentences: int, told: int) -> None:
    assert len(hits("見ます。" * sentences + "見ない。\n", "ja")) == told
