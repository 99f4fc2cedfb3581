"""What is known of a MkDocs site to the modules of this package alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from doclint.dataclasses import dataclass
from doclint.site.mkdocs.blog import Blog
from doclint.text.globs import Ignored, ignored


@dataclass(frozen=True)
class MkdocsFacts:
    """`docs` is the folder of the pages. `languages` are suffixes with the path below the base that each language has,
    None for one that is not built; `unbuilt` are those of folders. `posts` is the folder of a blog's posts, whose
    addresses `blog` makes. `excluded` and `globs` are pages that are left out; `indexes` are folders with an index."""

    docs: str = ""
    languages: Mapping[str, str | None] = field(default_factory=dict)
    unbuilt: frozenset[str] = frozenset()
    posts: str | None = None
    blog: Blog | None = None
    excluded: Ignored = field(default_factory=lambda: ignored(()))
    globs: tuple[str, ...] = ()
    indexes: frozenset[str] = frozenset()
