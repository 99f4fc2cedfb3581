"""Pages that call things or address readers in their own way: what is just enough to
tell of them, and what is not."""

from __future__ import annotations

from collections.abc import Sequence

from doclint.checks.terms.inconsistent import inconsistent
from doclint.checks.terms.inconsistent_name import inconsistent_name
from doclint.checks.terms.site_register import site_register
from doclint.rule import Example, Rule, good
from examples import found
from projects import Roots

VOUS = "Vous ouvrez la page. Votre nom y est. Vous cliquez, puis vous attendez.\n"
TU = "Tu ouvres ta page. Tu cliques, puis tu attends.\n"


def count(rule: Rule, example: Example, roots: Roots) -> int:
    return len(found(rule, example, roots, example.pages))


def site(usual: int, other: str) -> Example:
    """A site of some pages that say `vous`, and one that says something else."""
    pages = {f"fr/{at}.md": VOUS for at in range(usual)}
    return good({**pages, "fr/other.md": other})


def test_a_page_speaks_in_another_way_than_nearly_all(roots: Roots) -> None:
    assert count(site_register, site(5, TU), roots) == 0
    assert count(site_register, site(6, TU), roots) == 1


def test_a_page_clearly_has_a_way(roots: Roots) -> None:
    assert count(site_register, site(8, "Tu ouvres ta page. Tu pars.\n"), roots) == 0
    mixed = (
        TU * 2 + "\nVous ouvrez la page, vous partez, et vous revenez. Vous dormez.\n"
    )
    assert count(site_register, site(8, mixed), roots) == 0


def headings(name: str) -> Example:
    texts = ["La vieille porte"] * 2 + ["Un mur gris"]
    return good(
        source=f"## {name}\n\n" * 3,
        translation="".join(f"## {text}\n\n" for text in texts),
    )


def test_short_labels_name_a_thing(roots: Roots) -> None:
    assert count(inconsistent, headings("Our old garden gate"), roots) == 1
    assert count(inconsistent, headings("Our old green garden gate"), roots) == 0


def names(bold: str, pages: Sequence[Sequence[str]]) -> Example:
    """A site whose pages have translations of a bold name."""
    source = {
        f"en/{at}.md": "".join(f"Press **{bold}**.\n\n" for _ in texts)
        for at, texts in enumerate(pages)
    }
    return good(
        source
        | {
            f"fr/{at}.md": "".join(f"Pressez **{text}**.\n\n" for text in texts)
            for at, texts in enumerate(pages)
        }
    )


USUAL, OTHER = ["Garder le tout"], ["Sauver cela"]


def test_a_name_prevails_on_most_pages(roots: Roots) -> None:
    for usual, others, told in ((3, 1, 1), (3, 2, 0)):
        example = names("Save it", [USUAL] * usual + [OTHER] * others)
        assert count(inconsistent_name, example, roots) == told


def test_few_pages_are_looked_at_alone(roots: Roots) -> None:
    example = names("Save it", [USUAL, USUAL, [*USUAL, *OTHER]])
    assert count(inconsistent_name, example, roots) == 1


def test_short_names_stand_on_the_screen(roots: Roots) -> None:
    for name, told in (("Save all of it", 1), ("Save all of it now", 0)):
        example = names(name, [USUAL] * 3 + [OTHER])
        assert count(inconsistent_name, example, roots) == told


def test_words_that_begin_alike_are_one(roots: Roots) -> None:
    for one, other, told in (("Portail", "Porteur", 0), ("Poser", "Porter", 1)):
        example = names("Save it", [[one, other]])
        assert count(inconsistent_name, example, roots) == told
