"""What emails in Spanish, French, German and Portuguese say: announcements, requests, reminders, thanks and so on."""

import pytest

from bot.draft import Email, Kind
from bot.router.embedded.drafter import draft

SPANISH = [
    (
        "Recuérdale al equipo que entregue las horas antes del jueves",
        "Recordatorio: entregar las horas antes del jueves",
        "Hola, equipo:\n\nUn breve recordatorio: hay que entregar las horas antes del jueves.",
    ),
    (
        "Necesito avisar al equipo de que la oficina cierra el viernes.",
        "La oficina cierra el viernes",
        "Hola, equipo:\n\nLa oficina cierra el viernes.",
    ),
    (
        "Pídele a Jonas que me envíe las diapositivas antes del viernes y confirme la sala 4",
        "Solicitud: enviarme las diapositivas antes del viernes",
        "Hola, Jonas:\n\n¿Sería posible enviarme las diapositivas antes del viernes y confirmar la sala 4?",
    ),
    (
        "Pregúntale a contabilidad si ya pagaron la factura de marzo",
        "¿Ya pagaron la factura de marzo?",
        "Hola, equipo de contabilidad:\n\nQuería saber si ya pagaron la factura de marzo.",
    ),
    (
        "Tengo que disculparme con el cliente por el retraso en la entrega del martes",
        "Disculpas por el retraso en la entrega del martes",
        "Hola, [nombre]:\n\nPido disculpas por el retraso en la entrega del martes. [Qué pasó y",
    ),
    (
        "Rechaza amablemente la oferta del proveedor. Que sea breve.",
        "Respuesta: oferta",
        "Hola:\n\nMuchas gracias por la oferta. Lamentablemente, esta vez tengo que decir que no.",
    ),
    (
        "El servidor estuvo caído anoche de 2 a 4. Ya está resuelto. Los clientes deben saberlo.",
        "El servidor estuvo caído anoche de 2 a 4",
        "Estimados clientes:\n\nEl servidor estuvo caído anoche de 2 a 4.\n\nYa está resuelto.",
    ),
    (
        "Estado semanal: login terminado, bloqueados con las claves de pago, lo siguiente es la exportación",
        "Estado semanal",
        "Estado semanal:\n- Login terminado\n- Bloqueados con las claves de pago\n- Lo siguiente es la exportación",
    ),
    (
        "Cambia la normativa de mascarillas desde hoy. Que llegue a los tres turnos y a la contrata de limpieza.",
        "Cambia la normativa de mascarillas desde hoy",
        "Hola a los tres turnos y a la contrata de limpieza:\n\nCambia la normativa de mascarillas desde hoy.\n\nUn",
    ),
    (
        "porfa recuerdale a los repartidores q mañana toca revisión de frenos, los q no vengan no salen",
        "Recordatorio: mañana toca revisión de frenos",
        "Estimados repartidores:\n\nUn breve recordatorio: mañana toca revisión de frenos, los que no vengan no salen.",
    ),
    (
        "Se pospone la defensa al 30. Hay que avisarle al jurado y reservar de nuevo el aula magna.",
        "Se pospone la defensa al 30",
        "avisarle al jurado y reservar de nuevo el aula magna.",
    ),
    (
        "Ya quedó elegido el sabor de temporada. Pásale a las tres sucursales la receta y su ficha.",
        "Ya quedó elegido el sabor de temporada",
        "Hola a las tres sucursales:\n\nYa quedó elegido el sabor de temporada.\n\nComparto la receta y su ficha:",
    ),
    (
        "Informar a los colegiados de que la sede cierra en agosto y que las urgencias van por teléfono.",
        "La sede cierra en agosto y las urgencias van por teléfono",
        "Estimados colegiados:\n\nLa sede cierra en agosto y las urgencias van por teléfono.",
    ),
    (
        "Mandales el acta del consorcio a todos los propietarios, ya está firmada.",
        "Acta del consorcio",
        "Hola a todos los propietarios:\n\nComparto el acta del consorcio: [enlace o archivo]. Ya está firmada.",
    ),
    (
        "Quisiera que las tres auxiliares de biblioteca supieran que el inventario es cosa suya.",
        "Quisiera que las tres auxiliares de biblioteca supieran",
        "Quisiera que las tres auxiliares de biblioteca supieran que el inventario es cosa suya.",
    ),
    (
        "La reunión pasa al jueves; díselo a Marta y a Pedro, que suene amable",
        "La reunión pasa al jueves",
        "Hola, Marta y Pedro:\n\nLa reunión pasa al jueves.",
    ),
    (
        "Al de la grúa hay que decirle que NO venga mañana, hay viento.",
        "NO venga mañana, hay viento",
        "Hola:\n\nNO venga mañana, hay viento.",
    ),
    (
        "Disculparme con la maestra Tere por no haber llegado a la junta de ayer, se me ponchó la llanta",
        "Disculpas por no haber llegado a la junta de ayer",
        "Hola, maestra Tere:\n\nPido disculpas por no haber llegado a la junta de ayer, se me ponchó la llanta.\n\nUn",
    ),
]
FRENCH = [
    (
        "Rappelle à l'équipe de remplir les feuilles de temps avant jeudi",
        "Rappel : remplir les feuilles de temps avant jeudi",
        "Bonjour à toute l'équipe,\n\nPetit rappel : merci de remplir les feuilles de temps avant jeudi.",
    ),
    (
        "Dis à Marta que son colis est arrivé au magasin de Lyon",
        "Votre colis est arrivé au magasin de Lyon",
        "Bonjour Marta,\n\nVotre colis est arrivé au magasin de Lyon.",
    ),
    (
        "Écris un mail à Jonas pour lui demander d'envoyer les photos avant lundi",
        "Demande : envoyer les photos avant lundi",
        "Bonjour Jonas,\n\nSerait-il possible d'envoyer les photos avant lundi ?",
    ),
    (
        "J'ai besoin que Luc m'envoie la facture d'avril.",
        "Demande : m'envoyer la facture d'avril",
        "Bonjour Luc,\n\nSerait-il possible de m'envoyer la facture d'avril ?",
    ),
    (
        "Je veux remercier Priya pour son aide samedi",
        "Merci pour votre aide samedi",
        "Bonjour Priya,\n\nUn grand merci pour votre aide samedi.",
    ),
    (
        "Annuler la réunion de vendredi, tout est réglé",
        "Annulation : réunion de vendredi",
        "Bonjour à tous,\n\nJe dois annuler la réunion de vendredi. Tout est réglé.",
    ),
    (
        "Mon fils est malade et demain je travaille de la maison. Il faut le dire à l'équipe.",
        "Mon fils est malade et demain je travaille de la maison",
        "Bonjour à toute l'équipe,\n\nMon fils est malade et demain je travaille de la maison.",
    ),
]
GERMAN = [
    (
        "Erinnere das Team daran, ihre Stunden bis Donnerstag einzutragen",
        "Erinnerung: die Stunden bis Donnerstag eintragen",
        "Liebes Team,\n\nkurze Erinnerung: bitte die Stunden bis Donnerstag eintragen.",
    ),
    (
        "Ich muss dem Team mitteilen, dass das Büro am Freitag schließt",
        "Das Büro schließt am Freitag",
        "Liebes Team,\n\ndas Büro schließt am Freitag.",
    ),
    (
        "Dem Vertrieb sagen, dass die Schulung morgen ausfällt, weil Herr Lang krank ist",
        "Die Schulung fällt morgen aus, weil Herr Lang krank ist",
        "Hallo zusammen,\n\ndie Schulung fällt morgen aus, weil Herr Lang krank ist.",
    ),
    (
        "Bitte Jonas, die Folien bis Freitag zu schicken und den Raum 4 zu bestätigen",
        "Bitte: die Folien bis Freitag schicken und den Raum 4",
        "Hallo Jonas,\n\nwäre es möglich, die Folien bis Freitag zu schicken und den Raum 4 zu bestätigen?",
    ),
    (
        "Frag die Buchhaltung, ob die Rechnung vom März bezahlt wurde",
        "Wurde die Rechnung vom März bezahlt?",
        "Hallo zusammen,\n\nich wüsste gern, ob die Rechnung vom März bezahlt wurde.",
    ),
    (
        "Ich möchte mich bei Frau Lang für die Verspätung entschuldigen.",
        "Entschuldigung für die Verspätung",
        "Guten Tag Frau Lang,\n\nich bitte um Entschuldigung für die Verspätung.",
    ),
    (
        "Das Meeting am Freitag absagen, es ist alles geklärt",
        "Absage: Meeting am Freitag",
        "Hallo zusammen,\n\nleider muss ich das Meeting am Freitag absagen. Es ist alles geklärt.",
    ),
    (
        "Alle müssen das Formular bis 3. Mai unterschreiben.",
        "Bitte das Formular bis 3. Mai unterschreiben",
        "Hallo zusammen,\n\nbitte das Formular bis 3. Mai unterschreiben.",
    ),
]
PORTUGUESE = [
    (
        "Lembrar a todos que entreguem as folhas de horas até quinta",
        "Lembrete: entregar as folhas de horas até quinta",
        "Olá a todos,\n\nUm breve lembrete: é preciso entregar as folhas de horas até quinta.",
    ),
    (
        "Diz à Marta que a encomenda dela já chegou à loja de Lisboa",
        "A sua encomenda já chegou à loja de Lisboa",
        "Olá, Marta,\n\nA sua encomenda já chegou à loja de Lisboa.",
    ),
    (
        "Preciso compartilhar as métricas de março com minha equipe",
        "Métricas de março",
        "Olá, equipe,\n\nEnvio as métricas de março: [link ou anexo].",
    ),
    (
        "Pede ao Jonas para enviar os slides até sexta",
        "Pedido: enviar os slides até sexta",
        "Olá, Jonas,\n\nSeria possível enviar os slides até sexta?",
    ),
    (
        "Avisar os clientes de que fechamos na segunda por ser feriado",
        "Fechamos na segunda por ser feriado",
        "Caros clientes,\n\nFechamos na segunda por ser feriado.",
    ),
    (
        "Quero agradecer à Priya por cobrir o meu turno no sábado",
        "Agradecimento por cobrir o meu turno no sábado",
        "Olá, Priya,\n\nAgradeço muito por cobrir o meu turno no sábado.",
    ),
    (
        "a piscina fecha de segunda a quarta pra trocar o filtro, tem que avisar os 88 apartamentos",
        "A piscina fecha de segunda a quarta pra trocar o filtro",
        "Olá aos 88 apartamentos,\n\nA piscina fecha de segunda a quarta pra trocar o filtro.",
    ),
    (
        "Não vamos patrocinar o torneio este ano. Diz isso sem fechar a porta pro ano que vem.",
        "Não vamos patrocinar o torneio este ano",
        "Diz isso sem fechar a porta pro ano que vem.",
    ),
    (
        "Diz ao Wojciech que a peça chegou",
        "A peça chegou",
        "Olá, Wojciech,\n\nA peça chegou.",
    ),
    (
        "Não vou conseguir ir ao encontro de quarta, avisa a Priscila que mando meus comentários por escrito",
        "Não vou conseguir ir ao encontro de quarta",
        "Olá, Priscila,\n\nNão vou conseguir ir ao encontro de quarta. Mando meus comentários por escrito.",
    ),
    (
        "Quero que o Márcio e a Eliane leiam a proposta e me digam o que acham das franquias.",
        "Quero que o Márcio e a Eliane leiam a proposta e me digam",
        "Quero que o Márcio e a Eliane leiam a proposta e me digam o que acham das franquias.",
    ),
    (
        "Queria saber o que os instrutores acham de abrir aos domingos.",
        "O que os instrutores acham de abrir aos domingos?",
        "Gostaria de saber o que os instrutores acham de abrir aos domingos.",
    ),
    (
        "Previsão de geada pra quinta. Pede pro pessoal do viveiro recolher as mudas até quarta à tarde.",
        "Previsão de geada pra quinta",
        "Seria possível recolher as mudas até quarta à tarde?",
    ),
    (
        "Sala 2 fecha de 3 a 28 de fevereiro. Informem os diretores de serviço e a esterilização.",
        "Sala 2 fecha de 3 a 28 de fevereiro",
        "Olá aos diretores de serviço e à esterilização,\n\nSala 2 fecha de 3 a 28 de fevereiro.\n\nAten",
    ),
    (
        "Prazo da obra passou para maio. A direção já assinou, resta dizer-lhes.",
        "Prazo da obra passou para maio",
        "Prazo da obra passou para maio.\n\nA direção já assinou.\n\nAten",
    ),
]
CLOSES = {
    "es": "Un saludo,\n[Tu nombre]",
    "fr": "Bien cordialement,\n[Votre nom]",
    "de": "Viele Grüße\n[Dein Name]",
    "pt": "Atenciosamente,\n[Nome]",
}
CASES = [
    (lang, *case) for lang, cases in zip(CLOSES, (SPANISH, FRENCH, GERMAN, PORTUGUESE), strict=True) for case in cases
]


