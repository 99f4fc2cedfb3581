"""Plural forms that a language has and a message does not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from doclint.document import Message
from doclint.evidence.messages import message_of, message_pairs
from doclint.findings import Hit, Severity
from doclint.languages.plurals import forms_of, required_forms
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule

_PAGE = {"docs/a.md": "A.\n"}


@rule(
    "messages/plural-forms",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(
            {
                **_PAGE,
                "locales/en.json": '{"n_one": "{{count}} page", "n_other": "{{count}} pages"}\n',
                "locales/ru.json": '{"n_one": "{{count}} страница", "n_other": "⟦{{count}} страницы⟧"}\n',
            }
        ),
        bad(
            {
                **_PAGE,
                "locales/en.json": '{"n": "{n, plural, one {# page} other {# pages}}"}\n',
                "locales/fr.json": '{"n": "⟦{n, plural, un {⟧# page} autre {# pages}}"}\n',
            }
        ),
        bad(
            {
                **_PAGE,
                "locales/en.json": '{"n_one": "page", "n_other": "pages"}\n',
                "locales/ru.json": '{"n_one": "страница", "n_other": "⟦страницы⟧"}\n',
            }
        ),
        good(
            {
                **_PAGE,
                "locales/en.json": '{"n_one": "Open the page:", "n_other": "Open one of the pages:"}\n',
                "locales/ru.json": '{"n_one": "Откройте страницу:", "n_other": "Откройте одну из страниц:"}\n',
            }
        ),
        good(
            {
                **_PAGE,
                "locales/en.json": '{"n": "{n, plural, one {# page} other {# pages}}",\n'
                '"g": "{g, select, a {A} other {B}}"}\n',
                "locales/ja.json": '{"n": "{n, plural, other {#ページ}}", "g": "{g, select, a {あ} other {い}}"}\n',
            }
        ),
    ],
)
def plural_forms(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A message with plural forms lacks one that its language has (CLDR), or names one in another word.

    Programs choose the form by its name, `one`, `few`, `other`: a translated name is
    never chosen, and for numbers of a form that is missing readers see another one's
    grammar.
    """
    tag = ctx.language.tag if ctx.language else None
    if tag is None:
        return
    yield from _by_key(pair, tag)
    for one, other in message_pairs(pair):
        yield from _choices(message_of(one), message_of(other), tag)


def _by_key(pair: Pair, tag: str) -> Iterator[Hit]:
    """Forms that have keys of their own."""
    groups: defaultdict[str, list[Message]] = defaultdict(list)
    for message in pair.translation.of(Message):
        if message.form and not message.form.isdigit():
            groups[message.key].append(message)
    sources = {message.key for message in pair.source.of(Message) if message.form}
    for key, messages in groups.items():
        forms = [message.form for message in messages]
        lacking = required_forms(tag) - set(forms)
        says_number = not all(map(_is_whole_without_number, messages))
        if key in sources and len(messages) > 1 and lacking and says_number:
            yield Hit(messages[-1].span, _message(forms, sorted(lacking)))


def _is_whole_without_number(message: Message) -> bool:
    """Whether a text is a sentence in which no number stands, nor beside it: words that follow none have one plural."""
    ends = message.text.rstrip().endswith((".", ":", "!", "?", "…"))
    return ends and not message.placeholders


def _choices(mine: Message, theirs: Message, tag: str) -> Iterator[Hit]:
    """Forms within one text, as ICU writes them."""
    choices = [each for each in theirs.placeholders if each.plural]
    if not choices:
        return
    selected = _selected(mine)
    numbers = {*forms_of(tag), "other"}
    for choice in choices:
        names: Sequence[str] = choice.branches
        if choice.plural == "select":
            # Where the source has none, nobody knows the names.
            known = selected or set(names)
        else:
            known = numbers
            names = [name for name in names if not name.startswith("=")]
        strange = next((name for name in names if name not in known), None)
        if strange is not None:
            message = (
                f"found the form {strange}, expected a name of the source’s, as `other`"
            )
            yield Hit(choice.span, message)
        elif "other" not in choice.branches:
            forms = ", ".join(choice.branches)
            message = f"found the forms {forms}, expected `other` as well"
            yield Hit(choice.span, message)


def _selected(message: Message) -> set[str]:
    """The names that a text selects by."""
    selects = (each for each in message.placeholders if each.plural == "select")
    return {name for select in selects for name in select.branches}


def _message(forms: list[str], lacking: list[str]) -> str:
    return f"found the plural forms {', '.join(forms)}, expected {' and '.join(lacking)} as well"
