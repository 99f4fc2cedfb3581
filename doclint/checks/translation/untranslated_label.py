"""Headings, cells, names of buttons and other short texts left in the language of the
source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from doclint.checks.translation._short_texts import OtherLanguages, SiteLabels
from doclint.dataclasses import dataclass
from doclint.findings import Hit, Related, Severity
from doclint.languages import language
from doclint.project import Facts, LeftLabel, Project
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.words import fold, level_words
from doclint.vocabulary import Brand, KeySpec, Term

# One word in a whole column is left once, not often.
_ANSWERS = "".join(f"| `key-{number}` | Yes |\n" for number in range(14))
_BOARD = "The board shows all letters of today.\n\nOpen the Letter Board and see the Letter Board.\n"
_TAFEL = "Das Letter Board zeigt alle Briefe.\n\nÖffnen Sie das Letter Board und sehen Sie das Letter Board an.\n"


@dataclass(frozen=True, slots=True)
class _Calibration:
    """How a text is told that many places leave."""

    # The same text in more places (count), and translated nowhere, is told once.
    often: int = 5


_LIMITS = _Calibration()


@rule(
    "translation/untranslated-label",
    visits=Project,
    severity=Severity.WARNING,
    preview=True,
    yields_to=(
        "translation/untranslated", "translation/partly-untranslated", "translation/foreign-sentence",
        "terms/left-in-source", "terms/forbidden",
    ),
    weighs=True,
    examples=[
        bad(
            source="Press the button.\n\n## Request body\n\nSend the text.\n",
            translation="버튼을 누르세요.\n\n## ⟦Request body⟧\n\n텍스트를 보내세요.\n",
            language="ko",
        ),
        bad(
            source="Press the button.\n\nRestart required.\n\nUseful links:\n",
            translation="버튼을 누르세요.\n\n⟦Restart required⟧.\n\n유용한 링크:\n",
            language="ko",
        ),
        bad(
            source="Press the button.\n\n## Using the `lamp` switch\n\nText of it.\n",
            translation="Premi il pulsante.\n\n## ⟦Using the `lamp` switch⟧\n\nIl testo.\n",
            language="it",
        ),
        good(
            source="Press the button.\n\n## Node `path` API\n\nText of it.\n",
            translation="Premi il pulsante.\n\n## Node `path` API\n\nIl testo.\n",
            language="it",
        ),
        good(
            source="| Key | Usual |\n|--|--|\n| `ways` | ROAD,RIVER,RAIL |\n",
            translation="| Clé | Usuel |\n|--|--|\n| `ways` | ROAD,RIVER,RAIL |\n",
        ),
        good(
            source="Press the button.\n\n— @anna, Lamps\n\nfeatures:\n",
            translation="버튼을 누르세요.\n\n— @anna, Lamps\n\nfeatures:\n",
            language="ko",
        ),
        bad(
            source="The parts of it:\n\n- Sender\n- Message\n- Due day\n",
            translation="Voici ses parties :\n\n- ⟦Sender⟧\n- Message\n- ⟦Due day⟧\n",
            language="fr",
        ),
        bad(
            source="Press **Save draft** now.\n\nPress **Save draft** again.\n",
            translation="Wählen Sie jetzt **Entwurf sichern**.\n\nWählen Sie wieder **⟦Save draft⟧**.\n",
            language="de",
        ),
        bad(
            source="# Set up your first alert\n\nText of it.\n",
            translation="# Einrichten ⟦your first alert⟧\n\nDer Text dazu.\n",
            language="de",
        ),
        bad(
            source="# Choosing a new lid\n\nText of it.\n\n## How to clean it\n\nMore of it.\n",
            translation="# ⟦Choosing⟧ un nouveau couvercle\n\nLe texte.\n\n## ⟦How to⟧ le nettoyer\n\nLa suite.\n",
            language="fr",
        ),
        bad(
            source="# Washing the bottles and buckets\n\n[Leaking buckets](/b) are told there.\n",
            translation="# Lavando as ⟦bottles and buckets⟧\n\nVeja os [⟦Leaking buckets⟧](/b).\n",
            language="pt-br",
        ),
        good(
            source="# Testing your pump\n\nText of it.\n",
            translation="# Testing Ihrer Pumpe\n\nDer Text dazu.\n",
            language="de",
        ),
        bad(
            source="See [Broken Lids](./broken-lids).\n\n## Broken Lids\n\nThey are old.\n",
            translation="Veja [⟦Broken Lids⟧](./broken-lids).\n\n## Tampas quebradas\n\nElas são velhas.\n",
            language="pt-br",
        ),
        bad(
            source="Open it.\n\n![Old letters](/a.png)\n",
            translation="それを開きます。\n\n![⟦Old letters⟧](/a.png)\n",
            language="ja",
        ),
        bad(
            source=f"It asks.\n\n| Key | Needs it |\n|--|--|\n{_ANSWERS}",
            translation=f"それは聞きます。\n\n| 鍵 | ⟦Needs it⟧ |\n|--|--|\n{_ANSWERS}".replace("Yes", "⟦Yes⟧", 1),
            language="ja",
        ),
        good(
            source="Call [split](../calls/functionsplit.md) or [lower](../calls/functionlower.md).\n",
            translation="Appelez [split](../calls/functionsplit.md) ou [lower](../calls/functionlower.md).\n",
        ),
        good(
            source="# Lamp Oil Keeper\n\n[Lamp-Oil Keeper](https://keeper.example) is a lamp that keeps its oil.\n",
            translation="# Lamp Oil Keeper\n\n[Lamp-Oil Keeper](https://keeper.example) est la lampe qui garde l’huile.\n",
        ),
        bad(
            source="# Kettles\n\n| Description | Name |\n|--|--|\n| 1 | 2 |\n",
            translation="# Vízforralók\n\n| ⟦Description⟧ | Name |\n|--|--|\n| 1 | 2 |\n",
            language="hu",
        ),
        good(
            source=f"# Letter Board\n\n{_BOARD}", translation=f"# Letter Board\n\n{_TAFEL}", language="de"
        ),
        good(
            source="# Configuration\n\nSet it.\n\n## Slack\n\nUse it.\n\n## API\n\n"
            "| Type | Total |\n|--|--|\n| 1 | 2 |\n",
            translation="# Configuration\n\nRéglez.\n\n## Slack\n\nOuvrez.\n\n## API\n\n"
            "| Type | Total |\n|--|--|\n| 1 | 2 |\n",
            language="fr",
        ),
        good(
            source="---\ntitle: A page\npage_type: reference\ntool: required\n---\n\nThe text of it.\n",
            translation="---\ntitle: Eine Seite\npage_type: reference\ntool: required\n---\n\nDer Text dazu.\n",
            language="de",
        ),
        good(
            source="Press **Copy whole text** now.\n",
            translation="Clique agora em **Copy whole text** (copiar o texto inteiro).\n",
            language="pt-br",
        ),
        good(
            source="Do it so:\n\n- git rebase main\n- Open the door\n\nAll of it is done then.\n",
            translation="Hazlo así:\n\n- git rebase main\n- Abre la puerta\n\nEntonces está todo hecho.\n",
            language="es",
        ),
        good(
            source="It is a [letter funnel](https://a.example/f) of ours.\n",
            translation="Es ist unser „Brieftrichter“ ([letter funnel](https://a.example/f)).\n",
            language="de",
        ),
        good(
            source="| Key | Meaning |\n|--|--|\n| speed | how fast |\n| speech | who talks |\n| road | way |\n",
            translation="| Clé | Sens |\n|--|--|\n| speed | vitesse |\n| speech | qui parle |\n| road | voie |\n",
            language="fr",
        ),
        good(
            source="## The check {.notranslate lang=en}\n\nIt runs.\n",
            translation="## The check {.notranslate lang=en}\n\nElle passe.\n",
            language="fr",
            dialect="hugo",
        ),
        good(
            source="A [Letter](https://docs.example.com/post/Letter.html) has text.\n",
            translation="手紙([Letter](https://docs.example.com/post/Letter.html))には文があります。\n",
            language="ja",
        ),
        good(
            source="All of it lies in [samples](samples/README.md) here.\n",
            translation="すべては[samples](samples/README_ja.md)にあります。\n",
            language="ja",
        ),
        good(
            source='=== ":pump-brands-linux: Linux"\n\n    Put [日本語 notes](a.md) there.\n',
            translation='=== ":pump-brands-linux: Linux"\n\n    Положите туда [日本語 notes](a.md).\n',
            language="ru",
            dialect="mkdocs",
        ),
        good(
            source="| Values | As written |\n|--|--|\n| full, half, none | `lamp=half` |\n",
            translation="| Wartości | Zapis |\n|--|--|\n| full, half, none | `lamp=half` |\n",
            language="pl",
        ),
        good(
            source="# Inkwell checkpoint\n\nThe text of it.\n",
            translation="# Inkwell Checkpoint\n\nそれの文です。\n",
            language="ja",
        ),
        good(
            source="| Path | Text |\n|--|--|\n| /users/:username | The user |\n",
            translation="| パス | 文 |\n|--|--|\n| /users/:username | 使用者 |\n",
            language="ja",
        ),
        good(
            source="### reduce\n\nIt folds.\n\n```elixir\nEnum.reduce([1, 2], &add/2)\n```\n\n- PUMP-1 Broken lever\n",
            translation="### reduce\n\nElle plie.\n\n```elixir\nEnum.reduce([1, 2], &add/2)\n```\n\n- PUMP-1 Broken lever\n",
            language="fr",
        ),
        good(
            source="---\ntitle: pump list all\n---\n\n```sh\npump list all --now\n```\n\n- isOpen\n- owner\n\n"
            "| Change | What |\n|--|--|\n| #123 | Mend the lever |\n",
            translation="---\ntitle: pump list all\n---\n\n```sh\npump list all --now\n```\n\n- isOpen\n- owner\n\n"
            "| 変更 | 内容 |\n|--|--|\n| #123 | Mend the lever |\n",
            language="ja",
        ),
        good(
            source="## Letter board\n\nThe text of it.\n\n## Letter board\n\nMore of it.\n",
            translation="## 手紙の掲示板 (Letter board)\n\nその文です。\n\n## 手紙の掲示板\n\n続きです。\n",
            language="ja",
        ),
        bad(
            source="Open **Settings** and choose **Levers**. Each lever has a name.\n",
            translation="**設定**を開き、**⟦Levers⟧**を選びます。どの取っ手にも名前があります。\n",
            language="ja",
        ),
        good(
            source="Choose **Levers** now. Each pump has a name.\n",
            translation="**Levers**を選びます。どのポンプにも名前があります。\n",
            language="ja",
        ),
        bad(
            source="# Lamps\n\nTrim the wick of a lamp.\n\n## Wicks\n\nThey burn.\n",
            translation="# 등불\n\n등불의 심지를 다듬습니다.\n\n## ⟦Wicks⟧\n\n심지가 탑니다.\n",
            language="ko",
        ),
        good(
            source="# Lamps\n\nGet it by pumpkin.\n\n## Pumpkin\n\nIt grows.\n",
            translation="# 등불\n\n그것으로 얻습니다.\n\n## Pumpkin\n\n그것은 자랍니다.\n",
            language="ko",
        ),
        good(
            source="# Sender\n\nThe sender is here.\n",
            translation="# Sender\n\nSender er her, og sender er der.\n",
            language="da",
        ),
    ],
)  # fmt: skip
def untranslated_label(project: Project, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A heading, cell, list item, caption, button's name, alternative text, link text or title is the source's.

    Too short for a language to be told by it, it is held against the site: other pages
    translate the very text, or its words are no words of the translation's language.
    What translations keep in running text is kept on purpose (names, terms, words that
    both languages have), and so is a kind of label that most of them leave as it is.
    What two other languages translate is no name.
    """
    # Few of all short texts are left on the pages that are told of, and only these are
    # asked for.
    candidates = frozenset(
        fold(label.words)
        for path, page in project.pages.items()
        if project.tells_of(path)
        for label in page.labels.left
    )
    if not candidates:
        return
    names = _kept_names(ctx)
    specs = ctx.vocabulary.of(KeySpec)
    ids = frozenset(spec.key for spec in specs if spec.translate is False)
    by_language = _by_language(project)
    others = OtherLanguages.of(by_language, candidates)
    for code, pages in by_language.items():
        site = SiteLabels.of(pages, candidates)
        for text, places in _by_text(pages, site, names, ids).items():
            if text in candidates:
                yield from _of_text(places, site, others, code)