@pytest.mark.parametrize(("lang", "text", "subject", "said"), CASES)
def test_an_email_says_the_matter_in_the_requests_language(lang: str, text: str, subject: str, said: str) -> None:
    """Subject, greeting and first paragraph are what a colleague would write, and the close is in the language."""
    written = draft(text, Kind.EMAIL)
    assert isinstance(written, Email)
    assert written.subject == subject
    assert said in written.body
    assert written.body.endswith(CLOSES[lang])


@pytest.mark.parametrize(
    "text",
    [
        "La furgoneta blanca sigue en el taller desde el lunes.",
        "La camionnette blanche est toujours au garage depuis lundi.",
        "Der weiße Transporter steht seit Montag in der Werkstatt.",
        "A carrinha branca continua na oficina desde segunda.",
        "El jefe cambia el turno y avisa a los encargados él mismo.",
        "Ayer Pedro avisó a todos.",
        "O chefe avisa os clientes amanhã.",
    ],
)
def test_a_plain_statement_stands_as_it_was_written(text: str) -> None:
    """What isn't about telling is said in the person's own words, between a greeting and a close."""
    written = draft(text, Kind.EMAIL)
    assert isinstance(written, Email)
    assert text.casefold() in written.body.casefold()
    assert written.subject == text.removesuffix(".")
