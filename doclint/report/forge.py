"""Where a forge lets people edit a page: told from the repository's remote, for those who configured nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from doclint.files import repository

# An address of git as its manual has them ("GIT URLS"), with a scheme or as scp writes it. Name and password, which
# CI hosts put there, are left behind: they are nobody's business.
_ADDRESS = re.compile(
    r"""
    (?: (?:https?|ssh|git)://  (?:[^@/\s]*@)?  (?P<host>[\w.-]+)  (?::\d+)?  /  # https://name:token@host:443/
      | (?:[\w.-]+@)?  (?P<scp_host>[\w.-]+\.[\w-]+)  :  (?!//)                 # git@host:
    )
    (?P<project>(?:[\w.~-]+/)+[\w.~-]+?)
    (?:\.git)?/?
    """,
    re.VERBOSE,
)
# How each kind of forge edits a file of a branch, from its documentation; `{path}` and `{line}` stay for the report.
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


def edit_url(root: Path, branch: str | None, environment: Mapping[str, str]) -> str | None:
    """The template of an address at which a line of a file of `branch` is edited; None where the remote tells no forge
    that is known. `environment` is asked first: CI hosts name the project there."""
    remote = _of_ci(environment) or _read(_origin(root))
    if remote is None or not branch:
        return None
    form = next((form for name, form in _FORGES.items() if name in _labels(remote.host)), None)
    return form and form.format(host=remote.host, project=remote.project, branch=quote(branch))


def _labels(host: str) -> set[str]:
    """The parts of a host's name that may say what runs there: `gitlab` of `gitlab.example.com` and of `gitlab.com`."""
    return set(host.lower().split("."))


def _of_ci(environment: Mapping[str, str]) -> _Remote | None:
    github = environment.get("GITHUB_SERVER_URL"), environment.get("GITHUB_REPOSITORY")
    address = "/".join(each for each in github if each) if all(github) else environment.get("CI_PROJECT_URL", "")
    return _read(address)


def _origin(root: Path) -> str:
    told = repository.ask(root, "config", "--get", "remote.origin.url")
    return (told or b"").decode("utf-8", "replace").strip()


def _read(address: str) -> _Remote | None:
    found = _ADDRESS.fullmatch(address)
    return _Remote(found["host"] or found["scp_host"], found["project"]) if found else None
