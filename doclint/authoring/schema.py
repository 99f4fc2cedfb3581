"""Print the JSON schema of `.doclint.yaml`, by which editors complete and check it."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from doclint import config
from doclint.catalogue import catalogue
from doclint.config.file import ConfigFile
from doclint.config.rules import ALL, families
from doclint.dialects import all_dialects
from doclint.findings import Severity
from doclint.options import schema
from doclint.options.schema import of_type
from doclint.rule import NoOptions, Rule

FILE = Path(config.__file__).parent / "schema.json"
_SETTING = {"$ref": "#/$defs/setting"}


def config_schema() -> dict[str, Any]:
    """The schema: of the configuration's dataclasses, with the rules there are and
    their options put in."""
    result = schema(ConfigFile)
    rules = _rules(catalogue())
    site = {"enum": sorted(all_dialects())}
    override = next(
        one
        for one in result["properties"]["overrides"]["anyOf"]
        if one["type"] == "array"
    )["items"]
    result["properties"]["overrides"] = {"type": "array", "items": override}
    for level in (result, override):
        for key, value in (("rules", rules), ("site", site)):
            level["properties"][key] = {
                **value,
                "description": level["properties"][key]["description"],
            }
    severity = of_type(Severity)
    settled = {
        "type": "object",
        "properties": {"severity": {"$ref": "#/$defs/severity"}},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "doclint configuration",
        **result,
        "$defs": {
            "severity": severity,
            "setting": {"anyOf": [{"$ref": "#/$defs/severity"}, settled]},
        },
    }


def _rules(rules: Mapping[str, Rule]) -> dict[str, Any]:
    properties: dict[str, Any] = dict.fromkeys(
        (ALL, *sorted(families(rules))), _SETTING
    )
    properties |= {rule.id: _setting(rule) for rule in rules.values()}
    # Packs add rules that only a run knows; whatever is written like one may be one.
    return {
        "type": "object",
        "properties": properties,
        "patternProperties": {"^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$": _SETTING},
        "additionalProperties": False,
    }


def _setting(rule: Rule) -> dict[str, Any]:
    about = {"description": rule.summary}
    if rule.options is NoOptions:
        return {**about, **_SETTING}
    options = schema(rule.options)
    options["properties"] = {
        "severity": {"$ref": "#/$defs/severity"},
        **options["properties"],
    }
    return {**about, "anyOf": [{"$ref": "#/$defs/severity"}, options]}


def text() -> str:
    """The schema as it is committed."""
    return json.dumps(config_schema(), indent=1, ensure_ascii=False) + "\n"


def run(arguments: Sequence[str]) -> int:
    """Print the schema."""
    sys.stdout.write(text())
    return 0
