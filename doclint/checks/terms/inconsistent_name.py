"""Names on the screen, headings and texts of links that the pages of a site translate in
several ways."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from doclint.dataclasses import dataclass
from doclint.expressions import expression
from doclint.findings import Hit, Related, Severity
from doclint.languages import Language, language, needs_no_blanks
from doclint.project import Facts, Project
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.stems import stem
from doclint.text.words import fold, word_texts

_SCREEN, _LINK, _HEADING = "bold name", "link text", "heading"
_ROLES = frozenset({_SCREEN, _LINK, _HEADING})
_Key = tuple[str, str, str]


class _Use(NamedTuple):
    page: Facts
    shown: str
    place: Span


def _pages(*names: str) -> dict[str, str]:
    source = {f"en/{at}.md": "Press **Save draft** now.\n" for at in range(len(names))}
    return source | {
        f"fr/{at}.md": f"Appuyez sur **{name}**.\n" for at, name in enumerate(names)
    }


_USUAL = "Enregistrer le brouillon"
_HEADINGS = {
    "en": ["# Related topics\n\nKeys."] * 6,
    "fr": ["# Sujets liés\n\nClés."] * 5 + ["# ⟦Pages proches⟧\n\nClés."],
}


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When one of two names prevails."""

    # Of more pages (count) one translation may prevail,
    few_pages: int = 3
    # and of so many (count) one of a heading, which translators are freer with,
    few_headings: int = 5
    # when it has so large a part of them (share, 0 to 1).
    mostly: float = 0.75
    # Longer texts (words) name nothing on a screen.
    longest: int = 4
    # Words that begin with the same letters (count) are forms of one.
    beginning: int = 4


_LIMITS = _Calibration()


