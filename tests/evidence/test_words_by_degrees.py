"""What is just enough for words to be names, labels or renderings, on either side of
each number."""

from __future__ import annotations

import pytest

from doclint.alignment.align import align
from doclint.dialects import dialect
from doclint.document import Document, Segment
from doclint.evidence.gaps import Gap
from doclint.evidence.kinds import MakerContext
from doclint.evidence.labels import labels_of
from doclint.evidence.left_labels import is_written_large
from doclint.evidence.left_over import LeftOver
from doclint.evidence.names import (
    Name,
    NameLikeness,
    PageWording,
    shown_names,
    suspects,
)
from doclint.evidence.renamed import Renaming, renaming
from doclint.evidence.tag_changes import TagChange
from doclint.evidence.targets import address_reader, is_slip, likely_meant
from doclint.languages import language
from doclint.once import Memo
from doclint.parsing import parse
from doclint.project import Pair
from doclint.source import Source
from doclint.vocabulary import Vocabulary


def page(text: str, code: str = "en") -> Document:
    return parse(Source(f"{code}.md", f"{text}\n"), dialect("generic"), code)


def pair_of(source: str, translation: str) -> Pair:
    return align(page(source), page(translation, "fr"))


@pytest.mark.parametrize(
    ("name", "uses", "shown"),
    [("Kibra", 2, False), ("Kibra", 3, True), ("Kib", 3, False)],
)
def test_a_page_shows_a_name(name: str, uses: int, shown: bool) -> None:
    text = "\n\n".join([f"The gate of {name} is open."] * uses)
    assert bool(shown_names(page(text))) is shown


def likeness(name: str, text: str, source: str = "The gate.") -> NameLikeness | None:
    """How far the first suspect of a text is from a name."""
    found = page(f"alors la porte de {text} reste bien ouverte jusqu’au soir", "fr")
    (segment,) = found.of(Segment)
    near = suspects(Name(name), segment, PageWording(found), PageWording(page(source)))
    return next((likeness for likeness, _ in near), None)


def test_the_end_of_a_name_is_left() -> None:
    assert likeness("Kibana", "ana") is NameLikeness.ITS_END
    assert likeness("Kiba", "ba") is None


def test_a_word_near_another_of_the_source_is_no_name() -> None:
    assert likeness("Wolke", "Balkon", "See bastion.") is NameLikeness.STRANGE
    assert likeness("Wolke", "Balkon", "See balcony.") is None


@pytest.mark.parametrize(("large", "tell"), [(3, True), (4, False)])
def test_capitals_tell_where_few_words_have_them(large: int, tell: bool) -> None:
    words = ["Tor"] * large + ["tor"] * (24 - large)
    assert PageWording(page(" ".join(words))).capitals_tell is tell


@pytest.mark.parametrize(
    ("renamed", "extent"), [(3, Renaming.RENDERED), (5, Renaming.THROUGHOUT)]
)
def test_a_page_speaks_its_readers_language_in_examples(
    renamed: int, extent: Renaming
) -> None:
    names = ["gate", "wall", "pond", "roof", "well"]
    noms = ["porte", "mur", "mare", "toit", "puits"]
    mine = " ".join(f"`{name}(x)`" for name in names[:renamed])
    theirs = " ".join(f"`{nom}(x)`" for nom in noms[:renamed])
    pair = pair_of(f"See {mine}.", f"Voyez {theirs} : porte, mur, mare, toit, puits.")
    assert renaming("gate(x)", "porte(x)", pair) is extent


@pytest.mark.parametrize(
    ("wanted", "written", "is_filled"),
    [
        ("lp -d {{gate}} <wall>", "lp -d {{porte}} <mur>", True),
        ("{{gate}} | lp", "{{porte}} | lp", True),
        # Not what readers fill alone; a template.
        ("lp -d {{gate}}", "mur -d {{porte}}", False),
        ("lp -d {{ gate }}", "lp -d {{ porte }}", False),
        ("{{gate}}", "{{porte}}", False),
    ],
)
def test_what_readers_fill_into_a_command(
    wanted: str, written: str, is_filled: bool
) -> None:
    pair = pair_of(f"See `{wanted}`, a gate.", f"Voyez `{written}`, une porte.")
    assert (renaming(wanted, written, pair) is Renaming.EXAMPLE) is is_filled


@pytest.mark.parametrize(
    ("name", "extent"),
    [("get_porte(x)", Renaming.RENDERED), ("get_new_porte(x)", Renaming.OTHER)],
)
def test_half_of_a_name_is_rendered(name: str, extent: Renaming) -> None:
    pair = pair_of("See `get_new_gate(x)`.", f"Voyez `{name}`, une porte.")
    assert renaming("get_gate(x)", name, pair) is extent


