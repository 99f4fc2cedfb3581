"""English."""

from doclint.languages.record import Language, in_order, words

LANGUAGE = Language(
    code="en",
    name="English",
    plural_alone=True,
    angles=False,
    function_words=words("""
        the of and to is are was were be been being have has had do does did can could will would shall should
        may might must not this that these those it its they them their there which who whom whose what when
        where why how with without from into onto than then if but or by at for because while until about after
        before between through during against under over you your yours we our us he she his him her my me any
        some each every both either neither such also only just very more most other another much many few all
        so as let an
    """),
    quotes=(("“", "”"), ("‘", "’"), ('"', '"')),
    repeats=words("had that is very so no bye many long really far ha much"),
    or_words=("or", "and/or"),
    adverb_endings=("ly",),
    stemmer="english",
    plain_words=words("""
        ability able above according accordingly accounts achieve across actually add added adding adds adjust
        adjusted advanced advantage advice after again against ahead allow allowed allowing allows almost alone
        along already although always among amount answer answers any anyone anything appear appears apply applying
        approach around arrange ask asked asking attach attached available avoid aware away because become becomes
        been before begin beginning begins behavior behaviour behind being below beside besides best better between
        beyond big bottom bound bounds boxes bring broken build building builds built busy buy buying call called
        calling calls cannot care careful carefully caught caused changed changing cheap check checked checking
        checks children choice choose choosing chosen clean cleaning clear cleared clearly close closed closing
        collect collected column columns comes coming common completed completely connect connected connecting
        consider contain contained containing contains count counted create created creates creating currently
        customer customers daily day days decide declare deep define defined defines defining delay delayed delete
        deleted deleting deletion deliver delivered delivering delivery depend depends describe described describes
        deserve designed desired detailed detect determine develop developed developer developers developing
        development did difference differences different difficult digit disable disabled disabling discover display
        displayed displays doing done down draw drawn drop dropped due during each earlier early easier easily easy
        edge edited editing eight either else empty enable enabled enables enabling encounter end ended ending ends
        enough ensure ensures enter entered entering entire entirely entries entry environment equal errors even
        ever every everyone everything exactly example examples except existing exists expect expected expects
        experience explain explained extend extended eye fail failed fails failure failures fall far faster feel few
        field fields fifth filled finally find finding finds finish finished first five fixed fixing follow followed
        following follows food forbidden forced forget forgotten forth forward found four fourth free frequent
        frequently friend full fully further generally get gets getting give given gives giving go goes going gone
        good grant granted great greater grew grow growing grown growth guess guest guidelines had handled handles
        handling happen happened happens have having heading headings health heard heavy height held helpful
        helping helps here hidden high higher highest highly hold holding holds hope hosted hour hours house how
        however huge hundred idle if ignore ignored improve improved improvement improvements improving included
        includes including increase increased indeed inside instead intended introduced introducing involve issues
        its itself join joined joining joins keep keeping keeps kept keyboard kinds knew know knowing knowledge
        known knows lack language languages larger largest latest law leading leads learn learned learning least
        leave leaves leaving left length less lets letter letters letting likely limited lines linked listed listen
        listening little load loaded loading locate located location locked longer longest look looking looks lose
        losing loss lost love low lower lowest mainly make makes making manage managed management managing many
        marked matches matching mean meaning means meant measure measures meet meeting meets member members memory
        might mind missing mistake mistakes month monthly months moreover morning mostly move moved moves moving
        much must named names naming near nearly necessary need needed needs neither never newer newest newly next
        nice night nine nobody nor north nothing now number numbers objects obtain obtained occur occurred occurs
        offer offered offers often old older ones only onto opened opening opens ordered orders other others
        otherwise our out outcome outline outside overall overview own owner owners ownership paid passed passing
        password passwords paths pay payment payments people perform performed performing perhaps pick picked
        picture pictures piece pieces placed placing played please practice prepared preparing press pressed
        pressing prevent prevented previous previously price prices printed printing problems produce produced
        products proper properly properties property protect protected provide provided provider providers provides
        providing publish published publishing purchase purpose purposes pushed put puts putting quick quickly
        raised rather raw reach reached read reader readers reading ready reason reasons receive received receives
        receiving recent recently recorded recover reduce reduced refer referred refers regarding related
        relationship relationships release released releases releasing remain remaining remains remember remove
        removed removes removing rename renamed repeat replace replaced replaces replacing reply reported reports
        represent require required requirement requirements requires requiring resolve resolved retrieve retrieved
        return returned returning returns reuse reviewed revoke right rights rise room rows rule rules run running
        runs safe safely safety said sample samples save saved saves saving say says schedule scheduled scheduling
        search searched searching seconds secure secured security seeing seem seen select selected selecting sell
        send sender sending sends separate separately served sets setting settings several shall shape share shared
        shares sharing sheet ship shipping shorter should show showing shown shows sign signed signing simply since
        single sizes skip skipped slow slowly smaller smallest soft sold solve solved someone something sometimes
        soon sorted sorting south space spaces speak specific specified specify speed spend spent split spread
        started starting starts stated statement statements stay step steps stopped stopping stops storage stored
        stores storing straight strength strong subject such sudden suggest suggested suitable summary supply
        supported supports sure switched switching take taken takes taking talk targets task tasks taught teach tell
        telling tells terms tested testing than thank thanks that their them themselves then there therefore these
        they thing things think this those though thought thousand three threshold through throughout throw thus
        tied times tips title today together told tomorrow too took touch toward towards tracked tracking treat
        tried tries troubleshoot troubleshooting true trust try trying turn turned turning turns twice two typed
        typical typically under underlying understand understanding unexpected unfortunately units unknown unless
        unlike until unused upcoming updated updates updating upgraded upgrading uploaded uploading upon upper usage
        used useful using usually validate validated value values viewed viewing wait waiting walk walkthrough want
        wanted wants warning warnings wash watch way ways weak wear weekly weeks welcome well went were what
        whatever when whenever where whether which while who whole whom whose why wide willing windows with within
        without woman words work worked workflow working works worse worst worth would write writes writing written
        wrong year yearly years yellow yes yesterday yet you young your yours yourself
    """),
    numerals=in_order("""
        zero/no/none one/once/first/a/an/single two/twice/second/both/double/pair three/third
        four/fourth five/fifth six/sixth seven/seventh eight/eighth nine/ninth ten/tenth
        eleven/eleventh twelve/twelfth/dozen
    """),
    interface=words("""
        press click tap select choose pick hit button buttons menu tab dialog window checkbox option field label link
        icon toggle switch dropdown page screen panel wizard
    """),
    path_names=words("en en-us en_us en-gb en_gb english"),
)
