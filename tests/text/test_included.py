"""Whether a page takes in text, which may hold ids and definitions, or only code and
data."""

from __future__ import annotations

import pytest

from doclint.dialects import dialect
from doclint.page.included import includes_files
from doclint.parsing import parse
from doclint.source import Source

TEXTS = [
    ("jekyll", "{% include keys.md %}"),
    ("jekyll", '{% include figure.html src="key.png" %}'),
    ("jekyll", "{% include {{ page.part }} %}"),
    ("mkdocs", '--8<-- "keys.md"'),
    ("mkdocs", "--8<--\nkeys.py\nkeys.md\n--8<--"),
    ("mkdocs", "{!keys.md!}"),
    ("vitepress", "<!--@include: ./keys.md-->"),
    ("docusaurus", "<Keys />"),
]
CODE = [
    ("jekyll", "{% include_code keys.py %}"),
    ("mkdocs", '--8<-- "src/keys.py:start"'),
    ("mkdocs", "{* ../../src/keys.py hl[1:3] *}"),
    ("mkdocs", "```py\n{!../src/keys.py!}\n```"),
    ("vitepress", "<<< @/src/keys.ts{2}"),
    ("hugo", '{{< readfile file="keys.yaml" code="true" >}}'),
    ("hugo", '{{< ref "keys.md" >}}'),
]


@pytest.mark.parametrize(
    ("site", "text", "expected"),
    [(*case, True) for case in TEXTS] + [(*case, False) for case in CODE],
)
def test_what_is_taken_in(site: str, text: str, expected: bool) -> None:
    document = parse(Source("page.md", f"# Page\n\n{text}\n"), dialect(site))
    assert includes_files(document) is expected
