"""What translations make of the vocabulary's terms, told for people: counts by word,
and where to look."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.engine.plan import plan
from doclint.engine.request import Request
from doclint.findings import TermUse
from doclint.project import Project
from doclint.terms.adherence import Adherence, adherences
from doclint.terms.wording import known_terms

# So many places (count) of a term that was missed are told.
_PLACES = 5


def term_uses(project: Project, request: Request) -> tuple[TermUse, ...]:
    """The terms that source texts have where a translation is aligned, by term and
    language."""
    pages = request.pages
    terms = known_terms(plan(request.config, min(pages.reported)).vocabulary)
    uses = (
        TermUse(
            terms[id].term,
            language,
            tuple(sorted(each.wordings.items(), key=lambda word: (-word[1], word[0]))),
            len(each.missed),
            tuple(_places(each, request)),
        )
        for (id, language), each in adherences(project).items()
        if id in terms and each.uses
    )
    return tuple(sorted(uses, key=lambda use: (use.term.casefold(), use.language)))


def _places(use: Adherence, request: Request) -> Iterator[tuple[str, int]]:
    for page, miss in use.missed[:_PLACES]:
        yield (
            page.path,
            request.reader.source(page.path).position(miss.place.start).line,
        )
