"""English."""

from __future__ import annotations

from digest.editorial.fidelity.lexicon import Lexicon, counted, groups, table, words

_SAME = """
say says said saying according
tell tells told
may might could
start starts started starting begin begins began begun beginning commence commences commenced
end ends ended ending finish finishes finished conclude concludes concluded
stop stops stopped cease ceases ceased halt halts halted
buy buys bought buying purchase purchases purchased acquire acquires acquired
sell sells sold selling
get gets got obtain obtains obtained receive receives received
need needs needed require requires required
help helps helped assist assists assisted aid
use uses used utilise utilises utilised utilize utilizes utilized
build builds built construct constructs constructed
fix fixes fixed repair repairs repaired mend mends mended
big bigger biggest large larger largest
show shows showed shown demonstrate demonstrates demonstrated
try tries tried attempt attempts attempted
choose chooses chose chosen select selects selected
send sends sent dispatch dispatches dispatched
keep keeps kept retain retains retained
ask asks asked request requests requested
about approximately
delay delays delayed postpone postpones postponed
car cars automobile automobiles
worker workers employee employees
child children
after following
before prior
win wins won
lose loses lost
rise rises rose risen
fall falls fell fallen
take takes took taken
give gives gave given
find finds found
hold holds held
leave leaves left
make makes made making
meet meets met
pay pays paid
speak speaks spoke spoken
write writes wrote written
break breaks broke broken
drive drives drove driven
go goes went gone
come comes came
see sees saw seen
know knows knew known
grow grows grew grown
lead leads led
bring brings brought
think thinks thought
run runs ran
strike strikes struck
steal steals stole stolen
shoot shoots shot
fight fights fought
sink sinks sank sunk
become becomes became
cut cuts cutting
close closes closed closing closure shut shuts shutting
man men
woman women
life lives
"""

_DATES = """
january: jan
february: feb
march: mar
april: apr
june: jun
july: jul
august: aug
september: sep sept
october: oct
november: nov
december: dec
monday: mon mondays
tuesday: tue tues tuesdays
wednesday: wed wednesdays
thursday: thu thur thurs thursdays
friday: fri fridays
saturday: sat saturdays
sunday: sun sundays
today:
tomorrow:
yesterday:
tonight:
overnight:
weekend: weekends
morning: mornings
afternoon: afternoons
evening: evenings
night: nights
noon:
midnight:
spring:
summer:
autumn:
winter:
recently:
soon:
"""

ENGLISH = Lexicon(
    language="en",
    negations=table(
        """
        not: no never none nor neither nobody nothing nowhere cannot without isn't aren't wasn't weren't don't doesn't
        not: didn't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't mustn't ain't needn't
        hardly: barely scarcely rarely seldom
        deny: denies denied denying denial
        refuse: refuses refused refusal decline declines declined
        reject: rejects rejected rejection rejecting
        fail: fails failed failing failure
        lack: lacks lacked lacking
        avoid: avoids avoided prevent prevents prevented
        oppose: opposes opposed opposing
        """
    ),
    keep={
        "doubt": words("may might could would possibly perhaps maybe potentially possible"),
        "report": words(
            "reportedly allegedly alleged apparently suspected suspect suspects purportedly supposedly rumoured rumored"
            " unconfirmed appear appears appeared seem seems seemed claim claims claimed believed accused accuses"
        ),
        "plan": words(
            "plan plans planned planning intend intends intended aim aims aimed hope hopes hoped want wants wanted"
            " propose proposes proposed proposal consider considers considered considering seek seeks sought expect"
            " expects expected likely unlikely scheduled due mull mulls mulling weigh weighs weighing discuss discusses"
            " discussed threaten threatens threatened try tries tried attempt attempts attempted set forecast forecasts"
            " predicted predicts predict"
        ),
        "duty": words("should must ought need needs needed required"),
        "condition": words("if unless until whether provided except only excluding"),
        "contrast": words("but although though however despite whereas nevertheless except"),
    },
    speakers=words(
        "said says say saying told tells tell according added adds warned warns argued argues insisted insists stated"
        " states claims claimed claim wrote writes reported reports estimates estimated believes thinks asserted quoted"
        " maintained suggested suggests acknowledged announced announces report"
    ),
    will=words("will shall 'll"),
    to_come=words("will shall to due set going"),
    loaded=words(
        "about above after again against all any because before below between both down during each every few further"
        " just more most off once one only other out over own same should still such than through under until up while"
        " within can even ever either like am yet too"
    ),
    limits=words("some most many several few almost nearly partly mostly much"),
    prepositions=words(
        "of in on at to from for with by during after before since over under into through between among"
        " against near within until per despite upon toward towards across along around behind beyond"
        " inside outside onto off up down out via above below as about following prior"
    ),
    joints=words(
        "and or but while when where because although though unless if whether which who whose whom what how"
        " why it he she they them him those these this than"
    ),
    clauses=words("while when where because although though unless if who which whose"),
    binding=words("of from"),
    belonging=words("of"),
    telling=words(
        "former ex deputy vice acting interim opposition shadow fake late assistant anti mock draft temporary"
        " temporarily provisional provisionally preliminary partial partially brief briefly initially"
        " indirectly conditional conditionally wrongly falsely narrowly minority junior rival potential"
        " unofficial unofficially illegal illegally false new old first last next second third only main all"
        " both other another same own"
    ),
    passive=words("is are was were be been being"),
    persons=words(
        "i i'm i'd i'll i've me my mine myself we we're we'd we'll we've us our ours ourselves you you're you'd you'll"
        " you've your yours yourself let's"
    ),
    dates=table(_DATES),
    heads=words("next last this past coming previous following"),
    times=words("year month week day weekend quarter"),
    values=counted(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety",
        (*range(21), *range(30, 100, 10)),
    )
    | {
        word: word
        for word in words(
            "first second third fourth fifth sixth seventh eighth ninth tenth half quarter double twice once triple"
            " dozen dozens hundreds thousands millions billions"
        )
    },
    magnitudes=table("hundred:\nthousand: k\nmillion: m mn mio\nbillion: bn\ntrillion: tn"),
    units=table(
        "%: percent pct\neur: € euro euros\nusd: $ dollar dollars\ngbp: £ pound pounds\njpy: ¥ yen\nchf: franc francs"
    ),
    bounds=table(
        "near: about around roughly approximately almost nearly some circa\nmore: over above exceeding\n"
        "less: fewer under below\nleast: minimum\nmost: maximum\nup: up"
    ),
    same=groups(_SAME, "en"),
)
