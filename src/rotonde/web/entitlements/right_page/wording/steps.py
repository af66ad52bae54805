"""From found to received: the states, the steps and what is asked with them, and *Dit is een aanvraag*."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "course": ("Waar staan we?", "Où en est-on ?", "Where are we?"),
    "way": ("Van gevonden tot ontvangen", "De trouvé à reçu", "From found to received"),
    "state_found": ("Gevonden", "Trouvé", "Found"),
    "state_discussed": ("Besproken", "Discuté", "Discussed"),
    "state_papers_asked": ("Papieren gevraagd", "Documents demandés", "Papers asked for"),
    "state_together": ("Samen in orde brengen", "Régler ensemble", "Sorting it out together"),
    "state_applied": ("Aangevraagd", "Demandé", "Applied for"),
    "state_passed_on": ("Doorgegeven", "Transmis", "Handed over"),
    "state_granted": ("Toegekend", "Accordé", "Granted"),
    "state_refused": ("Geweigerd", "Refusé", "Refused"),
    "state_received": ("Ontvangen", "Reçu", "Received"),
    "state_stuck": ("Vastgelopen", "Bloqué", "Stuck"),
    "step_discussed": ("We bespraken dit", "Nous en avons parlé", "We talked about it"),
    "step_papers_asked": ("We vroegen papieren", "Nous avons demandé des documents", "We asked for papers"),
    "step_together": ("Samen in orde brengen", "Régler cela ensemble", "Sort it out together"),
    "step_applied": ("Al elders aangevraagd", "Déjà demandé ailleurs", "Applied for elsewhere already"),
    "step_passed_on": (
        "We gaven de aanvraag door",
        "Nous avons transmis la demande",
        "We handed the application over",
    ),
    "step_granted": ("Het is toegekend", "C’est accordé", "It is granted"),
    "step_refused": ("Het is geweigerd", "C’est refusé", "It is refused"),
    "step_received": ("Het is ontvangen", "C’est reçu", "It is received"),
    "step_stuck": ("Het loopt vast", "Cela bloque", "It is stuck"),
    "step_refused_lead": (
        "Schrijf hier de beslissing van wie beslist. Rotonde weigert nooit zelf.",
        "Notez ici la décision de qui décide. Rotonde ne refuse jamais.",
        "Write down the decision of who decides. Rotonde itself never refuses.",
    ),
    "not_seen_yet": (
        "Nog niet zichtbaar in de gegevens van het kantoor. Dat kan tot twee maanden duren.",
        "Pas encore visible dans les données du bureau. Cela peut prendre deux mois.",
        "Not visible yet in the office’s data. That can take up to two months.",
    ),
    "never_seen": (
        "Na twee maanden nog niet te zien in de gegevens van het kantoor: kijk na of het echt ontvangen is.",
        "Toujours pas visible après deux mois dans les données du bureau : vérifiez si c’est vraiment reçu.",
        "After two months still not in the office’s data: check whether it was really received.",
    ),
    "other_steps": ("Een stap zetten", "Faire une étape", "Take a step"),
    "nothing_taken": (
        "Er is nog geen stap gezet.",
        "Aucune étape n’a encore été faite.",
        "No step has been taken yet.",
    ),
    "since_day": ("{state} sinds {day}", "{state} depuis le {day}", "{state} since {day}"),
    "check_on": ("Opvolgen op {day}", "À suivre le {day}", "Follow up on {day}"),
    "check_late": ("Op te volgen sinds {day}", "À suivre depuis le {day}", "To follow up since {day}"),
    "field_day": ("Op welke dag?", "Quel jour ?", "On which day?"),
    "field_day_hint": ("31/03/2026", "31/03/2026", "31/03/2026"),
    "field_appointment": ("Dag van de afspraak", "Jour du rendez-vous", "Day of the appointment"),
    "field_time": ("Uur", "Heure", "Time"),
    "field_time_hint": ("14:30", "14:30", "14:30"),
    "field_bring": ("Mee te brengen", "À apporter", "To bring along"),
    "field_barriers": ("Wat maakt het moeilijk?", "Qu’est-ce qui rend cela difficile ?", "What makes it hard?"),
    "level_client": ("Bij de persoon zelf", "Chez la personne", "With the person"),
    "level_relation": ("Tussen de persoon en wie helpt", "Entre la personne et qui aide", "Between person and helper"),
    "level_organisation": ("Bij de organisatie", "Dans l’organisation", "In the organisation"),
    "level_rule": ("In de regel", "Dans la règle", "In the rule"),
    "mechanism_not_known": ("niet kennen", "ne pas connaître", "not knowing"),
    "mechanism_not_asked": ("niet vragen", "ne pas demander", "not asking"),
    "mechanism_no_access": ("geen toegang", "pas d’accès", "no access"),
    "mechanism_not_proposed": ("niet voorgesteld", "pas proposé", "not proposed"),
    "mechanism_self_exclusion": ("zelfuitsluiting", "auto-exclusion", "leaving oneself out"),
    "barrier_line": (
        "Drempel: {barrier} ({level}, {mechanism})",
        "Obstacle : {barrier} ({level}, {mechanism})",
        "Barrier: {barrier} ({level}, {mechanism})",
    ),
    "barriers_ours": (
        "Deze lijst is van ons en kan nog veranderen.",
        "Cette liste est la nôtre et peut encore changer.",
        "This list is ours and may still change.",
    ),
    "field_reason": (
        "Welke reden staat in de beslissing?",
        "Quel motif figure dans la décision ?",
        "Which reason does the decision give?",
    ),
    "field_note": ("Nota (blijft in dit dossier)", "Note (reste dans ce dossier)", "Note (stays in this file)"),
    "field_check": (
        "Opvolgen na hoeveel dagen?",
        "Suivre après combien de jours ?",
        "Follow up after how many days?",
    ),
    "field_check_hint": ("0 = niet opvolgen", "0 = ne pas suivre", "0 = don’t follow up"),
    "take": ("Bewaar deze stap", "Enregistrer cette étape", "Keep this step"),
    "step_kept": ("Stap bewaard.", "Étape enregistrée.", "Step kept."),
    "back_kept": (
        "Een stap terug gezet. Wat er stond, blijft in de geschiedenis.",
        "Retour d’une étape. Ce qui y était reste dans l’historique.",
        "Went back a step. What was there stays in the history.",
    ),
    "step_back": ("Zet een stap terug", "Revenir d’une étape", "Go back a step"),
    "history": ("Geschiedenis", "Historique", "History"),
    "went_back": (
        "teruggezet naar: {state}",
        "retour à : {state}",
        "went back to: {state}",
    ),
    "application_stays": (
        "De aanvraag zelf blijft bestaan, met haar nummer en haar datum.",
        "La demande elle-même reste, avec son numéro et sa date.",
        "The application itself stays, with its number and its date.",
    ),
    "hold_this": ("Wil niet (nu)", "Ne veut pas (maintenant)", "Doesn’t want it (now)"),
    "hold_kept": (
        "Opzij gezet tot en met {day}. Dat is een keuze, geen weigering.",
        "Mis de côté jusqu’au {day}. C’est un choix, pas un refus.",
        "Set aside until {day}. That is a choice, not a refusal.",
    ),
    "this_is_one": ("Dit is een aanvraag", "Ceci est une demande", "This is an application"),
    "one_more": ("Nog een aanvraag doen", "Faire une autre demande", "Make another application"),
    "this_is_one_lead": (
        (
            "Wie iets vraagt, krijgt een bewijs. Druk hierop op het moment dat de persoon het vraagt: dag en uur "
            "worden "
            "bewaard en er is meteen een ontvangstbewijs."
        ),
        (
            "Qui demande reçoit une preuve. Appuyez au moment où la personne demande : le jour et l’heure sont "
            "conservés "
            "et un accusé de réception est prêt."
        ),
        (
            "Who asks gets a proof. Press this at the moment the person asks: day and time are kept and a receipt is "
            "ready at once."
        ),
    ),
    "who_gets_it": ("Wie behandelt de aanvraag?", "Qui traite la demande ?", "Who handles the application?"),
    "we_decide": (
        "Onze organisatie behandelt ze zelf",
        "Notre organisation la traite elle-même",
        "Our organisation handles it itself",
    ),
    "passed_on": (
        "Wij geven ze door. Beslist: {who}",
        "Nous la transmettons. Décide : {who}",
        "We hand it over. Decided by: {who}",
    ),
    "apply_who_missing": (
        "De aanvraag is nog niet bewaard: duid eerst aan wie ze behandelt.",
        "La demande n’est pas encore enregistrée : indiquez d’abord qui la traite.",
        "The application isn’t kept yet: first mark who handles it.",
    ),
    "clock_known": (
        (
            "Beslissing binnen {days}, dus tegen {day} als je vanaf vandaag telt. Begint de termijn later, "
            "bijvoorbeeld bij een "
            "volledig dossier, dan laat wie beslist dat weten."
        ),
        (
            "Décision dans les {days}, donc avant le {day} à compter d’aujourd’hui. Si le délai commence plus "
            "tard, par "
            "exemple avec un dossier complet, celui qui décide le fait savoir."
        ),
        (
            "Decision within {days}, so by {day} counting from today. Should the term start later, for example with a "
            "complete file, who decides lets you know."
        ),
    ),
    "clock_not_known": (
        "Termijn: na te vragen bij {who}.",
        "Délai : à demander ({who}).",
        "Term: to be asked of {who}.",
    ),
    "step_no_such": (
        "Die stap kan niet na wat er nu staat. Kijk hieronder wat wel kan.",
        "Cette étape ne peut pas suivre l’état actuel. Voyez ci-dessous ce qui est possible.",
        "That step can’t follow what stands there now. See below what can.",
    ),
    "reason_missing": (
        "De stap is nog niet bewaard: schrijf welke reden in de beslissing staat.",
        "L’étape n’est pas encore enregistrée : notez le motif qui figure dans la décision.",
        "The step isn’t kept yet: write which reason the decision gives.",
    ),
    "bad_day": (
        "De stap is nog niet bewaard: schrijf de dag als 31/03/2026.",
        "L’étape n’est pas encore enregistrée : écrivez le jour comme 31/03/2026.",
        "The step isn’t kept yet: write the day as 31/03/2026.",
    ),
    "bad_time": (
        "De stap is nog niet bewaard: schrijf het uur als 14:30.",
        "L’étape n’est pas encore enregistrée : écrivez l’heure comme 14:30.",
        "The step isn’t kept yet: write the time as 14:30.",
    ),
    "bad_check": (
        "Nog niet bewaard: opvolgen kan na 0 tot {n} dagen. Schrijf een heel getal.",
        "Pas encore enregistré : le suivi va de 0 à {n} jours. Écrivez un nombre entier.",
        "Not kept yet: follow up after 0 to {n} days. Write a whole number.",
    ),
    "too_long": (
        "De stap is nog niet bewaard: schrijf hoogstens {n} tekens.",
        "L’étape n’est pas encore enregistrée : écrivez {n} caractères au plus.",
        "The step isn’t kept yet: write at most {n} characters.",
    ),
    "stepped_meanwhile": (
        (
            "Iemand anders zette intussen een stap met dit recht. Er is niets overschreven: kijk wat er nu staat "
            "en kies "
            "opnieuw. Wat je typte, staat nog in het formulier."
        ),
        (
            "Quelqu’un d’autre a fait une étape entre-temps. Rien n’est écrasé : voyez l’état actuel et "
            "choisissez à nouveau. "
            "Votre saisie est encore dans le formulaire."
        ),
        (
            "Somebody else took a step with this right meanwhile. Nothing is overwritten: see what stands there "
            "now and "
            "choose again. What you typed is still in the form."
        ),
    ),
    "read_missing": (
        "De bladzijde zei niet welke stappen je gelezen had. Kijk wat er nu staat en kies opnieuw.",
        "La page n’a pas dit quelles étapes vous aviez lues. Voyez l’état actuel et choisissez à nouveau.",
        "The page didn’t say which steps you had read. See what stands there now and choose again.",
    ),
    "bad_hold": (
        "Kies een dag van vandaag tot over een jaar, geschreven als 31/03/2026.",
        "Choisissez un jour d’aujourd’hui à dans un an, écrit comme 31/03/2026.",
        "Choose a day from today to a year from now, written as 31/03/2026.",
    ),
}
