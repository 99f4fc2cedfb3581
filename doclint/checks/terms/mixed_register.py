"""Pages that address their readers in two ways."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from doclint.dataclasses import dataclass
from doclint.document import Document
from doclint.findings import Hit, Related, Severity
from doclint.page.register import Sign, signs
from doclint.rule import Context, NoOptions, bad, good, rule


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a page mixes registers. Held by tests/evidence/test_rules_by_degrees.py and the examples;
    `benchmarks/calibrate.py --only mixed_register` tells what turns a third below and above each number."""

    # A page has a register when so large a share of all signs (0 to 1) is of it: beside
    # three of another, at 0.53 ten more turn, at 1 thirteen.
    most: float
    # So many signs (count) in one block alone are no slip of the reading: at 2 and 4
    # blocks with two and with three turn.
    whole: int
    # So many signs (count) of another way are no slip of the reading, whichever
    # prevails: at 3 and 7 pages with four and with five turn.
    both: int


@dataclass(frozen=True, slots=True)
class _BlockCalibration:
    """What blocks tell of a page that mixes registers, with or without a source text."""

    # In so many blocks (count) slips are told one by one, for each is to be mended:
    # at 2 and 4 pages with three and with four turn.
    few: int = 3


_ALONE = _Calibration(most=0.8, whole=3, both=5)
# Beside its source text a page shows more of them, and what prevails is surer.
_BESIDE = _Calibration(most=0.7, whole=2, both=3)
_BLOCKS = _BlockCalibration()

_VOUS = "Vous ouvrez la page. Votre nom y est. Vous cliquez, puis vous attendez votre tour.\n"
_SIE = "Wenn Sie die Seite öffnen, sehen Sie Ihren Namen. Dann klicken Sie, und es wird Ihnen geholfen.\n"
_TU = "Abre tu página con tu nombre. Tu equipo te ayuda y te responde.\n"
_VOCE = (
    "Você abre a página. Se você quiser, você escreve o que você vê, e você espera.\n"
)
_MASU = "設定を開きます。" * 8 + "\n"
_HAMNIDA = "설정을 엽니다. " * 8 + "\n"


