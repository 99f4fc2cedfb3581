"""Print GitLab's component with the repository and the version that doclint itself
tells.

They are said in one place each (`doclint.output._about.HOME`, `doclint.__version__`);
what people copy, here and in the README, follows.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from urllib.parse import urlsplit

from doclint import __version__
from doclint.authoring.docs import FILE as CATALOGUE
from doclint.expressions import expression
from doclint.output._about import HOME

TEMPLATE = CATALOGUE.parent.parent / "templates" / "doclint.yml"
_NAME = r"[\w.-]+/doclint"
# The repository's address, and its name where a host's own workflows and components
# take it from there.
_ADDRESS = expression(rf"https?://[\w.-]+/{_NAME}(?![\w/-])")
_USED = expression(rf"(uses: |\$CI_SERVER_FQDN/){_NAME}(?=[@/])")
_VERSION = expression(r"(doclint@|rev: |version: \{default: \")v\d+\.\d+\.\d+")


def brought_up(text: str) -> str:
    """A text with the repository and the version of today."""
    name = urlsplit(HOME).path.strip("/")
    text = _ADDRESS.sub(HOME, text)
    text = _USED.sub(lambda found: found[1] + name, text)
    return _VERSION.sub(lambda found: f"{found[1]}v{__version__}", text)


def template() -> str:
    """GitLab's component as it should be."""
    return brought_up(TEMPLATE.read_text(encoding="utf-8"))


def run(arguments: Sequence[str]) -> int:
    """Print the component."""
    sys.stdout.write(template())
    return 0
