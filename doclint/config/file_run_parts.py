"""The parts of a configuration file that say how a run goes on: overrides, asking other sites, the report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from doclint.config.file_parts import KeySetting, check_globs, check_site, doc
from doclint.dataclasses import dataclass
from doclint.expressions import expression
from doclint.options import FieldError, Raw

_AGE = expression(r"(\d+)([smhdw]?)")


_SECONDS: Mapping[str, int] = {"s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800}


@dataclass(frozen=True)
class OverrideFile:
    """What differs for some paths."""

    paths: tuple[str, ...] = field(metadata=doc("globs, from the project's root"))
    rules: Raw | None = field(
        default=None,
        metadata=doc("severities and options of rules, families or `all`"),
    )
    site: str | None = field(
        default=None, metadata=doc("the site generator of these pages")
    )
    front_matter: Mapping[str, KeySetting] = field(
        default_factory=dict, metadata=doc("front matter keys of these pages")
    )

    def __post_init__(self) -> None:
        if not self.paths:
            raise FieldError("found no paths, expected at least one glob", "paths")
        check_globs(self.paths, "paths")
        check_site(self.site)


@dataclass(frozen=True)
class External:
    """How addresses of other sites are asked by `--external`."""

    ignore: tuple[str, ...] = field(
        default=(),
        metadata=doc(
            "globs of addresses that are not asked, such as https://chat.example.com/*"
        ),
    )
    allow: tuple[str, ...] = field(
        default=(),
        metadata=doc(
            "globs of addresses that are asked though ignored; hosts of your own network: --external-allow"
        ),
    )
    max_age: str = field(
        default="7d",
        metadata=doc("how long a good answer is believed: 12h, 7d, 2w; 0 for never"),
    )
    timeout: float = field(
        default=10.0, metadata=doc("how many seconds a server may take for each step")
    )

    deadline: float = field(
        default=30.0,
        metadata=doc(
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
        metadata=doc(
            "where a page is edited, such as https://github.com/o/r/edit/main/{path}#L{line}; "
            "without it git's remote tells"
        ),
    )
    page_url: str | None = field(
        default=None,
        metadata=doc(
            "where the site shows a page, such as https://docs.example.com/{address}"
        ),
    )
    max_density: float | Mapping[str, float] | None = field(
        default=None,
        metadata=doc(
            "the highest penalty a thousand source words that passes; also by language, `all` for the rest"
        ),
    )
    owners: Mapping[str, str] = field(
        default_factory=dict,
        metadata=doc("who looks after pages, by glob; a later one wins"),
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
