"""Values that were cut in two, and whose rest stands behind them."""

from __future__ import annotations

# So many characters behind a value are looked at: the address of a link that it is the
# text of may come first.
_NEAR = 200
# Ends of links and code.
_MARKUP = str.maketrans(")]`", "   ")


def is_cut_short(written: str, whole: str, after: str) -> bool:
    """Whether `written` is the beginning of `whole`, and the rest of that is a word of
    the text `after` it, so that putting in the whole would say the rest twice."""
    if not written or not whole.startswith(written):
        return False
    rest = whole.removeprefix(written).split()
    if not rest:
        return False
    line, _, _ = after[:_NEAR].partition("\n")
    behind = line.translate(_MARKUP).split()
    return any(behind[at : at + len(rest)] == rest for at in range(len(behind)))