@pytest.mark.parametrize(
    ("source", "translation", "tells"),
    [
        ("Open gates of gardens", "Ouvrir des portes", True),
        ("Open gates of all our gardens", "Ouvrir des portes", False),
        ("Open gates", "Ouvrir toutes les portes bleues", True),
        ("Open gates", "Ouvrir toutes les vieilles portes", False),
    ],
)
def test_a_heading_tells_its_translation(
    source: str, translation: str, tells: bool
) -> None:
    pair = pair_of(f"# {source}\n\nThe gate.", f"# {translation}\n\nLa porte.")
    assert bool(labels_of(pair).translated) is tells


def test_a_page_keeps_runs_of_words() -> None:
    kept = "alpha beta gamma delta epsilon"
    pair = pair_of(
        f"The wall of {kept} is old and grey.", f"Le mur de {kept} est vieux et gris."
    )
    runs = labels_of(pair).kept
    assert max(len(run.split()) for run in runs) == 4


def meant(one: str, other: str) -> bool:
    read = address_reader("en", "fr")
    return likely_meant(read(one), read(other))


SITE = "https://example.org/a/"


def test_names_of_pages_are_damaged_or_translated() -> None:
    assert meant(f"{SITE}an-key", f"{SITE}zzzzz")
    assert not meant(f"{SITE}the-gates", f"{SITE}zzzzzzzz")
    assert not meant(f"{SITE}abcdef-hij", f"{SITE}abcdezzzzz")
    assert meant(f"{SITE}abcdef-hij", f"{SITE}abcdef-zzz")


def test_short_paths_have_no_slips() -> None:
    assert not is_slip("/keys/a", "/keys/b")
    assert is_slip("/keys/abc", "/keys/abd")


def kinds(tags: int) -> int:
    """How many findings there are where a translation lacks some tags."""
    mine = "\n\n".join(f"{{% box{at} %}}" for at in range(6))
    theirs = "\n\n".join(f"{{% box{at} %}}" for at in range(tags, 6))
    pages = (("en", mine), ("fr", theirs))
    one, other = (
        parse(Source(f"{code}.md", f"# A\n\n{text}\n"), dialect("jekyll"), code)
        for code, text in pages
    )
    setting = MakerContext(
        "en", language("fr"), dialect("jekyll"), Vocabulary(), Memo()
    )
    return len(list(TagChange.of(align(one, other), setting)))


def test_many_tags_that_are_gone_are_one() -> None:
    assert [kinds(1), kinds(2), kinds(3)] == [1, 2, 1]


@pytest.mark.parametrize(("times", "gap"), [(3, False), (5, True)])
def test_html_stands_for_a_paragraph_as_long(times: int, gap: bool) -> None:
    words = "The gate is open until the evening. "
    pair = pair_of(
        f"# A\n\n{words}\n\nThe end of it.",
        f"# A\n\n<div>\n{words * times}\n</div>\n\nLa fin de cela.",
    )
    setting = MakerContext(
        "en", language("fr"), dialect("generic"), Vocabulary(), Memo()
    )
    assert bool(list(Gap.of(pair, setting))) is gap


@pytest.mark.parametrize(
    ("code", "text", "kept"),
    [
        ("fr", "Le mur Kibra.", False),
        ("fr", "Le mur de Kibra.", True),
        ("ja", "Kibra の門は", False),
        ("ja", "Kibra の門の壁", True),
    ],
)
def test_running_text_is_the_translations_own(code: str, text: str, kept: bool) -> None:
    pair = align(page("The wall of Kibra."), page(text, code))
    assert ("kibra" in labels_of(pair).kept) is kept


@pytest.mark.parametrize(
    ("times", "left"),
    [(0.35, True), (0.5, False), (2, False), (3, True)],
)
def test_a_text_stands_beside_its_translation(times: float, left: bool) -> None:
    """It is so many times as long as what stands behind it."""
    text = "You can open the gate of the garden with the small key here."
    french = "On peut ouvrir le portail du jardin avec la petite clé que voici. " * 3
    near = french[: round(len(text) / times)]
    pair = pair_of(f"# Keys\n\n{text}\n\n- One", f"# Clés\n\n{text}\n\n{near}\n\n- Une")
    setting = MakerContext(
        "en", language("fr"), dialect("generic"), Vocabulary(), Memo()
    )
    assert bool(list(LeftOver.of(pair, setting))) is left


@pytest.mark.parametrize(
    ("label", "left"), [("Go on it", False), ("Fix bug now", True)]
)
def test_ordinary_words_are_left(label: str, left: bool) -> None:
    said = f"{label.lower()} and so on"
    pair = pair_of(
        f"- {label}\n\nYou can {said}.", f"- {label}\n\nLa porte est ouverte."
    )
    assert bool(labels_of(pair).left) is left


@pytest.mark.parametrize(
    ("text", "title"),
    [("Opening Doors for All", True), ("Opening Doors with Keys", False)],
)
def test_small_words_of_a_title_join_the_others(text: str, title: bool) -> None:
    assert is_written_large(text) is title
