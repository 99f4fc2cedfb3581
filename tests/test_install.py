"""doclint as users get it: a wheel, in an environment that has nothing else of ours."""

from __future__ import annotations

import json
import subprocess
import sys
import venv
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (ROOT / "pyproject.toml").is_file(), reason="needs the whole repository"
    ),
]


def quiet(*command: str | Path, status: int = 0, folder: Path | None = None) -> str:
    done = subprocess.run(
        list(map(str, command)),
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == status, (
        f"{command} exited {done.returncode}\n{done.stdout}\n{done.stderr}"
    )
    return done.stdout


# uv builds and installs in a tenth of pip's time; where only pip is at hand, that
# serves as well.
UV = (sys.executable, "-m", "uv", "--quiet") if find_spec("uv") else None


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    if UV:
        quiet(*UV, "build", "--wheel", "--out-dir", folder, ROOT)
    else:
        quiet(
            sys.executable,
            "-m",
            "pip",
            "wheel",
            "--quiet",
            "--no-deps",
            "--wheel-dir",
            folder,
            ROOT,
        )
    (found,) = folder.glob("doclint-*.whl")
    return found


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of a bare environment with the wheel in it."""
    folder = tmp_path_factory.mktemp("bare")
    venv.create(folder, with_pip=not UV)
    programs = folder / ("Scripts" if sys.platform == "win32" else "bin")
    python = programs / "python"
    installer = (
        (*UV, "pip", "install", "--python", python)
        if UV
        else (python, "-m", "pip", "install", "--quiet")
    )
    quiet(*installer, wheel)
    return programs


def test_the_wheel_has_the_package_and_its_data(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {
        "doclint/py.typed",
        "doclint/config/schema.json",
        "doclint/report/style.css",
    } <= set(names)
    packs = {
        path.relative_to(ROOT / "rules").as_posix()
        for path in (ROOT / "rules").glob("*/*.yml")
    }
    assert packs and {f"doclint/_packs/{name}" for name in packs} <= set(names)
    assert not any(name.startswith(("tests/", "examples/")) for name in names)


def test_a_page(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text(
        "See [the guide][gude].\n\n[guide]: /g\n", encoding="utf-8"
    )
    told = json.loads(
        quiet(
            installed / "doclint",
            "check",
            "--format",
            "json",
            status=1,
            folder=tmp_path,
        )
    )
    assert "references/undefined" in {finding["rule"] for finding in told["findings"]}
    quiet(installed / "doclint", "check", "--fail-on", "never", folder=tmp_path)


def test_a_rule_of_a_pack(installed: Path, tmp_path: Path) -> None:
    """Shipped packs are found inside the installed package, and a page of the user's
    own pack is."""
    config = {"packs": ["braze", "ours.yml"], "languages": {"source": "fr"}}
    own = {
        "kind": "forbidden",
        "text": ["cliché"],
        "use": "instantané",
        "bad": ["un ⟦cliché⟧"],
        "good": ["un"],
    }
    (tmp_path / ".doclint.yaml").write_text(json.dumps(config), encoding="utf-8")
    (tmp_path / "ours.yml").write_text(
        json.dumps({"language": "fr", "rules": {"a": own}}), encoding="utf-8"
    )
    (tmp_path / "page.md").write_text(
        "Prenez un cliché avec brase.\n", encoding="utf-8"
    )
    done = quiet(
        installed / "doclint",
        "check",
        "--format",
        "json",
        "--fail-on",
        "never",
        folder=tmp_path,
    )
    assert "terms/forbidden" in {
        finding["rule"] for finding in json.loads(done)["findings"]
    }


def test_the_report(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text(
        "Caf\ufffd <script>alert(1)</script>\n", encoding="utf-8"
    )
    quiet(
        installed / "doclint",
        "report",
        "--output",
        "out.html",
        "--fail-on",
        "never",
        folder=tmp_path,
    )
    assert "<script>alert(1)" not in (tmp_path / "out.html").read_text(encoding="utf-8")


def test_rules_are_explained(installed: Path, tmp_path: Path) -> None:
    assert "references/undefined" in quiet(
        installed / "doclint", "rules", folder=tmp_path
    )
