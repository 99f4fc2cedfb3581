"""Where the pages that are checked come from: the repository that others know, and what
of it is looked at."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from doclint.dataclasses import dataclass
from doclint.expressions import expression
from doclint.files import repository

# How git writes an address without a scheme: host, colon, path. A drive of Windows has
# one letter.
_SHORT = expression(r"(?:[\w.-]+@)?(?P<host>[\w.-]{2,}):(?P<path>[^/\\].*)")
_SCHEMES = frozenset({"http", "https", "ssh", "git"})


@dataclass(frozen=True)
class Origin:
    """A repository's address, as one may show it, the commit that is checked out and
    its branch, where there is one."""

    address: str
    commit: str
    branch: str | None = None


def origin_of(folder: Path) -> Origin | None:
    """Where the repository around a folder comes from; None without git, without a
    commit, and where nobody else has it: then there is no address."""
    address = address_of(folder)
    commit = repository.line(folder, "rev-parse", "--verify", "--quiet", "HEAD")
    if not address or not commit:
        return None
    return Origin(
        address,
        commit,
        repository.line(folder, "symbolic-ref", "--quiet", "--short", "HEAD") or None,
    )


def address_of(folder: Path) -> str:
    """The address of the repository around a folder as one may show it, empty where
    nobody else has it."""
    return shown(repository.line(folder, "config", "--get", "remote.origin.url"))


def shown(address: str) -> str:
    """An address of git without names and passwords in it, empty for one that means
    something on this machine alone."""
    short = _SHORT.fullmatch(address)
    if short and "://" not in address:
        return f"ssh://{short['host']}/{short['path']}"
    try:
        parts = urlsplit(address)
        host = parts.hostname
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return ""
    if parts.scheme not in _SCHEMES or not host:
        return ""
    return urlunsplit((parts.scheme, f"{host}{port}", parts.path, "", ""))
