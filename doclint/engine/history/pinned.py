"""The commits that translations say they were made from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import doclint.engine.history.git as git
from doclint.alignment.history import Before
from doclint.config import Config
from doclint.engine.history.pins import is_day, pin_of
from doclint.files.repository import prefix, short, within


def by_pins(
    config: Config, origins: Mapping[str, str], read: Callable[[str], bytes]
) -> dict[str, Before]:
    """The source pages as the front matter of their translations pins them: by a
    commit, or by the text's id."""
    at = prefix(config.root) if origins else None
    if at is None:
        return {}
    pins = {
        path: pin for path in origins if (pin := _pin(path, config.languages.pin, read))
    }
    pins = _commits_of(config.root, pins)
    names: dict[str, tuple[str, str]] = {}
    for path, pin in pins.items():
        source = within(at, origins[path])
        names[path] = (f"{pin}:{source}", pin)
    texts = git.texts(config.root, [name for both in names.values() for name in both])
    befores: dict[str, Before] = {}
    for path, both in names.items():
        text = next((texts[name] for name in both if name in texts), None)
        if text is not None:
            since = short(pins[path])
            befores[path] = Before(since, (), text)
    return befores


def _commits_of(root: Path, pins: Mapping[str, str]) -> dict[str, str]:
    """The pins, with the last commit until then in the place of each day."""
    days = {pin for pin in pins.values() if is_day(pin)}
    if not days:
        return dict(pins)
    by_day = git.last_until(root, days)
    return {
        path: by_day.get(pin, "") if pin in days else pin
        for path, pin in pins.items()
        if pin not in days or pin in by_day
    }


def _pin(path: str, key: str | None, read: Callable[[str], bytes]) -> str | None:
    try:
        return pin_of(read(path), key)
    except OSError:
        return None
