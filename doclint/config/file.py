"""What `.doclint.yaml` may hold: the dataclasses that it is decoded to, and that its
JSON schema is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from doclint.dataclasses import dataclass
from doclint.dialects import all_dialects
from doclint.errors import DoclintError
from doclint.expressions import expression
from doclint.options import FieldError, Raw, did_you_mean
from doclint.text.globs import expanded

ValueType = Literal["string", "number", "boolean", "list", "map", "path", "url", "any"]

# Findings of a rule on a page that are shown: more than anybody reads, so that only
# runaway output is cut.
MAX_FINDINGS = 100

_AGE = expression(r"(\d+)([smhdw]?)")
_SECONDS: Mapping[str, int] = {"s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800}


def _doc(text: str) -> Mapping[str, str]:
    return {"doc": text}


@dataclass(frozen=True)
class Translation:
    """Where the pages of a language lie, told by those they translate. `{path}` stands
    for any path."""

    source: str = field(metadata=_doc("path of a source page, such as docs/{path}.md"))
    translation: str = field(
        metadata=_doc("path of its translation; {lang} stands for each of `languages`")
    )
    language: str | None = field(
        default=None, metadata=_doc("the language of the translations")
    )
    languages: tuple[str, ...] = field(
        default=(), metadata=_doc("the languages, when the path tells them by {lang}")
    )

    def __post_init__(self) -> None:
        if bool(self.language) == bool(self.languages):
            raise FieldError(
                "expected either `language` or `languages`, found both or none"
            )
        if "{lang}" in self.source:
            raise FieldError(
                "found {lang} in the source's path, expected it in the translation's only",
                "source",
            )
        if ("{lang}" in self.translation) is not bool(self.languages):
            raise FieldError(
                "expected {lang} in the translation's path exactly when there are `languages`",
                "translation",
            )
        if self.source.count("{path}") > 1 or self.translation.count("{path}") > 1:
            raise FieldError("found {path} more than once in a path", "source")
        if ("{path}" in self.source) is not ("{path}" in self.translation):
            raise FieldError(
                "found {path} in one of the two paths, expected it in both or in none",
                "translation",
            )


@dataclass(frozen=True)
class Languages:
    """The languages of the site."""

    source: str | None = field(
        default=None, metadata=_doc("the language of the source texts")
    )
    translations: tuple[Translation, ...] = field(
        default=(), metadata=_doc("where translations lie")
    )
    pin: str | None = field(
        default=None,
        metadata=_doc(
            "the front matter key that names the commit, the text or the day of the source a translation was made from"
        ),
    )
    compare: bool = field(
        default=True,
        metadata=_doc(
            "false to check each page by itself, which takes half of the time"
        ),
    )


@dataclass(frozen=True)
class TermSetting:
    """A term of the glossary."""

    term: str = field(metadata=_doc("the term as the source has it"))
    forms: tuple[str, ...] = field(
        default=(), metadata=_doc("other ways to write it there")
    )
    translate: bool = field(
        default=True, metadata=_doc("false for a name that stays as it is")
    )
    translations: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict,
        metadata=_doc("the right words by language, the preferred one first"),
    )
    forbidden: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict, metadata=_doc("wrong words by language")
    )
    misspelt: tuple[str, ...] = field(
        default=(), metadata=_doc("forms that are wrong in any language")
    )
    match_case: bool = field(
        default=False, metadata=_doc("large and small letters of the term count")
    )
    part_of_speech: Literal[
        "", "noun", "verb", "adjective", "adverb", "name", "other"
    ] = field(default="", metadata=_doc("what an ambiguous word of the source must be"))
    paths: tuple[str, ...] = field(
        default=(),
        metadata=_doc("globs of the pages that it holds on; all when absent"),
    )
    labels: bool = field(
        default=False, metadata=_doc("only in headings, table cells and captions")
    )
    note: str = field(default="", metadata=_doc("why, for the writer"))

    def __post_init__(self) -> None:
        check_globs(self.paths, "paths")


@dataclass(frozen=True)
class GlossarySetting:
    """A glossary file."""

    file: str = field(metadata=_doc("its path, from this file"))
    language: str | None = field(
        default=None, metadata=_doc("the language of its translations")
    )


@dataclass(frozen=True)
class KeySetting:
    """What a front matter key may hold."""

    values: tuple[str, ...] = field(default=(), metadata=_doc("the allowed values"))
    meanings: Mapping[str, str] = field(
        default_factory=dict,
        metadata=_doc("known translations of a value, such as partenaire: partner"),
    )
    type: ValueType = field(default="any", metadata=_doc("the type of its value"))
    length: int | None = field(
        default=None, metadata=_doc("the highest number of characters")
    )
    translate: bool | None = field(
        default=None, metadata=_doc("false for a value that must be the source's")
    )
    required: bool = field(
        default=False, metadata=_doc("every page with front matter must have it")
    )
    link: bool | None = field(
        default=None,
        metadata=_doc("whether its values are links; told from them when absent"),
    )
    why: str = field(default="", metadata=_doc("why, for the writer"))


@dataclass(frozen=True)
class SiteTag:
    """A template tag of the site's own."""

    block: bool = field(default=False, metadata=_doc("closed by `end` and its name"))
    scope: bool = field(
        default=False,
        metadata=_doc(
            "its body is converted by itself: reference definitions do not cross it"
        ),
    )
    arguments: tuple[str, ...] = field(
        default=(), metadata=_doc("what its first argument may be")
    )
    body: Literal["markdown", "code", "comment", "raw"] = field(
        default="markdown", metadata=_doc("what stands in it")
    )
    caption: bool = field(default=False, metadata=_doc("its argument is visible prose"))


