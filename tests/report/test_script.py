"""The script of the page: its parts by node's own runner, its types by tsc, where they
are installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
NODE = shutil.which("node")
TSC = HERE / "browser" / "node_modules" / ".bin" / "tsc"


@pytest.mark.skipif(NODE is None, reason="no node")
@pytest.mark.parametrize(
    "file", sorted((HERE / "script").glob("*.test.mjs")), ids=lambda file: file.name
)
def test_its_parts(file: Path) -> None:
    done = subprocess.run(
        [NODE or "", "--test", str(file)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-4000:]


@pytest.mark.slow
@pytest.mark.skipif(
    not TSC.exists(), reason="npm ci in tests/report/browser installs it"
)
def test_its_types() -> None:
    done = subprocess.run(
        [str(TSC), "--project", str(HERE / "browser")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
