"""What sites do on either side of each tuned number of checks that judge by all pages."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from doclint.checks.front_matter.inconsistent_value import inconsistent_value
from doclint.checks.links.missing_anchor import missing_anchor
from doclint.checks.messages.untranslated import untranslated
from doclint.checks.terms.inconsistent_name import inconsistent_name
from doclint.checks.terms.site_register import site_register
from doclint.checks.translation._short_texts import OtherLanguages, SiteLabels
from doclint.config import Config
from doclint.engine import check_paths
from doclint.findings import Severity
from doclint.project import LeftLabel
from doclint.rule import good
from doclint.source import Span
from examples import found
from projects import Roots, put
from together import each

_PLACE = Span(0, 1)
_HEADING = LeftLabel("heading", "Old Doors", _PLACE, _PLACE, "a.md")
_VALUE = LeftLabel("value", "Doors", _PLACE, _PLACE, "a.md", key="kind")


def site(label: LeftLabel, left: int, done: int) -> SiteLabels:
    """A site that leaves so many texts of the kind of a label, and translates so many."""
    return SiteLabels(
        {}, Counter(), Counter({label.kind: left}), Counter({label.kind: done})
    )


@pytest.mark.parametrize(
    ("left", "done", "leaves"),
    [(10, 0, False), (14, 0, True), (20, 20, False), (30, 13, True)],
)
def test_a_site_leaves_a_kind_of_label(left: int, done: int, leaves: bool) -> None:
    assert site(_HEADING, left, done).leaves(_HEADING) is leaves


@pytest.mark.parametrize(
    ("left", "done", "keeps"),
    [(2, 0, False), (3, 0, True), (16, 4, False), (12, 2, True)],
)
def test_a_site_keeps_the_values_of_a_key(left: int, done: int, keeps: bool) -> None:
    assert site(_VALUE, left, done).keeps_values(_VALUE) is keeps


@pytest.mark.parametrize(("times", "translation"), [(3, None), (5, "Portes")])
def test_a_word_of_both_languages_is_clearly_translated(
    times: int, translation: str | None
) -> None:
    label = LeftLabel("heading", "Doors", _PLACE, _PLACE, "a.md")
    translated = {"doors": Counter({"Portes": times})}
    labels = SiteLabels(translated, Counter(), Counter(), Counter())
    assert labels.translation(label, 2) == translation


@pytest.mark.parametrize(
    ("left", "done", "leaves"),
    [(3, 0, False), (6, 0, True), (6, 1, True), (6, 2, False)],
)
def test_a_site_leaves_what_ends_in_a_word(left: int, done: int, leaves: bool) -> None:
    label = LeftLabel("heading", "Old Doors", _PLACE, _PLACE, "a.md")
    ending = (label.kind, "doors")
    labels = SiteLabels(
        *({}, Counter(), Counter(), Counter()),
        Counter({ending: left}),
        Counter({ending: done}),
    )
    assert labels.leaves(label) is leaves


def others(translated: str, left: str) -> OtherLanguages:
    """Languages that translate a heading, and such as leave it."""
    text = "old doors"
    return OtherLanguages(
        {text: frozenset(translated.split())},
        {text: frozenset(left.split())},
        frozenset({"de", "es"}),
    )


@pytest.mark.parametrize(
    ("translated", "left", "translate"),
    [
        ("de", "", False),
        ("de es", "", True),
        ("de es", "it", True),
        ("de es", "it nl", False),
    ],
)
def test_other_languages_show_that_a_text_is_no_name(
    translated: str, left: str, translate: bool
) -> None:
    assert others(translated, left).translate(_HEADING, "fr") is translate


@pytest.mark.parametrize(("left", "leave"), [("de es", False), ("de es fr", True)])
def test_several_languages_leave_a_name(left: str, leave: bool) -> None:
    title = LeftLabel("heading", "Old Garden Doors", _PLACE, _PLACE, "a.md")
    languages = OtherLanguages(
        {}, {"old garden doors": frozenset(left.split())}, frozenset()
    )
    assert languages.leave(title) is leave


@pytest.mark.parametrize(
    ("values", "odd", "is_told"),
    [
        # The letters of the shorter of two that are near one another.
        (["gate"] * 20, "gatte", False),
        (["garden"] * 20, "gardenn", True),
        # How many pages share what is usual.
        (["guide"] * 18 + ["partner"] * 2, "partnerr", False),
        (["guide"] * 18 + ["partner"] * 3, "partnerr", True),
        # How like two are.
        (["tutorial"] * 20, "tutoriel", True),
        (["tutorial"] * 20, "memorial", False),
    ],
)
def test_a_value_is_meant_for_another(
    values: list[str], odd: str, is_told: bool, roots: Roots
) -> None:
    pages = {
        f"{at:02}.md": f"---\nkind: {value}\n---\n"
        for at, value in enumerate([*values, odd])
    }
    findings = found(inconsistent_value, good(pages), roots, pages)
    assert bool(findings) is is_told


@pytest.mark.parametrize(("length", "is_told"), [(35, True), (45, False)])
def test_a_key_of_long_values_holds_no_identifiers(
    length: int, is_told: bool, roots: Roots
) -> None:
    long = ("old-garden-doors-and-gates-with-keys-and-locks-of-all")[:length]
    values = [*["partner"] * 12, long, long, long, "partnerr"]
    pages = {
        f"{at:02}.md": f"---\nkind: {value}\n---\n" for at, value in enumerate(values)
    }
    findings = found(inconsistent_value, good(pages), roots, pages)
    assert bool(findings) is is_told


def test_a_word_is_kindred_to_a_usual_value(roots: Roots) -> None:
    """In a translation it differs more, and most where both begin alike."""

    def check(case: tuple[str, str, bool]) -> None:
        usual, odd, is_told = case
        pages = {
            f"{at:02}.md": f"---\nkind: {value}\n---\n"
            for at, value in enumerate([usual] * 20 + [odd])
        }
        example = good(pages, language="fr")
        assert bool(found(inconsistent_value, example, roots, pages)) is is_told

    cases = [
        ("category", "kategorie", False),
        ("address", "adresse", True),
        ("reference", "referat", False),
        ("product", "produits", True),
    ]
    each(check, [(case[1], case) for case in cases])


def test_an_id_is_another_but_for_a_slip(roots: Roots) -> None:
    """On a page whose ids are not all seen."""

    def check(case: tuple[str, bool]) -> None:
        anchor, is_told = case
        pages = {
            "a.mdx": f"See [keys](b.mdx#{anchor}).\n",
            "b.mdx": "import Doors from './doors.astro';\n\n## The garden keys\n\n<Doors />\n",
        }
        example = good(pages, dialect="docusaurus")
        assert bool(found(missing_anchor, example, roots, pages)) is is_told

    cases = [("the-grden-key", True), ("the-grdn-kes", False)]
    each(check, [(case[0], case) for case in cases])


def named(source: str, *translations: str) -> dict[str, str]:
    """Pages with one text, and what each translation has for it."""
    pages = {f"en/{at}.md": f"{source}\n" for at in range(len(translations))}
    return pages | {f"fr/{at}.md": f"{text}\n" for at, text in enumerate(translations)}


def test_a_name_prevails_on_some_pages(roots: Roots) -> None:
    """On fewer its uses are compared within a page alone."""
    draft, other = "**Enregistrer le brouillon**", "**Sauver l’ébauche**"
    both = {
        "en/2.md": "Press **Save draft** now.\n\nThen press **Save draft** again.\n"
    }
    within = named(
        "Press **Save draft** now.",
        f"Cliquez {draft}.",
        f"Cliquez {other}.",
        f"Cliquez {draft}.\n\nPuis {other}.",
    )
    headings = ["# Sujets liés\n\nClés."] * 4 + ["# Pages proches\n\nClés."]
    few = named("# Related topics\n\nKeys.", *headings)
    for pages, findings in ((within | both, 1), (few, 0)):
        example = good(pages)
        assert len(found(inconsistent_name, example, roots, pages)) == findings


@pytest.mark.parametrize(("other", "findings"), [(3, 0), (2, 1)])
def test_a_page_clearly_speaks_in_one_way(
    other: int, findings: int, roots: Roots
) -> None:
    vous = "Vous ouvrez la page. Votre nom y est. Vous cliquez, puis vous attendez.\n"
    doors = [f"C’est ta porte numéro {at}." for at in range(8)]
    keys = [f"C’est votre clé numéro {at}." for at in range(other)]
    pages = {f"fr/{name}.md": vous for name in "abcdef"}
    pages["fr/g.md"] = "\n\n".join([*doors, *keys]) + "\n"
    assert len(found(site_register, good(pages), roots, pages)) == findings


def interface(**texts: str) -> dict[str, str]:
    """An interface in English and other languages: one text each, beside others that
    are translated."""
    others = {
        "en": "Open the door",
        "fr": "Ouvrir la porte",
        "de": "Öffne die Tür",
        "es": "Abrir la puerta",
        "it": "Apri la porta",
    }
    files = {
        f"locales/{code}.json": json.dumps({"door": others[code], "text": text}) + "\n"
        for code, text in texts.items()
    }
    return {"docs/a.md": "A.\n", **files}


def test_a_message_is_in_the_sources_language(roots: Roots) -> None:
    def check(case: tuple[dict[str, str], bool]) -> None:
        pages, is_told = case
        findings = found(untranslated, good(pages), roots, pages)
        assert bool(findings) is is_told

    blue, lodge = "Paint walls blue today", "Kibra Lodge"
    de, es = "Hütte des Waldes", "Casa del bosque"
    cases = [
        (interface(en=blue, fr="Paint the wooden walls"), False),
        (interface(en=blue, fr="Of the wood"), False),
        (interface(en=blue, fr="Paint the walls of wood"), True),
        (interface(en=lodge, fr=lodge, de=de), False),
        (interface(en=lodge, fr=lodge, de=de, es=es), True),
    ]
    each(check, [(case[0]["locales/fr.json"], case) for case in cases])


def test_a_message_that_most_languages_leave_is_a_note(roots: Roots) -> None:
    """Where one of them does not leave it."""
    left = "Paint the walls"
    pages = interface(en=left, fr=left, de=left, it=left, es="Pintar las paredes")
    few = interface(en=left, fr=left, de="Male die Wände", es="Pintar las paredes")
    worth = []
    for files in (pages, few):
        root = roots.fresh()
        put(root, files)
        report = check_paths(
            Config(root, site="generic"), select=[untranslated.id], cache=False
        )
        worth.append([each.severity for each in report.findings if "fr" in each.path])
    assert worth == [[Severity.INFO], [Severity.WARNING]]