def check_globs(globs: tuple[str, ...], key: str) -> None:
    """Raise FieldError for a glob that is too much, which lies in the list `key`."""
    for index, glob in enumerate(globs):
        try:
            expanded(glob)
        except DoclintError as error:
            raise FieldError(error.message, key, index, hint=error.hint) from None


def _check_site(name: str | None) -> None:
    if name is not None and name not in all_dialects():
        raise FieldError(
            f"unknown site `{name}`", "site", hint=did_you_mean(name, all_dialects())
        )


@dataclass(frozen=True)
class OverrideFile:
    """What differs for some paths."""

    paths: tuple[str, ...] = field(metadata=_doc("globs, from the project's root"))
    rules: Raw | None = field(
        default=None,
        metadata=_doc("severities and options of rules, families or `all`"),
    )
    site: str | None = field(
        default=None, metadata=_doc("the site generator of these pages")
    )
    front_matter: Mapping[str, KeySetting] = field(
        default_factory=dict, metadata=_doc("front matter keys of these pages")
    )

    def __post_init__(self) -> None:
        if not self.paths:
            raise FieldError("found no paths, expected at least one glob", "paths")
        check_globs(self.paths, "paths")
        _check_site(self.site)


@dataclass(frozen=True)
class External:
    """How addresses of other sites are asked by `--external`."""

    ignore: tuple[str, ...] = field(
        default=(),
        metadata=_doc(
            "globs of addresses that are not asked, such as https://chat.example.com/*"
        ),
    )
    allow: tuple[str, ...] = field(
        default=(),
        metadata=_doc(
            "globs of addresses that are asked though ignored; hosts of your own network: --external-allow"
        ),
    )
    max_age: str = field(
        default="7d",
        metadata=_doc("how long a good answer is believed: 12h, 7d, 2w; 0 for never"),
    )
    timeout: float = field(
        default=10.0, metadata=_doc("how many seconds a server may take for each step")
    )

    deadline: float = field(
        default=30.0,
        metadata=_doc(
            "how many seconds an address may take in all, redirects and new attempts included"
        ),
    )

    def __post_init__(self) -> None:
        if not _AGE.fullmatch(self.max_age):
            raise FieldError(
                f"found {self.max_age!r}, expected a number and a unit (s, m, h, d, w)",
                "max_age",
            )
        if not 0 < self.timeout <= 600:
            raise FieldError(
                "expected a number of seconds between 0 and 600", "timeout"
            )
        if not 0 < self.deadline <= 600:
            raise FieldError(
                "expected a number of seconds between 0 and 600", "deadline"
            )

    @property
    def seconds(self) -> float:
        """`max_age` in seconds."""
        age = _AGE.fullmatch(self.max_age)
        return float(age[1]) * _SECONDS[age[2] or "s"] if age else 0.0


# How an address of the report begins: whatever else a browser would do with it is not
# for a configuration to say.
_ADDRESS = expression(r"https?://[^\s]+")


