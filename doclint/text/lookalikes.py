"""Letters of other scripts that no reader can tell from Latin ones."""

from __future__ import annotations

# Cyrillic and Greek letters and their twins, after Unicode's confusables.
FOREIGN = "АВЕКМНОРСТХІЈЅаеорсухіјѕһ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο"
LATIN = "ABEKMHOPCTXIJSaeopcyxijsh" + "ABEZHIKMNOPTYXo"
TWINS = str.maketrans(FOREIGN, LATIN)
