"""French."""

from doclint.languages.record import Language, words

LANGUAGE = Language(
    code="fr",
    name="French",
    function_words=words("""
        le la les un une des du de au aux et ou est sont été être avoir ont avec sans pour par dans sur sous
        entre vers chez ce cet cette ces ceci cela celui celle ceux celles qui que quoi dont où quand comme
        comment pourquoi si ne pas plus moins très aussi ainsi donc mais car puis alors lorsque lorsqu puisque
        puisqu parce qu il elle ils elles on nous vous je tu se leur leurs votre vos notre nos mon ma mes ton ta
        tes son sa ses lui y en même tout tous toute toutes autre autres chaque plusieurs quelque quelques aucun
        aucune peut peuvent pouvez doit doivent devez avez êtes était fait faire afin après avant depuis pendant
        jusqu jusque déjà encore toujours l d j n s c m t
    """),
    accents=frozenset("éèêëàâùûüçîïôœæ"),
    quotes=(("«", "»"), ("“", "”"), ("‘", "’")),
    space_before=":;!?»",
    repeats=words("nous vous en est a ont très si non oui faire tout cha bla"),
    or_words=("ou", "et/ou"),
    loanwords=words("""
        web webhook website backend frontend framework token cookie email e-mail mail marketing mailing manager
        management package wrapper middleware callback payload endpoint thread threads pool worker workflow
        workspace worktree dashboard hash hashing hacker hackathon hacking hook hooks kit kits sdk link links
        shell script dashboard weekend week-end show shopping shop smartphone smart sharding shard cache flash
        flashs push pushs crash dash widget window windows wiki wifi wi-fi watt whisky kilo kiosque kilomètre
        karaoké ketchup ski kayak kaki képi klaxon know-how network networking stock stocks stack stacks
        tracking track tracker tracking check checkbox checklist checkout click clicks clickbait feedback
        rollback fallback playback hardback callback lock blocking block blockchain ticket tickets ticketing
        bracket pocket socket websocket packet rocket racket cricket jacket timestamp timeout runtime upload
        download online offline log login logging blogging blog parking parsing testing linting building scaling
        caching routing streaming training meeting planning timing mapping mocking packaging typing branding
        brainstorming briefing casting coaching dumping footing forcing holding jogging leasing listing living
        lobbying looping lifting monitoring building onboarding pressing pudding ranking rating reporting
        roaming shopping sourcing sponsoring standing surfing trading vikings viking zapping cloud-computing
        machine-learning learning deep clustering hosting phishing pricing scoring spamming targeting
        retargeting remarketing storytelling teasing upselling warming wording yield yachting camping smoking
        brushing dressing flow workflow overflow follow followers follower power powershell brown draw crawler
        crawl crawling browser browsers viewer show showroom slow slowdown knowledge twitter tweet tweets
        tweeter retweet twist sweat sandwich swap swagger software hardware firmware malware freeware shareware
        ransomware spyware adware edtech backup backlog background backtrack backoffice back-end front-end
        back-office black hackers kicker docker tooltip toolkit tool tools boolean booléen booléens cool zoom
        zoo foot football boot bootstrap boom scoop look looks loop book facebook notebook notebooks playbook
        ebook e-book school pool room chatroom mood wood bookmark coopérer coopération coordonner coordonnée
        zoologie microorganisme alcool feed feeds seed tee speed weed teenager peering peer green screen
        screenshot screencast freelance free freemium keep tweet week meeting engineering geek geeks sharing
        share shared sheet show shot shots snapshot snapshots shadow shield shift shell short shorts slash
        splash trash mesh refresh english british polish publish-subscribe dashboard dashboards cash rush fresh
        kernel key keys kick kickoff kicks kebab thread threading threadpool theme think thriller throttling
        playwright copyright copyrights copyleft light lightweight highlight insight insights right weight
        spotlight github gitlab backslash bash webassembly wasm webmaster webinar webinaire wagon week wallet
        watch watcher watchdog white whitelist whitepaper wildcard wireframe wireless world wide switch batch
        patch patchs match matchs pitch catch sketch kitsch scratch launch sandwich dispatch brunch lunch
        clickable stocker stockage stocké stockée stockés stockées hacké cracker checker checké tracker hacker
        hackeur bloggeur blogueur marketeur marketeurs kitesurf anorak
    """),
    native_shapes=words("pied pieds assied bled oued sied messied shah schéma"),
    stemmer="french",
    path_names=words("fr fr-fr fr_fr fr-ca fr_ca french"),
)
