#!/usr/bin/env python3
"""Runs the quick part of the suite with the lowest versions that pyproject.toml allows
of all that doclint needs.

Where that fails, the tests that failed run once more for each of these packages: it
alone at its lowest version, the rest at their newest. So it is told which bound
promises too much. Nothing but pyproject.toml names the packages.

Needs the tools of requirements-dev.txt in the Python that runs it. The environment is
made in a folder given, or in one that is thrown away.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
UV = (sys.executable, "-m", "uv", "--quiet")
# What runs the tests and what they import; at the versions of the lock file, like
# everything of the developers'.
RUNNER = ("pytest", "pytest-xdist", "hypothesis", "jsonschema", "lxml")


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument(
        "--environment",
        type=Path,
        help="the folder of the environment (default: a temporary one)",
    )
    arguments.add_argument(
        "tests", nargs="*", default=["-m", "not slow"], help="what pytest is to run"
    )
    told = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        return check(told.environment or Path(folder) / "environment", told.tests)


def check(environment: Path, tests: list[str]) -> int:
    """0 when the quick part passes at the lowest versions, 1 when it does not or when
    they cannot be installed."""
    needed = requirements()
    run(*UV, "venv", "--allow-existing", "--python", sys.executable, str(environment))
    python = environment / (
        "Scripts/python.exe" if sys.platform == "win32" else "bin/python"
    )
    install(python, *RUNNER, "--constraint", str(ROOT / "requirements-dev.txt"))
    if not install(
        python,
        "--resolution",
        "lowest-direct",
        "--upgrade",
        "--editable",
        f"{ROOT}[external]",
    ):
        print("the lowest versions cannot be installed")
        return 1
    print(
        "lowest versions:",
        ", ".join(
            f"{name} {version}" for name, version in versions(python, needed).items()
        ),
    )
    if passes(python, *tests):
        return 0
    lowest = versions(python, needed)
    failed = failures(python)
    broken = [
        name for name in needed if not holds_alone(python, name, lowest[name], failed)
    ]
    print(
        "broken at its lowest version:",
        ", ".join(f"{name} {lowest[name]}" for name in broken) or "none by itself",
    )
    return 1


def requirements() -> list[str]:
    """The names of all packages that doclint needs, with those of `doclint check
    --external`."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))[
        "project"
    ]
    written = project["dependencies"] + project["optional-dependencies"]["external"]
    return [
        re.split(r"[^\w.-]", requirement, maxsplit=1)[0].lower()
        for requirement in written
    ]


def failures(python: Path) -> list[str]:
    """The tests that failed in the last run. They are read at once: a run in which they
    pass forgets them."""
    file = cache_of(python) / "v" / "cache" / "lastfailed"
    return list(json.loads(file.read_text(encoding="utf-8"))) if file.exists() else []


def holds_alone(python: Path, name: str, version: str, tests: list[str]) -> bool:
    """Whether `tests` pass with one package at `version` and the rest at their
    newest."""
    there = install(
        python, "--upgrade", "--editable", f"{ROOT}[external]", f"{name}=={version}"
    )
    return there and passes(python, *tests)


def cache_of(python: Path) -> Path:
    """Where pytest keeps what it knows: of this environment alone, so that a
    developer's list of failed tests stays."""
    return python.parent.parent / "pytest-cache"


def passes(python: Path, *arguments: str) -> bool:
    kept = ("-o", f"cache_dir={cache_of(python)}")
    done = subprocess.run(
        [
            python,
            "-m",
            "pytest",
            "-n",
            "auto",
            "--dist",
            "worksteal",
            *kept,
            *arguments,
        ],
        cwd=ROOT,
    )
    return done.returncode == 0


def install(python: Path, *arguments: str) -> bool:
    """Install into the environment; False, with uv's own words on standard error, when
    that cannot be done."""
    return (
        subprocess.run(
            [*UV, "pip", "install", "--python", str(python), *arguments]
        ).returncode
        == 0
    )


def versions(python: Path, names: list[str]) -> dict[str, str]:
    ask = "import sys; from importlib.metadata import version; print(*map(version, sys.argv[1:]))"
    told = subprocess.run(
        [python, "-c", ask, *names], capture_output=True, text=True, check=True
    ).stdout
    return dict(zip(names, told.split(), strict=True))


def run(*command: str) -> None:
    subprocess.run(command, check=True)


if __name__ == "__main__":
    sys.exit(main())
