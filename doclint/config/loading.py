"""Finding `.doclint.yaml` and making a `Config` of it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import yaml

from doclint import packs
from doclint.config.file import ConfigFile
from doclint.config.kit import kit
from doclint.config.model import Config, Override
from doclint.config.rules import check_names, rule_settings
from doclint.errors import DoclintError
from doclint.findings import Severity
from doclint.options import decode, did_you_mean, fail, locate, read
from doclint.rule import Rule

NAMES = (".doclint.yaml", ".doclint.yml")


def find(folder: Path) -> Path | None:
    """The configuration file of a folder: its own, or the nearest above, up to git's root."""
    here = folder.resolve()
    for each in (here, *here.parents):
        for name in NAMES:
            if (each / name).is_file():
                return each / name
        if (each / ".git").exists():
            return None
    return None


def default(root: Path) -> Config:
    """The configuration of a folder that has none."""
    return Config(root=root.resolve())


def load(file: Path) -> Config:
    """The configuration in `file`; its folder is the project's root.

    Raises DoclintError, with the place in the file, for whatever is wrong in it or in the packs that it names.
    """
    path = _shown(file)
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise DoclintError(f"cannot read the configuration: {reason}", path) from None
    node = read(text, path)
    written = decode(ConfigFile, node, path)
    root = file.resolve().parent
    if node is not None:
        _check_files(written, root, node, path)
    config = Config(
        root=root,
        file=file.resolve(),
        site=written.site,
        include=written.include,
        exclude=written.exclude,
        packs=written.packs,
        languages=written.languages,
        terms=written.terms,
        glossaries=written.glossaries,
        front_matter=written.front_matter,
        tags=written.tags,
        external=written.external,
        manners=written.manners,
        max_findings=written.max_findings,
        fail_on=Severity.OFF if written.fail_on == "never" else Severity[written.fail_on.upper()],
    )
    rules = kit(config).rules
    return replace(config, rules=rule_settings(written.rules, rules), overrides=_overrides(written, rules))


def narrow(config: Config, select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()) -> Config:
    """The same with the command line's choice of rules. Raises DoclintError for an unknown name."""
    rules = kit(config).rules
    check_names(select, rules)
    check_names(ignore, rules)
    return replace(config, select=select, ignore=ignore)


def _overrides(written: ConfigFile, rules: Mapping[str, Rule]) -> tuple[Override, ...]:
    return tuple(
        Override(each.paths, rule_settings(each.rules, rules), each.site, each.front_matter)
        for each in written.overrides
    )


def _check_files(written: ConfigFile, root: Path, node: yaml.Node, path: str) -> None:
    """Raise for a pack or a glossary that is not there."""
    for index, name in enumerate(written.packs):
        if packs.folder_of(name, root) is None:
            hint = did_you_mean(name, packs.shipped())
            fail(f"found no rule pack `{name}`", locate(node, "packs", index), path, hint)
    for index, glossary in enumerate(written.glossaries):
        if not (root / glossary.file).is_file():
            fail(f"found no file {glossary.file}", locate(node, "glossaries", index, "file"), path)


def _shown(file: Path) -> str:
    """A path as a person would type it."""
    relative = os.path.relpath(file)
    return str(file) if relative.startswith("..") else relative
