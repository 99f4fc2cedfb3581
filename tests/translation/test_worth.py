"""What a difference is worth: an error where a program knows the name, a note where the
page is of another version."""

from __future__ import annotations

import pytest

from projects import Run, Write

CODE = "translation/changed-code"
INLINE = "translation/changed-inline-code"


def told(
    write: Write,
    run: Run,
    english: str,
    translated: str,
    rule: str,
    language: str = "pt",
) -> list[str]:
    """The severities of a rule's findings."""
    write({"docs/a.md": english, f"docs/{language}/a.md": translated})
    return [each["severity"] for each in run("check", "--select", rule).findings]


# English, its translation, the rule, and what is told.
NAMES = {
    "a key that the page keeps elsewhere": (
        "Set `name` first, the name of it.\n\n```json\n{\"name\": 1}\n```\n",
        "Defina `name` primeiro, o nome dele.\n\n```json\n{\"nome\": 1}\n```\n",
        CODE, ["warning"],
    ),
    "a name of the example, said so throughout": (
        "Do the work in `do_work`.\n\n```python\ndef do_work():\n    pass\n\ndo_work()\n```\n",
        "Faça o trabalho, fazer tudo em `fazer_trabalho`.\n\n"
        "```python\ndef fazer_trabalho():\n    pass\n\nfazer_trabalho()\n```\n",
        CODE, ["info", "info"],
    ),
    "the same in inline code": (
        "Do the work in `do_work`, then leave `do_work`.\n",
        "Faça o trabalho, fazer tudo em `fazer_trabalho` e saia de `fazer_trabalho`.\n",
        INLINE, ["info", "info"],
    ),
    "a file of the example": (
        "The logo:\n\n```js\nsrc = './my-logo.svg'\n```\n",
        "O meu logo:\n\n```js\nsrc = './meu-logo.svg'\n```\n",
        CODE, ["info"],
    ),
    "a language for another": ("See `content/xx/page.md`.\n", "Veja `content/pt/page.md`.\n", INLINE, []),
    "a minus for a hyphen": ("At `−40°` it stops.\n", "A `-40°` ele para.\n", INLINE, ["info"]),
    "words of a sentence in code": (
        "It prints:\n\n```json\nSet the name of it first\n```\n",
        "Escreve:\n\n```json\nDefina primeiro o nome\n```\n",
        CODE, ["info"],
    ),
    "more of the path to a name": ("Set `keepOpen`.\n", "Defina `spec.door.keepOpen`.\n", INLINE, ["info"]),
    "slots in words": ("Write `{verb} {object}`.\n", "Escreva `{verbo} {objeto}`.\n", INLINE, ["info"]),
    "a sentence beside a name, without blanks": (
        "So:\n\n```\n# Call finish_it at the end\n```\n", "如下：\n\n```\n# 在结束时调用finish_it脚本\n```\n", CODE, [],
    ),
    "a remark that stands off its mark": (
        "So:\n\n```\n[pump]\n#   The max_speed of it.\nspeed: 3\n```\n",
        "Assim:\n\n```\n[pump]\n#   A velocidade dela.\nspeed: 3\n```\n",
        CODE, [],
    ),
    "a slot of a command": (
        "Run:\n\n```sh\nadd [<PROJECT>] one\n```\n", "Execute:\n\n```sh\nadd [<PROJETO>] one\n```\n", CODE, [],
    ),
    "a comment of Erlang": (
        "Run:\n\n```erlang\nrun() %% do it here\n```\n", "Execute:\n\n```erlang\nrun() %% faça aqui\n```\n", CODE, [],
    ),
    "a shape of a diagram": (
        'It is:\n\n```mermaid\na{{"Browser<br/>one"}}\n```\n',
        'É:\n\n```mermaid\na{{"Navegador<br/>um"}}\n```\n', CODE, [],
    ),
    "a colon behind a key": ("Use `include:` there.\n", "Use `include` ali.\n", INLINE, []),
    "another version": ("Call `fetchAll()` now.\n", "Chame `loadAll()` agora.\n", INLINE, ["warning"]),
    "half alike": ("Call `openGate()` now.\n", "Chame `shutGate()` agora.\n", INLINE, ["warning"]),
    "hardly alike": ("Call `openGate()` now.\n", "Chame `readBook()` agora.\n", INLINE, ["info"]),
}  # fmt: skip


