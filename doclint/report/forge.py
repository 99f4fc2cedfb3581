"""Where a forge lets people edit a page: told from the repository's remote, for those
who configured nothing."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote, urlsplit

from doclint.dataclasses import dataclass
from doclint.engine import address_of, shown
from doclint.expressions import expression

# What an address leads to on a forge: an owner and a name, with groups between them
# where there are.
_PROJECT = expression(r"(?:[\w.~-]+/)+[\w.~-]+")
# How each kind of forge edits a file of a branch, from its documentation; `{path}` and
# `{line}` stay for the report.
_FORGES = {
    "github": "https://{host}/{project}/edit/{branch}/{{path}}#L{{line}}",
    "gitlab": "https://{host}/{project}/-/edit/{branch}/{{path}}#L{{line}}",
    "bitbucket": "https://{host}/{project}/src/{branch}/{{path}}?mode=edit#lines-{{line}}",
    "gitea": "https://{host}/{project}/_edit/{branch}/{{path}}#L{{line}}",
    "forgejo": "https://{host}/{project}/_edit/{branch}/{{path}}#L{{line}}",
    "codeberg": "https://{host}/{project}/_edit/{branch}/{{path}}#L{{line}}",
}


@dataclass(frozen=True, slots=True)
class _Remote:
    """`host` with neither name nor port, `project` as `owner/name`, with groups between them where there are."""

    host: str
    project: str


def edit_url(
    root: Path, branch: str | None, environment: Mapping[str, str]
) -> str | None:
    """The template of an address at which a line of a file of `branch` is edited; None
    where the remote tells no forge that is known. `environment` is asked first: CI
    hosts name the project there."""
    remote = _read(_of_ci(environment) or address_of(root))
    if remote is None or not branch:
        return None
    form = next(
        (form for name, form in _FORGES.items() if name in _labels(remote.host)), None
    )
    return form and form.format(
        host=remote.host, project=remote.project, branch=quote(branch)
    )


def _labels(host: str) -> set[str]:
    """The parts of a host's name that may say what runs there: `gitlab` of
    `gitlab.example.com` and of `gitlab.com`."""
    return set(host.lower().split("."))


def _of_ci(environment: Mapping[str, str]) -> str:
    github = environment.get("GITHUB_SERVER_URL"), environment.get("GITHUB_REPOSITORY")
    if all(github):
        return "/".join(each for each in github if each)
    return environment.get("CI_PROJECT_URL", "")


def _read(address: str) -> _Remote | None:
    parts = urlsplit(shown(address))
    project = parts.path.strip("/").removesuffix(".git")
    if not parts.hostname or not _PROJECT.fullmatch(project):
        return None
    return _Remote(parts.hostname, project)
