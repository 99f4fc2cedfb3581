"""Lines of a translation beside those of its source page, as reports show them."""

from doclint import config, engine
from doclint.findings import BlockLines
from projects import Write

SOURCE = "# Title\n\nOne two three.\nFour five.\n\nThis block is lost on the way.\n\n| a | b |\n|---|---|\n| c | d |\n"
FRENCH = "# Titre\n\nUn deux trois.\n\n| a | b |\n|---|---|\n| c | d |\n"


def test_blocks_by_their_lines(write: Write) -> None:
    root = write(
        {"en/a.md": SOURCE, "fr/a.md": FRENCH, "en/b.md": "# B\n", "fr/b.md": "# B\n"}
    )
    report = engine.check_paths(config.default(root), cache=False)
    pages = {page.path: page for page in report.pages}
    assert pages["en/a.md"].blocks == () and pages["en/a.md"].source is None
    assert pages["fr/a.md"].source == "en/a.md"
    blocks = pages["fr/a.md"].blocks
    assert BlockLines(1, 1, 1, 1) in blocks
    assert BlockLines(3, 3, 3, 4) in blocks
    assert BlockLines(0, 0, 6, 6) in blocks
    assert [block for block in blocks if block.first == 7] == [
        BlockLines(7, 7, 10, 10)
    ]  # not one a cell


def test_they_survive_the_cache(write: Write) -> None:
    root = write({"en/a.md": SOURCE, "fr/a.md": FRENCH})
    first, second = (engine.check_paths(config.default(root)) for _ in range(2))
    assert first.pages == second.pages


def test_terms_are_counted_by_word(write: Write) -> None:
    terms = "terms: [{term: robot, translations: {fr: [robot, automate]}}]\nlanguages: {source: en}\n"
    source = "# A\n\nThe robot waters.\n\nA robot sleeps.\n\nYour robot works.\n"
    french = "# A\n\nLe robot arrose.\n\nUn automate dort.\n\nVotre machine marche.\n"
    root = write({".doclint.yaml": terms, "en/a.md": source, "fr/a.md": french})
    (use,) = engine.check_paths(config.load(root / ".doclint.yaml"), cache=False).terms
    assert (use.term, use.language, use.words, use.missed) == (
        "robot",
        "fr",
        (("automate", 1), ("robot", 1)),
        1,
    )
    assert use.places == (("fr/a.md", 7),)
