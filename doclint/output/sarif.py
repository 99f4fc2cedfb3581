"""SARIF 2.1.0, for code scanning.
https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple
from urllib.parse import quote

from doclint import __version__
from doclint.engine.origin import Origin
from doclint.expressions import expression
from doclint.findings import Finding, Place, PlacedFix, RelatedPlace, Report, Severity
from doclint.output import Look
from doclint.output._about import NAME as DOCLINT
from doclint.output._about import help_of, home
from doclint.output._bounds import listed
from doclint.output._excerpt import visible
from doclint.output._fingerprint import fingerprinted
from doclint.output._ranked import ranked
from doclint.output._safe import as_json
from doclint.rule import Rule

NAME = "sarif"

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
    Severity.OFF: "none",
}
# GitHub's code scanning shows so many results of a run, by severity, and refuses files
# of 25,000.
# https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
_MOST_RESULTS = 5_000
# Of these it shows so many related places of a result.
_MOST_RELATED = 100


class _Told(NamedTuple):
    """A finding with what suppresses it: nothing, an author's comment (`inSource`) or
    the baseline (`external`)."""

    finding: Finding
    suppression: str | None = None


def render(report: Report, look: Look) -> str:
    """The report as a SARIF log of one run; of very many findings those that count
    most, and how many are left out."""
    results = [
        *(_Told(finding) for finding in ranked(listed(report.findings, look), report)),
        *(_Told(finding, "external") for finding in report.baselined),
        *(_Told(finding, "inSource") for finding in report.silenced),
    ]
    shown = results[:_MOST_RESULTS]
    ids = sorted({each.finding.rule for each in shown})
    index = {rule: number for number, rule in enumerate(ids)}
    suppressed = {id(each.finding): each.suppression for each in shown}
    invocation: dict[str, Any] = {"executionSuccessful": not report.crashed}
    if len(results) > len(shown):
        text = f"{len(results) - len(shown):,} findings are left out: {_MOST_RESULTS:,} are as many as the host shows"
        invocation["toolExecutionNotifications"] = [
            {"level": "warning", "message": {"text": text}}
        ]
    run: dict[str, Any] = {
        "tool": {"driver": _driver(ids, look)},
        "automationDetails": {"id": "doclint/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [invocation],
        "results": [
            _result(
                finding, fingerprint, index[finding.rule], look, suppressed[id(finding)]
            )
            for finding, fingerprint in fingerprinted(each.finding for each in shown)
        ],
    }
    if look.origin:
        run["versionControlProvenance"] = [_provenance(look.origin)]
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return as_json(log)


def _provenance(origin: Origin) -> dict[str, Any]:
    """The repository, at whose top the paths of results begin."""
    provenance = {
        "repositoryUri": origin.address,
        "revisionId": origin.commit,
        "mappedTo": {"uriBaseId": "%SRCROOT%"},
    }
    return provenance | ({"branch": origin.branch} if origin.branch else {})


def _driver(ids: Sequence[str], look: Look) -> dict[str, Any]:
    return {
        "name": DOCLINT,
        "version": __version__,
        "semanticVersion": __version__,
        "informationUri": home(),
        "rules": [_rule(rule, look) for rule in ids],
    }


def _rule(name: str, look: Look) -> dict[str, Any]:
    description: dict[str, Any] = {
        "id": name,
        "name": "".join(
            word.capitalize() for word in name.replace("/", "-").split("-")
        ),
        "helpUri": help_of(name),
        "properties": {"tags": [name.partition("/")[0]]},
    }
    if rule := look.rules.get(name):
        why = rule.why or rule.summary or name
        description["shortDescription"] = {"text": rule.summary or name}
        description["fullDescription"] = {"text": why}
        description["help"] = {"text": why, "markdown": _help(rule)}
        description["defaultConfiguration"] = {"level": _LEVELS[rule.severity]}
        description["properties"]["problem.severity"] = _LEVELS[rule.severity].replace(
            "note", "recommendation"
        )
    return description


def _help(rule: Rule) -> str:
    """The rule's page, with the first page that it finds faulty."""
    parts = [f"**{rule.summary}**", rule.why]
    example = next((example for example in rule.examples if example.bad), None)
    if example:
        shown = "\n\n".join(text for text, _ in example.alike())
        fence = "`" * (max(map(len, _TICKS.findall(shown)), default=2) + 1)
        parts.append(
            f"Found, at the marked place:\n\n{fence}markdown\n{shown}\n{fence}"
        )
    return "\n\n".join(filter(None, parts))


def _result(
    finding: Finding, fingerprint: str, index: int, look: Look, suppression: str | None
) -> dict[str, Any]:
    related = finding.related[:_MOST_RELATED]
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": _message(finding.message, related)},
        "locations": [_location(finding.path, finding.place, look)],
        # The first is the name that code scanning looks for.
        "partialFingerprints": {
            "primaryLocationLineHash": f"{fingerprint}:1",
            "doclint/v1": fingerprint,
        },
    }
    if related:
        result["relatedLocations"] = [
            _related(number, other, look) for number, other in enumerate(related, 1)
        ]
    if finding.fix:
        result["fixes"] = [_fix(finding.path, finding.fix, look)]
    if suppression:
        result["suppressions"] = [{"kind": suppression, "status": "accepted"}]
    return result


def _message(text: str, related: Sequence[RelatedPlace]) -> str:
    """A message with its related places linked by their ids: hosts show no others."""
    links = (
        f"[{_plain(other.message)}]({number})"
        for number, other in enumerate(related, 1)
    )
    return "; ".join((_plain(text), *links))


def _plain(text: str) -> str:
    """Text in which no bracket begins a link (SARIF 2.1.0, 3.11.6)."""
    return _SPECIAL.sub(r"\\\g<0>", visible(text))


_SPECIAL = expression(r"[\[\]\\]")
_TICKS = expression("`{3,}")


def _related(number: int, other: RelatedPlace, look: Look) -> dict[str, Any]:
    location = _location(other.path, other.place, look)
    if other.text:
        location["physicalLocation"]["region"]["snippet"] = {
            "text": "\n".join(map(visible, other.text.split("\n")))
        }
    return {"id": number, **location, "message": {"text": visible(other.message)}}


def _location(path: str, place: Place, look: Look) -> dict[str, Any]:
    return {
        "physicalLocation": {
            "artifactLocation": _artifact(path, look),
            "region": _region(place),
        }
    }


def _artifact(path: str, look: Look) -> dict[str, str]:
    # A name that is not UTF-8 comes with surrogates, which stand for its bytes (PEP
    # 383); others spell no file's name.
    name = look.prefix + path
    address = quote(
        name.encode(
            "utf-8", "surrogateescape" if _is_file_name(name) else "backslashreplace"
        )
    )
    return {"uri": address, "uriBaseId": "%SRCROOT%"}


def _is_file_name(name: str) -> bool:
    return all(
        not "\ud800" <= char <= "\udfff" or "\udc80" <= char <= "\udcff"
        for char in name
    )


def _region(place: Place) -> dict[str, Any]:
    return {
        "startLine": place.start.line,
        "startColumn": place.start.column,
        "endLine": place.end.line,
        "endColumn": place.end.column,
    }


def _fix(path: str, fix: PlacedFix, look: Look) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": _region(edit.place), "insertedContent": {"text": edit.text}}
        for edit in fix.edits
    ]
    changes = [
        {"artifactLocation": _artifact(path, look), "replacements": replacements}
    ]
    return {"description": {"text": fix.title}, "artifactChanges": changes}
