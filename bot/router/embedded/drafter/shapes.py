"""The shapes of meetings: what kind of talk a request calls for, and how such a talk usually runs.

`{x}` stands for the matter in the person's own words. Minutes are shares of the whole, which is rounded to fives.
"""

from bot.router.embedded.drafter.shape import Part, Shape, shape


def _one_to_one(pattern: str, title: str) -> Shape:
    """Make the shape of a talk between two, whatever it is called."""
    return shape(
        pattern,
        title,
        "Come to a shared view of how things stand, and agree on what happens next.",
        30,
        (
            ("Why we are talking", 1, ("What I have seen, with an example: [example]",)),
            ("How you see it", 3, ("Listening first",)),
            ("What should be different, and what helps", 3, ("What each of us does",)),
            ("What we agree on, and when we talk again", 1, ("[date]",)),
        ),
        after="Write down what was agreed, and share it with each other",
    )


_END: Part = ("Decisions and next steps", 1, ("Who does what, and by when",))

_PLAN: tuple[Part, ...] = (
    ("Aim and frame", 2, ("What has to be true at the end: [the aim]", "What is fixed: [date, place, budget]")),
    ("What each side needs and brings", 3, ("One round: needs, offers, worries",)),
    ("The work, part by part", 4, ("An owner and a date for each part",)),
    ("What depends on what, and what could go wrong", 2, ("The dates that everything else hangs on",)),
    _END,
)

SIDES = "Each side's view, without interruption"
CONFLICT: tuple[Part, ...] = (
    ("Where we stand", 2, ("What is agreed, and what isn't",)),
    (SIDES, 3, ("What matters most to you, and why",)),
    ("Options that everybody could live with", 4, ("For each: what it solves, and what it costs",)),
    ("Decision", 2, ("What we do from now on, and who decides the next time",)),
    _END,
)

_DECIDE: tuple[Part, ...] = (
    ("What has to be decided, and by when", 1, ("Who decides: [name], or all of us",)),
    ("What a good choice has to fulfil", 2, ("The criteria, the most important first",)),
    ("The options, one by one", 4, ("For each: for, against, and what it costs",)),
    ("Decision", 2, ("The choice and its reason, in one sentence",)),
    _END,
)

_NEWS: tuple[Part, ...] = (
    ("What is new", 2, ("[What everybody should know]",)),
    ("Questions", 2, ("What is unclear, and what it means for your work",)),
    ("What follows from it", 2, ("What we keep, change or stop",)),
)

