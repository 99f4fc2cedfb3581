"""Every rule's examples: what is marked is found, exactly, and nothing else."""

from pathlib import Path

import pytest

from doclint.catalogue import catalogue
from doclint.rule import Example, Rule
from examples import expect

CASES = [
    pytest.param(rule, example, id=f"{rule.id}-{number}-{'bad' if example.bad else 'good'}")
    for rule in catalogue().values()
    for number, example in enumerate(rule.examples)
]


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_example(rule: Rule, example: Example, tmp_path: Path) -> None:
    expect(rule, example, tmp_path)
