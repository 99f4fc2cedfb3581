"""What `doclint rules` does."""

from __future__ import annotations

from doclint.commands.asked import RunWish, configuration
from doclint.config.kit import kit
from doclint.exit_status import FINE
from doclint.output import Look
from doclint.output import _terminal as terminal


def rules(run: RunWish, name: str | None, form: str) -> int:
    """`doclint rules`: lists them, or explains one; returns the exit status."""
    look = Look(colour=terminal.colours(None), width=terminal.width())
    from doclint.authoring.explain import explain

    terminal.write(explain(kit(configuration(run)).rules, name, form, look), None)
    return FINE
