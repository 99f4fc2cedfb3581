"""Two texts that differ a little: what to show of them."""

from __future__ import annotations

from difflib import SequenceMatcher

from doclint.expressions import expression

# Words of scripts that put blanks between them; of others every character stands alone.
_TOKEN = expression(r"[^\W\u3040-\u30ff\u3400-\u9fff]+|\s+|[\s\S]")
# Longer texts are compared by where they begin and end to differ.
_MANY = 400


def difference(before: str, after: str, longest: int = 60) -> tuple[str, str]:
    """The first stretch in which two texts differ, of each, with the word on either
    side; empty where one only has more than the other."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    start, end, new_start, new_end = _first(old, new)
    differ_both = end > start and new_end > new_start
    if differ_both:
        words_before = start - _word_before(old, start)
        words_behind = _word_after(old, end) - end
        start -= words_before
        new_start -= words_before
        end += words_behind
        new_end += words_behind
    old_words = "".join(old[start:end])
    new_words = "".join(new[new_start:new_end])
    return shortened(old_words, longest), shortened(new_words, longest)


def _first(old: list[str], new: list[str]) -> tuple[int, int, int, int]:
    """The places of the first difference; those that only a few words part are one."""
    if max(len(old), len(new)) > _MANY:
        return _ends(old, new)
    steps = [
        step
        for step in SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        if step[0] != "equal"
    ]
    if not steps:
        return 0, 0, 0, 0
    _, i, k, j, m = steps[0]
    for _, start, end, _, other_end in steps[1:]:
        if start - k > 3:
            break
        k, m = end, other_end
    return i, k, j, m


def _ends(old: list[str], new: list[str]) -> tuple[int, int, int, int]:
    """What is left of two lists without what both begin with and what both end with:
    where it starts and ends in the one, and in the other."""
    shortest = min(len(old), len(new))
    head = 0
    while head < shortest and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < shortest - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return head, len(old) - tail, head, len(new) - tail


def _word_before(tokens: list[str], at: int) -> int:
    return next(
        (
            near
            for near in range(at - 1, max(at - 3, -1), -1)
            if tokens[near][0].isalnum()
        ),
        at,
    )


def _word_after(tokens: list[str], at: int) -> int:
    return next(
        (
            near + 1
            for near in range(at, min(at + 2, len(tokens)))
            if tokens[near][0].isalnum()
        ),
        at,
    )


def shortened(text: str, longest: int = 60) -> str:
    """A text in one line, its middle left out where it is long."""
    text = " ".join(text.split())
    if len(text) <= longest:
        return text
    half = (longest - 3) // 2
    return f"{text[:half].rstrip()} … {text[-half:].lstrip()}"
