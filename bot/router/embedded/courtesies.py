"""What people say before and after a request: greetings, thanks, sorry to bother you.

The encoder takes every sentence for as weighty as the others, so that a polite frame would drown a short request. A
sentence at either end counts as a courtesy where it means nearly the same as one of these.
"""

import re

COURTESIES = {
    "en": (
        "Hello!",
        "Hi all",
        "Good morning",
        "Hey there!",
        "Hope you're doing fine.",
        "I hope this message finds you well.",
        "Can you help me out?",
        "I could use some help with something.",
        "Quick favour, if you don't mind.",
        "Sorry to bother you.",
        "I have a question for you.",
        "Could you please assist me?",
        "Thanks a lot!",
        "Thank you",
        "Many thanks in advance.",
        "Cheers, have a nice day",
        "Much appreciated",
        "Best regards",
        "Thanks for your help",
        "Please and thank you",
    ),
    "es": (
        "¡Buenos días!",
        "Hola",
        "¿Qué tal, cómo estás?",
        "Espero que todo vaya bien.",
        "¿Me ayudas con una cosa?",
        "Necesito ayuda con algo, por favor.",
        "Perdona que te moleste.",
        "Una consulta rápida",
        "Gracias",
        "Muchas gracias por tu ayuda",
        "Mil gracias",
        "Un saludo",
        "Saludos cordiales",
    ),
    "fr": (
        "Bonjour",
        "Salut",
        "J'espère que tu vas bien.",
        "Comment allez-vous ?",
        "Peux-tu m'aider ?",
        "J'aurais besoin d'un petit coup de main.",
        "Désolé de vous déranger.",
        "Petite question",
        "Merci",
        "Merci d'avance",
        "Merci beaucoup pour votre aide",
        "Bonne journée",
        "Cordialement",
    ),
    "de": (
        "Hallo",
        "Guten Morgen",
        "Guten Tag zusammen",
        "Ich hoffe, dir geht es gut.",
        "Wie geht's?",
        "Kannst du mir helfen?",
        "Ich bräuchte kurz Hilfe.",
        "Entschuldigung für die Störung.",
        "Kurze Frage",
        "Danke",
        "Vielen Dank für deine Hilfe",
        "Besten Dank vorab",
        "Schöne Grüße",
        "Liebe Grüße",
    ),
    "pt": (
        "Olá",
        "Bom dia",
        "Tudo bem?",
        "Espero que estejas bem.",
        "Podes ajudar-me?",
        "Você pode me ajudar com uma coisa?",
        "Desculpe o incómodo.",
        "Uma dúvida rápida",
        "Obrigado",
        "Obrigada pela ajuda",
        "Muito grata desde já",
        "Um abraço",
        "Cumprimentos",
    ),
    "ja": (
        "こんにちは",
        "おはようございます",
        "お疲れ様です",
        "お世話になっております",
        "お忙しいところすみません",
        "ちょっと相談があります",
        "助けてください",
        "お願いがあります",
        "ありがとうございます",
        "よろしくお願いします",
        "どうぞよろしくお願い致します",
        "失礼します",
    ),
}

_SENTENCES = re.compile(r"(?<=[.!?:])\s+|(?<=[\u3002\uff01\uff1f])|\n+")


def sentences(text: str) -> list[str]:
    """Split a text where a courtesy may end: at the end of a sentence, a line or an address."""
    return [part.strip() for part in _SENTENCES.split(text) if part.strip()]
