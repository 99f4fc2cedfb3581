"""The commands that one begins with: which rules there are, and a configuration."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from doclint.cli.options import (
    DEBUG,
    access_options,
)
from doclint.exit_status import FINE


@click.command()
@click.argument("name", required=False, metavar="[RULE]")
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The configuration to use.",
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@access_options
def rules(name: str | None, form: str, **options: Any) -> int:
    """List the rules, or explain one with its examples."""
    from doclint.commands import asked, catalogue

    return catalogue.rules(asked.RunWish(**options), name, form)


@click.command()
@click.argument(
    "folder", type=click.Path(path_type=Path, exists=True, file_okay=False), default="."
)
@click.option("--force", is_flag=True, help="Overwrite a configuration that is there.")
@DEBUG
def init(folder: Path, force: bool) -> int:
    """Look at a folder and write a commented .doclint.yaml for it."""
    from doclint.authoring.init import write
    from doclint.output._terminal import tell

    tell(write(folder, force=force))
    return FINE


COMMANDS = (rules, init)
