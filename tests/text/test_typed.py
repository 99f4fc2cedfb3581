"""Types as documentation writes them."""

from __future__ import annotations

import pytest

from doclint.text.titles import is_citation
from doclint.text.typed import is_type


@pytest.mark.parametrize(
    "text",
    [
        "(kind: string) => boolean | Promise<boolean>",
        "key: string",
        "open?: Lamp",
        "index: number, options?: LampOptions",
        "{ size: number; text: string }",
        "...lamps: Lamp[]",
        "((lamp: any) => any) | Lamp | Array<((lamp: any) => any) | Lamp>",
    ],
)
def test_types(text: str) -> None:
    assert is_type(text)


@pytest.mark.parametrize(
    "text",
    [
        "Note: it is open",
        "It holds a number: the size",
        "Open the lamp, then close it",
        "See this: any lamp will do. Another one: no.",
        "kind of lamp",
    ],
)
def test_prose_is_no_type(text: str) -> None:
    assert not is_type(text)


@pytest.mark.parametrize(
    ("text", "cites"),
    [
        ("[4] Post, A. B., Lamp, C. (1999). All you read of it. Letters.", True),
        ("- Lamp, C. (2004). The order of the letters.", True),
        ("[2] POST A B, ed. On the letters[M]. Town: Lamp, 1984.", True),
        ("In 1999, A. met Lamp (2004). You can use it then.", False),
        ("Open the lamp [M] and see all of it.", False),
    ],
)
def test_lists_of_works(text: str, cites: bool) -> None:
    assert is_citation(text) is cites
