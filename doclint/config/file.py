"""What `.doclint.yaml` may hold: the dataclasses that it is decoded to, and that its
JSON schema is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from doclint.config.file_parts import (
    GlossarySetting,
    KeySetting,
    Languages,
    SiteTag,
    TermSetting,
    check_globs,
    check_site,
    doc,
)
from doclint.config.file_run_parts import External, OverrideFile, ReportFile
from doclint.dataclasses import dataclass
from doclint.options import FieldError, Raw

# Findings of a rule on a page that are shown: more than anybody reads, so that only
# runaway output is cut.
MAX_FINDINGS = 100


@dataclass(frozen=True)
class ConfigFile:
    """Configuration of doclint."""

    site: str | None = field(
        default=None,
        metadata=doc("the site generator; told from the folder when absent"),
    )
    include: tuple[str, ...] = field(
        default=(),
        metadata=doc(
            "globs of the pages; all Markdown that git does not ignore when absent"
        ),
    )
    exclude: tuple[str, ...] = field(
        default=(), metadata=doc("globs of pages to leave out")
    )
    packs: tuple[str, ...] = field(
        default=(),
        metadata=doc(
            "rule packs: names of shipped ones, or paths from the project's root"
        ),
    )
    languages: Languages = field(
        default=Languages(), metadata=doc("the languages of the site")
    )
    terms: tuple[TermSetting, ...] = field(
        default=(), metadata=doc("the glossary in place")
    )
    glossaries: tuple[GlossarySetting, ...] = field(
        default=(), metadata=doc("glossary files")
    )
    front_matter: Mapping[str, KeySetting] = field(
        default_factory=dict, metadata=doc("what front matter keys may hold")
    )
    tags: Mapping[str, SiteTag] = field(
        default_factory=dict, metadata=doc("template tags of the site's own")
    )
    external: External = field(
        default=External(), metadata=doc("how addresses of other sites are asked")
    )
    rules: Raw | None = field(
        default=None,
        metadata=doc("severities and options of rules, families or `all`"),
    )
    manners: Mapping[str, Literal["accept", "refuse"]] = field(
        default_factory=dict,
        metadata=doc(
            "what all translations do alike, by the name that a run gives it: `accept` to hear no more of it, "
            "`refuse` to have each place told"
        ),
    )
    overrides: tuple[OverrideFile, ...] = field(
        default=(), metadata=doc("what differs for some paths; a later one wins")
    )
    fail_on: Literal["error", "warning", "info", "never"] = field(
        default="error", metadata=doc("the lowest severity that fails a run")
    )
    report: ReportFile = field(
        default=ReportFile(), metadata=doc("what `doclint report` shows and asks for")
    )
    spell: bool = field(
        default=False,
        metadata=doc(
            "tell of words that are likely misspelt, by Hunspell's dictionaries (`doclint[spell]`)"
        ),
    )
    max_findings: int = field(
        default=MAX_FINDINGS,
        metadata=doc("how many findings of a rule are shown of a page; 0 for all"),
    )

    def __post_init__(self) -> None:
        check_site(self.site)
        check_globs(self.include, "include")
        check_globs(self.exclude, "exclude")
        if self.max_findings < 0:
            raise FieldError(
                "expected a number of findings, or 0 for all", "max_findings"
            )
