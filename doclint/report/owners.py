"""Who looks after a page: by globs of the configuration or the command line, or by a
CODEOWNERS file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from doclint.report.named import needed
from doclint.text.globs import matches

OwnersOf = Callable[[str], tuple[str, ...]]


def owners(
    configured: Mapping[str, str], given: Sequence[str], here: Path, prefix: str
) -> OwnersOf:
    """A function that gives the owners of a page by its path from the project's root.

    `given` comes from the command line: `glob=name`, or a CODEOWNERS file below `here`, whose paths start at the
    repository's top, to which `prefix` leads. Raises DoclintError for a file that cannot be read.
    """
    # Globs, those who own what they take, and the folder above; the last that takes a
    # path counts.
    rows: list[tuple[tuple[str, ...], tuple[str, ...], str]] = [
        ((g,), (name,), "") for g, name in configured.items()
    ]
    for each in given:
        glob, _, name = each.partition("=")
        if name:
            rows.append(((glob.strip(),), (name.strip(),), ""))
        else:
            rows += [
                (globs, names, prefix) for globs, names in _codeowners(here / each)
            ]

    @cache
    def owners_of(path: str) -> tuple[str, ...]:
        return next(
            (
                names
                for globs, names, above in reversed(rows)
                if matches(globs, above + path)
            ),
            (),
        )

    return owners_of


def _codeowners(file: Path) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    hint = (
        "expected a CODEOWNERS file, or a glob and a name: --owner 'docs/fr/**=Marie'"
    )
    text = needed(file, "the owners", hint)
    for line in text.splitlines():
        pattern, *names = line.partition("#")[0].split() or [""]
        if pattern and not pattern.startswith("["):  # a section of GitLab
            yield globs_of(pattern), tuple(names)


def globs_of(pattern: str) -> tuple[str, ...]:
    """What a pattern of CODEOWNERS takes, as globs: without a slash inside at any
    depth, a folder with all in it.

    https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
    """
    inner = pattern.strip("/")
    start = "" if pattern.startswith("/") or "/" in inner else "**/"
    if pattern.endswith("/"):
        return (f"{start}{inner}/**",)
    return f"{start}{inner}", f"{start}{inner}/**"
