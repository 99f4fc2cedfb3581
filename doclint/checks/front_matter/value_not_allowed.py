"""A value that its key does not allow."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Entry
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.similar import closest
from doclint.text.words import fold
from doclint.vocabulary import KeySpec

_KIND = KeySpec(
    id="team/pages/kind",
    key="kind",
    values=("reference", "tutorial", "FAQ"),
    meanings={"Mode d'emploi": "tutorial"},
)
_DEVICE = KeySpec(id="team/pages/device", key="device", meanings={"téléphone": "phone"})
# More than this would not be read.
_SHOWN = 10


@rule(
    "front-matter/value-not-allowed",
    visits=Entry,
    severity=Severity.ERROR,
    examples=[
        bad(
            "---\nkind: ⟦mode d’emploi⟧\n---\n",
            entries=[_KIND],
            fixed="---\nkind: tutorial\n---\n",
        ),
        bad(
            '---\nkind: ⟦"Référence"⟧\n---\n',
            entries=[_KIND],
            fixed='---\nkind: "reference"\n---\n',
        ),
        bad("---\nkind: ⟦tutoriel⟧\n---\n", entries=[_KIND]),
        bad("---\nkind: [reference, ⟦landing⟧]\n---\n", entries=[_KIND]),
        bad(
            "---\ndevice: [⟦Téléphone⟧, tablet]\n---\n",
            entries=[_DEVICE],
            fixed="---\ndevice: [phone, tablet]\n---\n",
        ),
        good("---\ndevice: [phone, tablette]\n---\n", entries=[_DEVICE]),
        good("---\nkind: tutorial\n---\n", entries=[_KIND]),
        good("---\nkind: [reference, FAQ]\n---\n", entries=[_KIND]),
        good("---\nkind:\nother: Référence\n---\n", entries=[_KIND]),
        good("---\nbox:\n  kind: Référence\n---\n", entries=[_KIND]),
    ],
)
def value_not_allowed(entry: Entry, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A key holds a value outside the set that is declared for it, or a known translation of a value.

    Such values are identifiers for templates: a translated or misspelt one gives the
    page another look, or none. Declare the set under `front_matter` in the
    configuration, or in a pack.
    """
    spec = ctx.vocabulary.keys().get(entry.name)
    if spec is None or not isinstance(entry.value, str | int | float):
        return
    in_page = ctx.cut(entry.value_span)
    written = entry.value if isinstance(entry.value, str) else in_page
    if written in spec.values:
        return
    meant = _meant(written, spec)
    is_free = not spec.values and not meant
    if meant == written or is_free:
        return
    suggestion = meant or closest(written, spec.values)
    fix = None
    if meant:
        edit = Edit(entry.value_span, _as_written(in_page, meant))
        fix = Fix(f"write {meant}", (edit,), (Change.VALUE,), safe=True)
    message = _message(written, entry.name, spec, suggestion)
    yield Hit(entry.value_span, message, suggestion, fix, entry=spec.id or None)


def _meant(written: str, spec: KeySpec) -> str | None:
    """The value that is surely meant: by a known translation, or but for case and
    accents."""
    wanted = fold(written)
    known = {fold(value): value for value in spec.values}
    meanings = {fold(word): value for word, value in spec.meanings.items()}
    return meanings.get(wanted) or known.get(wanted)


def _message(written: str, key: str, spec: KeySpec, suggestion: str | None) -> str:
    expected = suggestion
    if not expected:
        shown = ", ".join(spec.values[:_SHOWN])
        more = ", …" if len(spec.values) > _SHOWN else ""
        expected = f"one of {shown}{more}"
    return f"found {written} as {key}, expected {expected}"


def _as_written(old: str, new: str) -> str:
    quote = old[0] if old[:1] in ("'", '"') else ""
    return f"{quote}{new}{quote}"
