"""Pages of our own wording, clean and with faults by degrees: what is told of them is
what was written down."""

import pytest
from calibration import corpus, faults
from calibration.aside import ASIDE
from calibration.numbers import Number, numbers, tuned


@pytest.mark.thorough
def test_what_is_told_of_each_fault() -> None:
    """Moving a tuned number that carries one of these turns a line. Where that is
    meant, `calibrate.py --write`."""
    assert corpus.text() == corpus.EXPECTED.read_text(encoding="utf-8")


def test_pages_have_the_same_blocks_in_all_languages() -> None:
    for source in (corpus.PAGES / "en").glob("*.md"):
        count = len(faults.blocks(source.read_text(encoding="utf-8")))
        for language in corpus.languages():
            page = corpus.PAGES / language / source.name
            assert len(faults.blocks(page.read_text(encoding="utf-8"))) == count, page


def test_numbers_are_moved_by_a_third_and_whole_ones_by_one_at_least() -> None:
    assert Number("", "", 2).moved() == (1, 3)
    assert Number("", "", 60).moved() == (40, 80)
    assert Number("", "", 0.6).moved() == pytest.approx((0.4, 0.8))


def test_tuned_numbers_lie_in_records() -> None:
    """Each with its unit beside it; what nobody tuned has a reason in aside.py."""
    assert not [str(number) for number in tuned("") if not number.field]


def test_what_is_left_out_is_there() -> None:
    assert ASIDE.keys() <= {str(number) for number in numbers("")}
