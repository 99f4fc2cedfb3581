"""Texts of the interface that are still in the source's language."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.checks.messages._left import Judge
from doclint.dataclasses import dataclass
from doclint.document import Document, Message
from doclint.evidence.messages import called
from doclint.findings import Hit, Related, Severity
from doclint.languages import language
from doclint.project import BlockPair, Pair
from doclint.rule import Context, NoOptions, bad, good, rule

_PAGE = {"docs/a.md": "A.\n"}


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a file has not been translated at all, and is told once."""

    # More texts of it are left (count),
    many: int = 10
    # and more of all (share, 0 to 1).
    share: float = 0.3


_LIMITS = _Calibration()


@rule(
    "messages/untranslated",
    visits=Document,
    severity=Severity.WARNING,
    examples=[
        bad(
            {
                **_PAGE,
                "locales/en.json": '{"next": "Read the next page", "brand": "Kiln"}\n',
                "locales/fr.json": '{"next": "⟦Read the next page⟧", "brand": "Kiln"}\n',
            }
        ),
        bad(
            {
                **_PAGE,
                "i18n/en.toml": '[edit]\nother = "Edit page"\n[all]\nother = "All pages of {{ .Name }}"\n',
                "i18n/de.toml": '[edit]\nother = "⟦Edit page⟧"\n[all]\nother = "Alle Seiten von {{ .Name }}"\n',
            }
        ),
        bad(
            {
                **_PAGE,
                "po/ja.po": 'msgid "Close the window"\nmsgstr "⟦Close the window⟧"\n\nmsgid "Open"\nmsgstr "開く"\n',
            }
        ),
        bad(
            {
                **_PAGE,
                "locales/en.json": '{"start": "Getting Started"}\n',
                "locales/fr.json": '{"start": "⟦Getting Started⟧"}\n',
            }
        ),
        bad(
            {
                **_PAGE,
                "locales/en.json": '{"a": "Search", "b": "Menu", "c": "Name", "d": "Save"}\n',
                "locales/it.json": '{"a": "⟦Search⟧", "b": "Menu", "c": "Nome", "d": "Salva"}\n',
            }
        ),
        bad(
            {
                **_PAGE,
                "locales/en.json": '{"a": "Message", "b": "Send", "c": "Sign in"}\n',
                "locales/es.json": '{"a": "⟦Message⟧", "b": "Enviar", "c": "Iniciar sesión"}\n',
            }
        ),
        bad(
            {
                **_PAGE,
                "po/pl.po": 'msgctxt "verb"\nmsgid "Open"\nmsgstr "Otwórz"\n\n'
                'msgctxt "state"\nmsgid "Open"\nmsgstr "⟦Open⟧"\n',
            }
        ),
        bad(
            {
                **_PAGE,
                "i18n/ja/code.json": '{"theme.tags.tagsPageTitle": {"message": "⟦Tags⟧"},\n'
                ' "hall.kiln": {"message": "Kiln"}}\n',
            }
        ),
        good(
            {
                **_PAGE,
                "po/es.po": 'msgid "Result"\nmsgstr "Result"\n\n'
                'msgid "It gives a `Result<Lamp>`."\nmsgstr "Da un `Result<Lamp>`."\n',
            }
        ),
        good(
            {
                **_PAGE,
                "locales/en.json": '{"a": {"right": "true", "say": "Open it"}, "b": "Save"}\n',
                "locales/fr.json": '{"a": {"right": "true", "say": "Ouvre-la"}, "b": "Enregistrer"}\n',
            }
        ),
        good(
            {
                **_PAGE,
                "locales/en.json": '{"a": "{n} minute | {n} minutes", "b": "{n} min | {n} min"}\n',
                "locales/fr.json": '{"a": "{n} minute | {n} minutes", "b": "{n} min | {n} min"}\n',
            }
        ),
        good(
            {
                **_PAGE,
                "locales/en.json": '{"a": "Search", "b": "npm install", "c": "v2.0 beta", "d": "Dashboard"}\n',
                "locales/ko.json": '{"a": "검색", "b": "npm install", "c": "v2.0 beta", "d": "Dashboard"}\n',
            }
        ),
        good(
            {
                **_PAGE,
                "locales/en.json": '{"a": "Password", "b": "Privacy policy", "c": "Kiln vs Mill", "d": "Save"}\n',
                "locales/it.json": '{"a": "Password", "b": "Privacy policy", "c": "Kiln vs Mill", "d": "Salva"}\n',
            }
        ),
        good(
            {
                **_PAGE,
                "locales/en.json": '{"a": "Search", "b": "Search for all pages"}\n',
                "locales/de.json": '{"a": "Search", "b": "Mit der Search alle Seiten finden"}\n',
            }
        ),
        good(
            {
                **_PAGE,
                "locales/en.json": '{"a": "GitHub Actions", "b": "Version {v}", "c": "OK",'
                ' "d": "PumpInstaller for Mills"}\n',
                "locales/fr.json": '{"a": "GitHub Actions", "b": "Version {v}", "c": "OK",'
                ' "d": "PumpInstaller for Mills"}\n',
            }
        ),
        good(
            {
                **_PAGE,
                "po/ja.po": 'msgid "// Close the window\\n"\nmsgstr "// Close the window\\n"\n\n'
                'msgid "\\"The door is open\\""\nmsgstr "\\"The door is open\\""\n\n'
                'msgid "_the/path/Pump.kt_:"\nmsgstr "_the/path/Pump.kt_:"\n\n'
                'msgid "Open"\nmsgstr "開く"\n',
            }
        ),
        good(
            {
                **_PAGE,
                "locales/en.json": '{"a": "Close the window"}\n',
                "locales/fr.json": '{"a": "Fermer la fenêtre"}\n',
            }
        ),
    ],
)
def untranslated(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A text of the interface is the source's, or in its language.

    Short texts, too: a label of two words is told where one of them is an ordinary
    word, a single word where the translation's language has it neither as its own nor
    as a loan. What other languages, or the file itself elsewhere, translate is no name.
    Names, abbreviations and words that both languages share may stay as they are; what
    most other languages leave as well is a note. Of a file that is left as a whole the
    first text is told.
    """
    pair, target = ctx.pair, ctx.language
    source = language(pair.source.language) if pair else None
    texts = len(document.of(Message))
    if not texts or pair is None or source is None or target is None:
        return
    if source.code == target.code:
        return
    judge = Judge(pair, source, target)
    left = [both for both in pair.blocks if both.translation and judge.is_left(both)]
    more = ""
    is_whole_file = len(left) > _LIMITS.many and len(left) > _LIMITS.share * texts
    if is_whole_file:
        more = f", and {len(left) - 1:,} more of {texts:,}"
        left = left[:1]
    where = f"in {source.name}{more}, expected {target.name}"
    for both in left:
        at_most = Severity.INFO if judge.is_manner(both) else None
        yield _hit(both, pair, where, at_most)


def _hit(both: BlockPair, pair: Pair, what: str, at_most: Severity | None) -> Hit:
    assert both.translation is not None  # noqa: S101  # asked of these alone
    there = both.source
    related = Related(there.span, "the source has", pair.source.path) if there else None
    message = f"found the text of {called(both.translation)} {what}"
    return Hit(
        both.translation.span,
        message,
        related=(related,) if related else (),
        at_most=at_most,
    )
