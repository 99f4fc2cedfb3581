"""Numbers that nobody tuned, with the reason: moving one by a third says nothing about
what is told of good pages and bad ones."""

from __future__ import annotations

from collections.abc import Mapping

_WORK = "bounds work: no page that people write comes near it"
_REACH = "how far is looked for something that is never longer"
_SHOWN = "how much a message shows"
_FORM = "a fact of a format, a script or a calendar"
_NAME = "the name of a thing, no quantity"

_BY_REASON: Mapping[str, tuple[str, ...]] = {
    _WORK: (
        "alignment.align _LEAST_CHARACTERS",
        "alignment.align _MOST_UNITS",
        "alignment.costs CELLS",
        "alignment.history _MANY",
        "alignment.likeness _COMMON_AT_MOST",
        "alignment.moves _ROUNDING",
        "alignment.table BAND",
        "alignment.table LARGE",
        "alignment.table ROOM",
        "checks.links.reversed _LONGEST_NAME",
        "checks.markup.glued_underscores _LONGEST",
        "checks.structure.emphasis_moved _LONGEST",
        "checks.typography._balance _MOST",
        "evidence.code_blocks _LONGEST",
        "evidence.compared_tags LONGEST",
        "evidence.copied _MOST_STARTS",
        "evidence.inline_code _MOST_COMPARED",
        "evidence.items _LONGEST",
        "evidence.label_pairs _MOST_CHARACTERS",
        "evidence.labels _MOST",
        "page.declared _ENOUGH",
        "page.placeholders _DEEPEST",
        "page.values _LONGEST",
        "text.bounded MOST_CHARACTERS",
        "text.bounded SECONDS_FOR_PATTERNS",
        "text.containers _DEEPEST",
        "text.difference _MANY",
        "text.globs MOST_ALTERNATIVES",
        "text.nearest _MOST",
        "text.numbers _LONGEST",
        "text.spans _DEPTH",
        "text.toml _MOST_PARTS",
    ),
    _REACH: (
        "checks.markup.broken_autolink _BESIDE",
        "checks.markup.slipped_particle _AFTER",
        "checks.translation.changed_code _LONGEST",
        "checks.translation._meant_twice _FAR",
        "checks.translation.said_again _MOST_WORDS",
        "evidence.compared_tags _BESIDE",
        "evidence.inline_code _LONGEST_LINK",
        "evidence.inline_code _LONGEST_STEP",
        "evidence.label_pairs _AROUND",
        "evidence.literals _LONGEST",
        "evidence.names _REACH",
        "page.names _LONGEST_ROLE",
        "page.said _REACH",
        "text.cut_short _NEAR",
        "text.sentences _LONGEST",
    ),
    _SHOWN: (
        "checks.front_matter.value_not_allowed _SHOWN",
        "checks.messages.missing _NAMED",
        "checks.terms.doubtful_entry _MOST_SHOWN",
        "checks.translation.changed_code _SHOWN",
        "checks.translation.partly_untranslated _SHOWN",
        "checks.translation.rewritten _SHOWN",
        "evidence.key_changes _SHOWN",
        "evidence.messages _LONGEST",
        "text.mdx_balance SHOWN",
    ),
    _FORM: (
        "checks.links.left_locale _LONGEST_CODE",
        "checks.typography.particle_form _PAST",
        "checks.structure.section_order _DEEPEST",
        "checks.translation._meant_twice _STRONG",
        "checks.typography.particle_form _ENDINGS",
        "checks.typography.particle_form _RIEUL",
        "evidence.numbers _BUDDHIST",
        "text.clock _DAY",
        "text.containers _WIDEST_GAP",
    ),
    _NAME: (
        "checks.structure.joined_blocks _PAIR",
        "text.senses _EITHER",
        "alignment.costs NEVER",
        "checks.terms.doubtful_entry _TIMES",
        "checks.translation.changed_numeral _TWO",
        "checks.translation.opposite_word _MAY",
        "checks.translation.opposite_word _NEVER",
        "checks.typography._paired_marks _ANGLE",
        "checks.typography._paired_marks _CORNER",
        "checks.typography._paired_marks _CURLY",
    ),
}
# By number, as `calibrate.py` names it, why it is none of those that were tuned.
ASIDE: Mapping[str, str] = {
    name: reason for reason, names in _BY_REASON.items() for name in names
}