@pytest.mark.parametrize("case", NAMES)
def test_names_in_code(case: str, write: Write, run: Run) -> None:
    english, translated, rule, expected = NAMES[case]
    assert told(write, run, english, translated, rule) == expected


def test_code_of_another_version_is_told_once(write: Write, run: Run) -> None:
    code = "```js\nconst a = one(1);\nconst b = two(2);\nconst c = three(3);\nreturn join(a, b, c);\n```\n"
    older = code.replace("one(", "uno(").replace("three(", "drei(")
    write(
        {"docs/a.md": f"The code:\n\n{code}", "docs/pt/a.md": f"O código:\n\n{older}"}
    )
    (finding,) = run("check", "--select", CODE).findings
    assert finding["severity"] == "warning"
    assert finding["message"].startswith("older version of this code: found “uno”")
    assert len(finding["related"]) == 2


TEXT = "The pump of the mill runs for 30 days without oil, and then it has to be cleaned by hand.\n"
PORTUGUESE = (
    "A bomba do moinho trabalha {} dias sem óleo, e depois tem de ser limpa à mão.\n"
)
MORE = "".join(
    f"\nA later note about part number {word} that nobody has yet translated.\n"
    for word in "abcdefg"
)


def test_a_number_of_a_page_that_is_of_another_version(write: Write, run: Run) -> None:
    rule = "translation/changed-number"
    assert told(write, run, TEXT, PORTUGUESE.format(20), rule) == ["warning"]
    code = "\n```sh\nmill --start\n```\n\n- `mill`\n- `pump`\n\n"
    english, translated = TEXT + code, PORTUGUESE.format(20) + code
    assert told(write, run, english + MORE, translated, rule) == ["info"]


def test_inline_code_of_a_page_that_is_of_another_version(
    write: Write, run: Run
) -> None:
    rest = "\n```sh\nmill --start\n```\n\n- `mill`\n- `pump`\n\n"
    english = TEXT + "\nCall `fetchAll()` then.\n" + rest + MORE
    translated = PORTUGUESE.format(30) + "\nChame `loadAll()` depois.\n" + rest
    assert told(write, run, english, translated, INLINE) == ["info"]


@pytest.mark.parametrize(
    ("english", "translated", "language", "fix"),
    [
        ("It has 15 parts.\n", "Elle a 51 parties.\n", "fr", True),
        ("It has 1,500 parts.\n", "Elle a 5100 parties.\n", "fr", False),
        ("It is 3.5 m long.\n", "Sie ist 35 m lang.\n", "de", False),
        ("It has 20,000 parts.\n", "部品は3万個です。\n", "ja", False),
        ("It starts at 3 PM.\n", "Elle démarre à 14 h.\n", "fr", False),
        ("It starts at 8:XY PM.\n", "Elle démarre à 19:XY.\n", "fr", False),
        ("It starts at 12:00 (UTC).\n", "Elle démarre à 15:00 (CET).\n", "fr", False),
    ],
)
def test_a_number_that_each_language_writes_its_way_is_not_put_in(
    english: str, translated: str, language: str, fix: bool, write: Write, run: Run
) -> None:
    write({"docs/a.md": english, f"docs/{language}/a.md": translated})
    (finding,) = run("check", "--select", "translation/changed-number").findings
    assert bool(finding["fix"]) is fix


