"""The tokens of a code block that a translation must keep: identifiers, keys, values
that programs read.

Lexing is light and never wrong in a way that matters: comments, prose in string
literals and the text of markup go, as they may be translated; the rest stays. No
language is parsed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from textwrap import dedent
from typing import NamedTuple

from doclint.expressions import expression
from doclint.languages.record import words
from doclint.text import samples
from doclint.text.blanks import blanked
from doclint.text.props import holds_words


class CodeToken(NamedTuple):
    """A token and its place in the code. A string literal that is prose is the token
    `""`."""

    start: int
    end: int
    text: str


_HASH = words(
    "python py python3 pycon sh bash shell zsh fish console shell-session shellsession terminal yaml yml toml ruby rb r"
    " dockerfile docker make makefile perl pl nginx apache powershell ps1 elixir ex graphql gql hcl terraform tf env"
    " dotenv properties ini cfg conf gitignore julia nix cmake php"
)
_SLASH = words(
    "js javascript jsx mjs ts typescript tsx java kotlin kt swift go golang rust rs c h cpp c++ cs csharp php scala"
    " dart css scss sass less json json5 jsonc objc objective-c objectivec groovy gradle solidity proto protobuf zig"
    " vue svelte html htm xhtml astro"
)
_DASHES = words("sql mysql postgresql postgres plsql lua haskell hs ada elm")
_SEMICOLON = words("ini lisp clojure clj scheme asm gcode nc")
_PERCENT = words("erlang erl tex latex matlab octave prolog postscript")
_REM = words("bat batch cmd dosbatch batchfile")
_QUOTE = words("vb vbnet vb.net vba vbs vbscript visualbasic")
_MARKUP = words(
    "html xml svg vue svelte astro jsx tsx xhtml htm markup liquid jinja jinja2 django erb handlebars hbs plist twig"
    " blade nunjucks njk"
)
_KEYED = words("yaml yml properties env dotenv ini cfg conf toml")
_PROMPTED = words("console shell-session shellsession terminal sh bash shell zsh pycon")
# In these, words are prose as often as not; only what cannot be a word is compared.
_LOOSE = words(
    "text txt plain plaintext none output log mermaid plantuml dot diff tree ascii rst rest asciidoc adoc org wiki"
    " mediawiki"
)

# `{{"a"}}` is a shape of a diagram.
_TAG = r"\{\{(?![\"'])(?:(?!\}\})[^\n])*\}\}|\{%(?:(?!%\})[^\n])*%\}"
_STRING = (
    r'"""(?:(?!""")[\s\S])*"""|\'\'\'(?:(?!\'\'\')[\s\S])*\'\'\''
    r'|"(?:[^"\\\n]|\\.)*"|(?<!\w)\'(?:[^\'\\\n]|\\.)*\''
)
_WORD = r"[^\W\d]\w*(?:-\w+)*|\d+(?:\.\d+)*"
_BEFORE = r"(?:(?<=\s)|(?<![\s\S]))"
# A comment that never ends, or a path like `a/*`, is looked at so far and no further:
# up to so many of its marks.
_STARRED = r"/\*[^*]{0,4000}+(?:\*(?!/)[^*]{0,4000}+){0,200}+\*/"
_BRACKETED = r"<!--[^-]{0,4000}+(?:-(?!->)[^-]{0,4000}+){0,200}+-->"
_COMMENTS = {
    "hash": _BEFORE + r"#[^\n]*",
    "slash": r"(?<!:)//[^\n]*|" + _STARRED,
    "dashes": _BEFORE + r"--[^\n]*",
    "semicolon": _BEFORE + r";[^\n]*",
    "percent": r"(?<!\\)%[^\n]*",
    "rem": r"(?im:^[ \t]*@?(?:rem(?=\s)|::)[^\n]*)",
    "quote": r"(?im:^[ \t]*rem(?=\s)[^\n]*)|" + _BEFORE + r"'[^\n]*",
    "markup": _BRACKETED,
    "any": _BEFORE + rf"(?:#|//)[^\n]*|{_STARRED}|{_BRACKETED}",
}
# No command begins so: a list, which somebody called a shell's.
_BULLET = expression(r"^[-*] +[^\W\d_a-z]", re.MULTILINE)
# Scripts that may hold markup, whose text may be translated.
_SCRIPTS = words("js javascript mjs ts typescript")
_CLOSING_TAG = expression(r"</[A-Za-z]\w*>")
_UNSPACED_WORD = expression(r"[\u3040-\u30ff\u3400-\u9fff]{2}")
_DIGITS = expression(r"\d+")
_PARTICLES = expression(
    r"(?<=[A-Za-z0-9_])[\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7af]+$"
)
_LEADING = expression(
    r"[\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7af]+(?=[A-Za-z0-9_./-])"
)
# What a reader is to fill in, in words: `run <name of the key>`, `... the rest of it
# ...`, `[what to do]` on a line.
_PLACEHOLDER = (
    r"<[^\W\d][\w'’-]*(?: [\w'’-]+)+>|\.\.\. [^\n.]+ \.\.\."
    r"|(?m:^[ \t]*\[[^\[\]\"'=;:{}\n]* [^\[\]\"'=;:{}\n]*\][ \t\r]*$)"
)
# A remark that stands off its mark, in code of no language that is known; a command of
# root stands close to `#`.
_NOTE = expression(r"(?m)^[ \t]*(?:#[ \t]{2,}|//[ \t])[^\n]*")
_BLANKS = expression(r"\s+")
# A chart of nodes and arrows; what stands in brackets, bars and quotes there and behind
# two signs of per cent, and a node, which has one letter and a number or none: a longer
# name may be a word.
_CHART = expression(r"\s*(?:graph|flowchart)\s")
_LABELS = expression(
    r"%%[^\n]*|\"[^\"\n]*\"|\[[^\]\n]*\]|\{[^}\n]*\}|\([^)\n]*\)|\|[^|\n]*\|"
    r"|--[ ](?:[^->\n]|-(?!-))*(?=--)|^[ \t]*(?:subgraph|style|class\w*|click|linkStyle|graph|flowchart)\b[^\n]*",
    re.MULTILINE,
)
_NODE = expression(r"(?<![\w])[A-Za-z]\d*(?!\w)|[-=.]{2,}[>xo]?")
# What no translator would take for words: a sign of code, a digit, a capital after a
# small letter.
_LITERAL = expression(r"\S*(?:[_/\\{}<>$@=%&*+|#]|\w[.:]\w|\d|[a-z][A-Z])\S*")
# The names of HTTP's headers, which are made of words.
_HEADERS = (
    r"(?<![\w-])(?:(?:Content|Accept|User|Cache|X|If|Retry|Last|WWW)-[A-Z][\w-]*(?=:)"
    r"|Authorization(?=: (?:Bearer|Basic)\b))"
)
# A word that a sample of markup stresses: `_this`, `__this`.
_STRESSED = expression(r"__?[^\W\d_]+")
_KEY_OF_OBJECT = r"(?<=\")\w+(?=\"\s*:)"
_SNAKE_CASE = r"(?<!\w)\w*_\w+"
_PATH = r"(?<![\w./])[.~]{0,2}/\w[\w./-]*\w"
_FILE_IN_FOLDER = r"(?<![\w./])\w+(?:/[\w.-]+)*/[\w-]+\.[a-z]\w*"
_WITH_SCHEME = r"(?<!\w)\w+://\S*\w"
_MEMBER = r"(?<![\w.])[A-Za-z_]\w+\.[A-Za-z_]\w+"
_CAMEL_CASE = r"(?<!\w)[a-z]+[A-Z]\w*"
_FLAG = r"(?<![\w-])--?[a-z][\w-]*"
_VARIABLE = r"\$\{?\w+"
# The same among prose, where words are joined by hyphens, dots and slashes, too.
_UNWORDLY = expression(
    "|".join(
        [
            _TAG,
            _HEADERS,
            _KEY_OF_OBJECT,
            _SNAKE_CASE,
            _PATH,
            _FILE_IN_FOLDER,
            _WITH_SCHEME,
            _MEMBER,
            _CAMEL_CASE,
            _FLAG,
            _VARIABLE,
        ]
    )
)
_ATTRIBUTE = expression(r"([\w:@.-]+)\s*=\s*$")
# In JSX `name = "value"` is an assignment.
_CLOSE_ATTRIBUTE = expression(r"([\w:@.-]+)=$")
_JSX = words("jsx tsx")
# What begins a comment of a page in these scripts, up to the end of the line.
_PAGE_COMMENT = r"<!--[^\n]*"
# A label that only counts: `Item1`, `項目1`.
_COUNTED = expression(r"(?:[A-Z][a-z]+|[^\W\d_A-Za-z]+)\d{1,2}")
# Here a comma before a bracket that closes changes what is said.
_STRICT = words("json jsonc json5 tex latex lisp clojure clj scheme")
_CLOSERS = frozenset(")]}")
_KEY_AFTER = expression(r"[ \t]*:(?!:)")
_ADDRESS = expression(r"(?:https?:/)?/[\w./-]+\Z")
_SUBSCRIPT = expression(r"[\w)\]]\[\s*$")
# Behind it stands what is chosen (`is_new ? "New" : "Old"`), whatever follows.
_CHOICE = expression(r"\?\s*$")
_PROMPT = expression(
    r"^[ \t]*(?:\([\w.-]+\)\s*)?(?:\$|>>>|PS [^>\n]*>|%|❯)\s", re.MULTILINE
)
_KEYED_LINE = expression(
    r"^[ \t]*(?:-[ \t]+)*(?P<quote>[\"']?)(?P<key>[\w./-]+)(?P=quote)[ \t]*[:=](?:[ \t]+|\r?$)",
    re.MULTILINE,
)


# The language that a fence names: its first word, or the first class of an attribute
# list.
_NAMED = expression(r"[\s{.]*([\w+#-]*)")


def fence_language(info: str) -> str:
    """The language that a fence's info string names, or nothing."""
    named = _NAMED.match(info)
    return named[1] if named else ""


def tokens(code: str, language: str) -> list[CodeToken]:
    """The tokens of `code` that must be the same in a translation. `language` is what
    the fence calls it."""
    language = _read_as(code, language.lower() or _guessed(code))
    if language in samples.MARKDOWN_LANGUAGES:
        return [
            CodeToken(*each)
            for each in samples.what_must_stay(code, _unwordly, _script)
        ]
    if language == "mermaid" and _CHART.match(code):
        return list(_nodes(code))
    if language in _LOOSE or not language:
        noted = _NOTE.sub(blanked, code)
        return [
            CodeToken(*each)
            for each in _unwordly(noted, 0)
            if not _STRESSED.fullmatch(each.text)
        ]
    if language in _PROMPTED and _PROMPT.search(code):
        return list(_session(code, language))
    if language in _KEYED:
        return list(_keyed(code, language))
    return list(_plain(code, language))


def may_be_words(code: str, language: str) -> bool:
    """Whether the words of a block may be told in the reader's language: `tokens` of it
    are only what cannot be a word. `language` is what the fence calls it."""
    read = _read_as(code, language.lower() or _guessed(code))
    return read in _LOOSE or not read


def _read_as(code: str, language: str) -> str:
    """The language as which a block is read: scripts may hold markup, and lists are
    called a shell's."""
    if language in _SCRIPTS and _CLOSING_TAG.search(code):
        return "tsx"
    # In a quotation blanks stand in the place of its marks.
    is_list = language in _PROMPTED and _BULLET.search(dedent(code))
    if is_list and not _PROMPT.search(code):
        return "md"
    return language


def alike_in_prompts(one: str, other: str) -> tuple[str, str]:
    """Two versions of a code block; where one alone shows the shell's prompts, both
    with blanks in their place.

    Prompts are no part of what readers type; a style that changed since the translation
    was made.
    """
    if bool(_PROMPT.search(one)) is bool(_PROMPT.search(other)):
        return one, other
    return _without_prompts(one), _without_prompts(other)


def _without_prompts(code: str) -> str:
    return _PROMPT.sub(
        lambda match: " " * (len(match.group()) - 1) + match.group()[-1], code
    )


def _plain(code: str, language: str) -> Iterator[CodeToken]:
    """Tokens without what the style of the one who wrote it decides: a comma after the
    last item, and in scripts a semicolon at the end of a line."""
    may_end_in_comma = language not in _STRICT
    may_lack_semicolon = language in _SCRIPTS | _JSX
    lexed = list(_lexed(code, language))
    for token, following in zip(lexed, [*lexed[1:], None], strict=False):
        is_before_closer = following is not None and following.text in _CLOSERS
        is_style = False
        if token.text == ",":
            is_style = may_end_in_comma and is_before_closer
        elif token.text == ";":
            is_style = may_lack_semicolon and _ends_line(code, token, following)
        if not is_style:
            yield token


def _ends_line(code: str, token: CodeToken, following: CodeToken | None) -> bool:
    return following is None or "\n" in code[token.end : following.start]


def _unwordly(text: str, at: int) -> Iterator[samples.Kept]:
    """What cannot be a word in a text at some place, without the particles that scripts
    without blanks put to it."""
    for match in _UNWORDLY.finditer(text):
        lead = _LEADING.match(match.group())
        length = lead.end() if lead else 0
        written = match.group()[length:]
        token = _PARTICLES.sub("", written) or written
        start = at + match.start() + length
        yield samples.Kept(start, start + len(token), token)


def _script(text: str, at: int) -> Iterator[samples.Kept]:
    """The tokens of JavaScript at some place."""
    yield from (
        samples.Kept(at + token.start, at + token.end, token.text)
        for token in _plain(text, "js")
    )


def _nodes(code: str) -> Iterator[CodeToken]:
    """The nodes of a chart in the order of its arrows; labels and remarks are for
    readers."""
    bare = _LABELS.sub(blanked, code)
    for node in _NODE.finditer(bare):
        yield CodeToken(*node.span(), node.group())


def _guessed(code: str) -> str:
    start = code.lstrip()[:1]
    if start == "<":
        return "html"
    return "json" if start in ("{", "[") and re.search(r'"\s*:', code) else ""


def _session(code: str, language: str) -> Iterator[CodeToken]:
    """A shell session: commands whole, of what they print only what cannot be words."""
    for line in re.finditer(r"[^\n]+", code):
        is_command = _PROMPT.match(line.group()) is not None
        at = line.start()
        for token in _lexed(line.group(), language):
            is_literal = token.text and _LITERAL.fullmatch(token.text)
            if is_command or is_literal:
                yield CodeToken(at + token.start, at + token.end, token.text)


def _keyed(code: str, language: str) -> Iterator[CodeToken]:
    """`key: value` lines: keys whole, of values only what cannot be words."""
    keys = {match.start("key"): match for match in _KEYED_LINE.finditer(code)}
    end = 0
    for token in _lexed(code, language):
        if token.start in keys:
            end = keys[token.start].end("key")
            yield CodeToken(token.start, end, code[token.start : end])
        elif token.start >= end and token.text and _LITERAL.fullmatch(token.text):
            yield token


def _lexed(code: str, language: str) -> Iterator[CodeToken]:
    for match in _lexer(language).finditer(code):
        kind, text, start = match.lastgroup, match.group(), match.start()
        if kind == "string":
            yield _string(code, match, language)
        elif kind == "tag":
            yield CodeToken(start, match.end(), _BLANKS.sub("", text))
        elif kind in ("word", "sign"):
            yield CodeToken(start, match.end(), text)


def _string(code: str, match: re.Match[str], language: str) -> CodeToken:
    """A string as a token, empty where readers may see it as words."""
    marks = 3 if match.group().startswith(('"""', "'''")) else 1
    start, end = match.start() + marks, match.end() - marks
    text = code[start:end]
    before = code[max(match.start() - 60, 0) : match.start()]
    names_key = _KEY_AFTER.match(code, match.end()) and not _CHOICE.search(before)
    is_key = names_key or _SUBSCRIPT.search(before)
    if not (is_key or _is_setting(text, before, language) or _reads_as_code(text)):
        return CodeToken(start, end, "")
    if _ADDRESS.match(text):
        text = samples.without_language(text)
    return CodeToken(start, end, text)


def _is_setting(text: str, before: str, language: str) -> bool:
    """Whether it is the value of an attribute that readers do not see."""
    if language not in _MARKUP:
        return False
    pattern = _CLOSE_ATTRIBUTE if language in _JSX else _ATTRIBUTE
    attribute = pattern.search(before)
    return attribute is not None and not holds_words(attribute[1], text)


def _reads_as_code(text: str) -> bool:
    # A sentence of a script without blanks may have a number in it.
    words = _DIGITS.sub("", text) if _UNSPACED_WORD.search(text) else text
    return _LITERAL.fullmatch(words) is not None and not _COUNTED.fullmatch(words)


@cache
def _lexer(language: str) -> re.Pattern[str]:
    kinds = [
        name
        for name, names in (
            ("hash", _HASH),
            ("slash", _SLASH),
            ("dashes", _DASHES),
            ("semicolon", _SEMICOLON),
            ("percent", _PERCENT),
            ("rem", _REM),
            ("quote", _QUOTE),
            ("markup", _MARKUP),
        )
        if language in names
    ]
    # Text behind an expression is text only where an end tag follows.
    shown = (
        r"|(?P<shown>(?<=>)[^<>{}]+(?=<|\{)|(?<=\})[^<>{};]+(?=</))"
        if language in _MARKUP
        else ""
    )
    comment = "|".join(_COMMENTS[kind] for kind in kinds or ["any"])
    # SQL stands in string literals of other languages.
    comment += r"|(?<=\n)[ \t]*-- [^\n]*"
    if language in _SCRIPTS:
        comment += f"|{_PAGE_COMMENT}"
    filled = rf"|(?P<filled>{_PLACEHOLDER})" if language not in _MARKUP else ""
    string = _STRING + (r"|`[^`\n]*`" if language in _SCRIPTS | _JSX else "")
    # In JSX two braces are an object, in a template they are a tag.
    tag = rf"(?P<tag>{_TAG})|" if language not in _JSX and language != "astro" else ""
    return re.compile(
        rf"{tag}(?P<comment>{comment}){filled}|(?P<string>{string}){shown}|(?P<word>{_WORD})|(?P<sign>[^\s\w])"
    )
