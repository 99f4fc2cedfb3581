"""Options of programs whose two hyphens became a dash."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.evidence.beside import compared, source_place
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule

_OPTION = expression(r"(?<![\w-])--([a-zA-Z][\w-]*)")
_DASHED = expression(r"(?<![\w-])([–—−‐‑]-?|-[–—‑])([a-zA-Z][\w-]*)")


@rule(
    "translation/dash-for-hyphens",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(
            source="Use the option --fast for it.\n",
            translation="Nutzen Sie dafür die Option ⟦–fast⟧.\n",
            language="de",
            fixed="Nutzen Sie dafür die Option --fast.\n",
        ),
        bad(
            source="Add --all to it.\n",
            translation="⟦—all⟧ を付けます。\n",
            language="ja",
        ),
        good(
            source="Use --fast now.\n",
            translation="Utilisez --fast maintenant.\n",
            language="fr",
        ),
        good(
            source="It is –fast as it is.\n",
            translation="Es ist –fast so.\n",
            language="de",
        ),
    ],
)
def dash_for_hyphens(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """An option of a program (`--fast`) begins with a dash, which no program takes.

    Word processors and translation machines make a dash of two hyphens. Looked at are
    options that the source text has in its prose; those in code are told as changed
    code.
    """
    for source, translation in compared(pair):
        options = {
            name
            for segment in source.segments
            for name in _OPTION.findall(segment.text)
        }
        if not options:
            continue
        for segment in translation.segments:
            for match in _DASHED.finditer(segment.text):
                if match[2] in options:
                    wanted, place = f"--{match[2]}", segment.place(*match.span())
                    fix = Fix(
                        f"write {wanted}",
                        (Edit(place, wanted),),
                        (Change.MARKS, Change.WORDS),
                    )
                    message = f"found {match.group()}, expected the option {wanted} as in the source text"
                    yield Hit(
                        place, message, wanted, fix, source_place(pair, source.span)
                    )
