"""The same request in other clothes: whoever decides by meaning gives it the same route. Pure and repeatable."""

import random
import re

from bot.labelled import LabelledRequest
from bot.request import MAX_CHARACTERS

_POLITE = {
    "en": ("Hi there, I hope you're well! Would you be so kind as to help me with this? ", " Thank you so much!"),
    "es": ("¡Hola! Espero que estés bien. ¿Me podrías ayudar con esto, por favor? ", " ¡Muchas gracias de antemano!"),
    "fr": ("Bonjour, j'espère que vous allez bien. Pourriez-vous m'aider, s'il vous plaît ? ", " Merci beaucoup !"),
    "de": ("Hallo, ich hoffe, es geht dir gut. Könntest du mir bitte dabei helfen? ", " Vielen Dank im Voraus!"),
    "pt": ("Olá, espero que esteja tudo bem. Poderia ajudar-me com isto, por favor? ", " Muito obrigado!"),
    "ja": ("お疲れ様です。お忙しいところ恐れ入りますが、ご相談させてください。", "どうぞよろしくお願いいたします。"),
}
_TYPO_EVERY = 6
"""Words: about one in so many is mistyped, as by somebody in a hurry."""
_SHORTEST = 4
"""Letters; who mistypes a shorter word makes another word of it."""
_SENTENCES = re.compile(r"(?<=[.!?])\s+|(?<=[\u3002\uff01\uff1f])|\n+")


def rewordings(request: LabelledRequest) -> dict[str, str]:
    """Return the request mistyped, politely framed, as bullets and in capitals, by name; only those that differ.

    The same request always gives the same texts. In a language whose manners aren't known here, `polite` is left out.
    """
    query = request.query
    made = {
        "typos": _mistyped(query),
        "polite": _polite(query, request.lang or "en"),
        "bullets": "\n".join(f"- {part.strip()}" for part in _SENTENCES.split(query) if part.strip()),
        "capitals": query.upper(),
    }
    return {name: text for name, text in made.items() if text != query and len(text) <= MAX_CHARACTERS}


def _polite(query: str, lang: str) -> str:
    before, after = _POLITE.get(lang, ("", ""))
    return f"{before}{query}{after}"


def _mistyped(query: str) -> str:
    chance = random.Random(query)  # noqa: S311 -- the same typos each time, and nothing to guard
    pieces = re.split(r"(\s+)", query)
    words = [index for index, piece in enumerate(pieces) if len(piece) >= _SHORTEST and piece.isalpha()]
    for index in chance.sample(words, k=min(len(words), len(words) // _TYPO_EVERY + 1)):
        word = pieces[index]
        at = chance.randrange(1, len(word) - 2)
        pieces[index] = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return "".join(pieces)
