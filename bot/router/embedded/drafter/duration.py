"""How long a meeting shall take, where the person says so; how long something else took doesn't count."""

import re

from bot.router.embedded.drafter.phrasing import bare
from bot.router.embedded.drafter.reading import LONGEST

_MAX_MINUTES = 480
_TIME = r"\b(?:\d{1,3}[ -]?min(?:ute)?s?|(?:\d{1,2}(?:\.5)?|an|one|two|three|half an)[ -]?(?:hours?|h))\b"
_MEETING = r"(?:meeting|call|session|sync|workshop|chat|slot|discussion|catch-up|review|retro|kick-?off)"
_SAID = re.compile(
    rf"{_TIME}(?: [\w-]+){{0,2}} {_MEETING}\b"
    rf"|(?:^|\b(?:takes?|need|want|book|duration|length)\b:?(?: [\w-]+){{0,3}} "
    rf"|\b(?:meet|talk|together|discuss|{_MEETING})\b[^,.!?]*? )"
    rf"(?:for |in |of )?{_TIME}",
    re.IGNORECASE,
)
_AT_END = re.compile(rf"[, (]+(?:for |in )?{_TIME}\)?$", re.IGNORECASE)
_PAST = re.compile(r"\b(?:was|were|had|failed|lost|broke|went)\b", re.IGNORECASE)
_READ = re.compile(r"(?P<number>\d+(?:\.5)?|half an|an|one|two|three)[ -]?(?P<unit>min|h)", re.IGNORECASE)
_HOURS = {"an": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "half an": 0.5}


def duration(sentences: tuple[str, ...]) -> int:
    """Return the minutes that the person set for the meeting; 0 where they didn't."""
    for each in sentences:
        if len(each) > LONGEST:
            continue
        said = _SAID.search(each) or (None if _PAST.search(each) else _AT_END.search(bare(each)))
        if said and (time := re.search(_TIME, said[0], re.IGNORECASE)) and (read := _READ.match(time[0])):
            number = read["number"].casefold()
            minutes = _HOURS[number] * 60 if number in _HOURS else float(number)
            if number not in _HOURS and read["unit"].casefold() == "h":
                minutes *= 60
            return min(int(minutes), _MAX_MINUTES)
    return 0


def without_duration(text: str) -> str:
    """Take it off the end of a sentence."""
    return text if _PAST.search(text) else _AT_END.sub("", text)
