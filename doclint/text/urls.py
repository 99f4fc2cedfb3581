"""What addresses look like."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import SplitResult, unquote, urlsplit

from doclint.expressions import expression

# A template tag, blanks and all. Nothing in it can be read in two ways, so no page
# makes a search slow.
TAG = r"\{%(?:(?!%\})[^\n])*%\}|\{\{(?:(?!\}\})[^\n])*\}\}"

# What is left of an address: no blank, but those of tags (`/{{ page.lang }}/a`).
_REST = rf"(?:{TAG}|\S)*+"
_WITH_SCHEME = rf"(?:[a-z][a-z0-9+.-]{{1,20}}://|mailto:|tel:|www\.(?=\w))(?=\S){_REST}"
_PATH = rf"\.{{0,2}}/(?=[\w.{{-]){_REST}"
_FRAGMENT = rf"#(?!\d+$)\w{_REST}"
_FILE_OF_PAGE = rf"[\w.%~-][\w./%~-]*\.(?:mdx?|markdown|html?)(?:[?#]{_REST})?"
_FILE_OF_IMAGE = r"[\w.%~-][\w./%~-]*\.(?:png|jpe?g|gif|svg|webp|avif)"
_TAG_WITH_PATH = rf"\{{[{{%][^{{}}]*/[^{{}}]*[%}}]\}}{_REST}"
_PATH_AFTER_TAG = rf"\{{\{{[^{{}}]*\}}\}}[/#?]{_REST}"
# Conservative: a word in parentheses is no address, nor is an issue number (`#12`). A
# template tag stands for one when a path can be seen in it or after it (`{{ site.url
# }}/a`, `{% link a/b.md %}`).
_ADDRESS = expression(
    "|".join(
        [
            _WITH_SCHEME,
            _PATH,
            _FRAGMENT,
            _FILE_OF_PAGE,
            _FILE_OF_IMAGE,
            _TAG_WITH_PATH,
            _PATH_AFTER_TAG,
        ]
    ),
    re.IGNORECASE,
)


def is_address(text: str) -> bool:
    """Whether a text, blanks around it aside, can be nothing but the address of a page,
    file or place."""
    return _ADDRESS.fullmatch(text.strip()) is not None


def taken_apart(target: str) -> SplitResult | None:
    """The parts of an address; None where it is none that can be taken apart
    (`http://[::1`)."""
    try:
        return urlsplit(target)
    except ValueError:
        return None


def fragment(target: str) -> str | None:
    """The id that an address on the page itself names (`#caf%C3%A9`, `#caf&eacute;`,
    `?raw#café` → `café`), else None."""
    match = _OWN_PAGE.fullmatch(unescape(target))
    return unquote(match[1]) if match else None


_OWN_PAGE = expression(r"(?:\?[^#]*)?#(.+)", re.DOTALL)
