"""One HTML page that needs nothing else: no script, no address, every text from outside escaped.

Check boxes and CSS `:has()` hide severities and languages; what is long is folded by `<details>`, which browsers open
by themselves for a link into it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from doclint import __version__
from doclint.findings import Finding, Report, Severity
from doclint.output import Look
from doclint.output._excerpt import marked, visible
from doclint.report.data import Counts, LanguageRow, Numbered, Page, RuleRow, Summary, summarise

# More findings than this and pages start folded.
_OPEN_UP_TO = 60
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

# Characters of a suggestion or the name of a fix.
_MOST_NOTE = 1000


def page(report: Report, look: Look) -> str:
    """The report as HTML; `look.rules` tell why each rule matters, `look.prefix` is put before paths."""
    summary = summarise(report, look)
    return "".join(_document(summary, look))


def _document(summary: Summary, look: Look) -> Iterator[str]:
    style = Path(__file__).with_name("style.css").read_text(encoding="utf-8")
    switches = "".join(_language_switch_style(number) for number in range(len(summary.languages)))
    yield (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f'<meta name="generator" content="doclint {__version__}">\n<meta name="referrer" content="no-referrer">\n'
        f"<title>{_title(summary)} · doclint</title>\n<style>\n{style}{switches}</style>\n</head>\n<body>\n"
    )
    yield from _header(summary)
    yield "<main>\n"
    if summary.rules:
        yield from _languages(summary.languages)
        yield from _rules(summary, look)
        yield from _pages(summary, look)
        yield from _explained(summary, look)
    yield "</main>\n"
    yield f"<footer><p>Written by doclint {__version__}. This page holds all it shows and loads nothing.</p></footer>\n"
    yield "</body>\n</html>\n"


def _text(text: str) -> str:
    """Text from outside, harmless: escaped, and what cannot be seen spelled out."""
    return escape(visible(text))


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _title(summary: Summary) -> str:
    if not summary.counts.total:
        return f"No fault in {_count(summary.checked, 'page')}"
    return f"{_count(summary.counts.total, 'finding')} in {_count(len(summary.pages), 'page')}"


def _header(summary: Summary) -> Iterator[str]:
    counts = summary.counts
    clean = summary.checked - len(summary.pages)
    yield f'<header class="top">\n<p class="brand">doclint report</p>\n<h1>{_title(summary)}</h1>\n'
    if summary.crashed:
        yield '<p class="crash">A check crashed: what it would have found is missing here.</p>\n'
    yield '<ul class="tiles">\n'
    yield _tile("error", counts.errors, "errors" if counts.errors != 1 else "error", "broken, or says something wrong")
    yield _tile("warning", counts.warnings, "warnings" if counts.warnings != 1 else "warning", "probably wrong")
    yield _tile("info", counts.infos, "infos" if counts.infos != 1 else "info", "style")
    yield _tile("clean", clean, "clean pages" if clean != 1 else "clean page", f"of {summary.checked:,} checked")
    yield _tile("plain", summary.fixable, "fixable", "by doclint check --fix")
    yield _tile("plain", summary.suppressed, "suppressed", "by the pages’ authors")
    if summary.known:
        yield _tile("plain", summary.known, "known", "left out: the baseline has them")
    yield "</ul>\n</header>\n"
    if summary.rules:
        yield from _switches(summary)


def _tile(kind: str, number: int, noun: str, note: str) -> str:
    return f'<li class="tile {kind}"><b>{number:,}</b> <span>{noun}</span> <small>{note}</small></li>\n'


def _switches(summary: Summary) -> Iterator[str]:
    yield '<nav class="bar" aria-label="Contents and filters">\n'
    links = (("languages", "Languages"), ("rules", "Rules"), ("pages", "Pages"), ("why", "Why"))
    yield "".join(f'<a href="#{target}">{word}</a>\n' for target, word in links)
    yield '<span class="show">Show</span>\n'
    for level, number in summary.counts.levels:
        box = f'<input type="checkbox" id="show-{level.word}" checked>'
        yield f'<label class="{level.word}">{box} {level.word}s <i>{number:,}</i></label>\n'
    if len(summary.languages) > 1:
        yield '<span class="show">in</span>\n'
        for number, row in enumerate(summary.languages):
            yield (
                f'<label><input type="checkbox" id="show-l{number}" checked> '
                f"{_language(row.code)} <i>{row.counts.total:,}</i></label>\n"
            )
    yield "</nav>\n"


def _language_switch_style(number: int) -> str:
    return f"body:has(#show-l{number}:not(:checked)) .l{number} {{ display: none }}\n"


def _language(code: str | None) -> str:
    return _text(code) if code else "no language"


def _languages(rows: tuple[LanguageRow, ...]) -> Iterator[str]:
    yield '<section id="languages">\n<h2>Languages</h2>\n<div class="scroll"><table>\n'
    yield "<caption>Findings by the language of the page</caption>\n<thead><tr><th scope=col>Language</th>"
    yield "".join(f'<th scope="col" class="n">{word}</th>' for word in ("Pages", "With faults", "Errors", "Warnings"))
    yield '<th scope="col" class="n">Infos</th><th scope="col" class="n">Findings a page</th></tr></thead>\n<tbody>\n'
    most = max((_rate(row) for row in rows), default=0)
    for row in rows:
        yield (
            f'<tr><th scope="row">{_language(row.code)}</th><td class="n">{row.pages:,}</td>'
            f'<td class="n">{row.faulty:,}</td>{_count_cells(row.counts)}'
            f'<td class="n">{_bar(_rate(row), most)}{_rate(row):.1f}</td></tr>\n'
        )
    yield "</tbody></table></div>\n</section>\n"


def _rate(row: LanguageRow) -> float:
    return row.counts.total / row.pages if row.pages else 0.0


def _bar(value: float, most: float) -> str:
    return f'<span class="meter" style="width:{60 * value / most if most else 0:.0f}px"></span>'


def _count_cells(counts: Counts) -> str:
    return "".join(
        f'<td class="n {level.word if number else "zero"}">{number:,}</td>' for level, number in counts.levels
    )


def _rules(summary: Summary, look: Look) -> Iterator[str]:
    codes = [row.code for row in summary.languages]
    columns = codes if len(codes) > 1 else []
    yield '<section id="rules">\n<h2>Rules</h2>\n<div class="scroll"><table>\n'
    yield "<caption>What was found, by rule and language, the worst first</caption>\n<thead><tr>"
    yield '<th scope="col">Rule</th><th scope="col">Severity</th><th scope="col" class="n">Findings</th>'
    yield '<th scope="col" class="n">Pages</th>'
    yield "".join(f'<th scope="col" class="n">{_language(code)}</th>' for code in columns) + "</tr></thead>\n<tbody>\n"
    most = max(row.counts.total for row in summary.rules)
    hottest = max((number for row in summary.rules for number in row.by_language.values()), default=1)
    for row in summary.rules:
        cells = "".join(_heat(row.by_language.get(code, 0), hottest) for code in columns)
        yield (
            f'<tr class="is-{row.severity.word}"><th scope="row"><a href="#r{row.number}">{_text(row.id)}</a>'
            f"{_rule_summary(row.id, look)}</th><td>{_badge(row.severity)}</td>"
            f'<td class="n">{_bar(row.counts.total, most)}{row.counts.total:,}</td>'
            f'<td class="n">{row.pages:,}</td>{cells}</tr>\n'
        )
    yield "</tbody></table></div>\n</section>\n"


def _heat(number: int, hottest: int) -> str:
    if not number:
        return '<td class="n zero">0</td>'
    return f'<td class="n heat" style="--heat:{8 + 42 * number / hottest:.0f}%">{number:,}</td>'


def _rule_summary(rule: str, look: Look) -> str:
    known = look.rules.get(rule)
    return f"<small>{_prose(known.summary)}</small>" if known and known.summary else ""


def _badge(severity: Severity) -> str:
    return f'<span class="badge {severity.word}">{severity.word}</span>'


def _pages(summary: Summary, look: Look) -> Iterator[str]:
    yield '<section id="pages">\n<h2>Pages</h2>\n<p class="note">The worst first; a click on a page folds it.</p>\n'
    numbers = {row.code: number for number, row in enumerate(summary.languages)}
    unfolded = " open" if summary.counts.total <= _OPEN_UP_TO else ""
    for item in summary.pages:
        yield from _page(item, numbers, unfolded, look)
    yield "</section>\n"


def _page(item: Page, numbers: dict[str | None, int], unfolded: str, look: Look) -> Iterator[str]:
    levels = [(level.word, number) for level, number in item.counts.levels if number]
    badges = "".join(f'<span class="badge {word}">{_count(number, word)}</span>' for word, number in levels)
    has = " ".join(f"has-{word}" for word, _ in levels)
    language = f'<span class="lang">{_text(item.language)}</span>' if item.language else ""
    yield (
        f'<details class="page l{numbers.get(item.language, 0)} {has}" id="p{item.number}"{unfolded}>\n'
        f"<summary><h3>{_text(look.prefix + item.path)}</h3>{language}{badges}</summary>\n<ol>\n"
    )
    for found in item.findings:
        yield from _finding(found, look)
    yield "</ol>\n</details>\n"


def _finding(item: Numbered, look: Look) -> Iterator[str]:
    finding = item.finding
    start = finding.place.start
    yield (
        f'<li class="finding is-{finding.severity.word}" id="f{item.number}">\n<p class="head">'
        f"{_badge(finding.severity)}"
        f'<strong>{_text(finding.message)}</strong><a class="rule" href="#r{item.rule}">{_text(finding.rule)}</a></p>\n'
        f'<pre{_lang(finding)}><a class="at" href="#f{item.number}">{start.line}:{start.column}</a>'
        f"{_excerpt(finding)}</pre>\n"
    )
    notes = "".join(_notes(finding, look))
    yield f"<dl>\n{notes}</dl>\n</li>\n" if notes else "</li>\n"


def _lang(finding: Finding) -> str:
    return f' lang="{_text(finding.language)}"' if finding.language else ""


def _excerpt(finding: Finding) -> str:
    line = marked(finding, 160)
    place = escape(visible(line.place, plainly=True))
    kind = ' class="gap"' if not place else ""
    more = f'<span class="more"> … to line {finding.place.end.line}</span>' if _runs_on(finding) else ""
    return f"<code>{_text(line.before.lstrip())}<mark{kind}>{place}</mark>{_text(line.after)}</code>{more}"


def _runs_on(finding: Finding) -> bool:
    return finding.place.end.line > finding.place.start.line and finding.place.end.column > 1


def _notes(finding: Finding, look: Look) -> Iterator[str]:
    if finding.suggestion is not None:
        yield f"<dt>Suggestion</dt><dd><code{_lang(finding)}>{_text(_brief(finding.suggestion))}</code></dd>\n"
    if finding.fix:
        how = (
            "doclint check --fix does it"
            if finding.fix.safe
            else "with --unsafe-fixes, or by hand: it may change the meaning"
        )
        yield f"<dt>Fix</dt><dd>{_text(_brief(finding.fix.title))} <small>({how})</small></dd>\n"
    for other in finding.related:
        place = f"{look.prefix}{other.path}:{other.place.start.line}"
        yield f"<dt>See</dt><dd><code>{_text(place)}</code> {_text(other.message)}</dd>\n"
    if finding.entry:
        yield f"<dt>Entry</dt><dd><code>{_text(finding.entry)}</code></dd>\n"


def _brief(text: str) -> str:
    return text if len(text) <= _MOST_NOTE else f"{text[:_MOST_NOTE]}…"


def _explained(summary: Summary, look: Look) -> Iterator[str]:
    yield '<section id="why">\n<h2>Why it matters, and where</h2>\n'
    for row in summary.rules:
        yield from _explanation(row, look)
    yield "</section>\n"


def _explanation(row: RuleRow, look: Look) -> Iterator[str]:
    known = look.rules.get(row.id)
    yield f'<article class="why is-{row.severity.word}" id="r{row.number}">\n'
    yield f"<h3>{_text(row.id)} {_badge(row.severity)}</h3>\n"
    if known:
        paragraphs = [known.summary, *known.why.split("\n\n")]
        yield "".join(f"<p>{_prose(paragraph)}</p>\n" for paragraph in paragraphs if paragraph.strip())
    places = _count(row.counts.total, "place")
    yield f"<details><summary>{places} in {_count(row.pages, 'page')}</summary>\n"
    yield f'<ul class="places">{"".join(_places(row.findings, look))}</ul></details>\n</article>\n'


def _places(items: Iterable[Numbered], look: Look) -> Iterator[str]:
    for item in items:
        place = f"{look.prefix}{item.finding.path}:{item.finding.place.start.line}"
        yield f'<li><a href="#f{item.number}">{_text(place)}</a></li>\n'


def _prose(text: str) -> str:
    """A docstring's paragraph: its `code` as code."""
    return re.sub(r"`([^`\n]+)`", r"<code>\1</code>", _text(" ".join(text.split())))
