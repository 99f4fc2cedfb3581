"""Khmer."""

from doclint.languages.meaning.record import Meaning

MEANING = Meaning(
    code="km",
    negations="មិន/កុំ/គ្មាន/ពុំ/ហាម/ឥត",
    near_negations=(
        r"(?:លើកលែង|ក្រៅ|ជំនួស|តែ|មុន|រហូត|ទទេ|ខុស|បរាជ័យ|ចៀស|ការពារ|បិទ|លុប|ឈប់|ខ្វះ|តិច|នៅឡើយ|ផ្សេង|"
        r"បដិសេធ|រំលង|ពិបាក|ភ្លេច)"
    ),
    removals=r"លុប",
    opposites=(
        ("bound", "យ៉ាងហោចណាស់/យ៉ាងតិច", "យ៉ាងច្រើន/មិនលើសពី"),
        ("switch", "បើក", "បិទ"),
    ),
)
