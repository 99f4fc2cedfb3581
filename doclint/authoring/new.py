"""Start a rule: `new FAMILY/FAULT` writes its file, with an example that fails until
the check is written."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from doclint import checks
from doclint.errors import DoclintError
from doclint.expressions import expression

_ID = expression(r"[a-z]+(-[a-z]+)*/[a-z]+(-[a-z]+)*")

_TEMPLATE = '''\
"""TODO: what this file finds, in a few words."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Segment
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule


@rule(
    "{id}",
    visits=Segment,
    severity=Severity.WARNING,
    examples=[
        bad("A page with ⟦the fault⟧ in it.\\n"),
        good("A page that is nearly like it, but right.\\n"),
    ],
)
def {name}(segment: Segment, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """TODO: what was found, as the first line of the rule's page.

    TODO: why it matters to a reader.
    """
    yield from ()
'''


def scaffold(id: str, folder: Path) -> Path:
    """Write the file of a new rule below `folder` (doclint/checks); returns it.

    Raises DoclintError for an id that is none, and for a rule that is there.
    """
    if not _ID.fullmatch(id):
        raise DoclintError(
            f"found `{id}`, expected FAMILY/FAULT in lower-case words joined by `-`"
        )
    family, _, fault = id.replace("-", "_").partition("/")
    file = folder / family / f"{fault}.py"
    if file.exists():
        raise DoclintError(f"{file} is there already")
    file.parent.mkdir(exist_ok=True)
    package = file.parent / "__init__.py"
    if not package.exists():
        package.write_text(
            f'"""Checks of the family {id.partition("/")[0]}."""\n', encoding="utf-8"
        )
    file.write_text(_TEMPLATE.format(id=id, name=fault), encoding="utf-8")
    return file


def run(arguments: Sequence[str]) -> int:
    """Write the file of the rule named."""
    if len(arguments) != 1:
        raise DoclintError("usage: python -m doclint.authoring new FAMILY/FAULT")
    file = scaffold(arguments[0], Path(checks.__path__[0]))
    sys.stdout.write(
        f"wrote {file}; now make its examples true: python -m pytest tests/test_examples.py\n"
    )
    return 0
