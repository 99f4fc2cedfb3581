"""Which rules came with which release. At a release its version is added, with the ids
that are new."""

from __future__ import annotations

from collections.abc import Mapping

_NEW_IN: Mapping[str, str] = {
    "0.1.0": """
document/decomposed-accents document/invisible-character document/look-alike document/mixed-newlines
document/not-utf8 document/replacement-character document/unreadable document/unused-suppression
front-matter/duplicate-key front-matter/inconsistent-value front-matter/invalid front-matter/locale-prefix
front-matter/required front-matter/too-long front-matter/unclosed front-matter/unknown-key
front-matter/value-not-allowed front-matter/wrong-type images/missing-alt internal/check-crashed links/empty-target
links/empty-text links/full-width-brackets links/missing-anchor links/reversed links/spaced-text links/split
markup/leftover-escapes markup/markdown-in-html markup/spaced-emphasis markup/unclosed-comment markup/unclosed-fence
markup/unclosed-html markup/wrapped-page references/duplicate references/escaped references/merged
references/out-of-scope references/swallowed references/undefined references/undefined-footnote references/unused
references/unused-footnote structure/drifted structure/missing-block tables/accidental tables/broken-delimiter
tables/column-count tables/delimiter-mismatch tables/detached-attributes tables/glued tables/lost-row
tables/on-one-line tables/pipe-in-code tables/text-as-row tables/too-many-classes templates/crossed
templates/in-code templates/malformed templates/misspelt-end templates/unclosed templates/unexpected-end
templates/unknown-argument templates/unknown-tag terms/brand terms/forbidden terms/misspelt
translation/foreign-sentence translation/foreign-word translation/repeated-word typography/mixed-width
typography/punctuation-spacing typography/space-before-comma typography/unbalanced-brackets
typography/unbalanced-quotes
""",
}


def since(id: str) -> str | None:
    """The first version that has a rule; None for one that no release has yet."""
    return next(
        (version for version, ids in _NEW_IN.items() if id in ids.split()), None
    )
