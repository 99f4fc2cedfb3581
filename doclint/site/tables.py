"""Tables of configurations, as readers of YAML, TOML and JSON give them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

DataTable = Mapping[str, Any]


def table(value: Any, *keys: str) -> DataTable:
    """A table, or the one that lies within it under some keys; empty where there is
    none."""
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else {}
