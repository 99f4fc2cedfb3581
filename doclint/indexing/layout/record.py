"""What the layout of a site tells."""

from __future__ import annotations

from doclint.dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TranslationFolder:
    """Where the translations into a language lie, as `languages.translations` says it,
    and how many pages they are."""

    language: str
    source: str
    translation: str
    pages: int
    source_language: str | None = None