@dataclass(frozen=True)
class ReportFile:
    """What `doclint report` shows and asks for."""

    edit_url: str | None = field(
        default=None,
        metadata=_doc(
            "where a page is edited, such as https://github.com/o/r/edit/main/{path}#L{line}; "
            "without it git's remote tells"
        ),
    )
    page_url: str | None = field(
        default=None,
        metadata=_doc(
            "where the site shows a page, such as https://docs.example.com/{address}"
        ),
    )
    max_density: float | Mapping[str, float] | None = field(
        default=None,
        metadata=_doc(
            "the highest penalty a thousand source words that passes; also by language, `all` for the rest"
        ),
    )
    owners: Mapping[str, str] = field(
        default_factory=dict,
        metadata=_doc("who looks after pages, by glob; a later one wins"),
    )

    def __post_init__(self) -> None:
        for key, address in (("edit_url", self.edit_url), ("page_url", self.page_url)):
            if address is not None and not _ADDRESS.fullmatch(address):
                raise FieldError(
                    f"found {address!r}, expected an address that begins with https://",
                    key,
                )
        if any(most < 0 for most in self.densities.values()):
            raise FieldError("expected a density of 0 or more", "max_density")
        for glob in self.owners:
            check_globs((glob,), "owners")

    @property
    def densities(self) -> Mapping[str, float]:
        """The highest densities by language, `all` for those that are not named."""
        if self.max_density is None:
            return {}
        return (
            {"all": self.max_density}
            if isinstance(self.max_density, float)
            else self.max_density
        )


@dataclass(frozen=True)
class ConfigFile:
    """Configuration of doclint."""

    site: str | None = field(
        default=None,
        metadata=_doc("the site generator; told from the folder when absent"),
    )
    include: tuple[str, ...] = field(
        default=(),
        metadata=_doc(
            "globs of the pages; all Markdown that git does not ignore when absent"
        ),
    )
    exclude: tuple[str, ...] = field(
        default=(), metadata=_doc("globs of pages to leave out")
    )
    packs: tuple[str, ...] = field(
        default=(),
        metadata=_doc(
            "rule packs: names of shipped ones, or paths from the project's root"
        ),
    )
    languages: Languages = field(
        default=Languages(), metadata=_doc("the languages of the site")
    )
    terms: tuple[TermSetting, ...] = field(
        default=(), metadata=_doc("the glossary in place")
    )
    glossaries: tuple[GlossarySetting, ...] = field(
        default=(), metadata=_doc("glossary files")
    )
    front_matter: Mapping[str, KeySetting] = field(
        default_factory=dict, metadata=_doc("what front matter keys may hold")
    )
    tags: Mapping[str, SiteTag] = field(
        default_factory=dict, metadata=_doc("template tags of the site's own")
    )
    external: External = field(
        default=External(), metadata=_doc("how addresses of other sites are asked")
    )
    rules: Raw | None = field(
        default=None,
        metadata=_doc("severities and options of rules, families or `all`"),
    )
    manners: Mapping[str, Literal["accept", "refuse"]] = field(
        default_factory=dict,
        metadata=_doc(
            "what all translations do alike, by the name that a run gives it: `accept` to hear no more of it, "
            "`refuse` to have each place told"
        ),
    )
    overrides: tuple[OverrideFile, ...] = field(
        default=(), metadata=_doc("what differs for some paths; a later one wins")
    )
    fail_on: Literal["error", "warning", "info", "never"] = field(
        default="error", metadata=_doc("the lowest severity that fails a run")
    )
    report: ReportFile = field(
        default=ReportFile(), metadata=_doc("what `doclint report` shows and asks for")
    )
    spell: bool = field(
        default=False,
        metadata=_doc(
            "tell of words that are likely misspelt, by Hunspell's dictionaries (`doclint[spell]`)"
        ),
    )
    max_findings: int = field(
        default=MAX_FINDINGS,
        metadata=_doc("how many findings of a rule are shown of a page; 0 for all"),
    )

    def __post_init__(self) -> None:
        _check_site(self.site)
        check_globs(self.include, "include")
        check_globs(self.exclude, "exclude")
        if self.max_findings < 0:
            raise FieldError(
                "expected a number of findings, or 0 for all", "max_findings"
            )
