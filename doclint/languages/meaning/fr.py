"""French."""

from doclint.languages.meaning.record import Meaning, Remarks
from doclint.languages.record import in_order, words

MEANING = Meaning(
    code="fr",
    sequence=(
        r"\bd[’'](?:abord)\b|\bpremièrement\b|\bcommencez par\b|\ben premier\b",
        r"\b(?:puis|ensuite|après|enfin|deuxièmement)\b",
    ),
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
    denies_twice=True,
    negations=(
        "ne/n'/pas/jamais/sinon/quelle que/quel que/quels que/peu importe/aucun/aucune/rien/ni/non/"
        "personne/nul/nulle/guère"
    ),
    idioms=(
        r"\bpas (?:plus|moins)\b|dépass|exc[éè]d|"
        r"n['’]importe|\bn(?:e|['’])[^.!?]{1,60}?\bqu(?:e\b|['’])|"
        r"\bavant qu[e'’][^.!?]*|\bpersonnes?\b|\bsans qu[e'’]|non seulement|"
        r"pas seulement|n['’]oubli|pas à pas|moins que[^.!?]*|n['’]est-ce"
    ),
    near_negations=(
        r"\b(?:sans|impossible\w*|in[a-zé]{4,}|im[a-zé]{4,}|dé[a-z]{4,}|ir[a-zé]{4,}|évite\w*|interdi\w*|"
        r"sauf|empêch\w*|échou\w*|échec\w*|manqu\w*|hors|moins|inutile\w*|lieu|plutôt|refus\w*|ignor\w*|"
        r"exclu\w*|peu|seul\w*|uniquement|absen\w*|omet\w*|omis\w*|arrêt\w*|oubli\w*|supprim\w*|rejet\w*|"
        r"vide\w*|mal|mauvais\w*|plus|autre\w*|avant|tant|encore|malgré|abstenir|abst\w*|garde\w*|"
        r"rare\w*|difficile\w*|dout\w*|hésit\w*|craign\w*)\b"
    ),
    removals=r"\bsupprim\w*",
    bans=(
        r"\b(?:ne (?:devez|doit|doivent|dois|devrait|devraient|devriez) (?:pas|jamais)|interdit\w*)\b"
    ),
    frees=(
        r"\b(?:n'(?:avez|a|ont|est) pas (?:besoin|à|nécessaire|obligatoire|obligé|requis)|"
        r"pas (?:besoin|nécessaire|nécessaires|obligatoire|obligé|requis)|inutile)\b"
    ),
    opposites=(
        ("install", "installe*/installation", "désinstall*/supprim*"),
        ("height", "supérieur/supérieure/en haut", "inférieur/inférieure/en bas"),
        (
            "later",
            "ou ultérieure/ou ultérieur/ou supérieure/ou supérieur/ou plus récente/et ultérieures/et supérieures",
            "ou antérieure/ou antérieur/ou inférieure/ou inférieur/ou plus ancienne/et antérieures/et inférieures",
        ),
        (
            "duty",
            "devez/doit/doivent/dois/faut/faudra/nécessaire/obligatoire/devriez/devrait/veillez/assurez",
            "pouvez/peut/peuvent/peux",
        ),
        (
            "age",
            "le plus récent/la plus récente/les plus récents/les plus récentes/plus récent/"
            "plus récente/plus récents/plus récentes/nouvelles versions",
            "le plus ancien/la plus ancienne/les plus anciens/les plus anciennes/plus ancien/"
            "plus ancienne/plus anciens/plus anciennes/anciennes versions",
        ),
        ("side", "à gauche/de gauche/gauche", "à droite/de droite"),
        (
            "bound",
            "au moins/au minimum/ou plus/pas moins de",
            "au plus/au maximum/ou moins/jusqu'à/pas plus de",
        ),
        (
            "compare",
            "plus de/supérieur à/supérieure à/supérieurs à/dépasse/plus grand que/plus élevé que",
            "moins de/inférieur à/inférieure à/inférieurs à/plus petit que/moins élevé que",
        ),
        ("time", "avant de/avant que/avant", "après avoir/après"),
        (
            "switch",
            "activer/active/activez/activé/activée/activés/activées/activation",
            "désactiver/désactive/désactivez/désactivé/désactivée/désactivés/désactivées/désactivation",
        ),
        (
            "need",
            "obligatoire/obligatoires/requis/requise/requises",
            "facultatif/facultative/facultatifs/facultatives/optionnel/optionnelle/optionnels/optionnelles",
        ),
        ("always", "toujours", "jamais"),
        ("truth", "vrai/true", "faux/false"),
        (
            "load",
            "téléverser/téléversez/téléversement/téléversé",
            "télécharger/téléchargez/téléchargement/téléchargé",
        ),
        (
            "port",
            "importer/importez/importé/importée/importation",
            "exporter/exportez/exporté/exportée/exportation",
        ),
        (
            "amount",
            "augmenter/augmente/augmentez/augmentation/augmente*/accroître",
            "diminuer/diminue/diminuez/diminution/réduire/réduit/rédui*/réduction/diminue*/baisse*/abaisse*",
        ),
        (
            "first",
            "le premier/la première/les premiers/les premières",
            "le dernier/la dernière/les derniers/les dernières",
        ),
        ("limit", "minimum/minimale/minimal", "maximum/maximale/maximal"),
    ),
    renderings=(
        ("repository", "dépôt/référentiel", "deposit"),
        ("folder", "dossier/répertoire", "director"),
        ("email", "e-mail/courriel/email", ""),
        ("dashboard", "tableau de bord/dashboard", ""),
        ("settings", "paramètres/réglages", "parameter argument"),
        ("workflow", "flux de travail/workflow", ""),
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
        refusals=(
            r"(?:je suis désolée?|désolée?|malheureusement)\b[^.]{0,40}\bje ne (?:peux|"
            r"suis)\b[^.]{0,40}\b(?:traduire|aider|répondre)"
        ),
        doubts=(
            r"\b(?:à (?:vérifier|revoir|relire|confirmer|traduire)|"
            r"vérifier|relire|todo)\b"
        ),
    ),
)
