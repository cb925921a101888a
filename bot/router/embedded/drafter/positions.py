"""Who is for what: "Priya wants mobile first, Tom says API first"."""

import re

from bot.router.embedded.drafter.reading import LONGEST

_NOBODY = r"(?!(?:I|We|You|He|She|It|They|This|That|Everybody|Everyone|Nobody|Somebody|Someone|What|Who|Which)\b)"
_SAYS = (
    r"(?:wants?|says?|prefers?|thinks?|favou?rs|suggests?|insists?|argues?|proposes?|would (?:like|rather|prefer)"
    r"|is (?:for|against)|won't)\b"
)
_POSITION = re.compile(
    rf"\b{_NOBODY}(?P<who>[A-Z][\w-]+) {_SAYS} [^.;!?]+?(?=[.;!?]|,? (?:and|but|while|whereas|so) "
    rf"(?:we|I|{_NOBODY}[A-Z][\w-]+ {_SAYS})|, (?:{_NOBODY}[A-Z][\w-]+ {_SAYS}|we\b|I\b|somebody\b|someone\b|they\b)|$)"
)


def positions(sentence: str) -> dict[str, str]:
    """Return what each of two or more people or teams wants, word for word, by their names; else nothing."""
    if len(sentence) > LONGEST:
        return {}
    found = {match["who"]: match[0].rstrip(", ") for match in _POSITION.finditer(sentence)}
    return found if len(found) > 1 else {}
