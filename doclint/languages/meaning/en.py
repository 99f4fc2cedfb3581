"""English."""

from doclint.languages.meaning.record import Meaning, Remarks
from doclint.languages.record import in_order, words

MEANING = Meaning(
    code="en",
    sequence=(
        r"\bfirst\b|\bat first\b|\binitially\b",
        r"\bthen\b|\bafterwards?\b|\bnext\b|\bfinally\b|\bsecond(?:ly)?\b",
    ),
    months=in_order("""
        january/jan february/feb march/mar april/apr may june/jun july/jul august/aug
        september/sept/sep october/oct november/nov december/dec
    """),
    weekdays=in_order("""
        monday/mondays/mon tuesday/tuesdays/tue/tues wednesday/wednesdays/wed
        thursday/thursdays/thu/thur/thurs friday/fridays/fri saturday/saturdays/sat
        sunday/sundays/sun
    """),
    doubtful=words("""
        may march mar jan jun dec sept sep apr aug feb jul oct nov mon tue wed thu fri sat sun
        august
    """),
    amounts=(
        ("2", "pair/couple/double/twice/both/twofold"),
        ("3", "third/third-party/triple"),
        ("6", "half-dozen"),
        ("10", "tens"),
        ("12", "dozen/dozens/noon/midday"),
        ("0", "midnight"),
        ("100", "hundred/hundreds"),
        ("0.5", "half"),
        ("50", "half"),
    ),
    negations="not/n't/never/no/cannot/none/nor/neither/nothing/nobody/nowhere",
    near_negations=(
        r"\b(?:no matter|or not|if not|not only|not least|nothing (?:more|but|other)|can(?:'t|"
        r"not) wait|not (?:just )?one|[a-z]{3,}less|inefficien\w*|n't know|without|unless|except|"
        r"no (?:more|less|fewer|longer|shorter|later|earlier|sooner|older|newer|larger|greater|bigger|"
        r"smaller|higher|lower) than|"
        r"avoid\w*|fail\w*|lack\w*|miss\w*|prevent\w*|refus\w*|disabl\w*|"
        r"exclud\w*|instead|rather|few|little|hardly|rarely|impossible|invalid|unable|un[a-z]{4,}|"
        r"dis[a-z]{5,}|in(?:correct|valid|compatible|sufficient|visible|active|complete|accurate|"
        r"consistent|dependent)\w*|im(?:possible|proper)\w*|non-?[a-z]+|ignor\w*|skip\w*|omit\w*|stop\w*|"
        r"den(?:y|ied)\w*|reject\w*|forbid\w*|prohibit\w*|only|free of|remov\w*|forget\w*|less|empty|"
        r"fewer|zero|[a-z]{3,}less|silenc\w*|depend\w*|out of|"
        r"absent|wrong|bad|other than|until|yet|doubt\w*|worry|mind|hesitate|no-op|"
        r"gone|too [a-z]+|deprecat\w*|obsolete|confus\w*|"
        r"nevertheless|nonetheless|otherwise|mismatch\w*|okay|los\w+|differ\w*|optional|free)\b"
    ),
    removals=r"\b(?:delet|remov|eras)\w*",
    bans=(
        r"\b(?:must not|mustn't|(?:you|they|users|nobody) may not|must never|should not|shouldn't)\b"
        r"(?! (?:need|have to|(?:be|prove) (?:needed|required|necessary))\b)"
    ),
    frees=(
        r"\b(?:do(?:es)?(?:n't| not) (?:have to|need)|need not|needn't|(?:is|are) not (?:required|necessary|needed)"
        r"|not (?:required|necessary)|no need)\b"
    ),
    opposites=(
        (
            "install",
            "install/installs/installed/installing",
            "uninstall/uninstalls/uninstalled/uninstalling/uninstallation/remove/removes/removed/removing/removal",
        ),
        (
            "height",
            "at the top/upper/top left/top right/top of the",
            "at the bottom/lower left/lower right/bottom left/bottom right/bottom of the",
        ),
        (
            "later",
            "or later/or newer/or higher/or above/and later/and above/and newer",
            "or earlier/or older/or lower/or below/and earlier/and below/and older",
        ),
        ("duty", "must", "may/can"),
        (
            "age",
            "newest/latest/most recent/newer",
            "oldest/earliest/earlier version/earlier versions/previous version/previous versions/older",
        ),
        (
            "side",
            "on the left/left-most/leftmost/left side/left-hand/to the left/left corner/left pane/left panel/"
            "left sidebar",
            "on the right/right-most/rightmost/right side/right-hand/to the right/right corner/right pane/right panel/"
            "right sidebar",
        ),
        (
            "bound",
            "at least/no less than/not less than/or more/no fewer than/a minimum of/minimum of",
            "at most/no more than/not more than/up to/or less/or fewer/a maximum of/maximum of",
        ),
        (
            "compare",
            "more than/greater than/higher than/larger than/longer than/exceeds",
            "less than/fewer than/lower than/smaller than/shorter than",
        ),
        ("time", "before/prior to", "after"),
        (
            "switch",
            "enable/enables/enabled/enabling/turn on/turned on/turns on/switch on/on by default",
            "disable/disables/disabled/disabling/turn off/turned off/turns off/switch off/is off/are off/off by default",
        ),
        ("need", "required/mandatory/compulsory", "optional/optionally"),
        ("always", "always", "never"),
        ("truth", "true", "false"),
        (
            "load",
            "upload/uploads/uploaded/uploading",
            "download/downloads/downloaded/downloading",
        ),
        (
            "port",
            "import/imports/imported/importing",
            "export/exports/exported/exporting",
        ),
        (
            "amount",
            "increase/increases/increased/increasing/raise/raises/raised",
            "decrease/decreases/decreased/decreasing/reduce/reduces/reduced/reducing/lower the/lowers the",
        ),
        (
            "sight",
            "show/shows/showing/shown/display/displays/displayed/visible",
            "hide/hides/hiding/hidden",
        ),
        (
            "addition",
            "add/adds/added/adding",
            "remove/removes/removed/removing/delete/deletes/deleted/deleting",
        ),
        ("outcome", "succeed/succeeds/succeeded/successful", "fail/fails/failed"),
        (
            "cipher",
            "encrypt/encrypts/encrypted/encryption",
            "decrypt/decrypts/decrypted/decryption",
        ),
        ("line", "online", "offline"),
        ("direction", "horizontal/horizontally", "vertical/vertically"),
        ("order", "ascending", "descending"),
        ("scope", "internal/internally", "external/externally"),
        ("audience", "public/publicly", "private/privately"),
        (
            "session",
            "log in/logs in/logged in/sign in/signs in/signed in",
            "log out/logs out/logged out/sign out/signs out/signed out/log off/sign off",
        ),
        ("first", "the first", "the last"),
        ("limit", "minimum", "maximum"),
    ),
    set_phrases=r"public/private|public (?:or|and) private|add(?:-on|-in)s?\b|online/offline|private(?:ly)? held",
    remarks=Remarks(
        openings=(
            r"(?:(?:sure|certainly|of course|absolutely|okay|ok)\b[^.:]{0,40}[!,.:]\s*)?(?:here(?:'s|"
            r" is| are) (?:the|your|a|my)\b[^.:!]{0,60}\b(?:translation|translated|localized version)"
            r"\b|below is the translat(?:ion|ed)\b|translation:$)"
        ),
        closings=(
            r"let me know if you(?:'d like| would like|"
            r" need| want)\b|i hope this (?:helps|translation)|"
            r"please let me know if\b|feel free to ask if\b|"
            r"(?:note: )?i(?:'ve| have) (?:kept|translated|"
            r"preserved|left)\b"
        ),
        notes=(
            r"\b(?:to be translated|needs? translation|translation needed)\b|\bt(?:ranslator)?['s./]{0,2}\s?n(?:ote)?\b|"
            r"\btranslator's note\b|\btn:|\b(?:todo|fixme)\b.*(?:transl|traduc|tradu|übers|перев|翻訳|翻译|"
            r"번역|tłumacz|překl|переклад|vertal|översät|çeviri|dịch|terjemah)"
        ),
        refusals=(
            r"(?:i'm sorry|i am sorry|sorry|i apologize|unfortunately)\b[^.]{0,40}\bi(?:'m| am)? ?(?:can(?:'t|"
            r"not| not)|unable to|am not able to|am unable to)\b[^.]{0,20}\b(?:assist|help|translate|fulfill|"
            r"provide|process|comply)|as an ai (?:language )?model\b"
        ),
        doubts=(
            r"\b(?:to be translated|needs? translation|translation needed)\b|\b(?:todo|tbd|fixme|check|verify|review|unsure|"
            r"unclear|not sure|please confirm)\b"
        ),
    ),
)
