"""German questions as what is to be decided: "Wie teilen wir die Räume auf?" is "wie wir die Räume aufteilen"."""

import re

_MODAL = (
    r"(?:soll|sollen|sollte|sollten|will|wollen|kann|können|muss|müssen|darf|dürfen|wird|werden|ist|sind|war|hat|haben)"
)
_ALONE = re.compile(
    rf"(?P<ask>wer|was|wie|wann|wo|warum|wieso|wohin|wem|wen|woran|womit|wofür|(?:bis|ab|seit) wann|in welche[mnrs]? [A-ZÄÖÜ][\wäöüß-]+) "
    rf"(?P<verb>{_MODAL}|(?!oft |weit |seit |gut |nicht |jetzt )[a-zäöüß]{{2,}}(?:t|en|ten|te|ieß|ing|am|ag)) (?P<rest>.+)$",
    re.IGNORECASE,
)
_WE = re.compile(
    r"(?P<ask>(?:wer|was|wie|wann|wo|warum|wohin|welche[mnrs]?|mit|für|auf|an|bis|ab|in|woran|womit|wofür)\b.{0,60}?) "
    r"(?P<verb>[a-zäöüß]+n) (?P<who>wir)(?P<rest>(?: .+)?)$",
    re.IGNORECASE,
)
_YES_NO = re.compile(r"(?P<verb>soll|sollen|sollten|wollen|dürfen|müssen) (?P<rest>.+)$", re.IGNORECASE)
_PREFIXES = frozenset(
    [
        "auf",
        "um",
        "an",
        "ab",
        "aus",
        "ein",
        "vor",
        "zu",
        "los",
        "weiter",
        "her",
        "hin",
        "mit",
        "nach",
        "durch",
        "zusammen",
        "zurück",
        "fest",
        "weg",
    ]
)
_TAIL = re.compile(r", (?:wenn|falls|ohne|sodass|damit|solange|bevor|bis|seit|obwohl)\b.+$", re.IGNORECASE)
_LONG_ENOUGH = 2


def indirect(question: str) -> str | None:
    """Put the verb to the end, as after "entscheiden,"; None where that would be a guess."""
    tail = _TAIL.search(question)
    main = question[: tail.start()] if tail else question
    if re.search(
        r"[,;:?!.]|\b(?:dass|wenn|weil|obwohl)\b|\b(?:um|auf|ab|aus) das\b|(?:^| )(?:und|oder) (?:wer|was|wie|wann|wo|warum|welche\w*) ",
        main,
    ):
        return None
    if match := _WE.match(main):
        said = _closed(f"{match['who']}{match['rest']}".split(), match["verb"])
    elif match := _ALONE.match(main):
        said = _closed(match["rest"].split(), match["verb"])
    elif match := _YES_NO.match(main):
        return f"ob {' '.join(_closed(match['rest'].split(), match['verb'].lower()))}{tail[0] if tail else ''}"
    else:
        return None
    ask = match["ask"]
    return f"{ask[:1].lower()}{ask[1:]} {' '.join(said)}{tail[0] if tail else ''}"


def _closed(words: list[str], verb: str) -> list[str]:
    """End with the verb; a part of it that stands apart is joined to it."""
    if len(words) >= _LONG_ENOUGH and words[-1] in _PREFIXES and not re.fullmatch(_MODAL, verb):
        return [*words[:-1], words[-1] + verb]
    return [*words, verb]
