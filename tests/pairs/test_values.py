"""Tokens of code, targets of links, literals of prose."""

import pytest

from doclint.evidence.literals import literals
from doclint.evidence.targets import address_reader, likely_meant
from doclint.text.fences import tokens


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("python", 'say("Hello")  # greet', 'say("Bonjour")  # saluer'),
        ("python", '"""Say it."""\nsay()', '"""Dis-le."""\nsay()'),
        ("js", "/* one */ f(1); // two", "/* un */ f(1); // deux"),
        ("sql", "SELECT 1 -- one", "SELECT 1 -- un"),
        ("html", '<p title="One">One<!-- a --></p>', '<p title="Un">Un<!-- b --></p>'),
        ("yaml", "title: A word # x", "title: Un mot # y"),
        ("json", '{"a": "One word"}', '{"a": "Un mot"}'),
        ("console", "$ run\nAll done", "$ run\nTout est fini"),
        ("text", "Some words here", "Quelques mots ici"),
        ("", "src  the folder", "src  le dossier"),
    ],
)
def test_free(language: str, one: str, other: str) -> None:
    assert [token.text for token in tokens(one, language)] == [
        token.text for token in tokens(other, language)
    ]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("python", "get_user(1)", "lire_user(1)"),
        ("python", 'row["name"]', 'row["nom"]'),
        ("js", "const user = 1", "const usager = 1"),
        ("html", '<p class="box">', '<p class="boite">'),
        ("yaml", "title: A", "titre: A"),
        ("json", '{"company": 1}', '{"compagnie": 1}'),
        ("json", '{"a": "{{x.name}}"}', '{"a": "{{x.nom}}"}'),
        ("console", "$ run --all", "$ run --tout"),
        ("", '{"company": 1}', '{"compagnie": 1}'),
        ("", "open src/main.py", "open src/principal.py"),
        ("", "the user_id", "the id_user"),
    ],
)
def test_kept(language: str, one: str, other: str) -> None:
    assert [token.text for token in tokens(one, language)] != [
        token.text for token in tokens(other, language)
    ]


def test_tokens_have_places() -> None:
    code = '{"a_b": "x", c: [1.5, "d_e"]}'
    for token in tokens(code, "json"):
        assert not token.text or code[token.start : token.end] == token.text


@pytest.mark.parametrize(
    ("source", "translation", "damaged"),
    [
        ("../a/b.md", "../a/c.md", True),
        ("/en/a/", "/fr/a", False),
        ("a.md", "a.fr.md", False),
        ("a.md#x", "a.md#y", False),
        ("{{ site.url }}/a", "{{site.url}}/a", False),
        ("https://en.example.org/A", "https://fr.example.org/Z", False),
        ("https://example.org/a?hl=en", "https://example.org/a?hl=fr", False),
        ("https://example.org/a/b", "https://example.org/a/c", True),
        ("https://example.org/a", "https://exampel.org/a", True),
        ("https://example.org/a", "https://example.net/b", False),
        ("https://example.org/en-us/a", "https://example.org/fr-fr/a", False),
        ("http://www.example.org/a/index.html", "https://example.org/a/", False),
    ],
)
def test_targets(source: str, translation: str, damaged: bool) -> None:
    read = address_reader("en", "fr")
    assert likely_meant(read(source), read(translation)) == damaged


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Set Content-Type and X-Api-Key.", ["Content-Type", "X-Api-Key"]),
        ("Authorization: Basic abc", ["Authorization"]),
        ("Location: Berlin", []),
        ("Write %s or {name} or ${x}.", ["%s", "{name}", "${x}"]),
        ("In /var/log/a.txt or ./b or and/or.", ["/var/log/a.txt", "./b"]),
        ("Call user.get_all() or user_id.", ["user.get_all", "user_id"]),
        ("user_idを使う", ["user_id"]),
        ("Use v2.1 or 1.2.3, not 2.1.", ["v2.1", "1.2.3"]),
        ("Node.js and e.g. this.That", []),
    ],
)
def test_literals(text: str, found: list[str]) -> None:
    assert [value.text for value in literals(text)] == found
