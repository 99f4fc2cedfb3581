"""GitBook, HonKit: `SUMMARY.md` is the navigation, `LANGS.md` names the languages, `{%
hint %}` are boxes."""

from doclint.dialects import slugs
from doclint.dialects.record import Dialect

DIALECT = Dialect(
    name="gitbook",
    title="GitBook",
    slug=slugs.github,
    templates=frozenset({"jinja"}),
    signs=(r"^[ \t]*\{% (?:hint style=|content-ref url=|endhint)",),
    drafts="SUMMARY.md",
    markers=("LANGS.md", ".gitbook.yaml", ".gitbook.yml", "book.json+SUMMARY.md"),
)
