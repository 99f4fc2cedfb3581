"""Globs of `include` that take no page: nearly always a folder that was renamed, or
misspelt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from doclint.config import Config, matches
from doclint.options import did_you_mean
from doclint.text.globs import expanded


def notices(config: Config, pages: Sequence[str]) -> tuple[str, ...]:
    """What to say of each glob of `include` that takes none of `pages` (all that
    `include` takes, excluded or not)."""
    return tuple(
        _notice(config, glob)
        for glob in config.include
        if not any(matches((glob,), page) for page in pages)
    )


def _notice(config: Config, glob: str) -> str:
    text = f"the glob `{glob}` of `include` takes no page"
    hint = next(
        (hint for each in expanded(glob) if (hint := missing_folder(config, each))),
        None,
    )
    return f"{text}\n  hint: {hint}" if hint else text


def missing_folder(config: Config, glob: str) -> str | None:
    """What to say of the first folder that a glob names and that is not there; None
    when all are."""
    here = config.root
    for name in _folders(glob):
        if not (here / name).is_dir():
            beside = (
                [each.name for each in here.iterdir() if each.is_dir()]
                if here.is_dir()
                else []
            )
            shown = (here / name).relative_to(config.root).as_posix()
            meant = did_you_mean(name, beside)
            return f"there is no folder {shown}" + (f", {meant}" if meant else "")
        here /= name
    return None


def _folders(glob: str) -> Iterator[str]:
    """The folders that a glob names before its first wildcard."""
    *folders, _ = glob.removeprefix("./").strip("/").split("/")
    return takewhile(
        lambda name: not set(name) & set("*?[{\\") and name != "..", folders
    )
