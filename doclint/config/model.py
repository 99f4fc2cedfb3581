"""The configuration of a project, settled and checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from doclint.config.file import External, Glossary, Key, Languages, SiteTag, Term
from doclint.findings import Severity
from doclint.vocabulary import EntryBase


@dataclass(frozen=True)
class RuleSetting:
    """What the user says of a rule, a family or `all`: a severity, options of a rule, or both."""

    severity: Severity | None = None
    options: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Override:
    """What differs for pages that one of `paths` matches."""

    paths: tuple[str, ...]
    rules: Mapping[str, RuleSetting]
    site: str | None = None
    front_matter: Mapping[str, Key] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Config:
    """All that a run goes by. Paths and globs are relative to `root`. `site` None: told from the folder.

    `select` and `ignore` are the command line's: rules, families or `all`. `entries` is more vocabulary, given in code
    (examples of rules bring their own). It can be pickled; compare it by identity.
    """

    root: Path
    file: Path | None = None
    site: str | None = None
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()
    languages: Languages = field(default_factory=Languages)
    terms: tuple[Term, ...] = ()
    glossaries: tuple[Glossary, ...] = ()
    front_matter: Mapping[str, Key] = field(default_factory=dict)
    tags: Mapping[str, SiteTag] = field(default_factory=dict)
    rules: Mapping[str, RuleSetting] = field(default_factory=dict)
    overrides: tuple[Override, ...] = ()
    external: External = field(default_factory=External)
    manners: Mapping[str, str] = field(default_factory=dict)
    fail_on: Severity = Severity.ERROR
    entries: tuple[EntryBase, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
