"""Keys of the keyboard that a translation changed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from doclint.document import BlockKind
from doclint.evidence.beside import compared, source_place
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.words import UNSPACED

# Modifiers, in the words of several languages.
_NAMES = (
    "ctrl control strg cmd command commande comando befehl alt altgr option opción opção opt shift maj umschalt umsch "
    "mayús mayus maiusc skift vaihto win windows meta super fn"
)
_MODIFIER = f"(?:{'|'.join(_NAMES.split())})"
# `Ctrl+C`, `Ctrl-C`, `++ctrl+c++`, <kbd>Ctrl</kbd>+<kbd>C</kbd>, ⌘C: at the end a letter, a digit or a function key; a
# particle may stand behind it (Ctrl+C를).
_KEY = expression(
    rf"(?<!\w)(?:(?:{_MODIFIER}(?:</kbd>|[`*])?\s?[+＋-]\s?(?:<kbd>|[`*])?)+|[⌘⌥⇧⌃]+\s?)"
    rf"(?P<key>f\d{{1,2}}|[a-z0-9]|[^\W{UNSPACED}가-힣])(?!-|[^\W{UNSPACED}가-힣])",
    re.IGNORECASE,
)
# Keys that have a name, in the words of several languages; the first names it.
_NAMED_KEYS = {
    form: forms.split()[0]
    for forms in (
        "esc escape échap echap",
        "enter return entrée entree eingabe eingabetaste intro entrar invio ввод retur",
        "tab tabulation tabulator tabulatortaste tabulación",
        "space spacebar espace leertaste espacio espaço spazio пробел spatie spacja mellanslag mellomrom mezerník",
        "delete del suppr entf supr canc",
        "backspace rücktaste retroceso",
        "home pos1 inicio début",
        "end ende fin fine",
        *(f"f{number}" for number in range(1, 13)),
    )
    for form in forms.split()
}
# A key alone, as HTML or PyMdown has it.
_ALONE = expression(
    r"<kbd>(?P<html>[^<>]{1,20})</kbd>|(?<![\w+])\+\+(?P<plus>[\w-]{1,20})\+\+(?![\w+])"
)


@rule(
    "translation/changed-key",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(
            source="Press Ctrl+C to copy it.\n",
            translation="Appuyez sur ⟦Ctrl+V⟧ pour le copier.\n",
        ),
        bad(
            source="Press `Ctrl+Shift+P` there.\n",
            translation="Drücken Sie `⟦Strg+Umschalt+K⟧`.\n",
            language="de",
        ),
        bad(
            source="Press ++ctrl+alt+c++ there.\n",
            translation="⟦++ctrl+alt+v⟧++を押します。\n".replace("⟦++", "++⟦"),
            language="ja",
        ),
        bad(
            source="Press <kbd>Ctrl</kbd>+<kbd>S</kbd>.\n",
            translation="Натисніть <kbd>⟦Ctrl</kbd>+<kbd>Ы⟧</kbd>.\n",
            language="uk",
        ),
        bad(
            source="Press <kbd>Esc</kbd> to leave.\n",
            translation="Poistu painamalla ⟦<kbd>Enter</kbd>⟧.\n",
            language="fi",
        ),
        good(
            source="Press <kbd>Enter</kbd> to leave.\n",
            translation="Drücken Sie <kbd>Eingabe</kbd>.\n",
            language="de",
        ),
        good(
            source="Press Ctrl+C or Cmd+V.\n",
            translation="Drücken Sie Strg+C oder Befehl+V.\n",
            language="de",
        ),
        bad(
            source="Press Ctrl+C to copy it.\n",
            translation="⟦Ctrl+X⟧를 눌러 복사합니다.\n",
            language="ko",
        ),
        bad(
            source="Press Shift + Enter for a new line.\n",
            translation="⟦Ctrl + Enter⟧를 누르면 줄이 바뀝니다.\n",
            language="ko",
        ),
        good(
            source="Press Command + Enter for a new line.\n",
            translation="⌘ + Enter를 누르면 줄이 바뀝니다.\n",
            language="ko",
        ),
        good(
            source="Press Ctrl+C, then Ctrl+V.\n",
            translation="Ctrl+VはCtrl+Cの後です。\n",
            language="ja",
        ),
        good(
            source="Press <kbd>Ctrl</kbd>+<kbd>S</kbd>.\n",
            translation="Appuyez sur <kbd>Ctrl</kbd>+<kbd>S</kbd>.\n",
        ),
    ],
)
def changed_key(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A combination of keys ends in another key than in the source text: `Ctrl+V` for `Ctrl+C`.

    The names of the keys before it may be translated (`Strg`, `Maj`), what is pressed
    with them may not.
    """
    for source, translation in compared(pair):
        if source.kind is BlockKind.FENCE:
            continue
        mine, theirs = (
            _keys(source, pair.source.text),
            _keys(translation, pair.translation.text),
        )
        yield from _other_modifier(source, translation, pair)
        if not mine and not theirs:
            yield from _named(source, translation, pair)
        if not mine or len(mine) != len(theirs):
            continue
        lost, gained = Counter(map(_name, mine)), Counter(map(_name, theirs))
        left, new = list((lost - gained).elements()), gained - lost
        for match in theirs:
            if new[_name(match)] and left:
                new[_name(match)] -= 1
                message = f"found {match.group()}, expected the key {left.pop(0).upper()} as in the source text"
                yield Hit(
                    Span(*match.span()),
                    message,
                    related=source_place(pair, source.span),
                )


