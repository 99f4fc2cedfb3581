"""Tags in messages that a translation changed, lost or left open."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from doclint.document import CodeSpan, Document
from doclint.evidence.messages import called, message_of, message_pairs
from doclint.expressions import expression
from doclint.findings import Hit, Related, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.spans import Spans

_PAGE = {"docs/a.md": "A.\n"}
# HTML, components, and the numbered tags of React's messages.
_TAG = expression(
    r"(?<!\\)<(?P<end>/?)(?P<name>[A-Za-z][\w.:-]*|\d+)(?P<rest>(?:\s[^<>]*)?)(?P<alone>/?)>"
)
_DIRECTION = expression(r"\b(?:dir|lang)\s*=")
_STANDING_OUT = frozenset({"a", "b", "code", "em", "i", "kbd", "strong", "u"})
# Languages break lines where they like.
_FREE = frozenset({"br", "wbr"})


@rule(
    "messages/changed-tag",
    visits=Pair,
    severity=Severity.ERROR,
    examples=[
        bad(
            {
                **_PAGE,
                "locales/en.json": '{"go": "Go to <strong>Home</strong> now"}\n',
                "locales/fr.json": '{"go": "Allez à <strong>l’accueil⟦<strong>⟧ maintenant"}\n',
            }
        ),
        bad(
            {
                **_PAGE,
                "locales/en.json": '{"go": "Read <0>the guide</0> first"}\n',
                "locales/de.json": '{"go": "⟦Zuerst die Anleitung lesen⟧"}\n',
            }
        ),
        good(
            {
                **_PAGE,
                "locales/en.json": '{"go": "Set it to 0"}\n',
                "locales/ja.json": '{"go": "<code>0</code> にします"}\n',
            }
        ),
        good(
            {
                **_PAGE,
                "po/ja.po": 'msgid "Joins two Vec<String>"\nmsgstr "二つの`Vec<String>`をつなぐ"\n',
            }
        ),
        good(
            {
                **_PAGE,
                "po/fa.po": 'msgid "A `Box<T>` of C++"\nmsgstr "یک `Box<K>` از <span dir=ltr>C++</span>"\n',
            }
        ),
        good(
            {
                **_PAGE,
                "locales/en.json": '{"go": "Read <a>the guide</a><br>of <b>keys</b>"}\n',
                "locales/de.json": '{"go": "<b>Schlüssel</b>: <a>Anleitung</a> lesen"}\n',
            }
        ),
    ],
)
def changed_tag(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A message has other tags than its source, or tags that are not closed where the source's are.

    What programs put in their place (links, emphasis) is lost, or markup spreads over
    the rest of the page.
    """
    source_text, text = pair.source.text, pair.translation.text
    source_code, code = _code(pair.source), _code(pair.translation)
    for one, other in message_pairs(pair):
        source, message = message_of(one), message_of(other)
        if source.form and source.form != message.form:
            continue
        # What one side has in backticks, and the other has not.
        if _all_named(source_text, source.span) == _all_named(text, message.span):
            continue
        expected = _tags(source_text, source.span, source_code)
        tags = _without_directions(_tags(text, message.span, code), expected)
        wanted, written = _counts(expected), _counts(tags)
        strange = [tag for tag in tags if written[_key(tag)] > wanted[_key(tag)]]
        lost = list(wanted - written)
        related = (Related(source.span, "the source has", pair.source.path),)
        if strange and not lost and _is_emphasis(strange, written):
            continue
        if strange:
            last = strange[-1]
            instead = f"<{lost[0]}>" if lost else "none more"
            what = f"found {last[0]}, expected {instead}"
            yield Hit(Span(*last.span()), what, related=related)
        elif lost:
            what = f"found no <{lost[0]}> in {called(other)}, which the source has"
            yield Hit(message.span, what, related=related)


def _is_emphasis(added: list[re.Match[str]], written: Counter[str]) -> bool:
    """Whether what a translation adds are elements of HTML that stand out, each with its
    end."""
    names = {match["name"] for match in added}
    return names <= _STANDING_OUT and all(
        written[name] == written[f"/{name}"] for name in names
    )


def _all_named(text: str, span: Span) -> Counter[str]:
    """How often a message has each opening tag, be it shown as code or not; where an end
    is lost, more than this differs."""
    tags = list(_TAG.finditer(text, span.start, span.end))
    has_ends = any(tag["end"] for tag in tags)
    if has_ends:
        return Counter({str(span): 1})
    return Counter(tag["name"] for tag in tags)


def _code(page: Document) -> Spans:
    return Spans(each.span for each in page.of(CodeSpan))


def _tags(text: str, span: Span, code: Spans) -> list[re.Match[str]]:
    """The tags of a message. Those in code are code, of which other rules tell."""
    return [
        match
        for match in _TAG.finditer(text, span.start, span.end)
        if match["name"].lower() not in _FREE and not code.hold(Span(*match.span()))
    ]


def _without_directions(
    there: list[re.Match[str]], expected: list[re.Match[str]]
) -> list[re.Match[str]]:
    """The tags of a translation but those that say how a run of another script is read,
    where the source has none: languages need them that are written to the left."""
    wanted = {match["name"] for match in expected}
    directions = {
        match["name"] for match in there if _DIRECTION.search(match["rest"])
    } - wanted
    return [match for match in there if match["name"] not in directions]


def _key(match: re.Match[str]) -> str:
    """A tag by its name, closing ones apart; one that is closed at once counts for
    both."""
    return f"{match['end']}{match['name']}"


def _counts(tags: list[re.Match[str]]) -> Counter[str]:
    return Counter(map(_key, tags))
