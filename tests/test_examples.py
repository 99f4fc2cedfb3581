"""Every rule's examples: what is marked is found, exactly, and nothing else."""

from pathlib import Path

import pytest
from examples import expect

from doclint.catalogue import catalogue
from doclint.rule import Example, Rule

CASES = [
    pytest.param(rule, example, id=f"{rule.id}-{number}-{'bad' if example.bad else 'good'}")
    for rule in catalogue().values()
    for number, example in enumerate(rule.examples)
]


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_example(rule: Rule, example: Example, tmp_path: Path) -> None:
    expect(rule, example, tmp_path, example.pages)
