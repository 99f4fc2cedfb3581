"""Generated files are what would be generated now; `python -m doclint.authoring
generate` writes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint.authoring.__main__ import main
from doclint.authoring.generate import FILES
from doclint.authoring.new import scaffold
from doclint.errors import DoclintError


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_committed_file_is_current(file: Path) -> None:
    assert file.read_text(encoding="utf-8") == FILES[file](), (
        "run python -m doclint.authoring generate"
    )


def test_a_new_rule_has_a_file(tmp_path: Path) -> None:
    file = scaffold("links/some-fault", tmp_path)
    assert file == tmp_path / "links" / "some_fault.py"
    assert (tmp_path / "links" / "__init__.py").is_file()
    compile(file.read_text(encoding="utf-8"), str(file), "exec")
    assert '"links/some-fault"' in file.read_text(encoding="utf-8")
    with pytest.raises(DoclintError, match="there already"):
        scaffold("links/some-fault", tmp_path)
    with pytest.raises(DoclintError, match="expected FAMILY/FAULT"):
        scaffold("Links/Some Fault", tmp_path)


def test_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert '"doclint configuration"' in capsys.readouterr().out
    assert main([]) == main(["no such"]) == 2
    assert "generate" in capsys.readouterr().err
    assert main(["new"]) == 2
