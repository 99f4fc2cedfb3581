"""GitBook, HonKit: `SUMMARY.md` is the navigation, `LANGS.md` names the languages, `{%
hint %}` are boxes.

HonKit's Markdown is kramed, in which a blank within `** bold **` is nothing; it counts no
ids, GitBook does.
"""

from doclint.dialects import numbering, slugs
from doclint.dialects.record import Dialect

DIALECT = Dialect(
    name="gitbook",
    title="GitBook",
    slug=slugs.honkit,
    number=numbering.counted,
    heading_ids=True,
    loose_ids=True,
    spaced_emphasis=True,
    templates=frozenset({"jinja"}),
    signs=(r"^[ \t]*\{% (?:hint style=|content-ref url=|endhint)",),
    drafts="SUMMARY.md",
    markers=("LANGS.md", ".gitbook.yaml", ".gitbook.yml", "book.json+SUMMARY.md"),
)
