"""A site for examples of rules that look at what most translations do."""

from __future__ import annotations


def keyed_site(*values: str) -> dict[str, str]:
    """Pages in English and French with a key; the values are those of the French
    pages."""
    english = {
        f"docs/{at}.md": "---\nkind: reference\n---\nA text.\n"
        for at in range(len(values))
    }
    french = {
        f"docs/fr/{at}.md": f"---\nkind: {value}\n---\nUn texte.\n"
        for at, value in enumerate(values)
    }
    return english | french
