"""A value of another kind than its key wants."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Entry
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.words import fold
from doclint.vocabulary import KeySpec

# What translation makes of true and false.
_TRUE = frozenset(
    (
        "true",
        "yes",
        "on",
        "vrai",
        "oui",
        "wahr",
        "ja",
        "verdadero",
        "si",
        "verdadeiro",
        "sim",
        "vero",
        "真",
        "はい",
        "참",
        "예",
    )
)
_FALSE = frozenset(
    (
        "false",
        "no",
        "off",
        "faux",
        "non",
        "falsch",
        "nein",
        "falso",
        "nao",
        "偽",
        "いいえ",
        "거짓",
        "아니요",
    )
)
_NUMBER = expression(r"-?\d+(?:[.,]\d+)?")
_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str, int, float),
    "path": (str, tuple),
    "url": (str, tuple),
    "number": (int, float),
    "boolean": (bool,),
    "list": (tuple,),
    "map": (dict,),
}
_NAMES = {
    "string": "a text",
    "path": "a path",
    "url": "an address",
    "number": "a number",
    "boolean": "true or false",
}

_HIDDEN = KeySpec(id="team/pages/hidden", key="hidden", type="boolean")
_ORDER = KeySpec(id="team/pages/order", key="order", type="number")
_TITLE = KeySpec(id="team/pages/title", key="title", type="string")
_TAGS = KeySpec(id="team/pages/tags", key="tags", type="list")


@rule(
    "front-matter/wrong-type",
    visits=Entry,
    severity=Severity.WARNING,
    examples=[
        bad(
            "---\nhidden: ⟦vrai⟧\n---\n",
            entries=[_HIDDEN],
            fixed="---\nhidden: true\n---\n",
        ),
        bad(
            '---\nhidden: ⟦"false"⟧\n---\n',
            entries=[_HIDDEN],
            fixed="---\nhidden: false\n---\n",
        ),
        bad("---\norder: ⟦premier⟧\n---\n", entries=[_ORDER]),
        bad('---\norder: ⟦"1"⟧\n---\n', entries=[_ORDER], fixed="---\norder: 1\n---\n"),
        bad(
            "---\ntitle: ⟦No⟧\n---\n", entries=[_TITLE], fixed='---\ntitle: "No"\n---\n'
        ),
        bad("---\ntags: ⟦a b⟧\n---\n", entries=[_TAGS]),
        good(
            source="---\nhidden: true\n---\nText.\n",
            translation="---\nhidden: wahr\n---\nText.\n",
            language="de",
            entries=[
                KeySpec(
                    id="team/pages/hidden",
                    key="hidden",
                    type="boolean",
                    translate=False,
                )
            ],
        ),
        good(
            "---\nhidden: true\norder: 1.5\ntitle: 2024\ntags: [a]\n---\n",
            entries=[_HIDDEN, _ORDER, _TITLE, _TAGS],
        ),
        good(
            "---\nhidden:\ntags: []\nbox:\n  hidden: vrai\n---\n",
            entries=[_HIDDEN, _TAGS],
        ),
        good("---\ntitle: 2024-01-31\n---\n", entries=[_TITLE]),
    ],
)
def wrong_type(entry: Entry, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A key holds a value of another kind than is declared for it.

    For a template any text is true, `faux` and `"false"` too, and `"10"` comes before
    `"9"`.
    """
    spec = ctx.vocabulary.keys().get(entry.name)
    is_item = isinstance(entry.path[-1], int)
    if spec is None or entry.value is None or is_item:
        return
    wanted = _TYPES.get(spec.type)
    if wanted is None or _fits(entry.value, wanted):
        return
    if spec.translate is False and _right_in_source(entry, wanted, ctx):
        return
    written = ctx.cut(entry.value_span)
    mended = _mended(entry, written, spec.type)
    expected = mended or _NAMES.get(spec.type, f"a {spec.type}")
    message = f"found {_shown(entry, written)} as {entry.name}, expected {expected}"
    fix = _fix(entry, mended) if mended else None
    yield Hit(entry.value_span, message, mended, fix, entry=spec.id or None)


def _shown(entry: Entry, written: str) -> str:
    """A value as it is written where that is short, else its kind."""
    is_short = len(written) <= 40 and "\n" not in written
    return written if is_short else _kind(entry.value)


def _fix(entry: Entry, mended: str) -> Fix:
    """The same value, written so that it has the right kind."""
    edit = Edit(entry.value_span, mended)
    return Fix(f"write {mended}", (edit,), (Change.VALUE,), safe=True)


def _right_in_source(
    entry: Entry, wanted: tuple[type, ...], ctx: Context[NoOptions]
) -> bool:
    """Whether the source page has it right: translation/changed-front-matter tells that
    its value was changed."""
    entries = ctx.pair.source.of(Entry) if ctx.pair else ()
    return any(
        other.path == entry.path and _fits(other.value, wanted) for other in entries
    )


def _fits(value: object, wanted: tuple[type, ...]) -> bool:
    """Whether a value is of one of these types; for Python true and false are
    numbers."""
    return bool in wanted if isinstance(value, bool) else isinstance(value, wanted)


def _mended(entry: Entry, written: str, wanted: str) -> str | None:
    """What is surely meant, as it is to be written."""
    if isinstance(entry.value, bool):
        return f'"{written}"' if wanted == "string" else None
    if not isinstance(entry.value, str):
        return None
    text = fold(entry.value)
    if wanted == "boolean":
        return "true" if text in _TRUE else "false" if text in _FALSE else None
    return (
        entry.value.replace(",", ".")
        if wanted == "number" and _NUMBER.fullmatch(entry.value)
        else None
    )


def _kind(value: object) -> str:
    return (
        "a list"
        if isinstance(value, tuple)
        else "a mapping"
        if isinstance(value, dict)
        else "a long text"
    )
