"""What was done with somebody's data, by whom and what for, in plain words for that person, in three languages."""

from rotonde.web.entitlements.who_looked.done_at_appointments import DONE_AT_APPOINTMENTS
from rotonde.web.entitlements.who_looked.done_at_reception import DONE_AT_RECEPTION
from rotonde.web.entitlements.who_looked.done_in_a_talk import DONE_IN_A_TALK
from rotonde.web.entitlements.who_looked.done_on_visits import DONE_ON_VISITS
from rotonde.web.entitlements.who_looked.done_with_you import DONE_WITH_YOU

FUNCTIONS: dict[str, tuple[str, str, str]] = {
    "rights_worker": ("Een rechtenverkenner", "Un explorateur de droits", "A rights worker"),
    "worker": ("Een medewerker", "Un collaborateur", "A worker"),
    "coordinator": ("Een coördinator", "Un coordinateur", "A coordinator"),
    "administrator": ("Een beheerder", "Un administrateur", "An administrator"),
    "protection_officer": (
        "Wie over gegevens waakt",
        "Le délégué à la protection des données",
        "Whoever watches over data",
    ),
    "expert_by_experience": ("Een ervaringsdeskundige", "Un expert du vécu", "An expert by experience"),
    "volunteer": ("Een vrijwilliger", "Un bénévole", "A volunteer"),
    "machine": (
        "Rotonde zelf, zonder dat iemand meekeek,",
        "Rotonde même, sans que personne ne regarde,",
        "Rotonde itself, with nobody looking,",
    ),
    "other": ("Een medewerker", "Un collaborateur", "A worker"),
}

