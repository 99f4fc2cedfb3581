"""Every rule's examples: what is marked is found, exactly, and nothing else."""

import pytest

from doclint.catalogue import catalogue
from doclint.rule import Example, Rule
from examples import expect
from projects import Roots

CASES = [
    pytest.param(rule, example, id=f"{rule.id}-{number}-{'bad' if example.bad else 'good'}")
    for rule in catalogue().values()
    for number, example in enumerate(rule.examples)
]


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_example(rule: Rule, example: Example, roots: Roots) -> None:
    expect(rule, example, roots)
