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
    heading_openings=(
        r"(?:how (?:to|do|does|can|is)|(?!(?:test|train|build|market|stream|host|trad|meet|rout|cach|logg|brief|rank|"
        r"rend|pars|link|stag|land|mapp|roam|boot|debugg|scal|spell|cod|model|morn|even|noth|someth|everyth|anyth|"
        r"pric|hous|hear|hold|charg|shopp|engineer|blend|brand|merchandis|monitor|track)ing\b)[a-z]{3,}ing)"
        r"(?: (?:up|out|in|on|off|into|with|to|a|an|the|your|our|its|and))*"
    ),
    # English forms that are at least twenty times as frequent as in each other European
    # language in Latin letters, asked of wordfreq 3.1; short forms and the words of
    # this trade were asked by hand.
    plain_words=words("""
        abilities ability able above absolutely accepted accepting accepts accessed accessing accidentally according
        accordingly accounts accuracy achieve achieved achievements achieves achieving acknowledgement across acted
        acting activities activity actually adapt adapted adapting add added adding additional additionally address
        addressed addresses addressing adds adjust adjusted adjusting adjustment adjustments advanced advantage
        advantages advice advise advised adviser advisers advises advising affect affected affecting affects afraid
        afterwards again ago agree agreed agreement agreements agrees ahead aimed aiming aims alerted aligned alike
        allow allowed allowing allows almost alone along alongside already although altogether always amend amended
        amends among amount amounts analysis analyze analyzed analyzing announce announced announcement announcements
        announcer announces announcing answer answered answering answers anybody anymore anyone anything anywhere
        apparently appear appearance appearances appeared appearing appears applied applies apply applying approach
        approached approaches approaching appropriate approval approve approved approves approving areas around arrange
        arranged arranging aside ask asked asking asks asleep assess assessed assessing assessments assign assigned
        assigning assignment assignments assigns assisted assisting assumed assuming assumption assumptions attach
        attached attaching attachment attachments attempt attempted attempting attempts attended attending author
        authorities authority authors automatically availability available avoid avoided avoiding avoids await awaited
        awaiting awaits aware away awful back backgrounds backward badly barely based basically basing beautiful became
        become becomes beforehand began begin beginning beginnings begins begun behave behaved behaves behaving behavior
        behaviors behaviour behind beliefs belonged belonging belongs below beneath benefit benefits beside besides best
        better beyond big bigger biggest birthdays blame blamed blames blaming blocked blocking board bodies boosted
        boosting boosts borrow borrowed borrowing bottom bought bounced bouncing bound boundaries boundary bounds boxes
        breakdown breaks briefly bring bringing brings broad broadcasts broke broken brought build building buildings
        builds built bunch burned businesses busy buy buying buys calculated calculating call called calling calls came
        canceled canceling cancelled cannot capabilities capability capacities capacity care cared careful carefully
        careless caring carried carries carry carrying catch catches category caught caused causing certainly changed
        changing chapters character characters charged charging cheap cheaper cheapest check checked checking checks
        children choice choices choose chooses choosing chosen circles citizens clarified clarify clarifying classified
        classify clean cleaned cleaning cleans clear cleared clearer clearing clearly clears clicked clicking close
        closed closely closer closing clues collapse collapsed collapses collapsing collect collected collecting
        collects colorful column columns combination combinations combined combining comes coming commands commented
        commenting commitment commitments committee committees common commonly communicate communicated communicating
        communities companies compared comparing comparison comparisons competitors compiled compiling complain
        complained complaining complains completed completely completing complicated complied comply complying composed
        composers composing comprehensive compressed computed conceal concealed concerned concerning concerns
        conditional confidence configured confirmed confirming confirms confused confusing connect connected connecting
        connection connections connects consequence consequences consider consideration considerations considered
        considering considers consist consisted consistently consisting consists constantly constraint constraints
        consumed consumers consuming contacted contacting contain contained containing contains continued continuing
        contribute contributed contributes contributing contributor contributors convenience convert converted
        converting converts copied copying corrected correcting correctly costing costs count counted counting countries
        counts covered covering create created creates creating creation creators credentials crossed crowd crowds
        curious currencies currency current currently customer customers customize customized cuts cutting daily damage
        damaged damages damaging dangerous day days deaf dealing dealt deaths debt debts decide decided deciding
        decision declare declared declares declaring decline declined declines declining decrease decreased decreases
        decreasing dedicated deep deeper deeply define defined defines defining definitions delay delayed delaying
        delays delegates delete deleted deleting deletion deliberate deliberately deliver delivered deliveries
        delivering delivers delivery demand demanded demanding demands denied denies denying depend depended dependency
        depending depends deploy deployed deploying deployment depth depths derived describe described describes
        describing deserve deserved deserves deserving designed desirable desired destroy destroyed destroying destroys
        detached detailed detect detected detecting determine determined determines determining develop developed
        developer developers developing development developments develops devices differ differed difference differences
        different differently differing differs difficult difficulties difficulty digit directly disable disabled
        disabling disadvantage disadvantages disagree disagreed disagrees disappear disappeared disappearing disappears
        discard discarded disconnected discounts discouraged discover discovered discoveries discovering discovers
        discuss discussed discusses discussing dismiss dismissed dismissing display displayed displaying displays
        distinguish distinguished distinguishing distribute distributed distributing divided dividing doing done doubled
        doubling down drafts dragged dragging draw drawback drawbacks drawn draws drivers driving drop dropped dropping
        drops drove due duplicate duration duties eager earlier earliest early earn earned earning earns ease easier
        easiest easily easy economical edge edges edited editing effectively effectiveness effects efficient efficiently
        eight eighth else elsewhere emergencies emergency emitted emitting emphasis employee employees employers empty
        enable enabled enables enabling encoded encounter encountered encountering encounters encouraged encourages
        encouraging encrypted end ended ending ends enforce enforced enforcing engaged engaging enhance enhanced
        enhances enhancing enjoy enjoyed enjoying enjoys enough ensure ensured ensures ensuring enter entered entering
        enters entire entirely entries entry environment environments equal equally errors especially essential
        essentially establish established establishes establishing estimated estimates estimating evaluated evaluating
        even evening evenings eventually ever everybody everyone everything everywhere evidently exactly examined
        examines examining example examples exceed exceeded exceeding exceeds except excerpts exchanged exchanges
        exchanging excluded excludes excluding executed executing exist existed existing exists expand expanded
        expanding expands expect expectation expectations expected expecting expects expense expenses expensive
        experience experienced experiences expires explain explained explaining explains explanation explanations
        explicitly explored explores exploring expressed expresses expressing extend extended extending extends
        extracted extracting extracts extremely eye faced facing fact fail failed failing fails failure failures fairly
        fall far faster fastest feeding feel feeling feels fees fetched fewer field fields fifth filled filling
        filtered finally find finding findings finds finish finished finishes first fits fitted fitting five fixed
        fixing flows flushed focused focuses focusing folded folding folds follow followed following follows food
        forbidden forced forcing foreign forget forgets forgetting forgot forgotten formatting formerly forth
        fortunately forward forwarded found four fourth free freedoms freely frequencies frequency frequent frequently
        friend friends full fully further furthermore gaps gather gathered gathers generally generated generates
        generating genuine get gets getting give given gives giving glance go goes going gone good government
        governments gracefully gradually grant granted granting great greater greatest greatly grew grouped grouping
        groups grow growing grown grows growth guarantee guaranteed guarantees guess guessed guesses guessing guest
        guidance guided guideline guidelines handled handlers handles handling hanged hanging hangs happen happened
        happening happens hardly harmful having heading headings health hear heard hearing hears heavily heavy height
        held helped helpful helping helps hence here hid hidden hides hiding high higher highest highlighted
        highlighting highly hold holding holds holidays hope hoped hopefully hopes hoping hosted hosts hour hours house
        houses however huge hundred identical identified identifies identify identifying identities idle ignore ignored
        ignoring illustrated illustrates illustrating imagined imagining immediately implement implementation
        implemented implementing implements implied implies imply implying importantly improve improved improvement
        improvements improves improving inaccurate inappropriate included includes including incomes increase increased
        increases increasing increasingly incredibly indeed independently indicated indicates indicating individually
        industry influenced influencing inform informed informing informs inherit inherited inquiries inquiry inserted
        inserting inside inspect inspected installed installing instead integrating intend intended intending intends
        interact interacting interacts interest interesting interests interfered interfering introduced introduces
        introducing inventories invested investigated investigates investigating investing invited inviting involve
        involved involves involving isolated issued issues issuing itself join joined joining joins jumped jumps keep
        keeping keeps kept keyboard kill killed kinds knew know knowing knowledge known knows lack lacked lacking lacks
        language languages largely larger largest lasted lastly lasts lately latest launch launched launches law laws
        lawyer lawyers layers laying lead leading leads learn learned learner learners learning learns learnt least
        leave leaves leaving left lend lends length lengths less lesson lessons lets letter letters letting levels
        libraries license licenses lifted liked likelihood likely likewise liking limited limiting lines linked listed
        listen listened listener listeners listening listens literally little lived lives load loaded loading loads
        loans locate located locating locked locking locks longer longest look looked looking looks loosely lose losing
        loss losses lost love loved low lower lowered lowering lowers lowest made mainly maintain maintained maintaining
        maintains majority make makes making malicious manage managed management manages managing mandatory manually
        manufacturer manufacturers margins marked markets marking matched matches matching maybe mean meaning meaningful
        meanings means meant meanwhile measure measured measurement measurements measures measuring meet meeting meets
        member members membership memberships memory mentioned mentioning merely merged merging middle migrate migrated
        migrating milestones mind missed missing mistake mistakes modified modify modifying money monitored month
        monthly months moreover morning mostly mounted mounting mounts move moved movement movements moves moving
        multiplied multiply mysterious named names naming narrow navigate navigating near nearby nearest nearly neat
        necessarily necessary need needed needing needs neglect neglected neighbor neighbors never nevertheless
        newcomers newer newest newly next nice night nine nobody nonetheless nor normally north nothing noticed noticing
        notified notify nouns now nowadays nowhere number numbers numerous objects observed observers observing obtain
        obtained obtaining obvious obviously occasional occasionally occur occurred occurring occurs offer offered
        offering offerings offers often old older oldest omitted ones ongoing opened opening opens operated operates
        operating opportunities opportunity opted opting ordered ordering orders ordinary organization organizations
        organized organizers organizing others otherwise ought out outcome outcomes outdated outgoing outline outlines
        outside overall overcome overcoming overview own owned owner owners ownership owning owns packages packed paid
        painful paragraphs particularly passed passing password passwords paths patterns pay paying payment payments
        penalties people perfectly perform performed performing performs perhaps periodically permanently persist
        persisted persists phones physical pick picked picking picks picture pictures piece pieces placed placing
        planned played players playing plays pleasant please pleased plenty pointed pointing polite poor poorly
        populated possibilities possibility possibly potentially powerful practical practice practices praise praised
        praises praising precisely predictable preferably preferences preferred preferring prefers premises preparation
        preparations prepared preparing presence presented presenting preserved preserves preserving press pressed
        pressing pressure pressures pretty prevent prevented preventing prevention prevents previous previously price
        prices primarily primary principle principles printed printing prior priorities probably problems proceed
        proceeded proceeding proceeds processed processes produce produced produces producing products profiles
        progresses prohibited prohibiting projects promised promising promote promoted promoters promotes promoting
        prompted prompting proof proofs proper properly properties property proposals proposed proposing protect
        protected protecting protects proved provide provided provider providers provides providing proving publish
        published publishes publishing pulled pulling purchase purchased purchaser purchases purchasing purely purpose
        purposes pushed pushes pushing put puts putting qualities quantities quantity questioned questioning quick
        quicker quickly quietly quite quoted quoting raise raised raises raising randomly rapidly rarely rather raw
        reach reached reaches reaching react reacted reacting reacts read reader readers reading reads ready realized
        realizes realizing really reason reasonable reasonably reasons receive received receivers receives receiving
        recent recently recipe recipes recognize recognized recognizes recognizing recommend recommendation
        recommendations recommending recommends recorded recover recovered recovering recovers recurring reduce reduced
        reduces reducing reduction reductions refer referred referring refers refreshed refunds refused refusing
        regarding regardless registered registering registration regularly reject rejected rejecting rejects related
        relates relating relationship relationships relatively release released releases releasing reliability reliable
        reliably relied relies relying remain remainder remained remaining remains remarkable remember remembered
        remembering remembers remind reminded reminder reminders reminding reminds remotely removal remove removed
        removes removing rename renamed rendered repaired repairing repairs repeat repeated repeatedly repeating repeats
        replace replaced replacement replacements replaces replacing replied replies reply replying reported reporting
        reports represent representations represented representing represents requested requesting requests require
        required requirement requirements requires requiring resolutions resolve resolved resolving resources respected
        respecting respectively respond responded responding responds response responses responsibilities responsibility
        responsible restored restoring restrict restricted restricting rests result resulted resulting results resumed
        resumes retain retained retaining retains retrieve retrieved return returned returning returns reuse reveal
        revealed revealing reveals revert reviewed reviewer reviewers reviewing revoke rewards rewrite right rights rise
        rises room rough roughly rows rule rules run running runs safe safely safety said salaries salary sample samples
        satisfied save saved saves saving savings say saying says scaled scaling scanned scarce scenarios schedule
        scheduled schedules scheduling scrolling search searched searches searching seasons seats secondly seconds
        secretly secure secured securing security seeing seek seeking seeks seem seemed seeming seems seen seldom select
        selected selecting selection selections selects sell sells send sender sending sends senses separate separated
        separately separating sequence sequences serious seriously served serves serving sets setting settings settle
        settled settlers settles settling seventh several shallow shape shapes share shared shares sharing sheet sheets
        shifts ship shipment shipments shipped shipping short shorter shortest shortly show showed showing shown shows
        shrink shrinking shuts shutting sick sides sight sights sign signed significant significantly signing signs
        silently similarities similarity similarly simplest simplified simplify simply simultaneously since single sizes
        skip skipped skipping slight slightly slow slower slowly small smaller smallest smoothly societies soft sold
        solely solve solved solves somebody somehow someone something sometimes somewhat somewhere soon sooner sorted
        sorting sought sounded sounding sounds south space spaces speak speaking speaks specific specifically specified
        specifies specify speed speeds spend spending spends spent split splitting spoke spread spreading standing
        started starting starts stated statement statements states stating stay stayed staying stays step stepped
        stepping steps sticking still stood stopped stopping stops storage stored stores storing straight
        straightforward strategies strength strengthen strengthened strengthening strengthens strengths stretched
        stretches strictly striped stripped strong stronger strongly struggle struggled struggles struggling stuck
        studied studying subject subjects submission submissions submitted submitting subscribed subscribers
        subscription subscriptions subsequent subsequently subset subtle succeed succeeded succeeding succeeds success
        successes successful successfully sudden suddenly suffer suffered suffering suffers sufficient sufficiently
        suggest suggested suggesting suggests suitable suited suits summaries summarize summarized summary supplied
        suppliers supplies supply supplying supported supporting supports supposed sure surely surprising surprisingly
        surveys suspicious switched switching symptoms synchronized take taken takers takes taking talk talked talking
        talks targeted targeting targets task tasks tastes taught teach teacher teachers teaches teaching teammate
        teammates tell telling tells temporarily temporary tended tending terminated terminating terms tested testing
        thank thanked thanking thanks theirs themselves thereby therefore thick thin thing things think thinking thinks
        third thorough thoroughly though thought thoughts thousand threat threats three threshold threw throughout throw
        throwing thrown throws thus tied tightly timely times tips title titles today together told tomorrow too took
        totally touch touched touching tough toward towards tracked tracking trailing trained transferred transferring
        transformed transforming transforms translates translators transmitted transmitting traveled travelled travels
        treat treated treating treats trees trials tried tries triggering troubleshoot troubleshooting true truly trust
        trusted trusting truth truths try trying turn turned turning turns twelve twice two typed typical typically
        typing ultimately unable unaffected unavailable unaware uncertain unchanged unclear underlying underneath
        understand understanding understands understood undesirable undocumented undone unexpected unexpectedly
        unfamiliar unfinished unfortunately unhappy uniquely units unknown unless unlike unlikely unlocked unlocking
        unnecessarily unnecessary unrelated unreliable unresolved unsafe unused unusual unwanted upcoming updated
        updates updating upgraded upgrading uploaded uploading upon upper used useful useless users using usually
        utilized utilizes utilizing validate validated valuable value values varied varieties variety various varying
        vendors verify viewed viewing virtually visibility visit visited visiting visitors visits wait waited waiting
        walk walked walks walkthrough want wanted wanting wants warned warning warnings warns warranty wash waste wasted
        wastes wasting watch watched watches watching way ways weak weakness weaknesses wear wearing wears weekday
        weekdays weekly weeks weigh weighed weighing weighs weight weights weird welcome welcomed welcomes welcoming
        well went whatever whenever whereas wherever whether whichever whoever whole wide widely willing wines winners
        winning wins wish wished wishes wishing withdrawn within woke woman wondered wonderful wondering wooden words
        wore work worked worker workers working workload works worried worries worry worrying worse worst worth
        worthwhile wrapped wrapping write writers writes writing written wrong wrote year yearly years yellow yes
        yesterday yet young younger yourself yourselves youths
    """),
    shared_words=words("""
        absence absolute abstract academic accept acceptable accessible accidental account accurate achievement action
        actions active acts actual addition additions adequate administrator administrators alert align alive alright
        alternative alternatives amazing anyway apart applicable area argument arguments arrangement arrangements
        assessment assist assists assume assumes attend attention automatic awareness awkward background balance
        balances bandwidth bars base baseline bases basic basics belief belong bills birthday black blank block blocks
        blue boards body bold boost bounce break breaking brief bright broadcast brown browser browsing burn burning
        burns business button buttons calculate caller cancel caption cares catching categories cause causes caution
        certain challenge challenges chance chances change changes chapter charge charger chargers charges chose citizen
        claim claims class classes clause cleaner clever click clicks client clients closes clue code codes cold
        collection collections color colors combine combines come command comment comments community company compare
        compares competitor complete complex compliance component components composer computer computers computing
        concern conclusion conclusions condition conditions confident confidential configuration confirm confirmation
        confuse confusion consecutive consistent consume consumer contact contacts container containers content contents
        contest contests context continue continues convenient convention conventions cookie cookies copies copy
        copyright corner corners correct correction corrections cost country couple couples courage course courses cover
        coverage covers creator cross crosses crossing crucial custom cycle cycles dark data dead deadline deal dealer
        dealers deals dear death decides decisions declaration default definition delegate deny dependent description
        descriptions detail details device direct dirty discount discovery discussion discussions disk distance
        distances diversity divide double doubles downstream draft drag drawing drew drive driven driver drives duty
        dynamic edit editor editors effect effective efficiency effort efforts element elements eleven embedded employer
        encourage engage engagement engineer engineers enhancement error estimate evaluate evidence exact examine
        excellent exception exceptions excessive exchange exclude exclusive execute experimental expert experts expired
        explicit explore explorer express expression expressions extension extensions external extra extract eyes face
        faces factor factors facts fair fallen falling falls false familiar famous fast favorite feature features feed
        feeds fell felt figure figures file files fill fills filter filters final fine finishing flag flags flexible
        flush focus fold folder font force forces formal format formats former forwards freedom fresh friendly front
        future futures gathering gave general generate generic gentle glad goal goals grants green group guide guides
        guiding hand handle hands handy hang happy hard harder hardware headline headlines heights help hide highlight
        highlights hint hints histories history hole holes holiday hollow home homes honest hosting hung idea ideas
        identity ignores illustrate image images imagine impact impacts implications importance important impossible
        inactive incident incidents include income incoming incomplete inconsistent incorrect independent indicate
        indication indications indirect individual individuals industries influence influences information ingredient
        ingredients inner insert insight insights install installation installations instance instances instruction
        instructions insurance integrate integrated intention intentions interactive interface interfere internal
        introduce introduction invalid inventory invest investigate investment investments invisible invitation invite
        invites irrelevant issue item items jobs journey journeys jump jumping keen kids killing kills kind label labels
        laid large last lasting late later launching layer lays leader leaders legal lending lent lesser level library
        licence lied lies life lift lifting lifts light lights like likes limit limitation limitations limits line links
        list listing lists live liver living loan local location locations lock long loop loops loose loser losers loses
        loud lovely lover lovers loves loving lucky machine machines maintenance maker makers manager managers manner
        manners manual maps margin market marks match maximum meetings memories mention mentions mere merge merger
        message messages mild milestone minded minds minor miss misses mixed mobile mode modern modes monitor monitoring
        monitors mood mornings mount mouse multiple mutual naked name native negative network networks newsletter nights
        normal note notes notice notices notification notifications noun object obligation obligations observe observer
        obsolete occasion occasions occurrence official once open operate opinion opinions option optional options order
        organize origin original origins ours output outstanding pace pack package packing packs page pages pair pairs
        paragraph parallel parent parents part participant participants particular parties partner partners parts party
        pass passes past paste path patient pattern pays peer peers penalty peoples percentage perfect performance
        performances period periods permanent permission person personal persons phase phases phone phrase phrases place
        places plain plan planes planning plans play player plus point points policies policy pool pools popular
        possible post posted posting posts potential power powers precise prefer preference premise prepare prepares
        present presents preserve print prints priority privacy private privilege privileges probable problem procedure
        procedures proceedings process processing producer producers product productive profile profit profits progress
        project promise promises prompt proposal propose proposes protection protections proud prove proves public
        publication publications publisher publishers pull pulls push quality query question questions queue quiet quote
        quotes random rapid rare rate rates ratio ratios real realize receiver recipient recipients recommended record
        recording records recovery reference references refresh refreshing refund refuse refuses region regions register
        regular relate relation relations relevant rely remote render rendering repair report representation request
        research reset resident residents resolution resource respect respective respects responsive rest restart
        restore restriction restrictions resume retailer retailers revenue revenues review reviews revision reward rich
        risen rising risk risks role roles rooms root roots round sale sales same scale scales scan scanning scans
        scenario scope screen screens screenshot script scripts scroll season seat second secret secrets section
        sections securities seed sees self selling sense sensible sensitive sent sentence sentences serve service
        services session sessions setup seven severe sharp shift ships shop shops shut side signature signatures silence
        silent similar simple simpler situation situations sixth size skill skills sleep sleeping sleeps slept slide
        slides slot slots smart smartphone smartphones smooth society solid solution solutions solving sort sorts sound
        source sources speaker speakers special spelling spoken spreads stable staff stage stages stand standard
        standards stands start state status stick sticks stock stocks stop store stories story strange strategy stream
        streams stretch stretching strict string strings strip stripes strips structure structures student students
        studies study style styles submit subscribe suggestion suggestions suit supplier support suppose surface
        surfaces survey suspension sweet switch switches symptom system systems table tables tabs tagged tags tall
        target taste technique techniques template tend tends term terminate terrible test tests text texts ticket
        tickets tier ties tight timeline tiny topic topics total touches tour tours toxic track tracks trade trades
        traffic train training trains transaction transactions transfer transfers transform translate translated
        translation translations translator transmit transparent travel traveling travelling tree trend trends trial
        trick tricks tricky trigger triggered triggers trouble troubles trusts tutorial twenty type types ugly ultimate
        unique unit unlimited unlock update upgrade upgrades upload usage user username uses usual utilize valid
        variable variables variant variants varies vary vast vendor verified versatile version versions viable video
        videos view viewer viewers views violation violations visible visitor vital voice voices volume volumes
        vulnerable waits walking warn website websites week weekend weekends white wider width wild window winner wise
        wonder wonders world worlds worldwide wrap writer youth zone zones
        fix job key log map new off set tip up use
    """),
    numerals=in_order("""
        zero/no/none one/once/first/a/an/single two/twice/second/both/double/pair three/third
        four/fourth five/fifth six/sixth seven/seventh eight/eighth nine/ninth ten/tenth
        eleven/eleventh twelve/twelfth/dozen
    """),
    interface=words("""
        press click tap select choose pick hit button buttons menu tab dialog window checkbox option field label link
        icon toggle switch dropdown page screen panel wizard fields options labels tabs
    """),
    path_names=words("en en-us en_us en-gb en_gb english"),
)
