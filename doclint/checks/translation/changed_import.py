"""Modules that a translated page of MDX takes in otherwise than its source."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from doclint.evidence.beside import source_place
from doclint.evidence.targets import Address, address_reader
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.page.imported import Import, imports, made_names, mdx_of
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

# What does not begin so, nor is a page, is a package, whose name is the same everywhere.
_LOCAL = expression(
    r"(?:[^\n]*!)?(?:[./~]|@site/|@/|@theme/|@docs/|#|[^\n]*\.mdx?(?:\?|$))"
)


@rule(
    "translation/changed-import",
    visits=Pair,
    severity=Severity.ERROR,
    ages=True,
    examples=[
        bad(
            source="import Box from '~/parts/Box.astro';\n\n<Box />\n",
            translation="import Box from '⟦~/parties/Boîte.astro⟧';\n\n<Box />\n",
            fixed="import Box from '~/parts/Box.astro';\n\n<Box />\n",
            dialect="docusaurus",
        ),
        bad(
            source="import { Tab, Tabs } from '@acme/kit';\n\n<Tabs>\n<Tab />\n</Tabs>\n",
            translation="import { Tab } from '@acme/kit';\n\n⟦<Tabs>⟧\n<Tab />\n</Tabs>\n",
            dialect="docusaurus",
        ),
        bad(source="import a from 'acme';\n\nA.\n", translation="import a from '⟦akme⟧';\n\nA.\n", dialect="docusaurus",
            fixed="import a from 'acme';\n\nA.\n"),
        good(
            source="import Box from '../parts/Box.mdx';\n\n<Box />\n",
            translation="import Box from '../../fr/parts/Box.mdx'\n\n<Box />\n",
            dialect="docusaurus",
        ),
        good(
            source="import Box from '@en/parts/box.mdx';\n\n<Box />\n",
            translation="import Box from '@fr/parts/box.mdx';\n\n<Box />\n",
            dialect="docusaurus",
        ),
        good(
            source="import { A } from '@acme/kit';\n\n<A />\n\nText.\n",
            translation="Texte.\n",
            dialect="docusaurus",
        ),
        good(
            source="import A from './a';\n\n<A />\n",
            translation="export const A = () => 1;\n\n<A />\n",
            dialect="docusaurus",
        ),
        good(
            source="import Shop from '!!raw-loader!@site/parts/Shop.en.vue';\n\n<Code of={Shop} />\n",
            translation="import Shop from '!!raw-loader!@site/parts/Shop.fr.vue';\n\n<Code of={Shop} />\n",
            dialect="docusaurus",
        ),
        good(source="import A from './a'\n", translation="import A from './b'\n"),
    ],
)  # fmt: skip
def changed_import(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A translated page takes a component from another module than its source does, or uses it without taking it in.

    The page then does not build, or shows a gap. Where a file of the site lies may
    differ, its name may not.
    """
    if not ctx.dialect.mdx:
        return
    read = address_reader(pair.source.language, pair.translation.language)
    wanted, written = imports(pair.source), imports(pair.translation)
    seen: set[Span] = set()
    for name, imported in wanted.items():
        other = written.get(name)
        if other is None:
            yield from _unimported(name, imported, pair)
        elif not _same(imported.module, other.module, read) and other.place not in seen:
            seen.add(other.place)
            fix = Fix(
                f"write {imported.module}",
                (Edit(other.place, imported.module),),
                (Change.CODE, Change.TAG),
            )
            message = f"found {name} from “{other.module}”, expected “{imported.module}” as in the source text"
            yield Hit(
                other.place,
                message,
                imported.module,
                fix,
                source_place(pair, imported.place),
            )


def _same(one: str, other: str, read: Callable[[str], Address]) -> bool:
    """Whether two modules are one, or files of the site that differ in their folder and
    in the language that their name says (`Shop.en.vue`, `Shop.fr.vue`)."""
    if one == other:
        return True
    local = _LOCAL.match(one) is not None and _LOCAL.match(other) is not None
    return local and read(one).path[-1:] == read(other).path[-1:]


def _unimported(name: str, imported: Import, pair: Pair) -> Iterator[Hit]:
    """A component that the translation uses and neither takes in nor makes itself."""
    if name in made_names(pair.translation):
        return
    used = next(
        (
            tag
            for tag in mdx_of(pair.translation).tags
            if not tag.closing and tag.name.partition(".")[0] == name
        ),
        None,
    )
    if used and name[:1].isupper():
        message = f"found <{used.name}> that no import brings, expected it from “{imported.module}” as in the source text"
        yield Hit(used.span, message, related=source_place(pair, imported.place))
