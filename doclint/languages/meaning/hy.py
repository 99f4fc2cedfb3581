"""Armenian."""

from doclint.languages.meaning.record import Meaning

MEANING = Meaning(
    code="hy",
    negations="ոչ/ոչինչ/ոչ ոք/երբեք/մի/առանց/անհնար/արգելված",
    # Verbs deny by their first letter; a few other words begin with it (չափ, չորս).
    denying_prefix="չ(?!ափ|որ|որս|որք|ին|որե)",
    near_negations=(
        r"(?:առանց|բացի|փոխարեն|միայն|խուսափ|սխալ|դատարկ|ջնջ|հեռաց|մինչ|\bան\w{3}|արգել|անջատ|դժվար|"
        r"պակաս|դեռ|այլ|տարբեր|մերժ|\bչ)"
    ),
    removals=r"(?:ջնջ|հեռաց)\w*",
    opposites=(
        ("bound", "առնվազն/կամ ավելի", "առավելագույնը/ոչ ավելի"),
        ("switch", "միացրեք/միացված", "անջատեք/անջատված"),
        ("need", "պարտադիր/պահանջվում", "ընտրովի/կամընտիր"),
        ("always", "միշտ", "երբեք"),
        ("side", "ձախ", "աջ"),
    ),
)
