"""Headings, cells, names of buttons and other short texts left in the language of the
source."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from doclint.dataclasses import dataclass
from doclint.evidence.left_labels import is_written_large
from doclint.findings import Hit, Related, Severity
from doclint.languages import language
from doclint.project import Facts, LeftLabel, Project
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.words import fold, level_words
from doclint.vocabulary import Brand, KeySpec, Term

_INNER = frozenset({"bold name", "link text"})
# One word in a whole column is left once, not often.
_ANSWERS = "".join(f"| `key-{number}` | Yes |\n" for number in range(14))
_BOARD = "The board shows all letters of today.\n\nOpen the Letter Board and see the Letter Board.\n"
_TAFEL = "Das Letter Board zeigt alle Briefe.\n\nÖffnen Sie das Letter Board und sehen Sie das Letter Board an.\n"


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What a language's pages keep on purpose."""

    # A kind of label that translations leave as it is (names of buttons of a program
    # that is not translated), so often (count),
    many: int = 12
    # and in so great a part of its places (share, 0 to 1), is kept.
    mostly: float = 0.6
    # So is a key whose values are left, so many of them (count),
    all_values: int = 3
    # and so many for each that is translated (count).
    for_each: int = 5
    # The same text in more places (count), and translated nowhere, is told once.
    often: int = 5
    # A text that may be the translation as well must be translated so many times as
    # often as it is left.
    clearly: int = 2
    # So many other languages (count) that translate a text show that it is no name,
    # unless half as many leave it.
    others: int = 2
    # So many languages (count) that leave a title, and none that translates it, take it
    # for a name, if one of its words is one.
    leaving: int = 3


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
        good(
            source=f"# Letter Board\n\n{_BOARD}", translation=f"# Letter Board\n\n{_TAFEL}", language="de"
        ),
        good(
            source="# Configuration\n\nSet it.\n\n## Slack\n\nUse it.\n\n## API\n\n"
            "| Error | Total |\n|--|--|\n| 1 | 2 |\n",
            translation="# Configuration\n\nRéglez.\n\n## Slack\n\nOuvrez.\n\n## API\n\n"
            "| Error | Total |\n|--|--|\n| 1 | 2 |\n",
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
    by_language: defaultdict[str, list[Facts]] = defaultdict(list)
    for page in project.pages.values():
        if page.language and (
            page.labels.left or page.labels.translated or page.labels.kept
        ):
            by_language[page.language].append(page)
    names = _kept_names(ctx)
    ids = frozenset(
        spec.key for spec in ctx.vocabulary.of(KeySpec) if spec.translate is False
    )
    # Few of all short texts are left anywhere, and only these are asked for.
    candidates = frozenset(
        fold(label.words)
        for page in project.pages.values()
        for label in page.labels.left
    )
    others = _Others.of(by_language, candidates)
    for code, pages in by_language.items():
        site = _Site.of(pages, candidates)
        for left in _by_text(pages, site, names, ids).values():
            yield from _of_text(left, site, others, code)


@dataclass(frozen=True)
class _Site:
    """What the translations into a language do with short texts: the translations of
    each that is left somewhere, the words that they keep, and of each kind of label how
    many different texts they left and how many they translated."""

    translated: Mapping[str, Counter[str]]
    kept: Counter[str]
    left: Counter[str]
    done: Counter[str]

    @staticmethod
    def of(pages: Sequence[Facts], candidates: frozenset[str]) -> _Site:
        """Counted over the pages of a language; translations only of the texts that are
        asked for."""
        translated: defaultdict[str, Counter[str]] = defaultdict(Counter)
        kept: Counter[str] = Counter()
        left: set[tuple[str, str]] = set()
        done: set[tuple[str, str]] = set()
        for page in pages:
            kept.update(page.labels.kept)
            left.update(
                (label.kind, fold(label.words))
                for label in page.labels.left
                if not label.role.startswith("half")
            )
            for kind, text, shown, _ in page.labels.translated:
                done.add((kind, text))
                if text in candidates:
                    translated[text][shown] += 1
        return _Site(translated, kept, _kinds_of(left), _kinds_of(done))

    def keeps(self, label: LeftLabel) -> bool:
        """Whether the text, or each of its words, stands in running text of
        translations."""
        label_words = level_words(label.words)
        if not label_words or " ".join(label_words) in self.kept:
            return True
        return all(word in self.kept for word in label_words)

    def leaves(self, label: LeftLabel) -> bool:
        """Whether this kind of label is left as it is on purpose."""
        left, done = self.left[label.kind], self.done[label.kind]
        return left >= _LIMITS.many and left > _LIMITS.mostly * (left + done)

    def keeps_values(self, label: LeftLabel) -> bool:
        """Whether a label is the value of a key whose values hardly anybody translates,
        whatever its text is elsewhere."""
        left, done = self.left[label.kind], self.done[label.kind]
        return (
            bool(label.key)
            and left >= _LIMITS.all_values
            and left >= _LIMITS.for_each * done
        )

    def tells(self, label: LeftLabel) -> bool:
        """Whether a label that is translated nowhere was left by mistake."""
        return label.sure and self.may_tell(label)

    def may_tell(self, label: LeftLabel) -> bool:
        """Whether nothing in this language speaks for leaving it."""
        return not self.keeps(label) and not self.leaves(label)

    def keeps_a_word(self, label: LeftLabel) -> bool:
        """Whether one of its words stands in running text of translations."""
        return any(word in self.kept for word in level_words(label.words))

    def translation(self, label: LeftLabel, left: int) -> str | None:
        """How other places translate a text, more of them than leave or keep it; one
        word in running text may mean another thing there, so two places must."""
        found = self.translated.get(fold(label.words), Counter())
        label_words = level_words(label.words)
        least = max(
            left,
            self.kept[" ".join(label_words)],
            2 if label.role in _INNER and len(label_words) == 1 else 1,
        )
        # A word of both languages ("Introduction") has another translation, too, here
        # and there.
        if not label.sure and len(label_words) == 1:
            least = max(_LIMITS.clearly * left, least)
        return found.most_common(1)[0][0] if found.total() >= least else None


@dataclass(frozen=True)
class _Others:
    """Which languages translate a short text, and which leave it; `near` are those of
    the source's script."""

    translated: Mapping[str, frozenset[str]]
    left: Mapping[str, frozenset[str]]
    near: frozenset[str]

    @staticmethod
    def of(
        by_language: Mapping[str, Sequence[Facts]], candidates: frozenset[str]
    ) -> _Others:
        """Counted over all languages, for the texts that are asked for.

        Other scripts spell names in their own letters, and tell little by
        themselves."""
        translated: defaultdict[str, set[str]] = defaultdict(set)
        left: defaultdict[str, set[str]] = defaultdict(set)
        for code, pages in by_language.items():
            for page in pages:
                for text in candidates.intersection(
                    text for _, text, _, _ in page.labels.translated
                ):
                    translated[text].add(code)
                for label in page.labels.left:
                    left[fold(label.words)].add(code)
        records = {code: language(code) for code in by_language}
        near = {code for code, record in records.items() if record and record.is_latin}
        return _Others(_frozen(translated), _frozen(left), frozenset(near))

    def leave(self, label: LeftLabel) -> bool:
        """Whether several languages leave a title as it is, and none translates it."""
        text = fold(label.words)
        left = self.left.get(text, frozenset())
        is_left = len(left) >= _LIMITS.leaving and not self.translated.get(text)
        return is_left and is_written_large(label.words)

    def translate(self, label: LeftLabel, code: str) -> bool:
        """Whether others translate a label of two words and more, so that it is no
        name. One word may be at home in this language as well."""
        text = fold(label.words)
        translated = self.translated.get(text, frozenset()) - {code}
        left = self.left.get(text, frozenset()) - {code}
        if len(level_words(text)) < 2 or translated.isdisjoint(self.near):
            return False
        return len(translated) >= _LIMITS.others and len(left) * _LIMITS.others <= len(
            translated
        )


def _kinds_of(texts: set[tuple[str, str]]) -> Counter[str]:
    """How many different texts there are of each kind: a column of "Yes" is one."""
    return Counter(kind for kind, _ in texts)


def _frozen(sets: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    return {key: frozenset(values) for key, values in sets.items()}


def _kept_names(ctx: Context[NoOptions]) -> frozenset[str]:
    """Names and terms that the vocabulary wants as they are."""
    brands = {fold(brand.name) for brand in ctx.vocabulary.of(Brand)}
    return frozenset(
        brands | {fold(term.term) for term in ctx.vocabulary.of(Term) if term.keep}
    )


_Place = tuple[Facts, LeftLabel]


def _by_text(
    pages: Sequence[Facts], site: _Site, names: frozenset[str], ids: frozenset[str]
) -> Mapping[str, list[_Place]]:
    """Where each text was left, but for names, ids, and values that nobody
    translates."""
    found: defaultdict[str, list[_Place]] = defaultdict(list)
    for page in pages:
        for label in page.labels.left:
            text = fold(label.words)
            is_named = text in names or label.key in ids
            if not is_named and not site.keeps_values(label):
                found[text].append((page, label))
    return found


def _of_text(
    left: list[_Place], site: _Site, others: _Others, code: str
) -> Iterator[Hit]:
    """The places of one text that a language's pages left. Of a name that many pages
    leave, and none translates, the first is told."""
    first = left[0][1]
    known = site.translation(first, len(left))
    abroad = others.translate(first, code)
    if known is None and others.leave(first) and site.keeps_a_word(first):
        return
    places = [
        (page, label)
        for page, label in left
        if known or site.tells(label) or (abroad and site.may_tell(label))
    ]
    more = ""
    if known is None and len(places) > _LIMITS.often:
        more = f", and in {len(places) - 1} other places"
        places = places[:1]
    for page, label in places:
        yield _hit(page, label, known, code, more)


def _hit(page: Facts, label: LeftLabel, known: str | None, code: str, more: str) -> Hit:
    record = language(code)
    name = record.name if record else code
    article = (
        "an"
        if label.role[0] in "aeiou"
        else "a"
        if not label.role.startswith("half")
        else ""
    )
    what = f"{article} {label.role}".strip()
    expected = f"“{known}” as elsewhere" if known else f"{name}{more}"
    related = Related(label.source, "the source text has the same", label.source_path)
    message = (
        f"found {what} left as in the source text, “{label.words}”, expected {expected}"
    )
    # What a window or a button says, and a term beside its translation, are left on
    # purpose as often as not; a single word may be at home in both languages.
    kept = known is None and (
        label.role == "bold name" or label.role.startswith("half")
    )
    single = not label.sure and len(level_words(label.words)) == 1
    at_most = Severity.INFO if kept or single or label.doubtful else None
    return Hit(
        label.place, message, known, related=(related,), path=page.path, at_most=at_most
    )
