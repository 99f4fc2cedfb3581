"""Where pymdownx.snippets takes files from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from doclint.site.mkdocs.options import Options
from doclint.site.paths import join, without_steps


def folders(config: Options, folder: str, docs: str) -> tuple[str, ...]:
    """The folders of `base_path`, which start from that of the configuration;
    `!relative` names others."""
    base = _settings(config).get("base_path", ".")
    lookups = []
    for each in base if isinstance(base, list) else [base]:
        if isinstance(each, str):
            top, rest = (
                (docs, each.removeprefix("$docs_dir"))
                if each.startswith("$docs_dir")
                else (folder, each)
            )
            lookups.append(
                without_steps(join(top, rest.removeprefix("$config_dir").strip("/")))
            )
    return tuple(lookups)


def _settings(config: Options) -> Mapping[str, Any]:
    return config.extensions.get("pymdownx.snippets", {})