# The keys that are held, by the signs and words that all languages write for them.
_HELD = {
    "ctrl": "ctrl",
    "control": "ctrl",
    "shift": "shift",
    "alt": "alt",
    "cmd": "cmd",
    "command": "cmd",
}
# One of them with a key whose name is the same in both texts.
_WITH_NAMED = expression(
    rf"(?<![\w+＋-])(?P<held>{'|'.join(_HELD)})\s?[+＋]\s?(?P<key>[a-z]{{2,}}\d*|f\d{{1,2}})(?![\s]?[+＋]|[a-z0-9])",
    re.IGNORECASE,
)


def _other_modifier(source: Unit, translation: Unit, pair: Pair) -> Iterator[Hit]:
    """The one combination of a block whose named key is held with another one than in
    the source text."""
    mine = list(_combinations(source, pair.source.text))
    theirs = list(_combinations(translation, pair.translation.text))
    if len(mine) != 1 or len(theirs) != 1:
        return
    wanted, found = mine[0], theirs[0]
    is_same_key = wanted["key"].lower() == found["key"].lower()
    if is_same_key and _held(wanted) != _held(found):
        message = (
            f"found {found.group()}, expected {wanted.group()} as in the source text"
        )
        related = source_place(pair, source.span)
        yield Hit(Span(*found.span()), message, related=related)


def _combinations(unit: Unit, text: str) -> Iterator[re.Match[str]]:
    return _WITH_NAMED.finditer(text, unit.span.start, unit.span.end)


def _held(match: re.Match[str]) -> str:
    return _HELD[match["held"].lower()]


def _named(source: Unit, translation: Unit, pair: Pair) -> Iterator[Hit]:
    """A key with a name that is another one: `<kbd>Enter</kbd>` for `<kbd>Esc</kbd>`.
    Nothing where a key of either text is not known."""
    mine = _alone(source, pair.source.text)
    theirs = _alone(translation, pair.translation.text)
    if not mine or len(mine) != len(theirs):
        return
    wanted, named_here = (
        [_key_named(match) for match in keys] for keys in (mine, theirs)
    )
    if None in wanted or None in named_here:
        return
    lost = list((Counter(wanted) - Counter(named_here)).elements())
    for match, name in zip(theirs, named_here, strict=True):
        if lost and name not in wanted:
            message = f"found {match.group()}, expected the key {lost.pop(0)} as in the source text"
            place = Span(*match.span())
            yield Hit(place, message, related=source_place(pair, source.span))


def _alone(unit: Unit, text: str) -> list[re.Match[str]]:
    return list(_ALONE.finditer(text, unit.span.start, unit.span.end))


def _key_named(match: re.Match[str]) -> str | None:
    """Which key a text names; None where it is none that is known."""
    written = (match["html"] or match["plus"]).strip().lower()
    return _NAMED_KEYS.get(written)


def _keys(unit: Unit, text: str) -> list[re.Match[str]]:
    return list(_KEY.finditer(text, unit.span.start, unit.span.end))


def _name(match: re.Match[str]) -> str:
    return match["key"].lower()
