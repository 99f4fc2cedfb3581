"""Entries of the glossary that the pages do not follow."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.findings import Hit, Related, Severity
from doclint.project import Project
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.terms.adherence import adherences
from doclint.terms.wording import known_terms, wanted
from doclint.vocabulary import Term

_CHECK = Term(id="team/check", term="check", translations={"fr": ("vérification",)})
_MOST_SHOWN = 3
_TIMES = 6


@rule(
    "terms/doubtful-entry",
    visits=Project,
    severity=Severity.INFO,
    weighs=True,
    examples=[
        bad(
            source="A check.\n\n" * _TIMES,
            translation="⟦Un contrôle.⟧\n\n" + "Un contrôle.\n\n" * (_TIMES - 1),
            entries=[_CHECK],
        ),
        good(
            source="A check.\n\n" * _TIMES,
            translation="Un contrôle.\n\n" + "Une vérification.\n\n" * (_TIMES - 1),
            entries=[_CHECK],
        ),
        good(source="A check.\n", translation="Un contrôle.\n", entries=[_CHECK]),
    ],
)
def doubtful_entry(project: Project, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The pages mostly do not use the words that the glossary has for a term.

    Of six uses and more, fewer than 80 of 100 have a right word: then the entry is more
    likely wrong, or too narrow, than all the pages. It is told once, at the first page
    that leaves it, and not at each use.
    """
    terms = known_terms(ctx.vocabulary)
    for (id, language), each in adherences(project).items():
        entry = terms.get(id)
        if entry is None or not each.doubtful:
            continue
        (first, miss), *others = each.missed
        message = (
            f"found {wanted(entry.words(language))} for “{entry.term}” in {each.share:.0%} of {each.uses} places, "
            "expected an entry that the pages follow"
        )
        related = [Related(miss.source, "the source text has", miss.source_path)]
        related += [
            Related(other.place, "another place", page.path)
            for page, other in others[:_MOST_SHOWN]
        ]
        yield Hit(
            miss.place, message, related=tuple(related), path=first.path, entry=entry.id
        )
