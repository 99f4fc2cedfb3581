"""Letters of other scripts that no reader can tell from Latin ones."""

from __future__ import annotations

# Cyrillic and Greek letters and their twins, after Unicode's confusables.
FOREIGN = "АВЕКМНОРСТХІЈЅаеорсухіјѕһ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο"
LATIN = "ABEKMHOPCTXIJSaeopcyxijsh" + "ABEZHIKMNOPTYXo"
TWINS = str.maketrans(FOREIGN, LATIN)
# Latin letters and their twins in the scripts that are written beside them.
CYRILLIC_TWINS = str.maketrans("ABEKMHOPCTXIJSaeopcyxijsh", FOREIGN[:25])
GREEK_TWINS = str.maketrans("ABEZHIKMNOPTYXo", FOREIGN[25:])
