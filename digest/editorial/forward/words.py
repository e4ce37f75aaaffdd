"""English words that look ahead, or turn a look ahead into something else, by what they do in a sentence."""

from __future__ import annotations

from collections.abc import Mapping


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


MODALS: Mapping[str, str] = {
    word: kind
    for kind, listed in {
        "will": ("will shall won't"),
        "would": ("would wouldn't"),
        "may": ("may might could couldn't"),
        "must": ("must should shouldn't"),
        "can": ("can cannot can't"),
    }.items()
    for word in listed.split()
}
"""Before a bare verb."""
SET: Mapping[str, str] = {
    word: kind
    for kind, listed in {
        "set": ("scheduled set due slated poised billed booked ready"),
        "expected": (
            "planned expected likely unlikely projected forecast predicted favored favoured anticipated tipped "
            "prepared certain"
        ),
    }.items()
    for word in listed.split()
}
"""Behind a form of "be", or as a clause of its own ("a hearing scheduled for Friday")."""
BEHIND_SET = _words("to for in on by until that at early late later soon next this before after within")
"""What may follow those; or a date, or the end of the clause."""
MOVED = _words("postponed moved delayed rescheduled extended pushed brought adjourned deferred put")
"""Behind a form of "be", with the new date."""
PONDERING = _words(
    "planning preparing bracing gearing considering weighing mulling proposing predicting expecting forecasting"
)
"""Behind a form of "be", with what is pondered."""
GERUNDS = _words(
    "planning preparing aiming hoping vowing threatening pledging promising seeking intending agreeing offering"
)
"""Before "to" and a verb, alone or behind a form of "be"."""
TRYING = _words("looking trying moving pushing")
"""The same behind a form of "be" only."""
PLANS: Mapping[str, str] = {
    word: kind
    for kind, listed in {
        "plans": (
            "plans intends aims plan intend aim vows pledges promises threatens agrees proposes vow pledge "
            "threaten propose"
        ),
        "wants": ("wants hopes seeks expects prepares want hope seek expect prepare"),
        "vowed": ("vowed pledged promised threatened agreed decided proposed offered ordered opted"),
        "meant": ("planned intended hoped wanted expected sought aimed"),
    }.items()
    for word in listed.split()
}
"""Before "to" and a verb."""
PLAN_NOUNS = _words(
    "plans plan proposal proposals bid decision pledge promise threat intention intent effort move deal vow"
)
ANNOUNCED = _words("announced announces unveiled unveils outlined has have")
"""Before a plan, or a promise, "to" do something."""
PREDICTS = _words("expects expect predicts predict predicted forecasts forecast projects project estimates anticipates")
"""Before what they foretell."""
PENDING = _words("pending upcoming forthcoming looming deadline awaiting awaits await")
BE = _words(
    "look looks appears appear seems seem is are was were be been being am isn't aren't wasn't weren't he's "
    "she's it's they're we're i'm you're that's"
)
WAS = _words("was were wasn't weren't been had")
ADVERBS = _words(
    "not also now still then only all both soon already again likely once never instead ever just even each "
    "far much almost long officially more most perhaps indeed n't later next first today tomorrow tonight"
)
DETERMINERS = _words(
    "the a an his her its their my our your this that these those any no some every each another what whose which"
)
NO_VERB = DETERMINERS | _words("him them us me it which whom")
"""What is no verb behind "to"."""
NO_GOING = NO_VERB | _words("war school work bed church college jail prison")
"""Where one goes."""
NO_SUBJECT = (
    DETERMINERS | BE | _words("to not never will would shall can could may might must should do does did let and or")
)
"""Before a bare verb that is no present."""
FIRM = _words("will set present expected plans isto moved going announced")
"""Heads that, with a date and something that is done, say what is coming."""
PRESENT = _words(
    "begin meet resume appear arrive depart travel gather convene reconvene attend testify speak go enter decide "
    "join introduce resign open close reopen end expire start return host face hold leave take kick hear stage "
    "sail reach rise"
)
"""Verbs whose present a date turns forward."""
PRESENT_OF_NAMES = _words("visit vote launch head run play tour address release sign rule move report plan")
"""Such verbs as are nouns too: behind a name or a pronoun only."""
EVENTS = _words(
    "finish walk complete meet hold vote announce release publish launch begin start open close end expire resume "
    "return visit travel arrive depart speak testify appear sign veto decide rule hear host join introduce file "
    "appeal sue run step resign retire replace appoint nominate name unveil deliver address present submit send "
    "deploy withdraw impose lift extend delay postpone cancel buy sell acquire merge hire issue review debate "
    "discuss attend participate perform play face tour campaign head kick gather convene reconvene rejoin pardon "
    "phase shut reopen strike march rally elect select award sentence execute arraign confirm inaugurate "
    "celebrate mark observe land fly dock premiere air broadcast enter press oversee enforce adopt finalize "
    "finalise conclude brief double triple interview test occur suspend swear consider weigh recommend outline "
    "propose plead graduate skip auction divert determine charge"
)
"""What is done on a day: meetings, votes, releases, arrivals."""
VERBS: Mapping[str, frozenset[str]] = {
    "event": EVENTS,
    "action": _words(
        "ask leave pull cut raise lower ban build expand pay receive provide offer fund spend invest "
        "investigate pass approve block reject repeal require compete move go come take put give use increase "
        "rise fall drop grow reach hit lose win cost total serve argue determine choose pick operate charge "
        "prosecute proceed advance continue stay remain chair implement amend draft finish respond reply call "
        "update bring restore remove reduce add create establish form set support oppose back endorse boycott "
        "work try push seek focus pursue target apply cover include turn examine allow defer widen shift carry "
        "follow accept agree eliminate limit prohibit authorize dominate emerge retain exceed drive affect "
        "force hurt damage disrupt boost benefit stop fight conduct produce report write answer sit wait cross "
        "qualify"
    ),
    "state": _words(
        "be have need know feel think see want mean matter like love remember understand believe find depend "
        "seem look happen become prove care suffer make learn get keep let help ensure allow enable show tell "
        "say do fail succeed survive live die cause lead bear deserve wonder realize realise recognize ignore "
        "forget stop destroy hurt harm save solve change enjoy hate fear trust stand fight never ever always"
    ),
}
"""What is done on a day, with or without one, and what only is. The first that has a word counts."""
PARTICLES = _words("place effect office up part over off out questions")
"""Behind "take" and "go" they make an event of it."""
IRREGULAR = _words(
    "held sent built put taken given chosen sworn brought cut made paid begun sold bought heard told met shut laid"
)
"""Participles of what is done, that do not end in "ed"."""
ME = _words("i we i'm we're i'll we'll i'd we'd i've we've me us my our ours let's myself ourselves")
YOU = _words("you your yours you're you'll you'd you've yourself")
THEY = _words("he she they he'll she'll they'll he's she's they're he'd she'd they'd")
RELATIVE = _words("which who that whom whose what")
SUBJECTS: Mapping[str, frozenset[str]] = {
    "me": ME,
    "you": YOU,
    "they": THEY,
    "it": _words("it this these those there it'll that'll there'll it's that's there's it'd"),
    "relative": RELATIVE,
    "any": _words(
        "nobody nothing everyone everybody everything anyone anybody anything someone somebody people many "
        "some few most others one none all other"
    ),
    "actor": _words(
        "senate house congress court courts committee subcommittee panel board council ministry government "
        "administration officials official lawmakers legislators senators senator republicans democrats "
        "leaders leader president minister secretary governor mayor company companies firm airline bank team "
        "teams police prosecutors prosecutor justices judge judges agency agencies department commission "
        "authority authorities union unions workers parliament party parties campaign organizers organisers "
        "protesters delegates delegation negotiators ministers diplomats troops forces army navy military "
        "investigators regulators group groups association federation league club university hospital school "
        "schools king queen pope chancellor premier candidate candidates nominee chairman chairwoman chair "
        "director executive chief spokesman spokeswoman lawyer lawyers attorney attorneys jury gop astronauts "
        "scientists researchers pentagon kremlin nato fed treasury museum theatre theater festival station "
        "network channel publisher"
    ),
    "occasion": _words(
        "hearing hearings meeting meetings vote votes trial summit talks debate debates election elections "
        "deadline ruling decision bill measure legislation law rule rules plan tariffs tariff sanctions report "
        "statement announcement visit trip speech address ceremony launch release rally march strike ballot "
        "referendum primary caucuses session negotiations conference event game match race season term ban order "
        "deal agreement treaty merger sale storm hurricane snow rain flight flights train service services bridge "
        "road tunnel construction work ship ships lander mission film book album exhibition resolution amendment "
        "budget funding money cuts payments tax taxes fee fees price prices rates rate walkout protest vigil "
        "auction tour tournament festival evacuation landing inspection shutdown lockdown restrictions curfew "
        "investigation inquiry probe appeal case lawsuit sentencing funeral burial"
    ),
    "and": _words("and but or"),
    "abstract": _words(
        "move effort idea fact problem issue question cost costs policy approach change changes risk reason power "
        "support fight system world economy country nation future result effect impact process way truth message pain "
        "pressure damage burden benefits number numbers ranks share demand supply growth politics success failure"
    ),
}
ABSTRACT_ENDS = ("tion", "tions", "ment", "ness", "ity", "ism", "ship", "ance", "ence", "tude", "logy")
"""Who or what stands in front of a head."""
EMBEDDING: Mapping[str, str] = {
    word: kind
    for kind, listed in {
        "open": ("whether how what why where who when whatever whoever if unless until once"),
        "because": ("so because since as while although though"),
        "opinion": (
            "think thinks thought believe believes believed fear fears feared worry worries worried hope hopes "
            "hoped feel feels doubt doubts imagine suspect suspects convinced sure confident know knows wonder "
            "argue argues argued concern concerned concerns claim claims claimed clear warn warns warned "
            "suggest suggests suggested means mean idea indication guarantee guarantees reason likelihood "
            "assurance chance possibility prospect hopeful optimistic fact notion"
        ),
        "said": (
            "said says say announced announces announcing told confirmed confirms reported reports reporting "
            "added signaled signalled indicated noted wrote tweeted stated saying adding revealed disclosed "
            "pledged promised agreed vowed declared acknowledged estimates estimated expect expects expected "
            "predicted predicts projects projected"
        ),
    }.items()
    for word in listed.split()
}
"""What a head stands behind: an open question, a reason, an opinion, or that somebody said so."""
OPENINGS: Mapping[str, frozenset[str]] = {
    "if": _words("if unless should"),
    "it": _words("it this that these those there"),
    "they": THEY,
    "and": _words("and but so or yet then"),
    "while": _words("when while as because though although even"),
}
RHETORIC = _words(
    "never ever always surely simply truly really hopefully maybe perhaps obviously frankly sadly "
    "unfortunately certainly absolutely everyone everybody nobody anybody nothing history forever evil moral "
    "shame liberals leftists tyranny freedom truth hell god stupid ugly true course folks heck damn matter "
    "reality future"
)
TONES: Mapping[str, frozenset[str]] = {
    "me": ME,
    "you": YOU,
    "rhetoric": RHETORIC,
    "formerly": _words("once originally initially previously formerly ago historically"),
    "had": _words("had"),
    "poll": _words("poll polls survey surveyed respondents pollsters"),
    "tweet": _words("# @"),
    "colon": _words(":"),
    "mark": _words("? ! …"),
}
"""How the whole sentence sounds."""
SOON = _words("soon now next then later again shortly today tonight tomorrow first")
SUPPOSING = _words(
    "inevitably surely probably simply only just ever rightly even always almost certainly undoubtedly likely "
    "naturally ultimately eventually somehow finally actually"
)
JUDGING = _words(
    "good bad great terrible huge important crucial best worst better worse more most less hard easy difficult "
    "strong weak dangerous serious big bigger real enough very too so much"
)
TRIGGERS = frozenset().union(
    MODALS, SET, MOVED, PONDERING, GERUNDS, TRYING, PLANS, PLAN_NOUNS, PREDICTS, PENDING, {"going", "to"}
)  # fmt: skip
"""What a head may be found at; and, with a date ahead, a verb in the present."""
