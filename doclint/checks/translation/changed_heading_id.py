"""Ids of headings that a translation changed or lost."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from doclint.dataclasses import dataclass
from doclint.dialects.slugs import github
from doclint.document import Heading
from doclint.evidence.beside import compared, source_place
from doclint.findings import Change, Edit, Fix, Hit, Related, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_PLAIN = "".join(
    f"## {name}\n\n"
    for name in ("Keys", "Locks", "Doors", "Walls", "Roofs", "Floors", "Seas", "Lakes")
)


@dataclass(frozen=True, slots=True)
class _Calibration:
    """Whose ids are written on purpose."""

    # A page writes ids where at least this part of its headings (share, 0 to 1) has
    # one.
    most: float = 0.5
    # Such a part of the headings (share, 0 to 1) have the ids of the source's headings
    # by no accident.
    nearly_all: float = 0.75
    # Such a part of them (share, 0 to 1) is enough where the author gave the others ids
    # as well: the wish is plain, a name was missed.
    more_than_half: float = 0.6


_LIMITS = _Calibration()


@rule(
    "translation/changed-heading-id",
    visits=Pair,
    severity=Severity.WARNING,
    ages=True,
    examples=[
        bad(
            source="# Keys {#keys}\n\nText.\n",
            translation="# Clés {#⟦clés⟧}\n\nTexte.\n",
            fixed="# Clés {#keys}\n\nTexte.\n",
            dialect="jekyll",
        ),
        bad(
            source="# Keys {#keys}\n\n## Locks {#locks}\n",
            translation="# 鍵 {#keys}\n\n⟦## 錠⟧\n",
            language="ja",
            dialect="docusaurus",
        ),
        bad(
            source=f"# All\n\n{_PLAIN}",
            translation="# Tout\n\n## Clés {#keys}\n\n⟦## Serrures⟧\n\n## Portes {#doors}\n\n## Murs {#⟦murs⟧}\n\n"
            "## Toits {#roofs}\n\n## Sols {#floors}\n\n## Mers {#seas}\n\n## Lacs {#lakes}\n",
            dialect="mkdocs",
        ),
        bad(
            source="## Open it\n\n## Fill it\n\n## Close it\n",
            translation="## Ouvrir {#open-it}\n\n## Remplir {#fill-it}\n\n## Fermer {#⟦close-them⟧}\n",
            dialect="hugo",
        ),
        good(
            source="## Mend the door {#mend-the-door}\n\nText of it.\n",
            translation="## Die Tür für alle öffnen {#die-tuer-fuer-alle-oeffnen}\n\nText dazu.\n",
            language="de",
            dialect="hugo",
        ),
        good(
            source=f"# All\n\n{_PLAIN}",
            translation="# Tout\n\n## Clés {#keys}\n\n## Serrures\n\n## Portes {#doors}\n\n## Murs\n\n## Toits\n\n"
            "## Sols {#floors}\n\n## Mers\n\n## Lacs\n",
            dialect="mkdocs",
        ),
        good(
            source="# How keys work {#work}\n\nTurn it.\n\n# Needs {#needs}\n\nA lock.\n",
            translation="# De quoi il faut {#needs}\n\nTournez-la.\n",
            dialect="jekyll",
        ),
        good(
            source="# Keys {#keys}\n", translation="# Clés {#keys}\n", dialect="jekyll"
        ),
        good(source="# Keys\n", translation="# Clés {#keys}\n", dialect="jekyll"),
        good(
            source="# Keys {#keys}\n\n## Locks\n\n## Doors\n",
            translation="# Clés\n\n## Serrures\n\n## Portes\n",
            dialect="jekyll",
        ),
    ],
)
def changed_heading_id(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The id that the author gave to a heading is another in the translation, or missing.

    Ids are written so that links hold in every language. A missing one is told where
    most headings of the source text have one. Where nearly all headings of a
    translation are given the ids that the source's have from their words, the others
    need theirs, too.
    """
    headings = pair.source.of(Heading)
    pairs = [
        (one.heading, other.heading)
        for one, other in compared(pair)
        if one.heading and other.heading
    ]
    ids = _Ids(headings, pairs)
    for one, other in pairs:
        wanted = ids.wanted(one, other)
        if wanted is None or wanted == other.explicit_id:
            continue
        if other.explicit_id and other.explicit_id_span:
            yield _changed(
                other.explicit_id,
                other.explicit_id_span,
                wanted,
                ctx.text,
                source_place(pair, one.span),
            )
        elif ids.are_usual or one.explicit_id is None:
            message = (
                f"found a heading without id, expected {wanted} as in the source text"
            )
            yield Hit(other.span, message, wanted, related=source_place(pair, one.span))