DONE: dict[str, tuple[str, str, str]] = {
    **DONE_WITH_YOU,
    **DONE_IN_A_TALK,
    **DONE_AT_RECEPTION,
    **DONE_AT_APPOINTMENTS,
    **DONE_ON_VISITS,
    "people.dossier_read": ("bekeek het dossier", "a consulté le dossier", "looked at the file"),
    "people.dossier_changed": (
        "vulde iets in het dossier in",
        "a complété le dossier",
        "filled something in in the file",
    ),
    "people.access_read": (
        "bekeek deze lijst, samen met jou of voor jou",
        "a consulté cette liste, avec vous ou pour vous",
        "looked at this list, with you or for you",
    ),
    "people.upload_kept": ("bracht een lijst binnen", "a introduit une liste", "brought in a list"),
    "people.upload_read": (
        "bekeek een lijst waar je in staat",
        "a consulté une liste où vous figurez",
        "looked at a list that you are in",
    ),
    "people.upload_erased": (
        "wiste een lijst waar je in stond",
        "a effacé une liste où vous figuriez",
        "erased a list that you were in",
    ),
    "entitlements.list_read": (
        "zag je naam in de lijst van dossiers",
        "a vu votre nom dans la liste des dossiers",
        "saw your name in the list of files",
    ),
    "entitlements.list_taken": (
        "nam een lijst mee waar je in staat",
        "a emporté une liste où vous figurez",
        "took along a list that you are in",
    ),
    "entitlements.overview_read": (
        "bekeek tellingen over alle dossiers samen, zonder namen",
        "a consulté des chiffres sur tous les dossiers, sans noms",
        "looked at counts over all files, without names",
    ),
    "entitlements.run_asked": (
        "liet voor alle dossiers de rechten nakijken",
        "a fait examiner les droits de tous les dossiers",
        "had the rights of all files looked at",
    ),
    "entitlements.run_stored": (
        "keek na op welke rechten je gezin recht kan hebben",
        "a examiné à quels droits votre ménage peut prétendre",
        "looked at which rights your household may have",
    ),
    "entitlements.run_read": (
        "bekeek wat er in een lijst niet klopte",
        "a consulté ce qui n’allait pas dans une liste",
        "looked at what was wrong in a list",
    ),
    "entitlements.paper_made": ("maakte een papier voor je", "a établi un document pour vous", "made a paper for you"),
    "entitlements.applied": ("bewaarde een aanvraag", "a enregistré une demande", "kept an application"),
    "entitlements.held": (
        "noteerde dat je iets nu niet wil",
        "a noté que vous ne voulez pas quelque chose pour l’instant",
        "noted that you don’t want something now",
    ),
    "entitlements.taken_back": (
        "nam terug dat je iets niet wil",
        "a retiré que vous ne vouliez pas quelque chose",
        "took back that you don’t want something",
    ),
    "entitlements.stepped": (
        "zette een stap met een recht",
        "a fait une étape pour un droit",
        "took a step with a right",
    ),
    "entitlements.stepped_back": ("zette een stap terug", "est revenu d’une étape", "went back a step"),
    "entitlements.questions_printed": (
        "maakte een vragenlijst voor je",
        "a établi une liste de questions pour vous",
        "made a question list for you",
    ),
    "people.person_read": ("bekeek je gegevens", "a consulté vos données", "looked at your data"),
    "people.person_changed": ("vulde je gegevens aan", "a complété vos données", "filled in your data"),
    "people.consents_read": (
        "bekeek waar je toestemming voor gaf",
        "a consulté vos accords",
        "looked at what you consented to",
    ),
    "people.consent_given": ("noteerde je toestemming", "a noté votre accord", "noted your consent"),
    "people.consent_confirmed": (
        "noteerde dat je je toestemming bevestigt",
        "a noté que vous confirmez votre accord",
        "noted that you confirm your consent",
    ),
    "people.consent_withdrawn": (
        "noteerde dat je je toestemming intrekt",
        "a noté que vous retirez votre accord",
        "noted that you withdraw your consent",
    ),
    "people.help_agreed": ("noteerde dat je hulp wil", "a noté que vous voulez de l’aide", "noted that you want help"),
    "people.help_refused": (
        "noteerde dat je geen hulp wil",
        "a noté que vous ne voulez pas d’aide",
        "noted that you don’t want help",
    ),
    "people.shared": ("deelde gegevens van je", "a partagé de vos données", "shared data of yours"),
    "people.share_ended": (
        "stopte met gegevens te delen",
        "a arrêté de partager vos données",
        "stopped sharing your data",
    ),
    "people.shared_read": (
        "bekeek wat over jou gedeeld is",
        "a consulté ce qui est partagé sur vous",
        "looked at what is shared about you",
    ),
    "people.shared_refused": (
        "wilde je gegevens bekijken en kreeg ze niet te zien",
        "a voulu consulter vos données et ne les a pas vues",
        "wanted to look at your data and didn’t see them",
    ),
    "people.shared_names_read": (
        "zag je naam in een lijst van gedeelde gegevens",
        "a vu votre nom dans une liste de données partagées",
        "saw your name in a list of shared data",
    ),
    "people.shared_note_written": (
        "schreef een eigen nota over jou",
        "a écrit sa propre note sur vous",
        "wrote a note of their own about you",
    ),
    "people.shared_notes_read": (
        "las een eigen nota over jou",
        "a lu sa propre note sur vous",
        "read a note of their own about you",
    ),
    "people.emergency_opened": (
        "keek in nood in je gegevens",
        "a consulté vos données en urgence",
        "looked at your data in an emergency",
    ),
    "people.emergency_ended": (
        "sloot het kijken in nood af",
        "a terminé la consultation en urgence",
        "ended the look in an emergency",
    ),
    "people.emergency_reviewed": (
        "keek na of het kijken in nood mocht",
        "a vérifié si la consultation en urgence était permise",
        "checked whether the look in an emergency was allowed",
    ),
    "other": ("gebruikte je gegevens", "a utilisé vos données", "used your data"),
}

PURPOSES: dict[str, tuple[str, str, str]] = {
    "rights": (
        "nagaan op welke rechten je recht hebt, en ze met jou aanvragen",
        "voir à quels droits vous pouvez prétendre, et les demander avec vous",
        "finding out which rights you have, and applying for them with you",
    ),
    "your_questions": (
        "jouw rechten over je gegevens",
        "vos droits sur vos données",
        "your rights over your data",
    ),
    "your_consent": (
        "vragen en bijhouden wat je wil delen, en het tonen aan wie jij het wil",
        "demander et noter ce que vous voulez partager, et le montrer à qui vous voulez",
        "asking and keeping what you want to share, and showing it to whom you want",
    ),
    "reception": (
        "luisteren naar je vraag en je verder helpen",
        "écouter votre demande et vous aider",
        "hearing your question and helping you on",
    ),
    "emergency": ("helpen in nood", "aider en urgence", "helping in an emergency"),
    "other": ("ander werk met je dossier", "autre travail sur votre dossier", "other work on your file"),
}
PURPOSE_OF = (
    ("people.access_", "your_questions"),
    ("people.consent", "your_consent"),
    ("people.help_", "your_consent"),
    ("people.share", "your_consent"),
    ("people.emergenc", "emergency"),
    ("protection.", "your_questions"),
    ("reception.", "reception"),
    ("appointments.", "reception"),
    ("people.person_made", "reception"),
    ("people.", "rights"),
    ("entitlements.", "rights"),
)
