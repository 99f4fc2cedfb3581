"""The commands of glossaries."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from doclint.cli.options import (
    access_options,
    output_option,
    project_options,
)


@click.group()
def glossary() -> None:
    """Take over, check and mine glossaries."""


_FORM = click.Choice(["csv", "tsv", "tbx", "yaml"])


@glossary.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--to", "form", type=_FORM, default="yaml", show_default=True)
@click.option(
    "--language",
    metavar="CODE",
    help="The language of the file's translations, if it has but one.",
)
@click.option(
    "--source",
    metavar="CODE",
    help="The language of its terms (default: English).",
)
@output_option("Write there instead of to standard output.")
@access_options
def import_(
    file: Path,
    form: str,
    language: str | None,
    source: str | None,
    output: Path | None,
    **options: Any,
) -> int:
    """Read a glossary (JSON, CSV, TSV, TBX, YAML) as a person would, and write it
    clean."""
    from doclint.commands import asked
    from doclint.commands import glossary as glossaries

    return glossaries.convert(
        file, form, language, source, output, asked.RunWish(**options).access
    )


@glossary.command("export")
@click.option("--to", "form", type=_FORM, default="csv", show_default=True)
@click.option(
    "--language", metavar="CODE", help="Only terms with words in this language."
)
@output_option("Write there instead of to standard output.")
@project_options
def export(form: str, language: str | None, output: Path | None, **options: Any) -> int:
    """Write all terms that the project's configuration, glossary files and packs
    have."""
    from doclint.commands import asked
    from doclint.commands import glossary as glossaries

    settings = asked.configuration(asked.RunWish(**options))
    return glossaries.export(settings, form, language, output)


@glossary.command("check")
@click.argument(
    "files",
    nargs=-1,
    metavar="[FILE]...",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
)
@click.option(
    "--language",
    metavar="CODE",
    help="The language of the files' translations, if they have but one.",
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option(
    "--pages/--no-pages",
    default=True,
    help="Compare with the project's pages (default: yes).",
)
@project_options
def check_glossary(
    files: tuple[Path, ...],
    language: str | None,
    form: str,
    pages: bool,
    **options: Any,
) -> int:
    """Check glossary files themselves: those named, or all of the configuration."""
    from doclint.commands import asked
    from doclint.commands import glossary as glossaries

    settings = asked.configuration(asked.RunWish(**options))
    return glossaries.check(settings, files, language, form, pages)


@glossary.command("suggest")
@click.argument(
    "paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path, exists=True)
)
@click.option("--to", "form", type=_FORM, default="csv", show_default=True)
@click.option(
    "--least",
    type=click.IntRange(min=2),
    default=5,
    show_default=True,
    help="Blocks a term must stand in.",
)
@click.option(
    "--share",
    type=click.FloatRange(0, 1),
    default=0.8,
    show_default=True,
    help="How much of them has the translation.",
)
@output_option("Write there instead of to standard output.")
@project_options
def suggest(
    paths: tuple[Path, ...],
    form: str,
    least: int,
    share: float,
    output: Path | None,
    **options: Any,
) -> int:
    """Find candidates of terms in translations and their source texts, with how often
    each translation stands."""
    from doclint.commands import asked
    from doclint.commands import glossary as glossaries

    settings = asked.configuration(asked.RunWish(**options))
    return glossaries.mine(settings, paths, form, least, share, output)
