"""Filler text, which no language translates: "lorem ipsum"."""

from __future__ import annotations

from doclint.dataclasses import dataclass
from doclint.languages.record import words
from doclint.text.words import level_words

_FILLER = words(
    """aliqua aliquip anim aute cillum culpa cupidatat deserunt esse excepteur exercitation fugiat irure laboris laborum
    minim mollit nostrud occaecat officia pariatur proident reprehenderit sint sunt ullamco veniam voluptate
    accumsan adipiscing aenean aliquam aliquet amet ante arcu auctor augue bibendum commodo condimentum congue consectetur
    consequat cras curabitur cursus dapibus diam dictum dignissim dolor dolore donec duis efficitur eget eiusmod
    eleifend elementum elit enim erat eros etiam euismod facilisis facilisi faucibus felis fermentum feugiat finibus
    fringilla gravida habitant hendrerit iaculis imperdiet incididunt integer interdum ipsum justo labore lacinia
    lacus laoreet lectus libero ligula lobortis lorem luctus maecenas magna malesuada massa mattis mauris metus
    molestie mollis morbi neque nibh nisi nisl nulla nullam nunc odio orci ornare pellentesque pharetra phasellus
    placerat porta porttitor posuere praesent pretium proin pulvinar purus quam quis rhoncus risus rutrum sagittis
    sapien scelerisque semper senectus sodales sollicitudin suscipit suspendisse tellus tempor tempus tincidunt tortor
    tristique turpis ullamcorper ultrices ultricies urna varius vehicula velit venenatis vestibulum vitae vivamus
    viverra volutpat vulputate"""
)


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What is filler; texts on either side stand in tests/text/test_filler.py."""

    # So much of a text (share, 0 to 1) is made of its words, so many at least (count).
    share: float = 0.6
    least: int = 2
    # Words of no more letters (count) do not tell.
    short: int = 3


_LIMITS = _Calibration()


def is_filler(text: str) -> bool:
    """Whether most words of a text are those of "lorem ipsum"."""
    # Short words are those of many languages.
    longer = [word for word in level_words(text) if len(word) > _LIMITS.short]
    known = sum(word in _FILLER for word in longer)
    are_most = known >= _LIMITS.share * len(longer)
    return are_most and known >= _LIMITS.least
