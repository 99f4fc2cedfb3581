"""Texts of licences, which hold in the language that they were written in."""

from __future__ import annotations

from doclint.expressions import expression

# What the texts of common licences (MIT, BSD, Apache, GPL, MPL, Unlicense) say, and
# hardly any other text does.
_CLAUSE = expression(
    r"""(?xi:
        permission[ ]is[ ]hereby[ ]granted | hereby[ ]grants?[ ](?:you|to[ ]you)
        | without[ ]warrant(?:y|ies)[ ](?:of|or) | any[ ]express[ ]or[ ]implied[ ]warrant
        | redistributions?[ ](?:(?:of|in)[ ](?:source|binary)|and[ ]use[ ]in)
        | licensed[ ]under[ ]the[ ](?:apache|mit|gnu|bsd|mozilla|creative)
        | you[ ]may[ ]not[ ]use[ ]this[ ]file[ ]except
        | in[ ]no[ ]event[ ](?:shall|will|unless)
        | the[ ]above[ ]copyright[ ]notice | released[ ]into[ ]the[ ]public[ ]domain
        | redistribute[ ]it[ ]and/or[ ]modify[ ]it
        | \A\s*(?:copyright\s*)?(?:©|\(c\))\s*(?:19|20)\d\d
    )"""
)
_FILE = expression(r"(?i:(?:licen[cs]e|copying|unlicense)s?)(?:[._-].*)?")


def is_of_licence(text: str) -> bool:
    """Whether a text has a clause of a licence, or begins with whose it is and since when."""
    return _CLAUSE.search(text) is not None


def names_licence(name: str) -> bool:
    """Whether the name of a file is that of a licence: `LICENSE.md`."""
    return _FILE.fullmatch(name) is not None