SHAPES: tuple[Shape, ...] = (
    shape(
        r".*\b(?:went wrong|happen again|root cause|retrospective|retro|post-?mortem"
        r"|lessons learned|(?:incident|project) review)\b(?: (?:on|of"
        r"|for|about|after) (?P<x>.+?))?(?: with .*| and .*)?$",
        "Retrospective: {x}",
        "Agree on what we do differently after {x}.",
        60,
        (
            ("What happened", 2, ("The facts in order, without blame",)),
            ("What went well", 2, ("What we want to keep",)),
            ("What didn't, and why", 4, ("Causes, not culprits",)),
            ("What we change", 3, ("A few changes, each with an owner",)),
            _END,
        ),
        otherwise="Agree on what we do differently from now on.",
        before="Put together what happened and when",
    ),
    shape(
        r".*\bblam(?:e|es|ing) (?:each other|one another) for (?P<x>.+?)(?:,? (?:and|so) .*)?$",
        "{x}: how it goes on",
        "Agree on how we deal with {x} from now on.",
        45,
        CONFLICT,
    ),
    shape(
        r"(?:.*\bkick (?:things|it|this) off\b.*? for|.*\bkick(?:ing)?[- ]?off(?: for| of)?"
        r"|.*\bstart(?:ing)? (?=an? new)) (?P<x>.+?)(?: with .*| and "
        r"need.*)?$",
        "Kick-off: {x}",
        "Agree on the aim, the roles and the first steps of {x}.",
        60,
        (
            ("Why we do this, and how we know that it worked", 2, ("The aim: [in one sentence]",)),
            ("What is in, and what is out", 3, ("What was promised to whom",)),
            ("Roles", 2, ("Who decides, who does, who has to be asked",)),
            ("Plan and risks", 3, ("Milestones: [dates]", "What could stop us")),
            _END,
        ),
    ),
    _one_to_one(r"(?:talk|speak) (?:to|with) (?P<x>(?-i:[A-Z])[\w'-]+(?: about .+)?)$", "Conversation with {x}"),
    _one_to_one(
        r"(?P<x>(?:an? |the |my )?(?:(?:performance|salary|mid-year|annual|yearly) review|appraisal)\b.*)", "{x}"
    ),
    _one_to_one(r".*\b(?:1:1|one[- ](?:on|to)[- ]one)\b (?P<x>(?:with|about|on) [^,;]+)", "1:1 {x}"),
    _one_to_one(
        r".*\b(?:difficult feedback|feedback to|(?:their|his|her|my) (?:performance|career|work has)|one-on-one"
        r"|1:1)\b(?P<x>)",
        "Conversation",
    ),
    shape(
        r"(?:.*\b(?:brainstorm(?:ing)?(?: session)?(?! ideas)|ideas)\b)(?: from .+? (?:for|on|about)| for| on| "
        r"about)? (?P<x>.+?)(?: with .*)?$",
        "Ideas: {x}",
        "Choose the ideas that are worth taking further: {x}.",
        45,
        (
            ("The question, and what is fixed", 1, ("What a good idea has to fulfil",)),
            ("Ideas, each alone in writing", 2, ("Quantity first, no discussion yet",)),
            ("Going through them together", 4, ("Group, build on, ask",)),
            ("Choosing two or three", 2, ("Everybody has three votes",)),
            _END,
        ),
    ),
    shape(
        r"(?:.*\b(?:disagree|can't agree|cannot agree|can not agree|don't agree|opinions differ(?: a lot)?"
        r"|conflict|dispute|tension|argu(?:e|ing))\b"
        r"(?:.*?\b(?:on|about|over) (?P<x>.+?))?(?:,? (?:and|so|we need|which|this) .*)?$)",
        "{x}",
        "Agree on {x}.",
        45,
        CONFLICT,
    ),
    shape(
        r".*\b(?:resolve|settle|sort out|compromise|blam(?:e|ing)|fight(?:s|ing)?|untangle|unhappy"
        r"|round in circles)\b(?P<x>)",
        "",
        "",
        45,
        CONFLICT,
    ),
    shape(
        r".*\bnegotiat\w+\b(?P<x>)",
        "",
        "",
        45,
        (
            ("What each side needs", 2, ("Must-haves, and what is open to talk",)),
            ("Where we are already agreed", 1, ("So that it needn't be talked about again",)),
            ("The open points, one by one", 5, ("Offer, counter-offer, what would make it work",)),
            ("What we have agreed", 1, ("Read back in one sentence each",)),
            _END,
        ),
        after="Put what was agreed in writing",
    ),
    shape(
        r"(?:get|reach|find|create|bring) .*\b(?:alignment|aligned|agreement|agree)\b.*? (?:on|about|over) "
        r"(?P<x>.+)$",
        "",
        "Agree on {x}.",
        60,
        (
            ("What has to be settled, and by when", 1, ("What is fixed: [date, scope]",)),
            ("Where each side stands", 3, ("One round: what you need, what you can give",)),
            ("Where we differ", 4, ("For each point: options, and what they cost",)),
            ("What we agree on", 2, ("Read back, with an owner for each point",)),
            _END,
        ),
        before="Send your points to the others",
    ),
    shape(
        r".*\b(?:decide|choose|pick|select|whether|weigh|pros and cons|debate|consensus|vote|build or buy"
        r"|competing|between|(?:should|shall) we .+ or)\b(?P<x>)",
        "",
        "",
        45,
        _DECIDE,
        before="Send the options to everyone, a page at most",
    ),
    shape(
        r".*\b(?:priorit|planning|roadmap|goals|objectives|okrs?|strategy|budget|backlog|sprint|estimate|estimating"
        r"|targets)(?P<x>)",
        "",
        "",
        60,
        (
            ("Where we stand", 2, ("What is done, what is committed, what we can spend",)),
            ("What everybody puts on the table", 3, ("One round, a sentence on why each matters",)),
            ("Weighing and ordering", 4, ("What comes first, what waits, what we drop",)),
            ("Check against time and people", 2, ("Does it fit what we have?",)),
            _END,
        ),
        before="Bring your proposals, most important first",
    ),
    shape(
        r"(?:.*?\b(?:plan|organi[sz]e|coordinate|prepare|arrange|set up)) (?P<x>.+?)(?:,? (?:with|that will|who "
        r"will|between) .*)?$",
        "",
        "",
        60,
        _PLAN,
    ),
    shape(
        r".*\b(?:coordinate|event|conference|workshop|launch|align(?:ed|ment)?|design\b|move|responsib)(?P<x>)",
        "",
        "",
        60,
        _PLAN,
    ),
    shape(
        r".*\b(?:review|walk|demo|prototype|proposals?|present)\b(?P<x>)",
        "",
        "",
        45,
        (
            ("What we look at, and what we want to know", 1, ("The question for today: [question]",)),
            ("Walking through it", 3, ("Questions of understanding only",)),
            ("Reactions", 4, ("One round: what works, what doesn't, what is missing",)),
            ("What changes", 2, ("What is taken up, what is left",)),
            _END,
        ),
        otherwise="Agree on what stays as it is and what changes.",
        before="Send what is to be reviewed",
    ),
    shape(
        r"(?:(?:I|we) have (?:some )?(?P<x>.+?),?(?: that| which)? (?:I|we)(?:'d)? (?:want|need|like|have) to "
        r"(?:share|show|present)\b.*)$",
        "{x}",
        "Agree on what follows from the {x}.",
        30,
        _NEWS,
        before="Send the material, so that the time is for questions",
    ),
    shape(
        r"(?:.*\b(?:share|report|announce|tell|inform|notify|remind|update|let .+ know|metrics|figures|numbers"
        r"|results)\b)(?P<x>)",
        "",
        "",
        30,
        _NEWS,
        otherwise="Understand what this means for each of us, and agree on what follows from it.",
        before="Send the material, so that the time is for questions",
    ),
)

OTHER = shape(
    r"(?P<x>)",
    "",
    "",
    45,
    (
        ("Where we stand", 2, ("What is known, and what isn't: [the facts]",)),
        ("What everybody thinks", 3, ("One round: what matters most, and why",)),
        ("Ways forward", 3, ("For each: what it brings, and what it takes",)),
        _END,
    ),
)
