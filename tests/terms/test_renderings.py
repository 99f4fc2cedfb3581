"""Forms of a term, and terms that nobody follows: on either side of each number."""

from __future__ import annotations

from collections import Counter

from doclint.checks.terms.preferred import preferred
from doclint.languages import language
from doclint.project import Facts, TermMiss
from doclint.rule import Example, good
from doclint.source import Span
from doclint.terms.adherence import Adherence
from doclint.terms.renderings import Rendering, term_wording
from doclint.vocabulary import Term
from examples import found
from projects import Roots
from together import each

# A language, a term, a text, and whether the term stands in it.
FORMS = (
    ("two words between", None, "rouge clair", "un rouge peu très clair", True),
    ("three words between", None, "rouge clair", "un rouge pas peu très clair", False),
    ("begins alike, enough", None, "configural", "configurer", True),
    ("begins alike, not enough", None, "configural", "configerer", False),
    ("enough letters follow", None, "configural", "configurisant", False),
    ("few letters follow", None, "configural", "configurante", True),
    ("three letters", None, "vue", "vuela", True),
    ("three letters, more behind", None, "vue", "vuelan", False),
    ("two letters", None, "mu", "mur", False),
    ("a stem inside", "de", "Haus", "das Krankenhausbett", True),
    ("a short stem inside", "de", "Tag", "die Feiertagsruhe", False),
    ("eight letters joined", None, "checkbox", "a check box", True),
    ("a Hebrew prefix", "he", "שרת", "הקובץ נשמר בשרת", True),
    ("no Hebrew prefix", "he", "שרת", "הקובץ נשמר קשרת", False),
    ("an Arabic prefix and the article", "ar", "خادم", "احفظه بالخادم", True),
    ("five letters joined", None, "login", "you log in", False),
)


def test_forms_of_a_term() -> None:
    def check(case: tuple[str | None, str, str, bool]) -> None:
        code, term, text, stands = case
        record = language(code)
        assert Rendering(text, record).has(term_wording(term, record)) is stands

    each(check, [(name, case) for name, *case in FORMS])


def test_a_term_that_nobody_follows_is_doubtful() -> None:
    miss = (
        Facts("a.md", "fr", (), (), ()),
        TermMiss("a.md", Span(0, 1), Span(0, 1), False),
    )
    for followed, missed, doubtful in (
        (3, 2, False),
        (4, 3, True),
        (9, 1, False),
        (6, 4, True),
    ):
        term = Adherence(Counter({"clé": followed}), [miss] * missed)
        assert term.doubtful is doubtful, (followed, missed)


KEY = Term(id="team/key", term="key", translations={"fr": ("clé",)})


def block(text: str) -> Example:
    return good(
        source="Take the blue key out.\n", translation=f"{text}\n", entries=[KEY]
    )


def test_a_block_in_the_sources_language_follows_no_term(roots: Roots) -> None:
    """Another rule tells of it."""
    for text, told in (
        ("Blue thing of the pond.", True),
        ("Blue thing of the pond and sea.", False),
        ("Blue thing of the pond and more.", False),
    ):
        example = block(text)
        assert bool(found(preferred, example, roots, example.pages)) is told
