"""Configurations in JavaScript and TypeScript, read as far as they are literal."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from doclint.site.script import Library, ScriptValue, ValueKind
from doclint.site.shelf import Shelf


def plain(value: ScriptValue) -> Any:
    """A value as Python has it; what is computed is an ellipsis."""
    if value.kind is ValueKind.LIST:
        return [plain(each) for each in value.items] + [...] * value.open
    if value.kind is ValueKind.MAP:
        return {key: plain(each) for key, each in value.pairs.items()} | (
            {"...": ...} if value.open else {}
        )
    return {
        ValueKind.TEXT: value.text,
        ValueKind.FLAG: value.text == "true",
        ValueKind.ABSENT: None,
    }.get(value.kind, ...)


def test_a_star_among_exported_names_is_no_name(tmp_path: Path) -> None:
    broken = read(
        tmp_path,
        "import * as b from './b'\nexport default {x: b}",
        b_js="export const a = 'y'; export {a, *}",
    )
    assert broken == {"x": {"a": "y", "...": ...}}


def read(root: Path, text: str, **others: str) -> Any:
    files = {"config.ts": text} | {
        name.replace("_", "."): told for name, told in others.items()
    }
    for name, told in files.items():
        (root / name).write_text(told, encoding="utf-8")
    return plain(Library(Shelf(root, files)).exported("config.ts"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("export default defineConfig<A.B<C>, D['x']>({a: 'x', b: 1 < c, d: c<d})", {"a": "x", "b": ..., "d": ...}),
        ("export default {a: 'x', \"b\": [`y`, true]}", {"a": "x", "b": ["y", True]}),
        ("export default {0.9: {'1.10': 'x'}}", {"0.9": {"1.10": "x"}}),
        ("module.exports = {a: 'x' /* 'y' */, // 'z'\n}", {"a": "x"}),
        ("export default {a: 'x' + y, b: `${c}`, d: f(), e: g ? 'h' : 'i'}", {"a": ..., "b": ..., "d": ..., "e": ...}),
        ("const c: Config = {a: 'x'} satisfies Config\nexport default c", {"a": "x"}),
        ("const a = ['x'] as const;\nexport default {b: [...a, 'y'], ...rest}", {"b": ["x", "y"], "...": ...}),
        ("export default defineConfig({a: f()})\nfunction f(): Item[] {\n  return ['x']\n}", {"a": ["x"]}),
        ("const f = () => ({a: 'x'})\nexport default async () => { const b = 1; return {b: f()} }", {"b": {"a": "x"}}),
        ("export default {a: ['x', c && 'y'].filter(Boolean)}", {"a": ["x", ..., ...]}),
        ("let a = 'x'\nfor (const b of c) { const a = 'y' }\nexport default {a}", {"a": ...}),
        ("export default {a: require.resolve('./b'), b: path.join(__dirname, 'c')}", {"a": "./b", "b": "c"}),
        ("export default {a: /[/'\"]x/g.test(b), c: 'it\\'s', d: '\\u00e9'}", {"a": ..., "c": "it's", "d": "é"}),
        ("const a = [b]\nconst b = [a]\nexport default a", [[...]]),
        ("export default function f({m}) { if (m) { return 'x' } return {a: m, b: 'y'} }", {"a": ..., "b": "y"}),
        ("exports.a = 'x'\nexport default {a: undefined, b: null}", {"a": None, "b": None}),
        ("}}}'`{{ locales: [ \\", ...),
        ("export default {a: [{'", {"a": [{"...": ...}]}),
    ],
)  # fmt: skip
def test_values(text: str, expected: Any, tmp_path: Path) -> None:
    assert read(tmp_path, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "import a, {c as d} from './other'\nexport default {a, d}",
        "import * as o from './other.js'\nexport default {a: o.a, d: o.c}",
        "export default {a: require('./other'), d: 'z'}",
        "import {e} from './through'\nimport {d} from './through'\nexport default {a: e, d}",
    ],
)
def test_other_files(text: str, tmp_path: Path) -> None:
    other = "const x = 'y'\nexport default x\nexport const a = 'y', b = 'n'\nconst own = 'z'\nexport { own as c }\n"
    through = "export { default as e, c as d } from './other'\n"
    assert read(tmp_path, text, other_ts=other, through_ts=through) == {
        "a": "y",
        "d": "z",
    }


def test_places(tmp_path: Path) -> None:
    text = "export default {items: ['a', \"bc\"]}"
    (tmp_path / "c.js").write_text(text, encoding="utf-8")
    items = Library(Shelf(tmp_path, ["c.js"])).exported("c.js").at("items").items
    assert [(text[item.span.start : item.span.end], item.file) for item in items] == [
        ("a", "c.js"),
        ("bc", "c.js"),
    ]
