"""Terms that a translation has other words for than the glossary."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.findings import Hit, Related, Severity
from doclint.project import Project
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.terms.adherence import misses
from doclint.terms.wording import known_terms, wanted
from doclint.vocabulary import Term

_HINT = Term(
    id="team/hint",
    term="type hint",
    translations={
        "fr": ("annotation de type",),
        "de": ("Typhinweis",),
        "ja": ("型ヒント",),
        "ko": ("타입 힌트",),
    },
)
_SERVE = Term(
    id="team/serve",
    term="provide",
    part_of_speech="verb",
    translations={"de": ("bereitstellen",)},
)
_PATH = Term(id="team/path", term="path", translations={"fr": ("chemin",)})
_OPERATION = Term(
    id="team/operation", term="path operation", translations={"fr": ("opération",)}
)
_REQUEST = Term(
    id="team/request",
    term="request",
    translations={"fr": ("requête",)},
    forbidden={"fr": ("sollicitation",)},
)


@rule(
    "terms/preferred",
    visits=Project,
    severity=Severity.WARNING,
    yields_to=("messages/untranslated",),
    weighs=True,
    examples=[
        bad(
            source="Use a type hint.\n\nGo on.\n",
            translation="⟦Utilisez un indice de typage.⟧\n\nContinuez.\n",
            entries=[_HINT],
        ),
        bad(
            source="Use type-hints.\n",
            translation="⟦型の注釈を使います。⟧\n",
            language="ja",
            entries=[_HINT],
        ),
        good(
            source="Use type hints.\n",
            translation="Utilisez des annotations de types.\n",
            entries=[_HINT],
        ),
        good(
            source="Use TYPE hints.\n",
            translation="Utilisez l’annotation forte de type.\n",
            entries=[_HINT],
        ),
        good(
            source="Many type hints.\n",
            translation="Viele Typhinweisen-Fehler.\n",
            language="de",
            entries=[_HINT],
        ),
        good(
            source="Type hints.\n",
            translation="타입힌트를 씁니다.\n",
            language="ko",
            entries=[_HINT],
        ),
        good(
            source="We provide files.\n",
            translation="Wir stellen Dateien bereit.\n",
            language="de",
            entries=[_SERVE],
        ),
        good(
            source="Write the path operation.\n",
            translation="Écrivez l'opération.\n",
            entries=[_PATH, _OPERATION],
        ),
        good(
            source="Open `path` and a/path.\n",
            translation="Ouvrez `path` et a/path.\n",
            entries=[_PATH],
        ),
        good(
            source="Send a request.\n",
            translation="Envoyez une sollicitation.\n",
            entries=[_REQUEST],
        ),
        good(
            source="You request it.\n",
            translation="Vous le demandez.\n",
            entries=[_REQUEST],
        ),
    ],
)
def preferred(project: Project, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A term of the source text stands where its translation has none of the glossary's words for it.

    Readers look for one name of a thing. Any form of a right word counts: inflected,
    compounded, or with a word between. A term that the project's pages mostly do not
    follow is told once, by another rule, as a doubtful entry.
    """
    terms = known_terms(ctx.vocabulary)
    for id, page, miss in misses(project, left=False):
        entry = terms.get(id)
        if entry is None:
            continue
        right = entry.words(page.language)
        why = f" ({entry.why})" if entry.why else ""
        message = f"found no {wanted(right)}, expected it for “{entry.term}” of the source text{why}"
        related = (Related(miss.source, "the source text has", miss.source_path),)
        yield Hit(
            miss.place,
            message,
            suggestion=right[0],
            related=related,
            path=page.path,
            entry=entry.id,
        )
