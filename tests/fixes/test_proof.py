"""A page after a fix may differ from what it was only as the fix declares."""

from __future__ import annotations

import pytest

from doclint.dialects import dialect
from doclint.engine.mending.portrait import Portrait
from doclint.engine.mending.proof import undeclared_difference
from doclint.findings import Change, Place, PlacedEdit
from doclint.parsing import parse, rendered
from doclint.source import Position, Source, Span

NOWHERE = Place(Position(1, 1), Position(1, 1))
KRAMDOWN = dialect("jekyll")


def portrait(text: str) -> Portrait:
    return Portrait(
        parse(Source("page.md", text), KRAMDOWN),
        lambda page: rendered(page.source, KRAMDOWN),
    )


def told(text: str, old: str, new: str, *changes: Change) -> str | None:
    """What is told of a fix that puts `new` in the place of the only `old` in a
    text."""
    assert text.count(old) == 1
    at = text.index(old)
    edit = PlacedEdit(NOWHERE, Span(at, at + len(old)), new)
    return undeclared_difference(
        portrait(text), portrait(text.replace(old, new)), [edit], frozenset(changes)
    )


PAGE = """---
title: Une page
kind: guide
---

# Titre

Voici **Nom**: un mot, [lien](/u), `code`, <b>gras</b>[^1] et [autre][a] puis {% include x.html %} là.

| a | b |
|---|---|
| c | d |

```js
run(); // now
```

<!-- une note -->

[^1]: Une note.

[a]: /a
"""


PROSE = {Change.WORDS, Change.FOOTNOTE, Change.HEADING_ID}
MARKUP = {
    Change.EMPHASIS,
    Change.LINK,
    Change.DEFINITION,
    Change.STRUCTURE,
    Change.FRONT_MATTER,
}


@pytest.mark.parametrize(
    ("old", "new", "change", "also"),
    [
        ("**Nom**:", "**Nom** :", Change.BLANKS, MARKUP | {Change.MARKS, *PROSE}),
        ("un mot,", "un mot;", Change.MARKS, MARKUP | PROSE),
        ("un mot", "un terme", Change.WORDS, MARKUP | PROSE),
        ("Voici", "Vo\u00adici", Change.LETTERS, MARKUP | PROSE | {Change.MARKS}),
        ("(/u)", "(/v)", Change.TARGET, {Change.TAG, Change.FRONT_MATTER}),
        ("[a]: /a", "[a]: /b", Change.TARGET, {Change.DEFINITION}),
        ("[autre][a]", "[autre](/a)", Change.LINK, {Change.DEFINITION}),
        ("`code`", "`key`", Change.CODE_SPAN, set()),
        ("run();", "go();", Change.CODE, set()),
        ("include x.html", "include y.html", Change.TAG, {Change.TARGET}),
        (
            "kind: guide",
            "kind: page",
            Change.VALUE,
            {Change.WORDS, Change.FRONT_MATTER},
        ),
        ("kind:", "sort:", Change.KEY, {Change.FRONT_MATTER}),
    ],
)
def test_what_is_declared_may_differ_and_nothing_else(
    old: str, new: str, change: Change, also: set[Change]
) -> None:
    assert told(PAGE, old, new, change) is None
    for other in set(Change) - {change, Change.PAGE} - also:
        assert told(PAGE, old, new, other), (
            f"{other.name} lets a fix change {change.name}"
        )


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("**Nom**:", "**Nom** **:", "the prose"),
        ("**Nom**:", "**Nom** Nom:", "words"),
        ("[lien](/u),", "[lien](/u) ](/u),", "words"),
        ("[lien](/u)", "[lien] (/u)", "links"),
        ("[^1]: Une", "[^1] : Une", "footnotes"),
        ("[a]: /a", "[a] : /a", "references"),
        ("`code`", "` code`", "inline code"),
        ("run();", "run ();", "a code block"),
        ("<!-- une", "<!--  une", "a comment"),
        ("{% include", "{ % include", "the prose"),
        ("# Titre", "#Titre", "blocks"),
        ("| c | d |\n", "| c | d |\n\n", None),
        ("|---|---|", "| ---|---|", None),
        ("| c |", "|\n c |", "blocks"),
        ("**Nom**", "** Nom**", "the prose"),
    ],
)
def test_a_fix_of_blanks_changes_no_markup(
    old: str, new: str, what: str | None
) -> None:
    found = told(PAGE, old, new, Change.BLANKS)
    assert (found is None) is (what is None), found