@rule(
    "terms/mixed-register",
    visits=Document,
    severity=Severity.INFO,
    examples=[
        bad(
            "設定を開きます。次に進みます。\n\n名前が要る必要が⟦ある。⟧これは重要である。結果は次の通りだ。\n\n終わりです。またどうぞ来ます。\n",
            language="ja",
        ),
        bad(
            source="Go to your page. You can set it. You may save it.\n\nYou can choose it, as it lets you know.\n",
            translation="Vaya a su página. Usted puede fijarlo. Puede guardarlo.\n\n⟦Puedes⟧ elegirlo y te avisa.\n",
            language="es",
        ),
        good(_MASU + "\n整数です[^1]。\n\n[^1]: 装置のことである。\n", language="ja"),
        bad(_VOUS + "\nEnsuite, ⟦tu⟧ enregistres ta page.\n", language="fr"),
        bad(_SIE + "\nDanach kannst ⟦du⟧ die Seite speichern.\n", language="de"),
        bad(_TU + "\nDespués ⟦usted⟧ guarda la página.\n", language="es"),
        bad(_VOCE + "\nDepois, ⟦tu⟧ guarda a página.\n", language="pt-br"),
        bad(_MASU + "\n次に保存⟦する。⟧\n", language="ja"),
        bad(_MASU + "\n次に保存⟦する。⟧" + "また保存する。" * 5 + "\n", language="ja"),
        bad(_HAMNIDA + "\n다음에 저장한⟦다.⟧\n", language="ko"),
        bad(_HAMNIDA + "\n그러면 되⟦죠.⟧\n", language="ko"),
        bad(_TU + "\n⟦Seleccione⟧ la clave y guarde la página.\n", language="es"),
        bad(
            f"{_TU}\n⟦Abra⟧ la página. Elija la clave. Haga clic aquí. A continuación, copie todo. Guarde.\n",
            language="es",
        ),
        good(
            _TU
            + "\nCuando alguien seleccione la clave, abra o guarde la página, lo verás.\n",
            language="es",
        ),
        good(_VOUS + "\nGardez un ton aimable lors du rendez-vous.\n", language="fr"),
        good(
            _VOUS + "\nIl demande : « Où es-tu ? » et `tu` répond.\n\n> Toi, viens !\n",
            language="fr",
        ),
        good(
            _VOUS + "\nLisez [Tu peux le faire](https://example.com/).\n", language="fr"
        ),
        good("Vous ouvrez la page. Ensuite, tu la fermes.\n", language="fr"),
        good(_SIE + "\nSie speichert die Seite im dir.\n", language="de"),
        good(_VOCE + "\nA equipe te ajuda com tudo.\n", language="pt-br"),
        good(_TU + "\nEl equipo guarda su página y ustedes la ven.\n", language="es"),
        good(
            _MASU
            + "\n保存しました。成功でした。「保存する。」と出ます。\n\n- [保存する](/a)。\n",
            language="ja",
        ),
        bad(
            source="Open your shop.\n\nTake the lid that you want.\n\nIf you wish, press it.\n\nThen you see it.\n",
            translation="Abre tu tienda.\n\nToma la tapa que quieres.\n\nSi ⟦usted⟧ lo desea, púlsela.\n\n"
            "Después puedes ver tu tapa.\n",
            language="es",
        ),
        bad(
            source="You can open your lid.\n\nClose your tea.\n\nYou can turn pots.\n\nYour lid is hot.\n\nHold your pot.\n",
            translation="Puedes abrir tu tapa con tu té.\n\nCierra tu té, tu té.\n\nTambién ⟦puede⟧ girar ollas.\n\n"
            "Su tapa está caliente.\n\nSujeta su olla.\n",
            language="es",
        ),
        good(
            source="Open your lid, please.\n\nTurn your pot.\n\nTake your tea.\n\nIt and its lid can be hot for you.\n",
            translation="Abre tu tapa.\n\nGira tu olla.\n\nToma tu té.\n\nPuede estar caliente, y su tapa también.\n",
            language="es",
        ),
        good(_MASU + "\n**機能をオンにする。** 設定を開きます。\n", language="ja"),
        good(
            _HAMNIDA + "\n저장하세요. 설정이 필요. 저장할까요? 이제 봅시다.\n",
            language="ko",
        ),
    ],
)
def mixed_register(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A page that speaks to its readers in one way changes to another: `vous` and `tu`, `Sie` and `du`, です and だ.

    Told at the first sign of the other way, in each block where these are few, and only where one way clearly
    prevails or each has many signs. Quotations, texts of links, brackets, headings and
    tables are left alone, and in Japanese and Korean list items too. Words and endings
    that two registers share count for neither.
    """
    if ctx.language is None or not ctx.language.registers:
        return
    on_page = list(signs(document, ctx.language, ctx.pair))
    counts = Counter(sign.register.name for sign in on_page)
    if len(counts) < 2:
        return
    usual, often = counts.most_common(1)[0]
    first = next(sign for sign in on_page if sign.register.name == usual)
    related = (Related(first.span, f"“{usual}” here"),)
    limits = _BESIDE if ctx.pair else _ALONE
    for sign in _strays(on_page, usual, limits):
        name = sign.register.name
        message = (
            f"found “{name}” {_times(counts[name])} "
            f"on a page that has “{usual}” {_times(often)}, expected one register"
        )
        yield Hit(sign.span, message, related=related)


def _strays(on_page: Sequence[Sign], usual: str, limits: _Calibration) -> list[Sign]:
    """The signs of another way than the usual one that are to be told: one a block
    where these are few slips, else the first that shows it best."""
    others = [sign for sign in on_page if sign.register.name != usual]
    often = len(on_page) - len(others)
    prevails = limits.most <= max(
        often / len(on_page), _share_of_blocks(on_page, usual)
    )
    by_block = _first_by_block(others)
    if prevails and len(by_block) <= _BLOCKS.few:
        return by_block
    whole = _whole_block(on_page, usual, limits.whole)
    if whole:
        return [whole]
    has_both = len(others) >= limits.both
    return others[:1] if prevails or has_both else []


def _first_by_block(shown: Sequence[Sign]) -> list[Sign]:
    """The first sign of each block, in the order of the page."""
    first = {sign.block: sign for sign in reversed(shown)}
    return sorted(first.values(), key=lambda sign: sign.span)


def _share_of_blocks(shown: Sequence[Sign], usual: str) -> float:
    """The share (0 to 1) of the usual register in what blocks show: a sentence in
    another way often shows it twice."""
    blocks = {(sign.register.name, sign.block) for sign in shown}
    by_name = Counter(name for name, _ in blocks)
    return by_name[usual] / by_name.total()


def _whole_block(shown: Sequence[Sign], usual: str, least: int) -> Sign | None:
    """The first sign of a block in which every sentence that shows a register is of
    another one."""
    by_block: dict[int, list[Sign]] = {}
    for sign in shown:
        by_block.setdefault(sign.block, []).append(sign)
    for of_block in by_block.values():
        is_other = all(sign.register.name != usual for sign in of_block)
        if is_other and len(of_block) >= least:
            return of_block[0]
    return None


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
