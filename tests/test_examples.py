"""Every rule's examples: what is marked is found, exactly, and nothing else."""

from typing import Any

import pytest

from doclint.authoring.fixes import mends_of
from doclint.catalogue import catalogue
from doclint.engine import first_pass
from doclint.engine.caching.kept import packed, unpacked
from doclint.engine.results import Bundle, PageResult
from doclint.rule import Example, Rule
from examples import expect
from projects import Roots
from together import each

RULES = [
    pytest.param(rule, id=rule.id) for rule in catalogue().values() if rule.examples
]


@pytest.mark.parametrize("rule", RULES)
def test_examples(rule: Rule, roots: Roots, monkeypatch: pytest.MonkeyPatch) -> None:
    """With each example, what the cache keeps of it comes back as it was."""
    made: list[list[PageResult]] = []
    look = first_pass.look

    def noted(bundle: Bundle, *rest: Any) -> list[PageResult]:
        made.append(look(bundle, *rest))
        return made[-1]

    monkeypatch.setattr(first_pass, "look", noted)

    def holds(example: Example) -> None:
        made.clear()
        expect(rule, example, roots)
        for result in (result for results in made for result in results):
            entry = packed(result, b"key")
            assert entry is not None
            assert unpacked(entry, b"key") == result
            own = [f for f in result.judged.findings if f.fix and f.rule == rule.id]
            assert not own or next(mends_of(rule), None), (
                "tests/fixes proves the fixes that doclint.authoring knows"
            )

    each(
        holds,
        (
            (f"example {number}", example)
            for number, example in enumerate(rule.examples)
        ),
    )
