"""The sentences of the three exits, in three languages."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "page_signals": ("Signalen", "Signaux", "Signals"),
    "signal_title": ("Signaal", "Signal", "Signal"),
    "signal_lead": (
        (
            "Een regel, brief of dienst die voor velen slecht werkt. Het gaat naar de coördinator. Schrijf geen naam, "
            "nummer of adres van iemand."
        ),
        (
            "Une règle, une lettre ou un service qui fonctionne mal pour beaucoup. Cela va au coordinateur. N’écrivez "
            "ni nom, ni numéro, ni adresse de quelqu’un."
        ),
        (
            "A rule, letter or service that works badly for many. It goes to the coordinator. Write no name, number "
            "or address of anybody."
        ),
    ),
    "signal_text": (
        "Wat loopt er mis, en voor wie?",
        "Qu’est-ce qui ne va pas, et pour qui ?",
        "What goes wrong, and for whom?",
    ),
    "signal_do": ("Geef het signaal door", "Transmettre le signal", "Pass the signal on"),
    "signal_given": (
        "Doorgegeven. De coördinator ziet het op de lijst van signalen.",
        "Transmis. Le coordinateur le voit dans la liste des signaux.",
        "Passed on. The coordinator sees it on the list of signals.",
    ),
    "signal_needs_words": (
        "Schrijf op wat er misloopt, in hoogstens {n} tekens.",
        "Décrivez ce qui ne va pas, en {n} caractères au plus.",
        "Write down what goes wrong, in at most {n} characters.",
    ),
    "signal_names_somebody": (
        "Er lijkt een naam, nummer of adres van iemand in te staan. Haal dat weg, en geef het dan door.",
        "Il semble y avoir un nom, un numéro ou une adresse de quelqu’un. Enlevez-le, puis transmettez.",
        "There seems to be a name, number or address of somebody in it. Take it out, and pass it on then.",
    ),
    "signal_sent_before": (
        "Dit formulier was al verstuurd, met andere woorden. Er is nu niets doorgegeven.",
        "Ce formulaire avait déjà été envoyé, avec d’autres mots. Rien n’a été transmis maintenant.",
        "This form was sent already, with other words. Nothing was passed on now.",
    ),
    "signals_lead": (
        "Wat voor velen slecht werkt, zoals het onthaal het doorgaf. Zonder naam van cliënt of collega.",
        "Ce qui fonctionne mal pour beaucoup, transmis par l’accueil. Sans nom de client ni de collègue.",
        "What works badly for many, as the reception passed it on. Without a name of a client or a colleague.",
    ),
    "no_signals": ("Er zijn geen signalen.", "Il n’y a pas de signaux.", "There are no signals."),
    "take_up": ("Ik neem dit op", "Je m’en charge", "I take this up"),
    "taken_up": ("opgenomen", "pris en charge", "taken up"),
    "path_title": ("Wie behandelt klachten?", "Qui traite les plaintes ?", "Who handles complaints?"),
    "path_lead": (
        "Wat je hier invult, leest wie aan het onthaal wil klagen, ook op het bewijs.",
        "Ce que vous indiquez ici est lu par qui veut se plaindre à l’accueil, aussi sur la preuve.",
        "What you fill in here is read by who wants to complain at the reception, on the receipt too.",
    ),
    "path_who": ("Klachten gaan naar", "Les plaintes vont à", "Complaints go to"),
    "path_how": ("Adres, telefoon of mail", "Adresse, téléphone ou e-mail", "Address, telephone or e-mail"),
    "path_days": (
        "Antwoord binnen hoeveel dagen?",
        "Réponse dans les combien de jours ?",
        "Answer within how many days?",
    ),
    "path_rests_on": (
        "Norm of reglement dat dit zegt",
        "Norme ou règlement qui le dit",
        "Norm or regulation that says so",
    ),
    "wrong_path_who": (
        "Schrijf wie klachten behandelt, in hoogstens 200 tekens.",
        "Indiquez qui traite les plaintes, en 200 caractères au plus.",
        "Write who handles complaints, in at most 200 characters.",
    ),
    "wrong_path_how": (
        "Houd dit korter dan 500 tekens.",
        "Limitez ceci à 500 caractères.",
        "Keep this under 500 characters.",
    ),
    "wrong_path_answer_days": (
        "Schrijf een aantal dagen van 1 tot 365, of laat het leeg.",
        "Indiquez un nombre de jours de 1 à 365, ou laissez vide.",
        "Write a number of days from 1 to 365, or leave it empty.",
    ),
    "wrong_path_rests_on": (
        "Een termijn rust op een norm of reglement. Schrijf hier welk, in hoogstens 300 tekens.",
        "Un délai repose sur une norme ou un règlement. Indiquez lequel, en 300 caractères au plus.",
        "A term rests on a norm or regulation. Write here which, in at most 300 characters.",
    ),
    "complaint_title": ("Klacht", "Plainte", "Complaint"),
    "complaint_lead": (
        (
            "Over hoe iemand behandeld is. Klagen mag altijd, en verandert niets aan de hulp. Tegen een beslissing "
            "ga je in beroep: dat is iets anders."
        ),
        (
            "Sur la manière dont quelqu’un a été traité. Se plaindre est toujours permis et ne change rien à l’aide. "
            "Contre une décision, il y a le recours : c’est autre chose."
        ),
        (
            "About how somebody was treated. Complaining is always allowed, and changes nothing about the help. "
            "Against a decision there is appeal: that is something else."
        ),
    ),
    "path_none": (
        "Wie klachten behandelt, is hier nog niet ingevuld. De coördinator kan dat doen.",
        "On n’a pas encore indiqué ici qui traite les plaintes. Le coordinateur peut le faire.",
        "Who handles complaints isn’t filled in here yet. The coordinator can do that.",
    ),
    "path_term_one": (
        "Een antwoord komt binnen 1 dag. ({law})",
        "Une réponse vient dans un délai de 1 jour. ({law})",
        "An answer comes within 1 day. ({law})",
    ),
    "path_term_more": (
        "Een antwoord komt binnen {n} dagen. ({law})",
        "Une réponse vient dans les {n} jours. ({law})",
        "An answer comes within {n} days. ({law})",
    ),
    "path_no_term": (
        "Binnen welke termijn er een antwoord komt, is na te vragen. Wij weten het niet.",
        "Le délai de réponse est à demander. Nous ne le connaissons pas.",
        "Within which term an answer comes, is to be asked. We don’t know it.",
    ),
    "complaint_write": (
        "Wil de persoon het laten opschrijven?",
        "La personne veut-elle la faire noter ?",
        "Do they want it written down?",
    ),
    "complaint_words": (
        "De klacht, in hun eigen woorden",
        "La plainte, dans leurs propres mots",
        "The complaint, in their own words",
    ),
    "complaint_do": ("Schrijf de klacht op", "Noter la plainte", "Write the complaint down"),
    "complaint_needs_words": (
        "Schrijf op waarover de klacht gaat.",
        "Notez sur quoi porte la plainte.",
        "Write down what the complaint is about.",
    ),
    "complaints_made": ("Klachten bij dit contact", "Plaintes lors de ce contact", "Complaints at this contact"),
    "complaint_receipt": ("Bewijs van een klacht", "Preuve d’une plainte", "Receipt of a complaint"),
    "complaint_by": ("Klacht van", "Plainte de", "Complaint by"),
    "complaint_about": ("De klacht", "La plainte", "The complaint"),
    "complaint_answer_by": (
        "Het antwoord moet er zijn tegen {day}.",
        "La réponse doit venir pour le {day}.",
        "The answer must come by {day}.",
    ),
    "appeal_title": ("Beroep", "Recours", "Appeal"),
    "appeal_lead": (
        "Niet akkoord met een beslissing? Wat in de beslissing staat over beroep, telt. Hier staat wat wij weten.",
        "Pas d’accord avec une décision ? Ce que la décision dit du recours compte. Voici ce que nous savons.",
        "Don’t agree with a decision? What the decision says of appeal counts. This is what we know.",
    ),
    "appeal_right": (
        "Over welk recht gaat de beslissing?",
        "De quel droit s’agit-il ?",
        "Which right is the decision about?",
    ),
    "appeal_show": ("Toon", "Montrer", "Show"),
    "appeal_decided": ("Besliste hierover", "A décidé", "Decided by"),
    "appeal_how": ("Waar en tegen wanneer", "Où et jusque quand", "Where and until when"),
    "appeal_unknown": (
        "Na te vragen: wij weten het niet. Kijk in de beslissing, en wacht niet.",
        "À demander : nous ne le savons pas. Voyez la décision, et n’attendez pas.",
        "To be asked: we don’t know it. Look at the decision, and don’t wait.",
    ),
    "appeal_list": ("Wat je nodig hebt", "Ce qu’il vous faut", "What you need"),
    "bring_decision": (
        "De beslissing zelf, met haar datum",
        "La décision même, avec sa date",
        "The decision itself, with its date",
    ),
    "bring_received": (
        "De dag waarop je ze kreeg: bewaar de omslag",
        "Le jour où vous l’avez reçue : gardez l’enveloppe",
        "The day on which you got it: keep the envelope",
    ),
    "bring_asked": (
        "Wat je vroeg, en het ontvangstbewijs",
        "Ce que vous avez demandé, et l’accusé de réception",
        "What you asked, and the receipt",
    ),
    "bring_proof": (
        "Papieren die tonen dat het anders is",
        "Des papiers qui montrent que c’est autrement",
        "Papers that show that it is otherwise",
    ),
    "bring_why": (
        "Waarom je niet akkoord gaat, in je eigen woorden",
        "Pourquoi vous n’êtes pas d’accord, dans vos propres mots",
        "Why you don’t agree, in your own words",
    ),
    "bring_help": (
        "Iemand die je helpt: vraag naar gratis juridisch advies, en wacht niet tot de laatste dag",
        "Quelqu’un qui vous aide : demandez un conseil juridique gratuit, et n’attendez pas le dernier jour",
        "Somebody who helps you: ask for free legal advice, and don’t wait until the last day",
    ),
    "appeal_print": ("Druk de lijst af (PDF)", "Imprimer la liste (PDF)", "Print the list (PDF)"),
}
