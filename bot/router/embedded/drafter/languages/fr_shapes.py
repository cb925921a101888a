"""How a French talk of each kind runs: its parts, how long it takes, what it has to end with."""

from bot.router.embedded.drafter.languages.language import Part, Shape, compiled

END = Part("Décisions et suite à donner", 1, ("Qui fait quoi, et pour quand",))
SIDES = "Le point de vue de chacun, sans interruption"
SHAPES: tuple[Shape, ...] = (
    Shape(
        "retrospective",
        compiled(
            r"\b(?:rétro(?:spective)?|retours? d'expérience|retex|bilan (?:de|du|des|d'|avec)|ce qui (?:n'a pas|a mal|a) (?:bien )?marché|leçons (?:à tirer|de|du)|débriefing|débrief)\b"
        ),
        "Convenir de ce que l'on garde et de ce que l'on fera autrement la prochaine fois.",
        60,
        (
            Part("Ce qui s'est passé, dans l'ordre", 2, ("Les faits, sans chercher de coupable",)),
            Part("Ce qui a bien marché", 2, ("Ce que l'on veut garder",)),
            Part("Ce qui n'a pas marché, et pourquoi", 4, ("Des causes, pas des coupables",)),
            Part("Ce qui change", 3, ("Peu de mesures, chacune avec un responsable",)),
            END,
        ),
        before="Rassembler ce qui s'est passé et quand",
    ),
    Shape(
        "incident",
        compiled(
            r"\b(?:post-?mortem|réunion de crise|cellule de crise|accident|incident|panne|incendie|fuite de données|comment c'est arrivé|comment ça a pu arriver"
            r"|(?:ne )?(?:doit|devra) (?:plus|pas) se reproduire)\b"
        ),
        "Comprendre comment c'est arrivé, et convenir de ce qui évitera que cela se reproduise.",
        60,
        (
            Part("Ce qui s'est passé, minute par minute", 3, ("Ce que l'on a vu, ce que l'on a fait, ce qui a aidé",)),
            Part(
                "Pourquoi cela a pu arriver", 4, ("Des causes, pas des coupables ; demander une fois de plus pourquoi",)
            ),
            Part("Pourquoi personne ne l'a vu ou arrêté plus tôt", 2, ("Ce qui aurait pu alerter",)),
            Part("Ce qui change", 3, ("Peu de mesures, chacune avec un responsable et une date",)),
            END,
        ),
        before="Établir la chronologie",
    ),
    Shape(
        "kickoff",
        compiled(
            r"\b(?:kick-? ?off|réunion de lancement|(?:lancer|démarrer|lancement) (?:le|du|un|d'un|notre) (?:nouveau )?(?:projet|partenariat|programme))\b"
        ),
        "Convenir du but, des rôles et des premiers pas.",
        60,
        (
            Part("Pourquoi ce projet, et à quoi on verra qu'il a réussi", 2, ("Le but : [en une phrase]",)),
            Part("Ce qui en fait partie, et ce qui n'en fait pas partie", 3, ("Ce qui a été promis, et à qui",)),
            Part("Les rôles", 2, ("Qui décide, qui fait, qui doit être consulté",)),
            Part("Calendrier et risques", 3, ("Les étapes : [dates]", "Ce qui pourrait tout arrêter")),
            END,
        ),
    ),
    Shape(
        "ideas",
        compiled(
            r"\b(?:remue-méninges|brainstorm(?:ing)?|(?:chercher|trouver|rassembler) (?:ensemble )?des idées|(?:plein d'|des )?idées (?:pour|sur|de)|imaginer (?:à plusieurs|ensemble)"
            r"|trouver (?:un nom|un thème|un titre|un slogan)|aucune idée)\b"
        ),
        "Choisir deux ou trois idées qui méritent d'être poussées plus loin.",
        45,
        (
            Part("La question, et ce qui est déjà fixé", 1, ("Ce qu'une bonne idée doit remplir",)),
            Part("Les idées, chacun pour soi et par écrit", 2, ("La quantité d'abord, pas encore de discussion",)),
            Part("Les parcourir ensemble", 4, ("Regrouper, prolonger, questionner",)),
            Part("En choisir deux ou trois", 2, ("Chacun a trois voix",)),
            END,
        ),
    ),
    Shape(
        "one_to_one",
        compiled(
            r"\b(?:1:1|tête-à-tête|entretien (?:avec|annuel|individuel|délicat|professionnel|de recadrage)|son (?:comportement|attitude|rendement)|ses (?:résultats|retards|absences|performances)"
            r"|recadrage|recadrer|conversation (?:difficile|sérieuse|délicate)|feedback (?:à|avec|pour)|demander une augmentation)\b"
        ),
        "Arriver à une vision commune de la situation et convenir de la suite.",
        30,
        (
            Part("La raison de cet échange", 1, ("De quoi il s'agit, avec un exemple : [exemple]",)),
            Part("Comment l'autre personne voit les choses", 3, ("D'abord écouter",)),
            Part("Ce qui devrait changer, et ce qui aide", 3, ("Ce que chacun fait de son côté",)),
            Part("Ce qui est convenu, et la date du prochain point", 1, ("[date]",)),
        ),
    ),
    Shape(
        "risks",
        compiled(
            r"\b(?:pre-?mortem|pré-?mortem|plan B|plan d'urgence|plan de secours|ce qui pourrait (?:mal tourner|foirer|rater|coincer)|les risques|ce qui nous inquiète)\b"
        ),
        "Savoir ce qui pourrait mal tourner, et convenir de ce que l'on fait avant.",
        45,
        (
            Part(
                "Ce que l'on s'apprête à faire, et ce dont cela dépend",
                1,
                ("Les dates qui ne peuvent pas bouger : [dates]",),
            ),
            Part(
                "Imaginons que cela ait mal tourné : que s'est-il passé ?",
                3,
                ("D'abord chacun par écrit, puis ensemble",),
            ),
            Part("Quelle probabilité, quelle gravité", 3, ("Les cinq risques qui comptent le plus",)),
            Part("Ce que l'on fait pour chacun", 3, ("Ce qui l'évite ; qui fait quoi s'il se produit quand même",)),
            END,
        ),
    ),
    Shape(
        "estimate",
        compiled(r"\b(?:estimer|chiffrer|chiffrage|planning poker)\b"),
        "Convenir de la taille de chaque morceau, et de ce dont on n'est pas sûr.",
        60,
        (
            Part("Ce que comprend chaque morceau", 3, ("Questions de compréhension seulement",)),
            Part(
                "Les estimations, chacun pour soi, puis montrées ensemble",
                4,
                ("La plus haute et la plus basse s'expliquent",),
            ),
            Part("Ce dont on n'est pas sûr", 2, ("Ce qui pourrait doubler la taille",)),
            END,
        ),
        before="Lire la liste des morceaux",
    ),
    Shape(
        "contest",
        compiled(
            r"\b(?:tout le monde (?:le |la |les )?veut|(?:tous|toutes|chacun|les deux|les trois) (?:le |la |les )?veulent|(?:deux|trois|quatre|cinq) [^.!?]{3,30} (?:pour|qui) (?:la|le|les) (?:même \w+|veulent)|veulent (?:tous|toutes|les mêmes|la même|le même)|réservée? deux fois"
            r"|personne (?:ne )?veut (?:le|la|les)|ne veut lâcher|pour (?:un seul|une seule)|un seul (?:poste|créneau)|une seule (?:place|salle))\b"
        ),
        "Décider qui obtient quoi, selon une règle que tous acceptent.",
        45,
        (
            Part("Ce qu'il y a à partager, et ce qui est fixé", 2, ("Combien, quand, et qui a son mot à dire",)),
            Part(SIDES, 3, ("À quoi cela servirait, et ce qui se passe sans cela",)),
            Part(
                "Ce qui doit départager",
                3,
                ("Le besoin, le tour de rôle, l'ordre d'arrivée, le tirage au sort : ce qui est juste ici",),
            ),
            Part("Décision", 2, ("Qui obtient quoi, et ce que les autres obtiennent à la place",)),
            END,
        ),
        before="Noter ce dont on a besoin, et ce dont on pourrait se passer",
    ),
    Shape(
        "conflict",
        compiled(
            r"\b(?:pas d'accord|plus d'accord|désaccord|conflit|dispute\w*|litige|tensions?|se contredisent|se renvoient|s'opposent|s'accusent|avis (?:divergent|très différents)"
            r"|avis (?:sont )?(?:très |plutôt )?(?:partagés|divergents|différents)|médiation|médiateur|arbitrer|fâchés|brouille|ne se parlent plus|se font la tête|se marchent sur les pieds"
            r"|n'arrivent pas à s'entendre|ne se comprennent plus|compromis|mettre d'accord|(?:doit|doivent) se dire les choses)\b"
        ),
        "Trouver une solution avec laquelle chacun peut vivre.",
        45,
        (
            Part("Où nous en sommes", 2, ("Ce qui fait l'accord, et ce qui ne le fait pas",)),
            Part(SIDES, 3, ("Ce qui compte le plus, et pourquoi",)),
            Part("Les options acceptables pour tous", 4, ("Pour chacune : ce qu'elle règle et ce qu'elle coûte",)),
            Part("Décision", 2, ("Ce qui se fait désormais, et qui tranche la prochaine fois",)),
            END,
        ),
    ),
    Shape(
        "negotiation",
        compiled(r"\b(?:négo|négoci\w+|renégoci\w+|marchander|conditions avec)\b"),
        "Arriver à des conditions que les deux parties peuvent signer.",
        60,
        (
            Part("Ce dont chaque partie a besoin", 2, ("L'indispensable, et ce qui peut se discuter",)),
            Part("Ce sur quoi nous sommes déjà d'accord", 1, ("Pour ne pas y revenir",)),
            Part("Les points ouverts, un par un", 5, ("Offre, contre-offre, et ce qui la rendrait possible",)),
            Part("Ce qui est convenu", 1, ("À relire à voix haute, une phrase par point",)),
            END,
        ),
        before="S'entendre entre nous sur ce qu'il nous faut, et sur ce que nous pouvons céder",
    ),
    Shape(
        "training",
        compiled(
            r"\b(?:former (?:les|le|la|des|l')|formation (?:à|au|aux) \w+|prise en main|montrer aux .+ comment)\b"
        ),
        "Chacun sait faire seul, et sait à qui demander.",
        45,
        (
            Part("Ce que chacun saura faire après", 1, ("Ce qui change, et à partir de quand : [date]",)),
            Part("Démonstration, étape par étape", 4, ("Lentement, avec des questions à chaque étape",)),
            Part("Essayer soi-même", 4, ("Par deux, sur un cas réel",)),
            Part("Questions, et à qui s'adresser ensuite", 2, ("[nom]",)),
        ),
        before="Tout préparer pour que l'on puisse essayer",
    ),
    Shape(
        "concerns",
        compiled(
            r"\b(?:inquiétudes?|inquiets?|inquiètes?|ont peur|craintes?|rumeurs?|s'inquiètent|risquent de mal le prendre|ressentiment)\b"
        ),
        "Entendre ce qui inquiète, répondre à ce qui peut l'être, et convenir de la suite.",
        45,
        (
            Part("Ce qui est décidé, et ce qui reste ouvert", 2, ("[Ce que tout le monde devrait savoir]",)),
            Part("Ce qui inquiète", 4, ("Un tour de table : écouter, sans se défendre",)),
            Part(
                "Ce à quoi on peut répondre maintenant, et ce qui devra attendre",
                3,
                ("Pour ce qui reste ouvert : quand il y aura une réponse",),
            ),
            Part("Ce que l'on fait", 2, ("Ce qui change, et qui reste en contact avec qui",)),
            END,
        ),
        before="Recueillir les questions, même anonymes",
    ),
    Shape(
        "roles",
        compiled(
            r"\b(?:qui fait quoi|se répartir|répartir (?:les|le) (?:tâches|dossiers|travail|rôles|gardes)|répartition (?:des|du) (?:tâches|rôles|travail|dossiers)|passer mes dossiers|passation"
            r"|remplaçante?|charge de travail)\b"
        ),
        "Convenir de qui fait quoi, pour que rien ne reste en plan et que personne n'en ait trop.",
        45,
        (
            Part("Ce qu'il y a à faire", 3, ("Toute la liste, avec les dates ; ce qui peut tomber",)),
            Part("Ce que chacun peut prendre", 3, ("Un tour de table : temps, compétences, envies",)),
            Part("Qui prend quoi", 3, ("Un nom par tâche, et quelqu'un pour remplacer",)),
            Part("Passer le relais et se tenir au courant", 1, ("Ce que la personne suivante doit savoir",)),
            END,
        ),
        before="Lister ce qu'il y a à faire",
    ),
    Shape(
        "choice",
        compiled(
            r"\b(?:décid\w+|chois\w+|choix|candidats?|trancher|options|alternatives|voter|vote sur|le pour et le contre|du pour et du contre|devis|hésite|élire)\b"
            r"|\bou\b[^.!]*\?|\bfaut-il\b"
        ),
        "Prendre une décision et en dire la raison.",
        45,
        (
            Part("Ce qu'il faut décider, et pour quand", 1, ("Qui décide : [nom], ou tout le groupe",)),
            Part("Ce qu'un bon choix doit remplir", 2, ("Les critères, le plus important d'abord",)),
            Part("Les options, une par une", 4, ("Pour chacune : pour, contre, et coût",)),
            Part("Décision", 2, ("Le choix et sa raison, en une phrase",)),
            END,
        ),
        before="Envoyer les options, une page au plus",
    ),
    Shape(
        "priorities",
        compiled(
            r"\b(?:prioris\w+|priorités|budget|objectifs de (?:l'année|l'an)|okrs?|feuille de route|roadmap|backlog|sprint|trop de projets|économies|faire le tri)\b"
        ),
        "Convenir de ce qui passe d'abord, de ce qui attend et de ce qui est abandonné.",
        60,
        (
            Part("Où nous en sommes", 2, ("Ce qui est fait, ce qui est engagé, et nos moyens",)),
            Part("Ce que chacun propose", 3, ("Un tour de table : une phrase sur l'intérêt de chaque proposition",)),
            Part("Évaluer et classer", 4, ("Ce qui passe d'abord, ce qui attend, ce qui est abandonné",)),
            Part("Confronter au temps, aux personnes et à l'argent", 2, ("Cela tient-il dans nos moyens ?",)),
            END,
        ),
        before="Apporter ses propositions, la plus importante d'abord",
    ),
    Shape(
        "strategy",
        compiled(r"\b(?:stratégie|stratégique|l'avenir (?:de|du)|projet d'établissement|se projeter|positionnement)\b"),
        "Convenir de la direction à prendre, et du premier pas.",
        90,
        (
            Part("Où nous en sommes, sans fard", 2, ("Les chiffres, et ce que l'on nous dit : [les faits]",)),
            Part("Où nous voulons être", 3, ("Dans trois ans : ce qui nous rendrait fiers",)),
            Part(
                "Les chemins pour y arriver",
                4,
                ("Pour chacun : ce qu'il faudrait savoir bien faire, et ce à quoi il faudrait renoncer",),
            ),
            Part("La direction que nous prenons", 2, ("Ce que nous ferons, et ce que nous ne ferons pas",)),
            END,
        ),
        before="Lire les chiffres, et noter une chose à commencer et une chose à arrêter",
    ),
    Shape(
        "agreement",
        compiled(
            r"\b(?:harmoniser|s'aligner|règles? communes?|charte|chartre|règlement|une seule (?:méthode|règle)|conduite à tenir|convenir (?:de|des|du|d')|se mettre d'accord|consensus"
            r"|accorder leurs violons)\b"
        ),
        "Convenir d'une manière de faire à laquelle chacun se tient.",
        60,
        (
            Part("Ce qu'il faut régler, et pour quand", 1, ("Ce qui est fixé : [date, périmètre]",)),
            Part("Où chacun se situe", 3, ("Un tour de table : ce qu'il faut à chacun, ce que chacun peut donner",)),
            Part("Là où nous divergeons", 4, ("Pour chaque point : les options et ce qu'elles coûtent",)),
            Part("Ce dont nous convenons", 2, ("À relire phrase par phrase ; comment on verra si cela marche",)),
            END,
        ),
        before="Envoyer ses points aux autres",
    ),
    Shape(
        "plan",
        compiled(
            r"\b(?:planifi\w+|organiser|l'organisation|coordonner|préparer|prévoir|lancer|lancement|déménage\w*|évènement|événement|fête|séminaire|refonte|mise en place|migration)\b"
        ),
        "Convenir d'un plan : ce qu'il faut faire, qui le fait et pour quand.",
        60,
        (
            Part(
                "Objectif et cadre",
                2,
                ("Ce qui doit être atteint à la fin : [objectif]", "Ce qui est fixé : [date, lieu, budget]"),
            ),
            Part(
                "Ce dont chacun a besoin, et ce qu'il apporte", 3, ("Un tour de table : besoins, offres, inquiétudes",)
            ),
            Part("Le travail, partie par partie", 4, ("Un responsable et une date pour chaque partie",)),
            Part("Ce qui dépend de quoi, et ce qui peut mal tourner", 2, ("Les dates dont tout le reste dépend",)),
            END,
        ),
    ),
    Shape(
        "review",
        compiled(
            r"\b(?:passer en revue|revue|relire|relecture|revoir|démo|prototype|maquettes?|brouillon|valider (?:le|la|les))\b"
        ),
        "Convenir de ce qui reste et de ce qui change.",
        45,
        (
            Part("Ce qui est examiné, et ce que l'on veut savoir", 1, ("La question du jour : [question]",)),
            Part("Présentation", 3, ("Questions de compréhension seulement",)),
            Part("Réactions", 4, ("Un tour de table : ce qui marche, ce qui ne marche pas, ce qui manque",)),
            Part("Ce qui change", 2, ("Ce qui est repris et ce qui est laissé",)),
            END,
        ),
        before="Envoyer ce qui est à examiner",
    ),
    Shape(
        "problem",
        compiled(
            r"\b(?:pourquoi (?:le|la|les|on|nos|notre|chaque)|d'où (?:ça|cela) vient|(?:la|les|des) causes?|on cherche pourquoi|chacun (?:a|donne) (?:sa|une autre|son) (?:théorie|raison|explication))\b"
        ),
        "Comprendre ce qu'il y a derrière, et convenir de ce que l'on essaie d'abord.",
        60,
        (
            Part("Ce que l'on constate", 2, ("Depuis quand, combien de fois, où, et où pas : [les faits]",)),
            Part(
                "Ce qui pourrait l'expliquer",
                4,
                ("Un tour de table ; puis les deux ou trois causes qui expliquent le plus",),
            ),
            Part("Ce que l'on pourrait faire contre chaque cause", 4, ("Ce que cela apporte, et ce que cela demande",)),
            Part("Ce que l'on essaie d'abord", 2, ("À quoi on verra si cela aide, et quand on y revient",)),
            END,
        ),
        before="Apporter des chiffres et des exemples",
    ),
    Shape(
        "catch_up",
        compiled(r"\b(?:faire le point|prendre des nouvelles|se donner des nouvelles)\b"),
        "Savoir où en est chacun, et ce qui vient ensuite.",
        30,
        (
            Part("Ce qui s'est passé depuis la dernière fois", 3, ("Un tour de table, deux minutes chacun",)),
            Part("Ce qui coince", 3, ("Qui peut aider",)),
            Part("Ce qui vient ensuite", 2, ("Qui fait quoi d'ici la prochaine fois",)),
        ),
    ),
    Shape(
        "news",
        compiled(r"\b(?:présenter (?:le|la|les|l'|aux?|nos|notre)|annoncer (?:à|aux?|que|le|la|les)|résultats de)\b"),
        "Comprendre ce que cela veut dire pour chacun, et convenir de la suite.",
        30,
        (
            Part("Ce qui est nouveau", 2, ("[Ce que tout le monde devrait savoir]",)),
            Part("Questions", 2, ("Ce qui n'est pas clair, et ce que cela change dans le travail",)),
            Part("Ce qui en découle", 2, ("Ce que l'on garde, change ou arrête",)),
        ),
        before="Envoyer les documents, pour que le temps serve aux questions",
    ),
    Shape(
        "other",
        compiled(r""),
        "Convenir de ce que l'on fait, de qui s'en charge et pour quand.",
        45,
        (
            Part("Où nous en sommes", 2, ("Ce que l'on sait, et ce que l'on ne sait pas : [les faits]",)),
            Part("Comment chacun voit les choses", 3, ("Un tour de table : ce qui compte le plus, et pourquoi",)),
            Part("Les voies possibles", 3, ("Pour chacune : ce qu'elle apporte et ce qu'elle demande",)),
            END,
        ),
    ),
)
