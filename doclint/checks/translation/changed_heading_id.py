"""Ids of headings that a translation changed or lost."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Heading
from doclint.findings import Edit, Fix, Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.beside import compared, told

# A page writes ids where at least this share of its headings has one.
_MOST = 0.5


@rule(
    "translation/changed-heading-id",
    visits=Pair,
    severity=Severity.ERROR,
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
        good(source="# Keys {#keys}\n", translation="# Clés {#keys}\n", dialect="jekyll"),
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

    Ids are written so that links hold in every language. A missing one is told where most headings of the source text
    have one.
    """
    headings = pair.source.of(Heading)
    usual = sum(heading.explicit_id is not None for heading in headings) > _MOST * len(headings)
    for source, translation in compared(pair):
        one, other = source.heading, translation.heading
        if one is None or other is None or one.explicit_id is None or one.explicit_id == other.explicit_id:
            continue
        wanted = one.explicit_id
        if other.explicit_id and other.explicit_id_span:
            at = ctx.text.find(other.explicit_id, *other.explicit_id_span)
            place = Span(at, at + len(other.explicit_id)) if at >= 0 else other.explicit_id_span
            fix = Fix(f"write {wanted}", (Edit(place, wanted),), safe=False)
            message = f"found the id {other.explicit_id}, expected {wanted} as in the source text"
            yield Hit(place, message, wanted, fix, told(pair, one.span))
        elif usual:
            message = f"found a heading without id, expected {{#{wanted}}} as in the source text"
            yield Hit(other.span, message, wanted, related=told(pair, one.span))
