"""French."""

from doclint.languages.meaning.record import Meaning, Remarks
from doclint.languages.record import in_order, words

MEANING = Meaning(
    code="fr",
    months=in_order("""
        janvier/janv février/févr/fév mars avril/avr mai juin juillet/juil août septembre/sept
        octobre/oct novembre/nov décembre/déc
    """),
    weekdays=in_order("""
        lundi/lundis mardi/mardis mercredi/mercredis jeudi/jeudis vendredi/vendredis samedi/samedis
        dimanche/dimanches
    """),
    doubtful=words("mars sept oct nov mai avr"),
    amounts=(
        ("2", "paire/double"),
        ("3", "tiers/tierce/tierces/triple"),
        ("10", "dizaine/dizaines"),
        ("12", "douzaine/midi"),
        ("0", "minuit"),
        ("15", "quinzaine"),
        ("20", "vingt/vingtaine"),
        ("30", "trente/trentaine"),
        ("40", "quarantaine/quarante"),
        ("50", "cinquantaine/cinquante/moitié"),
        ("60", "soixante/soixantaine"),
        ("100", "cent/centaine/centaines/cents"),
        ("1000", "millier/milliers"),
        ("24", "journée/vingt-quatre"),
    ),
    remarks=Remarks(
        openings=(
            r"(?:(?:bien sûr|certainement|d'accord)\b[^.:]{0,30}[!,.:]\s*)?voici (?:la|"
            r"votre|une|le)\b[^.:!]{0,60}\b(?:traduction|"
            r"traduite?|texte traduit|version (?:française|traduite))\b|"
            r"traduction(?: française)?\s?:$"
        ),
        closings=(
            r"n'hésitez pas à me (?:dire|demander|faire savoir)\b|"
            r"j'espère que cette traduction\b|(?:remarque\s?: )?j'ai (?:conservé|"
            r"traduit|gardé|laissé)\b"
        ),
        notes=(
            r"\bn\.?\s?d\.?\s?t\.?\b|\bnote (?:du traducteur|"
            r"de la traductrice|de traduction)\b"
        ),
        doubts=(
            r"\b(?:à (?:vérifier|revoir|relire|confirmer|traduire)|"
            r"vérifier|relire|todo)\b"
        ),
    ),
)
