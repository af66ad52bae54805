"""The page of a right for one household: what stands on it, and what seems wrong about it."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "depends_on_others": (
        "Hangt af van gegevens van een ander gezinslid. Die staan niet op dit papier.",
        "Dépend de données d’un autre membre du ménage. Elles ne figurent pas sur ce document.",
        "Depends on what is known of another member of the household. That isn’t on this paper.",
    ),
    "back_to_household": ("Terug naar het gezin", "Retour au ménage", "Back to the household"),
    "estimate_line": (
        "Inschatting op {day}, geen beslissing. Beslist: {who}.",
        "Estimation au {day}, pas une décision. Décide : {who}.",
        "Estimate on {day}, not a decision. Decided by: {who}.",
    ),
    "for_whom": ("Voor wie?", "Pour qui ?", "For whom?"),
    "proof": ("Waarom dit antwoord", "Pourquoi cette réponse", "Why this answer"),
    "from_file": ("uit {source}, {day}", "de {source}, {day}", "from {source}, {day}"),
    "told_on": ("verteld op {day}", "dit le {day}", "told on {day}"),
    "origin_unknown": ("bron niet bekend", "source inconnue", "source not known"),
    "to_fill_in": (
        "Vul dit in op het overzicht van het gezin; daarna verandert het antwoord hier mee.",
        "Remplissez ceci dans l’aperçu du ménage ; la réponse ici change alors aussi.",
        "Fill this in on the household’s overview; the answer here then changes along.",
    ),
    "amounts_behind": (
        "Hoe vers zijn de bedragen?",
        "Les montants sont-ils à jour ?",
        "How fresh are the amounts?",
    ),
    "owner": ("Wie houdt dit bij?", "Qui tient ceci à jour ?", "Who keeps this up to date?"),
    "owner_editors": ("de redactie van Rotonde", "la rédaction de Rotonde", "the editors of Rotonde"),
    "owner_none": ("geen eigenaar", "pas de responsable", "no owner"),
    "in_force_since": ("Geldt sinds", "En vigueur depuis", "In force since"),
    "look_at_by": ("Na te kijken tegen", "À revoir avant le", "To be reviewed by"),
    "no_review_day": ("geen dag gekend", "pas de date connue", "no day known"),
    "is_late": ("te laat: kijk het na", "en retard : à vérifier", "late: check it"),
    "no_amounts": (
        "Bij dit recht horen geen eigen bedragen.",
        "Ce droit n’a pas de montants propres.",
        "This right has no amounts of its own.",
    ),
    "what_if_next": ("Verder", "Continuer", "Go on"),
    "before_you_claim": ("Lees dit voor je aanvraagt", "À lire avant de demander", "Read this before you claim"),
    "no_consequences_known": (
        "Er zijn geen gevolgen bekend.",
        "Pas de conséquences connues.",
        "No consequences are known.",
    ),
    "how_and_where": ("Hoe en waar aanvragen", "Comment et où demander", "How and where to claim"),
    "papers_title": ("Papieren om mee te geven", "Documents à emporter", "Papers to hand over"),
    "papers_lead": (
        "De naam komt uit het dossier en staat alleen op het papier.",
        "Le nom vient du dossier et ne figure que sur le papier.",
        "The name comes from the file and stands on paper only.",
    ),
    "paper_letter": ("Aanvraagbrief (PDF)", "Lettre de demande (PDF)", "Letter of application (PDF)"),
    "paper_checklist": (
        "Lijst om mee te nemen (PDF)",
        "Liste à emporter (PDF)",
        "List to take along (PDF)",
    ),
    "paper_receipt": (
        "Ontvangstbewijs {number}",
        "Accusé de réception {number}",
        "Receipt {number}",
    ),
    "no_paper": (
        "Hier kan geen PDF gemaakt worden: een programma ontbreekt op deze computer. Vraag het aan je beheerder.",
        "Pas de PDF possible ici : un programme manque. Demandez à votre administrateur.",
        "No PDF can be made here: a program is missing on this machine. Ask your administrator.",
    ),
    "doubt": ("Klopt er iets niet?", "Quelque chose est faux ?", "Is something wrong?"),
    "doubt_lead": (
        "Zeg wat er fout lijkt aan de regel, het bedrag of de uitleg. Een redacteur kijkt het na.",
        "Dites ce qui semble faux dans la règle, le montant ou l’explication. Un rédacteur vérifie.",
        "Say what seems wrong with the rule, the amount or the explanation. An editor looks into it.",
    ),
    "doubt_no_names": (
        "Schrijf geen namen, nummers of gegevens van mensen: dit bericht verlaat het dossier.",
        "N’écrivez pas de noms, de numéros ni de données de personnes : ce message sort du dossier.",
        "Write no names, numbers or facts about people: this message leaves the file.",
    ),
    "doubt_text": ("Wat klopt er niet?", "Qu’est-ce qui est faux ?", "What is wrong?"),
    "doubt_send": ("Meld het aan de redactie", "Le signaler à la rédaction", "Tell the editors"),
    "doubt_kept": (
        "Dank je. De redactie krijgt je bericht, met de versie van de regels die je zag.",
        "Merci. La rédaction reçoit votre message, avec la version des règles que vous avez vue.",
        "Thank you. The editors get your message, with the version of the rules that you saw.",
    ),
    "doubt_empty": (
        "Schrijf in één of twee zinnen wat er niet klopt, in hoogstens {n} tekens.",
        "Écrivez en une ou deux phrases ce qui est faux, en {n} caractères au plus.",
        "Write in one or two sentences what is wrong, in at most {n} characters.",
    ),
    "doubt_names_somebody": (
        "Er lijkt een naam, nummer of mailadres van iemand in te staan. Haal dat weg en meld het dan opnieuw.",
        "Il semble y avoir un nom, un numéro ou une adresse de quelqu’un. Enlevez-le et signalez à nouveau.",
        "It seems to hold somebody’s name, number or mail address. Take it out and send it again.",
    ),
    "page_doubts": ("Klopt niet", "Signalé faux", "Said to be wrong"),
    "doubts_lead": (
        "Wat iemand aan een bureau fout vindt aan een recht. Er staat niets in over een gezin.",
        "Ce que quelqu’un à un bureau trouve faux dans un droit. Rien n’y concerne un ménage.",
        "What somebody at a desk thinks is wrong about a right. It holds nothing about a household.",
    ),
    "doubts_open": ("Te beantwoorden", "À répondre", "To be answered"),
    "doubts_none": ("Er wacht niets op antwoord.", "Rien n’attend de réponse.", "Nothing waits for an answer."),
    "doubts_answered": ("Beantwoord", "Répondu", "Answered"),
    "doubt_on": ("Gemeld op {day}", "Signalé le {day}", "Told on {day}"),
    "answer": ("Je antwoord", "Votre réponse", "Your answer"),
    "answer_hint": (
        "Je naam staat erbij. Wie dit recht opent, kan het lezen.",
        "Votre nom y figure. Qui ouvre ce droit peut le lire.",
        "Your name stands with it. Who opens this right can read it.",
    ),
    "answer_give": ("Geef dit antwoord", "Donner cette réponse", "Give this answer"),
    "answer_empty": (
        "Nog niet beantwoord: schrijf een antwoord van hoogstens {n} tekens.",
        "Pas encore répondu : écrivez une réponse de {n} caractères au plus.",
        "Not answered yet: write an answer of at most {n} characters.",
    ),
    "answered_meanwhile": (
        "Iemand anders heeft dit intussen beantwoord. Lees dat antwoord hieronder; het jouwe is niet bewaard.",
        "Quelqu’un d’autre a répondu entre-temps. Lisez cette réponse ci-dessous ; la vôtre n’est pas conservée.",
        "Somebody else has answered this meanwhile. Read that answer below; yours is not kept.",
    ),
    "answered_by": ("{who}, {day}", "{who}, {day}", "{who}, {day}"),
    "answers_here": ("Antwoorden van de redactie", "Réponses de la rédaction", "Answers of the editors"),
    "to_right": ("Lees de infofiche", "Lire la fiche info", "Read the information sheet"),
    "exits": ("Niet akkoord of niet tevreden?", "Pas d’accord ou pas content ?", "Don’t agree, or not content?"),
    "exits_lead": (
        "Dat zijn drie verschillende wegen. Ze staan los van elkaar.",
        "Ce sont trois voies différentes, séparées l’une de l’autre.",
        "These are three different ways. They stand apart from each other.",
    ),
    "exit_appeal": ("Beroep", "Recours", "Appeal"),
    "exit_appeal_about": (
        "Tegen een beslissing over dit recht. Let op de termijn.",
        "Contre une décision sur ce droit. Attention au délai.",
        "Against a decision about this right. Mind the deadline.",
    ),
    "exit_complaint": ("Klacht", "Plainte", "Complaint"),
    "exit_complaint_about": (
        (
            "Over hoe je behandeld werd. Dat meld je bij de klachtendienst van wie je hielp of van wie beslist. "
            "Rotonde heeft daar nog geen formulier voor."
        ),
        (
            "Sur la façon dont vous avez été traité. Cela se dit au service des plaintes de qui vous a aidé ou de qui "
            "décide. Rotonde n’a pas encore de formulaire pour cela."
        ),
        (
            "About how you were treated. You tell it to the complaints service of who helped you or of who decides. "
            "Rotonde has no form for it yet."
        ),
    ),
    "exit_signal": ("Signaal", "Signal", "Signal"),
    "exit_signal_about": (
        "Over een regel of dienst die voor veel mensen moeilijk loopt. Signalen doorgeven kan hier nog niet.",
        "Sur une règle ou un service qui pose problème à beaucoup de gens. Ce n’est pas encore possible ici.",
        "About a rule or service that works badly for many people. Passing on signals isn’t possible here yet.",
    ),
    "not_this_right": (
        (
            "Dit recht kan nu niet getoond worden voor dit gezin: de gegevens spreken elkaar tegen. Verbeter ze "
            "eerst op "
            "het overzicht."
        ),
        "Ce droit ne peut pas être montré : les données du ménage se contredisent. Corrigez-les d’abord dans l’aperçu.",
        "This right can’t be shown for this household now: its facts contradict each other. Mend them on the overview.",
    ),
    "klad_nothing_kept": (
        "Klad: niets op deze bladzijde wordt bewaard. Stappen, aanvraag en brieven horen bij een bewaard dossier.",
        "Brouillon : rien n’est conservé ici. Étapes, demande et lettres vont avec un dossier enregistré.",
        "Scratch: nothing on this page is kept. Steps, applications and letters belong to a kept file.",
    ),
}
