"""Files are opened by one room alone; who else touches one stands here, with the
reason."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import doclint

HOUSE = Path(doclint.__file__).parent
# What opens, writes, moves or removes a file, by the last part of its name.
OPENING = frozenset(
    {
        "open",
        "read_text",
        "read_bytes",
        "write_text",
        "write_bytes",
        "touch",
        "unlink",
        "rmdir",
        "mkdir",
    }
)
MOVING = frozenset(
    {
        "rename",
        "renames",
        "remove",
        "removedirs",
        "rmtree",
        "copy",
        "copyfile",
        "move",
        "symlink",
        "link",
    }
)
OTHERS = frozenset(
    {"Popen", "run", "check_output", "check_call", "call", "system", "execv", "spawnv"}
)
MODULES = frozenset({"os", "shutil", "subprocess"})
# Modules of the house whose functions of such names go through the room.
KNOWN = frozenset({"terminal", "files"})
KEEPERS = {
    "files": "the room itself",
    "authoring/generate.py": "writes what is generated, for developers of doclint in their own checkout",
    "authoring/addresses.py": "the same",
    "authoring/readme.py": "the same",
    "authoring/glossary.py": "the same",
    "authoring/new.py": "the same",
    "authoring/languages.py": "the same",
    "authoring/loans.py": "the same",
    "plugins.py": "what packages that are installed beside doclint say of themselves",
    "languages/thin.py": "data that is part of the program",
    "languages/at_home.py": "data that is part of the program",
    "languages/amounts.py": "data that is part of the program",
    "messages/families/_common.py": "data that is part of the program",
    "languages/meaning/__init__.py": "data that is part of the program",
    "engine/caching/cache.py": "the user's own cache folder",
    "engine/caching/folders.py": "the user's own cache folder",
    "external/store.py": "the user's own cache folder",
    "external/kept.py": "the user's own cache folder",
    "engine/patience.py": "what the system tells of this process: its memory",
    "engine/history/lock.py": "takes away folders of its own that are empty",
    "output/_about.py": "what the installer noted of doclint itself",
    "output/_terminal.py": "the null device, when a reader of standard output has seen enough",
    "report/page.py": "style sheet and script, which are part of the program",
    "report/mqm.py": "data that is part of the program",
    "report/site.py": "makes the folder that it is told to fill",
}


def touches(tree: ast.AST) -> Iterator[str]:
    """The calls that open, write, move or remove a file, or start a program."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func)
            owner, _, last = name.rpartition(".")
            opens = last in OPENING and owner not in KNOWN
            if (
                opens
                or (owner in MODULES and last in MOVING | OTHERS)
                or _moves(node, owner, last)
            ):
                yield name


def _moves(call: ast.Call, owner: str, last: str) -> bool:
    """Whether it is a method of paths: that of texts has two arguments, the function of
    dataclasses names."""
    return (
        bool(owner)
        and last in ("rename", "replace")
        and len(call.args) == 1
        and not call.keywords
    )


def is_kept(path: Path) -> bool:
    """Whether a file of the house may touch files: it, or its room, stands among the
    keepers."""
    name = path.relative_to(HOUSE).as_posix()
    return name in KEEPERS or name.split("/")[0] in KEEPERS


def test_files_are_touched_by_their_room_alone() -> None:
    others = [path for path in HOUSE.rglob("*.py") if not is_kept(path)]
    found = {
        str(path): sorted(set(touches(ast.parse(path.read_text(encoding="utf-8")))))
        for path in others
    }
    assert {path: calls for path, calls in found.items() if calls} == {}


def test_every_keeper_is_one() -> None:
    for path in KEEPERS:
        files = (
            [HOUSE / path]
            if path.endswith(".py")
            else list((HOUSE / path).rglob("*.py"))
        )
        assert any(
            list(touches(ast.parse(file.read_text(encoding="utf-8")))) for file in files
        ), path
