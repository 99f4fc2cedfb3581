"""Dictionaries as spylls reads them, from bytes: its own door leaves files open. Imported where somebody asks for
words alone, for spylls may not be installed."""

from __future__ import annotations

import io
from typing import Any

from spylls.hunspell import Dictionary, readers
from spylls.hunspell.readers.file_reader import BaseReader


def read(affixes: bytes, words: bytes) -> Any:
    """A dictionary of the bytes of its two files."""
    aff, context = readers.read_aff(_Bytes(affixes))
    dic = readers.read_dic(_Bytes(words, context.encoding), aff=aff, context=context)
    return Dictionary(aff, dic)


class _Bytes(BaseReader):  # type: ignore[misc]  # ships no types
    def __init__(self, data: bytes, encoding: str = "Windows-1252") -> None:
        self._data = data
        super().__init__(self._text(encoding))

    def reset_encoding(self, encoding: str) -> None:
        self.reset_io(self._text(encoding))

    def _text(self, encoding: str) -> io.TextIOWrapper:
        # Some dictionaries have flags that are no characters of their encoding.
        return io.TextIOWrapper(io.BytesIO(self._data), encoding, "surrogateescape")
