"""Which detector tells the language of short texts best: doclint's own, and others
where they are installed.

usage: python benchmarks/languages/detect.py fr=docs/fr de=docs/de … [--each 300]

Paragraphs of the Markdown below each folder are cut into sentences of three lengths.
Each detector may only answer with the languages given, and with nothing at all. A table
of: told right, told wrong, microseconds a text.
"""

from __future__ import annotations

import argparse
import re
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from random import Random

from doclint.dialects import dialect
from doclint.document import OPAQUE, Document, Role, Segment
from doclint.languages.detect import language_of_text
from doclint.parsing import parse
from doclint.source import Source
from doclint.text.sentences import sentences

Detector = Callable[[str], str | None]
# From and to how many words.
LENGTHS = ((2, 4), (5, 9), (10, 19))
_WORD = re.compile(r"[^\W\d_]+")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="+", metavar="LANGUAGE=FOLDER")
    parser.add_argument(
        "--each", type=int, default=300, help="texts of each language and length"
    )
    told = parser.parse_args()
    folders = dict(each.split("=", 1) for each in told.folders)
    texts = {code: list(_texts(Path(folder))) for code, folder in folders.items()}
    for name, detector in _detectors(list(folders)).items():
        for least, most in LENGTHS:
            print(
                f"{name:12} {least:2} to {most:2} words  {_measured(detector, texts, (least, most), told.each)}"
            )


def _measured(
    detector: Detector,
    texts: Mapping[str, list[str]],
    length: tuple[int, int],
    each: int,
) -> str:
    right = wrong = number = 0
    start = time.process_time()
    for code, of_language in texts.items():
        fitting = [
            text
            for text in of_language
            if length[0] <= len(_WORD.findall(text)) <= length[1]
        ]
        for text in Random(1).sample(fitting, min(each, len(fitting))):  # noqa: S311  # a sample, not a secret
            found = (detector(text) or "").partition("-")[0]
            number += 1
            right += found == code
            wrong += found not in (code, "")
    cost = (time.process_time() - start) / max(number, 1) * 1e6
    return f"right {right / max(number, 1):6.1%}  wrong {wrong / max(number, 1):6.1%}  {cost:7.0f} µs  n={number}"


def _texts(folder: Path) -> Iterator[str]:
    """The sentences of running prose, without code in them."""
    for page in sorted(folder.rglob("*.md*")):
        document: Document = parse(
            Source.decode(str(page), page.read_bytes()), dialect("generic")
        )
        for segment in document.of(Segment):
            if segment.role is Role.PROSE and OPAQUE not in segment.text:
                yield from (
                    segment.text[slice(*place)] for place in sentences(segment.text)
                )


def _detectors(codes: list[str]) -> dict[str, Detector]:
    found: dict[str, Detector] = {
        "doclint": lambda text: language_of_text(text, codes)[0]
    }
    for name, make in (
        ("langdetect", _langdetect),
        ("py3langid", _py3langid),
        ("lingua", _lingua),
    ):
        try:
            found[name] = make(codes)
        except ImportError:
            print(f"{name:12} is not installed")
    return found


def _langdetect(codes: list[str]) -> Detector:
    from langdetect import DetectorFactory, LangDetectException, detect_langs

    DetectorFactory.seed = 0

    def detect(text: str) -> str | None:
        try:
            answers = [str(each.lang).partition("-")[0] for each in detect_langs(text)]
        except LangDetectException:
            return None
        return next((code for code in answers if code in codes), None)

    return detect


def _py3langid(codes: list[str]) -> Detector:
    import py3langid  # type: ignore[import-not-found,unused-ignore]

    py3langid.set_languages(codes)
    return lambda text: str(py3langid.classify(text)[0])


def _lingua(codes: list[str]) -> Detector:
    from lingua import IsoCode639_1, LanguageDetectorBuilder  # type: ignore[import-not-found,unused-ignore]

    wanted = [getattr(IsoCode639_1, code.upper()) for code in codes]
    detector = LanguageDetectorBuilder.from_iso_codes_639_1(*wanted).build()

    def detect(text: str) -> str | None:
        answer = detector.detect_language_of(text)
        return answer.iso_code_639_1.name.lower() if answer else None

    return detect


if __name__ == "__main__":
    main()
