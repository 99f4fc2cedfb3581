"""The commands that follow translations over time, and their spelling."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from doclint.cli.options import (
    DICTIONARIES,
    output_option,
    page_options,
)


@click.command()
@page_options
@click.option(
    "--git",
    "from_git",
    is_flag=True,
    help="As the source was when git saw the translation change last.",
)
def stamp(from_git: bool, **options: Any) -> int:
    """Record that translations are right: those named, or all of the project.

    What their source pages say now is kept as short hashes, block by block, in
    .doclint/l10n, to be committed.
    """
    from doclint.commands import asked, translations

    return translations.stamp(asked.RunWish(**options), from_git=from_git)


@click.command()
@page_options
@click.option(
    "--format", "form", default="text", metavar="FORMAT", help="text, json or markdown."
)
@output_option("Write there.")
@click.option(
    "--exit-code", is_flag=True, help="Exit with 1 when a translation lags behind."
)
@click.option(
    "--write",
    metavar="KEY",
    help="Set this front matter key on pages that lag behind, clear it on others.",
)
def stale(
    form: str, output: Path | None, exit_code: bool, write: str | None, **options: Any
) -> int:
    """Tell which blocks of source pages changed since their translations were stamped.

    For pages without stamp git tells it: since the translation last changed.
    """
    from doclint.commands import asked, translations

    return translations.stale(
        asked.RunWish(**options), form, output, exit_code=exit_code, write=write
    )


@click.command()
@page_options
@DICTIONARIES
@click.option(
    "--format",
    "form",
    default="text",
    type=click.Choice(("text", "json")),
    help="text or json.",
)
@output_option("Write there.")
@click.option("--exit-code", is_flag=True, help="Exit with 1 when a word is found.")
def spell(
    dictionaries: tuple[Path, ...],
    form: str,
    output: Path | None,
    exit_code: bool,
    **options: Any,
) -> int:
    """Tell of words in translations that are likely misspelt.

    A word is told that stands once in all pages of its language, in no source text and
    no glossary, that Hunspell's dictionary does not know, and that is a slip away from
    a word that it knows. Needs `pip install 'doclint[spell]'`, and dictionaries:
    those of the system, or of a folder.
    """
    from doclint.commands import asked, spelling

    run = asked.RunWish(**options)
    wish = spelling.SpellingWish(form, dictionaries, output, exit_code)
    return spelling.spell(asked.configuration(run), asked.existing(run), wish)


COMMANDS = (stamp, stale, spell)
