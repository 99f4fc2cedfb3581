"""The plug-ins and presets that a configuration names."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.site.script import ABSENT, ScriptValue, ValueKind


def plugged(listed: ScriptValue) -> Iterator[tuple[str, ScriptValue]]:
    """Each by its name, with its options."""
    for item in listed.items:
        parts = item.items if item.kind is ValueKind.LIST else (item,)
        if not parts or parts[0].kind is not ValueKind.TEXT:
            continue
        options = parts[1] if len(parts) > 1 else ABSENT
        yield parts[0].text, options
