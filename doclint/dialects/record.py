"""What doclint knows of a site generator's Markdown."""

from __future__ import annotations

from collections.abc import Callable

from doclint.dataclasses import dataclass
from doclint.dialects.numbering import Numbering, counted


@dataclass(frozen=True)
class Dialect:
    """The extra syntax of a site generator and how it reads what Markdown leaves open.

    `templates`: the template languages, of `liquid`, `jinja`, `shortcodes` (Hugo), `tera` (Zola), `brackets` (Grav),
    `jsx`, `vue`, and `obsidian`, whose comments are `%%…%%`.
    `containers`: marks of container blocks, of `:::`, `///`, `!!!` (indented body).
    `attribute_lists`: whose `{: .class}` is read: `kramdown`, `python`, `hugo`, `vitepress` or nobody's.
    `heading_ids`: `## H {#id}` sets an id; `comment_ids`: so does a comment, `## H {/* #id */}`. `slug`: the id of a
    heading from its visible text, before duplicates are counted; `number`: how those are, on the whole page.
    `kramdown`: definitions and HTML as kramdown reads them.
    `raw_headings`: ids are made of the line as written, with the addresses of its links; else of its text, and
    `id_parts` are inline parts that count: `autolink` for addresses in angle brackets, `image` for alternative texts.
    `escaped_ids`: `## H \\{#id}` does, too, for MDX. `cjk_emphasis`: marks of bold words beside a letter of Chinese or
    Japanese need no blank.
    `either_ids`: nobody knows which of both ways a site has.
    `blank_ids`: what stands beside an image at an end of a heading keeps its blank, which is a hyphen of the id.
    `dashes`: `--` and `---` are dashes, which ids lose. `sure_ids`: how they are made is known, `shared_ids`:
    `[text][id]` may name one of any page; a site's configuration says so (`manner`).
    `html`: what HTML elements hold is Markdown, without their saying so.
    `tables`: whose tables: `gfm` (GitHub's), `kramdown` or `python` (Python-Markdown).
    `block_tags`, `single_tags`: names of the template tags that the generator itself has.
    `mdx`: pages are MDX, whatever their names end in; elsewhere those that end in `.mdx` are (`mdx.in_mdx`);
    `plain_mdx`: those that end so are none. `html_comments`: comments of HTML are taken there, too; `lenient`: so are
    loose braces and `<`.
    `loose_ids`: nobody outside knows which signs and accents ids keep, so that letters and digits alone tell them apart.
    `bracket_ids`: `## H [#id]` and `## H[[id]]` set an id. `drafts`: the name of the file that lists the pages, in which
    a link without an address is a page still to be written.
    `runs_with_front_matter`: templates run on pages that have one, and on what they include, alone.
    `shortcodes` are those that pages of the site may use, nothing where that cannot be told; `paired_shortcodes` need
    an end. `components` are those of MDX that the site provides, nothing where that cannot be told.
    `late_front_matter`: front matter may stand behind blank lines.
    `page_ids`: ids that every page has. `signs`: expressions of what pages of no other generator have, which tell it
    where no marker file lies; `fallback`: markers that count where there are neither.
    `folded_keys`: front matter keys are one whether written large or small; `page_keys`: those by which a site's
    configuration names a page, in all its versions.
    `id_makers`: what else makes ids there: `tabs` (of their titles), `components` (of theirs and of names of fields),
    `marks` (`{#id}` anywhere in a text).
    `inclusions`: marks of extensions by which a page takes in files: `--8<--`, `{!`, `{{#`, `@include`, `<<<`, `import`.
    `objects`: `::: module.object` takes in what the code says of itself, `[text][module.object]` leads there.
    `provides_components`: a component that no page takes in is the generator's own, and shows what it is given.
    `filled_links`: links whose address begins so need no text, for the generator has the title of what they lead to.
    `names`: how links name what they lead to: `wikilinks`, `roles` or not at all.
    `spaced_references`: a blank may stand within `[text] [label]`, `spaced_emphasis`: and within `** bold **`.
    `loose_containers`: marks of containers are closed on their own line, or by name (`:::zone-end`).
    `image_sizes`: behind the address of an image its size may stand, `![](a.png =600x400)`.
    `home`: the hidden folder in which a site keeps its configuration and what it shows besides pages.
    `markers`: files whose presence at the root tells the generator; of `a+b` both are needed,
    of `a~b` the file `a` with the words `b` in it.
    """

    name: str
    title: str
    slug: Callable[[str], str]
    templates: frozenset[str] = frozenset()
    containers: frozenset[str] = frozenset()
    attribute_lists: str = ""
    heading_ids: bool = False
    escaped_ids: bool = False
    cjk_emphasis: bool = False
    comment_ids: bool = False
    kramdown: bool = False
    raw_headings: bool = False
    id_parts: frozenset[str] = frozenset({"autolink"})
    blank_ids: bool = False
    dashes: bool = False
    sure_ids: bool = True
    shared_ids: bool = False
    html: bool = False
    tables: str = "gfm"
    number: Numbering = counted
    block_tags: frozenset[str] = frozenset()
    single_tags: frozenset[str] = frozenset()
    mdx: bool = False
    plain_mdx: bool = False
    html_comments: bool = False
    lenient: bool = False
    loose_ids: bool = False
    either_ids: bool = False
    bracket_ids: bool = False
    drafts: str = ""
    runs_with_front_matter: bool = False
    late_front_matter: bool = False
    shortcodes: frozenset[str] = frozenset()
    paired_shortcodes: frozenset[str] = frozenset()
    components: frozenset[str] = frozenset()
    page_ids: frozenset[str] = frozenset()
    signs: tuple[str, ...] = ()
    fallback: tuple[str, ...] = ()
    folded_keys: bool = False
    page_keys: frozenset[str] = frozenset()
    id_makers: frozenset[str] = frozenset()
    inclusions: tuple[str, ...] = ()
    objects: bool = False
    names: str = ""
    provides_components: bool = False
    filled_links: tuple[str, ...] = ()
    spaced_references: bool = False
    spaced_emphasis: bool = False
    loose_containers: bool = False
    image_sizes: bool = False
    home: str = ""
    markers: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        """Whether it is a generator's, not what is taken where nobody knows the
        generator."""
        return self.name != "generic"

    @property
    def commonmark(self) -> bool:
        """Whether the generator's Markdown is CommonMark (with GitHub's tables), not an
        older cousin of it."""
        return self.tables == "gfm"