@rule(
    "terms/inconsistent-name",
    visits=Project,
    severity=Severity.INFO,
    yields_to=("terms/inconsistent",),
    weighs=True,
    examples=[
        bad(_pages(_USUAL, _USUAL, _USUAL, "⟦Sauver l’ébauche⟧")),
        bad(
            {
                "en/0.md": "Press **Save draft** now.\n\nThen **Save draft** is grey.\n",
                "fr/0.md": "Appuyez sur **Enregistrer le brouillon**.\n\nPuis **⟦Sauver l’ébauche⟧** est gris.\n",
            }
        ),
        good(
            {
                "en/0.md": "Press **Save draft** now.\n\nThen **Save draft** is grey.\n",
                "fr/0.md": "Appuyez sur **Enregistrer le brouillon**.\n\nPuis **Enregistrement brouillon** est gris.\n",
            }
        ),
        bad(
            {
                f"{code}/{at}.md": f"{text}\n"
                for code, texts in _HEADINGS.items()
                for at, text in enumerate(texts)
            }
        ),
        bad(
            {
                "en/0.md": "Press **Preview** now.\n\nThen **Preview** is grey.\n",
                "zh/0.md": "单击**预览**。\n\n然后**⟦预视⟧**变灰。\n",
            }
        ),
        good(_pages(_USUAL, _USUAL, "Sauver l’ébauche")),
        good(_pages(_USUAL, _USUAL, _USUAL, "Enregistrer les brouillons")),
    ],
)
def inconsistent_name(project: Project, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A page calls a button, a field or another page by another name than the other pages, whose source has the same.

    Readers look for the name on the screen, or in the navigation. Looked at are bold
    names, texts of links and headings of up to four words, each kind for itself, where
    one translation clearly prevails; other forms of its words are the same name.
    """
    for (code, role, text), uses in _by_name(project).items():
        is_one_wording = len({use.shown for use in uses}) == 1
        if is_one_wording or not _names_something(text, role):
            continue
        wordings = _by_stems(uses, language(code))
        few = _LIMITS.few_headings if role == _HEADING else _LIMITS.few_pages
        if len({use.page.path for use in uses}) > few:
            yield from _others(text, wordings, language(code))
        elif len(wordings) > 1 and role == _SCREEN:
            yield from _on_one_page(text, wordings, language(code))


def _names_something(text: str, role: str) -> bool:
    """Whether a text is short, and no mere "here" of a link."""
    words = len(word_texts(text))
    return words <= _LIMITS.longest and (role != _LINK or words > 1)


def _by_name(project: Project) -> Mapping[_Key, list[_Use]]:
    """The uses of each name of the source text, by language that is told of and by
    kind."""
    pages = project.pages.values()
    languages = {page.language for page in pages if project.tells_of(page.path)}
    uses: defaultdict[_Key, list[_Use]] = defaultdict(list)
    for page in pages:
        if not page.language or page.language not in languages:
            continue
        for role, text, shown, place in page.labels.translated:
            if role in _ROLES:
                uses[page.language, role, text].append(_Use(page, shown, place))
    return uses


def _by_stems(
    uses: list[_Use], record: Language | None
) -> Mapping[frozenset[str], list[_Use]]:
    """Uses by the words of their translation, without small ones, accents and
    endings."""
    small = record.function_words if record else frozenset()
    algorithm = record.stemmer if record else None
    by_stems: defaultdict[frozenset[str], list[_Use]] = defaultdict(list)
    for use in uses:
        stems = [word for word in word_texts(use.shown.lower()) if word not in small]
        if algorithm:
            stems = [stem(word, algorithm) for word in stems]
        by_stems[frozenset(map(fold, stems))].append(use)
    return by_stems


def _on_one_page(
    text: str, wordings: Mapping[frozenset[str], list[_Use]], record: Language | None
) -> Iterator[Hit]:
    """Names that a page says in two ways that share no word, and no beginning of
    one."""
    by_page: defaultdict[str, list[tuple[frozenset[str], _Use]]] = defaultdict(list)
    for words, uses in wordings.items():
        for use in uses:
            by_page[use.page.path].append((words, use))
    for path, uses_here in by_page.items():
        uses_here.sort(key=lambda each: each[1].place.start)
        first_words, usual = uses_here[0]
        last_words, other = uses_here[-1]
        if not (first_words and last_words):
            continue
        is_other_name = _are_names(usual.shown, other.shown, record)
        if _share(first_words, last_words) and not is_other_name:
            continue
        message = f"found “{other.shown}” for “{text}”, expected “{usual.shown}” as elsewhere on the page"
        related = (Related(usual.place, "elsewhere on the page", path),)
        yield Hit(other.place, message, usual.shown, related=related, path=path)


_KANA_ENDS = expression(r"[ぁ-ゖ]\Z")


def _are_names(one: str, other: str, record: Language | None) -> bool:
    """Whether two texts of Chinese or Japanese are names of their own, though they share
    characters: neither is a part of the other or ends as verbs do, and nouns take no
    endings there."""
    if record is None or record.spaces or not needs_no_blanks(record.code):
        return False
    first, second = _bare(one), _bare(other)
    if first in second or second in first:
        return False
    return not (_KANA_ENDS.search(first) or _KANA_ENDS.search(second))


def _bare(text: str) -> str:
    """The letters and digits of a text."""
    return "".join(char for char in text.lower() if char.isalnum())


def _share(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two wordings have a word, or the beginning of one, in common."""
    if not all(word.isascii() or word[0].islower() for word in one | other):
        return any(set(word) & set(also) for word in one for also in other)
    return any(
        word[: _LIMITS.beginning] == also[: _LIMITS.beginning]
        for word in one
        for also in other
    )


def _are_forms(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether each word of two wordings begins as one of the other does."""
    starts = {word[: _LIMITS.beginning] for word in one}
    return starts == {word[: _LIMITS.beginning] for word in other}


def _others(
    text: str, wordings: Mapping[frozenset[str], list[_Use]], record: Language | None
) -> Iterator[Hit]:
    """The uses of all wordings but the one that clearly prevails, if one does. Where
    nothing takes endings off, words that begin alike are forms of one."""
    has_stems = record is not None and record.stemmer is not None
    pages: Counter[frozenset[str]] = Counter()
    for words, uses in wordings.items():
        pages[words] = len({use.page.path for use in uses})
    (usual, often), *rest = pages.most_common()
    if not rest or often < _LIMITS.mostly * pages.total():
        return
    example = wordings[usual][0]
    related = (Related(example.place, "elsewhere", example.page.path),)
    for words, _ in rest:
        if not has_stems and _are_forms(words, usual):
            continue
        for use in wordings[words]:
            message = f"found “{use.shown}” for “{text}”, expected “{example.shown}” as on {often} other pages"
            path = use.page.path
            yield Hit(use.place, message, example.shown, related=related, path=path)