@pytest.mark.parametrize(
    ("text", "old", "new", "changes"),
    [
        ("Un `a` et `b`.\n", "`a`", "`c` et `d`", {Change.CODE_SPAN}),
        ("Un **mot** ici.\n", "**mot**", "mot", {Change.WORDS}),
        ("# Un titre !\n", "titre !", "titre!", {Change.LINK}),
        (
            "Un [a](/b) et [c](/d).\n",
            "/b) et [c](/d)",
            "/e) et [c](/f)",
            {Change.TARGET},
        ),
        (
            "---\na: un\nb: deux\n---\n",
            "a: un\nb: deux",
            "a: deux\nb: un",
            {Change.VALUE},
        ),
        ("{% raw %}\nUn.\n{% endraw %}\n", "{% endraw %}", "", {Change.BLANKS}),
        ("Un mot.\n{: .a}\n", "{: .a}", "{: .b}", {Change.BLANKS}),
        ("Un\nmot\n", "Un\nmot", "Un  \nmot", {Change.BLANKS}),
    ],
)
def test_one_fix_is_no_leave_for_more(
    text: str, old: str, new: str, changes: set[Change]
) -> None:
    assert told(text, old, new, *changes) is not None


@pytest.mark.parametrize(
    ("text", "new", "what"),
    [
        ("```markdown\n# Titre\n\nUn mot.\n```\n", "# Titre\n\nUn mot.\n", None),
        (
            "---\na: b\n---\n\n~~~md\nUn mot.\n~~~\n",
            "---\na: b\n---\n\nUn mot.\n",
            None,
        ),
        (
            "```md\nUn mot.\n\n```sh\nls\n```\n\nFin.\n```\n",
            "Un mot.\n\n```sh\nls\n```\n\nFin.\n",
            None,
        ),
        ("```markdown\n# Titre\n\nUn mot.\n```\n", "# Titre\n", "words"),
        ("```markdown\nUn mot.\n```\n", "Un autre mot.\n", "words"),
        (
            "---\na: b\n---\n\n```md\nUn mot.\n```\n",
            "--\na: b\n---\n\nUn mot.\n",
            "the front matter",
        ),
        ("Un mot.\n", "Un mot\n", "the whole page"),
    ],
)
def test_a_page_that_is_unwrapped_is_what_its_fence_held(
    text: str, new: str, what: str | None
) -> None:
    edit = PlacedEdit(NOWHERE, Span(0, len(text)), new)
    assert (
        undeclared_difference(
            portrait(text), portrait(new), [edit], frozenset({Change.PAGE})
        )
        == what
    )


@pytest.mark.parametrize(
    ("text", "old", "new", "change"),
    [
        ("Un [lien][a] et un mot.\n\n[a]: /x\n", "[a]:", "[b]:", Change.DEFINITION),
        ("Un [lien][a] et un mot.\n\n[a]: /x\n", "[a]: /x\n", "", Change.DEFINITION),
        (
            "Un [lien][a], [là][b].\n\n[a]: /x\n[b]: /y\n",
            "[a]: /x\n[b]",
            "[b]: /x\n[a]",
            Change.DEFINITION,
        ),
        (
            "Une ![clé][a] de <b>x</b>.\n\n[a]: /x.png\n",
            "![clé][a]",
            "!\\[clé][a]",
            Change.DEFINITION,
        ),
    ],
)
def test_what_led_somewhere_still_does(
    text: str, old: str, new: str, change: Change
) -> None:
    assert told(text, old, new, change) == "what leads somewhere"


def test_the_id_of_a_heading_is_not_changed_by_blanks() -> None:
    text = "## Quoi ? (1)\n"
    page = dialect("docusaurus")
    before, after = (
        Portrait(
            parse(Source("page.md", each), page), lambda doc: rendered(doc.source, page)
        )
        for each in (text, text.replace("Quoi ?", "Quoi?"))
    )
    edit = PlacedEdit(NOWHERE, Span(7, 8), "")
    assert (
        undeclared_difference(before, after, [edit], frozenset({Change.BLANKS}))
        == "the id of a heading"
    )
