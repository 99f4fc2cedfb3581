"""Translations that are mostly of an older version of their source page."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.findings import Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, bad, good, rule

_PARTS = ("door", "roof", "cellar", "garden", "kitchen", "wall", "gate", "well")
_WORTE = ("Tür", "Dach", "Keller", "Garten", "Küche", "Mauer", "Tor", "Brunnen")
_SOURCE = "\n".join(
    f"Look at the {part} first:\n\n```sh\nlook {part} --at night\n```\n"
    for part in _PARTS
)


def _translation(current: int) -> str:
    """All parts in German, so many of them with the code that the source has now."""
    texts = []
    for at, (part, wort) in enumerate(zip(_PARTS, _WORTE, strict=True)):
        code = f"look {part} --at night" if at < current else f"look {part} --dark"
        texts.append(f"Zuerst ansehen: {wort}\n\n```sh\n{code}\n```\n")
    return "\n".join(texts)


@rule(
    "structure/older-version",
    visits=(),
    severity=Severity.WARNING,
    preview=True,
    weighs=True,
    examples=[
        bad(
            source=_SOURCE,
            translation=f"⟦{_translation(2)}".replace("\n", "⟧\n", 1),
            language="de",
        ),
        good(
            source=_SOURCE,
            translation=_translation(6),
            language="de",
        ),
    ],
)
def older_version(pair: Pair, ctx: Context[object]) -> Iterator[Hit]:
    """Less than two thirds of the source's blocks are translated as they are now: the page is mostly older.

    It is told once, with how many blocks are as they are now and the places of the
    others, and the single differences are notes. Errors are told where they stand all
    the same. The engine itself makes these findings.
    """
    yield from ()
