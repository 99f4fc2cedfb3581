"""Print the README with what is generated in it brought up to date: the table of rules,
and what a page's run says.

Generated parts stand between `<!-- NAME -->` and `<!-- /NAME -->`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from doclint import config
from doclint.authoring.addresses import brought_up
from doclint.authoring.docs import FILE as CATALOGUE
from doclint.authoring.docs import all_rules, finds, linked
from doclint.dialects import all_dialects
from doclint.engine import check_paths
from doclint.errors import DoclintError
from doclint.glossary.formats import all_formats
from doclint.languages import all_languages, known_languages
from doclint.output import Look, format_names, renderer

FILE = CATALOGUE.parent.parent / "README.md"
_SAMPLE = FILE.parent / "examples" / "readme"
_WIDTH = 110


def text() -> str:
    """The README as it should be. Raises DoclintError when marks are missing."""
    page = FILE.read_text(encoding="utf-8")
    for name, make in _PARTS.items():
        marked = re.compile(f"(<!-- {name} -->\\n).*(<!-- /{name} -->)", re.DOTALL)
        if not marked.search(page):
            raise DoclintError(
                f"found no <!-- {name} --> … <!-- /{name} --> in the README", str(FILE)
            )
        page = marked.sub(partial(_between, make()), page)
    return brought_up(page)


def _between(part: str, marks: re.Match[str]) -> str:
    return f"{marks[1]}\n{part}\n\n{marks[2]}"


def run(arguments: Sequence[str]) -> int:
    """Print the README."""
    sys.stdout.write(text())
    return 0


def _rules() -> str:
    rows = [
        f"| {linked(rule, 'rules/README.md')} | {rule.severity.word} | {finds(rule)} |"
        for rule in all_rules().values()
    ]
    return "\n".join(["| rule | severity | finds |", "|---|---|---|", *rows])


def _kinds() -> str:
    """What has a name that configuration or command line may give: a list by kind."""
    languages = all_languages()
    packs = [folder for folder in CATALOGUE.parent.iterdir() if folder.is_dir()]
    others = len(known_languages()) - len(languages)
    kinds = {
        "Outputs (`--format`)": [f"`{name}`" for name in format_names()],
        "Sites (`site:`)": [
            f"`{each.name}` {each.title}" for each in all_dialects().values()
        ],
        "Rule packs (`packs:`)": [f"`{folder.name}`" for folder in packs],
        "Formats of glossaries": [f"`{name}`" for name in sorted(all_formats())],
        "Languages with a full record": [
            f"`{code}` {each.name}" for code, each in sorted(languages.items())
        ],
    }
    lines = [f"- {kind}: {', '.join(sorted(names))}" for kind, names in kinds.items()]
    return (
        "\n".join(lines) + f"; {others} others with what Unicode's CLDR tells of them."
    )


def _page() -> str:
    (page,) = _SAMPLE.glob("*/*.md")
    return f"````markdown\n{page.read_text(encoding='utf-8')}````"


def _output() -> str:
    report = check_paths(config.load(_SAMPLE / ".doclint.yaml"))
    return f"```text\n$ doclint check\n{renderer('text')(report, Look(colour=False, width=_WIDTH))}```"


_PARTS: Mapping[str, Callable[[], str]] = {
    "page": _page,
    "output": _output,
    "kinds": _kinds,
    "rules": _rules,
}
