"""What the matcher learns from: the definition's descriptions and examples, and each example politely framed.

A request stays the same request when somebody says hello first and thanks last. The encoder doesn't know that, so each
example is learnt with such a frame as well, which halves how often one turns the route. Pure and repeatable.
"""

import re
from collections.abc import Iterator

from bot.labelled import FALLBACK
from bot.router.definition import Definition

_MAX_CHARACTERS = 2_000
"""What a request is about is said early on; the encoder takes 0.1 s for 6,000 characters."""

_BULLET = re.compile(r"^\s*(?:[-*\u2022\u2013]|\d{1,2}[.)])\s+", re.MULTILINE)
_FRAMES = {
    "en": (
        ("Hello, ", " Thanks!"),
        ("Hi team bot, quick favour: ", " Cheers, and have a lovely day."),
        ("Could you kindly assist? ", " Many thanks in advance."),
        ("Dear assistant, I hope this finds you well. I would be grateful for some help. ", " Kind regards"),
        ("Sorry to bother you! ", ""),
    ),
    "es": (
        ("Hola, ", " ¡Gracias!"),
        ("Buenos días, una consulta rápida: ", " Un saludo y muchas gracias."),
        ("Perdona la molestia, ¿me echas una mano? ", ""),
        ("Estimado asistente, le agradecería mucho su ayuda. ", " Atentamente"),
    ),
    "fr": (
        ("Salut, ", " Merci !"),
        ("Bonjour à toi, petite demande : ", " Bonne journée et merci d'avance."),
        ("Désolé de te déranger, peux-tu m'aider ? ", ""),
        ("Cher assistant, je vous serais reconnaissant de votre aide. ", " Cordialement"),
    ),
    "de": (
        ("Hi, ", " Danke!"),
        ("Guten Tag, eine kurze Bitte: ", " Danke dir und einen schönen Tag noch."),
        ("Entschuldige die Störung, kannst du helfen? ", ""),
        ("Lieber Assistent, ich wäre dankbar für etwas Hilfe. ", " Mit freundlichen Grüßen"),
    ),
    "pt": (
        ("Oi, ", " Obrigada!"),
        ("Bom dia, um pedido rápido: ", " Um abraço e obrigado desde já."),
        ("Desculpa incomodar, podes ajudar? ", ""),
        ("Caro assistente, ficaria grato pela sua ajuda. ", " Com os melhores cumprimentos"),
    ),
    "ja": (
        ("こんにちは。", "ありがとうございます。"),
        ("すみません、ちょっとお願いがあります。", "よろしくお願いします。"),
        ("いつもお世話になっております。", "何卒よろしくお願い申し上げます。"),
    ),
}


def normal(text: str) -> str:
    """Return a text without what says nothing of its meaning: bullets, capitals, line breaks, the last full stop."""
    return " ".join(_BULLET.sub("", text[:_MAX_CHARACTERS]).split()).lower().rstrip(".!?\u3002\uff01\uff1f")


def lessons(definition: Definition) -> tuple[tuple[str, str], ...]:
    """Return each text to learn, normalised, with the route that it belongs to; no text twice."""
    learnt: dict[str, str] = {}
    for number, (text, route, lang) in enumerate(_examples(definition)):
        for wording in (text, _framed(text, lang, number)):
            learnt.setdefault(normal(wording), route)
    return tuple(learnt.items())


def _examples(definition: Definition) -> Iterator[tuple[str, str, str | None]]:
    for task in definition.tasks:
        yield task.description, task.name, None
        for example in task.examples:
            yield example, task.name, None
    for text in definition.off_topic:
        yield text, FALLBACK, None
    for row in definition.labelled:
        yield row.query, row.expected_route, row.lang


def _framed(text: str, lang: str | None, number: int) -> str:
    frames = _FRAMES.get(lang or "", (("", ""),))
    before, after = frames[number % len(frames)]
    return f"{before}{text}{after}"
