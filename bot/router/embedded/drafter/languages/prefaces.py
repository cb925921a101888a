"""How people excuse the length of what they write, in the languages that are drafted."""

NOUNS = (
    r"(?:(?:the|this|a|my|such a|le|la|ce|cette|el|este|den|die|das|diesen|[oa]|este) )?"
    r"(?:(?:very|rather|long|short|lange[nr]?|langen|longue?|largo|longo|tan|tão|petit|mini) )*"
    r"(?:essay|novel|wall of text|rant|ramble|rambling|length|message|post|text|story|epic|"
    r"roman|pavé|longueur|texte|tocho|rollo|ladrillo|parrafada|biblia|testamento|mensaje|texto|"
    r"textwand|länge|nachricht|sermon|textão|extensão|lençol|romance|mensagem)"
)
SORRY = (
    r"(?:sorry|(?:my )?apologies|excuse me|désolée?s?|pardon|navrée?|excusez-moi|perdón|perdona(?:d|me)?|disculp(?:a|en|as|ad)"
    r"|siento|lo siento|entschuldig\w*|verzeih\w*|tut mir leid|desculp(?:a|as|e|em|ai)|perdão|foi mal)"
)
FOR = r"(?:for|about|pour|de|por|für|wegen|pel[oa]|lá o)"
LONG = (
    r"(?:(?:this|it)(?:'s| is| will be| might be|'ll be)|c'est|ça va être|ce sera|es|esto es|va a ser|das wird|das ist|es wird"
    r"|isto é|isso é|é|vai ser|vai ficar) "
    r"(?:(?:going to be|gonna be|a|a bit|rather|very|quite|un peu|assez|très|un poco|algo|muy|jetzt|etwas|ein bisschen|leider"
    r"|um pouco|meio|muito) )*(?:long(?:ue)?|long one|lengthy|larga?|länger|lang|longo|comprido)"
)
BEAR = r"(?:please )?(?:bear with me|stay with me|hear me out|hab geduld|patience|tende paciência|tengan paciencia|tened paciencia)"
OPENING = r"(?:ok(?:ay)?|right|so|well|hey|hi|hello|bon|alors|bueno|a ver|also|hallo|tja|bom|então|olá)"
