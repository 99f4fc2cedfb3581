"""Write the generated files (schema, catalogue, list of fixes, parts of the README), or
with --check tell the stale."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from doclint.authoring import addresses, docs, fixes, glossary, readme, schema

# Generated file and what makes it.
FILES: Mapping[Path, Callable[[], str]] = {
    schema.FILE: schema.text,
    docs.FILE: docs.text,
    fixes.FILE: fixes.text,
    readme.FILE: readme.text,
    glossary.FILE: glossary.text,
    addresses.TEMPLATE: addresses.template,
}


def stale() -> list[Path]:
    """The generated files that are not what would be written now."""
    return [
        file
        for file, make in FILES.items()
        if not file.is_file() or file.read_text(encoding="utf-8") != make()
    ]


def run(arguments: Sequence[str]) -> int:
    """Write what is stale; with `--check` only tell, and return 1 when there is any."""
    files = stale()
    for file in files:
        if "--check" not in arguments:
            file.write_text(FILES[file](), encoding="utf-8")
        sys.stdout.write(f"{'stale' if '--check' in arguments else 'wrote'} {file}\n")
    return int(bool(files) and "--check" in arguments)