def _by_language(project: Project) -> Mapping[str, Sequence[Facts]]:
    """The pages with labels, by their language."""
    by_language: defaultdict[str, list[Facts]] = defaultdict(list)
    for page in project.pages.values():
        labels = page.labels
        has_any = labels.left or labels.translated or labels.kept
        if page.language and has_any:
            by_language[page.language].append(page)
    return by_language


def _kept_names(ctx: Context[NoOptions]) -> frozenset[str]:
    """Names and terms that the vocabulary wants as they are."""
    brands = {fold(brand.name) for brand in ctx.vocabulary.of(Brand)}
    return frozenset(
        brands | {fold(term.term) for term in ctx.vocabulary.of(Term) if term.keep}
    )


@dataclass(frozen=True, slots=True)
class _Left:
    """A label that a page left as it is."""

    page: Facts
    label: LeftLabel


def _by_text(
    pages: Sequence[Facts], site: SiteLabels, names: frozenset[str], ids: frozenset[str]
) -> Mapping[str, list[_Left]]:
    """Where each text was left, but for names, ids, and values that nobody
    translates."""
    places: defaultdict[str, list[_Left]] = defaultdict(list)
    for page in pages:
        for label in page.labels.left:
            text = fold(label.words)
            is_named = text in names or label.key in ids
            if not is_named and not site.keeps_values(label):
                places[text].append(_Left(page, label))
    return places


