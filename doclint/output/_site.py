"""What a run took the project for, in words: a line, and warnings of what is compared
with nothing."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.findings import SEVERAL, LanguageSummary, SiteSummary
from doclint.languages import language

# So many languages are told one by one.
_MOST = 8


def lines(site: SiteSummary) -> Iterator[str]:
    """The line of what was done, then a warning a line."""
    by = f" (told by {site.told_by})" if site.told_by else ""
    several = site.kind == SEVERAL
    parts = [f"several sites: {site.told_by}" if several else f"site: {site.kind}{by}"]
    source = next((each for each in site.languages if each.source), None)
    others = [each for each in site.languages if not each.source]
    if source:
        parts.append(f"source language: {source.code}, {_pages(source.pages)}")
    if others:
        parts.append(f"translations: {_translations(others)}")
    if site.interface:
        parts.append(f"interface: {_number(site.interface, 'file')}")
    yield "; ".join(parts)
    yield from _warnings(site, others)
    yield from _limits(others)


def _limits(others: list[LanguageSummary]) -> Iterator[str]:
    """What is not looked for in languages of which only CLDR's data and a list of small
    words are known."""
    records = {each.code: language(each.code) for each in others if each.paired}
    thin = [code for code, record in records.items() if record and record.thin]
    silent = [
        code for code in thin if (record := records[code]) and not record.registers
    ]
    of_register = f", in {', '.join(silent)} nothing of register" if silent else ""
    if thin:
        yield (
            f"note: in {', '.join(thin)} nothing is said of sentences cut off at their end and words glued to code"
            f"{of_register}, for doclint has only CLDR's data and a list of small words of these languages"
        )


def _translations(others: list[LanguageSummary]) -> str:
    languages = [_translation(each) for each in others[:_MOST]]
    if len(others) > _MOST:
        rest = others[_MOST:]
        languages.append(
            f"{len(rest)} more languages ({sum(each.paired for each in rest):,} compared)"
        )
    return ", ".join(languages)


def _translation(each: LanguageSummary) -> str:
    alone = f", {each.unpaired:,} alone" if each.unpaired else ""
    return f"{each.code} ({each.paired:,} compared{alone})"


def _warnings(site: SiteSummary, others: list[LanguageSummary]) -> Iterator[str]:
    for folder, number in site.unbuilt:
        yield (
            f"warning: {folder} is of a language that the site's configuration does not list, so the site is built "
            f"without it: what is found on its {_pages(number)} is a note, and their links are not followed"
        )
    alone = [each for each in others if not each.paired]
    if alone and len(site.languages) > 1:
        named = ", ".join(f"{each.code} ({_pages(each.pages)})" for each in alone)
        yield (
            f"warning: compared with nothing: {named}; `languages` in .doclint.yaml says which language is the source "
            "and where translations lie"
        )


def _pages(number: int) -> str:
    return _number(number, "page")


def _number(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
