"""A name that only the shipped lists have may be left out of a text; a team's own may
not."""

from __future__ import annotations

import pytest

from projects import Run, Write


@pytest.mark.parametrize(
    ("name", "severity"), [("JavaScript", "info"), ("Flake", None)]
)
def test_a_name_left_out_once(
    name: str, severity: str | None, write: Write, run: Run
) -> None:
    rest = "".join(
        f"{name} {verb}.\n\n" for verb in ("starts", "stops", "waits", "ends")
    )
    write(
        {
            "a.md": f"It is a valid {name} statement of it.\n\n{rest}",
            "fr/a.md": f"C’est une instruction tout à fait valide.\n\n{rest}",
        }
    )
    found = run("check", "--no-cache", "--select", "terms/replaced-brand").findings
    assert {each["severity"] for each in found} == ({severity} if severity else set())