def _of_text(
    places: Sequence[_Left], site: SiteLabels, others: OtherLanguages, code: str
) -> Iterator[Hit]:
    """The places of one text that a language's pages left. Of a name that many pages
    leave, and none translates, the first is told."""
    first = places[0].label
    translation = site.translation(first, len(places))
    is_translated_abroad = others.translate(first, code)
    is_left_abroad = others.leave(first)
    if translation is None and is_left_abroad and site.keeps_a_word(first):
        return

    def tells(label: LeftLabel) -> bool:
        if translation or site.tells(label):
            return True
        return is_translated_abroad and site.may_tell(label)

    telling = [place for place in places if tells(place.label)]
    if translation is None and len(telling) > _LIMITS.often:
        expected = f"{_name_of(code)}, and in {len(telling) - 1} other places"
        yield _hit(telling[0], translation, expected)
        return
    expected = f"“{translation}” as elsewhere" if translation else _name_of(code)
    for place in telling:
        yield _hit(place, translation, expected)


def _name_of(code: str) -> str:
    record = language(code)
    return record.name if record else code


def _hit(place: _Left, translation: str | None, expected: str) -> Hit:
    label = place.label
    message = f"found {_what(label)} left as in the source text, “{label.words}”, expected {expected}"
    related = Related(label.source, "the source text has the same", label.source_path)
    return Hit(
        label.place,
        message,
        translation,
        related=(related,),
        path=place.page.path,
        at_most=_at_most(label, translation),
    )


def _what(label: LeftLabel) -> str:
    """What the label is: `a heading`, `half a heading`."""
    if _is_half(label):
        return label.role
    article = "an" if label.role[0] in "aeiou" else "a"
    return f"{article} {label.role}"


def _at_most(label: LeftLabel, translation: str | None) -> Severity | None:
    """What a window or a button says, and a term beside its translation, are left on
    purpose as often as not; a single word may be at home in both languages."""
    is_kept_often = label.role == "bold name" or _is_half(label)
    if translation is None and is_kept_often:
        return Severity.INFO
    is_single = len(level_words(label.words)) == 1
    if is_single and not label.sure:
        return Severity.INFO
    return Severity.INFO if label.doubtful else None


def _is_half(label: LeftLabel) -> bool:
    return label.role.startswith("half")
