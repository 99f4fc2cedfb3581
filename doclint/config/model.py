"""The configuration of a project, settled and checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from functools import cached_property
from pathlib import Path
from typing import Any

from doclint.config.file import MAX_FINDINGS
from doclint.config.file_parts import (
    GlossarySetting,
    KeySetting,
    Languages,
    SiteTag,
    TermSetting,
)
from doclint.config.file_run_parts import External, ReportFile
from doclint.dataclasses import dataclass
from doclint.files import Access, Gate
from doclint.findings import Severity
from doclint.vocabulary import EntryBase


@dataclass(frozen=True)
class Route:
    """Where the translations into one language lie. `source` and `translation` are
    templates with `{path}`."""

    language: str
    source: str
    translation: str

    def to_source(self, path: str) -> str | None:
        """The path of the page that `path` translates, if it lies on this route."""
        return moved(path, self.translation, self.source)

    def to_translation(self, path: str) -> str | None:
        """The path of the translation of `path`, if that is a source page of this
        route."""
        return moved(path, self.source, self.translation)


def captured(path: str, template: str) -> str | None:
    """What `{path}` of a template stands for in a path, or None where that does not
    fit."""
    before, mark, after = template.partition("{path}")
    if not mark:
        return "" if path == template else None
    if not path.startswith(before):  # so most paths do not
        return None
    inner = path[len(before) : len(path) - len(after)]
    return inner if inner and path == before + inner + after else None


def moved(path: str, here: str, there: str) -> str | None:
    """A path that fits one template as another has it, or None."""
    inner = captured(path, here)
    return None if inner is None else there.replace("{path}", inner)


@dataclass(frozen=True)
class RuleSetting:
    """What the user says of a rule, a family or `all`: a severity, options of a rule,
    or both."""

    severity: Severity | None = None
    options: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Override:
    """What differs for pages that one of `paths` matches."""

    paths: tuple[str, ...]
    rules: Mapping[str, RuleSetting]
    site: str | None = None
    front_matter: Mapping[str, KeySetting] = field(default_factory=dict)


@dataclass(frozen=True)
class Layout:
    """What the folder itself tells of its languages, where the configuration is silent.

    `source` is the language of the source texts where a site's configuration names it; `routes` are where translations
    lie, `named` the languages that its configuration lists, `unbuilt` folders of languages that the site is not built
    in, with their languages. `sites` are folders with
    the kind of site that their pages are of, the deepest first; `told_by` is what the pages tell it by, where no
    file of a generator does; `apart` are the folders that are sites of their own, with their kinds, where the project
    as a whole is none; `settled`: the folder was asked.
    """

    source: str | None = None
    routes: tuple[Route, ...] = ()
    named: tuple[str, ...] = ()
    unbuilt: Mapping[str, str] = field(default_factory=dict)
    sites: tuple[tuple[str, str], ...] = ()
    told_by: str | None = None
    apart: tuple[tuple[str, str], ...] = ()
    settled: bool = False


@dataclass(eq=False)
class FolderFacts:
    """What one run has found out about the project's folder, once: which files there
    are, what the site's configuration says. It belongs to this process, so a worker
    begins with nothing."""

    answers: dict[Any, Any] = field(default_factory=dict, repr=False)

    def __reduce__(self) -> tuple[type[FolderFacts], tuple[()]]:
        return FolderFacts, ()


@dataclass(frozen=True, eq=False)
class Config:
    """All that a run goes by. Paths and globs are relative to `root`. `site` None: told
    from the folder; `layout` is what that tells of languages, once its pages are known.

    `select` and `ignore` are the command line's: rules, families or `all`. `entries` is more vocabulary, given in code
    (examples of rules bring their own). `spell`: ask dictionaries, too, those in the folders `dictionaries` before the
    system's; only the command line names folders. `access` is what it lets doclint read beside the project. `folder` is
    shared by all that are made of this one by `replace`; a new run wants a new one. It can be pickled; compare it by
    identity. `listed` is what git has in the folder, where that is known; None: git is asked.
    """

    root: Path
    file: Path | None = None
    site: str | None = None
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()
    languages: Languages = field(default_factory=Languages)
    terms: tuple[TermSetting, ...] = ()
    glossaries: tuple[GlossarySetting, ...] = ()
    front_matter: Mapping[str, KeySetting] = field(default_factory=dict)
    tags: Mapping[str, SiteTag] = field(default_factory=dict)
    rules: Mapping[str, RuleSetting] = field(default_factory=dict)
    overrides: tuple[Override, ...] = ()
    external: External = field(default_factory=External)
    manners: Mapping[str, str] = field(default_factory=dict)
    report: ReportFile = field(default_factory=ReportFile)
    fail_on: Severity = Severity.ERROR
    max_findings: int = MAX_FINDINGS
    spell: bool = False
    dictionaries: tuple[Path, ...] = ()
    entries: tuple[EntryBase, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    layout: Layout = field(default_factory=Layout)
    access: Access = field(default_factory=Access)
    folder: FolderFacts = field(default_factory=FolderFacts, repr=False)
    listed: tuple[str, ...] | None = field(default=None, repr=False)

    @property
    def spells(self) -> bool:
        """Whether dictionaries are asked: somebody wants it, or names the rules that
        need them."""
        return self.spell or any(each.startswith("spelling") for each in self.select)

    @property
    def source_language(self) -> str | None:
        """The language of the source texts, as the configuration or the site's own says
        it."""
        return self.languages.source or self.layout.source

    @cached_property
    def gate(self) -> Gate:
        """What reads the project's files."""
        return Gate(self.root, self.access)

    @cached_property
    def site_gate(self) -> Gate:
        """What reads the files of the project's generator, which may lie above it in
        its repository."""
        return Gate.of_site(self.root, self.access)
