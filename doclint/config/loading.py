"""Finding `.doclint.yaml` and making a `Config` of it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

from doclint import packs
from doclint.config.file import ConfigFile
from doclint.config.kit import kit
from doclint.config.model import Config, Override
from doclint.config.rules import check_names, rule_settings
from doclint.dataclasses import replace
from doclint.errors import DoclintError
from doclint.expressions import expression
from doclint.files import Access, Gate, as_typed, can_be_named, reason, repository_top
from doclint.findings import Severity
from doclint.options import decode, did_you_mean, fail, locate, read
from doclint.rule import Rule

NAMES = (".doclint.yaml", ".doclint.yml")
_USUAL = Access()
# Where a path ends and a pattern, or what stands for any path, begins: the folder
# before it is what is looked into.
_GLOB = expression(r"[^/]*[*?\[{]")


def find(folder: Path) -> Path | None:
    """The configuration file of a folder: its own, or the nearest above, up to git's
    root."""
    here = folder.resolve()
    top = repository_top(here)
    for each in (here, *here.parents):
        for name in NAMES:
            if (each / name).is_file():
                return each / name
        if each == top:
            return None
    return None


def default(root: Path, access: Access = _USUAL) -> Config:
    """The configuration of a folder that has none."""
    return Config(root=root.resolve(), access=access)


def load(file: Path, access: Access = _USUAL) -> Config:
    """The configuration in `file`; its folder is the project's root. `access`: what the
    command line lets it read.

    Raises DoclintError, with the place in the file, for whatever is wrong in it or in
    the packs that it names.
    """
    path = as_typed(file)
    try:
        text = Gate.around(file, access).file(file.name).decode()
    except (OSError, UnicodeDecodeError) as error:
        why = reason(error) if isinstance(error, OSError) else "it is not UTF-8"
        raise DoclintError(f"cannot read the configuration: {why}", path) from None
    node = read(text, path)
    written = decode(ConfigFile, node, path)
    root = file.parent.resolve()
    if node is not None:
        _check_files(written, Gate(root, access), node, path)
    config = Config(
        root=root,
        file=root / file.name,
        access=access,
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
        report=written.report,
        max_findings=written.max_findings,
        spell=written.spell,
        fail_on=Severity.OFF
        if written.fail_on == "never"
        else Severity[written.fail_on.upper()],
    )
    rules = kit(config).rules
    return replace(
        config,
        rules=rule_settings(written.rules, rules),
        overrides=_overrides(written, rules),
    )


def narrow(
    config: Config, select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()
) -> Config:
    """The same with the command line's choice of rules. Raises DoclintError for an
    unknown name."""
    rules = kit(config).rules
    check_names(select, rules)
    check_names(ignore, rules)
    return replace(config, select=select, ignore=ignore)


def _overrides(written: ConfigFile, rules: Mapping[str, Rule]) -> tuple[Override, ...]:
    return tuple(
        Override(
            each.paths, rule_settings(each.rules, rules), each.site, each.front_matter
        )
        for each in written.overrides
    )


def _check_files(written: ConfigFile, gate: Gate, node: yaml.Node, path: str) -> None:
    """Raise for what lies outside of the project, and for a pack or a glossary that is
    not there."""
    for pattern, *keys in _named(written):
        place = _GLOB.split(pattern)[0]
        if "\0" in pattern or not can_be_named(place):
            message = "found a path that no file can have: a name in it is too long, or holds a NUL"
            fail(message, locate(node, *keys), path)
        if not gate.allows(place):
            shown = as_typed(Path(os.path.normpath(gate.root / place)), up=True)
            message = f"found `{pattern}`, which lies outside of the project, expected what lies in it"
            fail(
                message,
                locate(node, *keys),
                path,
                f"`--allow-outside {shown}` on the command line lets it in",
            )
    for index, name in enumerate(written.packs):
        if packs.pack_folder(name, gate) is None:
            hint = did_you_mean(name, packs.shipped())
            fail(
                f"found no rule pack `{name}`", locate(node, "packs", index), path, hint
            )
    for index, glossary in enumerate(written.glossaries):
        if not gate.is_file(glossary.file):
            fail(
                f"found no file {glossary.file}",
                locate(node, "glossaries", index, "file"),
                path,
            )


def _named(written: ConfigFile) -> Iterator[tuple[str, *tuple[str | int, ...]]]:
    """Every path or glob of files to read, each with the keys that it stands at."""
    for index, pattern in enumerate(written.include):
        yield pattern, "include", index
    for index, name in enumerate(written.packs):
        if name not in packs.shipped():
            yield name, "packs", index
    for index, glossary in enumerate(written.glossaries):
        yield glossary.file, "glossaries", index, "file"
    for index, way in enumerate(written.languages.translations):
        yield way.source, "languages", "translations", index, "source"
        yield way.translation, "languages", "translations", index, "translation"