class _Ids:
    """How the two pages of a pair give ids to their headings."""

    def __init__(
        self, headings: Sequence[Heading], pairs: Sequence[tuple[Heading, Heading]]
    ) -> None:
        self.anchors = {heading.anchor for heading in headings}
        # The source writes ids.
        self.are_usual = sum(
            heading.explicit_id is not None for heading in headings
        ) > _LIMITS.most * len(headings)
        # The translation gives its headings the ids that the source's have from their
        # words.
        self.are_pinned = _pins(pairs, _LIMITS.nearly_all)
        self.are_given = _pins(pairs, _LIMITS.more_than_half)

    def wanted(self, source: Heading, heading: Heading) -> str | None:
        """The id that a heading should have beside its source's; None where it may have
        what it has."""
        written = heading.explicit_id
        if written in self.anchors - {source.anchor}:
            return None  # the id of another heading: it is the translation of that
        if written and _is_spelt_out(heading):
            return None
        if source.explicit_id:
            is_made_by_words = written is None and heading.anchor == source.explicit_id
            return None if is_made_by_words else source.explicit_id
        is_title = source.level == 1  # which needs none
        is_pinned = self.are_given if written else self.are_pinned
        if is_title or not is_pinned:
            return None
        id_of_heading = heading.anchor if written is None else written
        if id_of_heading == source.anchor:
            return None
        if _bare(written or "") == _bare(source.anchor):
            return None  # as another generator would make it
        return source.anchor


def _bare(anchor: str) -> str:
    """The letters and digits of an id: generators do not agree on signs."""
    return "".join(filter(str.isalnum, anchor))


# Letters that addresses of a language spell otherwise.
_SPELT = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "å": "aa", "ø": "oe", "æ": "ae"}
)


def _is_spelt_out(heading: Heading) -> bool:
    """Whether an id is a heading's own words without letters that it has beyond those
    of English: somebody wrote it by hand for the language."""
    words = heading.text.lower()
    written = heading.explicit_id or ""
    if words.isascii() or not written.isascii():
        return False
    with_letters_spelt = github(words.translate(_SPELT))
    without_accents = github(_without_accents(words))
    return written in (with_letters_spelt, without_accents)


def _without_accents(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text)
    return "".join(char for char in parts if not unicodedata.combining(char))


def _changed(
    written: str, within: Span, wanted: str, text: str, related: tuple[Related, ...]
) -> Hit:
    at = text.find(written, *within)
    place = Span(at, at + len(written)) if at >= 0 else within
    fix = Fix(f"write {wanted}", (Edit(place, wanted),), (Change.HEADING_ID,))
    return Hit(
        place,
        f"found the id {written}, expected {wanted} as in the source text",
        wanted,
        fix,
        related,
    )


def _pins(headings: Sequence[tuple[Heading, Heading]], share: float) -> bool:
    """Whether a translation gives its headings the ids that the source's have from
    their words. Titles need none."""
    below = [
        (one, other)
        for one, other in headings
        if one.level > 1 and one.explicit_id is None
    ]
    same = sum(one.anchor == other.explicit_id for one, other in below)
    return same >= share * len(below)
