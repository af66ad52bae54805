"""The sentences of referring somebody, and of asking their consent for it."""

from rotonde.web.people.sharing.wording import SENTENCES as SHARING

OF_SHARING = (
    *("tick_informed", "tick_agrees", "tick_same_purpose", "tick_only_needed"),
    *("bound", "unbound", "wrong_ticks", "no_partners"),
)
REFERRING: dict[str, tuple[str, str, str]] = {
    **{key: SHARING[key] for key in OF_SHARING},
    "refer": ("Doorverwijzen", "Orienter", "Refer"),
    "refer_person": ("{name} doorverwijzen", "Orienter {name}", "Refer {name}"),
    "refer_lead": (
        "De andere dienst ziet niets voor de persoon instemt.",
        "L’autre service ne voit rien avant que la personne donne son accord.",
        "The other service sees nothing before the person agrees.",
    ),
    "to_which": ("Naar welke dienst?", "Vers quel service ?", "To which service?"),
    "to_which_hint": (
        "Lichtste hulp eerst, daarna op naam. Je eigen dienst staat er niet bij.",
        "L’aide la plus légère d’abord, puis par nom. Votre propre service n’y figure pas.",
        "Lightest help first, then by name. Your own service isn’t listed.",
    ),
    "own_dmw": (
        "De dienst maatschappelijk werk van het eigen ziekenfonds",
        "Le service social de sa propre mutualité",
        "The social-work service of their own health fund",
    ),
    "which_fund": ("Ziekenfonds van de persoon", "Mutualité de la personne", "Health fund of the person"),
    "which_fund_hint": (
        "Alleen als je het eigen ziekenfonds kiest.",
        "Seulement si vous choisissez sa propre mutualité.",
        "Only where you choose their own health fund.",
    ),
    "fund_unknown": ("kies", "choisissez", "choose"),
    "why_refer": (
        "Waarom, in één zin en in de woorden van de persoon",
        "Pourquoi, en une phrase et avec les mots de la personne",
        "Why, in one sentence and in the person’s words",
    ),
    "why_hint": (
        "Alleen wat de andere dienst nodig heeft om te beginnen.",
        "Seulement ce dont l’autre service a besoin pour commencer.",
        "Only what the other service needs to begin.",
    ),
    "phone_asked": (
        "Op welk nummer kan die dienst de persoon bellen?",
        "À quel numéro ce service peut-il appeler la personne ?",
        "At which number can that service call the person?",
    ),
    "phone_hint": (
        "We weten nog niet hoe die dienst de persoon bereikt. Leeg mag. Vraag of iemand anders kan opnemen.",
        (
            "Nous ne savons pas encore comment ce service joindra la personne. Facultatif. "
            "Demandez si quelqu’un d’autre peut décrocher."
        ),
        (
            "We don’t know yet how that service reaches the person. May stay empty. "
            "Ask whether somebody else could answer."
        ),
    ),
    "goes_along": ("Wat gaat mee?", "Qu’est-ce qui suit ?", "What goes along?"),
    "goes_along_hint": (
        "Naam en contact volstaan meestal. De persoon kiest.",
        "Le nom et le contact suffisent d’habitude. La personne choisit.",
        "Name and contact usually suffice. The person chooses.",
    ),
    "language_asked": (
        "In welke taal wordt de persoon geholpen?",
        "Dans quelle langue aider la personne ?",
        "In which language is the person helped?",
    ),
    "not_asked": ("niet gevraagd", "pas demandé", "not asked"),
    "says_yes_how": ("Stemt de persoon in?", "La personne donne-t-elle son accord ?", "Does the person agree?"),
    "yes_paper": ("ja, op papier", "oui, sur papier", "yes, on paper"),
    "yes_signature": ("ja, getekend op het scherm", "oui, signé à l’écran", "yes, signed on the screen"),
    "yes_oral": (
        "ja, mondeling (telt 14 dagen, tenzij er getekend wordt)",
        "oui, oralement (compte 14 jours, sauf signature)",
        "yes, aloud (counts 14 days, unless it is signed)",
    ),
    "yes_not_yet": (
        "nog niet: eerst vragen. De andere dienst ziet dan niets.",
        "pas encore : demander d’abord. L’autre service ne voit alors rien.",
        "not yet: ask first. The other service then sees nothing.",
    ),
    "yes_draft": (
        "ik schrijf nog: bewaar als concept",
        "j’écris encore : garder comme brouillon",
        "I’m still writing: keep as a draft",
    ),
    "language_of_text": (
        "Taal van de tekst die de persoon leest",
        "Langue du texte que la personne lit",
        "Language of the text that the person reads",
    ),
    "go_on": ("Verder", "Continuer", "Go on"),
    "keep": ("Bewaren", "Enregistrer", "Keep"),
    "back_to_person": ("Terug naar de persoon", "Retour à la personne", "Back to the person"),
    # consent
    "consent_title": (
        "Instemmen met de doorverwijzing",
        "Donner son accord pour l’orientation",
        "Agreeing to the referral",
    ),
    "read_aloud": (
        "Lees dit samen met {name}. Zonder instemming gaat er niets weg, en de hulp hier loopt door.",
        "Lisez ceci avec {name}. Sans accord rien n’est envoyé, et l’aide ici continue.",
        "Read this together with {name}. Without consent nothing is sent, and help here goes on.",
    ),
    "already_agreed": (
        "De persoon stemde hiermee al in, tot en met {day}. Die toestemming geldt ook voor deze doorverwijzing.",
        "La personne a déjà donné cet accord, jusqu’au {day} inclus. Il vaut aussi pour cette orientation.",
        "The person agreed to this already, until {day}. That consent counts for this referral too.",
    ),
    "tests": (
        "Mag dit onder gedeeld beroepsgeheim?",
        "Le secret professionnel partagé le permet-il ?",
        "Does shared professional secrecy allow this?",
    ),
    "agree_and_send": ("Zegt ja: verstuur", "Dit oui : envoyer", "Says yes: send"),
    "send_now": ("Verstuur", "Envoyer", "Send"),
    "print_text": ("Druk af om te tekenen", "Imprimer pour signer", "Print to sign"),
    "not_now": ("Nu niet", "Pas maintenant", "Not now"),
    # what goes wrong
    "wrong_to": ("Kies een dienst.", "Choisissez un service.", "Choose a service."),
    "wrong_fund": (
        "Kies het ziekenfonds van de persoon, of kies zelf een dienst.",
        "Choisissez la mutualité de la personne, ou choisissez vous-même un service.",
        "Choose the person’s health fund, or choose a service yourself.",
    ),
    "wrong_fund_no_partner": (
        "Dat ziekenfonds is geen partner hier. Kies zelf een dienst.",
        "Cette mutualité n’est pas partenaire ici. Choisissez vous-même un service.",
        "That health fund is no partner here. Choose a service yourself.",
    ),
    "begun_before": (
        "Dit is niet bewaard: met dit formulier begon je al een andere doorverwijzing, naar {who}.",
        "Ceci n’est pas enregistré : avec ce formulaire, vous avez déjà commencé une autre orientation, vers {who}.",
        "This isn’t kept: with this form you began another referral already, to {who}.",
    ),
    "begun_before_do": (
        "Wil je deze ook? Druk nog eens op “{button}”. Komt ze in de plaats? Trek dan eerst de andere in.",
        "Vous la voulez aussi ? Appuyez encore sur « {button} ». Elle remplace l’autre ? Retirez d’abord l’autre.",
        "Do you want this one too? Press “{button}” once more. Does it replace the other? Withdraw that first.",
    ),
    "wrong_say_why": (
        "Schrijf in één zin waarom, in de woorden van de persoon.",
        "Écrivez en une phrase pourquoi, avec les mots de la personne.",
        "Write in one sentence why, in the person’s words.",
    ),
    "wrong_why_too_long": (
        "Dit is te lang: hoogstens 600 tekens.",
        "C’est trop long : au plus 600 signes.",
        "This is too long: at most 600 signs.",
    ),
    "wrong_choose_categories": ("Duid aan wat er meegaat.", "Indiquez ce qui suit.", "Tick what goes along."),
    "wrong_not_bound": (
        "Deze dienst is niet gebonden door het beroepsgeheim: alleen naam en contact mogen mee.",
        "Ce service n’est pas lié par le secret professionnel : seuls le nom et le contact peuvent suivre.",
        "This service isn’t bound by professional secrecy: only name and contact may go along.",
    ),
    "wrong_no_partnership": (
        "Met deze dienst is er nu geen samenwerking. Kies een andere.",
        "Il n’y a pas de collaboration avec ce service maintenant. Choisissez-en un autre.",
        "There is no partnership with this service now. Choose another one.",
    ),
    "wrong_purpose_off": (
        "Voor deze dienst schreef niemand een rechtsgrond op om door te verwijzen. Kies een andere.",
        "Pour ce service personne n’a noté de base légale pour orienter. Choisissez-en un autre.",
        "For this service nobody wrote down a legal basis for referring. Choose another one.",
    ),
    "wrong_restricted": (
        "De gegevens van deze persoon mogen nu niet gebruikt worden.",
        "Les données de cette personne ne peuvent pas être utilisées maintenant.",
        "The data of this person may not be used now.",
    ),
    "wrong_how": (
        "Zeg of de persoon instemt.",
        "Dites si la personne donne son accord.",
        "Say whether the person agrees.",
    ),
    "wrong_another_text": (
        "De tekst is intussen veranderd. Lees hem opnieuw samen.",
        "Le texte a changé entre-temps. Relisez-le ensemble.",
        "The text has changed meanwhile. Read it together again.",
    ),
    "wrong_other_consent": (
        "De toestemming dekt deze doorverwijzing niet. Vraag ze opnieuw.",
        "L’accord ne couvre pas cette orientation. Redemandez-le.",
        "The consent doesn’t cover this referral. Ask for it again.",
    ),
    "wrong_consent": (
        "Dit kan zo niet verstuurd worden. Vraag de toestemming opnieuw.",
        "Ceci ne peut pas être envoyé ainsi. Redemandez l’accord.",
        "This can’t be sent like this. Ask for consent again.",
    ),
    "wrong_already_sent": (
        "Dit is al verstuurd.",
        "Ceci a déjà été envoyé.",
        "This was sent already.",
    ),
}