@pytest.mark.parametrize(
    ("english", "translated", "rule"),
    [
        (
            "See [the dates](/mill/all-the-dates).\n",
            "Veja [as datas](/mill/all-the- dates).\n",
            "translation/changed-link",
        ),
        (
            "Run `ls -l all` now.\n",
            "Execute `ls` `-l` `all` agora.\n",
            "translation/changed-inline-code",
        ),
        (
            "Run [`ls -l`](/ls) now.\n",
            "Execute [`ls`](/ls) -l agora.\n",
            "translation/changed-inline-code",
        ),
    ],
)
def test_a_value_whose_rest_stands_behind_it_is_not_put_in(
    english: str, translated: str, rule: str, write: Write, run: Run
) -> None:
    write({"docs/a.md": english, "docs/pt/a.md": translated})
    assert not any(
        finding["fix"] for finding in run("check", "--select", rule).findings
    )


def test_the_time_that_reading_takes_is_each_pages_own(write: Write, run: Run) -> None:
    rule = "translation/changed-number"
    assert (
        told(
            write,
            run,
            "**Reading time**: 30 minutes\n",
            "**Tempo de leitura**: 31 minutos\n",
            rule,
        )
        == []
    )
    above = "**Author**: A person with a long name, of a mill\n\\\n"
    assert (
        told(
            write,
            run,
            f"{above}**Reading time**: 30 minutes\n",
            f"{above}**Tempo**: 31 minutos\n",
            rule,
        )
        == []
    )
    assert told(
        write,
        run,
        "**Reading time**: 30 minutes\n",
        "**Tempo de leitura**: 13 minutos\n",
        rule,
    ) == ["warning"]


def test_addresses_with_and_without_their_ending(write: Write, run: Run) -> None:
    rule = "translation/changed-link"
    assert (
        told(
            write,
            run,
            "See [it](https://a.example/b/c.html).\n",
            "Veja [isto](https://a.example/b/c).\n",
            rule,
        )
        == []
    )


LINKS = {
    "letters of the sentence glued to it": (
        "https://a.example/b/one",
        "https://a.example/b/one에서",
        ["error"],
    ),
    "a slip of the hand": (
        "https://a.example/bridge/one",
        "https://a.example/brigde/one",
        ["error"],
    ),
    "another page of the site": ("/mill/one/", "/mill/two-of-them/", ["warning"]),
    "a version, and what a template knows of it": (
        "https://a.example/{{ site.v }}/b",
        "https://a.example/2.3/b",
        [],
    ),
}


@pytest.mark.parametrize("case", LINKS)
def test_links(case: str, write: Write, run: Run) -> None:
    mine, theirs, expected = LINKS[case]
    assert told(write, run, f"See <{mine}>.\n" if mine[0] == "h" else f"See [it]({mine}).\n",
                f"Veja <{theirs}>.\n" if mine[0] == "h" else f"Veja [isto]({theirs}).\n",
                "translation/changed-link") == expected  # fmt: skip


def test_marks_of_notes_count_those_of_their_page(write: Write, run: Run) -> None:
    rule = "translation/changed-number"
    assert (
        told(
            write, run, "\\[5\\]: It is of the mill.\n", "\\[3\\]: É do moinho.\n", rule
        )
        == []
    )


def test_an_older_text_in_the_sources_language_has_its_own_numbers(
    write: Write, run: Run
) -> None:
    rule = "translation/changed-number"
    new = "Faults of the pump 3 have not been mended since the last time, so take the newest of the pumps.\n"
    old = "This row of pumps will be mended until the summer, and you should take the pump 4 for your house.\n"
    assert told(write, run, new, old, rule) == []
    assert told(write, run, new, new.replace("3", "4"), rule) == ["warning"]


def test_years_of_the_buddhist_calendar(write: Write, run: Run) -> None:
    rule = "translation/changed-number"
    assert (
        told(
            write,
            run,
            "It was on 15 August 2016.\n",
            "วันที่ 15 สิงหาคม 2559\n",
            rule,
            "th",
        )
        == []
    )


def test_a_raised_severity_is_that_of_all_findings(write: Write, run: Run) -> None:
    english, translated, rule, _ = NAMES["another version"]
    write({
        ".doclint.yaml": f"rules:\n  {rule}: error\n",
        "docs/a.md": english,
        "docs/pt/a.md": translated,
    })  # fmt: skip
    assert [each["severity"] for each in run("check", "--select", rule).findings] == [
        "error"
    ]
